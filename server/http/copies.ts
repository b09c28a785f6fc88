import type { FastifyInstance, FastifyRequest } from 'fastify';
import { changesBySettingBack } from '../../shared/board/board-changes.ts';
import { plainOf } from '../../shared/board/plain-board.ts';
import type { CopiesAnswer, CopyAnswer } from '../../shared/protocol.ts';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { seatIn } from './access.ts';
import { answerRefusal } from './answers.ts';

/** The workshop of a request from a facilitator's seat in it. */
async function hosted(
	request: FastifyRequest,
	id: string,
	workshops: Workshops,
): Promise<LiveWorkshop | Refusal> {
	const live = await workshops.open(id);
	const seat = seatIn(request, live);
	if (!live || !seat) return refuse('wrong-key');
	const isHost = live.state.participants[seat]?.role === 'facilitator';
	return isHost ? live : refuse('not-allowed');
}

/** The earlier minutes of a board, and what setting it back to one of them would change. */
export function serveCopies(app: FastifyInstance, workshops: Workshops): void {
	app.get<{ Params: { id: string } }>('/api/workshops/:id/copies', async (request, reply) => {
		const live = await hosted(request, request.params.id, workshops);
		if ('code' in live) return answerRefusal(reply, live);
		return { copies: await live.copies.list() } satisfies CopiesAnswer;
	});

	app.get<{ Params: { id: string; at: string } }>(
		'/api/workshops/:id/copies/:at',
		async (request, reply) => {
			const live = await hosted(request, request.params.id, workshops);
			if ('code' in live) return answerRefusal(reply, live);
			const [board, then] = await Promise.all([
				live.rooms.get(boardName),
				live.copies.read(Number(request.params.at)),
			]);
			if (!then) return answerRefusal(reply, refuse('copy-gone'));
			return { changes: changesBySettingBack(plainOf(board.doc), then) } satisfies CopyAnswer;
		},
	);
}
