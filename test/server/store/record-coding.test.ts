import { expect, it } from 'vitest';
import { checksum, LaterVersion } from '../../../server/store/embedded/checksum.ts';
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

it('S3, DA5 a record of a later version is left alone, and one whose version is damaged is not taken for it', () => {
	const bytes = bytesOf(record('board~1', [1]));
	expect(bytes[0]).toBe(2);
	const later = Uint8Array.of(3, ...bytes.subarray(1, -4));
	const sum = Buffer.alloc(4);
	sum.writeUInt32LE(checksum(key, later));
	expect(() => decodeRecord(key, Uint8Array.of(...later, ...sum))).toThrow(LaterVersion);
	for (const version of [0, 1, 3])
		expect(() => decodeRecord(key, Uint8Array.of(version, ...bytes.subarray(1)))).toThrow(
			/^(?!.*not known)/,
		);
});

it('DA8 a record of the first version, which had no checksum, is read, and not when it is cut or longer', () => {
	const seat = [...Buffer.from(sam)];
	const first = [1, 1, 9, seat.length, ...seat, 3, 0, 255, 7];
	const read = (...bytes: number[]) => decodeRecord(key, Uint8Array.from(bytes));
	expect(read(...first)).toEqual({ claims: [[9, sam]], update: Uint8Array.of(0, 255, 7) });
	expect(() => read(...first, 0)).toThrow('longer');
	expect(() => read(...first.slice(0, -1))).toThrow();
});
