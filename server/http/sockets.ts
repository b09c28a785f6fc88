import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Every open connection, those that became WebSockets included: Node's own list forgets them,
 * and a server with one of them left never finishes closing.
 */
export const trackSockets = (server: Server) => {
	const open = new Set<Socket>();
	server.on('connection', (socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
	});
	return {
		count: () => open.size,
		destroyAll: () => open.forEach((socket) => socket.destroy()),
	};
};
