/** The parts that a team's register and a workshop's report have in common, read from a file. */
import * as v from 'valibot';
import { effects } from '../check/agreement.ts';
import { caseLimits } from '../board/case-card.ts';
import { cardLimits } from '../board/conflict-card.ts';
import { textLimits, type AgreementText } from '../check/called-text.ts';
import { hands, type Outcome } from '../check/consent.ts';
import { roleLimit, type DecisionRoles } from '../check/decision-roles.ts';
import { promiseLimits, type PromiseCard } from '../check/promise-card.ts';
import {
	byId,
	byMark,
	day,
	dayOrNull,
	forSides,
	forSome,
	forTwo,
	id,
	idOrBlank,
	list,
	mark,
	measured,
	moment,
	score,
	side,
	typed,
	upTo,
	whole,
	withId,
} from '../read-values.ts';
import { limits } from '../workshop/limits.ts';
import { actionEndings, type EndedAction } from '../workshop/ending-actions.ts';
import { subjects } from '../workshop/questions.ts';
import { outcomes, reviewDecisions } from '../workshop/reviews.ts';
import type { Beforehand } from '../workshop/beforehand.ts';
import type { ReviewFacts } from '../workshop/reviews.ts';
import { type Strategy, elementTags, topics } from '../workshop/state.ts';
import type { Confirmation } from './confirmations.ts';
import type { SealedTrace } from './trace.ts';
import { finding, waiver } from './read-findings.ts';
import type {
	Carried,
	CarriedAction,
	CarriedQuestion,
	RegisteredAgreement,
	RegisteredPerson,
	RegisteredReview,
	SideJudgements,
} from './register.ts';

export const effect = v.picklist(effects);
export const level = v.nullable(v.picklist(['strategic', 'implementation']));
export const elements = list(v.picklist(elementTags));

export const person: v.GenericSchema<unknown, RegisteredPerson> = v.strictObject({
	name: upTo(limits.name),
	side: v.nullable(side),
	function: v.nullable(upTo(limits.function)),
	company: v.nullable(upTo(limits.company)),
});

export const confirmation = {
	hash: mark,
	confirmed: v.boolean(),
	reason: upTo(limits.reason),
	by: idOrBlank,
	at: moment,
} satisfies { [Part in keyof Confirmation]: v.GenericSchema<unknown, Confirmation[Part]> };

export const strategy: v.GenericSchema<unknown, Strategy> = v.strictObject({
	version: whole,
	// Strategies from before there were sponsors have none.
	sponsor: v.optional(upTo(limits.title), ''),
	statement: upTo(limits.statement),
	objectives: withId(
		v.strictObject({
			id,
			title: upTo(limits.title),
			businessGoal: upTo(limits.sentence),
			indicator: upTo(limits.sentence),
			baseline: upTo(limits.sentence),
			target: upTo(limits.sentence),
			horizon: upTo(limits.sentence),
			asks: forTwo(upTo(limits.sentence)),
		}),
	),
});

const promiseCard: v.GenericSchema<unknown, PromiseCard> = v.strictObject({
	alone: upTo(promiseLimits.alone),
	ask: upTo(promiseLimits.ask),
	within: upTo(promiseLimits.within),
	above: upTo(promiseLimits.above),
	decides: upTo(promiseLimits.decides),
});

const roles: v.GenericSchema<unknown, DecisionRoles> = v.strictObject({
	recommend: upTo(roleLimit),
	agree: upTo(roleLimit),
	perform: upTo(roleLimit),
	input: upTo(roleLimit),
	decide: upTo(roleLimit),
});

export const agreementText: v.GenericSchema<unknown, AgreementText> = v.strictObject({
	statement: upTo(textLimits.statement),
	scope: upTo(textLimits.target),
	owners: list(id),
	effects: byId(
		v.strictObject({
			effect,
			why: upTo(textLimits.why),
			tradeOff: upTo(textLimits.tradeOff),
		}),
	),
	measure: v.strictObject({
		indicator: upTo(textLimits.indicator),
		baseline: upTo(textLimits.baseline),
		target: upTo(textLimits.target),
	}),
	firstStep: upTo(textLimits.firstStep),
	validFrom: day,
	reviewOn: day,
	promise: v.exactOptional(promiseCard),
	roles: v.exactOptional(roles),
});

export const judgements: v.GenericSchema<unknown, Record<string, SideJudgements>> = byId(
	forSome(list(effect)),
);

export const sideCounts: v.GenericSchema<unknown, Outcome['sides']> = forSides(
	v.strictObject({
		electorate: whole,
		answers: whole,
		agree: whole,
		reservation: whole,
		objections: whole,
		quorum: v.boolean(),
		majority: v.boolean(),
		// Of a call by fist of five.
		fingers: v.exactOptional(v.pipe(v.array(whole), v.length(hands.length))),
	}),
);

const reasons = list(v.strictObject({ by: idOrBlank, reason: upTo(limits.reason) }));

const trace: v.GenericSchema<unknown, SealedTrace> = v.strictObject({
	conflicts: list(
		v.strictObject({
			id: mark,
			salesWants: upTo(cardLimits.salesWants),
			operationsWants: upTo(cardLimits.operationsWants),
			sharedInterest: upTo(cardLimits.sharedInterest),
			example: upTo(cardLimits.example),
		}),
	),
	themes: list(v.strictObject({ id: mark, title: typed })),
	cases: list(
		v.strictObject({
			id: mark,
			title: upTo(caseLimits.title),
			situation: upTo(caseLimits.situation),
		}),
	),
	tables: list(v.strictObject({ id, number: whole, case: v.nullable(mark) })),
	points: list(
		v.strictObject({
			id,
			kind: v.picklist(['challenge', 'build']),
			by: id,
			text: upTo(limits.reason),
			status: v.picklist(['open', 'answered', 'accepted', 'parked']),
			answer: upTo(limits.reason),
			case: v.nullable(mark),
			table: v.nullable(id),
		}),
	),
	themesOf: byMark(list(mark)),
});

export const sealedAgreement: v.GenericSchema<unknown, RegisteredAgreement> = v.strictObject({
	id,
	number: whole,
	workshop: id,
	version: whole,
	hash: mark,
	salt: mark,
	sealedAt: moment,
	provisional: v.boolean(),
	text: agreementText,
	judgements,
	level,
	elements,
	restsOn: list(
		v.strictObject({
			id: mark,
			kind: v.picklist(['conflict', 'case']),
			title: typed,
			topic: v.exactOptional(v.picklist(topics)),
			takenDown: v.exactOptional(v.literal(true)),
		}),
	),
	replay: list(
		v.strictObject({
			case: mark,
			title: typed,
			line: typed,
			how: upTo(limits.sentence),
			by: id,
		}),
	),
	objectives: byId(upTo(limits.title)),
	strategy: whole,
	consent: v.strictObject({ sides: sideCounts, reservations: reasons, dissents: reasons }),
	findings: list(finding),
	waivers: list(waiver),
	history: list(
		v.strictObject({
			at: moment,
			what: v.picklist(['drafted', 'called', 'sealed']),
			version: whole,
			by: idOrBlank,
			fist: v.exactOptional(v.literal(true)),
		}),
	),
	supersedes: v.exactOptional(id),
	triedFrom: v.exactOptional(v.strictObject({ id, number: whole, scope: upTo(textLimits.target) })),
	themes: v.exactOptional(list(mark)),
	trace: v.exactOptional(trace),
});

export const reviewTexts: v.GenericSchema<unknown, ReviewFacts['texts']> = v.strictObject({
	measured: upTo(limits.sentence),
	evidence: upTo(limits.statement),
	again: upTo(limits.sentence),
	wentWell: upTo(limits.statement),
	clashed: upTo(limits.statement),
	next: upTo(limits.statement),
});

/** A review from before values were said has none. */
export const measuredValue = v.exactOptional(measured);
export const outcome = v.nullable(v.picklist(outcomes));
export const decided = {
	decision: v.picklist(reviewDecisions),
	reviewOn: dayOrNull,
	reason: upTo(limits.reason),
	at: moment,
};

export const registeredReview: v.GenericSchema<unknown, RegisteredReview> = v.strictObject({
	agreement: id,
	workshop: id,
	at: moment,
	seen: byId(effect),
	texts: reviewTexts,
	measuredValue,
	outcome,
	ratings: forSome(list(score)),
	decision: v.nullable(v.strictObject(decided)),
});

/** What an owner wrote beforehand, in a register and in a report. */
export const beforehandWords = {
	seen: byId(effect),
	texts: reviewTexts,
	measuredValue,
	outcome,
	score: v.nullable(score),
	...{ person: id, side, at: moment },
} satisfies Record<keyof Beforehand, unknown>;

export const subject: v.GenericSchema<unknown, CarriedQuestion['about']> = v.strictObject({
	kind: v.picklist(subjects),
	id: v.nullable(id),
});

export const action: v.GenericSchema<unknown, CarriedAction> = v.strictObject({
	id,
	text: upTo(limits.sentence),
	who: v.nullable(id),
	due: dayOrNull,
	at: moment,
});

export const endedAction: v.GenericSchema<unknown, EndedAction> = v.strictObject({
	id,
	end: v.picklist(actionEndings),
	reason: upTo(limits.reason),
	at: moment,
});

export const carried = {
	points: withId(
		v.strictObject({
			id,
			kind: v.picklist(['challenge', 'build']),
			text: upTo(limits.reason),
			answer: upTo(limits.reason),
		}),
	),
	themes: withId(v.strictObject({ id, title: upTo(limits.title) })),
	topics: withId(v.strictObject({ id, title: upTo(limits.title) })),
	questions: withId(
		v.strictObject({
			id,
			text: upTo(limits.statement),
			at: moment,
			due: dayOrNull,
			about: subject,
			answer: upTo(limits.statement),
			answeredAt: v.nullable(moment),
		}),
	),
	actions: withId(action),
} satisfies { [Part in keyof Carried]: v.GenericSchema<unknown, Carried[Part]> };
