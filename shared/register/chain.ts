/**
 * A hash chain over what a team has sealed, in the order of sealing: nobody changes, removes or swaps a record without
 * its being seen. Words that are withheld do not break it: it is over their fingerprint and not over them.
 */
import type { Id } from '../ids.ts';
import { labelOf, type RegisteredAgreement, type TeamRegister } from './register.ts';
import { hasItsWords, withoutWords } from './withhold.ts';

/** One record's place in the chain; `hash` is over the one before and the record. */
export interface ChainLink {
	agreement: Id;
	number: number;
	/** Sha256, base64url. */
	hash: string;
}

type HashOf = (text: string) => string;
type Chained = Pick<TeamRegister, 'agreements' | 'chain'>;

/** The same characters for the same record, in whichever order its fields were written. */
function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.filter(([, part]) => part !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, part]) => [key, canonical(part)]);
}

function linkTo(before: string, record: RegisteredAgreement, hashOf: HashOf): ChainLink {
	// What led to it may have to go with the words, as they do.
	const { text, salt: _salt, trace: _trace, ...rest } = record;
	const kept = canonical({ ...rest, text: withoutWords(text) });
	const hash = hashOf(JSON.stringify(['sameboat/chain/1', before, kept]));
	return { agreement: record.id, number: record.number, hash };
}

const inOrder = (records: readonly RegisteredAgreement[]): RegisteredAgreement[] =>
	records.toSorted((a, b) => a.sealedAt - b.sealedAt || a.number - b.number);

/** Makes the chain of a register anew, in place, where records were taken out of it or are called otherwise. */
export function makeChain(register: Chained, hashOf: HashOf): void {
	delete register.chain;
	append(register, inOrder(register.agreements), hashOf);
}

function append(register: Chained, records: readonly RegisteredAgreement[], hashOf: HashOf): void {
	const chain = register.chain ?? [];
	for (const record of records) chain.push(linkTo(chain.at(-1)?.hash ?? '', record, hashOf));
	if (chain.length > 0) register.chain = chain;
}

/**
 * Puts behind the chain of a register, in place, what was sealed since: all that was not there `before`. What is in
 * it stays as it was, flaws and all; a flawless one is made anew where something turns up that was sealed before its
 * end, as when a lost one is written again.
 */
export function extendChain(
	register: Chained,
	hashOf: HashOf,
	before: ReadonlySet<Id> = new Set(),
): void {
	const { agreements, chain } = register;
	const known = new Set(chain?.map(({ agreement }) => agreement));
	const isFresh = ({ id }: RegisteredAgreement) => !known.has(id) && (!chain || !before.has(id));
	const fresh = inOrder(agreements.filter(isFresh));
	const [first] = fresh;
	if (!first) return;
	const others = agreements.filter((record) => !isFresh(record));
	const isBehind = inOrder([...others, first]).at(-1) === first;
	const isWhole = () => others.length === known.size && brokenLinks(register, hashOf).length === 0;
	if (isBehind || !isWhole()) append(register, fresh, hashOf);
	else makeChain(register, hashOf);
}

/** Takes the links of records that were taken out; a chain that had a flaw before keeps it. */
export function shortenChain(register: Chained, hashOf: HashOf, wasWhole: boolean): void {
	if (wasWhole) return makeChain(register, hashOf);
	const kept = new Set(register.agreements.map(({ id }) => id));
	register.chain = register.chain?.filter(({ agreement }) => kept.has(agreement)) ?? [];
}

/** What is not as it was sealed, by what the agreement is called. */
export interface Flaw {
	label: string;
	is: 'missing' | 'changed' | 'words' | 'order' | 'unchained';
}

/** Where a chain does not lead to the records that are there. */
function brokenLinks({ agreements, chain = [] }: Chained, hashOf: HashOf): Flaw[] {
	const records = new Map(agreements.map((record) => [record.id, record]));
	return chain.flatMap(({ agreement, number, hash }, at): Flaw[] => {
		const label = labelOf({ number });
		const record = records.get(agreement);
		if (!record) return [{ label, is: 'missing' }];
		const now = linkTo(chain[at - 1]?.hash ?? '', record, hashOf);
		return now.hash === hash && now.number === number ? [] : [{ label, is: 'changed' }];
	});
}

/** Every flaw of a register; of one that was never chained, those of its words and their order. */
export function flawsIn(register: Chained, hashOf: HashOf): Flaw[] {
	const { agreements, chain } = register;
	const chained = new Set(chain?.map(({ agreement }) => agreement));
	const inRecords = agreements.flatMap((record, at): Flaw[] => {
		const label = labelOf(record);
		const { id, number } = record;
		return [
			...(chain && !chained.has(id) ? [{ label, is: 'unchained' } as const] : []),
			...(hasItsWords(record, hashOf) ? [] : [{ label, is: 'words' } as const]),
			...(number < (agreements[at - 1]?.number ?? 0) ? [{ label, is: 'order' } as const] : []),
		];
	});
	return [...brokenLinks(register, hashOf), ...inRecords];
}
