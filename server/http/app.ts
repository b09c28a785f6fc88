import { fastify, LogController, type FastifyError, type FastifyInstance } from 'fastify';
import { refuse, wordRefusal, type RefusalCode } from '../../shared/refusal.ts';
import { refuseFailure } from '../failure.ts';
import { logLines } from '../log-lines.ts';
import { securityHeaders } from './security-headers.ts';

const refusalOf = (status: number): RefusalCode => {
	if (status === 413) return 'too-large';
	if (status === 404) return 'not-found';
	return 'malformed';
};

/** The HTTP server without its routes: what holds for every answer. */
export const createApp = ({
	logLevel,
	proxies = [],
	writeLog,
}: {
	logLevel: string;
	proxies?: readonly string[];
	/** Where the lines of the log go; without it they are printed. */
	writeLog?: (line: string) => void;
}): FastifyInstance => {
	const app = fastify({
		logger: { level: logLevel, ...logLines(writeLog) },
		// Anybody else could say to come from anywhere.
		trustProxy: proxies.length > 0 && [...proxies],
		// One line a request would bury what matters; what goes wrong is logged where it does.
		logController: new LogController({ disableRequestLogging: true }),
		// Browsers keep connections open between requests; closing must not wait for them.
		forceCloseConnections: true,
	});
	app.addHook('onRequest', async (request, reply) => {
		const { protocol, headers } = request;
		reply.headers(securityHeaders({ protocol, host: headers.host }));
	});
	app.setErrorHandler<FastifyError>(async (error, _request, reply) => {
		const status = error.statusCode ?? 500;
		if (status < 500) {
			return reply.code(status).send({ error: wordRefusal(refuse(refusalOf(status))) });
		}
		const refusal = refuseFailure(error, (id) => app.log.error({ id, error }, 'request failed'));
		return reply.code(500).send({ error: wordRefusal(refusal) });
	});
	return app;
};
