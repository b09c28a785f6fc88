import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt } from './build.mjs';

/**
 * Builds page and server where something has changed, in a process of its own: a server that had built them itself would
 * keep half a gigabyte of memory for that until it ends. Returns a sentence when it fails.
 * @param {string} [root]
 */
export const buildApart = (root) => {
	if (isBuilt(root)) return undefined;
	const program = join(import.meta.dirname, 'build-now.mjs');
	const { status } = spawnSync(process.execPath, [program, ...(root ? [root] : [])], {
		stdio: 'inherit',
	});
	if (status === 0) return undefined;
	return 'Building failed: read the lines above, mend what they name, then start again.';
};
