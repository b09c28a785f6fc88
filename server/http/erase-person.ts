import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { refuse } from '../../shared/refusal.ts';
import type { Effects } from '../effects.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { tokenIn } from './access.ts';
import { answerRefusal } from './answers.ts';

const eraseRequest = v.strictObject({ name: v.pipe(v.string(), v.maxLength(50_000)) });

/** A facilitator's seat, or one's own, erases a person: the command, and an answer when no byte of it is left. */
export function serveErasePerson(
	app: FastifyInstance,
	workshops: Workshops,
	{ newId }: Effects,
): void {
	app.delete<{ Params: { id: string; person: string } }>(
		'/api/workshops/:id/people/:person',
		async (request, reply) => {
			const { id, person } = request.params;
			const body = v.safeParse(eraseRequest, request.body);
			if (!body.success) return answerRefusal(reply, refuse('malformed'));
			const live = await workshops.open(id);
			const token = tokenIn(request);
			const seat = live && token ? live.seatOf(token) : null;
			if (!live || !seat) return answerRefusal(reply, refuse('no-seat'));
			const { name } = body.output;
			const command = { type: 'ErasePerson' as const, commandId: newId(), person, name };
			const outcome = await live.perform(seat, command);
			if ('refusal' in outcome) return answerRefusal(reply, outcome.refusal);
			await workshops.remove({ workshop: live.id, what: 'person', id: person });
			return reply.code(204).send();
		},
	);
}
