import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Claim, DocumentRecord } from '../workshop-log.ts';
import { checksum, LaterVersion } from './checksum.ts';

type Kept = Pick<DocumentRecord, 'update' | 'claims' | 'whole'>;

const version = 2;
const checksumBytes = 4;

/** Version, whether it is the whole document, claims, update, checksum: all that is kept besides its key. */
export function encodeRecord(key: string, { update, claims, whole }: Kept): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeUint8(encoder, version);
	encoding.writeUint8(encoder, whole ? 1 : 0);
	encoding.writeVarUint(encoder, claims.length);
	for (const [clientId, seat] of claims) {
		encoding.writeVarUint(encoder, clientId);
		encoding.writeVarString(encoder, seat);
	}
	encoding.writeVarUint8Array(encoder, update);
	encoding.writeUint32(encoder, checksum(key, encoding.toUint8Array(encoder)));
	return encoding.toUint8Array(encoder);
}

/** Throws on bytes that are not what was stored under this key; records of the first version had no checksum. */
export function decodeRecord(key: string, bytes: Uint8Array): Kept {
	if (bytes[0] === 1) return decodeContent(bytes.subarray(1), false);
	const end = Math.max(bytes.byteLength - checksumBytes, 0);
	const content = bytes.subarray(0, end);
	const kept = decoding.readUint32(decoding.createDecoder(bytes.subarray(end)));
	if (kept !== checksum(key, content)) throw new Error('its checksum is another');
	if (content[0] !== version)
		throw new LaterVersion(`document records of version ${content[0]} are not known here`);
	return decodeContent(content.subarray(2), content[1] === 1);
}

/** What the versions have in common. Without a checksum, length alone tells: nothing may be left over. */
function decodeContent(bytes: Uint8Array, whole: boolean): Kept {
	const decoder = decoding.createDecoder(bytes);
	const claims: Claim[] = [];
	for (let left = decoding.readVarUint(decoder); left > 0; left--)
		claims.push([decoding.readVarUint(decoder), decoding.readVarString(decoder)]);
	const update = decoding.readVarUint8Array(decoder);
	if (decoding.hasContent(decoder)) throw new Error('it is longer than it says');
	return { claims, update, ...(whole && { whole }) };
}
