/** Mixed tables: who sits where, which case each works, and what passes between a table and the facilitator. */
import type { Id } from '../ids.ts';
import { balancedTables } from '../insight/balanced-tables.ts';
import type { Pair, Seated } from '../insight/table-score.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { Participant, TwoSides, WorkshopState } from './state.ts';
import { freeTable } from './late-seats.ts';

export interface Group {
	id: Id;
	/** What the table is called in the room, from 1. */
	number: number;
	members: Id[];
	case: Id | null;
	/** It has called the facilitator, who has not come yet. */
	called: boolean;
	/** When the facilitator comes by, on the server's clock. */
	visitAt: number | null;
	message: { text: string; at: number } | null;
	/** Its own time call, on the server's clock. */
	endsAt: number | null;
	/** "We are done": from then on everybody reads its worksheet. */
	done: boolean;
	/** Would this side sign what the other side wrote of it? By seat, third functions only. */
	signs: Record<TwoSides, Record<Id, boolean>>;
	/** What the table has drafted, the newest last. */
	agreements: Id[];
}

/** What facilitators know of who should or should not sit together; private to them. */
export interface PairWishes {
	apart: [Id, Id][];
	together: [Id, Id][];
}

export interface Tables {
	/** From then on nobody is dealt anew; people move one at a time. */
	begun: boolean;
	wishes: PairWishes;
}

export const noTables = (): Tables => ({ begun: false, wishes: { apart: [], together: [] } });

/** What the server stamps onto a proposal of tables. */
export interface TablesFound {
	seed: number;
	/** As many as there can be tables. */
	ids: Id[];
	/** Who is here, or was of late: an empty list seats everybody. */
	present: Id[];
	/** The cases to be worked, each with who presents it. */
	cases: { id: Id; presenter: Id | null }[];
}

export type GroupCommand =
	| { type: 'MakeTables'; tables: number; found: TablesFound }
	| { type: 'MoveToTable'; seat: Id; group: Id | null }
	/** Who has no table yet takes a place at the smallest one that fits. */
	| { type: 'TakeSeat' }
	| { type: 'AssignCase'; group: Id; case: Id | null }
	| { type: 'Wish'; kind: keyof PairWishes; seats: [Id, Id]; on: boolean }
	| { type: 'BeginTables' }
	| { type: 'CallFacilitator'; group: Id; called: boolean }
	/** In so many minutes; null takes it back, or says that the visit is over. */
	| { type: 'AnnounceVisit'; group: Id; minutes: number | null }
	/** To one table, or to all; a blank text takes it away. */
	| { type: 'SendMessage'; group: Id | null; text: string }
	| { type: 'CallTime'; group: Id | null; minutes: number | null }
	| { type: 'SetTableDone'; group: Id; done: boolean }
	/** Would `side` sign what the other side wrote of it? Null takes it back. */
	| { type: 'JudgeSwap'; group: Id; side: TwoSides; signs: boolean | null };

export type GroupEvent =
	| { type: 'TablesMade'; groups: Pick<Group, 'id' | 'number' | 'members' | 'case'>[] }
	| { type: 'PersonSeated'; seat: Id; group: Id | null }
	| { type: 'CaseAssigned'; group: Id; case: Id | null }
	| { type: 'PairWished'; kind: keyof PairWishes; seats: [Id, Id]; on: boolean }
	| { type: 'TablesBegun' }
	| { type: 'FacilitatorCalled'; group: Id; called: boolean }
	| { type: 'VisitAnnounced'; group: Id; visitAt: number | null }
	| { type: 'MessageSent'; group: Id | null; text: string }
	| { type: 'TimeCalled'; group: Id | null; endsAt: number | null }
	| { type: 'TableDone'; group: Id; done: boolean }
	| { type: 'SwapJudged'; group: Id; side: TwoSides; signs: boolean | null };

export const mostTables = 60;
const mostWishes = 100;

type Grouped = Pick<WorkshopState, 'groups'>;

/** Where somebody sits. */
export const tableOf = ({ groups }: Grouped, seat: Id): Group | undefined =>
	Object.values(groups).find(({ members }) => members.includes(seat));

/** Why somebody does nothing at a table: it is not there, or they neither sit at it nor lead. */
export function notAtTable(
	{ groups, participants }: Pick<WorkshopState, 'groups' | 'participants'>,
	seat: Id,
	group: Id,
): Decision | null {
	const table = groups[group];
	if (!table) return reject('unknown-table');
	const leads = participants[seat]?.role === 'facilitator';
	return leads || table.members.includes(seat) ? null : reject('not-your-table');
}

/** The tables by number. */
export const tablesIn = <T extends { number: number }>(groups: Readonly<Record<Id, T>>): T[] =>
	Object.values(groups).sort((a, b) => a.number - b.number);

const isPair = ([a, b]: Pair, [c, d]: Pair): boolean =>
	(a === c && b === d) || (a === d && b === c);

/** A participant as the rules for tables see one. */
export const asSeated = ({ id, side, company, remote }: Participant): Seated => ({
	id,
	side: side ?? 'other',
	company,
	remote,
});

function makeTables(
	state: WorkshopState,
	{ tables, found }: Extract<GroupCommand, { type: 'MakeTables' }>,
): Decision {
	if (state.tables.begun) return reject('tables-begun');
	const all = Object.values(state.participants).filter(({ role }) => role === 'participant');
	const here = all.filter(({ id }) => found.present.includes(id));
	const people = (here.length > 0 ? here : all).map(asSeated);
	if (people.length === 0) return reject('nobody-to-seat');
	if (tables > people.length || tables > mostTables)
		return reject('too-many-tables', { max: Math.min(people.length, mostTables) });
	const before = tablesIn(state.groups);
	// What a facilitator has given a table stays with its number.
	const cases = Array.from({ length: tables }, (_table, index): Id | null => {
		const kept = before[index]?.case ?? null;
		if (kept !== null && found.cases.some(({ id }) => id === kept)) return kept;
		return found.cases[index % found.cases.length]?.id ?? null;
	});
	const presenterOf = (story: Id | null) =>
		found.cases.find(({ id }) => id === story)?.presenter ?? null;
	const { apart, together } = state.tables.wishes;
	const presenters = cases.map(presenterOf);
	const plan = balancedTables({ people, tables, apart, together, presenters, met: [] }, found.seed);
	const groups = plan.map((members, index) => {
		const id = before[index]?.id ?? found.ids[index]!;
		return { id, number: index + 1, members, case: cases[index] ?? null };
	});
	return accept({ type: 'TablesMade', groups });
}

/** Refuses tables and people that are not there, new tables once work has begun, and what is another table's. */
export function decideGroups(
	state: WorkshopState,
	command: GroupCommand,
	{ by, at }: Stamp,
): Decision {
	switch (command.type) {
		case 'MakeTables':
			return makeTables(state, command);
		case 'BeginTables':
			if (Object.keys(state.groups).length === 0) return reject('no-tables');
			return state.tables.begun ? accept() : accept({ type: 'TablesBegun' });
		case 'TakeSeat': {
			if (tableOf(state, by)) return accept();
			const group = freeTable(state, state.participants[by]!);
			return group === null
				? reject('no-tables')
				: accept({ type: 'PersonSeated', seat: by, group });
		}
		case 'MoveToTable': {
			const { seat, group } = command;
			if (state.participants[seat]?.role !== 'participant') return reject('unknown-person');
			if (group !== null && !state.groups[group]) return reject('unknown-table');
			if ((tableOf(state, seat)?.id ?? null) === group) return accept();
			return accept({ type: 'PersonSeated', seat, group });
		}
		case 'Wish': {
			const { kind, seats, on } = command;
			const [a, b] = seats;
			const isPerson = (seat: Id) => state.participants[seat]?.role === 'participant';
			if (a === b || !isPerson(a) || !isPerson(b)) return reject('unknown-person');
			const known = state.tables.wishes[kind];
			if (known.some((pair) => isPair(pair, seats)) === on) return accept();
			if (on && known.length >= mostWishes) return reject('too-many');
			return accept({ type: 'PairWished', kind, seats: [a, b], on });
		}
		case 'SendMessage': {
			const { group } = command;
			if (group === null && Object.keys(state.groups).length === 0) return reject('no-tables');
			if (group !== null && !state.groups[group]) return reject('unknown-table');
			const text = command.text.trim();
			const problem = checkText(text, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			return accept({ type: 'MessageSent', group, text });
		}
		case 'CallTime': {
			const { group, minutes } = command;
			if (group === null && Object.keys(state.groups).length === 0) return reject('no-tables');
			if (group !== null && !state.groups[group]) return reject('unknown-table');
			const endsAt = minutes === null ? null : at + Math.round(minutes * 60_000);
			return accept({ type: 'TimeCalled', group, endsAt });
		}
		case 'AssignCase':
		case 'AnnounceVisit':
		case 'CallFacilitator':
		case 'SetTableDone':
		case 'JudgeSwap': {
			const table = state.groups[command.group];
			const refused = notAtTable(state, by, command.group);
			if (!table || refused) return refused ?? reject('unknown-table');
			return decideAtTable(state, table, command, { by, at });
		}
	}
}

type AtTable = Extract<
	GroupCommand,
	{
		type: 'AssignCase' | 'AnnounceVisit' | 'CallFacilitator' | 'SetTableDone' | 'JudgeSwap';
	}
>;

function decideAtTable(
	state: WorkshopState,
	table: Group,
	command: AtTable,
	{ by, at }: Stamp,
): Decision {
	const { id: group } = table;
	switch (command.type) {
		case 'AssignCase':
			if (table.case === command.case) return accept();
			return accept({ type: 'CaseAssigned', group, case: command.case });
		case 'AnnounceVisit': {
			const { minutes } = command;
			const visitAt = minutes === null ? null : at + Math.round(minutes * 60_000);
			return accept({ type: 'VisitAnnounced', group, visitAt });
		}
		case 'CallFacilitator':
			if (table.called === command.called) return accept();
			return accept({ type: 'FacilitatorCalled', group, called: command.called });
		case 'SetTableDone':
			if (table.done === command.done) return accept();
			return accept({ type: 'TableDone', group, done: command.done });
		case 'JudgeSwap': {
			const { side, signs } = command;
			if (state.participants[by]?.side !== 'other') return reject('third-only');
			if ((table.signs[side][by] ?? null) === signs) return accept();
			return accept({ type: 'SwapJudged', group, side, signs });
		}
	}
}

export function evolveGroups(state: WorkshopState, event: Recorded<GroupEvent>): void {
	switch (event.type) {
		case 'TablesMade':
			state.groups = Object.fromEntries(
				event.groups.map((made): [Id, Group] => [made.id, newTable(made)]),
			);
			break;
		case 'TablesBegun':
			state.tables.begun = true;
			break;
		case 'PersonSeated':
			for (const group of Object.values(state.groups))
				group.members = group.members.filter((member) => member !== event.seat);
			if (event.group !== null) state.groups[event.group]?.members.push(event.seat);
			break;
		case 'PairWished': {
			const { wishes } = state.tables;
			const others = wishes[event.kind].filter((pair) => !isPair(pair, event.seats));
			wishes[event.kind] = event.on ? [...others, event.seats] : others;
			break;
		}
		case 'MessageSent': {
			const message = event.text === '' ? null : { text: event.text, at: event.at };
			for (const group of addressed(state, event.group)) group.message = message && { ...message };
			break;
		}
		case 'TimeCalled':
			for (const group of addressed(state, event.group)) group.endsAt = event.endsAt;
			break;
		case 'CaseAssigned':
		case 'FacilitatorCalled':
		case 'VisitAnnounced':
		case 'TableDone':
		case 'SwapJudged': {
			const group = state.groups[event.group];
			if (group) evolveTable(group, event);
			break;
		}
	}
}

const addressed = ({ groups }: Grouped, group: Id | null): Group[] =>
	Object.values(groups).filter(({ id }) => group === null || id === group);

function evolveTable(group: Group, event: Recorded<GroupEvent>): void {
	if (event.type === 'CaseAssigned') group.case = event.case;
	if (event.type === 'FacilitatorCalled') {
		group.called = event.called;
		// Whoever says that the facilitator has been there says so of the visit too.
		if (!event.called) group.visitAt = null;
	}
	if (event.type === 'VisitAnnounced') {
		group.visitAt = event.visitAt;
		if (event.visitAt === null) group.called = false;
	}
	if (event.type === 'TableDone') group.done = event.done;
	if (event.type === 'SwapJudged') {
		const { [event.by]: _before, ...others } = group.signs[event.side];
		const { signs } = event;
		group.signs[event.side] = signs === null ? others : { ...others, [event.by]: signs };
	}
}

const newTable = (made: Pick<Group, 'id' | 'number' | 'members' | 'case'>): Group => ({
	...made,
	members: [...made.members],
	called: false,
	visitAt: null,
	message: null,
	endsAt: null,
	done: false,
	signs: { sales: {}, operations: {} },
	agreements: [],
});

/** Work begins with the step too: nobody deals anew while people write. */
export function beginWork(state: WorkshopState): void {
	if (state.position.step === 'work' && Object.keys(state.groups).length > 0)
		state.tables.begun = true;
}

/** A table's agreement has been drafted. */
export function noteDraft(state: WorkshopState, group: Id, agreement: Id): void {
	state.groups[group]?.agreements.push(agreement);
}

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Everybody sees who sits where and how far a table is. */
export const viewGroup = (group: Group): Group => copied(group);

export const viewTables = ({ tables }: WorkshopState): Pick<Tables, 'begun'> => ({
	begun: tables.begun,
});

/** Wishes are told to facilitators alone. */
export const mineWishes = ({ tables, participants }: WorkshopState, seat: Id): PairWishes =>
	participants[seat]?.role === 'facilitator' ? copied(tables.wishes) : { apart: [], together: [] };
