import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draftsOf, promiseTexts } from '../../../shared/board/agreement-draft.ts';
import { noPromise, promiseLimits, promiseParts } from '../../../shared/check/promise-card.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { writeText } from '../../support/script-texts.ts';
import { facilitate, look, roomWith } from '../consent/scene.ts';
import { button, draftIn, openAgreement, part } from './agreement-page.ts';
import { violationsIn } from '../../support/violations.ts';

const field = (name: string) => page.getByLabelText(name, { exact: true });
const card = () => document.querySelector<HTMLElement>('[data-promise]');
const lines = () => [...(card()?.querySelectorAll('li') ?? [])].map((line) => line.textContent);
const section = () => part('Promise card');
const mine = [
	'Sales may promise alone up to the free capacity on Thursday’s list',
	'Beyond that: ask planning, who answers within the hour',
	'Above 5 % of a line: decided by the joint check',
];
const sealed = (room: LocalRoom) => {
	room.ask('a1');
	room.seal('a1');
	look(room, 'a1');
};
/** The facilitator looks at agreements that are sealed, or at one of them. */
async function lookAtSealed(then: (room: LocalRoom) => void = () => undefined) {
	const room = roomWith('a1', 'a2');
	sealed(room);
	then(room);
	await facilitate(room);
	return room;
}

beforeEach(async () => {
	document.documentElement.style.setProperty('--motion', '0ms');
	await page.viewport(360, 740);
});
afterEach(() => {
	delete document.documentElement.dataset['theme'];
});

describe('the promise card of a draft', () => {
	test('K18 begins as one button, and leads into its first field', async () => {
		const room = await openAgreement('a6');
		await expect.element(section()).toBeVisible();
		await expect.element(section().getByRole('textbox')).not.toBeInTheDocument();
		expect(card()).toBeNull();
		await button('Write a promise card').click();
		await expect.element(field('Sales may promise alone up to')).toHaveFocus();
		await userEvent.keyboard('three pallets');
		await expect.poll(lines).toEqual(['Sales may promise alone up to three pallets']);
		await expect.element(button('Write a promise card')).not.toBeInTheDocument();
		expect(draftIn(room, 'a6').promise).toEqual({ ...noPromise(), alone: 'three pallets' });
	});

	test('K18, X6 each field goes to its place, and the card shows how it will read', async () => {
		const room = await openAgreement('a6');
		await button('Write a promise card').click();
		await field('Sales may promise alone up to').fill('the free capacity on Thursday’s list');
		await field('Beyond that, ask').fill('planning');
		await field('Who answers within').fill('the hour');
		await field('Above').fill('5 % of a line');
		await field('Decided by').fill('the joint check');
		await expect.poll(lines).toEqual(mine);
		expect(card()?.textContent).toMatch(/a6.*Draft/s);
		expect(draftIn(room, 'a6').promise).toEqual({
			...{ alone: 'the free capacity on Thursday’s list', ask: 'planning', within: 'the hour' },
			...{ above: '5 % of a line', decides: 'the joint check' },
		});
		await field('Who answers within').fill('x'.repeat(65));
		await expect.element(page.getByText(/^5 characters too many/)).toBeVisible();
	});

	test('K18 a draft from before there were cards offers none', async () => {
		await openAgreement('a6', {
			play: (room) => {
				for (const text of promiseTexts) draftsOf(room.board.doc).get('a6')!.delete(text);
			},
		});
		await expect.element(page.getByLabelText('Statement', { exact: true })).toBeVisible();
		await expect.element(section()).not.toBeInTheDocument();
	});

	test.each(['light', 'dark'])(
		'axe finds nothing in the %s, and nothing is too wide',
		async (theme) => {
			document.documentElement.dataset['theme'] = theme;
			await openAgreement('a1', {
				play: (room) => {
					for (const name of promiseParts)
						writeText(room.board.doc, 'a1', `promise/${name}`, 'W'.repeat(promiseLimits[name]));
				},
			});
			await expect.poll(lines).toHaveLength(3);
			expect((await violationsIn()).map(({ id }) => id)).toEqual([]);
			expect(document.documentElement.scrollWidth).toBe(360);
		},
	);
});

describe('the promise card of a sealed agreement', () => {
	const sheet = () => page.getByRole('main').filter({ hasText: 'Promise cards to print' });

	test('Z16 is read with its text, and printed from there', async () => {
		await lookAtSealed();
		for (const line of mine) await expect.element(page.getByText(line)).toBeVisible();
		await button('Print the promise card …').click();
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
		await expect.poll(lines).toEqual(mine);
		expect(card()?.textContent).toMatch(/a1.*Harbour Bakery.*Sealed on .*looked at again on/s);
		await expect.element(page.getByText(/This is 1 sheet\./)).toBeVisible();
		expect(document.querySelectorAll('.sheet article')).toHaveLength(8);
		await expect.element(page.getByText(/never changes|Sealed on .*, version 1/)).not.toBeVisible();
		expect(document.documentElement.scrollWidth).toBe(360);
		expect((await violationsIn()).map(({ id }) => id)).toEqual([]);
		await userEvent.keyboard('{Escape}');
		await expect.element(button('Print the promise card …')).toHaveFocus();
		await expect.element(page.getByText(/Sealed on .*, version 1/)).toBeVisible();
		await expect.element(sheet()).not.toBeInTheDocument();
	});

	test('Z16 nothing is to be printed where none is sealed, or the sealed have none', async () => {
		await facilitate(roomWith('a1', 'a2'));
		await expect.element(button('Open a1')).toBeVisible();
		await expect.element(button(/^Print/)).not.toBeInTheDocument();
	});

	test('Z16 the list prints those of all that stands, and how many is chosen', async () => {
		await lookAtSealed((room) => {
			writeText(room.board.doc, 'a2', 'promise/ask', 'the plant manager');
			room.ask('a2');
			room.seal('a2');
			look(room, null);
		});
		await button('Print 2 promise cards …').click();
		await expect
			.poll(() =>
				[...document.querySelectorAll('.once [data-promise]')].map((one) =>
					one.getAttribute('data-promise'),
				),
			)
			.toEqual(['a1', 'a2']);
		expect(document.querySelectorAll('.sheet article')).toHaveLength(2);
		await page.getByLabelText('How many of each card').selectOptions('8');
		await expect.element(page.getByText(/These are 2 sheets\./)).toBeVisible();
		expect([...document.querySelectorAll('.sheet')].map((one) => one.children.length)).toEqual([
			8, 8,
		]);
	});

	test('Z16 goes with the page that it was opened from', async () => {
		const room = await lookAtSealed();
		await button('Print the promise card …').click();
		await expect.element(sheet()).toBeVisible();
		room.do({ type: 'WithholdWords', agreement: 'a1' });
		await expect.element(sheet()).not.toBeInTheDocument();
		expect(document.documentElement.dataset['alone']).toBeUndefined();
	});
});
