/** The check as a room asks it: what people wrote, judged and said, brought into the form that the rules read. */
import type { Id } from '../ids.ts';
import { labelOf, type RegisteredAgreement, type SideJudgements } from '../register/register.ts';
import type {
	Earlier,
	Language,
	Participant,
	Point,
	Side,
	Strategy,
	TappedLine,
	Topic,
	WorkshopState,
} from '../workshop/state.ts';
import type {
	Agreement,
	Context,
	Day,
	ElementTag,
	Level,
	OpenAgreement,
	Proposal,
	ReviewOutcome,
} from './agreement.ts';
import { isOwnedBy } from '../register/people.ts';
import { openOf, type Reviewed, type Sealed } from '../register/standing.ts';
import type { ReviewFacts } from '../workshop/reviews.ts';
import type { AgreementText } from './called-text.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';
import { lineOf } from './tapped-line.ts';

/** What stands on an agreement beside the text that people consent to. */
export interface Tags {
	level: Level | null;
	elements: ElementTag[];
	/** Ids of conflicts and cases. */
	restsOn: Id[];
}

export interface ConflictMaterial {
	id: Id;
	title: string;
	topic: Topic | null;
}

export interface CaseMaterial {
	id: Id;
	title: string;
	themes: Id[];
	timeline: string[];
}

/** What of an agreement's facts the check reads; a state gives it as well as a view. */
interface CheckedAgreement {
	number: number;
	/** By objective. */
	judgements: Readonly<Record<Id, SideJudgements>>;
	judgedAgainst: number | null;
	replay: readonly TappedLine[];
	sealed: RegisteredAgreement | null;
	/** The sealed one whose place it is to take. */
	supersedes: Id | null;
}

export interface CheckFacts {
	language: Language;
	strategy: Strategy;
	participants: Readonly<Record<Id, Participant>>;
	agreements: Readonly<Record<Id, CheckedAgreement>>;
	points: Readonly<Record<Id, Point>>;
	earlier: Earlier;
	/** What was said here of sealed agreements. */
	reviews: Readonly<Record<Id, ReviewFacts>>;
}

/** What is not a fact: the board, who is there, and the day. */
export interface CheckSurroundings {
	tags: Tags;
	conflicts: readonly ConflictMaterial[];
	cases: readonly CaseMaterial[];
	/** Seats that are connected now. */
	present: readonly Id[];
	today: Day;
	/** Who has agreed to this very text; without it nobody is asked yet, and nobody is called silent. */
	agreed?: readonly Id[];
}

/** Whether somebody belongs to a scope: a company's own people, or everybody where it is blank. */
export const isInScope =
	(scope: string) =>
	({ company }: Pick<Participant, 'company'>): boolean =>
		scope.trim() === '' || company === scope.trim();

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
	const several = [...new Set(companies)].sort();
	return several.length > 1 ? several : [];
}

/** What a case's tables brought back, as far as the dialogue knows it: one proposal a case, however many tables worked it. */
export function proposalsOf(points: CheckFacts['points']): Proposal[] {
	const open = new Map<Id, number>();
	for (const { case: story, kind, status } of Object.values(points)) {
		if (story === null) continue;
		const isOpen = kind === 'challenge' && status === 'open';
		open.set(story, (open.get(story) ?? 0) + (isOpen ? 1 : 0));
	}
	return [...open].map(([story, openChallenges]) => ({ id: story, case: story, openChallenges }));
}

type SealedFacts = Pick<CheckFacts, 'earlier' | 'reviews'> & {
	agreements: Readonly<Record<Id, Pick<CheckedAgreement, 'sealed'>>>;
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
	};
}

/** Those that stand: neither superseded, closed nor dropped, here or before. */
const sealedOf = (facts: CheckFacts): RegisteredAgreement[] => openOf(knownSealed(facts));

/** A sealed agreement as coverage and the other agreements' checks read it. */
export const asOpen = (
	sealed: RegisteredAgreement,
): OpenAgreement & Pick<Agreement, 'restsOn'> => ({
	id: sealed.id,
	label: labelOf(sealed),
	effects: Object.fromEntries(
		Object.entries(sealed.text.effects).map(([objective, written]) => [
			objective,
			{ ...written, judgements: sealed.judgements[objective] ?? {} },
		]),
	),
	restsOn: sealed.restsOn.map(({ id }) => id),
});

/** All agreements that stand: those sealed here and the open ones that the team brought. */
export const standingAgreements = (facts: CheckFacts) => sealedOf(facts).map(asOpen);

const agreementOf = (
	{ participants, agreements }: CheckFacts,
	id: Id,
	text: AgreementText,
	{ tags, cases }: CheckSurroundings,
): Agreement => {
	const { number, judgements, replay, supersedes } = agreements[id]!;
	const inScope = isInScope(text.scope);
	const timelines = new Map(cases.map((story) => [story.id, story.timeline]));
	return {
		id,
		label: `a${number}`,
		scope: text.scope,
		statement: text.statement,
		...tags,
		owners: text.owners.flatMap((owner) => {
			const person = participants[owner];
			return person?.side ? { id: owner, side: person.side, inScope: inScope(person) } : [];
		}),
		effects: Object.fromEntries(
			Object.entries(text.effects).map(([objective, written]) => [
				objective,
				{ ...written, judgements: judgements[objective] ?? {} },
			]),
		),
		measure: text.measure,
		firstStep: text.firstStep,
		validFrom: text.validFrom,
		reviewOn: text.reviewOn,
		taps: replay.flatMap((tap) => {
			const line = lineOf(tap, timelines.get(tap.case) ?? []);
			return line === null ? [] : { case: tap.case, line };
		}),
		supersedes,
	};
};

const isOfScope =
	(scope: string) =>
	({ text }: RegisteredAgreement): boolean =>
		text.scope.trim() === scope.trim();

/** How many other agreements of the scope each owner has open. */
function openByOwner(
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
function reviewSessions(facts: CheckFacts, scope: string): ReviewOutcome[][] {
	const { agreements } = knownSealed(facts);
	const sessions = new Map<Id, ReviewOutcome[]>();
	const note = (session: Id, of: string, outcome: ReviewOutcome) => {
		if (of.trim() !== scope.trim()) return;
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

/** What nobody judges any more cannot be out of date. */
const judgedOf = ({ judgements, judgedAgainst }: CheckedAgreement): number | null =>
	Object.values(judgements).some((sides) => Object.keys(sides).length > 0) ? judgedAgainst : null;

function contextOf(
	facts: CheckFacts,
	id: Id,
	text: AgreementText,
	around: CheckSurroundings,
): Context {
	const { language, strategy, participants, points } = facts;
	const inScope = isInScope(text.scope);
	const present = around.present.flatMap((id) => participants[id] ?? []).filter(inScope);
	const count = (side: Side) => present.filter((person) => person.side === side).length;
	return {
		conflicts: around.conflicts,
		cases: around.cases,
		// Of a case that was removed nothing is left to rest on.
		proposals: proposalsOf(points).filter((one) => around.cases.some(({ id }) => id === one.case)),
		today: around.today,
		language,
		objectives: strategy.objectives,
		strategy: { judged: judgedOf(facts.agreements[id]!), current: strategy.version },
		agreed: around.agreed ?? text.owners,
		openAgreements: sealedOf(facts).filter(isOfScope(text.scope)).map(asOpen),
		openByOwner: openByOwner(facts, id, text),
		present: { sales: count('sales'), operations: count('operations'), other: count('other') },
		reviewSessions: reviewSessions(facts, text.scope),
	};
}

/**
 * What the check says of one agreement of the room, with this text, among everything around it. The caller makes
 * sure that the room knows the agreement.
 */
export function findingsOf(
	facts: CheckFacts,
	id: Id,
	text: AgreementText,
	around: CheckSurroundings,
): Finding[] {
	return check(agreementOf(facts, id, text, around), contextOf(facts, id, text, around));
}
