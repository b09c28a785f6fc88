import type { Id } from '../ids.ts';
import type { Participant, WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

/**
 * The table for somebody who comes late: one without anybody from whom they should be kept apart if there
 * is one, of these the smallest, then the one with the fewest of their side. Null where there are no tables.
 */
export function freeTable(
	{ groups, tables, participants }: Pick<WorkshopState, 'groups' | 'tables' | 'participants'>,
	{ id, side, remote }: Pick<Participant, 'id' | 'side' | 'remote'>,
): Id | null {
	const apart = tables.wishes.apart.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
	const ranks = Object.values(groups).map((group) => {
		const people = group.members.flatMap((seat) => participants[seat] ?? []);
		const away = people.filter((person) => person.remote).length;
		return {
			id: group.id,
			order: [
				group.members.some((seat) => apart.includes(seat)) ? 1 : 0,
				group.members.length,
				people.filter((person) => person.side === side).length,
				// Nobody should be the only one who is elsewhere.
				remote && away === 0 ? 1 : 0,
				group.number,
			],
		};
	});
	ranks.sort((a, b) => {
		const at = a.order.findIndex((value, index) => value !== b.order[index]);
		return at < 0 ? 0 : a.order[at]! - b.order[at]!;
	});
	return ranks[0]?.id ?? null;
}

/** Whoever joins while there are tables sits at one at once. */
export function seatForNewcomer(state: WorkshopState, newcomer: Participant): Event[] {
	const group = newcomer.role === 'participant' ? freeTable(state, newcomer) : null;
	return group === null ? [] : [{ type: 'PersonSeated', seat: newcomer.id, group, from: null }];
}
