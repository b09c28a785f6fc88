// The frames of a document's socket. Messages 0 to 3 are y-protocols' own, 100 is a receipt.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { receiptMessage } from '../../shared/protocol.ts';

export type Message =
	| { is: 'step1'; stateVector: Uint8Array }
	| { is: 'step2' | 'update'; update: Uint8Array }
	| { is: 'awareness'; update: Uint8Array }
	| { is: 'query-awareness' };

const sync = 0;
const awareness = 1;
const queryAwareness = 3;
const syncKinds = ['step1', 'step2', 'update'] as const;

/** Null for anything that a client of this protocol does not send. */
export function readMessage(data: Uint8Array): Message | null {
	// A buffer of its own: a length that lies about the end must not reach into other people's messages.
	const decoder = decoding.createDecoder(new Uint8Array(data));
	try {
		return readBody(decoder, decoding.readVarUint(decoder));
	} catch {
		return null;
	}
}

function readBody(decoder: decoding.Decoder, type: number): Message | null {
	if (type === queryAwareness) return { is: 'query-awareness' };
	if (type === awareness) return { is: 'awareness', update: decoding.readVarUint8Array(decoder) };
	const kind = type === sync ? syncKinds[decoding.readVarUint(decoder)] : undefined;
	if (!kind) return null;
	const bytes = decoding.readVarUint8Array(decoder);
	return kind === 'step1' ? { is: kind, stateVector: bytes } : { is: kind, update: bytes };
}

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame('step1', stateVector);
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame('step2', update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame('update', update);

function syncFrame(kind: (typeof syncKinds)[number], bytes: Uint8Array): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, sync);
		encoding.writeVarUint(encoder, syncKinds.indexOf(kind));
		encoding.writeVarUint8Array(encoder, bytes);
	});
}

export const receiptFrame = (count: number): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, receiptMessage);
		encoding.writeVarUint(encoder, count);
	});

/** A presence as it travels: under a number of the server's own, never under a Yjs client id. */
export interface PublishedState {
	number: number;
	clock: number;
	/** JSON; `null` for somebody who has gone. */
	state: string;
}

export const awarenessFrame = (states: readonly PublishedState[]): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, awareness);
		const body = encoding.encode((inner) => {
			encoding.writeVarUint(inner, states.length);
			for (const { number, clock, state } of states) {
				encoding.writeVarUint(inner, number);
				encoding.writeVarUint(inner, clock);
				encoding.writeVarString(inner, state);
			}
		});
		encoding.writeVarUint8Array(encoder, body);
	});

/** The states in a client's awareness message, by the number under which it sent each. */
export function readAwareness(update: Uint8Array): Map<number, string> | null {
	const states = new Map<number, string>();
	const decoder = decoding.createDecoder(update);
	try {
		for (let left = decoding.readVarUint(decoder); left > 0; left--) {
			const number = decoding.readVarUint(decoder);
			decoding.readVarUint(decoder);
			states.set(number, decoding.readVarString(decoder));
		}
		return states;
	} catch {
		return null;
	}
}
