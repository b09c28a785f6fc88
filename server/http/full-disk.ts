import type { FastifyInstance } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import type { Space } from '../space/space.ts';
import { answerRefusal } from './answers.ts';

/** While the disk is full nothing is taken in; what only reads, or erases, goes on. */
export function refuseWhileFull(app: FastifyInstance, space: Space): void {
	app.addHook('onRequest', async (request, reply) => {
		if (request.method === 'POST' && space.isFull) return answerRefusal(reply, refuse('disk-full'));
	});
}
