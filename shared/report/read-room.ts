/** The people, the plan, the agenda and the strategy of a report, read from a file. */
import * as v from 'valibot';
import type { FocusCallout, FocusOverlap } from '../insight/overlap.ts';
import {
	byId,
	byMark,
	dayOrNull,
	figure,
	customs,
	forSides,
	forTwo,
	id,
	idOrBlank,
	list,
	mark,
	moment,
	oneOfTwo,
	side,
	upTo,
	whole,
	withId,
} from '../read-values.ts';
import { subject } from '../register/read-record.ts';
import { stepsOf } from '../workshop/agenda.ts';
import type { FocusView } from '../workshop/focus.ts';
import { limits } from '../workshop/limits.ts';
import { isMoment, type Plan } from '../workshop/plan.ts';
import type { StrategyQuestion } from '../workshop/questions.ts';
import type { ReadBacks } from '../workshop/read-backs.ts';
import {
	stageKinds,
	steps,
	templates,
	type Participant,
	type Point,
	type Position,
	type Stage,
} from '../workshop/state.ts';
import { mostMinutes } from '../workshop/stages.ts';
import type { Report } from './report.ts';

export const workshop: v.GenericSchema<unknown, Report['workshop']> = v.strictObject({
	id,
	team: id,
	title: v.pipe(upTo(limits.title), v.nonEmpty()),
	template: v.picklist(templates),
	language: v.picklist(['en', 'nl']),
	closed: v.boolean(),
});

export const plan: v.GenericSchema<unknown, Plan> = v.strictObject({
	startsAt: v.nullable(v.pipe(v.string(), v.check(isMoment))),
	place: upTo(limits.sentence),
	scope: v.nullable(
		v.variant('kind', [
			v.strictObject({ kind: v.literal('company'), name: upTo(limits.company) }),
			v.strictObject({ kind: v.literal('circle') }),
		]),
	),
	...customs,
});

const stage: v.GenericSchema<unknown, Stage> = v.strictObject({
	// The first stage of a kind is called by it.
	id: v.union([id, v.picklist(stageKinds)]),
	kind: v.picklist(stageKinds),
	title: upTo(limits.title),
	minutes: v.pipe(whole, v.maxValue(mostMinutes)),
	skipped: v.boolean(),
	entered: v.exactOptional(v.literal(true)),
});
export const agenda = v.pipe(withId(stage), v.nonEmpty());

export const position: v.GenericSchema<unknown, Position> = v.strictObject({
	stage: mark,
	step: v.picklist(steps),
});

/** The room stands at a step of its agenda. */
export const isOnAgenda = ({ agenda: stages, position: at }: Pick<Report, 'agenda' | 'position'>) =>
	stages.some((one) => one.id === at.stage && stepsOf[one.kind].includes(at.step));

export const participant: v.GenericSchema<unknown, Participant> = v.strictObject({
	id,
	role: v.picklist(['facilitator', 'participant', 'screen', 'observer']),
	// Who brings no name is called by the role.
	name: upTo(limits.name),
	side: v.nullable(side),
	function: v.nullable(upTo(limits.function)),
	company: v.nullable(upTo(limits.company)),
	remote: v.boolean(),
	joinedAt: moment,
	removed: v.exactOptional(v.literal(true)),
	confirmed: v.exactOptional(v.literal(true)),
});

const readBack = v.nullable(
	v.strictObject({
		of: upTo(limits.sentence),
		text: upTo(limits.sentence),
		by: id,
		accepted: v.nullable(v.boolean()),
	}),
);
export const readBacks: v.GenericSchema<unknown, ReadBacks> = byId(forTwo(readBack));

const percent = v.pipe(whole, v.maxValue(100));
const callout: v.GenericSchema<unknown, FocusCallout> = v.variant('kind', [
	v.strictObject({ kind: v.literal('overlap'), percent }),
	v.strictObject({ kind: v.literal('within'), side: oneOfTwo, percent }),
	v.strictObject({ kind: v.literal('not-on-list'), percent }),
	v.strictObject({ kind: v.literal('goals'), side: oneOfTwo, median: figure }),
	v.strictObject({ kind: v.literal('many-objectives'), n: whole }),
]);

const withheld = forSides(v.nullable(whole));
const overlap: v.GenericSchema<unknown, FocusOverlap> = v.strictObject({
	pickers: withheld,
	byObjective: byMark(withheld),
	notOnList: withheld,
	overlap: v.nullable(percent),
	within: forTwo(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
	actsOn: forTwo(v.nullable(list(id))),
	together: v.nullable(list(id)),
	goals: forSides(v.nullable(figure)),
	callouts: list(callout),
});

export const focus: v.GenericSchema<unknown, FocusView> = v.pipe(
	v.strictObject({
		number: whole,
		// What was not shown is nobody's to keep.
		shown: v.literal(true),
		cast: v.nullable(whole),
		objectives: withId(v.strictObject({ id, title: upTo(limits.title) })),
		result: overlap,
	}),
	v.check(({ objectives, result }) =>
		objectives.every(({ id: objective }) => objective in result.byObjective),
	),
);

const questionFacts = {
	text: upTo(limits.statement),
	by: idOrBlank,
	at: moment,
	due: dayOrNull,
	about: subject,
	answer: upTo(limits.statement),
	answeredAt: v.nullable(moment),
} satisfies { [Part in keyof StrategyQuestion]: v.GenericSchema<unknown, StrategyQuestion[Part]> };
export const question = v.strictObject({ id, ...questionFacts });

const pointFacts = {
	case: v.nullable(id),
	group: v.nullable(id),
	kind: v.picklist(['challenge', 'build']),
	text: upTo(limits.reason),
	by: id,
	at: moment,
	status: v.picklist(['open', 'answered', 'accepted', 'parked']),
	answer: upTo(limits.reason),
	restated: v.nullable(
		v.strictObject({ text: upTo(limits.reason), by: id, yes: v.nullable(v.boolean()) }),
	),
} satisfies { [Part in keyof Point]: v.GenericSchema<unknown, Point[Part]> };
export const point = v.strictObject({ id, ...pointFacts });
