import type { Id } from '../ids.ts';
import { yieldFloor } from './floor.ts';
import { allSides, bySide } from './sides.ts';
import type { AgreementFacts, Call, WorkshopState } from './state.ts';

const without = (seats: readonly Id[], person: Id): Id[] => seats.filter((seat) => seat !== person);

/** The question that still waits for answers. */
const openCall = ({ sealed, calls }: AgreementFacts): Call | undefined =>
	sealed ? undefined : calls.at(-1);

/** Nobody waits for whoever sat there: not the floor, a table, an open vote or an open question to the room. */
export function leaveSeat(state: WorkshopState, person: Id, at: number): void {
	if (state.floor.seat === person) yieldFloor(state, at);
	state.ready = without(state.ready, person);
	state.hands = without(state.hands, person);
	for (const group of Object.values(state.groups)) group.members = without(group.members, person);
	for (const round of state.rounds.filter(({ status }) => status === 'open')) {
		delete round.electorate[person];
		delete round.ballots[person];
	}
	for (const call of Object.values(state.agreements).map(openCall))
		if (call) call.electorate = bySide(allSides, (side) => without(call.electorate[side], person));
}
