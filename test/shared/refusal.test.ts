import { expect, it } from 'vitest';
import { closeCodes } from '../../shared/protocol.ts';
import {
	isRefusalCode,
	refusalText,
	refuse,
	wordRefusal,
	type RefusalCode,
} from '../../shared/refusal.ts';

const params = {
	max: 61,
	budget: 5,
	id: 'x7',
	version: 2,
	n: 3,
	where: 'rounds',
	label: 'a3',
	most: 10,
};

it.each(Object.keys(refusalText) as RefusalCode[])(
	'L8 %s says in one sentence what happened, in one what to do',
	(code) => {
		const { message, next, ...rest } = wordRefusal({ code, params });
		expect(rest).toStrictEqual({ code, params });
		for (const sentence of [message, next]) {
			expect(sentence).toMatch(/^[A-Z][^.\n]+\.$/);
			expect(sentence).not.toContain('undefined');
		}
		expect(next).not.toBe(message);
	},
);

it('L8 what it is about is in the sentence', () => {
	expect(wordRefusal(refuse('name-too-long', { max: 61 })).message).toContain('61');
	expect(wordRefusal(refuse('text-too-long', { max: 61 })).message).toContain('61');
	expect(wordRefusal(refuse('over-budget', { budget: 5 })).message).toContain('5');
	expect(wordRefusal(refuse('too-many-on-one', { max: 3 })).message).toContain('3');
	expect(wordRefusal(refuse('internal', { id: 'x7' })).message).toContain('x7');
	expect(wordRefusal(refuse('stale-version', { version: 4 })).message).toContain('4');
	expect(wordRefusal(refuse('too-many-objectives', { max: 20 })).message).toContain('20');
	expect(wordRefusal(refuse('too-many-agreements', { max: 100 })).message).toContain('100');
	expect(wordRefusal(refuse('too-many-lines', { max: 20 })).message).toContain('20');
	const blocked = (n: number) =>
		wordRefusal(refuse('seal-blocked', { n, rule: 'incomplete' })).message;
	expect([blocked(1), blocked(3)]).toEqual([
		'The check still blocks the seal.',
		'The check blocks the seal with 3 findings.',
	]);
});

it('L8 without anything to say about it there are no parameters', () => {
	expect(refuse('no-seat')).toStrictEqual({ code: 'no-seat' });
	expect(wordRefusal(refuse('no-seat'))).toStrictEqual({
		code: 'no-seat',
		message: 'This device has no seat in the workshop.',
		next: 'Join again with the code.',
	});
});

it('L8 the list is closed', () => {
	expect(isRefusalCode('no-seat')).toBe(true);
	for (const code of ['no', 'toString', '__proto__', '', null, 7])
		expect(isRefusalCode(code)).toBe(false);
});

it('L8 a document is closed for a reason of the list', () => {
	for (const reason of Object.values(closeCodes)) expect(isRefusalCode(reason)).toBe(true);
});
