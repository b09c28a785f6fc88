// `npm run bench`: a full room writes, on our server and on the reference, and what that cost each.
// `--quick` takes fewer and shorter rounds, and leaves out the room in which half as many write and the demo.
import process from 'node:process';
import * as Y from 'yjs';
import { Closers } from '../../server/closers.ts';
import { apartLine, codeTries, isAlike, type Apart } from './code-tries.ts';
import { timeCommands } from './commands.ts';
import type { Contestant } from './contestant.ts';
import { demoLine, demoPlay, isShort } from './demo-play.ts';
import { figure, goalLine, isMet } from './figures.ts';
import { installReference, openReference, referenceName } from './reference.ts';
import { registerLine } from './register-search.ts';
import { costs, goalsOf, latencies, whatWasCounted, type Measured } from './report.ts';
import { playRound } from './round.ts';
import { openSameBoat } from './same-boat.ts';
import { isSmall, snapshotGoals, snapshotLine } from './snapshot.ts';
import { strokesOf } from './strokes.ts';

const quick = process.argv.includes('--quick');
/** The largest room. */
const people = 150;
/** When guesses are put right every phone may write on the board: here one in six does. */
const writers = 25;
/** 48 words a minute. */
const perSecond = 4;
const { rounds, seconds } = quick ? { rounds: 3, seconds: 4 } : { rounds: 5, seconds: 15 };

const say = (lines: readonly string[]) => console.log([...lines, ''].join('\n'));

async function run(measured: Measured, closers: Closers): Promise<Apart> {
	installReference();
	const { ours, theirs } = measured;
	const sameBoat = await openSameBoat(people, closers);
	const board = Y.encodeStateAsUpdate(sameBoat.clients[0]!.doc);
	const reference = await openReference(people, board, closers);
	const strokes = strokesOf(writers, seconds * perSecond, perSecond);
	say([
		`${people} people on one board; ${writers} of them write, ${perSecond} characters a second each.`,
		`${rounds} rounds of ${strokes.length} characters on each server, in turn; the median of the rounds.`,
	]);
	while (theirs.length < rounds) {
		ours.push(await playRound(sameBoat, strokes));
		theirs.push(await playRound(reference, strokes));
	}
	say(costs(measured, referenceName));
	if (!quick) say(await fewerWriting(sameBoat, reference));
	const [, commands] = await Promise.all([
		playRound(sameBoat, strokes),
		timeCommands(sameBoat, seconds),
	]);
	say(latencies(measured, commands, sameBoat.screens.length));
	say(whatWasCounted(measured, seconds));
	return codeTries(sameBoat.url);
}

/** The fewer write at once, the less there is to gather into one frame. */
async function fewerWriting(sameBoat: Contestant, reference: Contestant): Promise<string[]> {
	const few = Math.floor(writers / 2);
	const strokes = strokesOf(few, seconds * perSecond, perSecond);
	const ours = [await playRound(sameBoat, strokes)];
	const theirs = [await playRound(reference, strokes)];
	const [frames, bytes] = goalsOf({ ours, theirs }, people).map(({ ratio }) => figure(ratio));
	return [`With ${few} who write, not judged: frames ${frames} x, bytes ${bytes} x, in one round.`];
}

const closers = new Closers((name, error) => console.error(name, error));
const measured: Measured = { ours: [], theirs: [] };
let broken = false;
let tries: Apart = { medians: [], ratio: NaN };
try {
	tries = await run(measured, closers);
} catch (error) {
	broken = true;
	console.error(error);
} finally {
	await closers.closeAll();
}
const goals = goalsOf(measured, people);
const snapshots = snapshotGoals();
for (const goal of goals) console.log(goalLine(goal));
for (const goal of snapshots) console.log(snapshotLine(goal));
console.log(apartLine(tries));
console.log(registerLine());
const demos = quick ? [] : [await demoPlay()];
for (const demo of demos) console.log(demoLine(demo));
if (broken) console.log('failed: the bench did not come to its end');
const met = [...goals.map(isMet), ...snapshots.map(isSmall), isAlike(tries), ...demos.map(isShort)];
const passed = met.filter(Boolean).length;
const failed = met.length - passed + (broken ? 1 : 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
