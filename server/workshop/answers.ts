/** A copy of a command can come late, over a connection that the sender has given up; not that late. */
const most = 2000;

/** What was asked of late is answered once: a no, or a yes that changed nothing, is no other when a copy comes. */
export class Answers<Answer> {
	#known = new Map<string, Promise<Answer>>();
	#running = 0;

	/** Whether somebody still waits. */
	get areRunning(): boolean {
		return this.#running > 0;
	}

	once(key: string, run: () => Promise<Answer>): Promise<Answer> {
		const known = this.#known.get(key);
		if (known) return known;
		this.#running++;
		const answer = run().finally(() => this.#running--);
		this.#known.set(key, answer);
		const [oldest] = this.#known.keys();
		if (oldest !== undefined && this.#known.size > most) this.#known.delete(oldest);
		return answer;
	}
}
