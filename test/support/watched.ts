/** How long anything in a play may take before the play is over. */
const patience = 20_000;

/** Something that changes by itself and can be waited for: no test sleeps and no test polls. */
export class Watched {
	readonly #name: string;
	readonly #watchers = new Set<() => void>();

	constructor(name: string) {
		this.#name = name;
	}

	/** Resolves as soon as the condition holds; `what` completes the sentence of a failure. */
	until(condition: () => boolean, what: string): Promise<void> {
		if (condition()) return Promise.resolve();
		return new Promise((resolve, reject) => {
			const end = (settle: () => void) => {
				clearTimeout(impatience);
				this.#watchers.delete(look);
				settle();
			};
			const look = () => {
				if (condition()) end(resolve);
			};
			const impatience = setTimeout(
				() => end(() => reject(new Error(`${this.#name} waited in vain for ${what}.`))),
				patience,
			);
			this.#watchers.add(look);
		});
	}

	/** Calls a function after every change. */
	watch(look: () => void): void {
		this.#watchers.add(look);
	}

	protected changed(): void {
		for (const look of [...this.#watchers]) look();
	}
}
