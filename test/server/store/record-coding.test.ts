import { expect, it } from 'vitest';
import { decodeRecord, encodeRecord } from '../../../server/store/embedded/record-coding.ts';
import { frida, sam } from '../../support/room.ts';
import { record } from '../../support/store-contract.ts';

it('S4 a record comes back with its claims', () => {
	for (const kept of [
		record('board~1', [0, 255, 7], [1, sam], [2 ** 32 - 1, frida]),
		record('board~1', []),
	]) {
		const { update, claims } = kept;
		expect(decodeRecord(encodeRecord(kept))).toEqual({ update, claims });
	}
});

it('S3 a record of another version is not taken for one of this', () => {
	const bytes = encodeRecord(record('board~1', [1]));
	expect(bytes[0]).toBe(1);
	expect(() => decodeRecord(Uint8Array.of(2, ...bytes.subarray(1)))).toThrow('version 2');
	expect(() => decodeRecord(Uint8Array.of(0, ...bytes.subarray(1)))).toThrow('version 0');
});
