import { expect, test } from 'vitest';
import { menuStep } from '../../../client/ui/menu-moves.ts';

const labels = ['Edit', 'Move up', 'Move down', 'Delete'];

test.each([
	['ArrowDown', 0, 1],
	['ArrowDown', 3, 0],
	['ArrowUp', 0, 3],
	['ArrowUp', -1, 3],
	['Home', 2, 0],
	['End', 0, 3],
	['m', 0, 1],
	['m', 1, 2],
	['M', 2, 1],
	['x', 0, undefined],
	['Enter', 0, undefined],
	[' ', 0, undefined],
])('%j at %i leads to %s', (key, at, next) => {
	expect(menuStep(key, at, labels)).toBe(next);
});
