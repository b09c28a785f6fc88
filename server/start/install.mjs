import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** @typedef {Record<string, { integrity?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, peer?: boolean }>} Packages */

/** @param {string} path @returns {Packages} */
const packagesIn = (path) => {
	try {
		return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
	} catch {
		return {};
	}
};

/**
 * What running needs and is not there in the locked version. Compares with the list npm itself
 * keeps, so an installation by hand counts, with or without the packages for development.
 * @param {Packages} locked @param {Packages} installed
 */
export const missingPackages = (locked, installed) =>
	Object.entries(locked)
		.filter(([path, { dev, devOptional, optional }]) => path && !dev && !devOptional && !optional)
		.filter(([path, { integrity }]) => installed[path]?.integrity !== integrity || !installed[path])
		.map(([path]) => path);

/** Installs what is missing. Returns a sentence when that fails. */
export const installMissing = () => {
	const missing = missingPackages(
		packagesIn('package-lock.json'),
		packagesIn('node_modules/.package-lock.json'),
	);
	if (missing.length === 0) return undefined;
	console.log('Installing what is missing. This happens once and takes a minute.');
	const windows = process.platform === 'win32';
	const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: windows });
	if (status === 0) return undefined;
	return 'Installing failed: read the lines above, check that this computer is online, then start again.';
};
