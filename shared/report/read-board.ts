/** Conflicts, themes, votes, cases and tables of a report, read from a file. */
import * as v from 'valibot';
import { timelineOf } from '../board/case-card.ts';
import type { Worksheet } from '../board/worksheet.ts';

import type { CommonGround } from '../insight/common-ground.ts';
import type { CostRange } from '../insight/cost.ts';
import type { Guesses } from '../insight/guesses.ts';
import type { Row, Tally } from '../insight/tally.ts';
import {
	byId,
	byMark,
	figure,
	forSome,
	forTwo,
	id,
	list,
	mark,
	typed,
	upTo,
	whole,
	withId,
} from '../read-values.ts';
import { limits } from '../workshop/limits.ts';
import { moments, roundKinds, topics, type Theme, elementTags } from '../workshop/state.ts';
import type {
	ReportCase,
	ReportConflict,
	ReportGroup,
	ReportOwn,
	ReportProposal,
	ReportRound,
} from './report.ts';

const half = v.strictObject({
	wants: typed,
	from: v.picklist(['own', 'guess', 'confirmed', 'rewritten']),
});

const costRange: v.GenericSchema<unknown, CostRange> = v.strictObject({
	median: figure,
	low: figure,
	high: figure,
	estimates: whole,
});

/** Of a card of the board and of a company's own one alike. */
const cardParts = {
	sharedInterest: typed,
	example: typed,
	topic: v.nullable(v.picklist(topics)),
	moment: v.nullable(v.picklist(moments)),
	elements: list(v.picklist(elementTags)),
};

export const conflict: v.GenericSchema<unknown, ReportConflict> = v.strictObject({
	id,
	author: v.nullable(id),
	title: typed,
	sales: half,
	operations: half,
	...cardParts,
	unguessed: v.exactOptional(v.literal(true)),
	scope: typed,
	into: v.nullable(id),
	cost: v.nullable(costRange),
	costBySide: forSome(costRange),
	companies: whole,
});

/** Lines as a board gives them: none is blank, none is two. */
const timeline = v.pipe(
	list(typed),
	v.check((lines) => {
		const read = timelineOf({ timeline: lines.join('\n') });
		return read.length === lines.length && read.every((line, index) => line === lines[index]);
	}),
);

/** Of a case of the board and of a company's own one alike. */
const storyParts = {
	id: mark,
	title: typed,
	situation: typed,
	timeline,
	salesSaw: typed,
	operationsSaw: typed,
	question: typed,
	cost: v.nullable(figure),
};

/** What of a file is one company's own; a record has nothing of it. */
export const own: v.GenericSchema<unknown, ReportOwn> = v.strictObject({
	company: upTo(limits.company),
	conflicts: withId(
		v.strictObject({
			id,
			title: typed,
			salesWants: typed,
			operationsWants: typed,
			...cardParts,
		}),
	),
	cases: list(v.strictObject(storyParts)),
	drafts: withId(
		v.strictObject({
			id,
			statement: typed,
			firstStep: typed,
			indicator: typed,
			baseline: typed,
			target: typed,
		}),
	),
});

const count: v.GenericSchema<unknown, Guesses> = v.strictObject({ right: whole, answered: whole });
export const guesses = forTwo(count);

export const theme: v.GenericSchema<unknown, Theme> = v.strictObject({
	id,
	title: upTo(limits.title),
	conflicts: list(id),
});

const withheld = v.nullable(whole);
const row: v.GenericSchema<unknown, Row> = v.strictObject({
	sales: withheld,
	operations: withheld,
	other: withheld,
	total: withheld,
});
const tally: v.GenericSchema<unknown, Tally> = v.strictObject({ ballots: row, dots: byMark(row) });

/** What was voted on: a case is known by what stood on the board. */
const item: v.GenericSchema<unknown, Theme> = v.strictObject({
	id: mark,
	title: typed,
	conflicts: list(id),
});

export const round: v.GenericSchema<unknown, ReportRound> = v.pipe(
	v.strictObject({
		number: whole,
		over: v.picklist(roundKinds),
		items: withId(item),
		budget: whole,
		maxPerItem: whole,
		voters: whole,
		cast: v.nullable(whole),
		tally,
	}),
	// A result tells of every item, and of nothing else.
	v.check(
		({ items, tally: { dots } }) =>
			items.length === Object.keys(dots).length && items.every(({ id: one }) => one in dots),
	),
);

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const commonGround: v.GenericSchema<unknown, ({ round: number } & CommonGround) | null> =
	v.nullable(
		v.strictObject({
			round: whole,
			boundary: share,
			points: list(
				v.strictObject({
					item: mark,
					x: share,
					y: share,
					sales: whole,
					operations: whole,
					quadrant: v.picklist(['both', 'sales', 'operations', 'later']),
				}),
			),
		}),
	);

export const story: v.GenericSchema<unknown, ReportCase> = v.strictObject({
	...storyParts,
	presenter: v.nullable(mark),
	themes: list(mark),
});

const lines = withId(v.strictObject({ id: mark, text: typed, order: mark }));
const sheet: v.GenericSchema<unknown, Worksheet> = v.strictObject({
	sales: typed,
	operations: typed,
	salesForOperations: typed,
	operationsForSales: typed,
	proposal: typed,
	firstStep: typed,
	rootCauses: lines,
	options: lines,
	risks: lines,
});

export const group: v.GenericSchema<unknown, ReportGroup> = v.strictObject({
	id,
	number: whole,
	members: list(id),
	case: v.nullable(id),
	done: v.boolean(),
	signs: forTwo(byId(v.boolean())),
	agreements: list(id),
	sheet: v.nullable(sheet),
});

export const proposal: v.GenericSchema<unknown, ReportProposal> = v.strictObject({
	id,
	tables: list(id),
	case: v.nullable(id),
	numbers: list(whole),
	brought: v.boolean(),
});
