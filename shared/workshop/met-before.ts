/** Who of those here sat at one table in an earlier workshop of the team, so that others meet this time. */
import type { Id } from '../ids.ts';
import type { Pair } from '../insight/table-score.ts';
import { personKey } from '../register/people.ts';
import type { WorkshopState } from './state.ts';

/** By what people are known again: name and side. Where two of those here share both, it is neither. */
function seatsByKey({ participants }: Pick<WorkshopState, 'participants'>, here: readonly Id[]) {
	const seats = new Map<string | null, Id | null>();
	for (const id of here) {
		const key = personKey(participants[id]!);
		seats.set(key, seats.has(key) ? null : id);
	}
	return seats;
}

/** Each pair once, by the seats of this workshop. `here` are seats of it. */
export function metBefore(
	state: Pick<WorkshopState, 'participants' | 'earlier'>,
	here: readonly Id[],
): Pair[] {
	const { people, tables } = state.earlier;
	const seats = seatsByKey(state, here);
	const pairs = new Map<string, Pair>();
	for (const table of tables) {
		const met = table.seats
			.flatMap((seat) => {
				const known = people[seat];
				return (known && seats.get(personKey(known))) || [];
			})
			.sort();
		met.forEach((one, index) => {
			for (const other of met.slice(index + 1)) pairs.set(`${one} ${other}`, [one, other]);
		});
	}
	return [...pairs.values()];
}
