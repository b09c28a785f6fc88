import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { proofOf } from '../admin-key.ts';
import { refuse } from '../../shared/refusal.ts';
import { answerRefusal } from './answers.ts';
import { bears } from './bears.ts';
import { isFromLoopback } from './loopback.ts';
import { serve, type Checks } from './routes.ts';

interface Admin {
	key: string;
	backup: () => AsyncIterable<Uint8Array>;
}

const askedProof = v.object({ nonce: v.string() });

/** What whoever runs the server may ask of it, from this computer and with the key in the data folder. */
export function serveAdmin(app: FastifyInstance, { key, backup }: Admin): void {
	// Whoever asks sends the key only to a server that has shown that it knows it.
	const here: Checks['operator'] = (request) =>
		isFromLoopback(request) ? {} : refuse('not-allowed');
	serve(
		app,
		'GET /admin/proof',
		{ operator: here },
		{
			answer: ({ request, reply }) => {
				const { success, output } = v.safeParse(askedProof, request.query);
				if (!success) return answerRefusal(reply, refuse('not-allowed'));
				return { proof: proofOf(key, request.socket.localPort ?? 0, output.nonce) };
			},
		},
	);
	const bearer: Checks['operator'] = (request) =>
		isFromLoopback(request) && bears(request, key) ? {} : refuse('not-allowed');
	serve(
		app,
		'GET /admin/backup',
		{ operator: bearer },
		{
			answer: ({ reply }) =>
				reply.type('application/octet-stream').send(Readable.from(backup(), { objectMode: false })),
		},
	);
}
