/** What the server's end of a socket does with what it is sent. */
export interface ServerEnd {
	receive(data: Uint8Array): void;
	/** The socket is gone. */
	left(): void;
}

interface Closing {
	code: number;
	reason: string;
}

/**
 * A WebSocket without a network. Everything that is sent waits here until the test delivers it, so that
 * any order and any loss can be played without sleeping.
 */
export class SocketPair {
	readonly toServer: Uint8Array[] = [];
	readonly toClient: (Uint8Array | Closing)[] = [];
	/** What the server reads as its backlog. */
	bufferedAmount = 0;
	onMessage: (data: Uint8Array) => void = () => {};
	onClose: (closing: Closing) => void = () => {};
	#end: ServerEnd | null = null;
	#isOpen = true;

	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** Joins the two ends; the server's is made last, as it sends at once. */
	join(accept: (socket: SocketPair) => ServerEnd): void {
		this.#end = accept(this);
	}

	/** The server sends. */
	send(data: Uint8Array): void {
		this.toClient.push(data);
	}

	/** The server closes: the client hears of it after what was sent before. */
	close(code: number, reason: string): void {
		this.toClient.push({ code, reason });
	}

	deliverToServer(count = Infinity): void {
		for (const data of this.toServer.splice(0, count)) if (this.#isOpen) this.#end?.receive(data);
	}

	deliverToClient(count = Infinity): void {
		for (const data of this.toClient.splice(0, count)) {
			if (!this.#isOpen) return;
			if (data instanceof Uint8Array) this.onMessage(data);
			else this.#closed(data);
		}
	}

	/** The network is gone: what was on its way is lost, both ends hear of it. */
	cut(code = 1006): void {
		this.toServer.length = 0;
		this.toClient.length = 0;
		if (this.#isOpen) this.#closed({ code, reason: '' });
	}

	#closed(closing: Closing): void {
		this.#isOpen = false;
		this.#end?.left();
		this.onClose(closing);
	}
}
