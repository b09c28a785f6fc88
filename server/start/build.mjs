import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const tree = join(import.meta.dirname, '../..');
const stamp = 'built-from';

/**
 * What is made of a tree: of which of its files, in which of its folders.
 * @typedef {{ sources: readonly string[], target: string }} Product
 */

/** @type {Product} */
const page = {
	sources: ['client', 'shared', 'vite.config.ts', 'package-lock.json'],
	target: 'dist/client',
};
/** @type {Product} */
const server = { sources: ['server', 'shared', 'package-lock.json'], target: 'dist/server' };

/** The built server of this tree, as its own source would be imported. */
export const builtServer = join(tree, server.target, 'main.mjs');

/** @param {string} path */
const filesIn = (path) =>
	readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();

/**
 * A hash of everything that it is made of: dates lie after a clone, a checkout or a copy.
 * @param {string} root @param {Product} product
 */
const sourceHash = (root, { sources }) => {
	// How it is built counts, too: that is this file.
	const hash = createHash('sha256').update(readFileSync(import.meta.filename));
	for (const source of sources.map((name) => join(root, name))) {
		for (const file of statSync(source).isDirectory() ? filesIn(source) : [source]) {
			hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
		}
	}
	return hash.digest('hex');
};

/** @param {string} folder @param {string} wanted */
const isBuiltFrom = (folder, wanted) => {
	const path = join(folder, stamp);
	return existsSync(path) && readFileSync(path, 'utf8') === wanted;
};

/** Whether page and server of a tree are there, as they would be built now. */
export const isBuilt = (root = tree) =>
	[page, server].every((product) =>
		isBuiltFrom(join(root, product.target), sourceHash(root, product)),
	);

/** Compressed once here rather than for each of a room's phones. @param {string} folder */
const compress = async (folder) => {
	const texts = filesIn(folder).filter((file) =>
		/\.(js|css|html|svg|json|webmanifest)$/.test(file),
	);
	for (const file of texts) {
		const content = await readFile(file);
		const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
		await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality));
		await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
	}
};

/**
 * Makes something of a tree unless it is there already. Made aside and moved into place whole: neither an
 * interrupted build nor a second one at the same time is ever served.
 * @param {string} root @param {Product} product @param {(aside: string) => Promise<unknown>} make
 */
const makeWhole = async (root, product, make) => {
	const wanted = sourceHash(root, product);
	const target = join(root, product.target);
	if (isBuiltFrom(target, wanted)) return;
	// As open as the rest of the tree: whoever runs the server is seldom who installed it.
	const aside = join(root, `dist/building-${randomUUID()}`);
	await mkdir(join(root, 'dist'), { recursive: true });
	await mkdir(aside);
	// Vite asks this, not the mode, for what it builds: a page built during tests would be a larger one.
	const { NODE_ENV } = process.env;
	process.env['NODE_ENV'] = 'production';
	try {
		await make(aside);
		writeFileSync(join(aside, stamp), wanted);
		await rm(target, { recursive: true, force: true });
		await rename(aside, target);
	} catch (error) {
		if (!isBuiltFrom(target, wanted)) throw error;
	} finally {
		if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
		else process.env['NODE_ENV'] = NODE_ENV;
		await rm(aside, { recursive: true, force: true });
	}
};

/** How long its plugins took is none of the concern of whoever waits for a server. */
const quiet = { bundlerTimings: false };

/** Builds the page of a tree. */
export const buildClient = (root = tree) =>
	makeWhole(root, page, async (aside) => {
		const { build } = await import('vite');
		await build({
			configFile: join(root, 'vite.config.ts'),
			root: join(root, 'client'),
			mode: 'production',
			logLevel: 'warn',
			build: {
				outDir: aside,
				emptyOutDir: true,
				rolldownOptions: { checks: quiet },
			},
		});
		await compress(aside);
	});

/** Joins the server of a tree into few files, which start in a third of the time of its hundreds. */
export const buildServer = (root = tree) =>
	makeWhole(root, server, async (aside) => {
		const { build } = await import('vite');
		await build({
			configFile: false,
			root,
			mode: 'production',
			logLevel: 'warn',
			build: {
				ssr: 'server/main.ts',
				outDir: aside,
				emptyOutDir: true,
				target: 'node20',
				// An error is told by the file and the line that somebody wrote.
				sourcemap: true,
				minify: false,
				rolldownOptions: {
					checks: quiet,
					output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
				},
			},
		});
	});
