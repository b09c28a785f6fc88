/** What was measured of one agreement over time, against where it began and what it aims at. */
import { quantityIn, unitOf } from '../check/measured-value.ts';
import type { AgreementText } from '../check/called-text.ts';

interface MeasuredPoint {
	/** Milliseconds of the server's clock. */
	at: number;
	value: number;
}

export interface MeasuredSeries {
	/** The oldest first. */
	points: MeasuredPoint[];
	unit: string;
	/** Null where it is no number: then its words alone are told. */
	baseline: number | null;
	target: number | null;
	/** Whether the last value is as good as the target or better; null where that cannot be said. */
	reached: boolean | null;
}

interface Measured {
	at: number;
	measuredValue?: number;
}

/** Which way is better is known from the baseline: towards the target, and beyond it. */
function isReached(last: number, baseline: number | null, target: number | null): boolean | null {
	if (target === null) return null;
	if (last === target) return true;
	if (baseline === null || baseline === target) return null;
	return baseline < target ? last > target : last < target;
}

/** The reviews in which a value was said, of before and of now, in the order of their time. */
export function measuredSeries(
	measure: AgreementText['measure'],
	reviews: readonly Measured[],
): MeasuredSeries {
	const points = reviews
		.flatMap(({ at, measuredValue }) =>
			measuredValue === undefined ? [] : { at, value: measuredValue },
		)
		.sort((a, b) => a.at - b.at);
	const baseline = quantityIn(measure.baseline)?.value ?? null;
	const target = quantityIn(measure.target)?.value ?? null;
	const last = points.at(-1)?.value;
	const reached = last === undefined ? null : isReached(last, baseline, target);
	return { points, unit: unitOf(measure), baseline, target, reached };
}
