import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { TeamLinkAnswer } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import type { Effects } from '../effects.ts';
import type { WorkshopLog } from '../store/workshop-log.ts';
import { issueLinks, renewTeamLink } from '../workshop/links.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { seatIn } from './access.ts';
import { answerRefusal } from './answers.ts';

interface Options {
	workshops: Workshops;
	effects: Effects;
	log: Pick<WorkshopLog, 'addTeam' | 'findTeam' | 'dropTeamKeys'>;
}

const key = v.exactOptional(v.pipe(v.string(), v.maxLength(100)));
const knownLinks = v.object({
	...{ facilitatorKey: key, cohostKey: key, joinKey: key, screenKey: key, observerKey: key },
	teamKey: key,
});

/** A facilitator's device that knows no links, or some that were called back, is given some; nobody else is. */
export function serveLinks(app: FastifyInstance, { workshops, ...around }: Options): void {
	type Asked = FastifyRequest<{ Params: { id: string } }>;
	const hostIn = async (request: Asked) => {
		const live = await workshops.open(request.params.id);
		const seat = seatIn(request, live);
		if (!live || !seat) return { refusal: refuse('no-seat') satisfies Refusal };
		const leads = live.state.participants[seat]?.role === 'facilitator';
		return leads ? { live, seat } : { refusal: refuse('not-allowed') satisfies Refusal };
	};

	app.post<{ Params: { id: string } }>('/api/workshops/:id/links', async (request, reply) => {
		const body = v.safeParse(knownLinks, request.body);
		if (!body.success) return answerRefusal(reply, refuse('malformed'));
		const host = await hostIn(request);
		if ('refusal' in host) return answerRefusal(reply, host.refusal);
		return reply.code(201).send(await issueLinks(host.live, host.seat, body.output, around));
	});

	app.post<{ Params: { id: string } }>('/api/workshops/:id/team-link', async (request, reply) => {
		const host = await hostIn(request);
		if ('refusal' in host) return answerRefusal(reply, host.refusal);
		const teamKey = await renewTeamLink(host.live.state.team, around);
		return reply.code(201).send({ teamKey } satisfies TeamLinkAnswer);
	});
}
