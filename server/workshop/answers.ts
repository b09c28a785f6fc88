import type { Effects } from '../effects.ts';

/** A copy of a command can come late, over a connection that the sender has given up; not that late. */
const most = 1000;
const lately = 5 * 60_000;

interface Known<Answer> {
	answer: Promise<Answer>;
	/** When it was asked. */
	at: number;
}

/** What was asked of late is answered once: a no, or a yes that changed nothing, is no other when a copy comes. */
export class Answers<Answer> {
	#now: Effects['now'];
	/** The oldest first. */
	#known = new Map<string, Known<Answer>>();
	#running = 0;

	constructor(now: Effects['now']) {
		this.#now = now;
	}

	/** Whether somebody still waits. */
	get areRunning(): boolean {
		return this.#running > 0;
	}

	/** How many are in memory. */
	get size(): number {
		return this.#known.size;
	}

	/** What `isKeptElsewhere` once it is answered is not kept here. */
	once(
		key: string,
		run: () => Promise<Answer>,
		isKeptElsewhere: () => boolean = () => false,
	): Promise<Answer> {
		const known = this.#known.get(key);
		if (known) return known.answer;
		this.#running++;
		const answer = run().finally(() => {
			this.#running--;
			if (isKeptElsewhere()) this.#known.delete(key);
		});
		this.#known.set(key, { answer, at: this.#now() });
		const [oldest] = this.#known.keys();
		if (oldest !== undefined && this.#known.size > most) this.#known.delete(oldest);
		return answer;
	}

	/** To be called now and then: what nobody has asked of late leaves memory. */
	tidy(): void {
		const since = this.#now() - lately;
		for (const [key, { at }] of this.#known) {
			if (at > since) return;
			this.#known.delete(key);
		}
	}
}
