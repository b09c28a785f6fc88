/** 22 characters base64url from 128 random bits; says nothing about its time or author. */
export type Id = string;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url without padding, for ids, keys and tokens that travel in paths and subprotocols. */
export function base64url(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 3) {
		const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
		const chars = Math.min(bytes.length - i, 3) + 1;
		for (let c = 0; c < chars; c++) text += alphabet[(word >> (18 - 6 * c)) & 63];
	}
	return text;
}

export const isId = (text: string): boolean => /^[\w-]{22}$/.test(text);

/** 31 letters and digits that nobody mistakes for one another when read aloud or typed. */
export const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A join code from eight random numbers, each below 31. */
export const joinCode = (numbers: readonly number[]): string =>
	numbers.map((n) => codeAlphabet[n % codeAlphabet.length]).join('');

/** What somebody typed as a code, made comparable: case, blanks and hyphens do not matter. */
export const normalizeCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');
