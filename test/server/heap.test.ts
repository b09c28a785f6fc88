import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** 40 MB stay alive, and what is dropped has lived long enough to be old. Prints the most that the heap has taken. */
const churning = `
	import { keepHeapClose } from './server/heap.ts';
	if (process.argv[2] === 'close') keepHeapClose();
	const kept = Array.from({ length: 400_000 }, (_, i) => ({ i, list: [i] }));
	const ring = [];
	let most = 0;
	for (let i = 0; i < 4_000_000; i++) {
		ring[i % 100_000] = { i, list: [i] };
		if (i % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapTotal);
	}
	console.log(kept.length && most);
`;

const mostOf = (how: string): number =>
	Number(
		execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-', how], {
			input: churning,
			encoding: 'utf8',
		}),
	);

it('ME7 a heap that is kept close takes less than three quarters of what it takes otherwise', () => {
	expect(mostOf('close')).toBeLessThan(0.75 * mostOf('open'));
});
