import type { FastifyInstance } from 'fastify';
import { isRecord } from '../../shared/is-record.ts';
import {
	registerForms,
	type RegisterForm,
	type TeamLogbook,
} from '../../shared/logbook/team-logbook.ts';
import { refuse } from '../../shared/refusal.ts';
import { withoutUnopened } from '../../shared/register/beforehand.ts';
import type { Effects } from '../effects.ts';
import type { Space } from '../space/space.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Checks } from './routes.ts';

/** As what somebody takes the register who does not only look at it. */
function formIn(query: unknown): RegisterForm | undefined {
	const wanted = isRecord(query) ? query['as'] : undefined;
	return registerForms.find((form) => form === wanted);
}

/** A team's register, for whoever has the team's link or a seat in one of its workshops. */
export function serveTeams(
	app: FastifyInstance,
	checks: Pick<Checks, 'team' | 'teamLead'>,
	{ workshops, now, space }: Pick<Effects, 'now'> & { workshops: Workshops; space: Space },
): void {
	serve(app, 'GET /api/teams/:id/register', checks, {
		answer: async ({ params, request, reply, by }) => {
			const kept = await workshops.registerOf(params.id);
			if (!kept) return answerRefusal(reply, refuse('not-found'));
			const as = formIn(request.query);
			// On a full disk nothing is noted, and everybody goes on reading.
			if (as && !space.isFull)
				await workshops.noteOf(params.id, { at: now(), what: 'register-taken', by, as });
			// The hash of the key is the server's own, and the logbook is for those who lead.
			const { keyHash: _keyHash, deeds: _deeds, ...readable } = kept;
			return withoutUnopened(readable);
		},
	});
	serve(app, 'GET /api/teams/:id/logbook', checks, {
		answer: async ({ params }): Promise<TeamLogbook> => ({
			deeds: (await workshops.registerOf(params.id))?.deeds ?? [],
		}),
	});
	serve(app, 'GET /api/teams/:id/flaws', checks, {
		answer: async ({ params }) => ({ flaws: await workshops.flawsOf(params.id) }),
	});
}
