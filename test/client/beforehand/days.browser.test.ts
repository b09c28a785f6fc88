import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import Beside from '../../../client/beforehand/Beside.svelte';
import GiveLinks from '../../../client/beforehand/GiveLinks.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import { blankWords } from '../../../shared/workshop/beforehand.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

/** Late on the last evening of October in UTC, when it is November east of it. */
const at = Date.UTC(2026, 9, 31, 23, 30);

async function inTokyo(): Promise<LocalRoom> {
	await texts.load('beforehand');
	const room = new LocalRoom();
	const { startsAt, place, scope } = room.state.plan;
	room.do({
		...{ type: 'PlanWorkshop', language: 'en', startsAt, place, scope },
		zone: 'Asia/Tokyo',
	});
	return room;
}

test('CU3 when an owner wrote beforehand stands by the day of the team', async () => {
	const written = [
		{ ...blankWords(), outcome: 'kept' as const, person: 'p01', side: 'sales' as const, at },
	];
	const props = { written, name: () => 'Anna', titles: {} };
	await showInRoom(Beside, { room: await inTokyo(), props });
	await expect.element(page.getByText(/Anna.*1 Nov|Anna.*Nov 1/)).toBeVisible();
});

test('CU3 so does when who gives the links reads that one has written', async () => {
	const owners = [{ id: 'p01', name: 'Anna', side: 'sales' as const }];
	const props = {
		...{ giver: undefined, home: 'home', agreement: 'a1', label: 'a1', owners },
		written: { p01: at },
	};
	await showInRoom(GiveLinks, { room: await inTokyo(), props });
	await expect.element(page.getByText(/1 Nov|Nov 1/)).toBeVisible();
});
