import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { registerIn } from '../../server/store/embedded/register-shape.ts';
import { emptyRegister } from '../../server/store/register.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import { extendChain, flawsIn, recordsIn } from '../../shared/register/chain.ts';
import type { RegisteredAgreement, TeamRegister } from '../../shared/register/register.ts';
import { holds } from './holds.ts';
import { wire } from './play.ts';
import { agreement } from './register-contract.ts';
import { idOf } from './room.ts';

export const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** As it is sealed: under the fingerprint of its words. */
export function sealed(number: number): RegisteredAgreement {
	const record = agreement(number);
	const text = { ...record.text, statement: `Words of ${number}` };
	const salt = `salt ${number}`;
	return {
		...{ ...record, text, salt, sealedAt: number * 1000 },
		hash: hashOf(canonicalText(text, salt)),
	};
}

export function register(...numbers: number[]): TeamRegister {
	const made = emptyRegister(idOf('team'));
	for (const number of numbers) {
		made.agreements.push(sealed(number));
		made.agreements.sort((a, b) => a.number - b.number);
		extendChain(made, hashOf);
	}
	return made;
}

/** Writes into a register as the server does, and chains what is new. */
export function write(kept: TeamRegister, change: () => void): void {
	const before = recordsIn(kept);
	change();
	extendChain(kept, hashOf, before);
}

/** Whatever letter of these lists is turned into another one, it is found. */
export function expectEachChangeFound(
	whole: TeamRegister,
	lists: readonly ('agreements' | 'reviews' | 'confirmations' | 'beforehand')[],
): void {
	const text = JSON.stringify(lists.map((list) => whole[list]));
	holds(
		fc.property(fc.nat(text.length - 1), fc.constantFrom('a', '7', ' '), (at, letter) => {
			const other = text.slice(0, at) + letter + text.slice(at + 1);
			const isFound = () => {
				try {
					const changed = JSON.parse(other) as unknown[];
					if (JSON.stringify(changed) === text) return null;
					const parts = Object.fromEntries(lists.map((list, index) => [list, changed[index]]));
					const kept = registerIn({ ...wire(whole), ...parts }, whole.team);
					return flawsIn(kept, hashOf).length > 0;
				} catch {
					return true;
				}
			};
			expect(isFound(), text.slice(at - 20, at + 20)).not.toBe(false);
		}),
		{ runs: 400 },
	);
}
