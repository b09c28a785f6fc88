/**
 * A hash chain over what a team has sealed, the way to it, what was said of a seal and what the team found when it looked
 * again, in the order in which that was said: nobody changes, removes or swaps a record without its being seen. Words
 * that are withheld do not break it: it is over their fingerprint and not over them.
 */
import type { Id } from '../ids.ts';
import {
	entriesOf,
	inOrder,
	type Chained,
	type ChainedKind,
	type Entry,
	type HashOf,
} from './chain-entries.ts';
import { labelOf } from './register.ts';
import { hasItsWords } from './withhold.ts';

/** One record's place in the chain; `hash` is over the one before and the record. */
export interface ChainLink {
	agreement: Id;
	number: number;
	/** Of what it is, other than the seal, and than a look at the agreement. */
	is?: Exclude<ChainedKind, 'seal' | 'review'>;
	/** The workshop whose look at the agreement it is of. */
	review?: Id;
	/** The owner who wrote beforehand. */
	by?: Id;
	/** The fingerprint of what goes with the words of the agreement; it stays when they go. */
	words?: string;
	/** 2 since reviews are in the chain, 3 since all of its kinds are; a link from before has none, and is of a seal. */
	v?: 2 | 3;
	/** Sha256, base64url. */
	hash: string;
}

/** Since which form of the chain something is in it. */
const since = { seal: 1, review: 2, way: 3, answer: 3, beforehand: 3 } as const satisfies Record<
	ChainedKind,
	number
>;

/** The latest form in a chain: what came into chains later is not in it before something is said again. 0 of none. */
const formOf = (chain: readonly ChainLink[]): number =>
	chain.reduce((latest, { v = 1 }) => Math.max(latest, v), 0);

const kindOf = ({ is, review }: ChainLink): ChainedKind =>
	is ?? (review === undefined ? 'seal' : 'review');

const keyOf = (part: Entry | ChainLink): string =>
	'kept' in part
		? `${part.agreement} ${part.is} ${part.of}`
		: `${part.agreement} ${kindOf(part)} ${part.review ?? part.by ?? ''}`;

const byKey = <Part extends Entry | ChainLink>(parts: readonly Part[]) =>
	new Map(parts.map((part) => [keyOf(part), part]));

/** What is hashed of an entry, with the fingerprint of its words, in the form that was the latest when it was made. */
function formed(before: string, { is, kept }: Entry, words: string | undefined, v = 1): string {
	if (v === 1) return JSON.stringify(['sameboat/chain/1', before, kept()]);
	if (v === 2) return JSON.stringify(['sameboat/chain/2', before, is, kept()]);
	return JSON.stringify(['sameboat/chain/3', before, is, kept(), words ?? null]);
}

/** The next link; of what is withheld it goes on with the fingerprint that stood in the one it takes the place of. */
function linkTo(before: string, entry: Entry, hashOf: HashOf, known?: ChainLink): ChainLink {
	const { is, agreement, number, of, isBlank } = entry;
	const words = isBlank ? known?.words : entry.words?.(hashOf);
	return {
		...{ agreement, number },
		...(is !== 'seal' && is !== 'review' && { is }),
		...(is === 'review' && { review: of }),
		...(is === 'beforehand' && { by: of }),
		...(words !== undefined && { words }),
		v: 3,
		hash: hashOf(formed(before, entry, words, 3)),
	};
}

/** Makes the chain of a register anew, in place, where records were taken out of it or are called otherwise. */
export function makeChain(register: Chained, hashOf: HashOf): void {
	const known = byKey(register.chain ?? []);
	const chain: ChainLink[] = [];
	for (const entry of entriesOf(register).sort(inOrder))
		chain.push(linkTo(chain.at(-1)?.hash ?? '', entry, hashOf, known.get(keyOf(entry))));
	if (chain.length > 0) register.chain = chain;
	else delete register.chain;
}

/** The very records that a register has, before something is written into it. */
export const recordsIn = (register: Chained): ReadonlySet<unknown> =>
	new Set(entriesOf(register).map(({ record }) => record));

/**
 * Puts into the chain of a register, in place, what was written since: what was not there `before`, and what says something
 * else now. What had a flaw keeps it, and nothing is put in front of it; else what turns up late takes its place in the
 * order, as when a lost record is written again. What no chain had until now comes in at its end.
 */
export function extendChain(
	register: Chained,
	hashOf: HashOf,
	before: ReadonlySet<unknown> = new Set(),
): void {
	const links = register.chain ?? [];
	const known = byKey(links);
	const form = formOf(links);
	const isIn = ({ is }: Entry): boolean => form >= since[is];
	const isFresh = (entry: Entry): boolean => {
		// A seal never says something else, nor does the way to it.
		const isKnown = (entry.is === 'seal' || entry.is === 'way') && known.has(keyOf(entry));
		return !isKnown && !(isIn(entry) && before.has(entry.record));
	};
	const entries = entriesOf(register);
	const fresh = entries.filter(isFresh).sort(inOrder);
	if (fresh.length === 0) return;
	const first = fresh.find(isIn);
	const [rewritten, there] = [byKey(fresh), byKey(entries)];
	const isMoved = (link: ChainLink): boolean => {
		const entry = there.get(keyOf(link));
		return (
			rewritten.has(keyOf(link)) ||
			(first !== undefined && entry !== undefined && inOrder(entry, first) > 0)
		);
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
		made.push(
			'hash' in one ? one : linkTo(made.at(-1)?.hash ?? '', one, hashOf, known.get(keyOf(one))),
		);
	register.chain = made;
}

/**
 * Takes something out of a register by `change`, in place, and its links with it: a chain that was whole is whole again, and
 * one that had a flaw keeps it, and gets no other.
 */
export function shortenChain(register: Chained, hashOf: HashOf, change: () => void): void {
	const wasWhole = flawsIn(register, hashOf).length === 0;
	const there = byKey(entriesOf(register));
	const flawed = new Set(brokenLinks(register, hashOf).map(({ link }) => link));
	change();
	if (wasWhole) {
		if (flawsIn(register, hashOf).length > 0) makeChain(register, hashOf);
		return;
	}
	const left = byKey(entriesOf(register));
	const isGone = (link: ChainLink) => there.has(keyOf(link)) && !left.has(keyOf(link));
	const made: ChainLink[] = [];
	for (const link of register.chain?.filter((one) => !isGone(one)) ?? []) {
		const entry = flawed.has(link) ? undefined : left.get(keyOf(link));
		made.push(entry ? linkAgain(made.at(-1)?.hash ?? '', entry, hashOf, link) : link);
	}
	if (register.chain) register.chain = made;
}

/** A link of the form that it had, behind another one than before or to a record that says less. */
function linkAgain(before: string, entry: Entry, hashOf: HashOf, link: ChainLink): ChainLink {
	const words = entry.isBlank ? link.words : entry.words?.(hashOf);
	return {
		...link,
		...(words !== undefined && { words }),
		hash: hashOf(formed(before, entry, words, link.v)),
	};
}

type Harm = 'missing' | 'changed' | 'order' | 'unchained';

/** What is not as it was sealed or said later, by what the agreement is called. */
export interface Flaw {
	label: string;
	is: Harm | 'words' | `${Exclude<ChainedKind, 'seal'>}-${Harm}`;
}

const flawOf = (is: ChainedKind, number: number, harm: Harm): Flaw => ({
	label: labelOf({ number }),
	is: is === 'seal' ? harm : `${is}-${harm}`,
});

type Broken = Flaw & { link: ChainLink };

/** Where a chain does not lead to the records that are there, from one of its links on. */
function brokenLinks(register: Chained, hashOf: HashOf, from = 0): Broken[] {
	const { chain = [] } = register;
	const entries = byKey(entriesOf(register));
	return chain.slice(from).flatMap((link, at): Broken[] => {
		const { number, words, v, hash } = link;
		const entry = entries.get(keyOf(link));
		if (!entry) return [{ ...flawOf(kindOf(link), number, 'missing'), link }];
		const now = hashOf(formed(chain[from + at - 1]?.hash ?? '', entry, words, v));
		const hasWords = entry.isBlank || entry.words?.(hashOf) === words;
		if (now === hash && entry.number === number && hasWords) return [];
		return [{ ...flawOf(kindOf(link), number, 'changed'), link }];
	});
}

/** What stands there without a link of its own, or a second time. */
function unchained(register: Chained): Flaw[] {
	const { chain } = register;
	if (!chain) return [];
	const [form, chained, seen] = [formOf(chain), byKey(chain), new Set<string>()];
	return entriesOf(register).flatMap((entry): Flaw[] => {
		const [key, { is, number }] = [keyOf(entry), entry];
		const isIt = form < since[is] || (chained.has(key) && !seen.has(key));
		seen.add(key);
		return isIt ? [] : [flawOf(is, number, 'unchained')];
	});
}

/** What stands before what came earlier. */
function misplaced(register: Chained): Flaw[] {
	const entries = entriesOf(register);
	return (['seal', 'answer', 'review', 'beforehand'] as const).flatMap((kind) => {
		const placeOf = ({ number, at }: Entry) => (kind === 'seal' ? number : at);
		return entries
			.filter(({ is }) => is === kind)
			.flatMap((entry, index, all): Flaw[] => {
				const before = all[index - 1];
				return before && placeOf(entry) < placeOf(before)
					? [flawOf(kind, entry.number, 'order')]
					: [];
			});
	});
}

/** Every flaw of a register; of one that was never chained, those of its words and their order. */
export function flawsIn(register: Chained, hashOf: HashOf): Flaw[] {
	return [
		...brokenLinks(register, hashOf).map(({ label, is }) => ({ label, is })),
		...unchained(register),
		...register.agreements
			.filter((record) => !hasItsWords(record, hashOf))
			.map((record): Flaw => ({ label: labelOf(record), is: 'words' })),
		...misplaced(register),
	];
}
