import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { trackSockets } from '../../../server/http/sockets.ts';

test('a server closes though a connection became a socket that nobody ends', async () => {
	const server = createServer();
	const sockets = trackSockets(server);
	server.on('upgrade', (_request, socket) => {
		socket.on('error', () => undefined);
		socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: raw\r\nConnection: Upgrade\r\n\r\n');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
	client.on('error', () => undefined);
	client.write('GET / HTTP/1.1\r\nHost: here\r\nUpgrade: raw\r\nConnection: Upgrade\r\n\r\n');
	await once(client, 'data');
	expect(sockets.count()).toBe(1);
	server.closeAllConnections();
	expect(sockets.count()).toBe(1);
	const closed = once(server, 'close');
	server.close();
	sockets.destroyAll();
	await closed;
});
