import { crc32 } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Claim, DocumentRecord } from '../workshop-log.ts';

type Kept = Pick<DocumentRecord, 'update' | 'claims' | 'whole'>;

const version = 2;
const checksumBytes = 4;

/** Of the key too: bytes that have come to stand in another place are as wrong as others. */
const checksum = (key: string, bytes: Uint8Array) => crc32(bytes, crc32(key));

/** Version, whether it is the whole document, claims, update, checksum: all that is kept of a record besides its key. */
export function encodeRecord(key: string, { update, claims, whole }: Kept): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, version);
	encoding.writeVarUint(encoder, whole ? 1 : 0);
	encoding.writeVarUint(encoder, claims.length);
	for (const [clientId, seat] of claims) {
		encoding.writeVarUint(encoder, clientId);
		encoding.writeVarString(encoder, seat);
	}
	encoding.writeVarUint8Array(encoder, update);
	encoding.writeUint32(encoder, checksum(key, encoding.toUint8Array(encoder)));
	return encoding.toUint8Array(encoder);
}

/** Throws on bytes that are not what was stored under this key. */
export function decodeRecord(key: string, bytes: Uint8Array): Kept {
	const found = bytes[0];
	if (found === 1) return decodeContent(bytes.subarray(1), false);
	if (found !== version) throw new Error(`a document record of version ${found} is not known here`);
	const end = bytes.byteLength - checksumBytes;
	const content = bytes.subarray(0, end);
	const kept = decoding.readUint32(decoding.createDecoder(bytes.subarray(end)));
	if (kept !== checksum(key, content)) throw new Error('its checksum is another');
	return decodeContent(content.subarray(2), content[1] === 1);
}

/** What all versions have in common. Those of the first had no checksum: nothing may be left over. */
function decodeContent(bytes: Uint8Array, whole: boolean): Kept {
	const decoder = decoding.createDecoder(bytes);
	const claims = Array.from({ length: decoding.readVarUint(decoder) }, (): Claim => [
		decoding.readVarUint(decoder),
		decoding.readVarString(decoder),
	]);
	const update = decoding.readVarUint8Array(decoder);
	if (decoding.hasContent(decoder)) throw new Error('it is longer than it says');
	return { claims, update, ...(whole && { whole }) };
}
