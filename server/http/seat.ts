import type { FastifyInstance } from 'fastify';
import type { SeatAnswer } from '../../shared/protocol.ts';
import { refuse } from '../../shared/refusal.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { outsideIn, seatIn } from './access.ts';
import { answerRefusal } from './answers.ts';

/** Asked now and then by whoever waits outside: the seat, or why it is not let in. */
export function serveSeat(app: FastifyInstance, workshops: Workshops): void {
	app.get<{ Params: { id: string } }>('/api/workshops/:id/seat', async (request, reply) => {
		const live = await workshops.open(request.params.id);
		reply.header('cache-control', 'no-store');
		const seat = seatIn(request, live);
		if (!seat) return answerRefusal(reply, refuse(outsideIn(request, live) ?? 'no-seat'));
		return { participantId: seat } satisfies SeatAnswer;
	});
}
