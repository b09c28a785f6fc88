import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import {
	arrives,
	drawn,
	goes,
	openSheet,
	placeUnder,
	words,
	type CaretScene,
} from './caret-scene.ts';

let scene: CaretScene;
const carets = () => drawn(scene.area, 'caret');
const flags = () => drawn(scene.area, 'flag');
const places = () => carets().map((caret) => placeUnder(scene.area, caret));
const box = (element: Element) => element.getBoundingClientRect();

beforeEach(async () => {
	await page.viewport(360, 740);
	scene = await openSheet();
});

describe('GR22 a caret of somebody else', () => {
	test('stands where its letter is, wherever the line breaks', () => {
		const inEmoji = words.indexOf('🚚') + 1;
		for (let at = 0; at <= words.length; at++) {
			if (at === inEmoji) continue;
			goes(scene, { seat: 'p22', at });
			expect(places()).toEqual([at]);
		}
	});

	test('has a flag with shape, name and side; each side its own colour', () => {
		goes(scene, { seat: 'p22', at: 4, device: 1 });
		goes(scene, { seat: 'p14', at: 40, device: 2 });
		goes(scene, { seat: 'p12', at: words.length, device: 3 });
		expect(places()).toEqual([4, 40, words.length]);
		expect(flags().map(({ textContent }) => textContent.trim().replace(/\s+/g, ' '))).toEqual([
			'Sales manager, private label · Sales',
			'Supply chain manager · Operations',
			'Finance controller · Finance',
		]);
		const shapes = flags().map((flag) => flag.querySelector('svg')!.firstElementChild!.localName);
		expect(shapes).toEqual(['circle', 'rect', 'path']);
		const colours = carets().map((caret) => getComputedStyle(caret).borderLeftColor);
		expect(new Set(colours).size).toBe(3);
	});

	test('moves with what is written and deleted around it, also by oneself', async () => {
		const at = words.indexOf('Sales');
		goes(scene, { seat: 'p22', at });
		scene.text.insert(0, 'From June on ');
		flushSync();
		expect(places()).toEqual([at + 13]);
		scene.text.delete(0, 13);
		scene.text.insert(scene.text.length, ' Always.');
		flushSync();
		expect(places()).toEqual([at]);
		await userEvent.click(scene.area);
		await userEvent.keyboard('{Control>}{Home}{/Control}So: ');
		expect(places()).toEqual([at + 4]);
		scene.text.delete(at, 20);
		flushSync();
		expect(places()).toEqual([at]);
	});

	test('makes room for what an input method is composing', async () => {
		const at = words.indexOf('Sales');
		goes(scene, { seat: 'p22', at });
		await userEvent.click(scene.area);
		scene.area.setSelectionRange(0, 0);
		await cdp().send('Input.imeSetComposition', {
			text: 'Daarom',
			selectionStart: 6,
			selectionEnd: 6,
		});
		await expect.poll(places).toEqual([at + 6]);
		expect(scene.text.toString()).toBe(words);
	});

	test('follows its line when the page gets narrow, and is not drawn once scrolled out of sight', async () => {
		goes(scene, { seat: 'p22', at: words.indexOf('promises') });
		const before = box(carets()[0]!).left;
		await page.viewport(320, 740);
		await expect.poll(() => box(carets()[0]!).left).not.toBe(before);
		await expect.poll(places).toEqual([words.indexOf('promises')]);
		const at = words.indexOf('asks');
		goes(scene, { seat: 'p22', at });
		scene.area.style.maxHeight = '90px';
		scene.area.scrollTop = 1000;
		await expect.poll(places).toEqual([at]);
		scene.area.scrollTop = 0;
		await expect.poll(() => carets().length).toBe(0);
	});

	test('is gone when its writer has left, or writes elsewhere', () => {
		goes(scene, { seat: 'p22', at: 4, device: 1 });
		goes(scene, { seat: 'p14', at: 9, device: 2 });
		arrives(scene.awareness, 1, null);
		expect(places()).toEqual([9]);
		arrives(scene.awareness, 2, { field: 'firstStep', head: null, tail: null, seat: 'p14' });
		expect(places()).toEqual([]);
		expect(document.querySelectorAll('.caret')).toHaveLength(1);
	});
});

test('GR22 what somebody has chosen is tinted, line by line', () => {
	const [from, at] = [words.indexOf('Monday'), words.indexOf('promises')];
	goes(scene, { seat: 'p14', at, from });
	const lines = drawn(scene.area, 'chosen');
	const tops = lines.map((line) => box(line).top);
	expect(new Set(tops).size).toBeGreaterThan(1);
	expect(placeUnder(scene.area, lines[0]!)).toBe(from);
	expect(box(lines.at(-1)!).right).toBeCloseTo(box(carets()[0]!).left + 1, 0);
	expect(places()).toEqual([at]);
});

test('GR22 nothing on the page moves when carets come and go', () => {
	const all = [...document.querySelectorAll('label, textarea, h2, h3, button')];
	const before = all.map((element) => JSON.stringify(box(element)));
	for (const [device, seat] of ['p22', 'p14', 'p12', 'p01'].entries())
		goes(scene, { seat, at: words.length, from: 0, device });
	expect(carets()).toHaveLength(4);
	expect(all.map((element) => JSON.stringify(box(element)))).toEqual(before);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
