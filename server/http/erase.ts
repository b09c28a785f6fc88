import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { refuse } from '../../shared/refusal.ts';
import type { Effects } from '../effects.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { tokenIn } from './access.ts';
import { answerRefusal } from './answers.ts';

const eraseRequest = v.strictObject({ title: v.pipe(v.string(), v.maxLength(50_000)) });

/** A facilitator's seat erases its workshop: the command, and an answer when no byte of it is left. */
export function serveErase(app: FastifyInstance, workshops: Workshops, { newId }: Effects): void {
	app.delete<{ Params: { id: string } }>('/api/workshops/:id', async (request, reply) => {
		const { id } = request.params;
		const body = v.safeParse(eraseRequest, request.body);
		if (!body.success) return answerRefusal(reply, refuse('malformed'));
		const live = await workshops.open(id);
		const token = tokenIn(request);
		const seat = live && token ? live.seatOf(token) : null;
		if (!live || !seat)
			return answerRefusal(
				reply,
				refuse((await workshops.wasErased(id)) ? 'workshop-erased' : 'no-seat'),
			);
		const { title } = body.output;
		const outcome = await live.perform(seat, { type: 'EraseWorkshop', commandId: newId(), title });
		if ('refusal' in outcome) return answerRefusal(reply, outcome.refusal);
		await workshops.sweep(live.id, live.state.team);
		return reply.code(204).send();
	});
}
