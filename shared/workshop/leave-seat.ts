import type { Id } from '../ids.ts';
import { yieldFloor } from './floor.ts';
import { allSides, bySide } from './sides.ts';
import type { AgreementFacts, Call, Dots, Round, Side, WorkshopState } from './state.ts';

/** What somebody had who is taken out, to be given back: a slip shall cost nobody a vote. */
export interface LeftSeat {
	/** The table. */
	group: Id | null;
	/** The open round: for which side one votes, and how one had. */
	vote: { round: number; side: Side; ballot: Dots | null } | null;
	/** The questions to the room that one was asked. */
	asked: { agreement: Id; version: number; side: Side }[];
}

const without = (seats: readonly Id[], person: Id): Id[] => seats.filter((seat) => seat !== person);

/** The question that still waits for answers. */
const openCall = ({ sealed, calls }: AgreementFacts): Call | undefined =>
	sealed ? undefined : calls.at(-1);

const isOpen = ({ status }: Round): boolean => status === 'open';

function leaveRound({ rounds }: WorkshopState, person: Id): LeftSeat['vote'] {
	const round = rounds.find(isOpen);
	const side = round?.electorate[person];
	if (!round || !side) return null;
	const ballot = round.ballots[person] ?? null;
	delete round.electorate[person];
	delete round.ballots[person];
	return { round: round.number, side, ballot };
}

function leaveCalls({ agreements }: WorkshopState, person: Id): LeftSeat['asked'] {
	return Object.entries(agreements).flatMap(([agreement, facts]) => {
		const call = openCall(facts);
		const side = call && allSides.find((one) => call.electorate[one].includes(person));
		if (!call || !side) return [];
		call.electorate = bySide(allSides, (one) => without(call.electorate[one], person));
		return [{ agreement, version: call.version, side }];
	});
}

function leaveTable({ groups }: WorkshopState, person: Id): Id | null {
	const group = Object.values(groups).find(({ members }) => members.includes(person));
	if (!group) return null;
	group.members = without(group.members, person);
	return group.id;
}

/** Nobody waits for whoever sat there: not the floor, a table, an open vote or an open question to the room. */
export function leaveSeat(state: WorkshopState, person: Id, at: number): LeftSeat {
	if (state.floor.seat === person) yieldFloor(state, at);
	state.ready = without(state.ready, person);
	state.hands = without(state.hands, person);
	state.markedPresent = without(state.markedPresent, person);
	const group = leaveTable(state, person);
	return { group, vote: leaveRound(state, person), asked: leaveCalls(state, person) };
}

/** Gives back what is still open; the table is for whoever decides. */
export function returnSeat(state: WorkshopState, person: Id): void {
	const { vote, asked } = state.aside[person] ?? { vote: null, asked: [] };
	delete state.aside[person];
	const round = vote && state.rounds.find(({ number }) => number === vote.round);
	if (round && isOpen(round)) {
		round.electorate[person] = vote.side;
		if (vote.ballot) round.ballots[person] = vote.ballot;
	}
	for (const { agreement, version, side } of asked) {
		const facts = state.agreements[agreement];
		const call = facts && openCall(facts);
		if (call?.version !== version) continue;
		call.electorate = { ...call.electorate, [side]: [...call.electorate[side], person] };
	}
}
