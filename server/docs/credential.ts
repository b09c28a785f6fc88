import type { IncomingMessage } from 'node:http';
import { documentProtocol, receiptsProtocol } from '../../shared/protocol.ts';

export interface Credential {
	token: string;
	/** The seat that a cookie was named for. */
	seat: string | null;
	receipts: boolean;
}

/**
 * `sameboat.v1, <token>[, receipts]`, or `seat.<participantId>` for the token, which then is in that
 * seat's cookie. Null when there is none.
 */
export function readCredential({ headers }: IncomingMessage): Credential | null {
	const [protocol, credential, ...options] = (headers['sec-websocket-protocol'] ?? '')
		.split(',')
		.map((word) => word.trim());
	if (protocol !== documentProtocol || !credential) return null;
	const receipts = options.includes(receiptsProtocol);
	if (!credential.startsWith('seat.')) return { token: credential, seat: null, receipts };
	const seat = credential.slice('seat.'.length);
	const token = readCookie(headers.cookie ?? '', `seat_${seat}`);
	return token ? { token, seat, receipts } : null;
}

function readCookie(header: string, name: string): string | undefined {
	const pairs = header.split(';').map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
