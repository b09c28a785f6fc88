import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/check/called-text.ts';
import { extendChain, flawsIn, makeChain, shortenChain } from '../../../shared/register/chain.ts';
import type { RegisteredAgreement, TeamRegister } from '../../../shared/register/register.ts';
import { withholdWords } from '../../../shared/register/withhold.ts';
import { registerIn } from '../../../server/store/embedded/register-shape.ts';
import { emptyRegister } from '../../../server/store/register.ts';
import { holds } from '../../support/holds.ts';
import { wire } from '../../support/play.ts';
import { agreement } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** As it is sealed: under the fingerprint of its words. */
function sealed(number: number): RegisteredAgreement {
	const record = agreement(number);
	const text = { ...record.text, statement: `Words of ${number}` };
	const salt = `salt ${number}`;
	return {
		...{ ...record, text, salt, sealedAt: number * 1000 },
		hash: hashOf(canonicalText(text, salt)),
	};
}

function register(...numbers: number[]): TeamRegister {
	const made = emptyRegister(idOf('team'));
	for (const number of numbers) {
		made.agreements.push(sealed(number));
		made.agreements.sort((a, b) => a.number - b.number);
		extendChain(made, hashOf);
	}
	return made;
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
		const whole = register(1, 2, 3);
		const text = JSON.stringify(whole.agreements);
		holds(
			fc.property(fc.nat(text.length - 1), fc.constantFrom('a', '7', ' '), (at, letter) => {
				const other = text.slice(0, at) + letter + text.slice(at + 1);
				const isFound = () => {
					try {
						const agreements = JSON.parse(other) as RegisteredAgreement[];
						if (JSON.stringify(agreements) === text) return null;
						const kept = registerIn({ ...wire(whole), agreements }, whole.team);
						return flawsIn(kept, hashOf).length > 0;
					} catch {
						return true;
					}
				};
				expect(isFound(), text.slice(at - 20, at + 20)).not.toBe(false);
			}),
			{ runs: 400 },
		);
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
			const before = new Set(kept.agreements.map(({ id }) => id));
			kept.agreements.push(sealed(late));
			kept.agreements.sort((a, b) => a.number - b.number);
			extendChain(kept, hashOf, before);
			expect(flawsIn(kept, hashOf)).toEqual([{ label: 'a9', is: 'unchained' }]);
		}
	});

	it('SC3 what is erased takes no flaw of the others with it', () => {
		const kept = register(1, 2, 3);
		kept.agreements[2]!.elements.push('d');
		kept.agreements.splice(0, 1);
		shortenChain(kept, hashOf, false);
		expect(flawsIn(kept, hashOf)).toContainEqual({ label: 'a3', is: 'changed' });
		const whole = register(1, 2, 3);
		whole.agreements.splice(0, 1);
		shortenChain(whole, hashOf, true);
		expect(flawsIn(whole, hashOf)).toEqual([]);
	});
});
