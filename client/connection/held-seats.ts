/** The seats of people without a device of their own, which this device holds besides its first. */
import { forgetSeat, isSeat, keepSeat, placeOf, read, seatAt, write, type Seat } from './kept.ts';

/** By workshop and seat. */
const held = () => read('held', isSeat);

/** All seats that this device has in a workshop, the earliest first; one where it holds no other. */
export function heldSeats(workshopId: string): Seat[] {
	const others = Object.entries(held())
		.filter(([place]) => place.startsWith(`${workshopId}/`))
		.map(([, seat]) => seat);
	const now = seatAt(workshopId);
	const known = now && !others.some(({ participantId }) => participantId === now.participantId);
	return [...others, ...(known ? [now] : [])].sort((a, b) => a.at - b.at);
}

/** Remembers one more seat, beside the one that this device has now. */
export function holdSeat(workshopId: string, ...seats: readonly Seat[]): void {
	const more = seats.map((seat): [string, Seat] => [`${workshopId}/${seat.participantId}`, seat]);
	write('held', { ...held(), ...Object.fromEntries(more) });
}

/** From now on this device speaks for another of its seats. */
export const turnTo = (workshopId: string, seat: Seat): void => keepSeat(workshopId, seat);

/** Gives a seat up; another that is held here takes its place. Whether there is one. */
export function giveUp(workshopId: string, { participantId, role }: Seat): boolean {
	const { [`${workshopId}/${participantId}`]: _gone, ...rest } = held();
	write('held', rest);
	forgetSeat(placeOf(workshopId, role));
	const [next] = heldSeats(workshopId);
	if (next) turnTo(workshopId, next);
	return next !== undefined;
}
