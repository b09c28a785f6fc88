import type { RoundKind } from '../../shared/workshop/state.ts';
import type { RoomView, RoundView } from '../../shared/workshop/view.ts';

type Rounds = Pick<RoomView, 'rounds'>;

const byNumber = ({ rounds }: Rounds): RoundView[] =>
	Object.values(rounds).sort((a, b) => a.number - b.number);

/** The round that is open now, whatever it is over: there is never a second one. */
export const openRoundOf = (room: Rounds): RoundView | undefined =>
	byNumber(room).find(({ status }) => status === 'open');

/** Every result over one kind of thing, the first one first; a cancelled round has none. */
export const closedRoundsOf = (room: Rounds, over: RoundKind = 'themes'): RoundView[] =>
	byNumber(room).filter((round) => round.status === 'closed' && round.over === over);

/** The latest result. */
export const closedRoundOf = (room: Rounds, over: RoundKind = 'themes'): RoundView | undefined =>
	closedRoundsOf(room, over).at(-1);

/** The round to show: the open one, else the latest result. */
export function shownRoundOf(room: Rounds, over: RoundKind = 'themes'): RoundView | undefined {
	const open = openRoundOf(room);
	return open?.over === over ? open : closedRoundOf(room, over);
}
