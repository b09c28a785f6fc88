/** A team's register from a file: everything that it holds, looked at before anything is made of it. */
import * as v from 'valibot';
import {
	customs,
	nextSession,
	id,
	list,
	listed,
	mark,
	moment,
	oneOfTwo,
	rhythm,
	upTo,
	whole,
	withId,
	byId,
} from '../read-values.ts';
import { pulseRows } from '../report/read-closing.ts';
import { limits } from '../workshop/limits.ts';
import {
	beforehandWords,
	carried,
	confirmation,
	endedAction,
	person,
	registeredReview,
	sealedAgreement,
	strategy,
} from './read-record.ts';
import type { TeamRegister } from './register.ts';

const strategies = list(
	// A register from before it kept a history knows of no workshop that set its strategy.
	v.strictObject({
		workshop: v.union([id, v.literal('')]),
		at: moment,
		brought: v.boolean(),
		strategy,
	}),
);

const translations = list(
	v.strictObject({
		objective: id,
		side: oneOfTwo,
		text: upTo(limits.sentence),
		workshop: id,
		at: moment,
	}),
);

/** Registers from before there were reviews, a history and actions have none of these lists. */
const later = <Item>(items: v.GenericSchema<unknown, Item[]>) => v.optional(items, () => []);

const left = listed(
	v.strictObject({
		workshop: id,
		...carried,
		actions: later(carried.actions),
		settled: list(id),
		ended: later(withId(endedAction)),
	}),
	({ workshop }) => workshop,
);

export const registerSchema: v.GenericSchema<unknown, TeamRegister> = v.strictObject({
	format: v.literal('sameboat/register/1'),
	team: id,
	people: byId(person),
	strategy,
	strategies: later(strategies),
	translations: later(translations),
	workshops: withId(
		v.strictObject({
			id,
			title: upTo(limits.title),
			language: v.picklist(['en', 'nl']),
			createdAt: moment,
			applied: whole,
			next: v.exactOptional(nextSession),
			pulse: v.exactOptional(pulseRows),
			customs: v.exactOptional(v.strictObject({ at: moment, ...customs })),
			rhythm: v.exactOptional(v.strictObject({ at: moment, rhythm: v.nullable(rhythm) })),
		}),
	),
	agreements: withId(sealedAgreement),
	chain: v.exactOptional(
		listed(
			v.strictObject({
				...{ agreement: id, number: whole, hash: mark },
				// A link from before it was of more than a seal has none of these.
				is: v.exactOptional(v.picklist(['way', 'answer', 'beforehand'])),
				review: v.exactOptional(id),
				by: v.exactOptional(id),
				words: v.exactOptional(mark),
				v: v.exactOptional(v.picklist([2, 3])),
			}),
			({ agreement, is = '', review = '', by = '' }) => `${agreement} ${is} ${review} ${by}`,
		),
	),
	confirmations: v.exactOptional(
		listed(
			v.strictObject({ agreement: id, workshop: id, ...confirmation }),
			({ agreement }) => agreement,
		),
	),
	reviews: later(list(registeredReview)),
	beforehand: v.exactOptional(
		listed(
			v.strictObject({
				...{ agreement: id, workshop: id, ...beforehandWords },
				opened: v.exactOptional(id),
			}),
			({ agreement, person: by }) => `${agreement} ${by}`,
		),
	),
	left: later(left),
	tables: v.exactOptional(v.array(v.strictObject({ workshop: id, seats: list(id) }))),
});
