/**
 * A backup as one file: a line that says what it is, then each part as a line with its name, length and checksum,
 * followed by its bytes, then a line that says that this is all. It is written and read as it comes.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { StartRefusal } from '../start-refusal.ts';

export interface Part {
	name: string;
	bytes: Uint8Array;
}

const family = 'sameboat/backup/';
const format = `${family}1`;
const longestLine = 1000;
/** A batch of the log or one register; more in one part is no backup of ours. */
const largestPart = 256 * 1024 * 1024;

const utf8 = new TextEncoder();
const line = (content: object) => utf8.encode(`${JSON.stringify(content)}\n`);
const checksum = ({ name, bytes }: Part) =>
	createHash('sha256').update(`${name}\0`).update(bytes).digest('base64url');

export async function* writeBackup(
	parts: AsyncIterable<Part>,
	at: number,
): AsyncGenerator<Uint8Array> {
	yield line({ format, at });
	let count = 0;
	for await (const part of parts) {
		count++;
		yield line({ part: part.name, length: part.bytes.length, sha256: checksum(part) });
		yield part.bytes;
	}
	yield line({ end: true, parts: count });
}

/** The bytes of a file, a stretch or a line at a time; null where it has no more. */
class Bytes {
	#chunks: AsyncIterator<Uint8Array>;
	#rest: Uint8Array = new Uint8Array();

	constructor(chunks: AsyncIterable<Uint8Array>) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}

	async take(length: number): Promise<Uint8Array | null> {
		const found = [this.#rest];
		let have = this.#rest.length;
		while (have < length) {
			const { value, done } = await this.#chunks.next();
			if (done) return null;
			found.push(value);
			have += value.length;
		}
		const all = found.length === 1 ? found[0]! : Buffer.concat(found);
		this.#rest = all.subarray(length);
		return all.subarray(0, length);
	}

	async line(): Promise<Record<string, unknown> | null> {
		for (;;) {
			const end = this.#rest.indexOf(10);
			if (end >= 0) return recordIn((await this.take(end + 1))!);
			if (this.#rest.length > longestLine) return null;
			const { value, done } = await this.#chunks.next();
			if (done) return null;
			this.#rest = Buffer.concat([this.#rest, value]);
		}
	}
}

function recordIn(bytes: Uint8Array): Record<string, unknown> | null {
	try {
		const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return typeof content === 'object' && content !== null ? { ...content } : null;
	} catch {
		return null;
	}
}

/** Its parts, each checked before it is given out. Throws a StartRefusal on a file that is none, or not whole. */
export async function* readBackup(path: string): AsyncGenerator<Part> {
	const handle = await open(path).catch(() => {
		throw new StartRefusal(`${path} cannot be read: check its name.`);
	});
	try {
		yield* partsIn(new Bytes(handle.createReadStream({ autoClose: false })), path);
	} finally {
		await handle.close();
	}
}

async function* partsIn(bytes: Bytes, path: string): AsyncGenerator<Part> {
	const found = (await bytes.line())?.['format'];
	if (typeof found !== 'string' || !found.startsWith(family))
		throw new StartRefusal(`${path} is no backup of Same Boat: choose another file.`);
	if (found !== format)
		throw new StartRefusal(
			`${path} comes from another version of Same Boat: restore it with that one.`,
		);
	const damaged = () =>
		new StartRefusal(`${path} is damaged, and nothing was changed: choose another backup.`);
	for (let count = 0; ; count++) {
		const head = await bytes.line();
		if (head?.['end'] === true && head['parts'] === count && !(await bytes.take(1))) return;
		const { part: name, length, sha256 } = head ?? {};
		if (typeof name !== 'string' || typeof length !== 'number') throw damaged();
		if (!Number.isSafeInteger(length) || length < 0 || length > largestPart) throw damaged();
		const content = await bytes.take(length);
		if (!content || checksum({ name, bytes: content }) !== sha256) throw damaged();
		yield { name, bytes: content };
	}
}
