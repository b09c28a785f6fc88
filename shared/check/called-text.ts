import type { Id } from '../ids.ts';
import type { Day, Effect, Measure } from './agreement.ts';
import { decisionRoles, roleLimit, writtenRoles, type DecisionRoles } from './decision-roles.ts';
import { promiseLimits, promiseParts, writtenPromise, type PromiseCard } from './promise-card.ts';

/** What the writers say an agreement does to one objective. */
export interface WrittenEffect {
	effect: Effect;
	why: string;
	/** What is given up for it; blank while none is written. */
	tradeOff: string;
}

/** The part of an agreement to which people consent, word for word; tags and judgements stand beside it. */
export interface AgreementText {
	statement: string;
	/** A company's name; blank for all who meet. */
	scope: string;
	/** Seats. */
	owners: Id[];
	/** By objective. */
	effects: Record<Id, WrittenEffect>;
	measure: Measure;
	firstStep: string;
	validFrom: Day;
	reviewOn: Day;
	/** Only where something is written on it. */
	promise?: PromiseCard;
	/** Only where somebody is named. */
	roles?: DecisionRoles;
}

/** The longest text of each field, in UTF-16 units. */
export const textLimits = {
	statement: 500,
	firstStep: 280,
	indicator: 120,
	baseline: 120,
	target: 120,
	why: 280,
	tradeOff: 280,
} as const;

/** Whether something in a text is longer than its field shows. */
export function tooLong(text: AgreementText): boolean {
	const { statement, firstStep, measure, effects, scope, promise, roles } = text;
	const over = (text: string, field: keyof typeof textLimits) => text.length > textLimits[field];
	return (
		over(statement, 'statement') ||
		over(firstStep, 'firstStep') ||
		over(measure.indicator, 'indicator') ||
		over(measure.baseline, 'baseline') ||
		over(measure.target, 'target') ||
		over(scope, 'target') ||
		Object.values(effects).some(
			({ why, tradeOff }) => over(why, 'why') || over(tradeOff, 'tradeOff'),
		) ||
		promiseParts.some((part) => (promise?.[part].length ?? 0) > promiseLimits[part]) ||
		decisionRoles.some((role) => (roles?.[role].length ?? 0) > roleLimit)
	);
}

const written = (text: string): string => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();

/**
 * The one form in which a text is hashed: a fixed list, lists inside it sorted, so that every copy of the same
 * words gives the same characters, whatever wrote it. The salt keeps a short text from being guessed by its hash.
 * A text without a promise card, or without decision roles, has the form that it had before there were any.
 */
export function canonicalText(text: AgreementText, salt: string): string {
	const promise = writtenPromise(text.promise);
	const roles = writtenRoles(text.roles);
	return JSON.stringify([
		'sameboat/agreement/1',
		salt,
		written(text.statement),
		written(text.scope),
		[...text.owners].sort(),
		Object.entries(text.effects)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([objective, { effect, why, tradeOff }]) => [
				objective,
				effect,
				written(why),
				written(tradeOff),
			]),
		[text.measure.indicator, text.measure.baseline, text.measure.target].map(written),
		written(text.firstStep),
		text.validFrom,
		text.reviewOn,
		...(promise ? [promiseParts.map((part) => written(promise[part]))] : []),
		// By their name: five texts alone would be a promise card.
		...(roles ? [['roles', ...decisionRoles.map((role) => written(roles[role]))]] : []),
	]);
}

/** Whether two texts say the same, by the form in which they are hashed. */
export const sameText = (one: AgreementText, other: AgreementText): boolean =>
	canonicalText(one, '') === canonicalText(other, '');

/** The beginning of a text's hash, 48 bits of it: what people read to each other to know that their texts are the same. */
export const fingerprintOf = (hash: string): string => hash.slice(0, 8);
