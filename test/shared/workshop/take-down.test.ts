import { describe, expect, it } from 'vitest';
import { stateAfter, by, given } from '../../support/scenario.ts';
import {
	c1,
	c2,
	c3,
	c4,
	cast,
	frida,
	idOf,
	joined,
	olga,
	revealed,
	sam,
	seated,
	sorted,
	t1,
	wall,
} from '../../support/room.ts';
import { a1, agreed } from '../../support/agreement-room.ts';
import { g1, g2, tabled } from '../../support/tables-room.ts';
import { themeOf } from '../../../shared/workshop/theme-order.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { deedIn } from '../../../shared/logbook/deeds.ts';

const down = (conflict = c1): Command => ({ type: 'TakeCardDown', conflict });
const gone = {
	...{ type: 'CardTakenDown' as const, conflict: c1, theme: null },
	...{ under: [] as string[], agreements: [] as string[] },
};
const other = joined({ ...cast.sam, id: idOf('bolt'), name: 'Bo', company: 'Bolt' });
const circle = [...revealed, other];

describe('taking a card down', () => {
	it('TD1 whoever takes part, leads or looks on does where companies meet, once', () => {
		for (const seat of [sam, frida, olga, idOf('bolt')])
			given(...circle)
				.when(seat, down())
				.then(gone);
		given(...circle)
			.when(wall, down())
			.thenRefused('not-allowed');
		given(...circle, by(sam, gone))
			.when(frida, down())
			.thenNothing();
	});

	it('TD1 also while writing is frozen, and after the end', () => {
		given(...circle, by(frida, { type: 'WritingFrozen' }))
			.when(sam, down())
			.then(gone);
		given(...circle, by(frida, { type: 'WorkshopClosed' }))
			.when(olga, down())
			.then(gone);
	});

	it('TD1 where one company meets nobody does', () => {
		for (const seat of [sam, frida])
			given(...revealed)
				.when(seat, down())
				.thenRefused('not-allowed');
	});

	it('TD1 what is no card of the board is none', () => {
		given(...circle)
			.when(sam, down(idOf('nowhere')))
			.thenRefused('unknown-card');
		given(...seated, other)
			.when(sam, down())
			.thenRefused('unknown-card');
	});

	it('TD2 it leaves the screen, and another stays there', () => {
		const shown = (id: string) => by(frida, { type: 'Shown', what: 'conflict', id } as const);
		expect(stateAfter([...circle, shown(c1), by(sam, gone)]).shown.conflict).toBeNull();
		expect(stateAfter([...circle, shown(c4), by(sam, gone)]).shown.conflict).toBe(c4);
	});

	it('TD5 the logbook has it, whoever did it', () => {
		const before = stateAfter(circle);
		expect(deedIn(by(sam, gone), before, false)).toEqual({ what: 'card-taken-down' });
	});

	it('TD2 what it was said to cost stays, and its author cannot bring it again', () => {
		const cost = { kind: 'overtime', timesAYear: 12, amount: 100 } as const;
		const estimated = by(sam, { type: 'CostEstimated', conflict: c1, estimate: cost } as const);
		const past = [...circle, estimated, by(frida, gone)];
		expect(stateAfter(past).estimates[c1]).toEqual({ [sam]: { ...cost, side: 'sales' } });
		const { author } = stateAfter(past).conflicts[c1]!;
		given(...past)
			.when(author, { type: 'ShareConflict', conflict: c1, cards: [{ id: c1, author }] })
			.thenNothing();
	});

	it('TD2 it leaves its theme, and the first of the cards that were shown under it takes its place', () => {
		const merged = (conflict: string) =>
			by(frida, { type: 'ConflictsMerged', conflict, into: c1, from: null } as const);
		const past = [...sorted, other, merged(c2), merged(c3)];
		const theme = themeOf(stateAfter(past), c1);
		const said = given(...past).when(sam, down());
		said.then({ ...gone, theme, under: [c2, c3] });
		const { conflicts, themes } = stateAfter(said.past);
		expect([c2, c3].map((id) => conflicts[id]!.into)).toEqual([null, c2]);
		const standing = themes.flatMap((one) => one.conflicts);
		expect(standing).not.toContain(c1);
		expect(themeOf(stateAfter(said.past), c2)).toBe(theme);
	});

	it('TD2 nothing is done with it any more', () => {
		const past = [...sorted, other, by(frida, gone)];
		const cost = { kind: 'overtime', timesAYear: 12, amount: 100 } as const;
		const refused: Command[] = [
			{ type: 'SortConflict', conflict: c1, theme: t1, before: null },
			{ type: 'MergeConflicts', conflict: c2, into: c1 },
			{ type: 'MergeConflicts', conflict: c1, into: c2 },
			{ type: 'EstimateCost', conflict: c1, estimate: cost },
			{ type: 'ConfirmGuess', conflict: c1, how: 'confirmed' },
		];
		for (const command of refused)
			given(...past)
				.when(sam, command)
				.thenRefused('unknown-card');
		given(...past)
			.when(frida, { type: 'Show', what: 'conflict', id: c1 })
			.thenRefused('unknown-card');
	});
});

describe('taking a case down', () => {
	const [k1, k2] = [idOf('k1'), idOf('k2')];
	const takeDown = (found = true): Command => ({ type: 'TakeCaseDown', case: k1, found });
	const taken = { type: 'CaseTakenDown', case: k1, agreements: [] as string[] } as const;

	it('TD1 whoever takes part, leads or looks on does where companies meet, once', () => {
		for (const seat of [sam, frida, olga, idOf('bolt')])
			given(...circle)
				.when(seat, takeDown())
				.then(taken);
		given(...circle)
			.when(wall, takeDown())
			.thenRefused('not-allowed');
		given(...circle, by(sam, taken))
			.when(frida, takeDown(false))
			.thenNothing();
	});

	it('TD1 also while writing is frozen, and after the end', () => {
		for (const type of ['WritingFrozen', 'WorkshopClosed'] as const)
			given(...circle, by(frida, { type }))
				.when(sam, takeDown())
				.then(taken);
	});

	it('TD1 where one company meets nobody does, and what is not on the board is none', () => {
		given(...revealed)
			.when(sam, takeDown())
			.thenRefused('not-allowed');
		given(...circle)
			.when(sam, takeDown(false))
			.thenRefused('unknown-case');
	});

	it('TD2 it leaves the screen, the chosen ones, its table and a vote; the others stay', () => {
		const items = [k1, k2].map((id) => ({ id, title: id, conflicts: [] }));
		const past = [
			...[...tabled, other],
			by(frida, { type: 'CasesChosen', cases: [k1, k2] } as const),
			by(frida, { type: 'CaseAssigned', group: g1, case: k1 } as const),
			by(frida, { type: 'CaseAssigned', group: g2, case: k2 } as const),
			by(frida, { type: 'Shown', what: 'case', id: k1 } as const),
			by(frida, {
				...{ type: 'RoundOpened', number: 1, over: 'cases', items, electorate: {} },
				...{ budget: 1, maxPerItem: 1 },
			} as const),
		];
		const { chosenCases, groups, shown, rounds } = stateAfter([...past, by(sam, taken)]);
		expect(chosenCases).toEqual([k2]);
		expect([groups[g1]!.case, groups[g2]!.case]).toEqual([null, k2]);
		expect(shown.case).toBeNull();
		expect(rounds[0]!.items.map(({ title }) => title)).toEqual(['', k2]);
		const elsewhere = by(frida, { type: 'Shown', what: 'case', id: k2 } as const);
		expect(stateAfter([...past, elsewhere, by(sam, taken)]).shown.case).toBe(k2);
	});

	it('TD2 no table is given it, and nothing is raised on it', () => {
		const past = [...tabled, other, by(frida, taken)];
		given(...past)
			.when(frida, { type: 'AssignCase', group: g1, case: k1 })
			.thenRefused('unknown-case');
		given(...past)
			.when(frida, { type: 'AssignCase', group: g1, case: k2 })
			.then({ type: 'CaseAssigned', group: g1, case: k2 });
		const raise = { type: 'RaisePoint', point: idOf('p1'), kind: 'build', text: 'So' } as const;
		given(...past)
			.when(sam, { ...raise, case: k1 })
			.thenRefused('unknown-case');
		given(...past)
			.when(sam, { ...raise, case: k2 })
			.then({ ...raise, type: 'PointRaised', case: k2 });
	});

	it('TD2 no line of it is marked any more', () => {
		const tap = (story: string) =>
			by(sam, {
				...{ type: 'LineTapped', agreement: a1, case: story, line: 0, words: 'A', how: '' },
				on: true,
			} as const);
		const past = [...agreed, other, tap(k1), tap(k2)];
		given(...past)
			.when(sam, takeDown())
			.then({ ...taken, agreements: [a1] });
		const { replay } = stateAfter([...past, by(sam, taken)]).agreements[a1]!;
		expect(replay.map((one) => one.case)).toEqual([k2]);
	});

	it('TD5 the logbook has it, whoever did it', () => {
		expect(deedIn(by(sam, taken), stateAfter(circle), false)).toEqual({ what: 'case-taken-down' });
	});
});
