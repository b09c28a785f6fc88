import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import type { TeamLinkAnswer } from '../../shared/protocol.ts';
import { refuse } from '../../shared/refusal.ts';
import { issueLinks, renewTeamLink, type Around } from '../workshop/links.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Checks } from './routes.ts';

const key = v.exactOptional(v.pipe(v.string(), v.maxLength(100)));
const knownLinks = v.object({
	...{ facilitatorKey: key, cohostKey: key, joinKey: key, screenKey: key, observerKey: key },
	teamKey: key,
});

/** A facilitator's device that knows no links, or some that were called back, is given some; nobody else is. */
export function serveLinks(
	app: FastifyInstance,
	checks: Pick<Checks, 'facilitator'>,
	around: Around,
): void {
	serve(app, 'POST /api/workshops/:id/links', checks, {
		answer: async ({ live, seat, request, reply }) => {
			const body = v.safeParse(knownLinks, request.body);
			if (!body.success) return answerRefusal(reply, refuse('malformed'));
			return reply.code(201).send(await issueLinks(live, seat, body.output, around));
		},
	});

	serve(app, 'POST /api/workshops/:id/team-link', checks, {
		answer: async ({ live, seat, reply }) => {
			const teamKey = await renewTeamLink(live.state.team, around);
			// Not awaited: the links before it open nothing any more, whatever becomes of this workshop meanwhile.
			void live.commit([{ type: 'TeamLinkRenewed' }], [], seat);
			return reply.code(201).send({ teamKey } satisfies TeamLinkAnswer);
		},
	});
}
