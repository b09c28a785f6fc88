import { createRawSnippet, flushSync } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import Session from '../../../client/pages/Session.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { Documents } from '../../../client/workshop/documents.svelte.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';

const documents = { follow: () => undefined, reconnect: () => undefined } as unknown as Documents;
const children = createRawSnippet(() => ({ render: () => '<p>the room</p>' }));

async function enter(): Promise<LocalRoom> {
	const room = new LocalRoom();
	await texts.load('common');
	await render(Session, { props: { workshop: room.workshop('p03'), documents, children } });
	flushSync();
	return room;
}
const speak = (room: LocalRoom, language: 'en' | 'nl') => {
	room.do({ type: 'PlanWorkshop', language, startsAt: null, place: '', scope: null });
	flushSync();
};

beforeEach(() => localStorage.clear());
afterEach(async () => {
	localStorage.clear();
	await texts.suggest('en');
});

test('PR11 open pages turn to the language of the workshop, also when it is changed meanwhile', async () => {
	const room = await enter();
	await expect.poll(() => texts.language).toBe('en');
	speak(room, 'nl');
	await expect.poll(() => texts.language).toBe('nl');
	expect(document.documentElement.lang).toMatch(/^nl/);
});

test('whoever has chosen a language on this device keeps it', async () => {
	await texts.choose('nl');
	const room = await enter();
	speak(room, 'nl');
	speak(room, 'en');
	await expect.poll(() => texts.language).toBe('nl');
});
