import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { Aside } from '../../../client/tray/tray.svelte.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const base = {
	workshop: 'workshop',
	participant: 'p01',
	document: 'board~1',
	title: '',
	choices: {},
	deleted: false,
};
const card: Aside = {
	...base,
	...{ kind: 'conflict', card: 'c1', title: 'Who may promise a date?', at: 1 },
	texts: { title: 'Who may promise a date?', salesWants: 'Say yes on the phone\nat once' },
	choices: { topic: 'lead-time' },
	reason: { is: 'closed' },
};
const sheet: Aside = {
	...base,
	...{ kind: 'sheet', card: 'proposal', document: 'group/g1~1', at: 2 },
	texts: { proposal: 'Planning publishes what is free' },
	reason: { is: 'table' },
};
const form: Aside = {
	...base,
	...{ kind: 'form', card: 'SayExpectation', document: '', at: 3 },
	texts: { text: 'More time to talk' },
	reason: { is: 'refused', told: { code: 'workshop-closed' } },
};

const strip = (n: number) =>
	page.getByRole('button', {
		name: n === 1 ? '1 text could not go' : `${n} texts could not go`,
	});
const dialog = page.getByRole('dialog', { name: 'Put aside for you' });
const item = (title: string) =>
	dialog.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
const kept = () => Object.keys(JSON.parse(localStorage.getItem('tray') ?? '{}') as object);

async function open(room: LocalRoom, items: readonly Aside[], seat = 'p01') {
	localStorage.setItem('tray', JSON.stringify({ ...items }));
	const Room = seat === 'p01' ? ParticipantRoom : FacilitatorRoom;
	await showInRoom(Room, { room, seat, bare: true, props: { leave: () => undefined } });
	await strip(items.length).click();
	await expect.element(dialog).toBeVisible();
}

beforeEach(async () => {
	localStorage.clear();
	document.documentElement.style.setProperty('--motion', '0ms');
	await page.viewport(360, 740);
});
afterEach(async () => {
	localStorage.clear();
	delete document.documentElement.dataset['theme'];
	await page.viewport(390, 844);
});

it('OF12 each says where it was written, why it could not go there, and what it says', async () => {
	await open(new LocalRoom().playTo('write'), [card, sheet, form]);
	const lost = item('Card: Who may promise a date?');
	await expect.element(lost).toHaveTextContent('The workshop had ended before it arrived.');
	await expect.element(lost).toHaveTextContent('Sales wants Say yes on the phone at once');
	await expect.element(lost).toHaveTextContent('With it went 1 choice');
	await expect
		.element(item('Worksheet of a table'))
		.toHaveTextContent('You were at another table before it arrived.');
	await expect.element(item('What you wrote')).toHaveTextContent('The workshop has ended.');
});

it('OF12 a text is copied on plain http, too', async () => {
	await open(new LocalRoom().playTo('write'), [card]);
	const copied = vi.fn();
	const onCopy = () => copied(String(getSelection()));
	document.addEventListener('copy', onCopy);
	vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect.element(dialog.getByText('Copied.')).toBeVisible();
	expect(copied.mock.calls[0]?.[0]).toContain('Say yes on the phone');
	document.removeEventListener('copy', onCopy);
	vi.unstubAllGlobals();
});

it('OF12 where nothing may copy, the text is selected for whoever does', async () => {
	await open(new LocalRoom().playTo('write'), [card]);
	vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
	const refused = vi.spyOn(document, 'execCommand').mockReturnValue(false);
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect.element(dialog.getByText('The text is selected')).toBeVisible();
	expect(String(getSelection())).toContain('Say yes on the phone');
	refused.mockRestore();
	vi.unstubAllGlobals();
});

it('OF12 a card, and what was none, becomes a card of one’s own', async () => {
	const room = new LocalRoom().playTo('write');
	await open(room, [card, sheet]);
	for (const title of ['Card: Who may promise a date?', 'Worksheet of a table']) {
		await item(title).getByRole('button', { name: 'Put it into a new card' }).click();
		await expect.element(item(title)).toHaveTextContent('It is a card of your own now.');
	}
	expect(room.own.cards.map(({ salesWants, example }) => [salesWants, example])).toEqual([
		['Say yes on the phone\nat once', ''],
		['', 'Planning publishes what is free'],
	]);
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect.element(page.getByRole('heading', { name: 'Who may promise' })).toBeVisible();
});

it.each([
	['write', 'p01', 'You have as many cards as there may be.'],
	['vote', 'p01', 'Cards of your own are written at the welcome'],
	['write', 'facilitator', 'Your seat writes no cards of its own.'],
] as const)('OF12 at %s %s is told why there is no new card: %s', async (step, seat, why) => {
	const room = new LocalRoom().playTo(step);
	await open(
		room,
		[1, 2, 3].map(() => ({ ...card, participant: seat })),
		seat,
	);
	const put = dialog.getByRole('button', { name: 'Put it into a new card' });
	if (why.startsWith('You have')) for (const at of [0, 1]) await put.nth(at).click();
	await expect.element(dialog).toHaveTextContent(why);
	const before = room.own.cards.length;
	await put.last().click({ force: true });
	expect(room.own.cards).toHaveLength(before);
});

it('OF12, OF13 what is discarded can be taken back for ten seconds, then it is gone', async () => {
	await open(new LocalRoom().playTo('write'), [sheet]);
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	await dialog.getByRole('button', { name: 'Discard' }).click();
	vi.advanceTimersByTime(9_000);
	await userEvent.keyboard('{Tab}{Enter}');
	vi.advanceTimersByTime(60_000);
	await expect.element(item('Worksheet of a table')).toHaveTextContent('Planning publishes');
	expect(kept()).toHaveLength(1);
	await dialog.getByRole('button', { name: 'Discard' }).click();
	vi.advanceTimersByTime(10_000);
	vi.useRealTimers();
	await expect.element(dialog).toHaveTextContent('Nothing is put aside any more.');
	expect(kept()).toEqual([]);
});

it('OF12 what is discarded is gone at once when one leaves the list', async () => {
	await open(new LocalRoom().playTo('write'), [sheet]);
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	await dialog.getByRole('button', { name: 'Discard' }).click();
	await dialog.getByRole('button', { name: 'Close' }).click();
	vi.useRealTimers();
	await expect.element(strip(1)).not.toBeInTheDocument();
	expect(kept()).toEqual([]);
});

it('OF13 what is another seat’s is not shown', async () => {
	localStorage.setItem('tray', JSON.stringify({ 1: { ...sheet, participant: 'p02' } }));
	const room = new LocalRoom().playTo('write');
	await showInRoom(ParticipantRoom, { room, seat: 'p01', bare: true, props: { leave: vi.fn() } });
	await expect.element(page.getByText('Saved')).toBeVisible();
	expect(strip(1).query()).toBe(null);
});

it.each(['light', 'dark'])(
	'axe finds nothing, and a phone shows it whole, in %s',
	async (theme) => {
		document.documentElement.dataset['theme'] = theme;
		await open(new LocalRoom().playTo('write'), [card, sheet, form]);
		const violations = await violationsIn(document.body, { rules: { region: { enabled: false } } });
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
		expect(document.documentElement.scrollWidth).toBe(360);
		const content = document.querySelector('dialog[open] .content')!;
		expect(content.scrollWidth).toBe(content.clientWidth);
	},
);

it('is said in Dutch, too', async () => {
	await open(new LocalRoom().playTo('write'), [sheet]);
	await texts.choose('nl');
	await expect.element(page.getByText('Je zat al aan een andere tafel')).toBeVisible();
	await texts.choose('en');
});
