import { dice } from '../support/dice.ts';

/** One key pressed: by which writer, and when, in milliseconds from the start. */
export interface Stroke {
	writer: number;
	at: number;
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
