import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuse, wordRefusal } from '../../shared/refusal.ts';

/**
 * What an unknown address answers, always with 404: to a person's browser the page that says so,
 * to a program the refusal.
 */
export const answerNotFound = (
	app: FastifyInstance,
	sendPage?: (reply: FastifyReply) => FastifyReply,
) => {
	app.setNotFoundHandler((request, reply) => {
		const forPerson =
			request.method === 'GET' &&
			request.headers.accept?.includes('text/html') &&
			!/^\/(api|assets)\//.test(request.url);
		reply.code(404);
		if (forPerson && sendPage) return sendPage(reply);
		return reply.send({ error: wordRefusal(refuse('not-found')) });
	});
};
