import type { Effect } from '../check/agreement.ts';
import type { Waiver } from '../check/sealable.ts';
import { keptLine, lineOf } from '../check/tapped-line.ts';
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { decideDraft, isEarlier, type DraftGround } from './drafting.ts';
import { noteDraft } from './groups.ts';
import { checkText } from './limits.ts';
import { askAboutWaiver, mostOpen, type WaiverQuestion } from './questions.ts';
import type { AgreementFacts, Showable, TappedLine, WorkshopState } from './state.ts';
import { factsOf } from './theme-order.ts';
import { isTold, tellJudged } from './told-judgements.ts';

export type AgreementCommand =
	/**
	 * `found` is stamped by the server: the highest number that any workshop of the team has given, whose the
	 * agreement is that is tried, and whether that is on the board of which one is made.
	 */
	| {
			type: 'AddAgreement';
			agreement: Id;
			/** The table that drafts it, from its proposal. */
			group?: Id;
			/** The agreement of another company that is worth trying at ours. */
			triedFrom?: Id;
			/** What on the board it is made of: it rests on that. Or the own company's draft that is brought to everybody. */
			from?: DraftGround;
			/** The provisional seal of before that came back, to be asked again. */
			again?: Id;
			found: { lastNumber: number; scope?: string; isThere?: boolean };
	  }
	/** `withdrawn: false` brings it back. */
	| { type: 'WithdrawAgreement'; agreement: Id; withdrawn: boolean }
	/** What one reckons it does to an objective; null takes it back. */
	| { type: 'JudgeEffect'; agreement: Id; objective: Id; effect: Effect | null }
	/** The line of a case at which it would have changed the story; without `on` the line is untapped. */
	| {
			type: 'TapLine';
			agreement: Id;
			case: Id;
			line: number;
			how: string;
			on: boolean;
			/** The timeline of the case, stamped by the server; null when there is no such case. */
			found: string[] | null;
	  }
	/** `asks` is what it becomes among the questions to the strategy. */
	| { type: 'WaiveFinding'; agreement: Id; waiver: Waiver; asks: WaiverQuestion }
	/** What everybody is shown of cases or agreements; null shows their list. */
	| { type: 'Show'; what: Showable; id: Id | null };

export type AgreementEvent =
	/** With `supersedes` it takes the place of a sealed one once it is sealed. */
	| {
			type: 'AgreementDrafted';
			agreement: Id;
			number: number;
			group?: Id;
			supersedes?: Id;
			triedFrom?: Id;
	  }
	| { type: 'AgreementWithdrawn'; agreement: Id; withdrawn: boolean }
	| { type: 'EffectJudged'; agreement: Id; objective: Id; effect: Effect | null; strategy: number }
	/** Without `words` where it happened before they were kept. */
	| ({ type: 'LineTapped'; agreement: Id; on: boolean; words?: string | null } & Omit<
			TappedLine,
			'words' | 'by'
	  >)
	| { type: 'FindingWaived'; agreement: Id; waiver: Waiver }
	| { type: 'Shown'; what: Showable; id: Id | null };

type Tapped = Pick<Extract<AgreementEvent, { type: 'LineTapped' }>, 'case' | 'line' | 'words'>;

const mostTaps = 20;

/** The facts of an agreement that can still be changed, or why not. */
export function openAgreement(state: WorkshopState, id: Id) {
	const facts = state.agreements[id];
	if (!facts) return { refused: reject('unknown-agreement') };
	if (facts.withdrawn) return { refused: reject('agreement-withdrawn') };
	return facts.sealed ? { refused: reject('agreement-sealed') } : { facts };
}

/** Whether an event is about this tap: two lines can have stood at one place, one after the other. */
const isTap = (tap: TappedLine, { case: story, line, words = null }: Tapped): boolean =>
	tap.case === story && tap.line === line && (tap.words === null || tap.words === words);

/** The taps on the line that now stands at a place, and on lines that stood there and were changed since. */
const tapsAt = (
	replay: readonly TappedLine[],
	{ case: story, line, found }: Extract<AgreementCommand, { type: 'TapLine' }>,
): TappedLine[] =>
	replay.filter(
		(tap) => tap.case === story && ((found && lineOf(tap, found)) ?? tap.line) === line,
	);

export function decideAgreements(
	state: WorkshopState,
	command: AgreementCommand,
	{ by }: Stamp,
): Decision {
	if (command.type === 'Show') {
		const { what, id } = command;
		if (what === 'agreement' && id !== null && !state.agreements[id] && !isEarlier(state, id))
			return reject('unknown-agreement');
		if (what === 'conflict' && id !== null && !factsOf(state, id)) return reject('unknown-card');
		return state.shown[what] === id ? accept() : accept({ type: 'Shown', what, id });
	}
	const { agreement } = command;
	if (command.type === 'AddAgreement') return decideDraft(state, by, command);
	if (command.type === 'WithdrawAgreement') {
		const { withdrawn } = command;
		const known = state.agreements[agreement];
		if (!known) return reject('unknown-agreement');
		if (known.sealed) return reject('agreement-sealed');
		if (known.withdrawn === withdrawn) return accept();
		return accept({ type: 'AgreementWithdrawn', agreement, withdrawn });
	}
	const { facts, refused } = openAgreement(state, agreement);
	if (!facts) return refused;
	switch (command.type) {
		case 'JudgeEffect': {
			const { objective, effect } = command;
			const { strategy } = state;
			if (!strategy.objectives.some(({ id }) => id === objective))
				return reject('unknown-objective');
			const { version } = strategy;
			const before = facts.judgements[objective]?.[by]?.effect ?? null;
			// Judged again after the strategy has changed, the same effect says something new.
			const isRenewed = effect !== null && facts.judgedAgainst !== version;
			// So does one that was told: what its group says now is told once all of them have judged anew.
			if (effect === before && !isRenewed && !(effect && isTold(facts, objective, by)))
				return accept();
			return accept({ type: 'EffectJudged', agreement, objective, effect, strategy: version });
		}
		case 'TapLine': {
			const { case: story, line, on, found } = command;
			const how = command.how.trim();
			const problem = checkText(how, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			const before = tapsAt(facts.replay, command);
			const untapped = ({ line: at, words }: TappedLine) =>
				({ type: 'LineTapped', agreement, case: story, line: at, words, how, on: false }) as const;
			if (!on) return accept(...before.map(untapped));
			if (facts.replay.length - before.length >= mostTaps)
				return reject('too-many-lines', { max: mostTaps });
			if (!found) return reject('unknown-case');
			const here = found[line];
			// A mark without words would mean whatever is written at its place later.
			if (here === undefined) return reject('unknown-line');
			const tapped = { case: story, line, words: keptLine(here) };
			const others = before.filter((tap) => !isTap(tap, tapped));
			const isSame = before.some((tap) => tap.words === tapped.words && tap.how === how);
			if (isSame && others.length === 0) return accept();
			return accept(...others.map(untapped), {
				...{ type: 'LineTapped', agreement, ...tapped, how, on },
			});
		}
		case 'WaiveFinding': {
			const reason = command.waiver.reason.trim();
			const problem = checkText(reason, 'reason');
			if (problem) return reject(problem.code, problem.params);
			const waiver = { ...command.waiver, reason };
			const before = facts.waivers.find((one) => isAbout(one, waiver))?.reason ?? null;
			if (before === reason) return accept();
			const asked = askAboutWaiver(state, agreement, command.asks, { reason, before });
			if (!asked) return reject('too-many-questions', { max: mostOpen });
			return accept({ type: 'FindingWaived', agreement, waiver }, asked);
		}
	}
}

const drafted = (
	{ number, supersedes, triedFrom }: Drafted,
	{ by, at }: Stamp,
): AgreementFacts => ({
	number,
	draftedAt: at,
	draftedBy: by,
	withdrawn: false,
	judgements: {},
	told: {},
	judgedAgainst: null,
	replay: [],
	waivers: [],
	calls: [],
	temperature: null,
	words: [],
	sealed: null,
	supersedes: supersedes ?? null,
	triedFrom: triedFrom ?? null,
});

type Drafted = Extract<AgreementEvent, { type: 'AgreementDrafted' }>;

const isAbout = (one: Waiver, other: Waiver) =>
	one.rule === other.rule && one.subject === other.subject;

export function evolveAgreements(state: WorkshopState, event: Recorded<AgreementEvent>): void {
	if (event.type === 'Shown') {
		state.shown[event.what] = event.id;
		return;
	}
	if (event.type === 'AgreementDrafted') {
		state.agreements[event.agreement] = drafted(event, event);
		if (event.group !== undefined) noteDraft(state, event.group, event.agreement);
		return;
	}
	const facts = state.agreements[event.agreement];
	if (!facts) return;
	switch (event.type) {
		case 'AgreementWithdrawn':
			facts.withdrawn = event.withdrawn;
			break;
		case 'EffectJudged': {
			const { [event.by]: old, ...others } = facts.judgements[event.objective] ?? {};
			const { effect } = event;
			const { side } = old ?? state.participants[event.by] ?? { side: null };
			facts.judgements[event.objective] = effect
				? { ...others, [event.by]: { effect, side } }
				: others;
			if (side) tellJudged(state, facts, { objective: event.objective, side, by: event.by });
			// Taking a judgement back judges nothing against today's strategy.
			if (effect) facts.judgedAgainst = event.strategy;
			break;
		}
		case 'LineTapped': {
			const { case: story, line, words = null, how, on, by } = event;
			const others = facts.replay.filter((tap) => !isTap(tap, event));
			facts.replay = on ? [...others, { case: story, line, words, how, by }] : others;
			break;
		}
		case 'FindingWaived':
			facts.waivers = [...facts.waivers.filter((one) => !isAbout(one, event.waiver)), event.waiver];
			break;
	}
}
