import type { FastifyInstance } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import type { Effects } from '../effects.ts';
import type { WorkshopLog } from '../store/workshop-log.ts';
import { issueLinks } from '../workshop/links.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { seatIn } from './access.ts';
import { answerRefusal } from './answers.ts';

interface Options {
	workshops: Workshops;
	effects: Effects;
	log: Pick<WorkshopLog, 'addTeam'>;
}

/** A facilitator's device that knows no links is given some; nobody else is. */
export function serveLinks(app: FastifyInstance, { workshops, ...around }: Options): void {
	app.post<{ Params: { id: string } }>('/api/workshops/:id/links', async (request, reply) => {
		const live = await workshops.open(request.params.id);
		const seat = seatIn(request, live);
		if (!live || !seat) return answerRefusal(reply, refuse('no-seat'));
		if (live.state.participants[seat]?.role !== 'facilitator')
			return answerRefusal(reply, refuse('not-allowed'));
		return reply.code(201).send(await issueLinks(live, seat, around));
	});
}
