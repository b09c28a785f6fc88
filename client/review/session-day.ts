import { todayOf } from '../workshop/today.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';

/** The day of the workshop: the planned one, else the team's today. */
export const sessionDay = (workshop: Pick<Workshop, 'room' | 'clockOffset'>): string =>
	workshop.room.plan.startsAt?.slice(0, 10) ?? todayOf(workshop);
