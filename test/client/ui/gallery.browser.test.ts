import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../client/app.css';
import { pseudo } from '../../../client/text/pseudo.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import Gallery from './Gallery.svelte';
import { violationsIn } from '../../support/violations.ts';

beforeEach(async () => {
	// Half faded in, everything is pale.
	document.documentElement.style.setProperty('--motion', '0ms');
	await texts.load('common', 'refusals');
});

afterEach(async () => {
	delete document.documentElement.dataset['theme'];
	await texts.choose('en');
	localStorage.clear();
});

describe.each(['light', 'dark'])('in the %s', (theme) => {
	beforeEach(() => {
		document.documentElement.dataset['theme'] = theme;
	});

	test('axe finds nothing', async () => {
		await render(Gallery);
		const violations = await violationsIn();
		expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
	});

	test('axe finds nothing with the menu or the dialog open', async () => {
		const screen = await render(Gallery);
		await screen.getByRole('button', { name: 'More' }).click();
		expect((await violationsIn()).map(({ id }) => id)).toEqual([]);
		await userEvent.keyboard('{Escape}');
		await screen.getByRole('button', { name: 'Add' }).click();
		expect((await violationsIn()).map(({ id }) => id)).toEqual([]);
	});
});

test('everything that is pressed is at least 48 px high and wide, or fills its row', async () => {
	await render(Gallery);
	const controls = document.querySelectorAll<HTMLElement>('main button, main label:has(input)');
	const small = [...controls]
		.filter((control) => control.checkVisibility())
		.map((control) => ({ text: control.textContent.trim(), box: control.getBoundingClientRect() }))
		.filter(({ box }) => box.height < 48 || box.width < 48);
	expect(small).toEqual([]);
});

test('nothing is wider than a phone', async () => {
	await render(Gallery);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});

test('every word comes from the catalogue', async () => {
	await texts.choose('qps');
	await render(Gallery, { word: pseudo });
	const shown = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const plain: string[] = [];
	while (shown.nextNode()) {
		const text = shown.currentNode.textContent ?? '';
		const bare = text.replace(/⟦[^⟧]*⟧/g, '');
		if (/\p{L}/u.test(bare) && shown.currentNode.parentElement?.checkVisibility()) plain.push(bare);
	}
	expect(plain).toEqual([]);
	const labels = [...document.querySelectorAll('[aria-label]')].map((element) => element.ariaLabel);
	expect(labels.filter((label) => !/^⟦.*⟧$/.test(label ?? ''))).toEqual([]);
});
