import type { Workshop } from './workshop.svelte.ts';

/** How many are ready, of those who are here; who said so and has left meanwhile still counts. */
export function readyOf({
	room,
	people,
	presence,
}: Pick<Workshop, 'room' | 'people' | 'presence'>): { ready: number; all: number } {
	const here = people.filter(({ id }) => presence.present.includes(id)).length;
	return { ready: room.ready, all: Math.max(here, room.ready) };
}
