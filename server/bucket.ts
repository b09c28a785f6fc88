interface Size {
	/** What may come at once. */
	most: number;
	/** And then goes on coming. */
	perSecond: number;
}

/** How much of the server's time somebody has taken lately. */
export class Bucket {
	readonly #size: Size;
	#left: number;
	#at = performance.now();

	constructor(size: Size) {
		this.#size = size;
		this.#left = size.most;
	}

	/** Whether anything is left; what is taken then may be more. */
	get hasSome(): boolean {
		this.#refill();
		return this.#left > 0;
	}

	/** Whether as much is owed as ever was to be had. */
	get isDeepInDebt(): boolean {
		this.#refill();
		return this.#left <= -this.#size.most;
	}

	/** Milliseconds until something is left again. */
	get wait(): number {
		this.#refill();
		return this.#left > 0 ? 0 : Math.ceil((1000 * (1 - this.#left)) / this.#size.perSecond);
	}

	spend(amount: number): void {
		this.#refill();
		this.#left -= amount;
	}

	#refill(): void {
		const { most, perSecond } = this.#size;
		const now = performance.now();
		this.#left = Math.min(most, this.#left + ((now - this.#at) / 1000) * perSecond);
		this.#at = now;
	}
}

/** One for each seat of each workshop, whichever its sockets: never for an address, which a whole room shares. */
export class Buckets<Workshop extends object> {
	readonly #size: Size;
	readonly #bySeat = new WeakMap<Workshop, Map<string, Bucket>>();

	constructor(size: Size) {
		this.#size = size;
	}

	of(workshop: Workshop, seat: string): Bucket {
		const seats = this.#bySeat.get(workshop) ?? new Map<string, Bucket>();
		this.#bySeat.set(workshop, seats);
		const bucket = seats.get(seat) ?? new Bucket(this.#size);
		seats.set(seat, bucket);
		return bucket;
	}
}
