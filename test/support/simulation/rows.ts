import { begin } from './beginning.ts';
import { simulate, type Outcome, type SimulateOptions } from './simulate.ts';

interface Row {
	/** Of all crashes: the median of what was on its way. */
	inFlight: number;
	acknowledged: number;
	lost: number;
	faults: string[];
}

const median = (numbers: readonly number[]): number =>
	numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const sum = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number =>
	outcomes.reduce((total, outcome) => total + of(outcome), 0);

/** Plays some seeds one after the other, and prints what came of them. */
export async function play(
	name: string,
	seeds: readonly number[],
	options: SimulateOptions = {},
): Promise<Row> {
	const beginning = await begin();
	const outcomes: Outcome[] = [];
	for (const seed of seeds) outcomes.push(await simulate({ seed, beginning, ...options }));
	const crashes = outcomes.flatMap(({ inFlight }) => inFlight);
	const row = {
		inFlight: median(crashes),
		acknowledged: sum(outcomes, ({ acknowledged }) => acknowledged),
		lost: sum(outcomes, ({ lost }) => lost),
		faults: outcomes.flatMap(({ seed, faults }) => faults.map((fault) => `seed ${seed}: ${fault}`)),
	};
	const { inFlight, acknowledged, lost } = row;
	const told = `${inFlight} in flight (median), ${acknowledged} acknowledged, ${lost} lost`;
	console.log(`${name}: ${crashes.length} crashes, ${told}`);
	return row;
}

export const seedsBetween = (first: number, last: number): number[] =>
	Array.from({ length: last - first + 1 }, (_, index) => first + index);
