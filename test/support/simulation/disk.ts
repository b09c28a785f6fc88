import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Chance } from './chance.ts';

const none = new Uint8Array();

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
};

const checksum = (bytes: Uint8Array): number =>
	bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5);

const framed = (bytes: Uint8Array): Uint8Array =>
	encoding.encode((encoder) => {
		encoding.writeUint32(encoder, bytes.length);
		encoding.writeUint32(encoder, checksum(bytes));
		encoding.writeUint8Array(encoder, bytes);
	});

/** Between these things the power can go. */
type Job = (() => void)[];

export interface Mounted {
	/** Resolves when it is on the disk. */
	write(bytes: Uint8Array): Promise<void>;
	read<T>(what: () => T): Promise<T>;
	recover(): Uint8Array[];
}

interface DiskOptions {
	/** Says that something is written before it is: what must never be believed. */
	lies?: boolean;
	/** Answers at once. */
	isInstant?: boolean;
}

/**
 * One file that is only appended to. What is not synced is kept apart: a crash drops it, tears it anywhere, or
 * leaves it. Every step waits until it is told to happen.
 */
export class Disk {
	readonly #options: DiskOptions;
	#synced: Uint8Array;
	#cached: Uint8Array = none;
	#writes: Job = [];
	#reads: Job = [];
	#failing: 'not' | 'next' | 'now' = 'not';
	#crashes = 0;

	constructor(bytes: Uint8Array = none, options: DiskOptions = {}) {
		this.#synced = bytes;
		this.#options = options;
	}

	/** What a power cut cannot take. */
	get bytes(): Uint8Array {
		return this.#synced;
	}

	/** What could happen next: one of these, whole, or the crash. */
	get ready(): Job[] {
		return [this.#writes, this.#reads].filter(({ length }) => length > 0);
	}

	/** The next sync fails, and everything after it. */
	fail(): void {
		if (this.#failing === 'not') this.#failing = 'next';
	}

	heal(): void {
		if (this.#failing === 'next') this.#failing = 'not';
	}

	/** For one process: after a crash what is left of it reaches nothing any more. */
	mount(): Mounted {
		const since = this.#crashes;
		const here = <T>(act: () => Promise<T>): Promise<T> =>
			this.#crashes === since ? act() : new Promise(() => {});
		return {
			write: (bytes) => here(() => this.#write(bytes)),
			read: (what) => here(() => this.#read(what)),
			recover: () => this.#recover(),
		};
	}

	/** Appends, syncs, answers. */
	#write(bytes: Uint8Array): Promise<void> {
		return new Promise((resolve, reject) => {
			const append = () => void (this.#cached = joined(this.#cached, framed(bytes)));
			const sync = () => {
				if (this.#failing === 'next') this.#failing = 'now';
				if (this.#failing === 'now') return;
				this.#synced = joined(this.#synced, this.#cached);
				this.#cached = none;
			};
			const answer = () => (this.#failing === 'now' ? reject(new Error('EIO')) : resolve());
			this.#do(this.#writes, this.#options.lies ? [append, answer, sync] : [append, sync, answer]);
		});
	}

	#read<T>(what: () => T): Promise<T> {
		return new Promise((resolve) => this.#do(this.#reads, [() => resolve(what())]));
	}

	#do(queue: Job, job: Job): void {
		if (this.#options.isInstant) for (const step of job) step();
		else queue.push(...job);
	}

	/** The power goes. Nobody who waits is ever answered. */
	crash(chance: Chance): void {
		const left = chance.weighted([
			[2, 0],
			[3, chance.below(this.#cached.length + 1)],
			[1, this.#cached.length],
		]);
		this.#synced = joined(this.#synced, this.#cached.subarray(0, left));
		this.#cached = none;
		this.#writes.length = this.#reads.length = 0;
		this.#failing = 'not';
		this.#crashes++;
	}

	/** What was written whole, in order; what is torn behind it is cut off. */
	#recover(): Uint8Array[] {
		const found: Uint8Array[] = [];
		const decoder = decoding.createDecoder(this.#synced);
		let whole = 0;
		while (this.#synced.length - decoder.pos >= 8) {
			const length = decoding.readUint32(decoder);
			const sum = decoding.readUint32(decoder);
			if (this.#synced.length - decoder.pos < length) break;
			const bytes = decoding.readUint8Array(decoder, length);
			if (checksum(bytes) !== sum) break;
			found.push(bytes);
			whole = decoder.pos;
		}
		this.#synced = this.#synced.subarray(0, whole);
		return found;
	}
}

/** Which disk a folder is on. */
export const disks = new Map<string, Disk>();
