import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fingerprintOf } from '../../../shared/check/called-text.ts';
import { call, facilitate, look, participate, project, roomWith, valuesOf } from './scene.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';

const hint = 'Where the same eight characters stand, the text is the same, word for word.';
const print = (room: LocalRoom) => fingerprintOf(room.state.agreements['a3']!.calls.at(-1)!.hash);

function asked() {
	const room = roomWith('a3');
	call(room, 'a3');
	look(room, 'a3');
	return room;
}

beforeEach(() => page.viewport(360, 740));
afterEach(() => localStorage.clear());

test('Z17 it stands by the text that one consents to, with what it is good for, and on the record', async () => {
	const room = asked();
	await participate(room, 'p13');
	await expect.element(page.getByText(hint).first()).toBeVisible();
	expect(valuesOf('data-fingerprint')).toEqual([print(room)]);
	for (const { id } of Object.values(room.state.participants)) room.present.push(id);
	room.ask('a3');
	room.seal('a3');
	await expect
		.poll(
			() =>
				document.querySelector<HTMLElement>('[data-sealed] [data-fingerprint]')?.dataset[
					'fingerprint'
				],
		)
		.toBe(print(room));
});

test('Z17 the facilitator finds it with the exact text that was asked', async () => {
	const room = asked();
	await page.viewport(1280, 800);
	await facilitate(room);
	await page.getByText(/^The exact text of version 1/).click();
	await expect.poll(() => valuesOf('data-fingerprint')).toEqual([print(room)]);
});

test('Z17 the screen shows it beside the text', async () => {
	const room = asked();
	await project(room);
	await expect.poll(() => valuesOf('data-fingerprint')).toEqual([print(room)]);
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
});
