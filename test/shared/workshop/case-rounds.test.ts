import { describe, expect, it } from 'vitest';
import type { RoundKind } from '../../../shared/workshop/state.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import data from '../../data/experience-workshop.json' with { type: 'json' };
import {
	c1,
	cast,
	closed,
	created,
	frida,
	idOf,
	joined,
	opened,
	revealed,
	sam,
	seated,
	sorted,
	themes,
	voting,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';
import { script } from '../../support/script.ts';

const k = (id: string) => idOf(id);
const found = ['k1', 'k2', 'k3', 'k4'].map((id) => ({ id: k(id), title: `Case ${id}` }));
const open = (over: RoundKind, items = found): Command => ({
	...{ type: 'OpenRound', over, budget: 1, maxPerItem: 1, found: items },
});
const choose = (id: string, chosen = true, cases = found): Command => ({
	...{ type: 'ChooseCase', case: k(id), chosen, found: cases.map((story) => story.id) },
});

describe('a round over cases', () => {
	it('B1, B12 is over the cases on the board, as they are called then', () => {
		const { state } = given(...seated).when(frida, open('cases'));
		expect(state.rounds[0]).toMatchObject({
			over: 'cases',
			items: found.map((item) => ({ ...item, conflicts: [] })),
		});
		given(...seated)
			.when(frida, open('cases', []))
			.thenRefused('no-cases');
		given(...voting)
			.when(frida, open('cases'))
			.thenRefused('round-open');
	});

	it('B12 holds still what rounds over themes hold still', () => {
		const { past } = given(...revealed).when(frida, open('cases'));
		given(...past)
			.when(sam, { type: 'AddTheme', theme: idOf('new'), title: 'Dates' })
			.thenRefused('round-open');
		given(...past)
			.when(sam, { type: 'CastDots', round: 1, dots: { [k('k5')]: 1 } })
			.thenRefused('unknown-item');
		given(...past)
			.when(sam, { type: 'CastDots', round: 1, dots: { [k('k1')]: 1, [k('k2')]: 1 } })
			.thenRefused('over-budget', { budget: 1 });
	});

	it('B12 a recorded round that does not say is over themes', () => {
		expect(stateAfter(voting).rounds[0]).toMatchObject({ over: 'themes', items: themes });
	});

	it('B1 over topics it needs topics', () => {
		given(...sorted)
			.when(frida, open('topics', []))
			.thenRefused('no-topics');
		const named = by(sam, { type: 'TopicSuggested', topic: idOf('x'), title: 'Minimum orders' });
		const { state } = given(...sorted, named).when(frida, open('topics', []));
		expect(state.rounds[0]?.items).toEqual([
			{ id: idOf('x'), title: 'Minimum orders', conflicts: [] },
		]);
	});

	it('B16 the script’s votes on its cases come out', () => {
		const people = script.participants.map(({ id, name, side }) =>
			joined({ ...cast.sam, id: idOf(id), name, side }),
		);
		const votes = Object.entries(data.caseVotes).flatMap(([story, voters]) =>
			voters.map((seat) => by(idOf(seat), { type: 'DotsCast', dots: { [k(story)]: 1 } })),
		);
		const past = given(created, joined(cast.frida), ...people).when(frida, open('cases')).past;
		const { tally, cast: turnout } = roomView(stateAfter([...past, ...votes, closed])).rounds['1']!;
		expect(turnout).toBe(24);
		for (const { id, title } of found) {
			const word = title.slice('Case '.length) as keyof typeof data.caseVotes;
			expect(tally?.dots[id]?.total).toBe(data.caseVotes[word].length);
			const sales = data.caseVotes[word].filter(
				(seat) => script.participants.find((person) => person.id === seat)?.side === 'sales',
			);
			expect(tally?.dots[id]?.sales).toBe(sales.length);
		}
	});
});

describe('choosing cases', () => {
	it('C16 by the facilitator, in the order of choosing, and taken back', () => {
		const one = given(...seated).when(frida, choose('k2'));
		one.then({ type: 'CasesChosen', cases: [k('k2')] });
		const two = given(...one.past).when(frida, choose('k1'));
		expect(two.state.chosenCases).toEqual([k('k2'), k('k1')]);
		expect(roomView(two.state).chosenCases).toEqual([k('k2'), k('k1')]);
		const left = given(...two.past).when(frida, choose('k2', false));
		expect(left.state.chosenCases).toEqual([k('k1')]);
		given(...seated)
			.when(sam, choose('k1'))
			.thenRefused('not-allowed');
	});

	it('C16 choosing again changes nothing', () => {
		const { past } = given(...seated).when(frida, choose('k1'));
		given(...past)
			.when(frida, choose('k1'))
			.thenNothing();
		given(...seated)
			.when(frida, choose('k1', false))
			.thenNothing();
	});

	it('C16 four at most, and only cases that are told', () => {
		const chosen = by(frida, { type: 'CasesChosen', cases: found.map(({ id }) => id) });
		const five = [...found, { id: k('k5'), title: 'Five' }];
		given(...seated, chosen)
			.when(frida, choose('k5', true, five))
			.thenRefused('enough-cases', { max: 4 });
		given(...seated)
			.when(frida, choose('k5'))
			.thenRefused('unknown-case');
		const gone = five.slice(1);
		given(...seated, chosen)
			.when(frida, choose('k5', true, gone))
			.then({ type: 'CasesChosen', cases: ['k2', 'k3', 'k4', 'k5'].map(k) });
	});

	it('B12 a later round over cases leaves the map of the themes alone', () => {
		const past = [...voting, closed, opened({ number: 2, over: 'cases', items: [] }), closed];
		expect(roomView(stateAfter(past)).rounds['1']).toMatchObject({ over: 'themes' });
		expect(stateAfter(past).conflicts[c1]).toBeDefined();
	});
});
