import type { Effect } from '../check/agreement.ts';
import type { Waiver } from '../check/sealable.ts';
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { AgreementFacts, Showable, TappedLine, WorkshopState } from './state.ts';

export type AgreementCommand =
	| { type: 'AddAgreement'; agreement: Id }
	/** `withdrawn: false` brings it back. */
	| { type: 'WithdrawAgreement'; agreement: Id; withdrawn: boolean }
	/** What one reckons it does to an objective; null takes it back. */
	| { type: 'JudgeEffect'; agreement: Id; objective: Id; effect: Effect | null }
	/** The line of a case at which it would have changed the story; without `on` the line is untapped. */
	| { type: 'TapLine'; agreement: Id; case: Id; line: number; how: string; on: boolean }
	| { type: 'WaiveFinding'; agreement: Id; waiver: Waiver }
	/** What everybody is shown of cases or agreements; null shows their list. */
	| { type: 'Show'; what: Showable; id: Id | null };

export type AgreementEvent =
	| { type: 'AgreementDrafted'; agreement: Id; number: number }
	| { type: 'AgreementWithdrawn'; agreement: Id; withdrawn: boolean }
	| { type: 'EffectJudged'; agreement: Id; objective: Id; effect: Effect | null; strategy: number }
	| { type: 'LineTapped'; agreement: Id; case: Id; line: number; how: string; on: boolean }
	| { type: 'FindingWaived'; agreement: Id; waiver: Waiver }
	| { type: 'Shown'; what: Showable; id: Id | null };

const mostAgreements = 100;
const mostTaps = 20;

/** The facts of an agreement that can still be changed, or why not. */
export function openAgreement(state: WorkshopState, id: Id) {
	const facts = state.agreements[id];
	if (!facts) return { refused: reject('unknown-agreement') };
	if (facts.withdrawn) return { refused: reject('agreement-withdrawn') };
	return facts.sealed ? { refused: reject('agreement-sealed') } : { facts };
}

/** The number of the next agreement of this team: numbers are never given twice, not over workshops either. */
const nextNumber = (state: WorkshopState): number =>
	Math.max(
		state.earlier.lastNumber,
		...Object.values(state.agreements).map(({ number }) => number),
	) + 1;

const isTap = (tap: TappedLine, { case: story, line }: Pick<TappedLine, 'case' | 'line'>) =>
	tap.case === story && tap.line === line;

export function decideAgreements(
	state: WorkshopState,
	command: AgreementCommand,
	{ by }: Stamp,
): Decision {
	if (command.type === 'Show') {
		const { what, id } = command;
		if (what === 'agreement' && id !== null && !state.agreements[id])
			return reject('unknown-agreement');
		return state.shown[what] === id ? accept() : accept({ type: 'Shown', what, id });
	}
	const { agreement } = command;
	if (command.type === 'AddAgreement') {
		if (state.agreements[agreement]) return accept();
		if (Object.keys(state.agreements).length >= mostAgreements)
			return reject('too-many-agreements', { max: mostAgreements });
		return accept({ type: 'AgreementDrafted', agreement, number: nextNumber(state) });
	}
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
			const before = facts.judgements[objective]?.[by] ?? null;
			// Judged again after the strategy has changed, the same effect says something new.
			const isRenewed = effect !== null && facts.judgedAgainst !== version;
			if (effect === before && !isRenewed) return accept();
			return accept({ type: 'EffectJudged', agreement, objective, effect, strategy: version });
		}
		case 'TapLine': {
			const { case: story, line, on } = command;
			const how = command.how.trim();
			const problem = checkText(how, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			const before = facts.replay.find((tap) => isTap(tap, command));
			if (!on && !before) return accept();
			if (on && before && before.how === how) return accept();
			if (on && !before && facts.replay.length >= mostTaps)
				return reject('too-many-lines', { max: mostTaps });
			return accept({ type: 'LineTapped', agreement, case: story, line, how, on });
		}
		case 'WaiveFinding': {
			const reason = command.waiver.reason.trim();
			const problem = checkText(reason, 'reason');
			if (problem) return reject(problem.code, problem.params);
			const waiver = { ...command.waiver, reason };
			return accept({ type: 'FindingWaived', agreement, waiver });
		}
	}
}

const drafted = (number: number, { by, at }: Stamp): AgreementFacts => ({
	number,
	draftedAt: at,
	draftedBy: by,
	withdrawn: false,
	judgements: {},
	judgedAgainst: null,
	replay: [],
	waivers: [],
	calls: [],
	words: [],
	sealed: null,
});

const isAbout = (one: Waiver, other: Waiver) =>
	one.rule === other.rule && one.subject === other.subject;

export function evolveAgreements(state: WorkshopState, event: Recorded<AgreementEvent>): void {
	if (event.type === 'Shown') {
		state.shown[event.what] = event.id;
		return;
	}
	if (event.type === 'AgreementDrafted') {
		state.agreements[event.agreement] = drafted(event.number, event);
		return;
	}
	const facts = state.agreements[event.agreement];
	if (!facts) return;
	switch (event.type) {
		case 'AgreementWithdrawn':
			facts.withdrawn = event.withdrawn;
			break;
		case 'EffectJudged': {
			const { [event.by]: _old, ...others } = facts.judgements[event.objective] ?? {};
			const { effect } = event;
			facts.judgements[event.objective] = effect ? { ...others, [event.by]: effect } : others;
			// Taking a judgement back judges nothing against today's strategy.
			if (effect) facts.judgedAgainst = event.strategy;
			break;
		}
		case 'LineTapped': {
			const { case: story, line, how, on, by } = event;
			const others = facts.replay.filter((tap) => !isTap(tap, event));
			facts.replay = on ? [...others, { case: story, line, how, by }] : others;
			break;
		}
		case 'FindingWaived':
			facts.waivers = [...facts.waivers.filter((one) => !isAbout(one, event.waiver)), event.waiver];
			break;
	}
}
