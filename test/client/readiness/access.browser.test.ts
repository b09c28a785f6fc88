import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { inReadiness, rate, typeId } from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

const stage = 'readiness';

/** The room is at its readiness: rated by all, and shown or not. */
function at(shown: boolean): LocalRoom {
	const room = inReadiness(3);
	room.do({ type: 'AddStage', stage, kind: 'readiness', title: '', minutes: 60, before: null });
	room.playOnTo('readiness');
	rate(room);
	if (shown) room.do({ type: 'ShowReadiness' });
	return room;
}

const rooms = {
	'the participant’s page': [ParticipantRoom, 'p01', false],
	'the participant’s page, shown': [ParticipantRoom, 'p01', true],
	'the facilitator’s page': [FacilitatorRoom, 'facilitator', false],
	'the facilitator’s page, shown': [FacilitatorRoom, 'facilitator', true],
	'the screen': [ScreenRoom, 'facilitator', false],
	'the screen, shown': [ScreenRoom, 'facilitator', true],
} as const;
const main = page.getByRole('main');

async function open([content, seat, shown]: (typeof rooms)[keyof typeof rooms]) {
	const room = at(shown);
	await showInRoom(content, { room, seat, bare: true, props: { leave: () => undefined } });
	const there = shown
		? main.getByRole('table')
		: main.getByText(/^\d+.*people have rated|Counted from 3|^You rate 2/).first();
	await expect.element(there).toBeVisible();
	return room;
}

beforeEach(() => {
	// Half faded in, everything is pale.
	document.documentElement.style.setProperty('--motion', '0ms');
});
afterEach(async () => {
	delete document.documentElement.dataset['theme'];
	await texts.choose('en');
	localStorage.clear();
});

/** Without what the disguise has dressed, and the numbers and names within. */
function undressed(text: string): string {
	const less = text.replace(/⟦[^⟦⟧]*⟧/g, '');
	return less === text ? text : undressed(less);
}

describe.each(Object.entries(rooms))('%s', (_name, shownRoom) => {
	test.each(['light', 'dark'])('axe finds nothing in the %s', async (theme) => {
		await page.viewport(1280, 800);
		document.documentElement.dataset['theme'] = theme;
		await open(shownRoom);
		const violations = await violationsIn();
		expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
	});

	test('nothing is wider than a phone, and everything pressed is 48 px', async () => {
		await page.viewport(360, 740);
		await open(shownRoom);
		expect(main.element().scrollWidth).toBeLessThanOrEqual(360);
		const small = [
			...main.element().querySelectorAll<HTMLElement>('button, select, input, textarea'),
		]
			.filter((control) => control.checkVisibility())
			.map((control) => ({
				text: control.textContent,
				// One presses the label in which it stands.
				box: (control.closest('label') ?? control).getBoundingClientRect(),
			}))
			.filter(({ box }) => box.height < 48 || box.width < 48);
		expect(small).toEqual([]);
	});

	test('every word is the catalogue’s or somebody’s own', async () => {
		const room = await open(shownRoom);
		await texts.choose('qps');
		const people = Object.values(room.state.participants).map(({ name }) => name);
		const own = [JSON.stringify(script), JSON.stringify(room.state.readiness.types), ...people]
			.concat('Host', 'K7MPX2QD', typeId(0))
			.join(' ');
		const walk = document.createTreeWalker(main.element(), NodeFilter.SHOW_TEXT);
		const plain: string[] = [];
		while (walk.nextNode()) {
			const bare = undressed(walk.currentNode.textContent ?? '').trim();
			const isOwn = bare.split(/[–,·]/).every((part) => own.includes(part.trim()));
			const seen = walk.currentNode.parentElement?.checkVisibility();
			if (/\p{L}/u.test(bare) && seen && !isOwn) plain.push(bare);
		}
		expect(plain).toEqual([]);
	});
});
