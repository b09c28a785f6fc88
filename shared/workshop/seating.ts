/** Who sits at which mixed table: made together, from then on one person at a time. */
import type { Id } from '../ids.ts';
import { balancedTables } from '../insight/balanced-tables.ts';
import type { Pair, Seated } from '../insight/table-score.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import type { Group, GroupView } from './groups.ts';
import { freeTable } from './late-seats.ts';
import { metBefore } from './met-before.ts';
import type { Participant, WorkshopState } from './state.ts';
import { speakersOf, isHere } from './sides.ts';

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

export type SeatingCommand =
	| { type: 'MakeTables'; tables: number; found: TablesFound }
	| { type: 'MoveToTable'; seat: Id; group: Id | null }
	/** Who has no table yet takes a place at the smallest one that fits. */
	| { type: 'TakeSeat' }
	| { type: 'Wish'; kind: keyof PairWishes; seats: [Id, Id]; on: boolean }
	| { type: 'BeginTables' };

export type SeatingEvent =
	| { type: 'TablesMade'; groups: Pick<Group, 'id' | 'number' | 'members' | 'case'>[] }
	/** `from` is the table that is left, so that only what was touched is told; recorded without it once. */
	| { type: 'PersonSeated'; seat: Id; group: Id | null; from?: Id | null }
	| { type: 'PairWished'; kind: keyof PairWishes; seats: [Id, Id]; on: boolean }
	| { type: 'TablesBegun' };

/** Five hundred people at tables of four. */
export const mostTables = 125;
const mostWishes = 100;

/** A workshop's tables, with or without what was said to them. */
export interface Tabled {
	groups: Readonly<Record<Id, GroupView>>;
}

/** Where somebody sits. */
export const tableOf = ({ groups }: Tabled, seat: Id): GroupView | undefined =>
	Object.values(groups).find(({ members }) => members.includes(seat));

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
	{ tables, found }: Extract<SeatingCommand, { type: 'MakeTables' }>,
): Decision {
	if (state.tables.begun) return reject('tables-begun');
	const all = speakersOf(state);
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
	const met = metBefore(
		state,
		people.map(({ id }) => id),
	);
	const plan = balancedTables({ people, tables, apart, together, presenters, met }, found.seed);
	const groups = plan.map((members, index) => {
		const id = before[index]?.id ?? found.ids[index]!;
		return { id, number: index + 1, members, case: cases[index] ?? null };
	});
	return accept({ type: 'TablesMade', groups });
}

/** Refuses tables and people that are not there, and new tables once work has begun. */
export function decideSeating(state: WorkshopState, command: SeatingCommand, by: Id): Decision {
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
				: accept({ type: 'PersonSeated', seat: by, group, from: null });
		}
		case 'MoveToTable': {
			const { seat, group } = command;
			if (!isHere(state, seat)) return reject('unknown-person');
			if (group !== null && !state.groups[group]) return reject('unknown-table');
			const from = tableOf(state, seat)?.id ?? null;
			if (from === group) return accept();
			return accept({ type: 'PersonSeated', seat, group, from });
		}
		case 'Wish': {
			const { kind, seats, on } = command;
			const [a, b] = seats;
			if (a === b || !isHere(state, a) || !isHere(state, b)) return reject('unknown-person');
			const known = state.tables.wishes[kind];
			if (known.some((pair) => isPair(pair, seats)) === on) return accept();
			if (on && known.length >= mostWishes) return reject('too-many');
			return accept({ type: 'PairWished', kind, seats: [a, b], on });
		}
	}
}

export function evolveSeating(state: WorkshopState, event: Recorded<SeatingEvent>): void {
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

export const viewTables = ({ tables }: WorkshopState): Pick<Tables, 'begun'> => ({
	begun: tables.begun,
});

const copyOf = (pairs: readonly Pair[]): [Id, Id][] => pairs.map(([a, b]) => [a, b]);

/** Wishes are told to facilitators alone. */
export const mineWishes = ({ tables, participants }: WorkshopState, seat: Id): PairWishes =>
	participants[seat]?.role === 'facilitator'
		? { apart: copyOf(tables.wishes.apart), together: copyOf(tables.wishes.together) }
		: { apart: [], together: [] };
