/** One stretch of a text that became another. Indices are UTF-16 units. */
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
export function changeBetween(before: string, after: string, caret = after.length): Change {
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
