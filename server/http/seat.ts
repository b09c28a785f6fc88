import type { FastifyInstance } from 'fastify';
import type { SeatAnswer } from '../../shared/protocol.ts';
import { serve, type Checks } from './routes.ts';

/** Asked now and then by whoever waits outside: the seat, or why it is not let in. */
export function serveSeat(app: FastifyInstance, checks: Pick<Checks, 'seat'>): void {
	serve(app, 'GET /api/workshops/:id/seat', checks, {
		answer: ({ seat }) => ({ participantId: seat }) satisfies SeatAnswer,
	});
}
