import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Claim, DocumentRecord } from '../workshop-log.ts';

const version = 1;

/** Version, claims, update: all that is kept of one document record besides its key. */
export function encodeRecord({ update, claims }: DocumentRecord): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, version);
	encoding.writeVarUint(encoder, claims.length);
	for (const [clientId, seat] of claims) {
		encoding.writeVarUint(encoder, clientId);
		encoding.writeVarString(encoder, seat);
	}
	encoding.writeVarUint8Array(encoder, update);
	return encoding.toUint8Array(encoder);
}

export function decodeRecord(bytes: Uint8Array): Pick<DocumentRecord, 'update' | 'claims'> {
	const decoder = decoding.createDecoder(bytes);
	const found = decoding.readVarUint(decoder);
	if (found !== version) throw new Error(`a document record of version ${found} is not known here`);
	const claims = Array.from({ length: decoding.readVarUint(decoder) }, (): Claim => [
		decoding.readVarUint(decoder),
		decoding.readVarString(decoder),
	]);
	return { claims, update: decoding.readVarUint8Array(decoder) };
}
