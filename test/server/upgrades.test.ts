import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { boat } from '../support/boat.ts';

/** Asks for a WebSocket as no browser has to: a path is whatever stands there. */
async function upgradeAt(url: string, path: string) {
	const { hostname, port, host } = new URL(url);
	const socket = connect(Number(port), hostname);
	onTestFinished(() => void socket.destroy());
	socket.on('error', () => {});
	socket.resume();
	socket.write(
		[
			`GET ${path} HTTP/1.1`,
			`Host: ${host}`,
			'Connection: Upgrade',
			'Upgrade: websocket',
			'Sec-WebSocket-Version: 13',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
			'Sec-WebSocket-Protocol: sameboat.v1',
			'Origin: http://evil.example',
			'\r\n',
		].join('\r\n'),
	);
	await once(socket, 'close');
}

it.each([
	...['//', '///', '//[', '/\\', '//host:99999/', 'http://', 'http://[/', '*', '/'],
	...['/docs', '/docs/', '/docs//', '/docs/%', '/socket.io/more', '/docs/../socket.io/'],
])('a socket at %j is hung up on, and everybody else goes on', async (path) => {
	const server = await boat();
	await upgradeAt(server.url, path);
	const { workshopId, facilitatorKey: key } = await server.create();
	expect((await server.join(workshopId, { key })).token).toBeTruthy();
});
