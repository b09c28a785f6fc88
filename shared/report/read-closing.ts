/** Readiness and close of a report, read from a file: figures that were shown, and sentences without names. */
import * as v from 'valibot';
import {
	byId,
	dayOrNull,
	figure,
	forSides,
	id,
	list,
	upTo,
	whole,
	withId,
} from '../read-values.ts';
import type { CloseView } from '../workshop/close-view.ts';
import { pulseStatements } from '../workshop/close.ts';
import { limits } from '../workshop/limits.ts';
import type { RatingMeans, ReadinessView } from '../workshop/readiness-view.ts';
import { readinessElements, type ReadinessElement } from '../workshop/readiness.ts';
import { sayings, type Saying, type SayingTally } from '../workshop/sayings.ts';
import { nextSession, rhythm } from '../read-values.ts';

const mean = v.pipe(v.number(), v.minValue(1), v.maxValue(5));
const means: v.GenericSchema<unknown, RatingMeans> = forSides(
	v.nullable(v.strictObject({ state: mean, importance: mean })),
);

/** One entry for each of some names. */
const forEach = <Name extends string, Value extends v.GenericSchema>(
	names: readonly Name[],
	value: Value,
) => v.strictObject(Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>);

const row: v.GenericSchema<unknown, Record<ReadinessElement, RatingMeans>> = forEach(
	readinessElements,
	means,
);

export const readiness: v.GenericSchema<unknown, ReadinessView> = v.pipe(
	v.strictObject({
		types: withId(
			v.strictObject({
				id,
				title: upTo(limits.title),
				customerRequires: upTo(limits.sentence),
				weRequire: upTo(limits.sentence),
			}),
		),
		answers: whole,
		shown: v.boolean(),
		cells: byId(row),
		rhythm: v.nullable(means),
	}),
	// Once shown there is a row for each type.
	v.check(({ shown, types, cells }) => !shown || types.every(({ id: type }) => type in cells)),
);

const counts: v.GenericSchema<unknown, SayingTally['counts'][Saying]> = forSides(
	v.nullable(v.strictObject({ heard: whole, said: whole })),
);
export const sayingTally: v.GenericSchema<unknown, SayingTally> = v.strictObject({
	answered: forSides(v.nullable(whole)),
	counts: forEach(sayings, counts),
});

/** Of the alignment pulse, a statement a row. */
export const pulseRows = v.pipe(v.array(forSides(v.nullable(mean))), v.maxLength(pulseStatements));
const remarks = list(upTo(limits.sentence));
const fiveCounts = v.pipe(v.array(whole), v.length(5));

export const close: v.GenericSchema<unknown, CloseView> = v.strictObject({
	returns: v.strictObject({
		answers: whole,
		counts: v.nullable(fiveCounts),
		mean: v.nullable(figure),
	}),
	remarks: v.strictObject({ keep: remarks, change: remarks }),
	topics: withId(v.strictObject({ id, title: upTo(limits.title) })),
	visits: byId(
		v.strictObject({
			kind: v.picklist(['offer', 'wish']),
			text: upTo(limits.sentence),
			by: id,
			with: v.nullable(id),
			on: dayOrNull,
		}),
	),
	next: v.nullable(nextSession),
	rhythm: v.exactOptional(rhythm),
	pulse: v.strictObject({
		answers: whole,
		rows: pulseRows,
	}),
	shown: v.boolean(),
});
