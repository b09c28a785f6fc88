import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/**
 * 50 MB stay alive, and what is dropped has lived long enough to be old. Prints how many times what is alive the old
 * objects took at most: by itself twice as much or five times, as it comes.
 */
const churning = `
	import { getHeapSpaceStatistics } from 'node:v8';
	import { keepHeapClose } from './server/heap.ts';
	if (process.argv[2] === 'close') keepHeapClose();
	const old = () =>
		getHeapSpaceStatistics().find((space) => space.space_name === 'old_space').space_used_size;
	const kept = Array.from({ length: 400_000 }, (_, i) => ({ i, list: [i] }));
	const ring = [];
	let most = 0;
	for (let i = 0; i < 4_000_000; i++) {
		ring[i % 100_000] = { i, list: [i] };
		if (i % 10_000 === 0) most = Math.max(most, old());
	}
	gc();
	console.log(kept.length && ring.length && most / old());
`;

const mostOf = (how: string): number =>
	Number(
		execFileSync(
			process.execPath,
			['--expose-gc', '--import', 'tsx', '--input-type=module', '-', how],
			{ input: churning, encoding: 'utf8' },
		),
	);

it('ME7 a heap that is kept close takes little more than what is alive, by itself it takes twice as much or more', () => {
	expect(mostOf('close')).toBeLessThan(1.85);
	expect(mostOf('open')).toBeGreaterThan(1.85);
});
