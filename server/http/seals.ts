import type { FastifyInstance, FastifyReply } from 'fastify';
import { parseCommand } from '../../shared/parse-command.ts';
import { refuse } from '../../shared/refusal.ts';
import { mayByLink } from '../../shared/rights.ts';
import type { AnswerLink } from '../../shared/workshop/answer-links.ts';
import { answerPage } from '../../shared/workshop/answer-page.ts';
import { mayConfirm } from '../../shared/workshop/confirming.ts';
import { Buckets } from '../bucket.ts';
import type { Effects } from '../effects.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Asked, type Checks } from './routes.ts';

type Seal = Pick<Asked<'GET /api/workshops/:id/seals/:agreement'>, 'live' | 'seat' | 'params'>;

const paceOfSeat = { most: 30, perSecond: 1 };

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

	const buckets = new Buckets<LiveWorkshop>(paceOfSeat);
	serve(app, 'POST /api/workshops/:id/seals/:agreement', checks, {
		answer: async ({ request, reply, ...seal }) => {
			const { live, seat } = seal;
			const bucket = buckets.of(live, seat);
			if (!bucket.hasSome) return answerRefusal(reply, refuse('too-fast'));
			bucket.spend(1);
			const command = parseCommand(request.body);
			if (!command) return answerRefusal(reply, refuse('malformed'));
			if (!mayByLink(linkOf(seal), command)) return answerRefusal(reply, refuse('not-allowed'));
			const outcome = await live.perform(seat, command, { byLink: true });
			if ('refusal' in outcome) return answerRefusal(reply, outcome.refusal);
			return tell(reply, seal);
		},
	});
}
