import { expect, it } from 'vitest';
import { realEffects } from '../../server/effects.ts';
import { newToken } from '../../server/identity/token.ts';
import { codeAlphabet } from '../../shared/ids.ts';

const often = 400;
const drawn = <T>(draw: () => T): T[] => Array.from({ length: often }, draw);
const bitsOf = (text: string): string =>
	[...Buffer.from(text, 'base64url')].map((byte) => byte.toString(2).padStart(8, '0')).join('');

/** How many bits come out either way. */
const random = (texts: readonly string[]): number => {
	const bits = texts.map(bitsOf);
	const places = [...bits[0]!].keys();
	return [...places].filter((place) => new Set(bits.map((one) => one[place])).size === 2).length;
};

it('L6, P46 of an id, and of a key, each of the 128 bits is drawn', () => {
	for (const draw of [realEffects.newId, realEffects.newKey]) {
		const texts = drawn(draw);
		expect(random(texts)).toBe(128);
		expect(new Set(texts).size).toBe(often);
	}
});

it('P46 of a token 128 bits are drawn, and the others say of which seat it is', () => {
	const [workshop, seat] = [realEffects.newId(), realEffects.newId()];
	const tokens = drawn(() => newToken(workshop, seat));
	expect(random(tokens)).toBe(128);
	expect(new Set(tokens.map((token) => bitsOf(token).slice(0, 256)))).toEqual(
		new Set([bitsOf(workshop) + bitsOf(seat)]),
	);
});

it('L7 of a code each of the eight characters is drawn from all 31', () => {
	const codes = drawn(realEffects.newCode);
	for (const place of [0, 1, 2, 3, 4, 5, 6, 7])
		expect(new Set(codes.map((code) => code[place]))).toEqual(new Set(codeAlphabet));
	expect(new Set(codes.map(({ length }) => length))).toEqual(new Set([8]));
});
