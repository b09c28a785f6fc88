/**
 * A hash chain over what a team has sealed and what it found when it looked again, in the order in which that was said:
 * nobody changes, removes or swaps a record without its being seen. Words that are withheld do not break it: it is over
 * their fingerprint and not over them.
 */
import type { Id } from '../ids.ts';
import {
	labelOf,
	type RegisteredAgreement,
	type RegisteredReview,
	type TeamRegister,
} from './register.ts';
import { hasItsWords, withoutWords } from './withhold.ts';

/** One record's place in the chain; `hash` is over the one before and the record. */
export interface ChainLink {
	agreement: Id;
	number: number;
	/** The workshop whose look at the agreement it is of; without one it is of the seal. */
	review?: Id;
	/** Since reviews are in the chain; a link from before them has none, and leads only to other seals. */
	v?: 2;
	/** Sha256, base64url. */
	hash: string;
}

type HashOf = (text: string) => string;
type Chained = Pick<TeamRegister, 'agreements' | 'reviews' | 'chain'>;

/** What one link is of. */
type Entry = Omit<ChainLink, 'hash' | 'v'> & {
	at: number;
	record: RegisteredAgreement | RegisteredReview;
	kept: () => unknown;
};

/** What was there before something was written: records by their ids, and the very reviews. */
export interface Before {
	agreements: ReadonlySet<Id>;
	reviews: ReadonlySet<RegisteredReview>;
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

function sealEntry(record: RegisteredAgreement): Entry {
	const kept = () => {
		// What led to it may have to go with the words, as they do.
		const { text, salt: _salt, trace: _trace, ...rest } = record;
		return canonical({ ...rest, text: withoutWords(text) });
	};
	return { agreement: record.id, number: record.number, at: record.sealedAt, record, kept };
}

const reviewEntry = (review: RegisteredReview, number: number): Entry => ({
	...{ agreement: review.agreement, number, review: review.workshop, at: review.at },
	...{ record: review, kept: () => canonical(review) },
});

const numbersOf = (agreements: Chained['agreements']) =>
	new Map(agreements.map(({ id, number }) => [id, number]));

/** Reviews of what is not there are of no number, and in no chain. */
function entriesOf({ agreements, reviews }: Chained): Entry[] {
	const numbers = numbersOf(agreements);
	return [
		...agreements.map(sealEntry),
		...reviews.flatMap((review) => {
			const number = numbers.get(review.agreement);
			return number === undefined ? [] : reviewEntry(review, number);
		}),
	];
}

const keyOf = ({ agreement, review = '' }: Pick<ChainLink, 'agreement' | 'review'>): string =>
	`${agreement} ${review}`;

const byKey = <Part extends Pick<ChainLink, 'agreement' | 'review'>>(parts: readonly Part[]) =>
	new Map(parts.map((part) => [keyOf(part), part]));

function linkTo(before: string, entry: Entry, hashOf: HashOf, v?: 2): ChainLink {
	const { agreement, number, review } = entry;
	const is = review === undefined ? 'seal' : 'review';
	const of = v
		? ['sameboat/chain/2', before, is, entry.kept()]
		: ['sameboat/chain/1', before, entry.kept()];
	const hash = hashOf(JSON.stringify(of));
	return { agreement, number, ...(review !== undefined && { review }), ...(v && { v }), hash };
}

/** A seal comes before what was said of it in the same moment. */
const inOrder = (one: Entry, other: Entry): number =>
	one.at - other.at ||
	one.number - other.number ||
	((one.review ?? '') < (other.review ?? '') ? -1 : 1);

/** Makes the chain of a register anew, in place, where records were taken out of it or are called otherwise. */
export function makeChain(register: Chained, hashOf: HashOf): void {
	const chain: ChainLink[] = [];
	for (const entry of entriesOf(register).sort(inOrder))
		chain.push(linkTo(chain.at(-1)?.hash ?? '', entry, hashOf, 2));
	if (chain.length > 0) register.chain = chain;
	else delete register.chain;
}

/** Whether reviews are in a chain: not where nothing was sealed or reviewed since they are. */
const hasReviews = (chain: readonly ChainLink[]): boolean => chain.some(({ v }) => v === 2);

/**
 * Puts into the chain of a register, in place, what was written since: seals and reviews that were not there `before`, and
 * reviews that say something else now. What had a flaw keeps it, and nothing is put in front of it; else what turns up
 * late takes its place in the order, as when a lost record is written again.
 */
export function extendChain(
	register: Chained,
	hashOf: HashOf,
	before: Before = { agreements: new Set(), reviews: new Set() },
): void {
	const { chain } = register;
	const links = chain ?? [];
	const known = byKey(links);
	const withReviews = hasReviews(links);
	const isFresh = (entry: Entry): boolean =>
		entry.review === undefined
			? !known.has(keyOf(entry)) && (!chain || !before.agreements.has(entry.agreement))
			: !withReviews || !before.reviews.has(entry.record as RegisteredReview);
	const entries = entriesOf(register);
	const fresh = entries.filter(isFresh).sort(inOrder);
	const [first] = fresh;
	if (!first) return;
	const [rewritten, there] = [byKey(fresh), byKey(entries)];
	const isMoved = (link: ChainLink): boolean => {
		const entry = there.get(keyOf(link));
		return rewritten.has(keyOf(link)) || (entry !== undefined && inOrder(entry, first) > 0);
	};
	const at = links.findIndex(isMoved);
	const from = at < 0 ? links.length : at;
	const flawed = new Set(brokenLinks(register, hashOf, from).map(({ link }) => link));
	const tail = links.slice(from).filter((link) => !rewritten.has(keyOf(link)));
	const isWhole = tail.every((link) => !flawed.has(link));
	const behind = isWhole
		? [...tail.map((link) => there.get(keyOf(link))!), ...fresh].sort(inOrder)
		: [...tail.map((link) => (flawed.has(link) ? link : there.get(keyOf(link))!)), ...fresh];
	const made = links.slice(0, from);
	for (const one of behind)
		made.push('hash' in one ? one : linkTo(made.at(-1)?.hash ?? '', one, hashOf, 2));
	register.chain = made;
}

/** Takes the links of records that were taken out; a chain that had a flaw before keeps it. */
export function shortenChain(register: Chained, hashOf: HashOf, wasWhole: boolean): void {
	if (wasWhole) return makeChain(register, hashOf);
	const kept = byKey(entriesOf(register));
	register.chain = register.chain?.filter((link) => kept.has(keyOf(link))) ?? [];
}

/** What is not as it was sealed or said later, by what the agreement is called. */
export interface Flaw {
	label: string;
	is:
		| ('missing' | 'changed' | 'words' | 'order' | 'unchained')
		| ('review-missing' | 'review-changed' | 'review-order' | 'review-unchained');
}

type Broken = Flaw & { link: ChainLink };

/** Where a chain does not lead to the records that are there, from one of its links on. */
function brokenLinks(register: Chained, hashOf: HashOf, from = 0): Broken[] {
	const { chain = [] } = register;
	const entries = byKey(entriesOf(register));
	return chain.slice(from).flatMap((link, at): Broken[] => {
		const { number, review, v, hash } = link;
		const label = labelOf({ number });
		const entry = entries.get(keyOf(link));
		if (!entry) return [{ label, is: review === undefined ? 'missing' : 'review-missing', link }];
		const now = linkTo(chain[from + at - 1]?.hash ?? '', entry, hashOf, v);
		if (now.hash === hash && now.number === number) return [];
		return [{ label, is: review === undefined ? 'changed' : 'review-changed', link }];
	});
}

/** What stands there without a link of its own, a second time, or before what came earlier. */
function flawsOfReviews(
	{ agreements, reviews }: Chained,
	chained: ReadonlyMap<string, ChainLink> | null,
): Flaw[] {
	const numbers = numbersOf(agreements);
	const seen = new Set<string>();
	return reviews.flatMap((review, at): Flaw[] => {
		const number = numbers.get(review.agreement);
		// What is said of no agreement has no name; where that one is missing, the chain says so.
		if (number === undefined) return [];
		const label = labelOf({ number });
		const key = keyOf({ agreement: review.agreement, review: review.workshop });
		const isChained = !chained || (chained.has(key) && !seen.has(key));
		seen.add(key);
		return [
			...(isChained ? [] : [{ label, is: 'review-unchained' } as const]),
			...(review.at < (reviews[at - 1]?.at ?? 0) ? [{ label, is: 'review-order' } as const] : []),
		];
	});
}

/** Every flaw of a register; of one that was never chained, those of its words and their order. */
export function flawsIn(register: Chained, hashOf: HashOf): Flaw[] {
	const { agreements, chain } = register;
	const chained = byKey(chain ?? []);
	const inRecords = agreements.flatMap((record, at): Flaw[] => {
		const label = labelOf(record);
		const { id: agreement, number } = record;
		return [
			...(chain && !chained.has(keyOf({ agreement })) ? [{ label, is: 'unchained' } as const] : []),
			...(hasItsWords(record, hashOf) ? [] : [{ label, is: 'words' } as const]),
			...(number < (agreements[at - 1]?.number ?? 0) ? [{ label, is: 'order' } as const] : []),
		];
	});
	return [
		...brokenLinks(register, hashOf).map(({ label, is }) => ({ label, is })),
		...inRecords,
		...flawsOfReviews(register, chain && hasReviews(chain) ? chained : null),
	];
}
