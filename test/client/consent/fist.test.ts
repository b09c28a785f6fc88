import { expect, it } from 'vitest';
import { handsIn } from '../../../client/agreements/fist.ts';

it('Q32 few hands are told one by one, the most fingers first, many by how many showed how many', () => {
	expect(handsIn([0, 1, 0, 0, 2, 1])).toBe('5, 4, 4, 1');
	expect(handsIn([1, 0, 0, 0, 0, 0])).toBe('0');
	expect(handsIn([0, 0, 0, 0, 3, 12])).toBe('5 (12), 4 (3)');
});
