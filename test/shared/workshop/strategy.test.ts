import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../../shared/workshop/state.ts';
import { byObjective, type ObjectiveForm } from '../../../shared/workshop/strategy.ts';
import type { Command, Event } from '../../../shared/workshop/workshop.ts';
import {
	form,
	margin,
	o1,
	o2,
	objective,
	otif,
	planned,
	strategy,
	strategySet,
} from '../../support/agreement-room.ts';
import { frida, idOf, omar, sam, seated, tess } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const blank = { sales: '', operations: '' };
const set = (
	basis: number,
	objectives: ObjectiveForm[],
	statement = 'Grow with what we can serve',
): Command => ({ type: 'SetStrategy', basis, statement, objectives });
const translate = (objective: string, side: 'sales' | 'operations', text: string): Command => ({
	type: 'TranslateObjective',
	objective,
	side,
	text,
});
const forms = [form(o1, otif.title), form(o2, margin.title)];

describe('setting the strategy', () => {
	it('O1 a strategy is a statement and objectives, and has a version', () => {
		expect(stateAfter(seated).strategy).toEqual({
			...{ version: 0, sponsor: '', statement: '', objectives: [] },
		});
		const setting = given(...seated).when(frida, set(0, forms));
		setting.then({
			type: 'StrategySet',
			strategy: strategy(1, objective(o1, otif.title, blank), objective(o2, margin.title, blank)),
		});
		expect(setting.state.strategy.version).toBe(1);
		given(...setting.past)
			.when(frida, set(1, forms, ''))
			.then({
				type: 'StrategySet',
				strategy: { ...setting.state.strategy, version: 2, statement: '' },
			});
	});

	it('O1 blanks around its texts do not count', () => {
		const blanks = { ...form(o1, ' Deliver '), businessGoal: ' Keep share\n', target: ' 97 % ' };
		const { state } = given(...seated).when(frida, set(0, [blanks], ' Grow '));
		expect(state.strategy).toEqual({
			version: 1,
			sponsor: '',
			statement: 'Grow',
			objectives: [
				{ ...form(o1, 'Deliver', { businessGoal: 'Keep share', target: '97 %' }), asks: blank },
			],
		});
	});

	it('O2 of two who save at once the second looks first', () => {
		const room = given(...planned);
		const { past } = room.when(frida, set(1, forms, 'Grow'));
		given(...past)
			.when(frida, set(1, forms, 'Shrink'))
			.thenRefused('strategy-changed');
		room.when(frida, set(0, forms)).thenRefused('strategy-changed');
		room.when(frida, set(2, forms)).thenRefused('strategy-changed');
		given(...past)
			.when(frida, set(2, forms, 'Shrink'))
			.then({
				type: 'StrategySet',
				strategy: { version: 3, sponsor: '', statement: 'Shrink', objectives: [otif, margin] },
			});
	});

	it('O3 saving what it says already changes nothing, its version included', () => {
		given(...planned)
			.when(frida, set(1, forms))
			.thenNothing();
		given(...planned)
			.when(frida, set(1, [form(o1, ` ${otif.title}`), form(o2, margin.title)]))
			.thenNothing();
		given(...seated)
			.when(frida, set(0, [], ' '))
			.thenNothing();
		// Another order is another strategy: it is the order of the findings.
		const turned = [...forms].reverse();
		expect(given(...planned).when(frida, set(1, turned)).state.strategy.version).toBe(2);
	});

	it.each(['businessGoal', 'indicator', 'baseline', 'target', 'horizon'] as const)(
		'O3 another %s is another version',
		(field) => {
			const change = form(o1, otif.title, { [field]: 'another' });
			const { state } = given(...planned).when(frida, set(1, [change, forms[1]!]));
			expect(state.strategy.version).toBe(2);
			expect(state.strategy.objectives[0]).toEqual({ ...otif, [field]: 'another' });
		},
	);

	it('O4 what an objective asks stays with it, whatever else of it changes', () => {
		const room = given(...planned).when(
			frida,
			set(1, [form(o2, 'Margin'), form(idOf('o3'), 'Launch')]),
		);
		expect(room.state.strategy.objectives).toEqual([
			{ ...margin, title: 'Margin' },
			objective(idOf('o3'), 'Launch', blank),
		]);
	});

	it('O5 an objective stands in it once', () => {
		const twice = [form(o1, 'First'), form(o1, 'Second'), form(o2, 'Third')];
		const { state } = given(...seated).when(frida, set(0, twice));
		expect(state.strategy.objectives.map(({ title }) => title)).toEqual(['First', 'Third']);
	});

	it('O5 it has at most 20 objectives', () => {
		const many = (n: number) =>
			Array.from({ length: n }, (_, index) => form(idOf(`o${index}`), `Objective ${index}`));
		expect(given(...seated).when(frida, set(0, many(20))).state.strategy.objectives).toHaveLength(
			20,
		);
		given(...seated)
			.when(frida, set(0, many(21)))
			.thenRefused('too-many-objectives', { max: 20 });
	});

	it('O6 an objective has a title; its title has 120 characters, its other texts 280 each', () => {
		const one = (change: Partial<ObjectiveForm>) =>
			given(...seated).when(frida, set(0, [forms[1]!, { ...forms[0]!, ...change }]));
		one({ title: ' ' }).thenRefused('title-missing');
		one({ title: 'x'.repeat(121) }).thenRefused('text-too-long', { max: 120 });
		expect(one({ title: 'x'.repeat(120) }).state.strategy.version).toBe(1);
		for (const field of ['businessGoal', 'indicator', 'baseline', 'target', 'horizon']) {
			one({ [field]: 'x'.repeat(281) }).thenRefused('text-too-long', { max: 280 });
			expect(one({ [field]: 'x'.repeat(280) }).state.strategy.version).toBe(1);
		}
	});

	it('O6 a statement has at most 500 characters', () => {
		const say = (statement: string) => given(...seated).when(frida, set(0, [], statement));
		say('x'.repeat(501)).thenRefused('text-too-long', { max: 500 });
		expect(say('x'.repeat(500)).state.strategy.statement).toHaveLength(500);
	});
});

describe('its sponsor', () => {
	const named = (sponsor: string) =>
		given(...planned).when(frida, { ...set(1, forms), type: 'SetStrategy', sponsor } as Command);

	it('O10 is a name, and another one is another version', () => {
		const naming = named(' Petra Vos ');
		expect(naming.state.strategy).toMatchObject({ version: 2, sponsor: 'Petra Vos' });
		given(...naming.past)
			.when(frida, set(2, forms))
			.thenNothing();
		expect(given(...naming.past).when(frida, set(2, forms, 'Grow')).state.strategy).toMatchObject({
			...{ version: 3, sponsor: 'Petra Vos' },
		});
		named('x'.repeat(61)).thenRefused('text-too-long', { max: 60 });
		expect(named('x'.repeat(60)).state.strategy.version).toBe(2);
	});

	it('O10 a strategy from before there were sponsors has none', () => {
		const { sponsor: _none, ...before } = strategy(3, otif);
		const event = { type: 'StrategySet', strategy: before } as Extract<
			Event,
			{ type: 'StrategySet' }
		>;
		expect(stateAfter([...seated, by(frida, event)]).strategy.sponsor).toBe('');
	});
});

describe('what it asks of each side', () => {
	it('O7 is written by that side, or by the facilitator', () => {
		const room = given(...planned);
		for (const seat of [sam, frida])
			room.when(seat, translate(o1, 'sales', ' Promise what is free ')).then({
				type: 'ObjectiveTranslated',
				objective: o1,
				side: 'sales',
				text: 'Promise what is free',
			});
		room.when(omar, translate(o1, 'sales', 'Promise less')).thenRefused('not-your-half');
		room.when(sam, translate(o1, 'operations', 'Make more')).thenRefused('not-your-half');
		for (const side of ['sales', 'operations'] as const)
			room.when(tess, translate(o1, side, 'Count')).thenRefused('not-your-half');
	});

	it('O7 is one sentence of 280 characters, which can be taken back', () => {
		const room = given(...planned);
		room
			.when(sam, translate(o1, 'sales', 'x'.repeat(281)))
			.thenRefused('text-too-long', { max: 280 });
		expect(room.when(sam, translate(o1, 'sales', '  ')).state.strategy.objectives[0]?.asks).toEqual(
			{ sales: '', operations: 'Answer' },
		);
	});

	it('O7 of an objective that is not there is refused', () => {
		given(...planned)
			.when(sam, translate(idOf('o9'), 'sales', 'Ask'))
			.thenRefused('unknown-objective');
	});

	it('O8 changes that sentence alone: no version, and nothing when it is the same', () => {
		const room = given(...planned);
		const saying = room.when(omar, translate(o2, 'operations', 'Show the cost'));
		expect(saying.state.strategy).toEqual(
			strategy(
				1,
				otif,
				objective(o2, margin.title, { sales: 'Ask early', operations: 'Show the cost' }),
			),
		);
		given(...saying.past)
			.when(omar, translate(o2, 'operations', ' Show the cost'))
			.thenNothing();
	});

	it('O8 of an objective that went meanwhile changes nothing', () => {
		const late = by(sam, {
			type: 'ObjectiveTranslated',
			objective: o1,
			side: 'sales',
			text: 'Late',
		});
		const past = [...planned, strategySet(2, margin)];
		expect(stateAfter([...past, late])).toEqual(stateAfter(past));
	});
});

it('RV15 what is said by objective comes in the order of the strategy, of those that are gone last', () => {
	const said = { gone: 'harms', [o2]: 'neutral', [o1]: 'strengthens' };
	expect(byObjective(said, strategy(1, otif, margin))).toEqual([
		...[
			[o1, 'strengthens'],
			[o2, 'neutral'],
			['gone', 'harms'],
		],
	]);
	expect(byObjective(said, strategy(1, margin)).map(([id]) => id)[0]).toBe(o2);
});

describe('what the team brought', () => {
	const brought: Strategy = strategy(7, otif);
	const bringing = by('', {
		type: 'RegisterBrought',
		strategy: brought,
		earlier: { agreements: [], people: {}, lastNumber: 12 },
	});

	it('O9 a workshop begins with the strategy of its team, and goes on from its version', () => {
		const room = given(...seated, bringing);
		room.when(frida, set(0, forms)).thenRefused('strategy-changed');
		const { state } = room.when(frida, set(7, forms));
		expect(state.strategy).toMatchObject({ version: 8, objectives: [otif, { asks: blank }] });
		expect(state.earlier.lastNumber).toBe(12);
	});

	it('O9 an event is a record: what happens to the strategy later does not reach it', () => {
		for (const event of [bringing, strategySet(7, otif)]) {
			const state = stateAfter([...seated, event]);
			state.strategy.objectives[0]!.asks.sales = 'changed';
			state.strategy.objectives.pop();
			expect(brought).toEqual(strategy(7, otif));
			expect(otif.asks.sales).toBe('Ask early');
		}
	});
});
