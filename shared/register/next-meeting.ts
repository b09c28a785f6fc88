/** When a team meets next, as far as its register tells, and what comes up then. */
import type { Day } from '../check/agreement.ts';
import type { NextSession } from '../workshop/close.ts';
import { nextDay, setLast, type SetRhythm } from '../workshop/rhythm.ts';
import { dueFirst, type DueAgreement } from './due.ts';
import { carriedBy } from './left-open.ts';
import type { Carried, TeamRegister } from './register.ts';

/** The rhythm of a team: what any of its workshops set last. */
export const rhythmOf = ({ workshops }: Pick<TeamRegister, 'workshops'>): SetRhythm | undefined =>
	setLast(workshops.flatMap(({ rhythm }) => rhythm ?? []));

export interface NextMeeting {
	session: NextSession;
	/** By the last workshop, or proposed by the rhythm. */
	by: 'plan' | 'rhythm';
}

/**
 * What the last workshop planned, unless that is over and the rhythm has another day: then the first one from today on,
 * where it was planned last. Null where neither tells. `today` is the reader's day.
 */
export function nextMeeting(
	register: Pick<TeamRegister, 'workshops'>,
	today: Day,
): NextMeeting | null {
	const planned = register.workshops.at(-1)?.next;
	const rhythm = rhythmOf(register)?.rhythm;
	if (planned && (planned.on >= today || !rhythm)) return { session: planned, by: 'plan' };
	if (!rhythm) return null;
	const { place = '' } = register.workshops.findLast(({ next }) => next)?.next ?? {};
	const session = { on: nextDay(rhythm, today), time: rhythm.time, place };
	return { session: { template: 'regular-session', ...session }, by: 'rhythm' };
}

export interface ComingUp extends Omit<Carried, 'actions'> {
	/** Overdue or due on that day. */
	due: DueAgreement[];
}

/** What a session on a day is brought besides the strategy, as the register stands. */
export function comingUp(register: TeamRegister, on: Day): ComingUp {
	const { actions: _actions, ...carried } = carriedBy(register);
	const due = dueFirst(register, on).filter(({ when }) => when === 'overdue' || when === 'due');
	return { due, ...carried };
}
