import type { FastifyInstance } from 'fastify';
import { StartRefusal } from './start-refusal.ts';

const refusalFor = (host: string, port: number, error: unknown) => {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	switch (code) {
		case 'EADDRINUSE':
			return new StartRefusal(
				`Port ${port} is in use: stop the other program, or set PORT to another number, for example PORT=${port < 65_535 ? port + 1 : 3000}.`,
			);
		case 'EACCES':
			return new StartRefusal(
				`Port ${port} is reserved for administrators: set PORT to a number from 1024 up, for example PORT=3000.`,
			);
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return new StartRefusal(
				`${host} is not an address of this computer: leave HOST out, or set it to one that is.`,
			);
		default:
			return error;
	}
};

/** Answers from now on; returns the port, which differs from the wish for 0. */
export const listen = async (app: FastifyInstance, at: { host: string; port: number }) => {
	try {
		await app.listen(at);
	} catch (error) {
		throw refusalFor(at.host, at.port, error);
	}
	const address = app.server.address();
	return typeof address === 'object' && address ? address.port : at.port;
};
