import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { documentsFor, groupName } from '../../../shared/workshop/documents.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import type { GroupCommand } from '../../../shared/workshop/groups.ts';
import type { TablesFound } from '../../../shared/workshop/seating.ts';
import { seatForNewcomer } from '../../../shared/workshop/late-seats.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import {
	at,
	cast,
	frida,
	idOf,
	oda,
	olga,
	omar,
	sam,
	sara,
	seated,
	seth,
	wall,
} from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const [g1, g2, g3] = ['g1', 'g2', 'g3'].map(idOf) as [string, string, string];
const [k1, k2] = [idOf('k1'), idOf('k2')];
const otto = cast.otto.id;
const tess = cast.tess.id;

const found: TablesFound = {
	seed: 3,
	ids: [g1, g2, g3],
	present: [],
	cases: [
		{ id: k1, presenter: sam },
		{ id: k2, presenter: omar },
	],
};
const make = (tables: number, over: Partial<TablesFound> = {}): GroupCommand => ({
	...{ type: 'MakeTables', tables },
	found: { ...found, ...over },
});

/** Two tables: Sam, Omar and Tess at the first, Sara and Oda at the second. */
const tabled: Recorded[] = [
	...seated,
	by(frida, {
		type: 'TablesMade',
		groups: [
			{ id: g1, number: 1, members: [sam, omar, tess], case: k1 },
			{ id: g2, number: 2, members: [sara, oda], case: k2 },
		],
	}),
];
const begun: Recorded[] = [...tabled, by(frida, { type: 'TablesBegun' })];
const groupsAfter = (past: readonly Recorded[]) => stateAfter(past).groups;

describe('making tables', () => {
	it('GR4 seats those who are here, and everybody where nobody is', () => {
		const all = given(...seated).when(frida, make(2)).state.groups;
		expect(Object.values(all).flatMap(({ members }) => members)).toHaveLength(9);
		const present = [sam, omar, frida];
		const some = given(...seated).when(frida, make(1, { present })).state.groups;
		expect(some[g1]?.members).toEqual([omar, sam]);
	});

	it('GR4 is done again while no table has begun, and keeps the names of the tables', () => {
		const again = given(...tabled).when(frida, make(3, { ids: [idOf('x'), idOf('y'), g3] }));
		expect(Object.keys(again.state.groups)).toEqual([g1, g2, g3]);
		given(...tabled)
			.when(frida, make(10))
			.thenRefused('too-many-tables', { max: 9 });
		given(...seated.slice(0, 2))
			.when(frida, make(1))
			.thenRefused('nobody-to-seat');
	});

	it('GR5 gives the cases in turn, and keeps what was given; presenters sit there', () => {
		const made = given(...seated).when(frida, make(3)).state;
		const inOrder = [g1, g2, g3].map((id) => made.groups[id]);
		expect(inOrder.map((group) => group?.case)).toEqual([k1, k2, k1]);
		expect([...inOrder[0]!.members, ...inOrder[2]!.members]).toContain(sam);
		expect(inOrder[1]?.members).toContain(omar);
		const turned = [...tabled, by(frida, { type: 'CaseAssigned', group: g1, case: k2 })];
		const again = given(...turned).when(frida, make(2)).state.groups;
		expect([again[g1]?.case, again[g2]?.case]).toEqual([k2, k2]);
		expect(given(...seated).when(frida, make(2, { cases: [] })).state.groups[g1]?.case).toBe(null);
	});

	it('GR6 moves one person, and gives a table another case', () => {
		const moved = given(...begun).when(frida, { type: 'MoveToTable', seat: sam, group: g2 });
		moved.then({ type: 'PersonSeated', seat: sam, group: g2, from: g1 });
		expect(moved.state.groups[g1]?.members).toEqual([omar, tess]);
		expect(moved.state.groups[g2]?.members).toEqual([sara, oda, sam]);
		const away = given(...moved.past).when(frida, { type: 'MoveToTable', seat: sam, group: null });
		expect(away.state.groups[g2]?.members).toEqual([sara, oda]);
		given(...begun)
			.when(frida, { type: 'MoveToTable', seat: sam, group: g1 })
			.thenNothing();
		given(...begun)
			.when(frida, { type: 'MoveToTable', seat: sam, group: g3 })
			.thenRefused('unknown-table');
		given(...begun)
			.when(frida, { type: 'MoveToTable', seat: frida, group: g1 })
			.thenRefused('unknown-person');
		const assign = { type: 'AssignCase', group: g1, case: null } as const;
		given(...begun)
			.when(frida, assign)
			.then({ ...assign, type: 'CaseAssigned' });
	});

	it('GR7 work begins by button or by going there, and then nobody is dealt anew', () => {
		given(...seated)
			.when(frida, { type: 'BeginTables' })
			.thenRefused('no-tables');
		const started = given(...tabled).when(frida, { type: 'BeginTables' });
		started.then({ type: 'TablesBegun' });
		given(...started.past)
			.when(frida, { type: 'BeginTables' })
			.thenNothing();
		given(...started.past)
			.when(frida, make(2))
			.thenRefused('tables-begun');
		expect(stateAfter([...tabled, by(frida, at('work'))]).tables.begun).toBe(true);
		expect(stateAfter([...seated, by(frida, at('work'))]).tables.begun).toBe(false);
	});
});

describe('GR8 who comes late', () => {
	it('GR8 sits at the smallest table, where the side is fewest', () => {
		const late = { ...cast.seth, id: idOf('late') };
		expect(seatForNewcomer(stateAfter(tabled), late)).toEqual([
			{ type: 'PersonSeated', seat: late.id, group: g2, from: null },
		]);
		const even = [...tabled, by(frida, { type: 'PersonSeated', seat: oda, group: null })];
		const three = [...even, by(frida, { type: 'PersonSeated', seat: tess, group: null })];
		const four = [...three, by(frida, { type: 'PersonSeated', seat: seth, group: g2 })];
		// Both are of two: at the second both are of Sales.
		expect(seatForNewcomer(stateAfter(four), late)).toMatchObject([{ group: g1 }]);
		expect(seatForNewcomer(stateAfter(seated), late)).toEqual([]);
		expect(seatForNewcomer(stateAfter(tabled), { ...cast.wall, id: idOf('w2') })).toEqual([]);
	});

	it('GR8 sits away from whom they should be apart', () => {
		const wished = by(frida, { type: 'PairWished', kind: 'apart', seats: [seth, sara], on: true });
		const taken = given(...tabled, wished).when(seth, { type: 'TakeSeat' });
		taken.then({ type: 'PersonSeated', seat: seth, group: g1, from: null });
		given(...tabled)
			.when(seth, { type: 'TakeSeat' })
			.then({
				...{ type: 'PersonSeated', seat: seth, group: g2, from: null },
			});
		given(...tabled)
			.when(sam, { type: 'TakeSeat' })
			.thenNothing();
		given(...seated)
			.when(sam, { type: 'TakeSeat' })
			.thenRefused('no-tables');
	});
});

describe('wishes', () => {
	const apart = { type: 'Wish', kind: 'apart', seats: [sam, omar], on: true } as const;

	it('GR9 are kept for facilitators alone', () => {
		const { state, past } = given(...seated).when(frida, { ...apart, seats: [sam, omar] });
		expect(viewOf(state, frida).mine.wishes.apart).toEqual([[sam, omar]]);
		for (const seat of [sam, omar, wall, olga])
			expect(JSON.stringify(viewOf(state, seat)).includes(`["${sam}","${omar}"]`)).toBe(false);
		given(...past)
			.when(frida, { ...apart, seats: [omar, sam] })
			.thenNothing();
		const none = given(...past).when(frida, { ...apart, seats: [omar, sam], on: false }).state;
		expect(none.tables.wishes.apart).toEqual([]);
		given(...seated)
			.when(frida, { ...apart, seats: [sam, sam] })
			.thenRefused('unknown-person');
		given(...seated)
			.when(frida, { ...apart, seats: [sam, frida] })
			.thenRefused('unknown-person');
	});

	it('GR9 decide who sits where', () => {
		for (const seed of [1, 2, 3, 4]) {
			const { past } = given(...seated).when(frida, { ...apart, seats: [sam, omar] });
			const { groups } = given(...past).when(frida, make(2, { seed, cases: [] })).state;
			const together = Object.values(groups).some(
				({ members }) => members.includes(sam) && members.includes(omar),
			);
			expect(together).toBe(false);
		}
	});
});

describe('between a table and the facilitator', () => {
	it('GR10 a call is answered by a visit that is over', () => {
		const called = given(...begun).when(sam, {
			...{ type: 'CallFacilitator', group: g1, called: true },
		});
		called.then({ type: 'FacilitatorCalled', group: g1, called: true });
		const coming = given(...called.past).when(frida, {
			...{ type: 'AnnounceVisit', group: g1, minutes: 3 },
		});
		coming.then({ type: 'VisitAnnounced', group: g1, visitAt: noon + 180_000 });
		expect(coming.state.groups[g1]).toMatchObject({ called: true, visitAt: noon + 180_000 });
		const over = given(...coming.past).when(frida, {
			...{ type: 'AnnounceVisit', group: g1, minutes: null },
		});
		expect(over.state.groups[g1]).toMatchObject({ called: false, visitAt: null });
	});

	it('GR11 a message and a time call go to one table or to all', () => {
		const send = { type: 'SendMessage', group: null, text: ' Ten minutes ' } as const;
		const told = given(...begun).when(frida, send);
		told.then({ type: 'MessageSent', group: null, text: 'Ten minutes' });
		const messages = Object.values(told.state.groups).map(({ message }) => message?.text);
		expect(messages).toEqual(['Ten minutes', 'Ten minutes']);
		const gone = given(...told.past).when(frida, { ...send, group: g1, text: ' ' }).state.groups;
		expect([gone[g1]?.message, gone[g2]?.message?.text]).toEqual([null, 'Ten minutes']);
		given(...begun)
			.when(frida, { ...send, text: 'x'.repeat(281) })
			.thenRefused('text-too-long', { max: 280 });
		given(...begun)
			.when(frida, { ...send, group: g3 })
			.thenRefused('unknown-table');
		given(...seated)
			.when(frida, send)
			.thenRefused('no-tables');
		const time = given(...begun).when(frida, { type: 'CallTime', group: g2, minutes: 1.5 });
		time.then({ type: 'TimeCalled', group: g2, endsAt: noon + 90_000 });
		expect(time.state.groups[g1]?.endsAt).toBe(null);
		const never = given(...time.past).when(frida, { type: 'CallTime', group: null, minutes: null });
		expect(never.state.groups[g2]?.endsAt).toBe(null);
	});

	it('GR21 what is said to a table is read at it and by facilitators, and by whoever moves there', () => {
		const said = given(...begun).when(frida, {
			...{ type: 'SendMessage', group: g1, text: 'Ten minutes' },
		});
		const messages = (of: typeof said, seat: string) => viewOf(of.state, seat).mine.messages;
		const read = { [g1]: { text: 'Ten minutes', at: noon } };
		expect([sam, frida].map((seat) => messages(said, seat))).toEqual([read, read]);
		expect([sara, wall].map((seat) => messages(said, seat))).toEqual([{}, {}]);
		expect(JSON.stringify(viewOf(said.state, sara))).not.toContain('Ten minutes');
		const moved = given(...said.past).when(frida, { type: 'MoveToTable', seat: sam, group: g2 });
		expect(messages(moved, sam)).toEqual({});
	});

	it('GR21 nobody else is even sent it, and whoever moves is told what was said before', () => {
		const state = stateAfter([
			...begun,
			by(frida, { type: 'MessageSent', group: g1, text: 'Ten minutes' }),
		]);
		const sent = by(frida, { type: 'MessageSent', group: g1, text: 'Ten minutes' });
		expect(forRoom(state, sent)).toBe(null);
		expect(forSeat(state, sent, sara)).toBe(null);
		const change = [['mine', 'messages'], { [g1]: { text: 'Ten minutes', at: noon } }];
		expect(forSeat(state, sent, sam)?.changes).toEqual([change]);
		const seating = by(frida, { type: 'PersonSeated', seat: sara, group: g1 });
		const moved = stateAfter([
			...begun,
			by(frida, { type: 'MessageSent', group: g1, text: 'Ten minutes' }),
			seating,
		]);
		expect(forSeat(moved, seating, sara)?.changes).toEqual([change]);
		expect(forSeat(moved, seating, omar)).toBe(null);
	});

	it('GR12 a table is done, and takes it back', () => {
		const done = given(...begun).when(oda, { type: 'SetTableDone', group: g2, done: true });
		done.then({ type: 'TableDone', group: g2, done: true });
		given(...done.past)
			.when(sara, { type: 'SetTableDone', group: g2, done: false })
			.then({ type: 'TableDone', group: g2, done: false });
	});

	it('GR13 third functions at the table judge whether a side would sign', () => {
		const judge = { type: 'JudgeSwap', group: g1, side: 'sales', signs: true } as const;
		const judged = given(...begun).when(tess, judge);
		judged.then({ ...judge, type: 'SwapJudged' });
		expect(judged.state.groups[g1]?.signs).toEqual({ sales: { [tess]: true }, operations: {} });
		given(...judged.past)
			.when(tess, judge)
			.thenNothing();
		const back = given(...judged.past).when(tess, { ...judge, signs: null });
		expect(back.state.groups[g1]?.signs.sales).toEqual({});
		given(...begun)
			.when(sam, judge)
			.thenRefused('third-only');
		given(...begun)
			.when(tess, { ...judge, group: g2 })
			.thenRefused('not-your-table');
	});

	it('GR14 at another table one does nothing, the facilitator may', () => {
		const call = { type: 'CallFacilitator', group: g1, called: true } as const;
		given(...begun)
			.when(sara, call)
			.thenRefused('not-your-table');
		given(...begun)
			.when(otto, call)
			.thenRefused('not-your-table');
		given(...begun)
			.when(sara, { ...call, group: g3 })
			.thenRefused('unknown-table');
		given(...begun)
			.when(frida, call)
			.then({ ...call, type: 'FacilitatorCalled' });
	});

	it('GR15 an agreement is known as the table’s that drafts it', () => {
		const [a1, a2] = [idOf('a1'), idOf('a2')];
		const add = { type: 'AddAgreement', agreement: a1, found: { lastNumber: 0 } } as const;
		const drafted = given(...begun).when(sam, { ...add, group: g1 });
		drafted.then({ type: 'AgreementDrafted', agreement: a1, number: 1, group: g1 });
		expect(drafted.state.groups[g1]?.agreements).toEqual([a1]);
		const other = given(...drafted.past).when(sam, { ...add, agreement: a2 });
		expect(other.state.groups[g1]?.agreements).toEqual([a1]);
		given(...begun)
			.when(sara, { ...add, group: g1 })
			.thenRefused('not-your-table');
		given(...begun)
			.when(sara, { ...add, group: g3 })
			.thenRefused('unknown-table');
	});
});

describe('N26 of a table’s proposal', () => {
	const add = { type: 'AddAgreement', agreement: idOf('a1'), found: { lastNumber: 0 } } as const;
	const ofFirst = { ...add, group: g1 };
	const drafted = { type: 'AgreementDrafted', agreement: add.agreement, number: 1, group: g1 };

	it('N26 that was shown, or is done, somebody of another table makes the table’s agreement', () => {
		const shown = by(frida, { type: 'ProposalPresented', proposal: g1 });
		const done = by(sam, { type: 'TableDone', group: g1, done: true });
		for (const read of [shown, done]) {
			const made = given(...begun, read).when(sara, ofFirst);
			made.then(drafted as Event);
			expect(made.state.groups[g1]?.agreements).toEqual([add.agreement]);
		}
	});

	it('N26 that nobody else reads yet, its table and the facilitator do', () => {
		for (const seat of [sam, frida])
			given(...begun)
				.when(seat, ofFirst)
				.then(drafted as Event);
		given(...begun)
			.when(sara, ofFirst)
			.thenRefused('not-your-table');
	});
});

describe('GR16 worksheets', () => {
	const rights = (past: readonly Recorded[], seat: string) =>
		documentsFor(stateAfter(past), seat)
			.filter(({ name }) => name.startsWith('group/'))
			.map(({ name, mode }) => `${mode} ${name}`);

	it('GR16 are written by their table and by facilitators once work has begun', () => {
		expect(rights(tabled, sam)).toEqual([]);
		expect(rights(begun, sam)).toEqual([`write ${groupName(g1)}`]);
		expect(rights(begun, sara)).toEqual([`write ${groupName(g2)}`]);
		expect(rights(begun, frida)).toEqual([`write ${groupName(g1)}`, `write ${groupName(g2)}`]);
		for (const seat of [otto, wall, olga]) expect(rights(begun, seat)).toEqual([]);
		const closed = [...begun, by(frida, { type: 'WorkshopClosed' })];
		expect(rights(closed, sam)).toEqual([`read ${groupName(g1)}`]);
		const frozen = [...begun, by(frida, { type: 'WritingFrozen' })];
		expect(rights(frozen, sam)).toEqual([`read ${groupName(g1)}`]);
	});

	it('GR16 are read by everybody once the table is done', () => {
		const done = [...begun, by(sam, { type: 'TableDone', group: g1, done: true })];
		for (const seat of [otto, wall, olga])
			expect(rights(done, seat)).toEqual([`read ${groupName(g1)}`]);
		expect(rights(done, sara)).toEqual([`read ${groupName(g1)}`, `write ${groupName(g2)}`]);
		const again = [...done, by(sam, { type: 'TableDone', group: g1, done: false })];
		expect(rights(again, otto)).toEqual([]);
	});

	it('GR16, GR20 follow whoever moves to another table', () => {
		const moved = [...begun, by(frida, { type: 'PersonSeated', seat: sam, group: g2 })];
		expect(rights(moved, sam)).toEqual([`write ${groupName(g2)}`]);
		expect(groupsAfter(moved)[g2]?.members).toContain(sam);
	});
});
