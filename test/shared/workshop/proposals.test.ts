import { describe, expect, it } from 'vitest';
import { documentsFor, groupName } from '../../../shared/workshop/documents.ts';
import { proposalsIn, proposes } from '../../../shared/workshop/proposals.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { k1, k2 } from '../../support/agreement-room.ts';
import { frida, idOf, oda, olga, omar, sam, seated, seth, tess, wall } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';
import { g1, g2, g3, tabled } from '../../support/tables-room.ts';

const nowhere = idOf('nowhere');
const order = (...proposals: string[]): Command => ({ type: 'SetOrder', order: proposals });
const present = (proposal: string | null): Command => ({ type: 'Present', proposal });
const together = (group: string, other: string | null): Command => ({
	type: 'SendTogether',
	group,
	with: other,
});

const proposals = (past: readonly Recorded[], cases = [k1, k2]) =>
	proposalsIn(stateAfter(past), cases);
const ids = (past: readonly Recorded[], cases?: string[]) =>
	proposals(past, cases).map(({ id }) => id);
const after = (past: readonly Recorded[], ...commands: Command[]): Recorded[] =>
	commands.reduce<Recorded[]>(
		(before, command) => given(...before).when(frida, command).past,
		[...past],
	);

describe('the order', () => {
	it('H10 tables come by number until the facilitator sets an order', () => {
		expect(proposals(tabled)).toEqual([
			{ id: g1, tables: [g1], case: k1 },
			{ id: g2, tables: [g2], case: k1 },
			{ id: g3, tables: [g3], case: k2 },
		]);
		expect(ids(after(tabled, order(g3, g1, g2)))).toEqual([g3, g1, g2]);
	});

	it('H10 those that are not named come behind, by number, and what is gone counts for nothing', () => {
		expect(ids(after(tabled, order(g3)))).toEqual([g3, g1, g2]);
		expect(ids(after(tabled, order(nowhere, g2, k1)))).toEqual([g2, g1, g3]);
	});

	it('H10 the same again changes nothing, and a proposal is named once', () => {
		const past = after(tabled, order(g2, g1, g2));
		expect(stateAfter(past).proposals.order).toEqual([g2, g1]);
		given(...past)
			.when(frida, order(g2, g1))
			.thenNothing();
		given(...past)
			.when(frida, order(g2, g1, g3))
			.then({ type: 'OrderSet', order: [g2, g1, g3] });
		given(...tabled)
			.when(frida, order())
			.thenNothing();
	});
});

describe('before the room', () => {
	it('H11 one at a time, until another one is or none', () => {
		const first = given(...tabled).when(frida, present(g2));
		first.then({ type: 'ProposalPresented', proposal: g2 });
		expect(first.state.proposals).toMatchObject({ presented: g2, brought: [g2] });
		const past = after(tabled, present(g2), present(g1), present(g2), present(null));
		expect(stateAfter(past).proposals).toMatchObject({ presented: null, brought: [g2, g1] });
		given(...first.past)
			.when(frida, present(g2))
			.thenNothing();
	});

	it('H11 a table that is not there is refused, and a case where there are tables', () => {
		for (const proposal of [nowhere, k1])
			given(...tabled)
				.when(frida, present(proposal))
				.thenRefused('unknown-table');
		given(...seated)
			.when(frida, present(k1))
			.then({ type: 'ProposalPresented', proposal: k1 });
	});

	it('H11 from then on everybody reads its worksheet, and no other', () => {
		const read = (past: readonly Recorded[], seat: string) =>
			documentsFor(stateAfter(past), seat)
				.filter(({ name }) => name.startsWith('group/'))
				.map(({ name, mode }) => `${mode} ${name}`);
		const shown = after(tabled, present(g1));
		for (const seat of [wall, olga, tess]) {
			expect(read(tabled, seat)).toEqual([]);
			expect(read(shown, seat)).toEqual([`read ${groupName(g1)}`]);
			expect(read(after(shown, present(g3)), seat)).toEqual([
				`read ${groupName(g1)}`,
				`read ${groupName(g3)}`,
			]);
		}
		expect(read(shown, sam)).toEqual([`write ${groupName(g1)}`]);
		expect(read(shown, seth)).toEqual([`read ${groupName(g1)}`, `write ${groupName(g3)}`]);
	});
});

describe('tables that share a case', () => {
	it('H12 they send one proposal, and everybody at them proposes it', () => {
		const past = after(tabled, together(g2, g1));
		expect(proposals(past)).toEqual([
			{ id: g1, tables: [g1, g2], case: k1 },
			{ id: g3, tables: [g3], case: k2 },
		]);
		const state = stateAfter(past);
		expect([sam, omar, oda].map((seat) => proposes(state, seat, g1))).toEqual([true, true, true]);
		expect([seth, tess, frida].map((seat) => proposes(state, seat, g1))).toEqual([
			false,
			false,
			false,
		]);
		expect(proposes(stateAfter(tabled), oda, g1)).toBe(false);
	});

	it('H12 tables of different cases, of none and those that are not there are refused', () => {
		given(...tabled)
			.when(frida, together(g3, g1))
			.thenRefused('another-case');
		const idle = [
			...tabled,
			by(frida, { type: 'CaseAssigned', group: g1, case: null }),
			by(frida, { type: 'CaseAssigned', group: g2, case: null }),
		];
		given(...idle)
			.when(frida, together(g2, g1))
			.thenRefused('another-case');
		for (const command of [together(nowhere, g1), together(g1, nowhere), together(nowhere, null)])
			given(...tabled)
				.when(frida, command)
				.thenRefused('unknown-table');
	});

	it('H12 each sends its own again when they are parted or work another case', () => {
		const past = after(tabled, together(g2, g1));
		expect(ids(after(past, together(g2, null)))).toEqual([g1, g2, g3]);
		const moved = by(frida, { type: 'CaseAssigned', group: g2, case: k2 });
		expect(ids([...past, moved])).toEqual([g1, g2, g3]);
		given(...past)
			.when(frida, together(g2, g1))
			.thenNothing();
		given(...tabled)
			.when(frida, together(g2, null))
			.thenNothing();
	});

	it('H12 the table that sends for another is not sent by it', () => {
		const past = after(tabled, together(g2, g1));
		given(...past)
			.when(frida, together(g1, g2))
			.thenNothing();
		given(...tabled)
			.when(frida, together(g1, g1))
			.thenNothing();
	});

	it('H12 who was sent along goes along to a third table', () => {
		const all = [...tabled, by(frida, { type: 'CaseAssigned', group: g3, case: k1 })];
		const past = after(all, together(g2, g1), together(g1, g3));
		expect(proposals(past)).toEqual([{ id: g3, tables: [g1, g2, g3], case: k1 }]);
		expect(proposals(after(all, together(g2, g1), together(g3, g2)))).toEqual([
			{ id: g1, tables: [g1, g2, g3], case: k1 },
		]);
	});
});

describe('without tables', () => {
	const chosen = by(frida, { type: 'CasesChosen', cases: [k2, nowhere] });

	it('H13 the chosen cases come back, or all that are told', () => {
		expect(proposals(seated)).toEqual([
			{ id: k1, tables: [], case: k1 },
			{ id: k2, tables: [], case: k2 },
		]);
		expect(ids([...seated, chosen])).toEqual([k2]);
		expect(ids([...tabled, chosen])).toEqual([g1, g2, g3]);
		expect(ids(seated, [])).toEqual([]);
	});

	it('H10, H13 they are put in order as tables are', () => {
		expect(ids(after(seated, order(k2)))).toEqual([k2, k1]);
	});
});
