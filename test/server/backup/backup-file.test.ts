import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup, type Part } from '../../../server/backup/backup-file.ts';
import { StartRefusal } from '../../../server/start-refusal.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function* each<T>(all: Iterable<T>): AsyncGenerator<T> {
	yield* all;
}

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
	const found: T[] = [];
	for await (const one of all) found.push(one);
	return found;
}

const parts: Part[] = [
	{ name: 'teams/+a.json', bytes: new TextEncoder().encode('{"team":"A"}\n') },
	{ name: 'log', bytes: Uint8Array.from({ length: 5000 }, (_, index) => index % 251) },
	{ name: 'log', bytes: new Uint8Array() },
];
const plain = (all: readonly Part[]) =>
	all.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
const written = async (all = parts) => Buffer.concat(await collect(writeBackup(each(all), 7)));

async function reading(bytes: Uint8Array): Promise<Part[]> {
	const file = join(await temporaryFolder(), 'file');
	await writeFile(file, bytes);
	return collect(readBackup(file));
}

describe('a backup', () => {
	it('BU1 is read as it was written', async () => {
		expect(plain(await reading(await written()))).toEqual(plain(parts));
		expect(await reading(await written([]))).toEqual([]);
	});

	it('BU1 is refused when it is cut anywhere', async () => {
		const whole = await written();
		const file = join(await temporaryFolder(), 'file');
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
				await writeFile(file, whole.subarray(0, length));
				await expect(collect(readBackup(file))).rejects.toBeInstanceOf(StartRefusal);
			}),
		);
	});

	it('BU1 with one bit changed it is refused, or still says the same', async () => {
		const whole = await written();
		const file = join(await temporaryFolder(), 'file');
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
				const changed = Uint8Array.from(whole);
				changed[at]! ^= 1 << bit;
				await writeFile(file, changed);
				const outcome = await collect(readBackup(file)).catch((error: unknown) => error);
				if (outcome instanceof StartRefusal) return;
				expect(plain(outcome as Part[])).toEqual(plain(parts));
			}),
			{ numRuns: 300 },
		);
	});

	it.each([
		[
			'with more behind it',
			async () => Buffer.concat([await written(), Buffer.from('x')]),
			/is damaged/,
		],
		['that is none', async () => Buffer.from('PK\u0003\u0004'.repeat(900)), /is no backup/],
		['that is empty', async () => new Uint8Array(), /is no backup/],
		[
			'of another version',
			async () => Buffer.from('{"format":"sameboat/backup/2"}\n'),
			/another version/,
		],
	])('BU1 a file %s is refused in one sentence', async (_what, make, sentence) => {
		await expect(reading(await make())).rejects.toThrow(sentence);
	});

	it('BU1 a file that is not there is refused', async () => {
		const file = join(await temporaryFolder(), 'nothing');
		await expect(collect(readBackup(file))).rejects.toThrow(/cannot be read/);
	});
});
