/**
 * Changes the rules one by one and looks whether a test notices. Goal: 85 % in each folder.
 * `--quick` takes two of the formulas; names of folders, or of files as `workshop/consent`, take these alone.
 */
import { Stryker } from '@stryker-mutator/core';
import { relative } from 'node:path';
import process from 'node:process';

const goal = 85;
const quick = process.argv.includes('--quick');
if (quick) process.env['MUTATE_QUICK'] = 'yes';
const every = ['check', 'insight', 'workshop'];
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
/** @param {string} name */
const folderOf = (name) => String(name.split('/')[0]);
const strange = named.filter((name) => !every.includes(folderOf(name)));
if (strange.length > 0) {
	console.log(`There is no ${strange.join(', ')}. Name one or more of: ${every.join(', ')}.`);
	process.exit(1);
}
const wanted = quick
	? ['insight/tally', 'insight/common-ground']
	: named.length > 0
		? named
		: every;
const folders = [...new Set(wanted.map(folderOf))];

const caught = new Set(['Killed', 'Timeout']);
const escaped = new Set(['Survived', 'NoCoverage']);

const results = await new Stryker({
	mutate: wanted.map((name) => `shared/${name}${name.includes('/') ? '' : '/**/*'}.ts`),
	testRunner: 'vitest',
	vitest: { configFile: 'test/mutate/vitest.config.ts' },
	plugins: ['@stryker-mutator/vitest-runner'],
	checkers: [],
	coverageAnalysis: 'perTest',
	ignoreStatic: true,
	concurrency: 2,
	// The whole takes hours: whoever waits sees how far it is.
	reporters: quick ? [] : ['progress-append-only'],
	tempDirName: '.stryker-tmp',
	allowEmpty: true,
}).runMutationTest();

const survivors = results.filter(({ status }) => escaped.has(status));
for (const { fileName, location, replacement } of survivors)
	console.log(
		`survived ${relative('.', fileName)}:${location.start.line} ${replacement.replace(/\s+/g, ' ')}`,
	);

let passed = 0;
let failed = 0;
for (const folder of folders) {
	const mine = results.filter(({ fileName }) => fileName.includes(`shared/${folder}/`));
	const killed = mine.filter(({ status }) => caught.has(status)).length;
	const all = killed + mine.filter(({ status }) => escaped.has(status)).length;
	const share = (100 * killed) / all;
	// A folder without a mutant has proved nothing: NaN fails.
	if (share >= goal) passed++;
	else failed++;
	console.log(`shared/${folder}: ${killed} of ${all} mutants killed, ${share.toFixed(1)} %`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
