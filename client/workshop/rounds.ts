import type { RoomView, RoundView } from '../../shared/workshop/view.ts';

const byNumber = ({ rounds }: Pick<RoomView, 'rounds'>): RoundView[] =>
	Object.values(rounds).sort((a, b) => a.number - b.number);

/** The round that is open now. */
export const openRoundOf = (room: Pick<RoomView, 'rounds'>): RoundView | undefined =>
	byNumber(room).find(({ status }) => status === 'open');

/** The latest result; a cancelled round has none. */
export const closedRoundOf = (room: Pick<RoomView, 'rounds'>): RoundView | undefined =>
	byNumber(room)
		.filter(({ status }) => status === 'closed')
		.at(-1);

/** The round to show: the open one, else the latest result. */
export const shownRoundOf = (room: Pick<RoomView, 'rounds'>): RoundView | undefined =>
	openRoundOf(room) ?? closedRoundOf(room);
