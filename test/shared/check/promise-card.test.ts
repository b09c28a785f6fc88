import { describe, expect, it } from 'vitest';
import { noPromise, writtenPromise, type PromiseCard } from '../../../shared/check/promise-card.ts';
import { promiseLines } from '../../../shared/check/promise-lines.ts';
import { en } from '../../../shared/report/words/en.ts';
import { nl } from '../../../shared/report/words/nl.ts';

const card = (change: Partial<PromiseCard> = {}): PromiseCard => ({ ...noPromise(), ...change });
const whole = {
	...{ alone: 'the free capacity', ask: 'planning', within: 'the hour' },
	...{ above: '5 % of a line', decides: 'the joint check' },
};
const lines = (change: Partial<PromiseCard>) => promiseLines(card(change), en.agreements.promise);

describe('the lines of a promise card', () => {
	it('X6 are three: what Sales may promise alone, whom to ask, who decides', () => {
		expect(lines(whole)).toEqual([
			'Sales may promise alone up to the free capacity',
			'Beyond that: ask planning, who answers within the hour',
			'Above 5 % of a line: decided by the joint check',
		]);
		expect(promiseLines(whole, nl.agreements.promise)).toEqual([
			'Sales mag zelf toezeggen tot the free capacity',
			'Daarboven: vraag planning, antwoord binnen the hour',
			'Boven 5 % of a line: beslist door the joint check',
		]);
	});

	it.each<[Partial<PromiseCard>, string]>([
		[{ alone: ' the free capacity\n' }, 'Sales may promise alone up to the free capacity'],
		[{ ask: 'planning', within: ' ' }, 'Beyond that: ask planning'],
		[{ within: 'the hour' }, 'Beyond that: ask first, the answer comes within the hour'],
		[{ above: '5 % of a line' }, 'Above 5 % of a line: not for Sales alone'],
		[{ decides: 'the joint check' }, 'What is more is decided by the joint check'],
	])('X6 of %j one is written, and the others are left out', (change, line) => {
		expect(lines(change)).toEqual([line]);
	});

	it('X6 where nothing is written there is no card', () => {
		expect(lines({ alone: ' \n' })).toEqual([]);
		for (const none of [undefined, card(), card({ alone: ' \n' })])
			expect(writtenPromise(none)).toBeUndefined();
		expect(writtenPromise(card({ within: 'the hour' }))).toEqual(card({ within: 'the hour' }));
	});
});
