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

/** Where a moment more or less decides: each has the machine for itself. */
const measured = [load, refusals, flood];

/**
 * Those of one lane are played one after the other, lanes side by side, stages one after the other. A quick run has
 * more of them side by side: what waits beside what strikes the server, and what is far from its goal beside the storm.
 */
const stages = (isQuick: boolean): Trial[][][] =>
	isQuick
		? [
				[[kill, power, syncError], [silence], [sleep], [fullDisk, damage]],
				[[frames], [durable, comeBack]],
				[measured],
			]
		: [
				[[kill, power, fullDisk, syncError, damage]],
				[[silence], [sleep]],
				[[durable, comeBack, frames, ...measured]],
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

const wanted = (lane: readonly Trial[]) => lane.filter(({ name }) => isAsked(asked, name));
if (wanted(stages(isQuick).flat(2)).length === 0)
	throw new Error(`No trial is called ${words.join(' or ')}.`);

async function playLane(lane: readonly Trial[]): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const trial of wanted(lane)) {
		const begun = performance.now();
		const outcome = await play(trial, { isQuick, seed, say });
		const seconds = ((performance.now() - begun) / 1000).toFixed(1);
		say([`${trial.name}: ${seconds} s`, ...linesOf(outcome)].join('\n'));
		outcomes.push(outcome);
	}
	return outcomes;
}

const outcomes: Outcome[] = [];
for (const lanes of stages(isQuick))
	outcomes.push(...(await Promise.all(lanes.map(playLane))).flat());

const { text, code } = reportOf(seed, outcomes);
console.log(text);
if (!isQuick && words.length === 0) {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'faults.txt'), `${text}\n`);
}
process.exit(code);
