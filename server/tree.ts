import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of a program's own files; found alike from the sources and from what is built of them. */
function treeAround(folder: string): string {
	if (existsSync(join(folder, 'package.json'))) return folder;
	const above = dirname(folder);
	if (above === folder) throw new Error('The program lies outside its own folder.');
	return treeAround(above);
}

export const tree = treeAround(import.meta.dirname);
