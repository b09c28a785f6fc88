import type { FastifyInstance } from 'fastify';
import { mostImported, type ImportAnswer } from '../../shared/protocol.ts';
import { readImport } from '../../shared/read-import.ts';
import { refuse } from '../../shared/refusal.ts';
import { refuseUnparsed } from '../../shared/unparsed-import.ts';
import { hashOf } from '../identity/token.ts';
import type { Workshops } from '../workshop/workshops.ts';
import { answerRefusal } from './answers.ts';
import type { Creations } from './creations.ts';
import { serve, type Checks } from './routes.ts';

/** Stands for what could not be parsed. */
class Unparsed {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

const tooLarge = () => refuse('import-too-large', { max: mostImported / 1024 / 1024 });

/** A report or a register comes back: read whole before anything is written, or refused in one sentence. */
export function serveImport(
	app: FastifyInstance,
	checks: Pick<Checks, 'creator'>,
	{ workshops, creations }: { workshops: Workshops; creations: Creations },
): void {
	const parse = app.getDefaultJsonParser('error', 'error');
	void app.register(async (scope) => {
		scope.removeContentTypeParser('application/json');
		scope.addContentTypeParser<string>(
			'application/json',
			{ parseAs: 'string' },
			(request, text, done) =>
				void parse(request, text, (error, body) => done(null, error ? new Unparsed(text) : body)),
		);
		serve(scope, 'POST /api/import', checks, {
			bodyLimit: mostImported,
			refuseError: (error, reply) => {
				const status = error.statusCode ?? 500;
				if (status >= 500) throw error;
				void answerRefusal(reply, status === 413 ? tooLarge() : refuse('import-not-ours'));
			},
			answer: async ({ request, reply }) => {
				const { body } = request;
				if (body instanceof Unparsed) return answerRefusal(reply, refuseUnparsed(body.text));
				const brought = readImport(body, hashOf);
				if ('refusal' in brought) return answerRefusal(reply, brought.refusal);
				const refusal = creations.refuse(request);
				if (refusal) return answerRefusal(reply, refusal);
				const answer: ImportAnswer =
					brought.kind === 'workshop'
						? { kind: 'workshop', ...(await workshops.import(brought.report)) }
						: { kind: 'team', ...(await workshops.importTeam(brought.register)) };
				return reply.code(201).send(answer);
			},
		});
	});
}
