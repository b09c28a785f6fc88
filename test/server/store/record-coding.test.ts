import { expect, it } from 'vitest';
import { decodeRecord, encodeRecord } from '../../../server/store/embedded/record-coding.ts';
import { frida, sam } from '../../support/room.ts';
import { record, whole } from '../../support/store-contract.ts';

const key = 'd!boat!board~1!000000000001';
const bytesOf = (kept: Parameters<typeof encodeRecord>[1]) => encodeRecord(key, kept);

it('S4 a record comes back with its claims', () => {
	for (const kept of [
		record('board~1', [0, 255, 7], [1, sam], [2 ** 32 - 1, frida]),
		record('board~1', []),
		whole('board~1', [1], [1, sam]),
	]) {
		const { document: _, ...rest } = kept;
		expect(decodeRecord(key, bytesOf(kept))).toEqual(rest);
	}
});

it('S3 a record of another version is not taken for one of this', () => {
	const bytes = bytesOf(record('board~1', [1]));
	expect(bytes[0]).toBe(2);
	expect(() => decodeRecord(key, Uint8Array.of(3, ...bytes.subarray(1)))).toThrow('version 3');
	expect(() => decodeRecord(key, Uint8Array.of(0, ...bytes.subarray(1)))).toThrow('version 0');
});
