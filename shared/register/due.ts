/** Which agreements one looks at first. */
import type { Day } from '../check/agreement.ts';
import { daysAfter } from '../check/day.ts';
import { partsOf } from './parts.ts';
import { dueOn, openOf, type Sealed } from './standing.ts';
import type { RegisteredAgreement } from './register.ts';

export type DueState = 'overdue' | 'due' | 'later' | 'undated';

export interface DueAgreement {
	agreement: RegisteredAgreement;
	/** Blank without a day. */
	on: Day;
	when: DueState;
	/** Looked at by the whole room; the others by their owners beforehand. */
	inRoom: boolean;
}

const soon = 14;
const mostInRoom = 3;

/** Overdue before the day of the workshop, due from it on for two weeks. */
export function whenDue(on: Day, today: Day): DueState {
	if (on === '') return 'undated';
	if (on < today) return 'overdue';
	return on <= daysAfter(today, soon) ? 'due' : 'later';
}

/** By their days, of one day by number, without a day last. */
export const byDay = (
	one: Pick<DueAgreement, 'agreement' | 'on'>,
	other: Pick<DueAgreement, 'agreement' | 'on'>,
): number =>
	Number(one.on === '') - Number(other.on === '') ||
	(one.on < other.on ? -1 : Number(one.on > other.on)) ||
	one.agreement.number - other.agreement.number;

/**
 * The open agreements by their review date, of one day by number, without a day last. The first three that
 * are overdue or due are for the room. `today` is the day of the workshop.
 */
export function dueFirst(sealed: Sealed, today: Day): DueAgreement[] {
	const parts = partsOf(sealed);
	const dated = openOf(sealed)
		.map((agreement) => ({ agreement, on: dueOn(parts.get(agreement.id)!, agreement) }))
		.sort(byDay);
	return dated.map(({ agreement, on }, index) => {
		const when = whenDue(on, today);
		const inRoom = index < mostInRoom && (when === 'overdue' || when === 'due');
		return { agreement, on, when, inRoom };
	});
}
