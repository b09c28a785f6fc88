import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

const here = (found: Record<string, string>) => (what: string) => found[what] ?? '';

/** Types letter by letter; so many of them are acknowledged. */
function typed(ledger: Ledger, text: string, acknowledged: number): void {
	for (const [index, letter] of [...text].entries()) {
		const sent = ledger.sent('text', letter, 'text');
		if (index < acknowledged) sent.acknowledged();
	}
}

test('of a text as much must be there as was acknowledged, and more may be', () => {
	const ledger = new Ledger();
	typed(ledger, 'abcdef', 4);
	const compare = (text: string) => ledger.compare(here({ text }));
	for (const text of ['abcd', 'abcde', 'abcdef'])
		expect(compare(text)).toMatchObject({ acknowledged: 4, lost: 0, wrong: 0, details: [] });
	expect(compare('ab')).toMatchObject({ lost: 2, wrong: 0 });
	expect(compare('')).toMatchObject({ lost: 4, wrong: 0 });
});

test('a text that nobody wrote is wrong, and all that was acknowledged is lost', () => {
	const ledger = new Ledger();
	typed(ledger, 'abcdef', 4);
	for (const text of ['abxd', 'abcdefg', 'cd'])
		expect(ledger.compare(here({ text }))).toMatchObject({ lost: 4, wrong: 1 });
});

test('of a value the last one that was acknowledged must be there, or a later one', () => {
	const ledger = new Ledger();
	ledger.sent('ballot', 'one').acknowledged();
	ledger.sent('ballot', 'two').acknowledged();
	ledger.sent('ballot', 'three');
	const compare = (ballot: string) => ledger.compare(here({ ballot }));
	expect(compare('two')).toMatchObject({ acknowledged: 2, lost: 0, wrong: 0 });
	expect(compare('three')).toMatchObject({ lost: 0, wrong: 0 });
	expect(compare('one')).toMatchObject({ lost: 1, wrong: 0, details: [expect.any(String)] });
	expect(compare('')).toMatchObject({ lost: 2, wrong: 0 });
	expect(compare('four')).toMatchObject({ lost: 2, wrong: 1 });
});

test('what was refused was never promised, and must not be there', () => {
	const ledger = new Ledger();
	ledger.sent('seal', '1').refused();
	expect(ledger.compare(here({}))).toMatchObject({ acknowledged: 0, lost: 0, wrong: 0 });
	expect(ledger.compare(here({ seal: '1' }))).toMatchObject({ wrong: 1 });
});

test('what was shown must be there', () => {
	const ledger = new Ledger();
	ledger.shown('seal', '1');
	ledger.shown('seal', '1');
	expect(ledger.compare(here({}))).toMatchObject({ acknowledged: 1, lost: 1 });
});

test('of what was acknowledged after a place in the log nothing is asked', () => {
	let length = 0;
	const ledger = new Ledger({ now: () => length });
	for (const letter of 'abcd') {
		const sent = ledger.sent('text', letter, 'text');
		length += 10;
		sent.acknowledged();
	}
	const compare = (text: string, until: number) => ledger.compare(here({ text }), until);
	expect(compare('ab', 29)).toMatchObject({ acknowledged: 2, lost: 0 });
	expect(compare('ab', 30)).toMatchObject({ acknowledged: 3, lost: 1 });
	expect(compare('abcd', 0)).toMatchObject({ acknowledged: 0, lost: 0, wrong: 0 });
});

test('once settled, what was found is what must be found again, and is counted no more', () => {
	const ledger = new Ledger();
	typed(ledger, 'abcdef', 2);
	ledger.settle(here({ text: 'abcd' }));
	expect(ledger.compare(here({ text: 'abcd' }))).toMatchObject({ acknowledged: 0, lost: 0 });
	expect(ledger.compare(here({ text: 'abc' }))).toMatchObject({ lost: 1 });
});

test('a page can be read in another process', () => {
	const ledger = new Ledger();
	typed(ledger, 'abc', 3);
	const page = JSON.parse(JSON.stringify(ledger.page)) as typeof ledger.page;
	expect(new Ledger({ page }).compare(here({ text: 'ab' }))).toMatchObject({ lost: 1 });
});
