import type { FastifyInstance, FastifyReply } from 'fastify';
import * as v from 'valibot';
import { id, text } from '../../shared/command-fields.ts';
import type { Id } from '../../shared/ids.ts';
import { answerLink } from '../../shared/parse-command.ts';
import type { AnswerLinkAnswer } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { standingOf } from '../../shared/register/standing.ts';
import { isAskedBeforehand } from '../../shared/register/beforehand.ts';
import {
	decideAnswerLinks,
	isSameLink,
	refuseAnswerLink,
	type AnswerLink,
	type HeldLink,
} from '../../shared/workshop/answer-links.ts';
import { answerPage } from '../../shared/workshop/answer-page.ts';
import type { Effects } from '../effects.ts';
import { answerLinkOf, issueAnswerLink, whoseLink } from '../workshop/answer-links.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { answering } from './answer-by.ts';
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
	/** One to review may take the place of a link that is out and not known here. */
	anew: v.exactOptional(v.literal(true)),
});

/** Nobody takes a link out of another's hands by a slip. */
const isOutElsewhere = (home: LiveWorkshop, link: AnswerLink, known: string | undefined): boolean =>
	Object.values(home.state.answerLinks).some((one) => isSameLink(one, link)) &&
	(known === undefined || answerLinkOf(home, known) === null);

const callBackRequest = v.strictObject({
	link: v.strictObject({ for: v.literal('review'), agreement: id, person: id }),
});

/**
 * The workshop that has sealed what an owner is asked to review, where the owner has a seat: whoever leads any workshop of
 * the team gives the link for it, there under a seat only who leads that one.
 */
async function homeOf(
	{ live, seat }: { live: LiveWorkshop; seat: Id },
	link: AnswerLink,
	workshops: Pick<Workshops, 'open' | 'registerOf'>,
): Promise<{ home: LiveWorkshop; by: Id | null } | { refusal: Refusal }> {
	const register = await workshops.registerOf(live.state.team);
	const sealed = register?.agreements.find((one) => one.id === link.agreement);
	const home = sealed && (await workshops.open(sealed.workshop));
	if (!register || !sealed || !home) return { refusal: refuse('unknown-agreement') };
	if (standingOf(register, sealed.id).is !== 'open')
		return { refusal: refuse('agreement-replaced') };
	const refusal = refuseAnswerLink(home.state, link, 0);
	return refusal ? { refusal } : { home, by: home === live ? seat : null };
}

interface Around {
	effects: Pick<Effects, 'newKey' | 'newId' | 'now'>;
	workshops: Pick<Workshops, 'open' | 'registerOf'>;
}

/** Links by which who is not in the room answers one thing: a facilitator is given them, their bearers read and answer. */
export function serveAnswerLinks(
	app: FastifyInstance,
	checks: Pick<Checks, 'facilitator' | 'answerer'>,
	{ effects, workshops }: Around,
): void {
	serve(app, 'POST /api/workshops/:id/answer-links', checks, {
		answer: async ({ live, seat, request, reply }) => {
			const body = v.safeParse(issueRequest, request.body);
			if (!body.success) return answerRefusal(reply, refuse('malformed'));
			const { link, known, anew } = body.output;
			if ('person' in link && link.for === 'review') {
				const given = await homeOf({ live, seat }, link, workshops);
				if ('refusal' in given) return answerRefusal(reply, given.refusal);
				const { home, by } = given;
				if (!anew && isOutElsewhere(home, link, known))
					return answerRefusal(reply, refuse('link-is-out'));
				const key = await issueAnswerLink(home, by, link, { effects, known });
				const answer: AnswerLinkAnswer = { key, person: link.person, workshop: home.id };
				return reply.code(201).send(answer);
			}
			const found = whoseLink(live, link, effects);
			if ('refusal' in found) return answerRefusal(reply, found.refusal);
			const { seated } = found;
			// Whoever was just named sits down before the rules look at the link.
			if (seated) await live.commit([seated], [], found.link.person);
			const refusal = refuseAnswerLink(live.state, found.link, effects.now());
			if (refusal) return answerRefusal(reply, refusal);
			const key = await issueAnswerLink(live, seat, found.link, { effects, known });
			const { person } = found.link;
			const answer: AnswerLinkAnswer = { key, person, workshop: live.id };
			return reply.code(201).send(answer);
		},
	});

	serve(app, 'POST /api/workshops/:id/answer-links/called-back', checks, {
		answer: async ({ live, seat, request, reply }) => {
			const body = v.safeParse(callBackRequest, request.body);
			if (!body.success) return answerRefusal(reply, refuse('malformed'));
			const { link } = body.output;
			const given = await homeOf({ live, seat }, link, workshops);
			if ('refusal' in given) return answerRefusal(reply, given.refusal);
			const { home, by } = given;
			const decision = decideAnswerLinks(home.state, { type: 'RevokeAnswerLink', answer: link });
			if (decision.ok) await home.commit(decision.events, [], by);
			return { workshop: home.id };
		},
	});

	/** A link that asks of an agreement what has been decided meanwhile opens nothing more. */
	const isOver = async ({ state }: LiveWorkshop, link: HeldLink): Promise<boolean> => {
		if (link.for !== 'review' || link.agreement === null) return false;
		const register = await workshops.registerOf(state.team);
		return !register || !isAskedBeforehand(register, link.agreement, link.since ?? 0);
	};

	const tell = (reply: FastifyReply, live: LiveWorkshop, link: AnswerLink) =>
		answerPage(live.state, link, effects.now()) ??
		answerRefusal(reply, refuse('unknown-agreement'));

	serve(app, 'GET /api/workshops/:id/answer', checks, {
		answer: async ({ live, link, reply }) =>
			(await isOver(live, link))
				? answerRefusal(reply, refuse('wrong-key'))
				: tell(reply, live, link),
	});

	const answer = answering();
	serve(app, 'POST /api/workshops/:id/answer', checks, {
		answer: async ({ live, link, request, reply }) => {
			const over = async () => ((await isOver(live, link)) ? refuse('wrong-key') : null);
			const refusal = await answer({ live, link, body: request.body, over });
			return refusal ? answerRefusal(reply, refusal) : tell(reply, live, link);
		},
	});
}
