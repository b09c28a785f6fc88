import { figure, median, medianRatio, p95, table, type Goal } from './figures.ts';
import type { Round } from './round.ts';

export interface Measured {
	ours: Round[];
	theirs: Round[];
}

type Cost = 'frames' | 'bytes' | 'processor';

/** In each round, for each delivered character. */
const costsOf = (rounds: readonly Round[], cost: Cost): number[] =>
	rounds.map((round) => (round[cost] ?? NaN) / round.delivered);

const ratioOf = ({ ours, theirs }: Measured, cost: Cost): number =>
	medianRatio(costsOf(ours, cost), costsOf(theirs, cost));

export function costs(measured: Measured, referenceName: string): string[] {
	const row = (words: string, cost: Cost) => [
		words,
		figure(median(costsOf(measured.ours, cost))),
		figure(median(costsOf(measured.theirs, cost))),
		figure(ratioOf(measured, cost)),
	];
	return table([
		['For each delivered character', 'Same Boat', referenceName, 'ratio'],
		row('frames', 'frames'),
		row('bytes', 'bytes'),
		row('CPU of the server, microseconds', 'processor'),
	]);
}

export function latencies(
	{ ours, theirs }: Measured,
	commands: readonly number[],
	screens: number,
): string[] {
	const row = (words: string, taken: readonly number[]) => [
		words,
		figure(median(taken)),
		figure(p95(taken)),
		String(taken.length),
	];
	const keystrokes = (rounds: readonly Round[]) => rounds.flatMap((round) => round.keystrokes);
	const receipts = ours.flatMap((round) => round.receipts);
	return table([
		['Milliseconds, while they write', 'median', 'p95', 'samples'],
		row(`command to every screen, all ${screens}`, commands),
		row('keystroke to others', keystrokes(ours)),
		row('durable receipt', receipts),
		row('keystroke to others at the reference', keystrokes(theirs)),
	]);
}

export function whatWasCounted({ ours, theirs }: Measured, seconds: number): string[] {
	const longest = Math.max(...[...ours, ...theirs].map(({ lasted }) => lasted)) / 1000;
	return [
		'Counted: every message that the clients of the document received, and its payload: text, receipts',
		"and awareness, though nobody sent any. Not counted: joining, the frames' headers, commands.",
		'Delivered: a character that somebody else has; that everybody has the same text was compared.',
		'Same Boat has it on disk before, and its other sockets open; the reference keeps it in memory.',
		`A round was written in ${longest.toFixed(1)} s at most, where ${seconds} s were planned.`,
	];
}

export const goalsOf = (measured: Measured, people: number): Goal[] => [
	{
		what: `frames per client at ${people} people`,
		ratio: ratioOf(measured, 'frames'),
		most: 0.25,
	},
	{ what: `bytes per client at ${people} people`, ratio: ratioOf(measured, 'bytes'), most: 0.85 },
];
