import { expect, it } from 'vitest';
import { orderAfter, orderAt } from '../../../shared/board/order.ts';

const behind = (...orders: string[]) => orderAfter(orders.map((order) => ({ order })));

it('K4 cards are ordered as they are added', () => {
	expect([0, 1, 35, 36].map(orderAt)).toEqual(['0000', '0001', '000z', '0010']);
	const all = Array.from({ length: 2000 }, (_, index) => orderAt(index));
	expect([...all].sort()).toEqual(all);
});

it('K4 a new card goes behind all that are there', () => {
	expect(behind()).toBe('0000');
	expect(behind('0003', '000z', '0001')).toBe('0010');
	expect(behind('0000')).toBe('0001');
});

it('K2, K4 what is no order is passed over', () => {
	expect(behind('~')).toBe('0000');
	expect(behind('')).toBe('0000');
});
