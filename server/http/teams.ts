import type { FastifyInstance } from 'fastify';
import { isId } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusal.ts';
import { mayReadTeam, type Doors } from './access.ts';
import { answerRefusal } from './answers.ts';

/** A team's register, for whoever has the team's link or a seat in one of its workshops. */
export function serveTeams(app: FastifyInstance, doors: Doors): void {
	app.get<{ Params: { id: string } }>('/api/teams/:id/register', async (request, reply) => {
		const team = request.params.id;
		if (!isId(team) || !(await mayReadTeam(request, team, doors)))
			return answerRefusal(reply, refuse('wrong-key'));
		const kept = await doors.workshops.registerOf(team);
		if (!kept) return answerRefusal(reply, refuse('not-found'));
		// The hash of the key is the server's own.
		const { keyHash: _keyHash, ...readable } = kept;
		return readable;
	});
}
