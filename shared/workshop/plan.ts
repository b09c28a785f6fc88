/** What one plans of a workshop besides its agenda: when and where it is, in which language, and whose. */
import { isDay } from '../check/day.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { checkCustoms } from './check-customs.ts';
import { copyOfCustoms, type Customs } from './customs.ts';
import { checkText } from './limits.ts';
import type { Language, WorkshopState } from './state.ts';

/** One company's, where no other scope is ever asked for, or that of a circle of companies. */
export type Scope = { kind: 'company'; name: string } | { kind: 'circle' };

export interface Plan extends Customs {
	/** YYYY-MM-DDTHH:MM by the clock of the place where the team meets; null while it is open. */
	startsAt: string | null;
	place: string;
	/** Null while nobody has said: then the companies that people speak for decide. */
	scope: Scope | null;
}

export const noPlan = (): Plan => ({ startsAt: null, place: '', scope: null });

/** As it is asked for: whether it has such a currency is for the rules to say. */
export type WantedPlan = Omit<Plan, 'currency'> & { currency?: string };

/** A currency or a zone that is left out stays as it is. */
export type PlanCommand = { type: 'PlanWorkshop'; language: Language } & WantedPlan;
export type PlanEvent = { type: 'WorkshopPlanned'; language: Language; plan: Plan };

/** Whether a text is a time of the day: 09:00. */
export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether a text is a day of the calendar and a minute of it: 2026-11-26T09:00. */
export const isMoment = (text: string): boolean =>
	text[10] === 'T' && isClock(text.slice(11)) && isDay(text.slice(0, 10));

/** A plan as it will stand, without blanks around its texts, or why it cannot. */
export function checkPlan(wanted: WantedPlan): { plan: Plan } | { refusal: Refusal } {
	const { startsAt, place, scope } = wanted;
	const checked = checkCustoms(wanted);
	if ('refusal' in checked) return checked;
	const plan: Plan = {
		startsAt,
		place: place.trim(),
		scope: scope?.kind === 'company' ? { kind: 'company', name: scope.name.trim() } : scope,
		...checked.customs,
	};
	const company = plan.scope?.kind === 'company' ? plan.scope.name : '';
	const refusal =
		(startsAt !== null && !isMoment(startsAt) ? refuse('not-a-day') : null) ??
		checkText(plan.place, 'sentence') ??
		checkText(company, 'company');
	return refusal ? { refusal } : { plan };
}

/** Refuses a moment that the calendar has not, a currency or a zone that is none, and texts that are too long. */
export function decidePlan(state: WorkshopState, { language, ...wanted }: PlanCommand): Decision {
	const checked = checkPlan({ ...copyOfCustoms(state.plan), ...wanted });
	if ('refusal' in checked) return reject(checked.refusal.code, checked.refusal.params);
	const { plan } = checked;
	const isSame =
		language === state.language && JSON.stringify(plan) === JSON.stringify(copyOfPlan(state.plan));
	return isSame ? accept() : accept({ type: 'WorkshopPlanned', language, plan });
}

/** Field by field in one order, so that two that say the same are written the same. */
export const copyOfPlan = ({ startsAt, place, scope, ...customs }: Plan): Plan => ({
	startsAt,
	place,
	scope:
		scope &&
		(scope.kind === 'company' ? { kind: 'company', name: scope.name } : { kind: 'circle' }),
	...copyOfCustoms(customs),
});

export function evolvePlan(state: WorkshopState, event: Recorded<PlanEvent>): void {
	state.language = event.language;
	state.plan = copyOfPlan(event.plan);
}
