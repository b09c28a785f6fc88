/** The shapes of what commands carry: wider than the rules allow, which say in words what is wrong. */
import * as v from 'valibot';
import { isId } from './ids.ts';
import { twoSides } from './workshop/sides.ts';
import { costKinds, stageKinds, steps } from './workshop/state.ts';

export const id = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
/** Far above every field's own limit: what is too long for a field is refused as that, in words. */
export const text = v.pipe(v.string(), v.maxLength(50_000));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000));
/** Milliseconds of the server's clock. */
export const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A record silently drops `__proto__` and `constructor` and takes a list for empty: keys are looked at first. */
const keyedById = v.custom<Record<string, unknown>>(
	(input) =>
		typeof input === 'object' &&
		input !== null &&
		!Array.isArray(input) &&
		Object.keys(input).every(isId),
);
export const dots = v.pipe(keyedById, v.record(id, count));
/** A thousand ballots of twenty dots. */
const manyDots = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(20_000));
export const paperDots = v.pipe(keyedById, v.record(id, manyDots));
export const position = v.strictObject({
	stage: v.pipe(v.string(), v.maxLength(40)),
	step: v.picklist(steps),
});
export const estimate = v.strictObject({
	kind: v.picklist(costKinds),
	timesAYear: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e6)),
	amount: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12)),
});

export const eitherSide = v.picklist(twoSides);
export const objective = v.strictObject({
	id,
	title: text,
	businessGoal: text,
	indicator: text,
	baseline: text,
	target: text,
	horizon: text,
});

export const score = v.picklist([1, 2, 3, 4, 5]);
export const rating = v.nullable(v.strictObject({ state: score, importance: score }));
export const shortText = v.pipe(v.string(), v.maxLength(40));

/** The first stage of a kind may be called by it, as in the templates. */
export const newStage = v.union([id, v.picklist(stageKinds)]);
/** How many a stage may last is for the rules to say, in words. */
export const minutes = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e6));
export const scope = v.nullable(
	v.variant('kind', [
		v.strictObject({ kind: v.literal('company'), name: text }),
		v.strictObject({ kind: v.literal('circle') }),
	]),
);

export const tableMinutes = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(600));
