import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import type { SentCommand } from '../../shared/protocol.ts';
import { refuse } from '../../shared/refusal.ts';
import type { Effects } from '../effects.ts';
import type { Workshops } from '../workshop/workshops.ts';
import type { Seated } from './access.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Asked, type Checks } from './routes.ts';

const typed = v.pipe(v.string(), v.maxLength(50_000));
const eraseRequest = v.strictObject({ title: typed });
const erasePersonRequest = v.strictObject({ name: typed });

interface Erasing {
	/** Null for what is no such request. */
	command: SentCommand | null;
	/** Resolves when no byte is left of what goes. */
	gone: () => Promise<void>;
}

async function erase(
	{ live, seat, reply }: Seated & Pick<Asked<'DELETE /api/workshops/:id'>, 'reply'>,
	{ command, gone }: Erasing,
) {
	if (!command) return answerRefusal(reply, refuse('malformed'));
	const outcome = await live.perform(seat, command);
	if ('refusal' in outcome) return answerRefusal(reply, outcome.refusal);
	await gone();
	return reply.code(204).send();
}

/** A facilitator's seat erases its workshop or a person, and everybody oneself: the command, and an answer when it is done. */
export function serveErase(
	app: FastifyInstance,
	checks: Pick<Checks, 'seat' | 'facilitator'>,
	{ workshops, effects: { newId } }: { workshops: Workshops; effects: Effects },
): void {
	serve(app, 'DELETE /api/workshops/:id', checks, {
		answer: (asked) => {
			const { live, request } = asked;
			const { success, output } = v.safeParse(eraseRequest, request.body);
			return erase(asked, {
				command: success ? { type: 'EraseWorkshop', commandId: newId(), ...output } : null,
				gone: () => workshops.sweep(live.id, live.state.team),
			});
		},
	});

	serve(app, 'DELETE /api/workshops/:id/people/:person', checks, {
		answer: (asked) => {
			const { live, request } = asked;
			const { person } = asked.params;
			const { success, output } = v.safeParse(erasePersonRequest, request.body);
			return erase(asked, {
				command: success ? { type: 'ErasePerson', commandId: newId(), person, ...output } : null,
				gone: () => workshops.remove({ workshop: live.id, what: 'person', id: person }),
			});
		},
	});
}
