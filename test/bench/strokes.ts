/** One key pressed: by which writer, and when, in milliseconds from the start. */
export interface Stroke {
	writer: number;
	at: number;
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * Everybody's keys in the order of time, the same for both servers. Nobody types like a clock: each key
 * falls somewhere in its own beat, so that all begin and end together and the pace holds to the end.
 */
export function strokesOf(writers: number, characters: number, perSecond: number): Stroke[] {
	const roll = dice(writers);
	const beat = 1000 / perSecond;
	const strokes = Array.from({ length: writers }, (_, writer) =>
		Array.from({ length: characters }, (_, index) => ({ writer, at: beat * (index + roll()) })),
	);
	return strokes.flat().sort((a, b) => a.at - b.at);
}
