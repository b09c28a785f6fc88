/** What of a register is in its hash chain, entry by entry, and what of each entry is hashed. */
import type { Id } from '../ids.ts';
import type { RegisteredBeforehand } from './beforehand.ts';
import { isUnanswered, type RegisteredConfirmation } from './confirmations.ts';
import type { RegisteredAgreement, RegisteredReview, TeamRegister } from './register.ts';
import { isWithheld, withoutWords } from './withhold.ts';

/**
 * The seal itself, the way to it, what was said of a provisional one, a look at it later, and what an owner wrote before
 * that; in this order where they are of the same moment.
 */
const chainedKinds = ['seal', 'way', 'answer', 'review', 'beforehand'] as const;
export type ChainedKind = (typeof chainedKinds)[number];

export type HashOf = (text: string) => string;
export type Chained = Pick<
	TeamRegister,
	'agreements' | 'reviews' | 'confirmations' | 'beforehand' | 'chain'
>;

type ChainedRecord =
	| RegisteredAgreement
	| NonNullable<RegisteredAgreement['trace']>
	| RegisteredConfirmation
	| RegisteredReview
	| RegisteredBeforehand;

/** What one link is of. */
export interface Entry {
	is: ChainedKind;
	agreement: Id;
	number: number;
	/** The workshop whose look it is, the owner who wrote beforehand; blank elsewhere: there is one of an agreement. */
	of: Id;
	at: number;
	/** The very one that stands in the register; undefined of a way that is withheld. */
	record: ChainedRecord | undefined;
	kept: () => unknown;
	/** A fingerprint of what goes with the words of the agreement, which stands in the link; only that one is hashed. */
	words?: (hashOf: HashOf) => string;
	/** Withheld: the fingerprint in its link is of what nobody has any more. */
	isBlank?: boolean;
}

/** The same characters for the same record, in whichever order its fields were written. */
function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.filter(([, part]) => part !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, part]) => [key, canonical(part)]);
}

/** With the salt of the agreement, which goes with its words: without it nobody finds them by their fingerprint. */
const fingerprint = (is: ChainedKind, words: unknown, { salt }: RegisteredAgreement) => {
	return (hashOf: HashOf) =>
		hashOf(JSON.stringify(['sameboat/chain/words', is, salt, canonical(words)]));
};

function sealEntry(record: RegisteredAgreement): Entry {
	const kept = () => {
		const { text, salt: _salt, trace: _trace, ...rest } = record;
		return canonical({ ...rest, text: withoutWords(text) });
	};
	const { id: agreement, number, sealedAt: at } = record;
	return { is: 'seal', agreement, number, of: '', at, record, kept };
}

function wayEntry(record: RegisteredAgreement): Entry {
	const { id: agreement, number, sealedAt: at, trace } = record;
	return {
		...{ is: 'way', agreement, number, of: '', at, record: trace, kept: () => [agreement, number] },
		words: fingerprint('way', trace, record),
		isBlank: trace === undefined,
	};
}

function answerEntry(said: RegisteredConfirmation, sealed: RegisteredAgreement): Entry {
	const { agreement, at, reason } = said;
	return {
		...{ is: 'answer', agreement, number: sealed.number, of: '', at, record: said },
		kept: () => canonical({ ...said, reason: '' }),
		words: fingerprint('answer', reason, sealed),
		isBlank: reason === '' && isWithheld(sealed),
	};
}

const reviewEntry = (review: RegisteredReview, { number }: RegisteredAgreement): Entry => ({
	...{ is: 'review', agreement: review.agreement, number, of: review.workshop, at: review.at },
	...{ record: review, kept: () => canonical(review) },
});

/** Until a session opens it nothing follows from its link but that it was written: its words are not hashed. */
function beforehandEntry(said: RegisteredBeforehand, { number }: RegisteredAgreement): Entry {
	const { agreement, workshop, person, side, at, opened } = said;
	return {
		...{ is: 'beforehand', agreement, number, of: person, at, record: said },
		kept: () => canonical(opened === undefined ? { agreement, workshop, person, side, at } : said),
	};
}

/** What is said of no agreement that is there is of no number, and in no chain; so is what only the time says. */
export function entriesOf(register: Chained): Entry[] {
	const { agreements, reviews, confirmations = [], beforehand = [], chain = [] } = register;
	const sealed = new Map(agreements.map((record) => [record.id, record]));
	const withWay = new Set(chain.flatMap((link) => (link.is === 'way' ? link.agreement : [])));
	const of = <Said extends { agreement: Id }>(
		said: readonly Said[],
		entry: (one: Said, record: RegisteredAgreement) => Entry,
	) =>
		said.flatMap((one) => {
			const record = sealed.get(one.agreement);
			return record ? entry(one, record) : [];
		});
	const answers = confirmations.filter((said) => {
		const record = sealed.get(said.agreement);
		return record && !isUnanswered(said, record);
	});
	return [
		...agreements.map(sealEntry),
		...agreements
			.filter((one) => one.trace !== undefined || (isWithheld(one) && withWay.has(one.id)))
			.map(wayEntry),
		...of(answers, answerEntry),
		...of(reviews, reviewEntry),
		...of(beforehand, beforehandEntry),
	];
}

/** A seal comes before what was said of it in the same moment. */
export const inOrder = (one: Entry, other: Entry): number =>
	one.at - other.at ||
	one.number - other.number ||
	chainedKinds.indexOf(one.is) - chainedKinds.indexOf(other.is) ||
	(one.of < other.of ? -1 : 1);
