/** Words that are nowhere else, in every text of the script: where one of them is found, something of it is kept. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Script } from './script.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Random from its first letter on: what packs files writes it out as it is. Of letters and digits alone, as no format
 * writes them otherwise: Markdown has `\_` for `_`.
 */
export const canary = (): string =>
	Array.from(randomBytes(16), (byte) => letters[byte % letters.length]).join('');

/** A script that says the same with a canary behind every name and sentence, and all of these. */
export function withCanaries(script: Script): { script: Script; canaries: string[] } {
	const canaries: string[] = [];
	/** The same text has the same one: people are found by what they are called. */
	const known = new Map<string, string>();
	const marked = (text: string): string => {
		const mark = known.get(text) ?? canary();
		if (!known.has(text)) canaries.push(mark);
		known.set(text, mark);
		return `${text} ${mark}`;
	};
	const markAll = (part: unknown): unknown => {
		if (typeof part === 'string') return part.includes(' ') ? marked(part) : part;
		if (Array.isArray(part)) return part.map(markAll);
		if (typeof part !== 'object' || part === null) return part;
		return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, markAll(value)]));
	};
	return { script: markAll(script) as Script, canaries };
}

/** All files below a folder, as they stand beside each other: where one has been moved meanwhile, all are read anew. */
async function contentsOf(folder: string): Promise<Buffer[]> {
	for (;;) {
		const files = await readdir(folder, { recursive: true, withFileTypes: true });
		const paths = files
			.filter((file) => file.isFile())
			.map((file) => join(file.parentPath, file.name));
		try {
			return await Promise.all(paths.map((path) => readFile(path)));
		} catch (error) {
			const isMoved = error instanceof Error && 'code' in error && error.code === 'ENOENT';
			if (!isMoved) throw error;
		}
	}
}

const blockLength = 32 * 1024;
const headerLength = 7;

/** A log breaks what it writes wherever a block of 32 KiB ends, and goes on behind a header of 7 bytes. */
const unbroken = (content: Buffer): Buffer =>
	Buffer.concat(
		Array.from({ length: Math.ceil(content.length / blockLength) }, (_, at) =>
			content.subarray(at * blockLength + headerLength, (at + 1) * blockLength),
		),
	);

/**
 * What packs files may take the first and the last letters of a word from another place, with what stands before and
 * behind: `":"W` of `"type":"WorkshopRenamed"`. Of a random word of 16 letters the middle is as good.
 */
const middleOf = (word: string): string => (word.length < 16 ? word : word.slice(4, -4));

/** So many bytes of a word are looked for at once, of all words. */
const headLength = 4;

/** Those of some words that stand anywhere in the bytes of a folder's files, also where a log has broken them. */
export async function foundIn(folder: string, words: readonly string[]): Promise<string[]> {
	const byHead = new Map<number, Set<string>>();
	const isShort = (word: string): boolean => middleOf(word).length < headLength;
	for (const word of words) {
		if (isShort(word)) continue;
		const head = Buffer.from(middleOf(word), 'latin1').readUInt32BE();
		byHead.set(head, (byHead.get(head) ?? new Set()).add(word));
	}
	/** Nearly every place is passed by here, hundreds of words in millions of bytes. */
	const isHead = new Uint8Array(1 << 16);
	for (const head of byHead.keys()) isHead[(head ^ (head >>> 16)) & 0xffff] = 1;
	const found = new Set<string>();
	for (const whole of await contentsOf(folder))
		for (const content of [whole, unbroken(whole)]) {
			for (const word of words)
				if (isShort(word) && content.includes(middleOf(word), 0, 'latin1')) found.add(word);
			let head = 0;
			for (let end = 1; end <= content.length; end++) {
				head = (head << 8) | content[end - 1]!;
				if (end < headLength || !isHead[(head ^ (head >>> 16)) & 0xffff]) continue;
				const start = end - headLength;
				for (const word of byHead.get(head >>> 0) ?? []) {
					const middle = middleOf(word);
					if (content.toString('latin1', start, start + middle.length) === middle) found.add(word);
				}
			}
		}
	return words.filter((word) => found.has(word));
}
