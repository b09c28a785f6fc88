import type { Disk } from '../../server/store/embedded/disk.ts';

interface File {
	/** What the program sees, and what has reached the disk. */
	now: Buffer;
	kept: Buffer;
}

/** How much of what was not synced has reached the disk all the same when the power goes. */
interface Luck {
	/** Names that were changed by renaming. */
	names: boolean;
	contents: 'none' | 'half' | 'all';
}

export const everyLuck: Luck[] = [true, false].flatMap((names) =>
	(['none', 'half', 'all'] as const).map((contents) => ({ names, contents })),
);

const empty = Buffer.alloc(0);

/** A disk that keeps what was synced and of the rest what luck leaves, and whose power goes in a chosen step. */
export class PowerCutDisk implements Disk {
	steps = 0;
	#seen = new Map<string, File>();
	#kept = new Map<string, File>();
	#cutIn = Infinity;
	#cutAfterwards = false;

	/** In the step with this number, counted from 0: before it takes effect, or after. */
	cutIn(step: number, afterwards: boolean) {
		this.#cutIn = this.steps + step;
		this.#cutAfterwards = afterwards;
	}

	/** What is found when the power comes back. */
	afterCut({ names, contents }: Luck): PowerCutDisk {
		const disk = new PowerCutDisk();
		for (const [path, { now, kept }] of names ? this.#seen : this.#kept) {
			const half = Math.max(now.length >> 1, 1);
			const found = { none: kept, half: now.subarray(0, half), all: now }[contents];
			const left = now === kept ? now : found;
			disk.#seen.set(path, { now: left, kept: left });
		}
		disk.#kept = new Map(disk.#seen);
		return disk;
	}

	/** Every file's text by the end of its path. */
	get files(): Record<string, string> {
		return Object.fromEntries(
			[...this.#seen].map(([path, { now }]) => [path.slice(path.lastIndexOf('/') + 1), `${now}`]),
		);
	}

	read(path: string) {
		if (this.steps > this.#cutIn) return Promise.reject(new Error('no power'));
		return Promise.resolve(this.#seen.get(path)?.now ?? null);
	}

	makeFolder() {
		return Promise.resolve();
	}

	write(path: string, text: string) {
		return this.#step(() => {
			const file = this.#seen.get(path) ?? { now: empty, kept: empty };
			file.now = Buffer.from(text);
			this.#seen.set(path, file);
		});
	}

	rename(from: string, to: string) {
		return this.#step(() => {
			this.#seen.set(to, this.#seen.get(from)!);
			this.#seen.delete(from);
		});
	}

	remove(path: string) {
		return this.#step(() => {
			this.#seen.delete(path);
		});
	}

	syncFile(path: string) {
		return this.#step(() => {
			const file = this.#seen.get(path)!;
			file.kept = file.now;
		});
	}

	syncFolder() {
		return this.#step(() => {
			this.#kept = new Map(this.#seen);
		});
	}

	#step(act: () => void): Promise<void> {
		const step = this.steps++;
		if (step < this.#cutIn || (step === this.#cutIn && this.#cutAfterwards)) act();
		return step < this.#cutIn ? Promise.resolve() : Promise.reject(new Error('no power'));
	}
}
