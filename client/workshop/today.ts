import type { Day } from '../../shared/check/agreement.ts';
import { dayOf } from '../../shared/check/day.ts';
import type { Workshop } from './workshop.svelte.ts';

/** The team's day by the server's clock: what is due, too early or over is judged by it, as on the server. */
export const todayOf = ({ room, clockOffset }: Pick<Workshop, 'room' | 'clockOffset'>): Day =>
	dayOf(Date.now() + clockOffset, room.plan.zone);
