import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import type { Id } from '../../shared/ids.ts';
import type { SentCommand } from '../../shared/protocol.ts';
import { refuse } from '../../shared/refusal.ts';
import type { Effects } from '../effects.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { seatIn } from './access.ts';
import { answerRefusal } from './answers.ts';

const typed = v.pipe(v.string(), v.maxLength(50_000));
const eraseRequest = v.strictObject({ title: typed });
const erasePersonRequest = v.strictObject({ name: typed });

interface Erasing {
	/** Null for what is no such request. */
	command: SentCommand | null;
	/** Resolves when no byte is left of what goes. */
	gone: (live: LiveWorkshop) => Promise<void>;
}

/** A facilitator's seat erases its workshop or a person, and everybody oneself: the command, and an answer when it is done. */
export function serveErase(app: FastifyInstance, workshops: Workshops, { newId }: Effects): void {
	const erase = async (
		request: FastifyRequest,
		reply: FastifyReply,
		id: Id,
		{ command, gone }: Erasing,
	) => {
		if (!command) return answerRefusal(reply, refuse('malformed'));
		const live = await workshops.open(id);
		const seat = seatIn(request, live);
		if (!live || !seat)
			return answerRefusal(
				reply,
				refuse((await workshops.wasErased(id)) ? 'workshop-erased' : 'no-seat'),
			);
		const outcome = await live.perform(seat, command);
		if ('refusal' in outcome) return answerRefusal(reply, outcome.refusal);
		await gone(live);
		return reply.code(204).send();
	};

	app.delete<{ Params: { id: string } }>('/api/workshops/:id', (request, reply) => {
		const { success, output } = v.safeParse(eraseRequest, request.body);
		return erase(request, reply, request.params.id, {
			command: success ? { type: 'EraseWorkshop', commandId: newId(), ...output } : null,
			gone: ({ id, state }) => workshops.sweep(id, state.team),
		});
	});

	app.delete<{ Params: { id: string; person: string } }>(
		'/api/workshops/:id/people/:person',
		(request, reply) => {
			const { id, person } = request.params;
			const { success, output } = v.safeParse(erasePersonRequest, request.body);
			return erase(request, reply, id, {
				command: success ? { type: 'ErasePerson', commandId: newId(), person, ...output } : null,
				gone: (live) => workshops.remove({ workshop: live.id, what: 'person', id: person }),
			});
		},
	);
}
