/** Steps over a text as Yjs tells them: keep, put in, take out. Indices are UTF-16 units. */
export type Delta = readonly {
	retain?: number | undefined;
	insert?: unknown;
	delete?: number | undefined;
}[];

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
