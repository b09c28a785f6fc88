import { describe, expect, it } from 'vitest';
import {
	evolveRegister,
	isRegisterEvent,
	type RegisterEvent,
} from '../../../shared/register/evolve-register.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Strategy } from '../../../shared/workshop/state.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import { agreement } from '../../support/register-contract.ts';
import { cast, created, frida, idOf, joined, omar, sam } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

const empty = (): TeamRegister => ({
	format: 'sameboat/register/1',
	team: idOf('team'),
	people: {},
	strategy: { version: 0, statement: '', objectives: [] },
	workshops: [],
	agreements: [],
});

const objective = (word: string) => ({
	...{ id: idOf(word), title: word, businessGoal: '', indicator: '', baseline: '' },
	...{ target: '', horizon: '', asks: { sales: '', operations: '' } },
});
const strategy = (version: number, ...titles: string[]): Strategy => ({
	...{ version, statement: `Version ${version}` },
	objectives: titles.map(objective),
});
const set = (version: number, ...titles: string[]): Event => ({
	type: 'StrategySet',
	strategy: strategy(version, ...titles),
});
const translated = (word: string, text: string): Event => ({
	...{ type: 'ObjectiveTranslated', objective: idOf(word), side: 'sales', text },
});
const sealed = (number: number): Event => ({
	...{ type: 'AgreementSealed', agreement: idOf(`agreement${number}`) },
	record: agreement(number),
});
const renamed = (title: string): Event => ({ type: 'WorkshopRenamed', title });
const brought = (version: number, ...titles: string[]): Event => ({
	...{ type: 'RegisterBrought', strategy: strategy(version, ...titles) },
	earlier: { agreements: [], people: {}, lastNumber: 0 },
});

/** A workshop with everybody in it that began so many minutes after noon; what happens, minute by minute. */
function workshop(word: string, minute: number, ...events: Event[]) {
	const at = (n: number) => noon + (minute + n) * 60_000;
	const began = { ...created, id: idOf(word), title: word, at: at(0) };
	const history: Recorded[] = [
		began,
		...Object.values(cast).map(joined),
		...events.map((event, index) => by(frida, event, at(index + 1))),
	];
	const numbered = history.map((event, index) => ({ ...event, seq: index + 1 }));
	return { state: stateAfter(history), events: numbered.filter(isRegisterEvent) };
}

function write(register: TeamRegister, ...workshops: ReturnType<typeof workshop>[]) {
	for (const { state, events } of workshops)
		for (const event of events) evolveRegister(register, state, event);
	return register;
}
const titlesOf = (register: TeamRegister) => register.workshops.map(({ title }) => title);
const asksOf = (register: TeamRegister) =>
	register.strategy.objectives.map(({ title, asks }) => [title, asks.sales]);

describe('workshops', () => {
	it('W1 are in the register from their first event on, under their present title', () => {
		expect(write(empty(), workshop('first', 0)).workshops).toEqual([
			{ id: idOf('first'), title: 'first', language: 'en', createdAt: noon, applied: 1 },
		]);
		const later = write(empty(), workshop('first', 0, renamed('One'), renamed('Two')));
		expect(titlesOf(later)).toEqual(['Two']);
		expect(later.workshops[0]?.applied).toBe(1 + Object.values(cast).length + 2);
	});

	it('W1 stand the oldest first, in whichever order they are followed', () => {
		const [first, second, third] = [workshop('1', 0), workshop('2', 60), workshop('3', 120)];
		expect(titlesOf(write(empty(), second, third, first))).toEqual(['1', '2', '3']);
	});

	it('W1 of which nothing is known are followed from their first event only', () => {
		const { state, events } = workshop('first', 0, renamed('One'));
		const register = empty();
		expect(() => evolveRegister(register, state, events[1]!)).toThrow('from the start');
		expect(register).toEqual(empty());
	});
});

describe('the strategy', () => {
	it('W3 is the one that was set last, as it was translated since', () => {
		const first = workshop('first', 0, set(1, 'a'), set(2, 'a', 'b'), translated('b', 'Sell b'));
		const register = write(empty(), first);
		expect(register.strategy).toMatchObject({ version: 2, statement: 'Version 2' });
		expect(asksOf(register)).toEqual([
			['a', ''],
			['b', 'Sell b'],
		]);
	});

	it('W3 is a copy: neither the event nor the workshop follows what is done to it', () => {
		const first = workshop('first', 0, set(1, 'a'), translated('a', 'Sell a'));
		const register = write(empty(), first);
		register.strategy.objectives[0]!.asks.operations = 'changed';
		expect(JSON.stringify(first)).not.toContain('changed');
		expect(first.events[1]).toMatchObject({ strategy: strategy(1, 'a') });
	});

	it('W3 survives a translation of what it has not', () => {
		const register = write(empty(), workshop('first', 0, set(1, 'a'), translated('b', 'Sell b')));
		expect(register.strategy).toEqual(strategy(1, 'a'));
	});

	it('W3 is changed by two workshops in turn', () => {
		const first = workshop('first', 0, set(1, 'a'), set(3, 'c'));
		const second = workshop('second', 1.5, brought(1, 'a'), set(2, 'b'), translated('c', 'Sell c'));
		const register = empty();
		const turn = (one: typeof first, index: number) =>
			evolveRegister(register, one.state, one.events[index]!);
		turn(first, 0);
		turn(first, 1);
		turn(second, 0);
		turn(second, 1);
		expect(register.strategy).toEqual(strategy(1, 'a'));
		turn(first, 2);
		turn(second, 2);
		// The second workshop still works with what it knew: it brings nothing older, nor does it translate.
		turn(second, 3);
		expect(register.strategy).toEqual(strategy(3, 'c'));
	});

	it('W3 is not set back by what a workshop was brought', () => {
		const first = workshop('first', 0, set(1, 'a'), translated('a', 'Sell a'));
		const register = write(empty(), first, workshop('second', 1.5, brought(1, 'a')));
		expect(asksOf(register)).toEqual([['a', 'Sell a']]);
	});

	it('W3 is translated in the moment in which a workshop begins', () => {
		const first = workshop('first', 0, set(1, 'a'), translated('a', 'Sell a'));
		for (const event of first.events) event.at = noon;
		expect(asksOf(write(empty(), first))).toEqual([['a', 'Sell a']]);
	});

	it('W3 of the same version is the one that was set later, while both workshops run', () => {
		const first = workshop('first', 0, set(1, 'a'), renamed('First'), renamed('One'), set(2, 'c'));
		const second = workshop('second', 2, brought(1, 'a'), set(2, 'b'));
		expect(asksOf(write(empty(), second, first))).toEqual([['c', '']]);
	});

	const older = workshop('older', 0, set(1, 'a'), translated('a', 'Sell a'), set(2, 'a', 'b'));
	const bringing = [brought(2, 'a', 'b'), translated('a', 'Sell more of a')];

	it.each([
		['replaced', workshop('newer', 60, ...bringing, set(3, 'c')), [['c', '']]],
		[
			'translated',
			workshop('newer', 60, ...bringing),
			[
				['a', 'Sell more of a'],
				['b', ''],
			],
		],
	])(
		'W4 that a later workshop %s is not undone by following an older one later',
		(_how, newer, asks) => {
			expect(asksOf(write(empty(), older, newer))).toEqual(asks);
			expect(asksOf(write(empty(), newer, older))).toEqual(asks);
		},
	);
});

describe('agreements', () => {
	it('W5 are there once, by number, as they were sealed', () => {
		const first = workshop('first', 0, sealed(3), sealed(1));
		const changed = { ...agreement(3), salt: 'another' };
		const second = workshop('second', 60, sealed(2), {
			...{ type: 'AgreementSealed', agreement: idOf('agreement3'), record: changed },
		});
		expect(write(empty(), first, second).agreements).toEqual([1, 2, 3].map(agreement));
	});

	it('W5 with the same number stand in the order of their seals', () => {
		const twin = { ...agreement(1), id: idOf('twin'), sealedAt: noon };
		const seal: Event = { type: 'AgreementSealed', agreement: twin.id, record: twin };
		const { agreements } = write(empty(), workshop('first', 0, sealed(1), seal, sealed(0)));
		expect(agreements.map(({ id }) => id)).toEqual([agreement(0).id, twin.id, agreement(1).id]);
	});

	it.each<[string, Partial<ReturnType<typeof agreement>>]>([
		['owners', { text: { ...agreement(1).text, owners: [omar] } }],
		['who called and sealed', { history: [{ at: noon, what: 'called', version: 1, by: omar }] }],
		['who tapped a line', { replay: [{ ...agreement(1).replay[0]!, by: omar }] }],
		[
			'who has reservations',
			{ consent: { ...agreement(1).consent, reservations: [{ by: omar, reason: 'If' }] } },
		],
		[
			'who dissents',
			{ consent: { ...agreement(1).consent, dissents: [{ by: omar, reason: 'No' }] } },
		],
	])('W6 bring the names of %s, and nobody else', (_who, part) => {
		const nobody = {
			text: { ...agreement(1).text, owners: [] },
			...{ history: [], replay: [] },
			consent: { ...agreement(1).consent, reservations: [], dissents: [] },
		};
		const record = { ...agreement(1), ...nobody, ...part };
		const register = write(
			empty(),
			workshop('first', 0, { type: 'AgreementSealed', agreement: record.id, record }),
		);
		const { name, side, function: role, company } = cast.omar;
		expect(register.people).toEqual({ [omar]: { name, side, function: role, company } });
	});

	it('W6 bring no name for who is not in the room, and none for who is not named', () => {
		const record = agreement(1);
		record.text.owners.push(idOf('elsewhere'));
		const register = write(
			empty(),
			workshop('first', 0, { type: 'AgreementSealed', agreement: record.id, record }),
		);
		expect(Object.keys(register.people).sort()).toEqual([omar, sam].sort());
	});

	it('W6 bring names once: one that was erased since does not come back', () => {
		const first = workshop('first', 0, sealed(1));
		const register = write(empty(), first);
		register.people = {};
		expect(write(register, first, workshop('second', 60, sealed(1))).people).toEqual({});
	});
});

const whole = workshop(
	'whole',
	0,
	...[renamed('One'), set(1, 'a'), sealed(1), translated('a', 'Sell a'), set(2, 'a', 'b')],
	...[renamed('Two'), sealed(2)],
);

it('W7 from wherever the history is followed again, it is the same register', () => {
	const once = JSON.stringify(write(empty(), whole));
	for (let from = 0; from <= whole.events.length; from++) {
		const again = write(empty(), { ...whole, events: whole.events.slice(0, from) });
		expect(JSON.stringify(write(again, whole, whole))).toBe(once);
	}
});

it('W7 what was mended by hand since is not undone', () => {
	const first = workshop('first', 0, set(1, 'a'), renamed('Frist'));
	const register = write(empty(), first);
	register.workshops[0]!.title = 'First';
	register.strategy.statement = 'Mended';
	write(register, first);
	expect(titlesOf(register)).toEqual(['First']);
	expect(register.strategy.statement).toBe('Mended');
});

it('W7 what it keeps nothing of is not for it', () => {
	const others: Event[] = [{ type: 'WorkshopClosed' }, { type: 'TimerSet', endsAt: null }];
	const kept = workshop('first', 0, ...others).events.map(({ type }) => type);
	expect(kept).toEqual(['WorkshopCreated'] satisfies RegisterEvent['type'][]);
});
