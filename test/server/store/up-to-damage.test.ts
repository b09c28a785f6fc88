import { expect, it } from 'vitest';
import { LaterVersion } from '../../../server/store/embedded/checksum.ts';
import { upToDamage, type Entry } from '../../../server/store/embedded/up-to-damage.ts';

/** `3` is a record, `3!` one that is whole, `3?` one that is damaged. */
const entries = (...records: string[]) =>
	records.map((record): Entry => [`d!${parseInt(record)}`, new TextEncoder().encode(record)]);
const decode = (_key: string, value: Uint8Array) => {
	const record = new TextDecoder().decode(value);
	if (record.endsWith('?')) throw new Error('its checksum is another');
	if (record.endsWith('+')) throw new LaterVersion('later');
	return record;
};
const read = (...records: string[]) => {
	const { behind, ...found } = upToDamage(entries(...records), decode, (kept) =>
		kept.endsWith('!'),
	);
	return { ...found, behind: behind.map(([, value]) => new TextDecoder().decode(value)) };
};
const intact = { damage: null, behind: [] };

it('DA2 all is kept of what is numbered one by one, also from a whole record on', () => {
	expect(read()).toEqual({ kept: [], ...intact });
	expect(read('1', '2', '3')).toEqual({ kept: ['1', '2', '3'], ...intact });
	expect(read('7!', '8')).toEqual({ kept: ['7!', '8'], ...intact });
});

it('DA2 of what is damaged or has a gap the beginning is kept', () => {
	expect(read('1', '2?', '3')).toEqual({
		...{ kept: ['1'], damage: 'number 2 is damaged', behind: ['2?', '3'] },
	});
	expect(read('1', '3', '4?')).toEqual({
		...{ kept: ['1'], damage: 'number 2 is missing', behind: ['3', '4?'] },
	});
	expect(read('7!', '9')).toEqual({ kept: ['7!'], damage: 'number 8 is missing', behind: ['9'] });
	expect(read('2')).toEqual({ kept: [], damage: 'number 1 is missing', behind: ['2'] });
});

it('DA2 what a whole record has replaced harms nobody, damaged or not', () => {
	expect(read('1', '2?', '5!', '6')).toEqual({ kept: ['5!', '6'], ...intact });
	expect(read('1', '5!', '6?')).toEqual({
		...{ kept: ['5!'], damage: 'number 6 is damaged', behind: ['6?'] },
	});
});

it('DA5 a later version stops the reading', () => {
	expect(() => read('1', '2+')).toThrow(LaterVersion);
});
