// `npm run faults`: what people were told is saved, looked for after every kind of fault. `--quick` plays few rounds of
// each; `--seed N` plays the moments of an earlier run; words play the trials of these names alone.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { isAsked, readArguments } from './arguments.ts';
import { play, type Outcome, type Trial } from './context.ts';
import { endOf, lineOf, lineOfFigure, tableOf, verdictOf, verdictOfFigure } from './outcome.ts';
import { damage } from './rows/damage.ts';
import { durable } from './rows/durable.ts';
import { flood } from './rows/flood.ts';
import { frames } from './rows/frames.ts';
import { fullDisk } from './rows/full-disk.ts';
import { kill } from './rows/kill.ts';
import { load } from './rows/load.ts';
import { power } from './rows/power.ts';
import { refusals } from './rows/refusals.ts';
import { comeBack } from './rows/return.ts';
import { silence } from './rows/silence.ts';
import { sleep } from './rows/sleep.ts';
import { syncError } from './rows/sync-error.ts';

/** Those of one row are played side by side: they mostly wait. */
const trials: Trial[][] = [
	[kill],
	[power],
	[fullDisk],
	[syncError],
	[damage],
	[silence, sleep],
	[durable],
	[comeBack],
	[load],
	[refusals],
	[frames],
	[flood],
];
const folder = join(import.meta.dirname, '../../transcripts');

const linesOf = ({ rows = [], figures = [] }: Outcome) => [
	...rows.map(lineOf),
	...figures.map(lineOfFigure),
];

function reportOf(seed: number, outcomes: readonly Outcome[]) {
	const rows = outcomes.flatMap((outcome) => outcome.rows ?? []);
	const figures = outcomes.flatMap((outcome) => outcome.figures ?? []);
	const verdicts = [...rows.map(verdictOf), ...figures.map(verdictOfFigure)];
	const { line, code } = endOf(verdicts);
	const table = rows.length > 0 ? [...tableOf(rows), ''] : [];
	return {
		text: [`Seed ${seed}`, '', ...table, ...outcomes.flatMap(linesOf), '', line].join('\n'),
		code,
	};
}

const asked = readArguments(process.argv.slice(2), Math.floor(Math.random() * 2 ** 31));
const { isQuick, seed, words } = asked;
const say = (progress: string) => process.stderr.write(`${progress}\n`);
console.log(`Seed ${seed}: --seed ${seed} plays the same moments again.`);

const wanted = trials
	.map((row) => row.filter(({ name }) => isAsked(asked, name)))
	.filter((row) => row.length > 0);
if (wanted.length === 0) throw new Error(`No trial is called ${words.join(' or ')}.`);
const outcomes: Outcome[] = [];
for (const row of wanted) {
	const begun = performance.now();
	const played = await Promise.all(row.map((trial) => play(trial, { isQuick, seed, say })));
	outcomes.push(...played);
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	const names = row.map(({ name }) => name).join(' and ');
	say([`${names}: ${seconds} s`, ...played.flatMap(linesOf)].join('\n'));
}

const { text, code } = reportOf(seed, outcomes);
console.log(text);
if (!isQuick && words.length === 0) {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'faults.txt'), `${text}\n`);
}
process.exit(code);
