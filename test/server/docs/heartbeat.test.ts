import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { Heartbeat } from '../../../server/docs/heartbeat.ts';

class Socket extends EventEmitter {
	bufferedAmount = 0;
	readonly ping = vi.fn();
	readonly terminate = vi.fn();
}

let heartbeat: Heartbeat;
let socket: Socket;
const onBeat = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
	heartbeat = new Heartbeat();
	socket = new Socket();
	heartbeat.add(socket as unknown as WebSocket, onBeat);
});
afterEach(() => {
	heartbeat.stop();
	vi.useRealTimers();
});

describe('a heartbeat', () => {
	it('ends a lost socket within 8 s', () => {
		vi.advanceTimersByTime(8000);
		expect(socket.ping).toHaveBeenCalledTimes(1);
		expect(socket.terminate).toHaveBeenCalledTimes(1);
	});

	it('leaves a socket alone that answers, or sends something', () => {
		for (const sign of ['pong', 'message', 'pong', 'message']) {
			vi.advanceTimersByTime(4000);
			socket.emit(sign);
		}
		expect(socket.terminate).not.toHaveBeenCalled();
		expect(onBeat).toHaveBeenCalled();
	});

	it('waits for a slow reader while its backlog shrinks', () => {
		for (const backlog of [3000, 2000, 1000, 1000]) {
			socket.bufferedAmount = backlog;
			expect(socket.terminate).not.toHaveBeenCalled();
			vi.advanceTimersByTime(4000);
		}
		expect(socket.terminate).toHaveBeenCalledTimes(1);
	});

	it('forgets a socket that has closed', () => {
		socket.emit('close');
		vi.advanceTimersByTime(12_000);
		expect(socket.ping).not.toHaveBeenCalled();
	});
});
