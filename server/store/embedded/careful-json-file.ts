import type { Adapter } from 'lowdb';
import { dirname } from 'node:path';
import { replaceFile, type Disk } from './disk.ts';

type Found<Data> =
	| { is: 'missing' }
	| { is: 'broken'; why: string }
	| { is: 'whole'; text: string; data: Data };

interface Surroundings<Data> {
	disk: Disk;
	/** Throws, saying what is wrong, when it is not what the file should hold. */
	check: (content: unknown) => Data;
	warn: (sentence: string) => void;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

const describe = (path: string, found: Found<unknown>) =>
	found.is === 'broken' ? `${path} cannot be read (${found.why})` : `${path} is missing`;

/**
 * lowdb's file for what must not be lost. `<path>.json` and the generation before it are replaced whole: written
 * aside, synced, renamed, the folder synced. So a crash at any step leaves the old or the new one, and a file
 * that is broken or gone was harmed from outside.
 */
export class CarefulJsonFile<Data> implements Adapter<Data> {
	#path: string;
	#main: string;
	#before: string;
	#around: Surroundings<Data>;
	/** What the file holds, null while there is none; undefined until it is looked at. */
	#text: string | null | undefined;

	/** `path` is without its ending. */
	constructor(path: string, around: Surroundings<Data>) {
		this.#path = path;
		this.#main = `${path}.json`;
		this.#before = `${path}.before.json`;
		this.#around = around;
	}

	/** Null only for a file that never was: one that is lost is restored from the generation before, or rejects. */
	async read(): Promise<Data | null> {
		const main = await this.#look(this.#main);
		if (main.is === 'whole') {
			this.#text = main.text;
			return main.data;
		}
		const before = await this.#look(this.#before);
		if (before.is === 'whole') {
			await this.#restore(main, before.text);
			return before.data;
		}
		if (main.is === 'broken' || before.is === 'broken')
			throw new Error(
				`${describe(this.#main, main)}, and ${describe(this.#before, before)}: mend one of them, or put ` +
					`a copy from a backup in the place of ${this.#main}. Nothing was changed.`,
			);
		this.#text = null;
		return null;
	}

	async write(data: Data): Promise<void> {
		if (this.#text === undefined) await this.read();
		const text = `${JSON.stringify(data, null, '\t')}\n`;
		// The generation before stays one that differs.
		if (text === this.#text) return;
		// What could not be read again is not written.
		this.#around.check(JSON.parse(text));
		if (typeof this.#text === 'string') await this.#replace(this.#before, this.#text);
		await this.#replace(this.#main, text);
		this.#text = text;
	}

	/** The same, after which the generation before says the same too, and nothing of what was put aside is left. */
	async writeAlone(data: Data): Promise<void> {
		await this.write(data);
		const { disk } = this.#around;
		if (await disk.read(this.#before)) await this.#replace(this.#before, this.#text!);
		await disk.remove(`${this.#main}.tmp`);
		await disk.remove(`${this.#before}.tmp`);
		for (let n = 1; await disk.read(this.#broken(n)); n++) await disk.remove(this.#broken(n));
		await disk.syncFolder(dirname(this.#main));
	}

	async #look(path: string): Promise<Found<Data>> {
		const bytes = await this.#around.disk.read(path);
		if (!bytes) return { is: 'missing' };
		try {
			const text = utf8.decode(bytes);
			return { is: 'whole', text, data: this.#around.check(JSON.parse(text)) };
		} catch (error) {
			return { is: 'broken', why: error instanceof Error ? error.message : String(error) };
		}
	}

	async #restore(main: Found<Data>, text: string) {
		const aside = main.is === 'broken' ? await this.#putAside() : null;
		await this.#replace(this.#main, text);
		this.#text = text;
		this.#around.warn(
			`${describe(this.#main, main)}, so ${this.#before} has taken its place and the last change may be missing.` +
				(aside ? ` The broken file was put aside as ${aside}.` : ''),
		);
	}

	#broken = (n: number): string => `${this.#path}.broken-${n}.json`;

	/** Under the first number that is free: no broken file is ever written over. */
	async #putAside(): Promise<string> {
		for (let n = 1; ; n++) {
			const aside = this.#broken(n);
			if (await this.#around.disk.read(aside)) continue;
			await this.#around.disk.rename(this.#main, aside);
			return aside;
		}
	}

	#replace(path: string, text: string): Promise<void> {
		return replaceFile(this.#around.disk, path, text);
	}
}
