import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { defectsOf } from '../../screens/defects.ts';

const show = async (html: string) => {
	await page.viewport(360, 740);
	document.body.innerHTML = html;
	return defectsOf({ isScreen: false });
};
afterEach(() => (document.body.innerHTML = ''));

test('a calm page has nothing to be mended', async () => {
	const calm = `<main><h1>Agreements</h1><p>Who does what, every time?</p>
		<button style="min-height: 48px">Write an agreement</button></main>`;
	expect(await show(calm)).toEqual([]);
});

test('text that is cut off is told, but not where it ends in dots', async () => {
	const cut = 'width: 80px; overflow: hidden; white-space: nowrap';
	expect(await show(`<p style="${cut}">Forty pallets for week 14</p>`)).toEqual([
		'“Forty pallets for week 14” is cut off at the side',
	]);
	expect(await show(`<p style="${cut}; text-overflow: ellipsis">Forty pallets</p>`)).toEqual([]);
});

test('two texts that lie over each other are told, but not what is scrolled below a dock', async () => {
	const over =
		'<p style="margin: 0">Forty pallets</p><p style="margin: -1.1em 0 0">Twenty-six launches</p>';
	expect(await show(over)).toEqual([
		'“Forty pallets” and “Twenty-six launches” lie over each other',
	]);
	const dock = 'position: fixed; inset: 0 0 auto; background: white';
	expect(await show(`<p>Forty pallets</p><div style="${dock}">Next</div>`)).toEqual([]);
});

test('a page that is wider than the phone is told, with what leaves it', async () => {
	expect(await show('<p style="width: 500px; text-align: end">Next</p>')).toEqual([
		expect.stringMatching(/^the page is \d+ px wider than the device$/),
		'“Next” leaves the page',
	]);
});

test('a target too small for a finger is told, and a field that hides what was written', async () => {
	expect(await show('<button style="font-size: 8px; padding: 0">Skip</button>')).toEqual([
		expect.stringMatching(/^“Skip” is \d+ px small to be touched$/),
	]);
	const text = 'One date for one order, and a line that holds it. '.repeat(4);
	expect(await show(`<textarea style="height: 48px">${text}</textarea>`)).toEqual([
		expect.stringMatching(/^the field with “One date/),
	]);
});

test('nobody scrolls the screen of a room', async () => {
	await show('<p style="height: 2000px">Tables</p>');
	expect(defectsOf({ isScreen: true })).toEqual([
		expect.stringMatching(/^the page is \d+ px higher than the screen$/),
	]);
});
