import type { FastifyInstance } from 'fastify';
import type { AddressAnswer } from '../../shared/protocol.ts';
import { addressesOf } from '../addresses.ts';
import { isFromLoopback } from './loopback.ts';
import { open, serve } from './routes.ts';

interface Listening {
	host: string;
	publicUrl: string | undefined;
}

/**
 * Where others reach this server: what a page on “localhost” writes into links and codes. Looked up
 * at every question, because a laptop changes networks; the network's address is told to this
 * computer only, whoever comes from elsewhere knows one already.
 */
export function serveAddress(
	app: FastifyInstance,
	at: Listening,
	addresses: typeof addressesOf = addressesOf,
): void {
	serve(app, 'GET /api/address', open, {
		answer: ({ request }) => {
			const port = request.socket.localPort ?? 0;
			const here = isFromLoopback(request) ? addresses({ ...at, port }).forPhones : undefined;
			return { address: at.publicUrl ?? here ?? null } satisfies AddressAnswer;
		},
	});
}
