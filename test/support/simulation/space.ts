import type { Space } from '../../../server/space/space.ts';

/** A disk that is full when the run says so. */
export class SimulatedSpace implements Space {
	readonly #listeners = new Set<() => void>();
	#isFull = false;

	get isFull(): boolean {
		return this.#isFull;
	}

	set isFull(full: boolean) {
		this.#isFull = full;
		for (const listener of this.#listeners) listener();
	}

	makeRoom(): Promise<void> {
		return Promise.resolve();
	}

	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
