// What a seal waits for, and the record that it leaves: whole in itself, so that the register can be read without the workshop.
import type { AgreementText } from '../check/called-text.ts';
import type { Outcome } from '../check/consent.ts';
import type { Finding } from '../check/finding.ts';
import { lineOf } from '../check/tapped-line.ts';
import { inheritedGrounds } from '../check/known-agreements.ts';
import type { Id } from '../ids.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Grounds, HistoryEntry, RegisteredAgreement } from '../register/register.ts';
import type { SealFound } from './consent.ts';
import type { Stamp } from './decision.ts';
import type { standingOf } from './consent.ts';
import type { AgreementFacts, Call, WorkshopState } from './state.ts';
import { judgementsBySide } from './told-judgements.ts';
import { traceOf } from './traced.ts';
import { originOf } from './try-at-ours.ts';
import { lastWords } from './agreement-view.ts';

type Known = Pick<WorkshopState, 'strategy'>;

/** What the objectives of a text are called now; one that was removed has no title. */
export const titlesOf = ({ strategy }: Known, { effects }: AgreementText): Record<Id, string> =>
	Object.fromEntries(
		strategy.objectives.filter(({ id }) => effects[id]).map(({ id, title }) => [id, title]),
	);

/** People consented to what a text does to these objectives, by these names. */
export function objectivesChanged(
	state: Known,
	{ text, titles }: Pick<Call, 'text' | 'titles'>,
): boolean {
	const now = titlesOf(state, text);
	return Object.entries(titles).some(([id, title]) => now[id] !== title);
}

/** Whether somebody has said a word on a version by link since the end: then what it waited for is sealed after all. */
export const hasLateWord = (
	words: readonly { version: number; late?: true }[],
	version: number,
): boolean => words.some((said) => said.version === version && said.late === true);

/** Why a text that was asked cannot be sealed; null when it can. `blocking` are the findings not waived. */
export function sealRefusal(
	state: Known,
	asked: Pick<Call, 'text' | 'titles'>,
	{ verdict }: Pick<Outcome, 'verdict'>,
	blocking: readonly Finding[],
): Refusal | null {
	if (objectivesChanged(state, asked)) return refuse('objectives-changed');
	// A silent owner is a word that is missing; the rest takes another text or a waiver, which is said first.
	const first = blocking.find(({ rule }) => rule !== 'owner-silent');
	if (first) return refuse('seal-blocked', { n: blocking.length, rule: first.rule });
	return verdict === 'not-carried' ? refuse('not-carried') : null;
}

type Standing = NonNullable<ReturnType<typeof standingOf>>;

const historyOf = (facts: AgreementFacts, version: number, { by, at }: Stamp): HistoryEntry[] => [
	{ at: facts.draftedAt, what: 'drafted', version: 0, by: facts.draftedBy },
	...facts.calls.map((call): HistoryEntry => {
		const { at: when, version: called, by: caller, fist } = call;
		return { at: when, what: 'called', version: called, by: caller, ...(fist && { fist }) };
	}),
	{ at, what: 'sealed', version, by },
];

/**
 * The words with a reason that stand beside the seal, each person's last alone: who has agreed to a later
 * version dissents no more.
 */
function reasonsOf(facts: AgreementFacts, version: number) {
	const said = Object.values(lastWords(facts)).filter(
		(word) => word.version === version || word.closed === 'dissent',
	);
	const reason = ({ by, reason: why, named }: (typeof said)[number]) => ({
		by: named ? by : '',
		reason: why,
	});
	return {
		reservations: said.filter(({ word }) => word === 'reservation').map(reason),
		dissents: said.filter(({ closed }) => closed === 'dissent').map(reason),
	};
}

/** Under the titles of now; what it kept of the agreement whose place it takes, under those of then. */
function groundsOf(
	{ tags, conflicts, cases }: SealFound,
	inherited: readonly Grounds[],
): RegisteredAgreement['restsOn'] {
	return tags.restsOn.flatMap((id) => {
		const conflict = conflicts.find((one) => one.id === id);
		if (conflict) {
			const { title, topic } = conflict;
			return { id, kind: 'conflict' as const, title, ...(topic && { topic }) };
		}
		const story = cases.find((one) => one.id === id);
		if (story) return { id, kind: 'case' as const, title: story.title };
		return inherited.find((one) => one.id === id) ?? [];
	});
}

/** The themes on which it works: those of its conflicts, and those of its cases. */
function themesOf({ themes }: WorkshopState, { tags, cases }: SealFound): Id[] {
	const told = cases.filter(({ id }) => tags.restsOn.includes(id)).flatMap((one) => one.themes);
	return themes
		.filter(
			({ id, conflicts }) =>
				told.includes(id) || conflicts.some((card) => tags.restsOn.includes(card)),
		)
		.map(({ id }) => id);
}

/** What is frozen: the text that was called, and everything that was known of it at that moment. */
export function recordOf(
	state: WorkshopState,
	id: Id,
	{ call, outcome }: Standing,
	found: SealFound,
	{ findings, ...stamp }: Stamp & { findings: Finding[] },
): RegisteredAgreement {
	const facts = state.agreements[id]!;
	const origin = originOf(state, facts);
	const titles = state.strategy.objectives.map(({ id: objective, title }) => [objective, title]);
	const themes = themesOf(state, found);
	const tapped = facts.replay.map((tap) => tap.case);
	return {
		id,
		number: facts.number,
		workshop: state.id,
		version: call.version,
		hash: call.hash,
		salt: call.salt,
		sealedAt: stamp.at,
		provisional: outcome.verdict === 'provisional',
		text: call.text,
		judgements: judgementsBySide(facts),
		level: found.tags.level,
		elements: found.tags.elements,
		restsOn: groundsOf(found, inheritedGrounds(state, facts.supersedes)),
		replay: facts.replay.flatMap((tap) => {
			const { case: story, how, by } = tap;
			const told = found.cases.find((one) => one.id === story);
			const line = told?.timeline[lineOf(tap, told.timeline) ?? -1];
			return told && line ? { case: story, title: told.title, line, how, by } : [];
		}),
		objectives: Object.fromEntries(titles),
		strategy: state.strategy.version,
		consent: { sides: outcome.sides, ...reasonsOf(facts, call.version) },
		findings,
		waivers: facts.waivers,
		history: historyOf(facts, call.version, stamp),
		...(facts.supersedes && { supersedes: facts.supersedes }),
		...(origin && { triedFrom: origin }),
		themes,
		trace: traceOf(state, {
			...{ agreement: id, themes, written: found.written },
			grounds: [...found.tags.restsOn, ...tapped],
		}),
	};
}
