import type { ClassicLevel } from 'classic-level';
import { decodeText } from './checksum.ts';
import type { Beside } from './embedded-log.ts';
import type { IntactReader } from './intact-reader.ts';
import * as keys from './level-keys.ts';
import { putText, type Step } from './level-steps.ts';

/** Writes on which somebody relies: synced, one after another, each with its number in it. */
export class CountedWrites {
	#db: ClassicLevel<string, Uint8Array>;
	#beside: Beside;
	/** Null while nobody counts. */
	#count: number | null = null;
	#before = Promise.resolve();

	constructor(db: ClassicLevel<string, Uint8Array>, beside: Beside) {
		this.#db = db;
		this.#beside = beside;
	}

	/** How many were stored so far, `otherwise` where that is damaged; from now on they are counted. */
	async goOn(reader: IntactReader, otherwise: number): Promise<number> {
		const key = keys.commitCount;
		const stored = await this.#db
			.get(key)
			.catch(this.#beside.watch)
			.catch(() => new Uint8Array());
		const read = () => (stored ? Number(decodeText(key, stored, () => false)) : 0);
		this.#count = (await reader.orNull('The count of what was stored', read)) ?? otherwise;
		return this.#count;
	}

	write(steps: readonly Step[]): Promise<void> {
		const written = this.#before.then(() => this.#write(steps));
		this.#before = written.catch(() => undefined);
		return written;
	}

	async #write(steps: readonly Step[]): Promise<void> {
		const { watch, count } = this.#beside;
		const number = this.#count === null ? null : this.#count + 1;
		const counted = number === null ? [] : [putText(keys.commitCount, String(number))];
		await this.#db.batch([...steps, ...counted], { sync: true }).catch(watch);
		this.#count = number;
		if (number !== null) count(number);
	}
}
