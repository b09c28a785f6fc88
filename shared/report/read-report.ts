/** A report from a file: everything that it holds, looked at before anything is made of it. */
import * as v from 'valibot';
import {
	byId,
	duration,
	forSides,
	id,
	list,
	listed,
	moment,
	upTo,
	whole,
	withId,
} from '../read-values.ts';
import { action, beforehandWords, endedAction, strategy } from '../register/read-record.ts';
import { limits } from '../workshop/limits.ts';
import {
	agreement,
	companyCoverage,
	coverage,
	earlier,
	workshopReview,
} from './read-agreements.ts';
import {
	commonGround,
	conflict,
	group,
	guesses,
	own,
	proposal,
	round,
	story,
	theme,
} from './read-board.ts';
import { close, readiness, sayingTally } from './read-closing.ts';
import {
	agenda,
	focus,
	isOnAgenda,
	participant,
	plan,
	point,
	position,
	question,
	readBacks,
	workshop,
} from './read-room.ts';
import type { Report } from './report.ts';

/** Of a field that is not read the compiler says so, and of one that is unknown the file is from a newer version. */
export const reportSchema: v.GenericSchema<unknown, Report> = v.pipe(
	v.strictObject({
		format: v.literal('sameboat/report/1'),
		at: moment,
		workshop,
		plan,
		agenda,
		position,
		cardsPerPerson: whole,
		revealed: v.boolean(),
		named: v.boolean(),
		people: withId(participant),
		expectations: byId(upTo(limits.sentence)),
		sayings: v.nullable(sayingTally),
		strategy,
		strategyBefore: listed(strategy, ({ version }) => version),
		readBacks,
		focus: listed(focus, ({ number }) => number),
		questions: withId(question),
		actions: withId(action),
		endedActions: withId(endedAction),
		conflicts: withId(conflict),
		guesses,
		themes: withId(theme),
		rounds: listed(round, ({ number }) => number),
		commonGround,
		cases: withId(story),
		chosenCases: list(id),
		groups: withId(group),
		tablesBegun: v.boolean(),
		restating: v.boolean(),
		spoken: forSides(duration),
		proposals: withId(proposal),
		points: withId(point),
		agreements: withId(agreement),
		coverage,
		companyCoverage: listed(companyCoverage, ({ scope }) => scope),
		readiness,
		close,
		earlier,
		reviews: listed(workshopReview, (one) => one.agreement),
		beforehand: v.exactOptional(
			listed(
				v.strictObject({
					agreement: id,
					words: listed(v.strictObject(beforehandWords), ({ person }) => person),
				}),
				(one) => one.agreement,
			),
		),
		settled: list(id),
		own: v.exactOptional(own),
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (dataset.typed && !isOnAgenda(dataset.value))
			addIssue({
				path: [
					{
						type: 'object',
						origin: 'value',
						input: { ...dataset.value },
						key: 'position',
						value: dataset.value.position,
					},
				],
			});
	}),
);
