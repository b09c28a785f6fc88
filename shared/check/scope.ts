/** For whom an agreement speaks: one company of a circle, or everybody. */
import { companyKey, eachOnce } from '../workshop/companies.ts';
import type { Participant, WorkshopState } from '../workshop/state.ts';

/** Whether two scopes are one: a company's, whatever its capitals, or everybody's, which is blank. */
export const isSameScope = (one: string, other: string): boolean =>
	companyKey(one.trim()) === companyKey(other.trim());

/** Whether somebody belongs to a scope: a company's own people, or everybody where it is blank. */
export const isInScope =
	(scope: string) =>
	({ company }: Pick<Participant, 'company'>): boolean =>
		scope.trim() === '' || (company !== null && isSameScope(company, scope));

/**
 * The scopes that people can speak for: the companies whose people have a side here, when there are several.
 * A workshop that is planned for one company has one scope, whatever people typed at the door.
 */
export function scopesOf({
	participants,
	plan,
}: Pick<WorkshopState, 'participants' | 'plan'>): string[] {
	if (plan.scope?.kind === 'company') return [];
	const speaking = Object.values(participants).filter(({ side }) => side !== null);
	const companies = speaking.flatMap(({ company }) => company ?? []);
	const several = eachOnce(companies).sort();
	return several.length > 1 ? several : [];
}

/** What can be chosen where one scope was: those of now, and the one that was chosen, also when its people have left. */
export function scopesBeside(room: Parameters<typeof scopesOf>[0], scope: string): string[] {
	const here = scopesOf(room);
	return here.length > 0 && scope && !here.some((one) => isSameScope(one, scope))
		? [...here, scope]
		: here;
}
