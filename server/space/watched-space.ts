import { statfs } from 'node:fs/promises';
import type { Space } from './space.ts';

/** The bytes that this user may still write below a folder. */
export const freeBytes = async (folder: string): Promise<number> => {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
};

/** So much more than the floor must be free before writing begins again: a disk at its floor would flutter. */
const relief = 1.25;
const everyMilliseconds = 1000;

interface Options {
	/** Below so many free bytes nothing is written any more. */
	floor: number;
	free: () => Promise<number>;
	/** The free bytes could not be read: what was known stands. */
	onFailure: (error: unknown) => void;
	/** What is thrown overboard when a full disk must have room. */
	ballast?: { drop(): Promise<void> };
	/** After every look. */
	onLook?: (free: number, isFull: boolean) => Promise<void>;
}

/**
 * Looks at the disk every second. Stopping well above its end leaves room for what is on its way, for the
 * store's own upkeep, and for erasing: a store whose write has failed is dead until the program is started again.
 */
export class WatchedSpace implements Space {
	#options: Options;
	#isFull = false;
	#listeners = new Set<() => void>();
	#timer: NodeJS.Timeout | undefined;

	constructor(options: Options) {
		this.#options = options;
	}

	get isFull(): boolean {
		return this.#isFull;
	}

	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	async makeRoom(): Promise<void> {
		if (this.#isFull) await this.#options.ballast?.drop();
	}

	async look(): Promise<void> {
		const { floor, free, onFailure, onLook } = this.#options;
		try {
			const now = await free();
			const isFull = now < (this.#isFull ? floor * relief : floor);
			if (isFull !== this.#isFull) {
				this.#isFull = isFull;
				for (const listener of this.#listeners) listener();
			}
			await onLook?.(now, isFull);
		} catch (error) {
			onFailure(error);
		}
	}

	/** Looks now and from then on; the returned function stops. */
	async watch(): Promise<() => void> {
		let stopped = false;
		const next = () => {
			if (stopped) return;
			this.#timer = setTimeout(() => void this.look().then(next), everyMilliseconds).unref();
		};
		await this.look();
		next();
		return () => {
			stopped = true;
			clearTimeout(this.#timer);
		};
	}
}
