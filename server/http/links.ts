import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import type { KnownLinks, TeamLinkAnswer } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { checkText } from '../../shared/workshop/limits.ts';
import { issueLinks, renewTeamLink, type Around } from '../workshop/links.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Checks } from './routes.ts';

const key = v.exactOptional(v.pipe(v.string(), v.maxLength(100)));
const text = v.pipe(v.string(), v.maxLength(1000));
const knownLinks = v.object({
	...{ facilitatorKey: key, cohostKey: key, joinKey: key, screenKey: key, observerKey: key },
	teamKey: key,
	companyKeys: v.exactOptional(
		v.pipe(
			v.array(v.object({ company: text, key: v.pipe(v.string(), v.maxLength(100)) })),
			v.maxLength(100),
		),
	),
	company: v.exactOptional(text),
});

/** Why a company is given no link: it has no name, or too long a one. */
const refuseCompanies = ({ companyKeys = [], company }: KnownLinks): Refusal | null =>
	[...companyKeys.map((one) => one.company), ...(company === undefined ? [] : [company])]
		.map((name) => (name.trim() === '' ? refuse('malformed') : checkText(name.trim(), 'company')))
		.find((refusal) => refusal !== null) ?? null;

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
			const refusal = refuseCompanies(body.output);
			if (refusal) return answerRefusal(reply, refusal);
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
