import { constants } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';

const width = 16;

/**
 * How many commits were stored, written beside the log after each of them and never waited for: it may lag behind,
 * and is never ahead. So a log that has fewer has lost some, wherever it was cut.
 */
export class CommitCount {
	#path: string;
	#file: FileHandle | null = null;
	#written = Promise.resolve();
	#next: number | null = null;

	constructor(path: string) {
		this.#path = path;
	}

	/** 0 where none was told. */
	async read(): Promise<number> {
		return Number(await readFile(this.#path, 'utf8').catch(() => '')) || 0;
	}

	/** The last one told is what is written next. */
	tell(count: number): void {
		const isWaiting = this.#next !== null;
		this.#next = count;
		if (!isWaiting) this.#written = this.#written.then(() => this.#write());
	}

	async close(): Promise<void> {
		await this.#written;
		await this.#file?.close();
	}

	async #write(): Promise<void> {
		const text = String(this.#next).padStart(width, '0');
		this.#next = null;
		try {
			this.#file ??= await open(this.#path, constants.O_WRONLY | constants.O_CREAT, 0o600);
			await this.#file.write(text, 0);
		} catch {
			// A full disk stops the log itself; without this file nothing is lost.
		}
	}
}
