import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/app.css';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import type { Flaw } from '../../../shared/register/chain.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { showTeam } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

const address = location.href;
let flaws: Flaw[];

beforeEach(() => {
	localStorage.clear();
	flaws = [];
	vi.stubGlobal('fetch', async (path: string) =>
		Response.json(path.endsWith('/flaws') ? { flaws } : scriptRegister()),
	);
});
afterEach(async () => {
	vi.unstubAllGlobals();
	history.replaceState(null, '', address);
	await page.viewport(390, 844);
});

const notice = () => page.getByRole('region', { name: 'What is not as it was sealed' });

test('SC9 the register says which agreements are not as they were sealed, and what to do', async () => {
	flaws = [
		{ label: 'a2', is: 'words' },
		{ label: 'a2', is: 'changed' },
		{ label: 'a5', is: 'review-missing' },
	];
	await page.viewport(360, 740);
	await showTeam();
	await expect.element(notice()).toHaveTextContent('a2 is not as it was sealed.');
	await expect
		.element(notice())
		.toHaveTextContent('What was said when a5 was looked at again is not as it was said then.');
	await expect.element(notice()).toHaveTextContent('put it back from a backup');
	expect(await violationsIn(document.body)).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('SC9, SC10 it says of what stands beside a seal what it is', async () => {
	flaws = [
		{ label: 'a1', is: 'way-changed' },
		{ label: 'a2', is: 'answer-missing' },
		{ label: 'a3', is: 'beforehand-unchained' },
	];
	await showTeam();
	for (const sentence of [
		'What led to a1 is not as it stood when it was sealed.',
		'What was said for the side that had nobody, of the seal of a2, is not as it was said.',
		'What owners wrote beforehand of a3 is not as they wrote it.',
	])
		await expect.element(notice()).toHaveTextContent(sentence);
	expect(notice().element().textContent).not.toContain('sealed. a');
});

test('SC9 it says so in Dutch, and names a few of many', async () => {
	flaws = Array.from({ length: 30 }, (_, n) => ({ label: `a${n + 1}`, is: 'changed' as const }));
	await showTeam(undefined, 'nl');
	const said = page.getByRole('region', { name: 'Wat niet is zoals het werd bezegeld' });
	await expect.element(said).toHaveTextContent('a11, a12 … zijn niet zoals ze werden bezegeld.');
});

test('SC9 the facilitator of a workshop of the team is told, where the register is not as it was', async () => {
	localStorage.setItem(
		'seats',
		JSON.stringify({ w: { participantId: 'host', role: 'facilitator', title: 'Room', at: 1 } }),
	);
	flaws = [{ label: 'a3', is: 'changed' }];
	const props = { leave: () => undefined };
	await showInRoom(FacilitatorRoom, { room: new LocalRoom(), bare: true, props });
	await expect.element(notice()).toHaveTextContent('a3 is not as it was sealed.');
});

test('SC9 nothing is said where everything is as it was sealed', async () => {
	await showTeam();
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect.poll(() => page.getByRole('article').elements().length).toBeGreaterThan(0);
	expect(notice().elements()).toEqual([]);
});
