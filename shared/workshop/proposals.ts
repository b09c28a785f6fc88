/** What comes back to the room: which proposals there are, in which order, and which one is looked at now. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { tablesIn, type Tabled } from './seating.ts';
import type { WorkshopState } from './state.ts';

export type ProposalCommand =
	/** By proposal; those that are not named come behind, by number. */
	| { type: 'SetOrder'; order: Id[] }
	/** A table's proposal or, where there are no tables, a case's. Null: none is on the screen. */
	| { type: 'Present'; proposal: Id | null }
	/** Tables that share a case send one proposal, the one of `with`; null: each its own again. */
	| { type: 'SendTogether'; group: Id; with: Id | null };

export type ProposalEvent =
	| { type: 'OrderSet'; order: Id[] }
	| { type: 'ProposalPresented'; proposal: Id | null }
	| { type: 'SentTogether'; group: Id; with: Id | null };

export interface ProposalFacts {
	/** The one at which the room looks: a table's or, where there are no tables, a case. */
	presented: Id | null;
	order: Id[];
	/** Those that have been on the screen. */
	brought: Id[];
	/** A table → the table whose proposal it sends. */
	together: Record<Id, Id>;
}

export const noProposals = (): ProposalFacts => ({
	presented: null,
	order: [],
	brought: [],
	together: {},
});

type Proposing = Tabled & Pick<WorkshopState, 'proposals'>;

/** The table whose worksheet a table's proposal is on: its own, or that of another one with the same case. */
export function senderOf({ groups, proposals }: Proposing, group: Id): Id {
	const sender = proposals.together[group];
	const story = groups[group]?.case ?? null;
	const shares = sender !== undefined && story !== null && groups[sender]?.case === story;
	return shares ? sender : group;
}

/** All tables that send this proposal, by number. */
const sendersOf = (facts: Proposing, proposal: Id): Id[] =>
	tablesIn(facts.groups)
		.filter(({ id }) => senderOf(facts, id) === proposal)
		.map(({ id }) => id);

/** Whether somebody sits at a table that sends this proposal. */
export const proposes = (facts: Proposing, seat: Id, proposal: Id): boolean =>
	sendersOf(facts, proposal).some((id) => facts.groups[id]?.members.includes(seat));

/** What comes back to the room. */
export interface Proposal {
	/** The table on whose worksheet it is written; without tables, the case. */
	id: Id;
	/** By number; none where a case speaks for itself. */
	tables: Id[];
	case: Id | null;
}

/**
 * The proposals in the order in which the room looks at them: those of the tables or, where there are none, the
 * chosen cases, else all. `cases` are the ids of those that are told, in their order.
 */
export function proposalsIn(
	facts: Proposing & Pick<WorkshopState, 'chosenCases'>,
	cases: readonly Id[],
): Proposal[] {
	const ofTables = tablesIn(facts.groups)
		.filter(({ id }) => senderOf(facts, id) === id)
		.map(({ id, case: story }) => ({ id, tables: sendersOf(facts, id), case: story }));
	const chosen = facts.chosenCases.filter((id) => cases.includes(id));
	const ofCases = (chosen.length > 0 ? chosen : cases).map((id) => ({ id, tables: [], case: id }));
	const proposals: Proposal[] = ofTables.length > 0 ? ofTables : ofCases;
	const { order } = facts.proposals;
	const rank = ({ id }: Proposal) => (order.includes(id) ? order.indexOf(id) : order.length);
	return proposals.sort((a, b) => rank(a) - rank(b));
}

/** Refuses tables that are not there, and tables of different cases that are to send one proposal. */
export function decideProposals(state: WorkshopState, command: ProposalCommand): Decision {
	switch (command.type) {
		case 'SetOrder': {
			const order = [...new Set(command.order)];
			const { order: before } = state.proposals;
			const same = order.length === before.length && order.every((id, at) => id === before[at]);
			return same ? accept() : accept({ type: 'OrderSet', order });
		}
		case 'Present': {
			const { proposal } = command;
			const hasTables = Object.keys(state.groups).length > 0;
			if (proposal !== null && hasTables && !state.groups[proposal]) return reject('unknown-table');
			if (state.proposals.presented === proposal) return accept();
			return accept({ type: 'ProposalPresented', proposal });
		}
		case 'SendTogether': {
			const { group } = command;
			const table = state.groups[group];
			const other = command.with === null ? null : state.groups[command.with];
			if (!table || other === undefined) return reject('unknown-table');
			if (other && (other.case === null || other.case !== table.case))
				return reject('another-case');
			const sender = other && senderOf(state, other.id);
			if ((sender ?? group) === senderOf(state, group)) return accept();
			// The one that sends for this table already cannot be sent by it.
			if (sender === group) return accept();
			return accept({ type: 'SentTogether', group, with: sender });
		}
	}
}

export function evolveProposals(state: WorkshopState, event: Recorded<ProposalEvent>): void {
	const { proposals } = state;
	switch (event.type) {
		case 'OrderSet':
			proposals.order = [...event.order];
			break;
		case 'ProposalPresented':
			proposals.presented = event.proposal;
			if (event.proposal !== null && !proposals.brought.includes(event.proposal))
				proposals.brought.push(event.proposal);
			break;
		case 'SentTogether': {
			const { [event.group]: _before, ...others } = proposals.together;
			proposals.together = others;
			if (event.with === null) break;
			proposals.together[event.group] = event.with;
			// Who sent with this table goes along.
			for (const [id, sender] of Object.entries(others))
				if (sender === event.group) proposals.together[id] = event.with;
			break;
		}
	}
}

/** What everybody sees of it. */
export const viewProposals = ({ proposals }: Pick<WorkshopState, 'proposals'>): ProposalFacts => ({
	presented: proposals.presented,
	order: [...proposals.order],
	brought: [...proposals.brought],
	together: { ...proposals.together },
});
