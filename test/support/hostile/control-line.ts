import { WebSocket } from 'ws';
import type { Acknowledgement } from '../../../shared/protocol.ts';

/** A control socket with nothing around it: packets of Engine.IO and Socket.IO, written by hand. */
export class ControlLine {
	readonly socket: WebSocket;
	readonly closed: Promise<void>;
	isOpen = true;
	onPacket: (packet: string) => void = () => {};
	readonly #entered: Promise<string>;
	readonly #answers = new Map<number, (answer: Acknowledgement) => void>();
	#asked = 0;

	constructor(url: string, auth: object) {
		const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
		this.socket = new WebSocket(address, { perMessageDeflate: false });
		this.socket.on('error', () => {});
		this.closed = new Promise((resolve) => {
			this.socket.on('close', () => {
				this.isOpen = false;
				resolve();
			});
		});
		this.#entered = new Promise((resolve) => {
			this.socket.on('message', (data: Buffer, isBinary) => {
				if (!isBinary) this.#hear(data.toString(), auth, resolve);
			});
		});
	}

	/** Resolves when it is let in, or told why not. */
	entered(): Promise<string> {
		return Promise.race([this.#entered, this.closed.then(() => 'closed')]);
	}

	send(packet: string | Uint8Array): void {
		this.socket.send(packet);
	}

	/** Sends what comes after the event's name as it is written, and waits for the answer to it. */
	ask(rest: string, event = 'command'): Promise<Acknowledgement | 'closed'> {
		const id = this.#asked++;
		const answer = new Promise<Acknowledgement>((resolve) => this.#answers.set(id, resolve));
		this.send(`42${id}["${event}",${rest}]`);
		return Promise.race([answer, this.closed.then(() => 'closed' as const)]);
	}

	end(): void {
		this.socket.terminate();
	}

	#hear(packet: string, auth: object, entered: (how: string) => void): void {
		this.onPacket(packet);
		if (packet.startsWith('0')) return this.send(`40${JSON.stringify(auth)}`);
		if (packet === '2') return this.send('3');
		if (packet.startsWith('40')) return entered('in');
		if (packet.startsWith('44')) return entered(packet.slice(2));
		const [, id, answer] = /^43(\d+)(.*)$/s.exec(packet) ?? [];
		if (id === undefined) return;
		this.#answers.get(Number(id))?.((JSON.parse(answer!) as [Acknowledgement])[0]);
		this.#answers.delete(Number(id));
	}
}
