import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { texts } from '../../../client/text/texts.svelte.ts';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const at = new Date(2026, 10, 20, 14, 32).getTime();
const notice = () => page.getByRole('region', { name: 'Damage on the server’s disk' });

async function show(room: LocalRoom): Promise<LocalRoom> {
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	return room;
}

beforeEach(() => page.viewport(360, 780));

test('DA10 it says until when all is kept and what to do next, and goes when it was read', async () => {
	const room = await show(new LocalRoom().playTo('themes').lose('events', at));
	await expect
		.element(notice())
		.toHaveTextContent(/after .*20.*2:32.* is lost\. Everything before it is kept\./);
	await expect.element(notice()).toHaveTextContent('Look with the room at what is missing');
	expect(await violationsIn(notice().element())).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	const understood = notice().getByRole('button', { name: 'Understood' });
	(understood.element() as HTMLElement).focus();
	await understood.click();
	await expect.element(notice()).not.toBeInTheDocument();
	expect(room.state.loss).toBeNull();
});

test('DA10 of text it does not say when, also in Dutch and in a workshop that has ended', async () => {
	await texts.choose('nl');
	onTestFinished(() => texts.choose('en'));
	const room = new LocalRoom().playTo('themes').lose('text', null);
	room.do({ type: 'CloseWorkshop' });
	await page.viewport(1280, 800);
	await show(room);
	const dutch = page.getByRole('region', { name: 'Schade op de schijf van de server' });
	await expect.element(dutch).toHaveTextContent(/een deel van wat .* het laatst is geschreven/);
	await dutch.getByRole('button', { name: 'Begrepen' }).click();
	await expect.element(dutch).not.toBeInTheDocument();
});

test('DA11 of a document that has begun anew it says where its text may be', async () => {
	await show(new LocalRoom().playTo('themes').lose('document', null));
	await expect.element(notice()).toHaveTextContent(/begun anew, empty\. Everything else is kept\./);
	await expect.element(notice()).toHaveTextContent('finds it there, put aside to copy');
	expect(await violationsIn(notice().element())).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
