import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { dirname } from 'node:path';
import { disks, type Mounted } from '../disk.ts';

type Step = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

interface Range {
	gt: string;
	lt: string;
	reverse?: boolean;
	limit?: number;
}

const encode = (steps: readonly Step[]): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, steps.length);
		for (const step of steps) {
			encoding.writeVarString(encoder, step.key);
			encoding.writeUint8(encoder, Number(step.type === 'put'));
			if (step.type === 'put') encoding.writeVarUint8Array(encoder, step.value);
		}
	});

const decode = (bytes: Uint8Array): Step[] => {
	const decoder = decoding.createDecoder(bytes);
	return Array.from({ length: decoding.readVarUint(decoder) }, (): Step => {
		const key = decoding.readVarString(decoder);
		if (decoding.readUint8(decoder) === 0) return { type: 'del', key };
		return { type: 'put', key, value: decoding.readVarUint8Array(decoder) };
	});
};

/** LevelDB as the log uses it: batches in one write-ahead log, whole or not there, found again when it is opened. */
export class ClassicLevel {
	readonly #disk: Mounted;
	readonly #found = new Map<string, Uint8Array>();
	status = 'opening';

	constructor(path: string) {
		this.#disk = disks.get(dirname(path))!.mount();
	}

	open(): Promise<void> {
		for (const batch of this.#disk.recover()) this.#take(decode(batch));
		this.status = 'open';
		return Promise.resolve();
	}

	/** Without `sync` it is said to be written when it is in the cache; that it never reached the disk nobody hears. */
	async batch(steps: readonly Step[], options: { sync?: boolean } = {}): Promise<void> {
		const written = this.#disk.write(encode(steps));
		if (options.sync) await written;
		else written.catch(() => undefined);
		this.#take(steps);
	}

	iterator(range: Range) {
		return {
			all: () =>
				this.#disk.read(() => this.#in(range).map((key) => [key, this.#found.get(key)!] as const)),
		};
	}

	values(range: Range) {
		return {
			all: () => this.#disk.read(() => this.#in(range).map((key) => this.#found.get(key)!)),
		};
	}

	keys(range: Range) {
		return { all: () => this.#disk.read(() => this.#in(range)) };
	}

	/** What was replaced lies in no way of anybody here. */
	compactRange(): Promise<void> {
		return Promise.resolve();
	}

	get(key: string): Promise<Uint8Array | undefined> {
		return this.#disk.read(() => this.#found.get(key));
	}

	close(): Promise<void> {
		this.status = 'closed';
		return Promise.resolve();
	}

	#take(steps: readonly Step[]): void {
		for (const step of steps)
			if (step.type === 'put') this.#found.set(step.key, step.value);
			else this.#found.delete(step.key);
	}

	#in({ gt, lt, reverse = false, limit = Infinity }: Range): string[] {
		const keys = [...this.#found.keys()].filter((key) => key > gt && key < lt).sort();
		return (reverse ? keys.reverse() : keys).slice(0, limit);
	}
}
