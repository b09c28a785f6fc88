import type { FastifyInstance, FastifyReply } from 'fastify';
import * as v from 'valibot';
import { id, text } from '../../shared/command-fields.ts';
import { answerLink, parseCommand } from '../../shared/parse-command.ts';
import type { AnswerLinkAnswer } from '../../shared/protocol.ts';
import { refuse } from '../../shared/refusal.ts';
import { mayByLink } from '../../shared/rights.ts';
import { refuseAnswerLink, type AnswerLink } from '../../shared/workshop/answer-links.ts';
import { answerPage } from '../../shared/workshop/answer-page.ts';
import { Buckets } from '../bucket.ts';
import type { Effects } from '../effects.ts';
import { issueAnswerLink, whoseLink } from '../workshop/answer-links.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Checks } from './routes.ts';

const issueRequest = v.strictObject({
	link: v.union([
		answerLink,
		// Somebody who has no seat yet, for the side that had nobody.
		v.strictObject({
			for: v.literal('confirm'),
			agreement: id,
			name: text,
		}),
		// Whoever the strategy names as its sponsor.
		v.strictObject({ for: v.literal('strategy') }),
	]),
	known: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
});

/** One person answers one thing: some changes of mind, and no flood. */
const paceOfLink = { most: 30, perSecond: 1 };

/** Links by which who is not in the room answers one thing: a facilitator is given them, their bearers read and answer. */
export function serveAnswerLinks(
	app: FastifyInstance,
	checks: Pick<Checks, 'facilitator' | 'answerer'>,
	effects: Pick<Effects, 'newKey' | 'newId' | 'now'>,
): void {
	serve(app, 'POST /api/workshops/:id/answer-links', checks, {
		answer: async ({ live, seat, request, reply }) => {
			const body = v.safeParse(issueRequest, request.body);
			if (!body.success) return answerRefusal(reply, refuse('malformed'));
			const { link, known } = body.output;
			const found = whoseLink(live, link, effects);
			if ('refusal' in found) return answerRefusal(reply, found.refusal);
			const { seated } = found;
			// Whoever was just named sits down before the rules look at the link.
			if (seated) await live.commit([seated], [], found.link.person);
			const refusal = refuseAnswerLink(live.state, found.link, effects.now());
			if (refusal) return answerRefusal(reply, refusal);
			const key = await issueAnswerLink(live, seat, found.link, { effects, known });
			const { person } = found.link;
			return reply.code(201).send({ key, person } satisfies AnswerLinkAnswer);
		},
	});

	const tell = (reply: FastifyReply, live: LiveWorkshop, link: AnswerLink) =>
		answerPage(live.state, link, effects.now()) ??
		answerRefusal(reply, refuse('unknown-agreement'));

	serve(app, 'GET /api/workshops/:id/answer', checks, {
		answer: ({ live, link, reply }) => tell(reply, live, link),
	});

	const buckets = new Buckets<LiveWorkshop>(paceOfLink);
	serve(app, 'POST /api/workshops/:id/answer', checks, {
		answer: async ({ live, link, request, reply }) => {
			const bucket = buckets.of(live, link.person);
			if (!bucket.hasSome) return answerRefusal(reply, refuse('too-fast'));
			bucket.spend(1);
			const command = parseCommand(request.body);
			if (!command) return answerRefusal(reply, refuse('malformed'));
			if (!mayByLink(link, command)) return answerRefusal(reply, refuse('not-allowed'));
			const outcome = await live.perform(link.person, command, { byLink: true });
			if ('refusal' in outcome) return answerRefusal(reply, outcome.refusal);
			return tell(reply, live, link);
		},
	});
}
