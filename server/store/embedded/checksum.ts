import { crc32 } from 'node:zlib';
import type { Id } from '../../../shared/ids.ts';

/** Over the key too: bytes that have come to stand in another place are as wrong as others. */
export const checksum = (key: string, bytes: Uint8Array): number => crc32(bytes, crc32(key));

/** Written by a version of this program that is newer: to be left alone, unlike what is damaged. */
export class LaterVersion extends Error {
	override name = 'LaterVersion';
}

const digits = 8;
const utf8 = { encode: new TextEncoder(), decode: new TextDecoder('utf-8', { fatal: true }) };

/** Eight hexadecimal digits of checksum, then the text. */
export function encodeText(key: string, text: string): Uint8Array {
	const bytes = utf8.encode.encode(text);
	const sum = checksum(key, bytes).toString(16).padStart(digits, '0');
	return Buffer.concat([utf8.encode.encode(sum), bytes]);
}

/** Throws on bytes that are not what was stored under this key. `isBare` tells what was written before there were checksums. */
export function decodeText(
	key: string,
	bytes: Uint8Array,
	isBare: (bytes: Uint8Array) => boolean,
): string {
	if (isBare(bytes)) return utf8.decode.decode(bytes);
	const text = bytes.subarray(digits);
	const sum = parseInt(utf8.decode.decode(bytes.subarray(0, digits)), 16);
	if (sum !== checksum(key, text)) throw new Error('its checksum is another');
	return utf8.decode.decode(text);
}

const idLength = 22;

/** The same of an id. */
export const decodeId = (key: string, bytes: Uint8Array): Id =>
	decodeText(key, bytes, ({ length }) => length === idLength);

const openingBrace = '{'.charCodeAt(0);

export const encodeJson = (key: string, value: object): Uint8Array =>
	encodeText(key, JSON.stringify(value));

/** The same of JSON, whose first texts were objects without a checksum. */
export const decodeJson = (key: string, bytes: Uint8Array): unknown =>
	JSON.parse(decodeText(key, bytes, ([first]) => first === openingBrace));
