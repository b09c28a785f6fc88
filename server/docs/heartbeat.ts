import type { WebSocket } from 'ws';

/** Twice as long without an answer, and a socket counts as lost. */
const beatMilliseconds = 4000;

interface Pulse {
	isAlive: boolean;
	backlog: number;
	onBeat: () => void;
}

/** Pings every socket, so that a lost one is gone within 8 s. */
export class Heartbeat {
	readonly #pulses = new Map<WebSocket, Pulse>();
	readonly #timer = setInterval(() => this.#beat(), beatMilliseconds).unref();

	add(socket: WebSocket, onBeat: () => void): void {
		const pulse: Pulse = { isAlive: true, backlog: 0, onBeat };
		this.#pulses.set(socket, pulse);
		const alive = () => (pulse.isAlive = true);
		socket.on('pong', alive);
		socket.on('message', alive);
		socket.on('close', () => this.#pulses.delete(socket));
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	#beat(): void {
		for (const [socket, pulse] of this.#pulses) {
			// Behind a long backlog the ping has not arrived yet; while that shrinks, somebody reads.
			const isReading = socket.bufferedAmount < pulse.backlog;
			if (!pulse.isAlive && !isReading) {
				socket.terminate();
				continue;
			}
			pulse.isAlive = false;
			pulse.backlog = socket.bufferedAmount;
			socket.ping();
			pulse.onBeat();
		}
	}
}
