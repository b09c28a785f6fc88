/** The check as a room asks it: what people wrote, judged and said, brought into the form that the rules read. */
import type { Id } from '../ids.ts';
import {
	labelOf,
	type RegisteredAgreement,
	type RegisteredPerson,
	type SideJudgements,
} from '../register/register.ts';
import type {
	Earlier,
	Language,
	Participant,
	Point,
	Side,
	Strategy,
	TappedLine,
	Topic,
} from '../workshop/state.ts';
import type {
	Agreement,
	Context,
	Day,
	ElementTag,
	Level,
	OpenAgreement,
	Proposal,
} from './agreement.ts';
import type { AgreementText } from './called-text.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';

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
}

export interface CheckFacts {
	language: Language;
	strategy: Strategy;
	participants: Readonly<Record<Id, Participant>>;
	agreements: Readonly<Record<Id, CheckedAgreement>>;
	points: Readonly<Record<Id, Point>>;
	earlier: Earlier;
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

/** The scopes that people can speak for: the companies whose people have a side here, when there are several. */
export function scopesOf(participants: Readonly<Record<Id, Participant>>): string[] {
	const speaking = Object.values(participants).filter(({ side }) => side !== null);
	const companies = speaking.flatMap(({ company }) => company ?? []);
	const several = [...new Set(companies)].sort();
	return several.length > 1 ? several : [];
}

/** What a case's table brought back, as far as the dialogue knows it: one proposal a case. */
export function proposalsOf(points: CheckFacts['points']): Proposal[] {
	const open = new Map<Id, number>();
	for (const { case: story, kind, status } of Object.values(points)) {
		const isOpen = kind === 'challenge' && status === 'open';
		open.set(story, (open.get(story) ?? 0) + (isOpen ? 1 : 0));
	}
	return [...open].map(([story, openChallenges]) => ({ id: story, case: story, openChallenges }));
}

const sealedOf = ({ agreements, earlier }: CheckFacts): RegisteredAgreement[] => [
	...earlier.agreements,
	...Object.values(agreements).flatMap(({ sealed }) => sealed ?? []),
];

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
	const { number, judgements, replay } = agreements[id]!;
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
		taps: replay.filter((tap) => tap.line < (timelines.get(tap.case)?.length ?? 0)),
		supersedes: null,
	};
};

/** In another workshop the same person has another seat: known again by name and side. */
const isSame = (one: RegisteredPerson | undefined, other: RegisteredPerson | undefined): boolean =>
	one !== undefined &&
	other !== undefined &&
	one.side === other.side &&
	one.name.toLowerCase() === other.name.toLowerCase();

const isOfScope =
	(scope: string) =>
	({ text }: RegisteredAgreement): boolean =>
		text.scope.trim() === scope.trim();

/** How many other agreements of the scope each owner has open. */
function openByOwner(
	{ participants, agreements, earlier }: CheckFacts,
	id: Id,
	{ owners, scope }: AgreementText,
): Record<Id, number> {
	const here = Object.values(agreements)
		.flatMap(({ sealed }) => sealed ?? [])
		.filter((sealed) => sealed.id !== id && isOfScope(scope)(sealed));
	const before = earlier.agreements.filter(isOfScope(scope));
	const owns = (owner: Id) => (sealed: RegisteredAgreement) =>
		sealed.text.owners.some((other) => other === owner);
	const owned = (owner: Id) => (sealed: RegisteredAgreement) =>
		sealed.text.owners.some((other) => isSame(earlier.people[other], participants[owner]));
	return Object.fromEntries(
		owners.map((owner) => [
			owner,
			here.filter(owns(owner)).length + before.filter(owned(owner)).length,
		]),
	);
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
		reviewSessions: [],
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
