import { describe, expect, it } from 'vitest';
import {
	extendChain,
	flawsIn,
	makeChain,
	recordsIn,
	shortenChain,
	type ChainLink,
} from '../../../shared/register/chain.ts';
import { forgetPerson } from '../../../shared/register/forget-person.ts';
import type { RegisteredReview, TeamRegister } from '../../../shared/register/register.ts';
import { addReview } from '../../../shared/register/reviews.ts';
import { takeOut } from '../../../shared/register/without-card.ts';
import { withholdWords, withoutWords } from '../../../shared/register/withhold.ts';
import {
	expectEachChangeFound,
	hashOf,
	register,
	sealed,
	write,
} from '../../support/chained-register.ts';
import { wire } from '../../support/play.ts';
import { review } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';

/** What a workshop says of an agreement at its look, so long after the seals. */
const look = (number: number, workshop: string, at: number): RegisteredReview => ({
	...review(number),
	...{ agreement: sealed(number).id, workshop: idOf(workshop), at },
});

/** Says it as a workshop does: in place of what it said before. */
function say(kept: TeamRegister, said: RegisteredReview) {
	write(kept, () => addReview(kept, said));
}

/** Four agreements, and what was seen of three of them at two looks; the last look drops one. */
function reviewed(): TeamRegister {
	const kept = register(1, 2, 3, 4);
	say(kept, look(1, 'second', 10_000));
	say(kept, look(2, 'second', 11_000));
	const dropped = look(2, 'third', 20_000);
	const decision = { ...dropped.decision!, decision: 'drop' as const, reviewOn: null, at: 20_000 };
	say(kept, { ...dropped, decision });
	say(kept, look(3, 'third', 21_000));
	return kept;
}

/** The flaws after somebody has been at the file. */
const after = (change: (kept: TeamRegister) => void, of = register(1, 2, 3, 4)) => {
	const kept = wire(of);
	change(kept);
	return flawsIn(kept, hashOf).map(({ label, is }) => `${label} ${is}`);
};

describe('the chain over what was sealed', () => {
	it('SC1 is whole whenever something is sealed, and has each record once', () => {
		expect(after(() => undefined)).toEqual([]);
		const { chain } = register(1, 2, 3);
		expect(chain?.map(({ number }) => number)).toEqual([1, 2, 3]);
		expect(new Set(chain?.map(({ hash }) => hash)).size).toBe(3);
		expect(register().chain).toBeUndefined();
	});

	it('SC1 what was sealed before there were chains is in it with the next', () => {
		const old = register(1, 2);
		delete old.chain;
		expect(flawsIn(old, hashOf)).toEqual([]);
		old.agreements.push(sealed(3));
		extendChain(old, hashOf);
		expect(old).toEqual(register(1, 2, 3));
	});

	it('SC1 comes out the same in whichever order its records turn up', () => {
		for (const order of [
			[2, 1, 3],
			[3, 2, 1],
			[3, 1, 2],
		])
			expect(register(...order)).toEqual(register(1, 2, 3));
	});

	it('SC2 names what was changed, in words or beside them', () => {
		expect(after(({ agreements }) => (agreements[1]!.text.statement = 'Other words'))).toEqual([
			'a2 words',
		]);
		expect(after(({ agreements }) => (agreements[1]!.salt = 'other'))).toEqual(['a2 words']);
		expect(after(({ agreements }) => agreements[2]!.elements.push('d'))).toEqual(['a3 changed']);
		expect(after(({ agreements }) => (agreements[2]!.hash = 'other'))).toEqual([
			'a3 changed',
			'a3 words',
		]);
	});

	it('SC2 names what was taken away, at any place, with its link or without', () => {
		expect(after(({ agreements }) => agreements.splice(1, 1))).toEqual(['a2 missing']);
		expect(after(({ agreements }) => agreements.pop())).toEqual(['a4 missing']);
		const both = after((kept) => {
			kept.agreements.splice(1, 1);
			kept.chain!.splice(1, 1);
		});
		expect(both).toEqual(['a3 changed']);
	});

	it('SC2 names what was put there or stands in another place', () => {
		expect(after(({ agreements }) => agreements.push(sealed(5)))).toEqual(['a5 unchained']);
		const swapped = after(({ agreements }) => {
			[agreements[1], agreements[2]] = [agreements[2]!, agreements[1]!];
		});
		expect(swapped).toEqual(['a2 order']);
		const links = after(({ chain }) => {
			[chain![1], chain![2]] = [chain![2]!, chain![1]!];
		});
		expect(links).toEqual(['a3 changed', 'a2 changed', 'a4 changed']);
		const exchanged = after(({ agreements }) => {
			const [one, other] = [agreements[1]!, agreements[2]!];
			[one.id, other.id] = [other.id, one.id];
		});
		expect(exchanged).toEqual(['a2 changed', 'a3 changed']);
	});

	it('SC2 whatever is turned into something else in a record is found', () => {
		expectEachChangeFound(register(1, 2, 3), ['agreements']);
	});

	it('SC3 words that are withheld leave it whole', () => {
		const kept = register(1, 2, 3);
		withholdWords(kept, sealed(2).id);
		expect(flawsIn(kept, hashOf)).toEqual([]);
		kept.agreements.push(sealed(4));
		extendChain(kept, hashOf);
		expect(flawsIn(kept, hashOf)).toEqual([]);
	});

	it('SC3 what is sealed later mends no flaw, and one that is made anew has none', () => {
		for (const late of [4, 0]) {
			const kept = register(1, 2, 3);
			kept.agreements[0]!.elements.push('d');
			kept.agreements.push(sealed(late));
			kept.agreements.sort((a, b) => a.number - b.number);
			extendChain(kept, hashOf);
			expect(flawsIn(kept, hashOf)).toEqual([{ label: 'a1', is: 'changed' }]);
			kept.agreements.splice(1, 1);
			makeChain(kept, hashOf);
			expect(flawsIn(kept, hashOf)).toEqual([]);
		}
	});

	it('SC3 other words without a salt are no withheld ones, and what stays of a withheld one is chained', () => {
		const blank = ({ agreements }: TeamRegister) => (agreements[1]!.salt = '');
		expect(after(blank)).toEqual(['a2 words']);
		const withheldOne = register(1, 2, 3);
		withholdWords(withheldOne, sealed(2).id);
		expect(after(({ agreements }) => agreements[1]!.text.owners.pop(), withheldOne)).toEqual([
			'a2 changed',
		]);
		expect(after(({ agreements }) => (agreements[1]!.text.statement = 'x'), withheldOne)).toEqual([
			'a2 words',
		]);
	});

	it('SC3 what somebody has put there is not chained with the next seal', () => {
		for (const late of [4, 0]) {
			const kept = register(1, 2, 3);
			kept.agreements.push(sealed(9));
			const before = recordsIn(kept);
			kept.agreements.push(sealed(late));
			kept.agreements.sort((a, b) => a.number - b.number);
			extendChain(kept, hashOf, before);
			expect(flawsIn(kept, hashOf)).toEqual([{ label: 'a9', is: 'unchained' }]);
		}
	});

	it('SC3 what is erased takes no flaw of the others with it', () => {
		const kept = register(1, 2, 3);
		kept.agreements[2]!.elements.push('d');
		shortenChain(kept, hashOf, () => kept.agreements.splice(0, 1));
		expect(flawsIn(kept, hashOf)).toContainEqual({ label: 'a3', is: 'changed' });
		const whole = register(1, 2, 3);
		shortenChain(whole, hashOf, () => whole.agreements.splice(0, 1));
		expect(flawsIn(whole, hashOf)).toEqual([]);
	});

	it('SC13 what is taken out of a record leaves a whole chain whole, and gives one with a flaw no other', () => {
		const card = idOf('c1');
		const whole = register(1, 2, 3);
		const before = wire(whole.chain);
		shortenChain(whole, hashOf, () => takeOut(whole, card));
		expect(flawsIn(whole, hashOf)).toEqual([]);
		expect(whole.chain).not.toEqual(before);
		const kept = register(1, 2, 3);
		kept.agreements[1]!.elements.push('d');
		const flaws = flawsIn(kept, hashOf);
		expect(flaws).toHaveLength(1);
		shortenChain(kept, hashOf, () => takeOut(kept, card));
		expect(flawsIn(kept, hashOf)).toEqual(flaws);
		shortenChain(kept, hashOf, () => kept.agreements.splice(0, 1));
		expect(flawsIn(kept, hashOf)).toEqual(flaws);
		const { chain } = kept;
		shortenChain(kept, hashOf, () => undefined);
		expect(kept.chain).toEqual(chain);
	});
});

describe('the reviews in the chain', () => {
	it('SC1, SC6 each is in it once, behind what it looks back at, and again when it says more', () => {
		const kept = reviewed();
		expect(flawsIn(kept, hashOf)).toEqual([]);
		const told = kept.chain!.map(({ number, review: by }) => [number, by !== undefined]);
		expect(told.slice(4)).toEqual([1, 2, 2, 3].map((number) => [number, true]));
		say(kept, { ...look(1, 'second', 30_000), outcome: 'not-kept' });
		expect(flawsIn(kept, hashOf)).toEqual([]);
		expect(kept.chain!.map(({ number }) => number).slice(4)).toEqual([2, 2, 3, 1]);
	});

	it('SC1 comes out the same in whichever order they are written', () => {
		const [one, two, three] = [look(1, 'second', 10), look(2, 'third', 20), look(1, 'third', 2500)];
		const made = [
			[one, two, three],
			[three, two, one],
			[two, three, { ...one, outcome: null }, one],
		].map((order) => {
			const kept = register(3, 1);
			for (const said of order) say(kept, said);
			const before = recordsIn(kept);
			kept.agreements.splice(1, 0, sealed(2));
			extendChain(kept, hashOf, before);
			say(kept, look(2, 'third', 20));
			return kept;
		});
		expect(flawsIn(made[0]!, hashOf)).toEqual([]);
		expect(made[1]).toEqual(made[0]);
		expect(made[2]).toEqual(made[0]);
	});

	it.each([
		[
			'a byte of one',
			['a1 review-changed'],
			(kept: TeamRegister) => {
				kept.reviews[0]!.texts.evidence += '.';
			},
		],
		[
			'a decision',
			['a2 review-changed'],
			(kept: TeamRegister) => {
				kept.reviews[2]!.decision!.decision = 'keep';
			},
		],
		[
			'what drops one',
			['a2 review-missing'],
			(kept: TeamRegister) => {
				kept.reviews.splice(2, 1);
			},
		],
		[
			'what drops one, with its link',
			['a3 review-changed'],
			(kept: TeamRegister) => {
				kept.reviews.splice(2, 1);
				kept.chain!.splice(6, 1);
			},
		],
		[
			'the place of two',
			['a1 review-order'],
			(kept: TeamRegister) => {
				kept.reviews.splice(0, 2, kept.reviews[1]!, kept.reviews[0]!);
			},
		],
		[
			'what two are of',
			['a1 review-changed', 'a2 review-changed'],
			(kept: TeamRegister) => {
				const [one, two] = [kept.reviews[0]!, kept.reviews[1]!];
				[one.agreement, two.agreement] = [two.agreement, one.agreement];
			},
		],
		[
			'one that nobody said',
			['a4 review-unchained'],
			(kept: TeamRegister) => {
				kept.reviews.push(look(4, 'third', 30_000));
			},
		],
		[
			'one a second time',
			['a3 review-unchained'],
			(kept: TeamRegister) => {
				kept.reviews.push(kept.reviews[3]!);
			},
		],
	])('SC6 names what has %s changed: %j', (_what, flaws, change) => {
		expect(after(change, reviewed())).toEqual(flaws);
	});

	it('SC6 what is said later of another mends none of it, and what was put there stays out', () => {
		const kept = reviewed();
		kept.reviews[0]!.texts.evidence += '.';
		kept.reviews.push(look(4, 'third', 30_000));
		say(kept, look(3, 'fourth', 40_000));
		say(kept, { ...look(2, 'second', 50_000), outcome: null });
		expect(flawsIn(kept, hashOf).map(({ label, is }) => `${label} ${is}`)).toEqual([
			'a1 review-changed',
			'a4 review-unchained',
		]);
	});

	it('SC6 whatever is turned into something else in one is found', () => {
		expectEachChangeFound(reviewed(), ['reviews']);
	});

	it('SC6 words that are withheld and people who are forgotten leave it whole', () => {
		const kept = reviewed();
		withholdWords(kept, sealed(2).id);
		for (const person of Object.keys(kept.people)) forgetPerson(kept, person);
		expect(flawsIn(kept, hashOf)).toEqual([]);
		say(kept, look(2, 'fourth', 40_000));
		expect(flawsIn(kept, hashOf)).toEqual([]);
	});

	/** As the version before left it: links to seals alone, over another form. */
	function chainedBefore(): TeamRegister {
		const kept = register(1, 2, 3);
		const chain: ChainLink[] = [];
		for (const record of kept.agreements) {
			const { text, salt: _salt, trace: _trace, ...rest } = record;
			const sorted = (value: unknown): unknown => {
				if (Array.isArray(value)) return value.map(sorted);
				if (typeof value !== 'object' || value === null) return value;
				const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
				return entries.map(([key, part]) => [key, sorted(part)]);
			};
			const before = chain.at(-1)?.hash ?? '';
			const form = ['sameboat/chain/1', before, sorted({ ...rest, text: withoutWords(text) })];
			const { id, number } = record;
			chain.push({ agreement: id, number, hash: hashOf(JSON.stringify(form)) });
		}
		return { ...kept, chain, reviews: [look(1, 'second', 10_000)] };
	}

	it('SC7 a chain from before is whole, keeps its links, and has the reviews with the next', () => {
		const old = chainedBefore();
		expect(flawsIn(old, hashOf)).toEqual([]);
		expect(after(({ agreements }) => agreements[1]!.elements.push('d'), old)).toEqual([
			'a2 changed',
		]);
		const kept = wire(old);
		say(kept, look(2, 'second', 11_000));
		expect(flawsIn(kept, hashOf)).toEqual([]);
		expect(kept.chain!.slice(0, 3)).toEqual(old.chain);
		expect(kept.chain).toHaveLength(5);
		expect(after(({ reviews }) => reviews.shift(), kept)).toEqual(['a1 review-missing']);
	});

	it('SC7 with its next seal, what somebody adds as the first review is found', () => {
		const kept = chainedBefore();
		kept.reviews = [];
		const before = recordsIn(kept);
		kept.agreements.push(sealed(4));
		extendChain(kept, hashOf, before);
		expect(flawsIn(kept, hashOf)).toEqual([]);
		expect(after(({ reviews }) => reviews.push(look(1, 'second', 9000)), kept)).toEqual([
			'a1 review-unchained',
		]);
	});

	it('SC6 what leaves with a workshop leaves the chain, and takes no flaw of the others with it', () => {
		const kept = reviewed();
		const flawed = wire(kept);
		const leave = (of: TeamRegister) => () =>
			void (of.reviews = of.reviews.filter(({ workshop }) => workshop !== idOf('second')));
		shortenChain(kept, hashOf, leave(kept));
		expect(flawsIn(kept, hashOf)).toEqual([]);
		expect(kept.chain).toHaveLength(6);
		flawed.reviews[3]!.texts.evidence += '.';
		shortenChain(flawed, hashOf, leave(flawed));
		expect(flawsIn(flawed, hashOf)).toContainEqual({ label: 'a3', is: 'review-changed' });
	});
});
