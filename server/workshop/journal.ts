import type { CommitEntry, WorkshopLog } from '../store/workshop-log.ts';

interface Waiting {
	entry: CommitEntry;
	stored: () => void;
}

/**
 * Group commit for all workshops: what arrives while a batch is being synced goes into the next one.
 * Entries are stored in the order in which they were appended. The first failure is final: nothing is
 * stored any more, and nobody is answered, with a yes or a no: what a failed sync has left on the disk only
 * a restart finds out, and what is sent again then is answered by what it found.
 */
export class Journal {
	#log: Pick<WorkshopLog, 'commit'>;
	#waiting: Waiting[] = [];
	#draining: Promise<void> | undefined;
	#hasFailed = false;
	#storing: Promise<unknown> = Promise.resolve();
	/** While somebody wants nothing to be stored. */
	#still: Promise<unknown> | undefined;
	#onFailure: (error: unknown) => void;

	constructor(log: Pick<WorkshopLog, 'commit'>, onFailure: (error: unknown) => void) {
		this.#log = log;
		this.#onFailure = onFailure;
	}

	/** Resolves when the entry is on disk; never, when it cannot be said to be. */
	append(entry: CommitEntry): Promise<void> {
		if (this.#hasFailed) return new Promise(() => {});
		const stored = new Promise<void>((resolve) => {
			this.#waiting.push({ entry, stored: resolve });
		});
		this.#draining ??= this.#drain();
		return stored;
	}

	/** Resolves when all that was appended is on disk or has failed. */
	async settled(): Promise<void> {
		await this.#draining;
	}

	/** Runs `act` while nothing is stored: what is being stored is finished before, what arrives waits. */
	still<T>(act: () => Promise<T>): Promise<T> {
		const turn = (this.#still ?? this.#storing).then(act);
		const over = turn.then(
			() => undefined,
			() => undefined,
		);
		this.#still = over;
		void over.then(() => {
			if (this.#still === over) this.#still = undefined;
		});
		return turn;
	}

	async #drain() {
		// One turn later: what the same tick appends goes into the same batch.
		await Promise.resolve();
		while (this.#waiting.length > 0) {
			while (this.#still) await this.#still;
			const batch = this.#waiting.splice(0);
			try {
				const stored = this.#log.commit(batch.map(({ entry }) => entry));
				this.#storing = stored.catch(() => undefined);
				await stored;
				for (const { stored } of batch) stored();
			} catch (error) {
				this.#hasFailed = true;
				this.#waiting = [];
				this.#onFailure(error);
			}
		}
		this.#draining = undefined;
	}
}
