/** The check as a room asks it: what people wrote, judged and said, brought into the form that the rules read. */
import type { Id } from '../ids.ts';
import type { Grounds, RegisteredAgreement, SideJudgements } from '../register/register.ts';
import type { Earlier } from '../workshop/earlier.ts';
import type {
	Language,
	Participant,
	Point,
	Side,
	Strategy,
	TappedLine,
	Topic,
	ElementTag,
} from '../workshop/state.ts';
import type { Agreement, Context, Day, Level, Proposal } from './agreement.ts';
import type { ReviewFacts } from '../workshop/reviews.ts';
import type { AgreementText } from './called-text.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';
import {
	asOpen,
	inheritedGrounds,
	isOfScope,
	openByOwner,
	reviewSessions,
	sealedOf,
} from './known-agreements.ts';
import { judgedEffects } from './effects.ts';
import { isGone } from '../workshop/sides.ts';
import { isInScope } from './scope.ts';
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
		effects: judgedEffects(text.effects, judgements),
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
	const inherited = inheritedGrounds(facts, facts.agreements[id]!.supersedes);
	const kept = (kind: Grounds['kind'], known: readonly { id: Id }[]) =>
		inherited.filter((one) => one.kind === kind && !known.some((other) => other.id === one.id));
	return {
		conflicts: [
			...around.conflicts,
			...kept('conflict', around.conflicts).map(({ id }) => ({ id, topic: null })),
		],
		cases: [
			...around.cases,
			...kept('case', around.cases).map(({ id }) => ({ id, themes: [], timeline: [] })),
		],
		// Of a case that was removed nothing is left to rest on.
		proposals: proposalsOf(points).filter((one) => around.cases.some(({ id }) => id === one.case)),
		today: around.today,
		language,
		objectives: strategy.objectives,
		strategy: { judged: judgedOf(facts.agreements[id]!), current: strategy.version },
		agreed: around.agreed ?? text.owners,
		gone: text.owners.filter((owner) => !participants[owner] || isGone(participants[owner])),
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
