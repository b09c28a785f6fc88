import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { anchorAt } from '../../../client/connection/anchor.ts';
import { arrives, drawn, goes, openSheet, words, type CaretScene } from './caret-scene.ts';

let scene: CaretScene;
const told = () => scene.awareness.getLocalState();
const place = (head: number, tail = head) => ({
	field: 'proposal',
	head: anchorAt(scene.text, head),
	tail: anchorAt(scene.text, tail),
});

beforeEach(async () => {
	await page.viewport(360, 740);
	scene = await openSheet();
});

describe('GR22 of one’s own caret others are told', () => {
	beforeEach(async () => {
		await userEvent.click(scene.area);
		await userEvent.keyboard('{Control>}{Home}{/Control}');
	});

	test('where it is, and what is chosen from which end', async () => {
		await expect.poll(told).toEqual(place(0));
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		await expect.poll(told).toEqual(place(2));
		await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
		await expect.poll(told).toEqual(place(5, 2));
		await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
		await expect.poll(told).toEqual(place(4, 5));
	});

	test('nothing while one types on: who reads the text knows', async () => {
		await expect.poll(told).toEqual(place(0));
		let times = 0;
		scene.awareness.on('update', () => times++);
		await userEvent.keyboard('So: ');
		expect(scene.text.toString()).toBe(`So: ${words}`);
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(told).toEqual(place(5));
		expect(times).toBe(1);
	});

	test('again where it is once others have written right there', async () => {
		await expect.poll(told).toEqual(place(0));
		scene.text.insert(0, 'Theirs. ');
		expect(scene.area.selectionStart).toBe(0);
		await expect.poll(told).toEqual(place(0));
	});

	test('that it has gone, and at once where it is now', async () => {
		await expect.poll(told).toEqual(place(0));
		await page.getByLabelText('First step', { exact: true }).click();
		await expect.poll(told).toEqual({ field: 'firstStep', head: null, tail: null });
		(document.activeElement as HTMLElement).blur();
		await expect.poll(told).toEqual({});
	});
});

test('GR22 a line that somebody deletes under one’s caret is left', async () => {
	await page.getByRole('button', { name: 'Add to “Risks”' }).click();
	await page.getByLabelText('Risks 1', { exact: true }).click();
	await expect.poll(() => told()?.['head']).toBeNull();
	const line = scene.text.doc!.getMap<Map<string, unknown>>('risks').values().next().value!;
	line.set('deleted', true);
	flushSync();
	await expect.poll(told).toEqual({});
});

test('one’s own other device is not shown, and nothing that makes no sense is', () => {
	goes(scene, { seat: 'p03', at: 3 });
	expect(drawn(scene.area, 'caret')).toEqual([]);
	const head = anchorAt(scene.text, 3);
	for (const state of [
		{ head, tail: head },
		{ head: 3, tail: head, seat: 'p22' },
		{ head, tail: ['1', {}], seat: 'p22' },
		{ head: [-1, 0.5], tail: null, seat: 'p22' },
		{ head: { client: 1 }, tail: undefined, seat: 'p22' },
		{ seat: 'p22' },
		{ head, tail: head, seat: { id: 'p22' } },
	])
		arrives(scene.awareness, 7, { field: 'proposal', ...state });
	expect(drawn(scene.area, 'caret')).toEqual([]);
	goes(scene, { seat: 'p22', at: 3 });
	expect(drawn(scene.area, 'caret')).toHaveLength(1);
});
