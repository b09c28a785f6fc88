/** What a newer version of a strategy says otherwise than an older one, word by word. */
import type { Id } from '../ids.ts';
import type { StrategicObjective, Strategy } from '../workshop/state.ts';

/** Words one after another that are in both texts, in the older alone or in the newer alone. */
export interface WordRun {
	is: 'same' | 'out' | 'in';
	text: string;
}

/** A text in both versions; blank where it was not there. */
export interface TextChange {
	before: string;
	after: string;
}

/** What is the facilitator's of an objective; what it asks of the sides is said beside the versions. */
const objectiveFields = [
	'businessGoal',
	'indicator',
	'baseline',
	'target',
	'horizon',
] as const satisfies readonly (keyof StrategicObjective)[];
type ObjectiveField = (typeof objectiveFields)[number];

export interface ObjectiveChange {
	id: Id;
	is: 'added' | 'removed' | 'renamed' | 'changed' | 'same';
	title: TextChange;
	/** Those that say something else. */
	fields: (TextChange & { field: ObjectiveField })[];
}

export interface StrategyChanges {
	statement: TextChange | null;
	sponsor: TextChange | null;
	/** In the newer order; those that were removed come last. */
	objectives: ObjectiveChange[];
}

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

/** How long the longest run of common words is from each place on: one row a word of the one, a column a word of the other. */
function commonFrom(one: readonly string[], other: readonly string[]): number[][] {
	const lengths = Array.from({ length: one.length + 1 }, () =>
		new Array<number>(other.length + 1).fill(0),
	);
	for (let at = one.length - 1; at >= 0; at--)
		for (let there = other.length - 1; there >= 0; there--)
			lengths[at]![there] =
				one[at] === other[there]
					? lengths[at + 1]![there + 1]! + 1
					: Math.max(lengths[at + 1]![there]!, lengths[at]![there + 1]!);
	return lengths;
}

/**
 * The words of both texts in one line: read without those that are in, it is the older text, without those that are out
 * the newer one, but for blanks. Takes the product of the numbers of words; a text has at most 500 characters.
 */
export function wordChanges({ before, after }: TextChange): WordRun[] {
	const [old, now] = [wordsOf(before), wordsOf(after)];
	const lengths = commonFrom(old, now);
	const runs: { is: WordRun['is']; words: string[] }[] = [];
	const add = (is: WordRun['is'], word: string) => {
		const last = runs.at(-1);
		if (last?.is === is) last.words.push(word);
		else runs.push({ is, words: [word] });
	};
	let [at, there] = [0, 0];
	while (at < old.length || there < now.length) {
		if (at < old.length && there < now.length && old[at] === now[there]) {
			add('same', old[at]!);
			[at, there] = [at + 1, there + 1];
		} else if (
			at < old.length &&
			(there >= now.length || lengths[at + 1]![there]! >= lengths[at]![there + 1]!)
		) {
			add('out', old[at]!);
			at++;
		} else {
			add('in', now[there]!);
			there++;
		}
	}
	return runs.map(({ is, words }) => ({ is, text: words.join(' ') }));
}

const changed = (before: string, after: string): TextChange | null =>
	before === after ? null : { before, after };

function objectiveChange(
	id: Id,
	before: StrategicObjective | undefined,
	after: StrategicObjective | undefined,
): ObjectiveChange {
	const fields = objectiveFields.flatMap((field) => {
		const change = changed(before?.[field] ?? '', after?.[field] ?? '');
		return change ? { field, ...change } : [];
	});
	const title = { before: before?.title ?? '', after: after?.title ?? '' };
	const isSame = fields.length === 0 ? 'same' : 'changed';
	const is = !before
		? 'added'
		: !after
			? 'removed'
			: title.before === title.after
				? isSame
				: 'renamed';
	return { id, is, title, fields };
}

/** What the newer of two versions says otherwise; an objective is the same one by its id, however it is called. */
export function strategyChanges(before: Strategy, after: Strategy): StrategyChanges {
	const old = new Map(before.objectives.map((one) => [one.id, one]));
	const now = new Set(after.objectives.map(({ id }) => id));
	return {
		statement: changed(before.statement, after.statement),
		sponsor: changed(before.sponsor, after.sponsor),
		objectives: [
			...after.objectives.map((one) => objectiveChange(one.id, old.get(one.id), one)),
			...before.objectives
				.filter(({ id }) => !now.has(id))
				.map((one) => objectiveChange(one.id, one, undefined)),
		],
	};
}
