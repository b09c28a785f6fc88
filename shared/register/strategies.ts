/**
 * How the strategies of a team's workshops make one history. Each step is the same in whichever order the
 * workshops are followed: what stands is chosen by version and time, never by what came in last.
 */
import type { Strategy } from '../workshop/state.ts';
import { copyOf } from '../workshop/strategy.ts';
import type { RegisteredStrategy, TeamRegister, Translation } from './register.ts';

const smaller = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A workshop goes on from the version that it knows: of two with the same, the later stands. */
const byVersion = (one: RegisteredStrategy, other: RegisteredStrategy): number =>
	one.strategy.version - other.strategy.version ||
	one.at - other.at ||
	smaller(one.workshop, other.workshop);

/** What a strategy says, without what its objectives ask of the sides. */
const contentOf = ({ sponsor, statement, objectives }: Strategy): string =>
	JSON.stringify([
		...[sponsor, statement],
		...objectives.map((one) => [
			...[one.id, one.title, one.businessGoal],
			...[one.indicator, one.baseline, one.target, one.horizon],
		]),
	]);

/** Whether somebody else's entry makes one that was only brought superfluous. */
const saysTheSame =
	(brought: RegisteredStrategy) =>
	(other: RegisteredStrategy): boolean =>
		other !== brought &&
		(!other.brought || byVersion(other, brought) < 0) &&
		contentOf(other.strategy) === contentOf(brought.strategy);

/** Of a register from before it had a history the strategy is kept as one that was brought. */
function begin(register: TeamRegister): void {
	const { strategies, strategy } = register;
	if (strategies.length === 0 && strategy.version > 0)
		strategies.push({ workshop: '', at: 0, brought: true, strategy: copyOf(strategy) });
}

/** What the objectives ask, as it was said last, else as the strategy was written down with it. */
function translated(strategy: Strategy, translations: readonly Translation[]): Strategy {
	const copy = copyOf(strategy);
	for (const { objective, side, text } of translations) {
		const known = copy.objectives.find(({ id }) => id === objective);
		if (known) known.asks[side] = text;
	}
	return copy;
}

/** Each strategy has a version above all before it, although two workshops may both have called theirs 2. */
const numbered = (strategies: readonly RegisteredStrategy[]): number =>
	strategies.reduce((last, { strategy }) => Math.max(last + 1, strategy.version), 0);

/**
 * Adds a strategy of a workshop to the register's history, in place, and lets the one stand that has the
 * highest version, of several the latest. None that was set leaves the history.
 */
export function addStrategy(register: TeamRegister, added: RegisteredStrategy): void {
	begin(register);
	const before = register.strategies.at(-1);
	const all = [...register.strategies, { ...added, strategy: copyOf(added.strategy) }];
	register.strategies = all
		.filter((one) => !one.brought || !all.some(saysTheSame(one)))
		.sort(byVersion);
	const standing = register.strategies.at(-1);
	if (!standing) return;
	// One that stands already may have been mended by hand.
	if (standing !== before) register.strategy = translated(standing.strategy, register.translations);
	register.strategy.version = numbered(register.strategies);
}

/** Begins the history anew with what is left of it, in place; without any, no strategy stands. */
export function standAnew(
	register: TeamRegister,
	left: readonly RegisteredStrategy[],
	brought: readonly RegisteredStrategy[],
): void {
	register.strategies = [];
	register.strategy = { version: 0, sponsor: '', statement: '', objectives: [] };
	for (const one of [...left, ...brought]) addStrategy(register, one);
}

const isLater = (one: Translation, other: Translation): boolean =>
	(one.at - other.at || smaller(one.workshop, other.workshop)) >= 0;

/** Writes what an objective asks of a side, in place; what was said later stands, in whichever workshop. */
export function addTranslation(register: TeamRegister, said: Translation): void {
	const isSame = ({ objective, side }: Translation) =>
		objective === said.objective && side === said.side;
	const before = register.translations.find(isSame);
	if (before && !isLater(said, before)) return;
	register.translations = [...register.translations.filter((one) => one !== before), said].sort(
		(a, b) => smaller(a.objective, b.objective) || smaller(a.side, b.side),
	);
	const known = register.strategy.objectives.find(({ id }) => id === said.objective);
	if (known) known.asks[said.side] = said.text;
}
