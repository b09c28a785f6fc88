import { createHash } from 'node:crypto';
import { emptyRegister } from '../../server/store/register.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import { extendChain } from '../../shared/register/chain.ts';
import type { RegisteredAgreement, TeamRegister } from '../../shared/register/register.ts';
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
