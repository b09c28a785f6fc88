import type { FastifyRequest } from 'fastify';

/**
 * Whether a request comes from this very computer. Asks the socket, which cannot lie; headers can
 * only take it away: behind a proxy on the same computer every visitor comes from loopback.
 */
export const isFromLoopback = (request: FastifyRequest): boolean => {
	const { headers, socket } = request.raw;
	if (headers.forwarded || headers['x-forwarded-for'] || headers['x-real-ip']) return false;
	return /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
};
