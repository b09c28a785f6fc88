/** Steps over a text as Yjs tells them: keep, put in, take out. Indices are UTF-16 units. */
export type Delta = readonly {
	retain?: number | undefined;
	insert?: unknown;
	delete?: number | undefined;
}[];

/** One stretch of a text that became another. */
export interface Change {
	at: number;
	removed: number;
	inserted: string;
}

const isHigh = (unit: number) => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number) => (unit & 0xfc00) === 0xdc00;

/** Whether cutting before `index` would split an emoji in two. */
const splitsPair = (text: string, index: number) =>
	isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1));

/**
 * What was done to `before` to make it `after`, with the caret where typing left it: in "aa" the
 * caret alone tells which "a" is new.
 */
export function changeBetween(before: string, after: string, caret: number): Change {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	let end = 0;
	const sameEnd = (most: number) => {
		while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
	};
	// What stands behind the caret was not typed just now; only then does the front decide.
	sameEnd(Math.min(shorter, after.length - caret));
	while (start < shorter - end && before[start] === after[start]) start++;
	if (splitsPair(before, start) || splitsPair(after, start)) start--;
	sameEnd(shorter - start);
	if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end--;
	return {
		at: start,
		removed: before.length - end - start,
		inserted: after.slice(start, after.length - end),
	};
}

/** Where a caret is afterwards. What arrives exactly at the caret comes after it. */
export function carriedCaret(index: number, delta: Delta): number {
	let before = 0;
	let now = 0;
	for (const step of delta) {
		if (index <= before) break;
		if (step.delete) {
			if (index <= before + step.delete) return now;
			before += step.delete;
		} else if (step.retain) {
			const kept = Math.min(step.retain, index - before);
			before += kept;
			now += kept;
		} else now += lengthOf(step.insert);
	}
	return now + index - before;
}

/** Where the unit at `index` is afterwards; undefined once it has been taken out. */
export function carriedUnit(index: number, delta: Delta): number | undefined {
	let before = 0;
	let now = 0;
	for (const step of delta) {
		const length = step.delete ?? step.retain ?? 0;
		if (index < before + length) return step.delete ? undefined : now + index - before;
		before += length;
		now += step.delete ? 0 : (step.retain ?? lengthOf(step.insert));
	}
	return now + index - before;
}

/** The end of the last stretch that a delta touched: where the caret goes after undo. */
export function endOfDelta(delta: Delta): number {
	let now = 0;
	for (const step of delta) now += step.retain ?? lengthOf(step.insert);
	return now;
}

const lengthOf = (insert: unknown): number => (typeof insert === 'string' ? insert.length : 0);
