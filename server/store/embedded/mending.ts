import { ClassicLevel } from 'classic-level';
import { access, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The log's folder is not what LevelDB left there: by `code` the program's start knows it. */
class LostLog extends Error {
	readonly code = 'LOST_LOG';
}

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

	/** Before LevelDB is opened. Without its file CURRENT it would begin anew and sweep away what it does not know. */
	async prepare(warn: (sentence: string) => void): Promise<void> {
		const names: string[] = await readdir(this.#folder).catch(() => []);
		const isThere = names.some((name) => /\.(ldb|sst|log)$|^MANIFEST/.test(name));
		if (isThere && !names.includes('CURRENT')) throw new LostLog('its file CURRENT is missing');
		const asked = await access(this.#request).then(
			() => true,
			() => false,
		);
		if (!asked) return;
		await ClassicLevel.repair(this.#folder);
		await rm(this.#request);
		const lost = join(this.#folder, 'lost');
		warn(
			`The log in ${this.#folder} was damaged and has been mended: what cannot be read was put aside in ${lost}, and whatever misses something says so when it is opened.`,
		);
	}
}
