/** The sealed agreements that a room knows, its own and those that its team brought, as the check reads them. */
import type { Id } from '../ids.ts';
import type { Confirmation } from '../register/confirmations.ts';
import { isOwnedBy } from '../register/people.ts';
import { labelOf, type Grounds, type RegisteredAgreement } from '../register/register.ts';
import { openOf, type Reviewed, type Sealed } from '../register/standing.ts';
import type { Agreement, OpenAgreement, ReviewOutcome } from './agreement.ts';
import type { AgreementText } from './called-text.ts';
import { judgedEffects } from './effects.ts';
import type { CheckFacts } from './room-check.ts';
import { isSameScope } from './scope.ts';

type SealedFacts = Pick<CheckFacts, 'earlier' | 'reviews'> & {
	agreements: Readonly<
		Record<Id, Pick<CheckFacts['agreements'][Id], 'sealed'> & { confirmation?: Confirmation }>
	>;
};

/** All sealed agreements that a room knows, with what was said of them here and before. */
export function knownSealed({ agreements, earlier, reviews }: SealedFacts): Sealed {
	const here = Object.entries(reviews).map(([agreement, review]): Reviewed => {
		return { agreement, workshop: '', ...review };
	});
	return {
		agreements: [
			...earlier.agreements,
			...Object.values(agreements).flatMap(({ sealed }) => sealed ?? []),
		],
		reviews: [...earlier.reviews, ...here],
		confirmations: Object.entries(agreements).flatMap(([agreement, { confirmation }]) =>
			confirmation ? { agreement, confirmed: confirmation.confirmed } : [],
		),
	};
}

/** What the agreement rested on whose place one is to take: that holds where its cards are not on this board, too. */
export const inheritedGrounds = (facts: SealedFacts, supersedes: Id | null): Grounds[] =>
	[...knownSealed(facts).agreements, ...(facts.earlier.returned ?? [])].find(
		({ id }) => id === supersedes,
	)?.restsOn ?? [];

/** Those that stand: neither superseded, closed nor dropped, here or before. */
export const sealedOf = (facts: CheckFacts): RegisteredAgreement[] => openOf(knownSealed(facts));

/** A sealed agreement as coverage and the other agreements' checks read it. */
export const asOpen = (
	sealed: RegisteredAgreement,
): OpenAgreement & Pick<Agreement, 'restsOn' | 'scope'> => ({
	id: sealed.id,
	label: labelOf(sealed),
	effects: judgedEffects(sealed.text.effects, sealed.judgements),
	restsOn: sealed.restsOn.map(({ id }) => id),
	scope: sealed.text.scope,
});

/** All agreements that stand: those sealed here and the open ones that the team brought. */
export const standingAgreements = (facts: CheckFacts) => sealedOf(facts).map(asOpen);

export const isOfScope =
	(scope: string) =>
	({ text }: RegisteredAgreement): boolean =>
		isSameScope(text.scope, scope);

/** How many other agreements of the scope each owner has open. */
export function openByOwner(
	facts: CheckFacts,
	id: Id,
	{ owners, scope }: AgreementText,
): Record<Id, number> {
	const replaced = facts.agreements[id]?.supersedes ?? null;
	const open = sealedOf(facts)
		.filter((sealed) => sealed.id !== id && sealed.id !== replaced)
		.filter(isOfScope(scope));
	return Object.fromEntries(
		owners.map((owner) => [owner, open.filter((sealed) => isOwnedBy(facts, sealed, owner)).length]),
	);
}

/**
 * What became of a scope's agreements, one list for each session that reviewed any, this one last: reviews
 * come before new agreements.
 */
export function reviewSessions(facts: CheckFacts, scope: string): ReviewOutcome[][] {
	const { agreements } = knownSealed(facts);
	const sessions = new Map<Id, ReviewOutcome[]>();
	const note = (session: Id, of: string, outcome: ReviewOutcome) => {
		if (!isSameScope(of, scope)) return;
		sessions.set(session, [...(sessions.get(session) ?? []), outcome]);
	};
	for (const { workshop, scope: of, outcome } of facts.earlier.outcomes)
		note(workshop, of, outcome);
	for (const [id, { outcome }] of Object.entries(facts.reviews)) {
		const sealed = agreements.find((one) => one.id === id);
		if (sealed && outcome) note('', sealed.text.scope, outcome);
	}
	return [...sessions.values()];
}
