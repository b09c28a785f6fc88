import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readCredential } from '../../../server/docs/credential.ts';

const read = (protocols: string, cookie = '') =>
	readCredential({
		headers: { 'sec-websocket-protocol': protocols, cookie },
	} as unknown as IncomingMessage);

describe('the credential of a document', () => {
	it('is the token beside sameboat.v1, with or without receipts', () => {
		const token = { token: 'abc', seat: null };
		expect(read('sameboat.v1, abc')).toEqual({ ...token, receipts: false });
		expect(read('sameboat.v1,abc,receipts')).toEqual({ ...token, receipts: true });
	});

	it('is the cookie that has the seat’s name', () => {
		const cookies = 'seat_bertha=no; seat_bert=yes=; seat_b=no';
		expect(read('sameboat.v1, seat.bert', cookies)).toEqual({
			token: 'yes=',
			seat: 'bert',
			receipts: false,
		});
		expect(read('sameboat.v1, seat.carla', cookies)).toBe(null);
	});

	it('is nothing under another protocol', () => {
		expect(read('')).toBe(null);
		expect(read('sameboat.v1')).toBe(null);
		expect(read('sameboat.v2, abc')).toBe(null);
		expect(read('abc, sameboat.v1')).toBe(null);
	});
});
