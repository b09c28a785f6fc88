/** The companies that people of a workshop come from, as they were typed first. */
import type { Id } from '../ids.ts';
import type { Participant, WorkshopState } from './state.ts';
import type { Plan } from './plan.ts';

type Person = Pick<Participant, 'role' | 'company'>;

/** The same for every spelling of a company: whatever its capitals. */
export const companyKey = (company: string): string => company.toLowerCase();

/** Whether two names are of one company, whatever their capitals; of nobody's company there is none. */
export const isSameCompany = (one: string | null, other: string | null): boolean =>
	one !== null && other !== null && companyKey(one) === companyKey(other);

/** Each company once, as it was spelled first. */
export const eachOnce = (companies: readonly string[]): string[] =>
	companies.filter(
		(one, place) => companies.findIndex((other) => isSameCompany(one, other)) === place,
	);

/** Of the participants each company once, whatever its capitals, the one with most people first. */
export function namedCompanies(people: readonly Person[]): string[] {
	const known: { name: string; people: number }[] = [];
	for (const { role, company } of people) {
		if (role !== 'participant' || !company) continue;
		const met = known.find(({ name }) => isSameCompany(name, company));
		if (met) met.people++;
		else known.push({ name: company, people: 1 });
	}
	return known.sort((a, b) => b.people - a.people).map(({ name }) => name);
}

/** Whether several companies meet, planned or not, so that competition law has a say in what may be told. */
export const isCircle = (plan: Pick<Plan, 'scope'>, people: readonly Person[]): boolean =>
	plan.scope?.kind === 'circle' || namedCompanies(people).length > 1;

/** Whether it is told whose company is confirmed: in a circle, and never in a workshop planned for one company. */
export const tellsConfirmed = (plan: Pick<Plan, 'scope'>, people: readonly Person[]): boolean =>
	plan.scope?.kind !== 'company' && isCircle(plan, people);

/**
 * Whether somebody waits for the company's own people, who are let in by one of them: whoever comes first does not, and
 * nobody comes first again once its people have been taken out or are not confirmed any more.
 */
export const hasToAsk = (
	{ participants }: Pick<WorkshopState, 'participants'>,
	{ own, company }: Pick<Participant, 'own' | 'company'>,
): boolean =>
	own !== 'reads' &&
	Object.values(participants).some(
		(other) => other.own === 'reads' && isSameCompany(other.company, company),
	);

type Confirming = Pick<WorkshopState, 'participants' | 'plan'>;

/**
 * The company whose own a seat reads, being confirmed and let in by its people; null for who is of none, waits, was taken
 * out, or where one company meets.
 */
export function confirmedCompany({ participants, plan }: Confirming, seat: Id): string | null {
	const person = Object.hasOwn(participants, seat) ? participants[seat] : undefined;
	if (
		!person?.confirmed ||
		person.own === 'waits' ||
		person.removed ||
		plan.scope?.kind === 'company'
	)
		return null;
	return person.company;
}

/** The companies whose own anybody reads, each once. */
export const confirmedCompanies = (state: Confirming): string[] =>
	eachOnce(Object.keys(state.participants).flatMap((seat) => confirmedCompany(state, seat) ?? []));
