import { expect, it } from 'vitest';
import { base64url, codeAlphabet, isId, joinCode, normalizeCode } from '../../shared/ids.ts';

it('L6 an id is 22 characters base64url', () => {
	expect(isId('AZaz09-_AZaz09-_AZaz09')).toBe(true);
	for (const text of [
		'',
		'a'.repeat(21),
		'a'.repeat(23),
		`${'a'.repeat(21)}=`,
		`${'a'.repeat(22)}\n`,
	])
		expect(isId(text), text).toBe(false);
});

it('L6 128 bits make one, and every bit counts', () => {
	const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 17);
	expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
	expect(isId(base64url(bytes))).toBe(true);
});

it.each([0, 1, 2, 3, 4, 5, 6, 47, 48])('L6 %i bytes are written as base64url has it', (length) => {
	for (const fill of [0, 255, 0b10110100]) {
		const bytes = Uint8Array.from({ length }, (_, index) => (fill + index * 37) & 255);
		expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
	}
});

it('L6 all 64 characters occur', () => {
	const bytes = Uint8Array.from({ length: 768 }, (_, index) => index & 255);
	expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
});

it('L7 31 characters that nobody mistakes', () => {
	expect(new Set(codeAlphabet).size).toBe(31);
	expect(codeAlphabet).toHaveLength(31);
	expect(codeAlphabet).not.toMatch(/[0O1IL]/);
	expect(codeAlphabet).toBe(codeAlphabet.toUpperCase());
});

it('L7 a code is one character a number', () => {
	expect(joinCode([0, 1, 2, 3, 27, 28, 29, 30])).toBe('ABCD6789');
	expect(joinCode([31])).toBe('A');
});

it('L7 typed, case, blanks and hyphens do not matter', () => {
	for (const typed of ['abcd-6789', ' ABCD 6789 ', 'a b-c d\t6789\n', 'ABCD6789'])
		expect(normalizeCode(typed)).toBe('ABCD6789');
	expect(normalizeCode(' - ')).toBe('');
});
