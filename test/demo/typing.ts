import type * as Y from 'yjs';
import type { Ensemble } from './ensemble.ts';
import { chunksOf } from './pace.ts';

/** What is typed, and where it goes. */
export interface Typing {
	text: Y.Text | undefined;
	words: string;
	/** Typing ends for good when this does not hold. */
	wanted?: () => boolean;
	/** Where the first word goes; without it behind what is there. */
	from?: number;
}

/**
 * Types as people see it, a few words at a time. Whoever is in the middle of a sentence ends it, even when
 * the room goes on: half of one would stay on the board.
 */
export async function type(ensemble: Ensemble, typing: Typing): Promise<void> {
	const { text, words, wanted = () => true, from } = typing;
	if (!text) return;
	let place = from;
	// From fifty times on, what is typed comes in whole lines: a room takes only so many changes a second.
	const atOnce = ensemble.speed > 50 ? Infinity : 2;
	for (const chunk of chunksOf(words, atOnce)) {
		await ensemble.pauseAt('chunk', () => ensemble.mayWrite() || !wanted());
		if (!wanted()) return;
		const at = Math.min(place ?? text.length, text.length);
		text.insert(at, chunk);
		place = at + chunk.length;
	}
}
