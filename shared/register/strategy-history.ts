/** The versions of a team's strategy over all its workshops, and what each says otherwise than the one before. */
import type { Id } from '../ids.ts';
import { strategyChanges, type StrategyChanges } from '../insight/strategy-changes.ts';
import { labelOf, type RegisteredStrategy, type TeamRegister } from './register.ts';

export interface StrategyStep {
	/** The team's number of it. */
	version: number;
	/** Blank of one from before the register kept a history. */
	workshop: Id;
	/** In milliseconds of the server's clock; null where it was brought, and nobody knows when it was set. */
	at: number | null;
	/** Against the one before; null of the first. */
	changes: StrategyChanges | null;
	/** Of the first, which has none before it. */
	titles: string[];
	/** What the agreements are called that were sealed under it, by number. */
	judged: string[];
}

type Known = Pick<TeamRegister, 'strategy' | 'strategies' | 'agreements'>;

/** Of a register from before it kept a history, the one that stands is all that is known. */
const keptOf = ({ strategy, strategies }: Known): RegisteredStrategy[] =>
	strategies.length === 0 && strategy.version > 0
		? [{ workshop: '', at: 0, brought: true, strategy }]
		: strategies;

/** The latest first, each with what the agreements are called that were judged against it. */
export function strategyHistory(register: Known): StrategyStep[] {
	const kept = keptOf(register);
	/** Each above all before it, as workshops are brought it, although two may both have called theirs 2. */
	const numbers: number[] = [];
	for (const { strategy } of kept)
		numbers.push(Math.max((numbers.at(-1) ?? 0) + 1, strategy.version));
	const judged = kept.map((): string[] => []);
	for (const agreement of register.agreements) {
		const { workshop, strategy: version } = agreement;
		const own = kept.findIndex(
			(one) => one.workshop === workshop && one.strategy.version === version,
		);
		const at = own < 0 ? numbers.findLastIndex((number) => number <= version) : own;
		judged[at]?.push(labelOf(agreement));
	}
	return kept
		.map(({ strategy, workshop, at, brought }, index): StrategyStep => {
			const before = kept[index - 1]?.strategy;
			return {
				...{ version: numbers[index]!, workshop, at: brought ? null : at },
				changes: before ? strategyChanges(before, strategy) : null,
				titles: before ? [] : strategy.objectives.map(({ title }) => title),
				judged: judged[index]!,
			};
		})
		.reverse();
}
