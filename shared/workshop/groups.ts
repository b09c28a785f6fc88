/** What mixed tables work on, and what passes between a table and the facilitator. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import {
	decideSeating,
	evolveSeating,
	type SeatingCommand,
	type SeatingEvent,
	type Tabled,
} from './seating.ts';
import type { TwoSides, WorkshopState } from './state.ts';

/** What the facilitator says to a table. */
export interface TableMessage {
	text: string;
	/** When it was sent, on the server's clock. */
	at: number;
}

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
	message: TableMessage | null;
	/** Its own time call, on the server's clock. */
	endsAt: number | null;
	/** "We are done": from then on everybody reads its worksheet. */
	done: boolean;
	/** Would this side sign what the other side wrote of it? By seat, third functions only. */
	signs: Record<TwoSides, Record<Id, boolean>>;
	/** What the table has drafted, the newest last. */
	agreements: Id[];
}

/** A table as everybody sees it. */
export type GroupView = Omit<Group, 'message'>;

export type GroupCommand =
	| SeatingCommand
	| { type: 'AssignCase'; group: Id; case: Id | null }
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
	| SeatingEvent
	| { type: 'CaseAssigned'; group: Id; case: Id | null }
	| { type: 'FacilitatorCalled'; group: Id; called: boolean }
	| { type: 'VisitAnnounced'; group: Id; visitAt: number | null }
	| { type: 'MessageSent'; group: Id | null; text: string }
	| { type: 'TimeCalled'; group: Id | null; endsAt: number | null }
	| { type: 'TableDone'; group: Id; done: boolean }
	| { type: 'SwapJudged'; group: Id; side: TwoSides; signs: boolean | null };

type Grouped = Pick<WorkshopState, 'groups'>;
/** Why somebody does nothing at a table: it is not there, or they neither sit at it nor lead. */
export function notAtTable(
	{ groups, participants }: Tabled & Pick<WorkshopState, 'participants'>,
	seat: Id,
	group: Id,
): Decision | null {
	const table = groups[group];
	if (!table) return reject('unknown-table');
	const leads = participants[seat]?.role === 'facilitator';
	return leads || table.members.includes(seat) ? null : reject('not-your-table');
}

/** Refuses tables that are not there, what is another table's, and what `decideSeating` refuses. */
export function decideGroups(
	state: WorkshopState,
	command: GroupCommand,
	{ by, at }: Stamp,
): Decision {
	switch (command.type) {
		case 'MakeTables':
		case 'MoveToTable':
		case 'TakeSeat':
		case 'Wish':
		case 'BeginTables':
			return decideSeating(state, command, by);
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
			if (command.case !== null && state.casesTakenDown[command.case])
				return reject('unknown-case');
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
		case 'TablesBegun':
		case 'PersonSeated':
		case 'PairWished':
			evolveSeating(state, event);
			break;
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

/** A table's agreement has been drafted. */
export function noteDraft(state: WorkshopState, group: Id, agreement: Id): void {
	state.groups[group]?.agreements.push(agreement);
}

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Everybody sees who sits where and how far a table is; what it was told, see `mineMessages`. */
export function viewGroup(group: Group): GroupView {
	const { message: _message, ...seen } = group;
	return copied(seen);
}

/** What was said to a table is read by those who sit at it, and by facilitators, who said it. */
export function mineMessages(
	{ groups, participants }: Pick<WorkshopState, 'groups' | 'participants'>,
	seat: Id,
): Record<Id, TableMessage> {
	const leads = participants[seat]?.role === 'facilitator';
	return Object.fromEntries(
		Object.values(groups).flatMap(({ id, members, message }) =>
			message && (leads || members.includes(seat)) ? [[id, { ...message }] as const] : [],
		),
	);
}
