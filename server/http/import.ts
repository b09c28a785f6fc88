import type { FastifyError, FastifyInstance } from 'fastify';
import { mostImported, type ImportAnswer } from '../../shared/protocol.ts';
import { readImport } from '../../shared/read-import.ts';
import { refuse } from '../../shared/refusal.ts';
import { hashOf } from '../identity/token.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { answerRefusal } from './answers.ts';

const tooLarge = () => refuse('import-too-large', { max: mostImported / 1024 / 1024 });

/** A report or a register comes back: read whole before anything is written, or refused in one sentence. */
export function serveImport(app: FastifyInstance, workshops: Workshops): void {
	app.post(
		'/api/import',
		{
			bodyLimit: mostImported,
			errorHandler: (error: FastifyError, _request, reply) => {
				const status = error.statusCode ?? 500;
				if (status >= 500) throw error;
				void answerRefusal(reply, status === 413 ? tooLarge() : refuse('import-not-ours'));
			},
		},
		async (request, reply) => {
			const brought = readImport(request.body, hashOf);
			if ('refusal' in brought) return answerRefusal(reply, brought.refusal);
			const answer: ImportAnswer =
				brought.kind === 'workshop'
					? { kind: 'workshop', ...(await workshops.import(brought.report)) }
					: { kind: 'team', ...(await workshops.importTeam(brought.register)) };
			return reply.code(201).send(answer);
		},
	);
}
