import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetPerson, forgetWorkshop } from '../../../client/erase/forget-workshop.ts';
import { teams } from '../../../client/connection/kept-links.ts';
import { seats } from '../../../client/connection/kept.ts';
import type { Documents } from '../../../client/workshop/documents.svelte.ts';

const seat = (participantId: string, title: string) => ({
	...{ participantId, role: 'participant', title, at: 1 },
});
const links = (teamId: string) => ({ facilitatorKey: 'f', teamId, teamKey: `key of ${teamId}` });
const aside = (workshop: string, participant: string) => ({
	...{ workshop, participant, texts: { text: `of ${workshop}` }, reason: { is: 'closed' } },
});

const open = (name: string) =>
	new Promise<void>((resolve, reject) => {
		const request = indexedDB.open(name);
		request.onerror = () => reject(new Error(name));
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
const databases = async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
const mine = ['gone/board~1/anna', 'gone/group/g1~2/bert', 'gone/private~1/wall'];

/** Two workshops on one device, the one with a second seat and a screen. */
beforeEach(async () => {
	const kept = {
		seats: {
			gone: seat('anna', 'Gone'),
			'gone/screen': seat('wall', 'Gone'),
			stays: seat('anna2', 'Stays'),
		},
		held: { 'gone/bert': seat('bert', 'Gone'), 'stays/carl': seat('carl', 'Stays') },
		links: { gone: links('team'), stays: links('other team') },
		teams: { known: { key: 'k', title: 'Gone', at: 1 } },
		unsent: { 'gone/bert': ['board~1'], 'stays/anna2': ['board~1'] },
		tray: { 1: aside('gone', 'bert'), 2: aside('stays', 'carl') },
		outbox: { 1: { seat: 'anna', command: {} }, 2: { seat: 'anna2', command: {} } },
		language: 'nl',
	};
	for (const [name, value] of Object.entries(kept))
		localStorage.setItem(name, JSON.stringify(value));
	for (const name of [...mine, 'stays/board~1/anna2']) await open(name);
});
afterEach(() => {
	localStorage.clear();
	for (const name of [...mine, 'stays/board~1/anna2']) indexedDB.deleteDatabase(name);
});

const forget = async () => {
	const leave = vi.fn(async () => {});
	const documents: Partial<Documents> = { names: ['board~1'], leave };
	Object.assign(documents, { whose: { workshop: 'gone', participant: 'anna' } });
	await forgetWorkshop(documents as Documents);
	expect(leave).toHaveBeenCalledOnce();
};

it('ER7 of an erased workshop nothing is left on the device, of any seat', async () => {
	await forget();
	const texts = Object.entries(localStorage).map((entry) => entry.join(' '));
	for (const word of ['gone', 'Gone', 'anna"', 'bert', 'wall'])
		expect(texts.filter((text) => text.includes(word))).toEqual([]);
	await expect
		.poll(async () => (await databases()).filter((name) => mine.includes(name)))
		.toEqual([]);
});

it('ER7 all of the others stays, and the link of its team', async () => {
	await forget();
	expect(Object.keys(seats())).toEqual(['stays']);
	expect(await databases()).toContain('stays/board~1/anna2');
	for (const [name, word] of [
		['held', 'carl'],
		['links', 'key of other team'],
		['unsent', 'anna2'],
		['tray', 'of stays'],
		['outbox', 'anna2'],
		['language', 'nl'],
	] as const)
		expect(localStorage.getItem(name)).toContain(word);
	expect(teams()).toMatchObject({ known: { key: 'k', title: '' }, team: { key: 'key of team' } });
});

const forgetSeat = async (participant: string) => {
	const leave = vi.fn(async () => {});
	const documents: Partial<Documents> = { names: ['board~1'], leave };
	Object.assign(documents, { whose: { workshop: 'gone', participant } });
	await forgetPerson(documents as Documents);
};

it('ER11 of a person who was erased the seat and its copies go, and another seat here takes its place', async () => {
	await forgetSeat('anna');
	expect(seats()['gone']?.participantId).toBe('bert');
	const texts = Object.entries(localStorage).map((entry) => entry.join(' '));
	expect(texts.filter((text) => text.includes('anna"'))).toEqual([]);
	await expect.poll(databases).not.toContain('gone/board~1/anna');
	for (const kept of ['gone/group/g1~2/bert', 'gone/private~1/wall', 'stays/board~1/anna2'])
		expect(await databases()).toContain(kept);
	expect(texts.join(' ')).toContain('of gone');
	expect(Object.keys(teams())).toEqual(['known']);
});

it('ER11 where it was the only seat, the links and the team stay', async () => {
	localStorage.removeItem('held');
	await forgetSeat('anna');
	expect(Object.keys(seats())).toEqual(['gone/screen', 'stays']);
	const texts = Object.entries(localStorage).map((entry) => entry.join(' '));
	expect(texts.join(' ')).toContain('key of team');
});
