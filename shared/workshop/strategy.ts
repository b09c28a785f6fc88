import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { StrategicObjective, Strategy, TwoSides, WorkshopState } from './state.ts';

/** An objective as its form sends it; what it asks of each side is that side's own sentence. */
export type ObjectiveForm = Omit<StrategicObjective, 'asks'>;

export type StrategyCommand =
	/** `basis` is the version that the sender changed: of two who save at once, the second looks first. */
	| {
			type: 'SetStrategy';
			basis: number;
			/** Who stands for it; left out, it stays who it was. */
			sponsor?: string | undefined;
			statement: string;
			objectives: ObjectiveForm[];
	  }
	| { type: 'TranslateObjective'; objective: Id; side: TwoSides; text: string };

export type StrategyEvent =
	/** Strategies from before there were sponsors have none. */
	| { type: 'StrategySet'; strategy: Strategy }
	| { type: 'ObjectiveTranslated'; objective: Id; side: TwoSides; text: string };

const mostObjectives = 20;

const trimmed = (form: ObjectiveForm): ObjectiveForm => ({
	id: form.id,
	title: form.title.trim(),
	businessGoal: form.businessGoal.trim(),
	indicator: form.indicator.trim(),
	baseline: form.baseline.trim(),
	target: form.target.trim(),
	horizon: form.horizon.trim(),
});

const problemOf = ({ id: _id, title, ...rest }: ObjectiveForm) =>
	checkText(title, 'title') ??
	Object.values(rest)
		.map((text) => checkText(text, 'sentence'))
		.find((problem) => problem !== null);

const noAsks = { sales: '', operations: '' };

function setStrategy(
	{ strategy }: WorkshopState,
	command: Extract<StrategyCommand, { type: 'SetStrategy' }>,
): Decision {
	if (command.basis !== strategy.version) return reject('strategy-changed');
	if (command.objectives.length > mostObjectives)
		return reject('too-many-objectives', { max: mostObjectives });
	const statement = command.statement.trim();
	const sponsor = (command.sponsor ?? strategy.sponsor).trim();
	const forms = command.objectives.map(trimmed);
	const problem =
		checkText(statement, 'statement') ??
		checkText(sponsor, 'function') ??
		forms.map(problemOf).find((found) => found) ??
		null;
	if (problem) return reject(problem.code, problem.params);
	const known = new Map(strategy.objectives.map((objective) => [objective.id, objective]));
	const ids = new Set(forms.map(({ id }) => id));
	const objectives = forms
		.filter(({ id }) => ids.delete(id))
		.map((form) => ({ ...form, asks: { ...(known.get(form.id)?.asks ?? noAsks) } }));
	const isSame =
		statement === strategy.statement &&
		sponsor === strategy.sponsor &&
		JSON.stringify(objectives) === JSON.stringify(strategy.objectives.map(inFormOrder));
	if (isSame) return accept();
	const next = { version: strategy.version + 1, sponsor, statement, objectives };
	return accept({ type: 'StrategySet', strategy: next });
}

/** The same keys in the same order as a form that has just been trimmed. */
const inFormOrder = ({ asks, ...form }: StrategicObjective) => ({ ...trimmed(form), asks });

export function decideStrategy(
	state: WorkshopState,
	command: StrategyCommand,
	{ by }: Stamp,
): Decision {
	switch (command.type) {
		case 'SetStrategy':
			return setStrategy(state, command);
		case 'TranslateObjective': {
			const { objective: id, side } = command;
			const objective = state.strategy.objectives.find((one) => one.id === id);
			if (!objective) return reject('unknown-objective');
			const seat = state.participants[by]!;
			if (seat.role === 'participant' && seat.side !== side) return reject('not-your-half');
			const text = command.text.trim();
			const problem = checkText(text, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			if (objective.asks[side] === text) return accept();
			return accept({ type: 'ObjectiveTranslated', objective: id, side, text });
		}
	}
}

/** As many as one compares with. */
const mostKept = 4;

/** The versions with which the next one is compared: the one that stands until then, and those against which something was judged. */
function keptBefore({ strategy, strategyBefore, agreements }: WorkshopState): Strategy[] {
	if (strategy.version === 0) return strategyBefore;
	const judged = new Set(Object.values(agreements).map(({ judgedAgainst }) => judgedAgainst));
	const earlier = strategyBefore.filter(({ version }) => judged.has(version));
	return [...earlier.slice(1 - mostKept), copyOf(strategy)];
}

/** Agreements of here that were judged against an earlier version than the one that stands, by id. */
export function judgedBefore<Facts extends { judgedAgainst: number | null; withdrawn: boolean }>(
	agreements: Readonly<Record<Id, Facts & { sealed: object | null }>>,
	{ version }: Pick<Strategy, 'version'>,
): Id[] {
	return Object.entries(agreements)
		.filter(
			([, { judgedAgainst, withdrawn, sealed }]) =>
				!withdrawn && !sealed && judgedAgainst !== null && judgedAgainst < version,
		)
		.map(([id]) => id);
}

export function evolveStrategy(state: WorkshopState, event: Recorded<StrategyEvent>): void {
	switch (event.type) {
		case 'StrategySet':
			state.strategyBefore = keptBefore(state);
			state.strategy = copyOf(event.strategy);
			break;
		case 'ObjectiveTranslated': {
			const objective = state.strategy.objectives.find(({ id }) => id === event.objective);
			if (objective) objective.asks[event.side] = event.text;
			break;
		}
	}
}

/** What is said by objective, in the order of the strategy; of objectives that are gone last. */
export function byObjective<Said>(
	said: Readonly<Record<Id, Said>>,
	{ objectives }: { objectives: readonly { id: Id }[] },
): [Id, Said][] {
	const place = (id: Id) => {
		const at = objectives.findIndex((objective) => objective.id === id);
		return at < 0 ? objectives.length : at;
	};
	return Object.entries(said).sort(([one], [other]) => place(one) - place(other));
}

/** A copy to keep; strategies from before there were sponsors have none. */
export const copyOf = (strategy: Strategy): Strategy => ({
	...strategy,
	sponsor: strategy.sponsor ?? '',
	objectives: strategy.objectives.map((one) => ({ ...one, asks: { ...one.asks } })),
});
