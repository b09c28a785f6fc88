/** The companies that people of a workshop come from, as they were typed first. */
import type { Id } from '../ids.ts';
import type { Participant, WorkshopState } from './state.ts';
import type { Plan } from './plan.ts';

type Person = Pick<Participant, 'role' | 'company'>;

/** Whether two names are of one company, whatever their capitals; of nobody's company there is none. */
export const isSameCompany = (one: string | null, other: string | null): boolean =>
	one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

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

type Confirming = Pick<WorkshopState, 'participants' | 'plan'>;

/** The company of which a seat is confirmed; null for who is of none, was taken out, or where one company meets. */
export function confirmedCompany({ participants, plan }: Confirming, seat: Id): string | null {
	const person = Object.hasOwn(participants, seat) ? participants[seat] : undefined;
	if (!person?.confirmed || person.removed || plan.scope?.kind === 'company') return null;
	return person.company;
}

/** The companies of which anybody is confirmed, each once. */
export const confirmedCompanies = (state: Confirming): string[] =>
	Object.keys(state.participants)
		.flatMap((seat) => confirmedCompany(state, seat) ?? [])
		.filter((one, place, all) => all.findIndex((other) => isSameCompany(one, other)) === place);
