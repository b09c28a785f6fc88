// A program of its own: builds page and server of the tree that it is told.
import { join } from 'node:path';
import { buildClient, buildServer } from './build.mjs';

const tree = join(import.meta.dirname, '../..');
const [, , root = tree] = process.argv;
const notWritable = ['EACCES', 'EPERM', 'EROFS'];

try {
	await buildClient(root);
	await buildServer(root);
} catch (error) {
	const { code } = /** @type {NodeJS.ErrnoException} */ (error);
	if (!notWritable.includes(code ?? '')) throw error;
	console.error(
		`${join(root, 'dist')} is not built from this source, and cannot be written: run \`node server/start/build-now.mjs\` there as who owns it.`,
	);
	process.exitCode = 1;
}
