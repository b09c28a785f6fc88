import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import type { AnswerLink } from '../../shared/workshop/answer-links.ts';
import { answerPage } from '../../shared/workshop/answer-page.ts';
import { mayConfirm } from '../../shared/workshop/confirming.ts';
import type { Effects } from '../effects.ts';
import { answering } from './answer-by.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Asked, type Checks } from './routes.ts';

type Seal = Pick<Asked<'GET /api/workshops/:id/seals/:agreement'>, 'live' | 'seat' | 'params'>;

/**
 * A provisional seal, to a seat of the side that had nobody: read and answered as by a link, also after the workshop has
 * ended. The team's link opens none of it: whoever has that may be of any side.
 */
export function serveSeals(
	app: FastifyInstance,
	checks: Pick<Checks, 'seat'>,
	{ now }: Pick<Effects, 'now'>,
): void {
	const linkOf = ({ seat, params }: Seal): AnswerLink => ({
		...{ for: 'confirm', agreement: params.agreement, person: seat },
	});
	const tell = (reply: FastifyReply, seal: Seal) => {
		const page = answerPage(seal.live.state, linkOf(seal), now());
		if (!page) return answerRefusal(reply, refuse('not-provisional'));
		const may = mayConfirm(seal.live.state, seal.params.agreement, seal.seat);
		return may ? page : answerRefusal(reply, refuse('not-allowed'));
	};

	serve(app, 'GET /api/workshops/:id/seals/:agreement', checks, {
		answer: ({ reply, ...seal }) => tell(reply, seal),
	});

	const answer = answering();
	serve(app, 'POST /api/workshops/:id/seals/:agreement', checks, {
		answer: async ({ request, reply, ...seal }) => {
			const said = { live: seal.live, link: linkOf(seal), body: request.body };
			const refusal = await answer(said);
			return refusal ? answerRefusal(reply, refusal) : tell(reply, seal);
		},
	});
}
