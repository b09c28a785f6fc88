import type { FastifyInstance } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import { withoutUnopened } from '../../shared/register/beforehand.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Checks } from './routes.ts';

/** A team's register, for whoever has the team's link or a seat in one of its workshops. */
export function serveTeams(
	app: FastifyInstance,
	checks: Pick<Checks, 'team'>,
	workshops: Workshops,
): void {
	serve(app, 'GET /api/teams/:id/register', checks, {
		answer: async ({ params, reply }) => {
			const kept = await workshops.registerOf(params.id);
			if (!kept) return answerRefusal(reply, refuse('not-found'));
			// The hash of the key is the server's own.
			const { keyHash: _keyHash, ...readable } = kept;
			return withoutUnopened(readable);
		},
	});
	serve(app, 'GET /api/teams/:id/flaws', checks, {
		answer: async ({ params }) => ({ flaws: await workshops.flawsOf(params.id) }),
	});
}
