// `npm run check` and `npm test`: the steps two at a time, then what was slow and what failed.
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './support/chromium.mjs';
import { nginx } from './support/nginx.mjs';
import { runSteps } from './support/run-steps.mjs';
import { readReport, slowest } from './support/vitest-report.mjs';

/** @typedef {import('./support/run-steps.mjs').Step} Step */

const [scope = 'all', ...words] = process.argv.slice(2);
const wanted = words.join(' ');
const reports = mkdtempSync(join(tmpdir(), 'same-boat-reports-'));

/** @param {string} name @param {string[]} args @returns {Step} */
const tool = (name, ...args) => ({ name, command: `node_modules/.bin/${name}`, args });

/** @param {string} name @param {string[]} args @returns {Step} */
const tests = (name, ...args) => {
	const report = join(reports, `${name}.json`);
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
	return { ...tool('vitest', 'run', ...reporters, ...args), name, report };
};

const statics = [
	tool('svelte-check', '--tsgo', '--fail-on-warnings', '--output=human', '--incremental'),
	tool(
		'eslint',
		...['-c', 'test/eslint.config.js', '--max-warnings=0', '.', '--cache'],
		...['--cache-strategy=content', '--cache-location=node_modules/.cache/eslint/'],
	),
	tool('knip', '--treat-config-hints-as-errors'),
	tool('oxfmt', '-c', 'test/oxfmt.json', '--check', '.'),
	// What needs types to be found; the rest is ESLint's.
	tool('oxlint', '-c', 'test/oxlint.json', '--deny-warnings'),
	{ name: 'tsc', command: 'node_modules/@typescript/native/bin/tsc', args: ['-p', 'shared'] },
];
const unit = tests('unit tests', '--project=node', '--project=client', '--maxWorkers=2');

/** The tests of all kinds whose file or title contains the words, whatever their case. */
const selected = () => {
	const inFileNames = wanted.replaceAll(' ', '-');
	const anyCase = wanted
		.replace(/[^\w\s]/g, '\\$&')
		.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
	return [
		[tests('by file', '--passWithNoTests', inFileNames)],
		[tests('by title', '--passWithNoTests', `--exclude=**/*${inFileNames}*`, '-t', anyCase)],
	];
};

/** Steps of one row run side by side; rows one after another. @returns {Step[][]} */
const plan = () => {
	if (wanted) return selected();
	const quick = [unit, ...statics];
	if (scope === 'check') return [quick];
	return [
		quick,
		// A browser is one program with one page; beside it there is room for what waits, and for one that reckons.
		[
			tests('browser tests', '--project=browser'),
			tests('room tests', '--project=rooms'),
			tests('property tests', '--project=properties', '--maxWorkers=1'),
		],
		// What has a time of its own takes what is left of the machine's, and no more.
		[
			tests('e2e tests', '--project=e2e'),
			{ ...tests('simulation', '--project=simulation', '--maxWorkers=1'), yields: true },
		],
	];
};

/** @param {string} path */
const isProgram = (path) => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/** What the tests start besides the server, and what brings it. @type {[string, string, string][]} */
const programs = [
	['browser', chromium.executablePath, 'chromium fonts-dejavu-core'],
	['proxy', nginx, 'nginx-light openssl'],
];

/** Nothing is left out for want of a program: without it the run fails at once. */
const missingProgram = () => {
	if (scope === 'check') return undefined;
	const [missing] = programs.filter(([, path]) => !isProgram(path));
	if (!missing) return undefined;
	const [what, path, packages] = missing;
	const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
	return `There is no ${what} at ${path}. Run: ${sudo}apt-get install -y --no-install-recommends ${packages}`;
};

const run = async () => {
	/** @type {import('./support/vitest-report.mjs').Result[]} */
	const results = [];
	for (const row of plan()) {
		for (const { step, ok } of await runSteps(row)) {
			const status = ok ? 'passed' : 'failed';
			if (step.report) results.push(...readReport(step.report, ok, step.name));
			else results.push({ title: step.name, milliseconds: 0, status });
		}
	}
	return results;
};

const missing = missingProgram();
if (missing) console.log(missing);
const results = missing ? [] : await run();
rmSync(reports, { recursive: true, force: true });

// With words, Vitest calls whatever does not match skipped; without them nothing may be skipped.
const failed = results.filter(
	({ status }) => status === 'failed' || (!wanted && status !== 'passed'),
);
const passed = results.filter(({ status }) => status === 'passed');
const nothingRan = !missing && passed.length + failed.length === 0;
if (nothingRan) console.log(`No test's file or title contains "${wanted}".`);
if (scope === 'all' && passed.length > 0) {
	console.log(['\nThe slowest tests:', ...slowest(passed)].join('\n'));
}
for (const { title, status } of failed) console.log(`${status}: ${title}`);
const failures = failed.length + (missing ? 1 : 0);
console.log(`\n${passed.length} passed, ${failures} failed`);
process.exitCode = failures > 0 || nothingRan ? 1 : 0;
