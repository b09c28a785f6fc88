import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { drawn, goes, openSheet, words, type CaretScene } from './caret-scene.ts';
import { tablesRoom } from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

let room: LocalRoom;
let scene: CaretScene;
const flags = () => drawn(scene.area, 'flag');
const box = (element: Element) => element.getBoundingClientRect();

beforeEach(async () => {
	await page.viewport(360, 740);
	room = tablesRoom('work');
	scene = await openSheet(room);
});
afterEach(() => {
	delete document.documentElement.dataset['theme'];
});

describe('a flag', () => {
	test('is never cut off, at no edge of the field', () => {
		for (let at = 0; at <= words.length; at++) {
			goes(scene, { seat: 'p22', at });
			const [flag, field] = [box(flags()[0]!), box(scene.area)];
			expect(flag.left).toBeGreaterThanOrEqual(field.left);
			expect(flag.right).toBeLessThanOrEqual(field.right + 0.5);
			expect(flags()[0]!.scrollWidth).toBeLessThanOrEqual(flags()[0]!.clientWidth);
		}
	});

	test('shortens a long name, never the word of the side', () => {
		room.join(
			'long',
			'Annemarie van der Westhuizen-Schimmelpenninck'.repeat(2),
			'participant',
			'sales',
		);
		goes(scene, { seat: 'long', at: 40 });
		const [flag, field] = [box(flags()[0]!), box(scene.area)];
		const word = flags()[0]!.querySelector<HTMLElement>('.word')!;
		expect(word.textContent).toBe(' · Sales');
		expect(word.scrollWidth).toBeLessThanOrEqual(word.clientWidth);
		expect(box(word).right).toBeLessThanOrEqual(flag.right);
		expect(flag.right).toBeLessThanOrEqual(field.right + 0.5);
		flags()[0]!.getAnimations()[0]!.finish();
		expect(box(flags()[0]!).width).toBeLessThan(16);
	});

	test('becomes its shape after a while, until its writer moves', () => {
		goes(scene, { seat: 'p22', at: 40 });
		const [flag] = flags();
		const full = box(flag!).width;
		flag!.getAnimations()[0]!.finish();
		expect(box(flag!).width).toBeLessThan(16);
		expect(box(flag!.querySelector('svg')!).width).toBeGreaterThan(8);
		scene.text.insert(0, 'Others write. ');
		flushSync();
		expect(flags()[0]).toBe(flag);
		goes(scene, { seat: 'p22', at: 41 });
		expect(box(flags()[0]!).width).toBe(full);
	});

	test('stands on the other side of the line when two share it', () => {
		goes(scene, { seat: 'p22', at: 2, device: 1 });
		goes(scene, { seat: 'p14', at: 8, device: 2 });
		const [one, other] = flags().map(box);
		expect(one!.bottom).toBeLessThanOrEqual(other!.top);
	});
});

test.each(['light', 'dark'])('axe finds nothing on carets in the %s', async (theme) => {
	document.documentElement.dataset['theme'] = theme;
	goes(scene, { seat: 'p22', at: 4, device: 1 });
	goes(scene, { seat: 'p14', at: 60, from: 40, device: 2 });
	goes(scene, { seat: 'p12', at: words.length, device: 3 });
	const violations = await violationsIn(scene.area.closest('.shared')!);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
