import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const allowedAtTop = [
	...['client', 'server', 'shared', 'test', 'docs', 'screens', 'transcripts'],
	...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
	...['README.md', 'LICENSE', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
	...['.editorconfig', '.gitattributes', '.gitignore', '.nvmrc', '.npmrc', '.ci', '.github'],
];
const mayImport = {
	shared: ['shared'],
	client: ['client', 'shared'],
	server: ['server', 'shared'],
};

/** What is or would be committed: what lies about locally is nobody's business. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	encoding: 'utf8',
})
	.split('\n')
	.filter((path) => path !== '');

const isText = (path: string) => !/\.(png|ico|woff2)$/.test(path);

/** Files deleted but not yet committed are still listed. */
const contentOf = (path: string) => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
};

/** Relative imports of every form: static, dynamic, re-exports, types, styles, urls. */
const importsOf = (path: string) =>
	[...contentOf(path).matchAll(/(?:from|import|import\()\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(
		([, target = '']) => posix.join(posix.dirname(path), target),
	);

test('at the top lies only what the map of the folders names', () => {
	const top = new Set(files.map((path) => path.split('/')[0] ?? ''));
	expect([...top].filter((name) => !allowedAtTop.includes(name))).toEqual([]);
});

test.each(Object.entries(mayImport))('%s/ imports only from %s', (folder, targets) => {
	const strays = files
		.filter((path) => path.startsWith(`${folder}/`) && /\.(ts|mjs|js|svelte)$/.test(path))
		.flatMap((path) => importsOf(path).map((to) => ({ path, to })))
		.filter(({ to }) => !targets.includes(to.split('/')[0] ?? ''))
		// The program tells its own version.
		.filter(({ to }) => to !== 'package.json');
	expect(strays).toEqual([]);
});

test('the lockfile and all other files name no host that packages come from', () => {
	expect(contentOf('package-lock.json')).not.toContain('"resolved"');
	const registry = /registry\.(npmjs|yarnpkg)|npm\.pkg\.github|\/artifactory\//;
	const naming = files.filter((path) => isText(path) && path !== 'test/architecture.test.ts');
	expect(naming.filter((path) => registry.test(contentOf(path)))).toEqual([]);
	expect(contentOf('.npmrc')).toContain('omit-lockfile-registry-resolved=true\n');
});

type Locked = Record<
	string,
	{ dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }
>;

/** As Node looks for a package: beside the one that asks, then further and further up. */
const isLocked = (packages: Locked, from: string, name: string): boolean => {
	if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true;
	if (from === '') return false;
	return isLocked(packages, from.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
};

test('the lockfile holds what every package asks for on every system, as `npm ci` demands', () => {
	const { packages } = JSON.parse(contentOf('package-lock.json')) as { packages: Locked };
	const missing = Object.entries(packages).flatMap(([from, asks]) =>
		Object.keys({ ...asks.dependencies, ...asks.optionalDependencies })
			.filter((name) => !isLocked(packages, from, name))
			.map((name) => `${from} asks for ${name}`),
	);
	expect(missing).toEqual([]);
});

test('every dependency is one exact version', () => {
	const { dependencies, devDependencies } = JSON.parse(contentOf('package.json')) as Record<
		'dependencies' | 'devDependencies',
		Record<string, string>
	>;
	const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
		([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version),
	);
	expect(loose).toEqual([]);
	expect(contentOf('.npmrc')).toContain('save-exact=true\n');
});
