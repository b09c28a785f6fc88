import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Control } from '../../../client/connection/control.ts';

const beat = 60_000;

/** A server that answers no command, and what each of its connections brought. */
async function deafServer() {
	const http = createServer();
	const io = new Server(http, {
		transports: ['websocket'],
		pingInterval: beat,
		pingTimeout: beat,
	});
	const lines: string[][] = [];
	io.on('connection', (socket) => {
		const line: string[] = [];
		lines.push(line);
		socket.on('command', ({ title }: { title: string }) => line.push(title));
	});
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => io.close());
	vi.stubGlobal('location', {
		protocol: 'http:',
		host: `127.0.0.1:${(http.address() as AddressInfo).port}`,
	});
	onTestFinished(() => void vi.unstubAllGlobals());
	return lines;
}

/** A device that sleeps runs nothing, and its clock goes on. */
function sleepFor(milliseconds: number): void {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
	onTestFinished(() => void vi.useRealTimers());
}

it('OF16 what is tapped on waking, before the loss of the line shows, comes after what waits from before', async () => {
	const lines = await deafServer();
	const nothing = () => {};
	const control = new Control('seat', {
		...{ snapshot: nothing, events: nothing, presence: nothing, documents: nothing },
		...{ storage: nothing, change: nothing, late: nothing, refused: nothing },
	});
	onTestFinished(() => control.close());
	await expect.poll(() => control.connected).toBe(true);
	void control.send({ type: 'RenameWorkshop', title: 'first' });
	await expect.poll(() => lines.at(-1)).toEqual(['first']);
	sleepFor(3 * beat);
	expect(control.connected, 'its line is lost, and nobody has noticed').toBe(true);
	void control.send({ type: 'RenameWorkshop', title: 'second' });
	await expect.poll(() => lines.at(-1)).toEqual(['first', 'second']);
});
