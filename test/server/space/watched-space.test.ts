import { expect, it, vi } from 'vitest';
import { WatchedSpace } from '../../../server/space/watched-space.ts';

const floor = 1000;

function disk(...answers: (number | Error)[]) {
	const failures: unknown[] = [];
	const looks: [number, boolean][] = [];
	const dropped: string[] = [];
	const space = new WatchedSpace({
		floor,
		free: () => {
			const next = answers.shift()!;
			return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
		},
		onFailure: (error) => failures.push(error),
		ballast: { drop: async () => void dropped.push('ballast') },
		onLook: async (free, isFull) => void looks.push([free, isFull]),
	});
	return { space, failures, looks, dropped };
}

it('SP1, SP4 is full below the floor, and has room again a quarter above it', async () => {
	const { space, looks } = disk(1000, 999, 1001, 1249, 1250, 1000);
	const seen: boolean[] = [];
	for (let look = 0; look < 6; look++) {
		await space.look();
		seen.push(space.isFull);
	}
	expect(seen).toEqual([false, true, true, true, false, false]);
	expect(looks.map(([, isFull]) => isFull)).toEqual(seen);
});

it('SP2 tells when the answer turns, and nobody who has stopped listening', async () => {
	const { space } = disk(2000, 10, 10, 2000, 10);
	const told: boolean[] = [];
	const stop = space.onChange(() => told.push(space.isFull));
	for (let look = 0; look < 4; look++) await space.look();
	expect(told).toEqual([true, false]);
	stop();
	await space.look();
	expect(told).toHaveLength(2);
});

it('SP4 a disk that cannot be asked stays as it was', async () => {
	const gone = new Error('gone');
	const { space, failures } = disk(10, gone, 2000);
	await space.look();
	await space.look();
	expect([space.isFull, failures]).toEqual([true, [gone]]);
	await space.look();
	expect(space.isFull).toBe(false);
});

it('SP4 looks every second until it is stopped', async () => {
	vi.useFakeTimers();
	try {
		const { space, looks } = disk(2000, 10, 2000, 10);
		const stop = await space.watch();
		await vi.advanceTimersByTimeAsync(2000);
		expect(looks.map(([free]) => free)).toEqual([2000, 10, 2000]);
		stop();
		await vi.advanceTimersByTimeAsync(5000);
		expect(looks).toHaveLength(3);
	} finally {
		vi.useRealTimers();
	}
});

it('ER6 room is made by dropping the ballast, where the disk is full', async () => {
	const { space, dropped } = disk(2000, 10);
	await space.look();
	await space.makeRoom();
	expect(dropped).toEqual([]);
	await space.look();
	await space.makeRoom();
	expect(dropped).toEqual(['ballast']);
});
