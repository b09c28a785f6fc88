/** Half of the values are below it; NaN of none, and when one of them is. */
export function median(values: readonly number[]): number {
	if (values.some(Number.isNaN)) return NaN;
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
	return low === undefined || high === undefined ? NaN : (low + high) / 2;
}

/** The smallest value that so large a part of the values does not exceed; NaN of none. */
export function percentile(part: number, values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.ceil(sorted.length * part) - 1] ?? NaN;
}

export const p95 = (values: readonly number[]): number => percentile(0.95, values);

/** Each round against the one beside it, then the median: what slows the machine slows both. */
export const medianRatio = (ours: readonly number[], theirs: readonly number[]): number =>
	median(ours.map((value, round) => value / (theirs[round] ?? NaN)));

/** Three digits; what was not measured is not a number and says so. */
export function figure(value: number): string {
	if (Number.isNaN(value)) return 'not measured here';
	return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export interface Goal {
	what: string;
	ratio: number;
	most: number;
}

/** What was not measured is missed. */
export const isMet = ({ ratio, most }: Goal): boolean => ratio <= most;

export const goalLine = (goal: Goal): string =>
	`${isMet(goal) ? 'passed' : 'failed'}: ${goal.what} ${figure(goal.ratio)} x the reference's, at most ${goal.most} x`;

/** Words to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
	const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
	return rows.map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(width(column)) : cell.padStart(width(column)),
			)
			.join('   '),
	);
}
