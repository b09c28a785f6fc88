import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** What is held by something that goes leaves with the next collection, or the one after. */
const rounds = 4;

/** Resolves when what nobody holds any more has left memory. */
export async function collectGarbage(): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		// In the turn in which a weak reference was asked, it holds.
		await new Promise((resolve) => setImmediate(resolve));
		if (typeof collect === 'function') collect();
	}
}
