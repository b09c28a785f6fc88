import { dayOf } from '../../shared/check/day.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';

/** The day of the workshop: the planned one, else the server's today. */
export const sessionDay = ({ room, clockOffset }: Pick<Workshop, 'room' | 'clockOffset'>): string =>
	room.plan.startsAt?.slice(0, 10) ?? dayOf(Date.now() + clockOffset);
