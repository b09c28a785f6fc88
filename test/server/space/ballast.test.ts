import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Ballast } from '../../../server/space/ballast.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = 4096;
const floor = 10_000;
const plenty = 2 * floor + bytes;

async function ballast() {
	const folder = await temporaryFolder();
	const path = join(folder, 'ballast');
	const size = () =>
		stat(path).then(
			(found) => found.size,
			() => 0,
		);
	return { path, size, ballast: new Ballast(folder, bytes) };
}

it('SP5 is taken where there is plenty, and dropped when the room is needed', async () => {
	const { ballast: kept, size } = await ballast();
	await kept.take(plenty - 1, floor);
	expect(await size()).toBe(0);
	await kept.take(plenty, floor);
	expect(await size()).toBe(bytes);
	await kept.drop();
	await kept.drop();
	expect(await size()).toBe(0);
});

it('SP5 is not written again while it is whole, and made whole where it was cut off', async () => {
	const { ballast: kept, size, path } = await ballast();
	await writeFile(path, Buffer.alloc(bytes, 1));
	await kept.take(plenty, floor);
	expect((await readFile(path)).every((byte) => byte === 1)).toBe(true);
	await truncate(path, 10);
	await kept.take(plenty, floor);
	expect(await size()).toBe(bytes);
	// What a packing file system would store in no room is no ballast.
	expect(new Set(await readFile(path)).size).toBeGreaterThan(200);
});
