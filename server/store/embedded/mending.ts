import { ClassicLevel } from 'classic-level';
import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLocked, refuseLost } from './open-level.ts';

/** Whether LevelDB could not make sense of what it read; a disk that does not answer is something else. */
export const isCorruption = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'LEVEL_CORRUPTION';

/** Damaged tables can be mended while LevelDB is closed, and fail each of its writes sooner or later until then. */
export class Mending {
	#folder: string;
	#request: string;

	constructor(folder: string) {
		this.#folder = folder;
		this.#request = `${folder}-to-mend`;
	}

	/** Lets an error of LevelDB through; of damage the next start is told. */
	watch = async (error: unknown): Promise<never> => {
		if (isCorruption(error)) await writeFile(this.#request, '');
		throw error;
	};

	/** Before LevelDB is opened. */
	async prepare(warn: (sentence: string) => void): Promise<void> {
		await refuseLost(this.#folder);
		const asked = await access(this.#request).then(
			() => true,
			() => false,
		);
		if (!asked) return;
		await this.#refuseInUse();
		await ClassicLevel.repair(this.#folder);
		await rm(this.#request);
		const lost = join(this.#folder, 'lost');
		warn(
			`The log in ${this.#folder} was damaged and has been mended: what cannot be read was put aside in ${lost}, and whatever misses something says so when it is opened.`,
		);
	}

	/** Repairing asks for no lock: under a server that runs, it would take the log away in which that goes on writing. */
	async #refuseInUse(): Promise<void> {
		const db = new ClassicLevel(this.#folder);
		try {
			await db.open();
		} catch (error) {
			if (isLocked(error)) throw error;
		} finally {
			await db.close();
		}
	}
}
