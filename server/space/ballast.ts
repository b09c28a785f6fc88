import { randomFillSync } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const ballastBytes = 16 * 1024 * 1024;

/**
 * A file that is there to be thrown overboard: on a disk that others have filled to the end, dropping it gives the
 * store the room that opening and erasing need.
 */
export class Ballast {
	#path: string;
	#bytes: number;

	constructor(folder: string, bytes = ballastBytes) {
		this.#path = join(folder, 'ballast');
		this.#bytes = bytes;
	}

	async drop(): Promise<void> {
		await rm(this.#path, { force: true });
	}

	/** Only where so much is free that it takes nobody's room; a half written one is made whole. */
	async take(free: number, floor: number): Promise<void> {
		if (free < 2 * floor + this.#bytes) return;
		const known = await stat(this.#path).catch(() => null);
		if (known?.size === this.#bytes) return;
		// Random: a disk that packs its files would give nothing back for zeros.
		await writeFile(this.#path, randomFillSync(Buffer.alloc(this.#bytes)), { mode: 0o600 });
	}
}
