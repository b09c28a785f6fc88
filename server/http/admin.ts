import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { proofOf } from '../admin-key.ts';
import { refuse } from '../../shared/refusal.ts';
import { answerRefusal } from './answers.ts';
import { bears } from './bears.ts';
import { isFromLoopback } from './loopback.ts';

interface Admin {
	key: string;
	backup: () => AsyncIterable<Uint8Array>;
}

/** What whoever runs the server may ask of it, from this computer and with the key in the data folder. */
export function serveAdmin(app: FastifyInstance, { key, backup }: Admin): void {
	// Whoever asks sends the key only to a server that has shown that it knows it.
	app.get<{ Querystring: { nonce?: string } }>('/admin/proof', async (request, reply) => {
		const { nonce } = request.query;
		if (!isFromLoopback(request) || typeof nonce !== 'string')
			return answerRefusal(reply, refuse('not-allowed'));
		reply.header('cache-control', 'no-store');
		return { proof: proofOf(key, request.socket.localPort ?? 0, nonce) };
	});
	app.get('/admin/backup', async (request, reply) => {
		if (!isFromLoopback(request) || !bears(request, key))
			return answerRefusal(reply, refuse('not-allowed'));
		return reply
			.type('application/octet-stream')
			.header('cache-control', 'no-store')
			.send(Readable.from(backup(), { objectMode: false }));
	});
}
