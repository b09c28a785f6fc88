/** The workshop script as the check, consent and coverage read it. */
import { readFileSync } from 'node:fs';
import type {
	Agreement,
	Case,
	Context,
	Level,
	Measure,
	Objective,
	OpenAgreement,
	Proposal,
	StatedEffect,
} from '../../../shared/check/agreement.ts';
import type { Dots, Side, Theme, Topic, ElementTag } from '../../../shared/workshop/state.ts';

export interface Scripted {
	id: string;
	statement: string;
	level: Level | '';
	scope: string;
	owners: string[];
	effects: Record<string, Pick<StatedEffect, 'effect' | 'why'>>;
	measure: Measure | null;
	firstStep: string;
	reviewOn: string;
	restsOn: string[];
	element: ElementTag | '';
	expectedFindings: string[];
	thenOwners?: string[];
	thenTradeOff?: string;
	expectedFindingsAfter?: string[];
}

interface ScriptedConsents {
	reservation?: Record<string, string>;
	object?: Record<string, string>;
	silent?: string[];
}

interface Script {
	workshop: { date: string };
	strategy: { objectives: Objective[] };
	participants: { id: string; side: Side; company: string }[];
	conflicts: { id: string; topic: Topic }[];
	themes: Theme[];
	cases: Case[];
	dots: { ballots: Record<string, Dots> };
	dialogue: { on: string; kind: 'challenge' | 'build'; answer?: string | null }[];
	agreements: Scripted[];
	replay: Record<string, { case: string; line: number }>;
	consents: Record<string, ScriptedConsents>;
	sealOrder: string[];
	expected: {
		coverageAfterSeal: Record<string, { objectivesOpen: string[]; themesOpen: string[] }>;
	};
}

/** A copy of its own for every test that changes something. */
export const readScript = (): Script =>
	JSON.parse(readFileSync('test/data/experience-workshop.json', 'utf8')) as Script;

export const inScope = (script: Script, { scope }: Pick<Scripted, 'scope'>) =>
	script.participants.filter(({ company }) => company === scope);

/** The agreement as its writers bring it, or as it stands once its findings have been answered. */
export function agreementOf(script: Script, scripted: Scripted, mended = false): Agreement {
	const { level, element, effects, thenOwners, thenTradeOff, ...same } = scripted;
	const harmed = Object.values(effects).some(({ effect }) => effect === 'harms');
	const tap = script.replay[scripted.id];
	const withTradeOff = ([objective, { effect, why }]: [
		string,
		Pick<StatedEffect, 'effect' | 'why'>,
	]) => {
		const paysFor = harmed ? effect === 'harms' : objective === 'margin';
		const tradeOff = mended && paysFor ? (thenTradeOff ?? '') : '';
		return [objective, { effect, why, tradeOff, judgements: {} }] as const;
	};
	return {
		...same,
		label: scripted.id,
		level: level || null,
		elements: element ? [element] : [],
		owners: ((mended && thenOwners) || scripted.owners).map((id) => ({
			id,
			side: script.participants.find((person) => person.id === id)!.side,
			inScope: inScope(script, scripted).some((person) => person.id === id),
		})),
		effects: Object.fromEntries(Object.entries(effects).map(withTradeOff)),
		validFrom: script.workshop.date,
		taps: tap ? [tap] : [],
		supersedes: null,
	};
}

const proposalsOf = ({ cases, dialogue }: Script): Proposal[] =>
	cases.map(({ id }) => ({
		id: `proposal of ${id}`,
		case: id,
		openChallenges: dialogue.filter(
			({ on, kind, answer }) => on === id && kind === 'challenge' && !answer,
		).length,
	}));

export const materialOf = (script: Script) => ({
	conflicts: script.conflicts,
	cases: script.cases,
	proposals: proposalsOf(script),
});

/** What is around an agreement at its turn: `sealed` are all agreements sealed before it. */
export function contextOf(
	script: Script,
	agreement: Pick<Agreement, 'scope'>,
	sealed: readonly Agreement[],
): Context {
	const open = sealed.filter(({ scope }) => scope === agreement.scope);
	const people = inScope(script, agreement);
	const count = (side: Side) => people.filter((person) => person.side === side).length;
	const owned = (id: string) => open.filter(({ owners }) => owners.some((one) => one.id === id));
	return {
		...materialOf(script),
		today: script.workshop.date,
		language: 'en',
		objectives: script.strategy.objectives,
		strategy: { judged: 1, current: 1 },
		// The script's findings are those that look at the text; everybody has agreed.
		agreed: people.map(({ id }) => id),
		gone: [],
		openAgreements: open satisfies OpenAgreement[],
		openByOwner: Object.fromEntries(people.map(({ id }) => [id, owned(id).length])),
		present: { sales: count('sales'), operations: count('operations'), other: count('other') },
		reviewSessions: [],
	};
}
