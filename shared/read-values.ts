/** What a file from elsewhere may hold, value by value: the parts from which its readers are made. */
import * as v from 'valibot';
import { isDay, isZone } from './check/day.ts';
import { mostMeasured } from './check/measured-value.ts';
import { isId, type Id } from './ids.ts';
import { currencies } from './workshop/currencies.ts';
import { allSides, twoSides } from './workshop/sides.ts';
import { limits } from './workshop/limits.ts';
import { isRhythm, monthPlaces, mostEvery, rhythmMinutes, type Rhythm } from './workshop/rhythm.ts';
import { templates, type Side, type TwoSides } from './workshop/state.ts';

export const id = v.pipe(v.string(), v.check(isId));
/** Of what nobody did: questions that were brought have no author here. */
export const idOrBlank = v.union([id, v.literal('')]);

/** A text that the rules keep short, in UTF-16 units. */
export const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** What people wrote together: no field of a document has a limit while it is written. */
export const typed = upTo(50_000);
/** A key or a mark in such a document: whoever wrote it may have put anything there. */
export const mark = upTo(200);

/** Milliseconds of a server's clock, up to the year 9999. */
export const moment = v.pipe(
	v.number(),
	v.finite(),
	v.minValue(0),
	v.maxValue(Date.UTC(10_000, 0)),
);
/** How long something lasted, in milliseconds: a century at most. */
export const duration = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(3.2e12));
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1e9));
/** What a review measured: a rise, a loss, a share. */
export const measured = v.pipe(
	v.number(),
	v.finite(),
	v.minValue(-mostMeasured),
	v.maxValue(mostMeasured),
);
/** Of a team that said neither there is none. */
export const customs = {
	currency: v.exactOptional(v.picklist(currencies)),
	zone: v.exactOptional(v.pipe(v.string(), v.check(isZone))),
};

/** Money, dots, means: whatever is reckoned. */
export const figure = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e21));
export const score = v.picklist([1, 2, 3, 4, 5]);

/** A day of the calendar, or blank while there is none. */
export const day = v.pipe(
	v.string(),
	v.check((text) => text === '' || isDay(text)),
);
export const dayOrNull = v.nullable(v.pipe(v.string(), v.check(isDay)));

const mostInList = 10_000;
export const list = <Item extends v.GenericSchema>(item: Item) =>
	v.pipe(v.array(item), v.maxLength(mostInList));

/** Things that are known by one of their values: two of a name would become one. */
export const listed = <Item extends v.GenericSchema<unknown, object>>(
	item: Item,
	nameOf: (one: v.InferOutput<Item>) => unknown,
) =>
	v.pipe(
		list(item),
		v.check((all) => new Set(all.map(nameOf)).size === all.length),
	);

export const withId = <Item extends v.GenericSchema<unknown, { id: Id }>>(item: Item) =>
	listed(item, (one) => one.id);

/** A record silently drops `__proto__` and `constructor`: keys are looked at first. */
const keyed = (isKey: (key: string) => boolean) =>
	v.custom<Record<string, unknown>>(
		(input) =>
			typeof input === 'object' &&
			input !== null &&
			!Array.isArray(input) &&
			Object.keys(input).length <= mostInList &&
			Object.keys(input).every(isKey),
	);

export const byId = <Value extends v.GenericSchema>(value: Value) =>
	v.pipe(keyed(isId), v.record(v.string(), value));

const inherited = new Set(['__proto__', 'constructor', 'prototype']);
/** By the keys of a document, which may be anything but a name that objects have already. */
export const byMark = <Value extends v.GenericSchema>(value: Value) =>
	v.pipe(
		keyed((key) => key.length <= 200 && !inherited.has(key) && !(key in {})),
		v.record(v.string(), value),
	);

export const side = v.picklist(allSides);
export const oneOfTwo = v.picklist(twoSides);
export const forSides = <Value extends v.GenericSchema>(value: Value) =>
	v.strictObject({ sales: value, operations: value, other: value } satisfies Record<Side, Value>);
export const forTwo = <Value extends v.GenericSchema>(value: Value) =>
	v.strictObject({ sales: value, operations: value } satisfies Record<TwoSides, Value>);
/** Without the sides that have said nothing. */
export const forSome = <Value extends v.GenericSchema>(value: Value) => {
	const optional = v.exactOptional(value);
	return v.strictObject({ sales: optional, operations: optional, other: optional });
};

export const nextSession = v.strictObject({
	template: v.picklist(templates),
	on: v.pipe(day, v.nonEmpty()),
	time: v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)),
	place: upTo(limits.sentence),
});

/** Of a rhythm; whether there is such a one, a rule of its own says. */
export const rhythmParts = v.strictObject({
	from: upTo(40),
	every: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostEvery)),
	nth: v.nullable(v.picklist(monthPlaces)),
	time: upTo(40),
	minutes: v.pipe(
		v.number(),
		v.integer(),
		v.minValue(rhythmMinutes.least),
		v.maxValue(rhythmMinutes.most),
	),
}) satisfies v.GenericSchema<unknown, Rhythm>;

export const rhythm = v.pipe(rhythmParts, v.check(isRhythm));
