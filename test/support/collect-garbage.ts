import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Resolves when what nobody holds any more has left memory. */
export async function collectGarbage(): Promise<void> {
	// In the turn in which a weak reference was asked, it holds.
	await new Promise((resolve) => setImmediate(resolve));
	if (typeof collect === 'function') collect();
}
