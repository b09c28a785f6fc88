import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildApart } from '../../server/start/build-apart.mjs';
import { buildClient, buildServer, isBuilt } from '../../server/start/build.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The smallest tree that has a page and a server. */
const smallTree = async () => {
	const root = await temporaryFolder();
	const write = (path: string, text: string) => writeFile(join(root, path), text);
	await mkdir(join(root, 'client'));
	await mkdir(join(root, 'shared'));
	await mkdir(join(root, 'server'));
	await write('client/index.html', '<!doctype html><script type="module" src="/main.js"></script>');
	await write('client/main.js', "import '../shared/words.js';");
	await write('shared/words.js', "document.title = 'first';");
	await write('server/main.ts', "export { fail as start } from './fail.ts';");
	await write(
		'server/fail.ts',
		"export function fail(): never {\n\tthrow new Error('as written');\n}\n",
	);
	await write('vite.config.ts', 'export default {};');
	await write('package.json', '{ "type": "module" }');
	await write('package-lock.json', '{}');
	const page = join(root, 'dist/client');
	const built = async () => {
		const [name = ''] = (await readdir(join(page, 'assets'))).filter((name) =>
			name.endsWith('.js'),
		);
		return { name, script: await readFile(join(page, 'assets', name), 'utf8') };
	};
	return { root, write, page, built };
};

test('a page is built once, and again when anything it is made of has changed', async () => {
	const { root, write, page, built } = await smallTree();
	await buildClient(root);
	expect((await built()).script).toContain('first');

	await writeFile(join(page, 'index.html'), 'touched');
	await buildClient(root);
	expect(await readFile(join(page, 'index.html'), 'utf8')).toBe('touched');

	await write('shared/words.js', "document.title = 'second';");
	await buildClient(root);
	expect((await built()).script).toContain('second');
	expect(await readFile(join(page, 'index.html'), 'utf8')).toContain('<script type="module"');
});

test('it lies beside itself compressed', async () => {
	const { root, page, built } = await smallTree();
	await buildClient(root);
	const { name, script } = await built();
	const read = (ending: string) => readFile(join(page, 'assets', name + ending));
	expect(brotliDecompressSync(await read('.br')).toString()).toBe(script);
	expect(gunzipSync(await read('.gz')).toString()).toBe(script);
	expect(await readdir(page)).toEqual(expect.arrayContaining(['index.html.br', 'index.html.gz']));
});

test('a build that fails says so and leaves the page as it was', async () => {
	const { root, write, built } = await smallTree();
	await buildClient(root);
	await write('client/main.js', "import './gone.js';");
	await expect(buildClient(root)).rejects.toThrow('gone.js');
	expect((await built()).script).toContain('first');
	expect(await readdir(join(root, 'dist'))).toEqual(['client']);
});

test('whoever may read the tree may serve what was built of it', async () => {
	const { root } = await smallTree();
	await buildClient(root);
	await buildServer(root);
	const asTheSource = (await stat(join(root, 'client'))).mode;
	for (const built of ['dist', 'dist/client', 'dist/client/assets', 'dist/server'])
		expect((await stat(join(root, built))).mode, built).toBe(asTheSource);
});

test('what tells how a page is built says nothing of test libraries that are not there', async () => {
	const root = await temporaryFolder();
	const tree = join(import.meta.dirname, '../..');
	const parts = ['vite.config.ts', 'package.json', 'test/support/vitest-projects.ts'];
	for (const part of [...parts, 'test/support/chromium.mjs'])
		await cp(join(tree, part), join(root, part));
	await mkdir(join(root, 'node_modules/@sveltejs'), { recursive: true });
	for (const library of ['vite', 'svelte', '@sveltejs/vite-plugin-svelte'])
		await symlink(join(tree, 'node_modules', library), join(root, 'node_modules', library));
	const program = `
		const { loadConfigFromFile } = await import('vite');
		const asked = { command: 'build', mode: 'production' };
		const { config } = await loadConfigFromFile(asked, 'vite.config.ts', '.');
		console.log(config.root);`;
	const { stdout, stderr } = spawnSync(
		process.execPath,
		['--input-type=module', '--eval', program],
		{ cwd: root, encoding: 'utf8' },
	);
	expect(stdout + stderr).toBe('client\n');
});

test('two builds at the same time leave one whole page', async () => {
	const { root, built } = await smallTree();
	await Promise.all([buildClient(root), buildClient(root)]);
	expect((await built()).script).toContain('first');
	expect(await readdir(join(root, 'dist'))).toEqual(['client']);
});

test('a server leaves building to a program of its own, and only where something has changed', async () => {
	const { root, page, write, built } = await smallTree();
	expect(isBuilt(root)).toBe(false);
	expect(buildApart(root)).toBeUndefined();
	expect((await built()).script).toContain('first');
	expect(isBuilt(root)).toBe(true);
	await writeFile(join(page, 'index.html'), 'touched');
	expect(buildApart(root)).toBeUndefined();
	expect(await readFile(join(page, 'index.html'), 'utf8')).toBe('touched');

	await write('client/main.js', "import './gone.js';");
	expect(buildApart(root)).toMatch(/^Building failed: .*start again\.$/);
	await write('client/main.js', "import '../shared/words.js';");
	expect(buildApart(root)).toBeUndefined();
	await write('server/fail.ts', "import './gone.ts';");
	expect(buildApart(root)).toMatch(/^Building failed: /);
});

test('a server is built again when its source has changed, and not for the page', async () => {
	const { root, write } = await smallTree();
	const file = join(root, 'dist/server/main.mjs');
	await buildServer(root);
	await writeFile(file, 'touched');
	await write('client/main.js', '');
	await buildServer(root);
	expect(await readFile(file, 'utf8')).toBe('touched');
	await write('server/fail.ts', 'export const fail = () => undefined;');
	await buildServer(root);
	expect(await readFile(file, 'utf8')).not.toBe('touched');
});

test('an error of a built server names the file and the line of its source', async () => {
	const { root } = await smallTree();
	await buildServer(root);
	const built = pathToFileURL(join(root, 'dist/server/main.mjs')).href;
	const program = `const { start } = await import('${built}'); start();`;
	const options = ['--enable-source-maps', '--input-type=module', '--eval', program];
	const { stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
	expect(stderr).toContain(`${join(root, 'server/fail.ts')}:2:8`);
});
