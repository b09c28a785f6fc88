import type { FastifyInstance } from 'fastify';
import { changesBySettingBack } from '../../shared/board/board-changes.ts';
import { plainOf } from '../../shared/board/plain-board.ts';
import type { CopiesAnswer, CopyAnswer } from '../../shared/protocol.ts';
import { refuse } from '../../shared/refusal.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { answerRefusal } from './answers.ts';
import { serve, type Checks } from './routes.ts';

/** The earlier minutes of a board, and what setting it back to one of them would change. */
export function serveCopies(app: FastifyInstance, checks: Pick<Checks, 'facilitator'>): void {
	serve(app, 'GET /api/workshops/:id/copies', checks, {
		answer: async ({ live }) => ({ copies: await live.copies.list() }) satisfies CopiesAnswer,
	});

	serve(app, 'GET /api/workshops/:id/copies/:at', checks, {
		answer: async ({ live, params, reply }) => {
			const [board, then] = await Promise.all([
				live.rooms.get(boardName),
				live.copies.read(Number(params.at)),
			]);
			if (!then) return answerRefusal(reply, refuse('copy-gone'));
			return { changes: changesBySettingBack(plainOf(board.doc), then) } satisfies CopyAnswer;
		},
	});
}
