import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ReadinessPanel from '../../../client/facilitator/ReadinessPanel.svelte';
import ScreenReadiness from '../../../client/screen/ScreenReadiness.svelte';
import ReadinessStage from '../../../client/stages/ReadinessStage.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import { setDeleted } from '../../../shared/board/conflict-card.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { inReadiness, rate, typeId } from './scene.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const cellOf = (row: string, column: number) =>
	page.getByRole('row', { name: row }).getByRole('cell').nth(column);
const decides = 'From stock: Decision roles and organization';
const item = (title: string) => page.getByRole('listitem').filter({ hasText: title });
/** Answers the question before the ratings are shown. */
const showAll = () =>
	page.getByRole('dialog').getByRole('button', { name: 'Show the ratings to everybody' }).click();
const write = (title: string) =>
	item(title).getByRole('button', { name: 'Write this as a conflict' });

function shown(count = 3, options = {}): LocalRoom {
	const room = rate(inReadiness(count), { count, ...options });
	room.do({ type: 'ShowReadiness' });
	return room;
}
const attend = (room: LocalRoom) => showInRoom(ReadinessStage, { room, seat: 'p01' });
const lead = (room: LocalRoom) => showInRoom(ReadinessPanel, { room });

beforeEach(() => page.viewport(1280, 900));

describe('the facilitator', () => {
	test('sees how many have rated, and shows the ratings after one question', async () => {
		const room = rate(inReadiness(3));
		await lead(room);
		const { length } = Object.keys(room.state.readiness.ratings);
		await expect.element(page.getByText(`${length} of 24 people have rated`)).toBeVisible();
		expect(page.getByRole('table').elements()).toHaveLength(0);
		await button('Show the ratings to everybody').click();
		expect(room.state.readiness.shown).toBe(false);
		await showAll();
		await expect.element(page.getByRole('table')).toBeVisible();
		expect(room.state.readiness.shown).toBe(true);
		expect(button('Add a type of sale').elements()).toHaveLength(0);
	});

	test('RE5, I23 with no rating there is nothing to show, and what too few rated is not counted', async () => {
		const room = inReadiness(1);
		await lead(room);
		await expect.element(page.getByText('Counted from 3 a side on')).toBeVisible();
		await button('Show the ratings to everybody').click();
		await showAll();
		await expect.element(page.getByText('Nobody has picked anything yet.')).toBeVisible();
		expect(room.state.readiness.shown).toBe(false);
	});

	test('removes a type after one question', async () => {
		const room = inReadiness(2);
		await lead(room);
		await button('Remove: Made to order').click();
		expect(room.state.readiness.types).toHaveLength(2);
		await expect.element(page.getByText('What people have rated of it')).toBeVisible();
		await button('Remove the type').click();
		expect(room.state.readiness.types.map(({ id }) => id)).toEqual([typeId(0)]);
	});
});

describe('the picture', () => {
	test('its sentence says the widest gap', async () => {
		await attend(shown());
		await expect
			.element(page.getByRole('table', { name: /^The widest gap is “From stock: Decision roles/ }))
			.toBeVisible();
	});

	test('a cell tells each side, marks what is notable, and says what is withheld', async () => {
		await attend(shown());
		const decide = cellOf('Decision roles and organization', 0);
		await expect.element(decide).toHaveTextContent('Sales: today 4.0, matters 5.0');
		await expect.element(decide).toHaveTextContent('Operations: today 2.0, matters 5.0');
		await expect.element(decide.getByText('gap', { exact: true })).toBeVisible();
		await expect.element(decide.getByText('apart', { exact: true })).toBeVisible();
		const goals = cellOf('Performance goals and indicators', 0);
		await expect.element(goals.getByText('apart', { exact: true })).toBeVisible();
		expect(goals.getByText('gap', { exact: true }).elements()).toHaveLength(0);
		const even = cellOf('Sales-cycle guidelines', 0);
		expect(even.getByText(/gap|apart/).elements()).toHaveLength(0);
		const nobody = cellOf('Decision roles and organization', 2);
		await expect.element(nobody.getByText('shown from 3 people a side on')).toBeVisible();
		await expect
			.element(cellOf('Governance: the rhythm', 0).getByText('gap', { exact: true }))
			.toBeVisible();
	});

	test('a phone shows one type at a time, first the one of which the sentence speaks', async () => {
		await page.viewport(360, 780);
		await attend(shown(4, { all: true }));
		const caption = page.getByRole('table').element().querySelector('caption')?.textContent ?? '';
		const spoken = /“(.*?):/.exec(caption)?.[1];
		await expect.element(page.getByLabelText('Type of sale')).toHaveDisplayValue(spoken!);
		expect(page.getByRole('columnheader').elements()).toHaveLength(2);
		await page.getByLabelText('Type of sale').selectOptions('Repairs on site');
		await expect.element(page.getByRole('columnheader', { name: 'Repairs on site' })).toBeVisible();
		expect(page.getByRole('columnheader').elements()).toHaveLength(2);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
		const table = page.getByRole('table').element();
		expect(table.scrollWidth).toBeLessThanOrEqual(table.parentElement!.clientWidth);
	});

	test('eight types stand beside each other on a laptop, no figure cut off', async () => {
		await lead(shown(8, { all: true }));
		expect(page.getByRole('columnheader').elements()).toHaveLength(9);
		const cut = [...document.querySelectorAll<HTMLElement>('.cell')].filter(
			(cell) => cell.scrollWidth > cell.clientWidth,
		);
		expect(cut).toHaveLength(0);
	});

	test('with too few ratings it says so', async () => {
		const room = inReadiness(1);
		const rating = { state: 1, importance: 5 } as const;
		room.do({ type: 'RateReadiness', saleType: typeId(0), element: 'b', rating }, 'p01');
		room.do({ type: 'ShowReadiness' });
		await attend(room);
		await expect
			.element(page.getByRole('table', { name: /^Too few ratings to show/ }))
			.toBeVisible();
		expect(page.getByText('From the picture to a conflict').elements()).toHaveLength(0);
	});

	test('where nothing is notable it says so', async () => {
		const room = inReadiness(1);
		const rating = { state: 3, importance: 4 } as const;
		for (const by of Object.keys(room.state.participants))
			room.do({ type: 'RateReadiness', saleType: typeId(0), element: 'b', rating }, by);
		room.do({ type: 'ShowReadiness' });
		await attend(room);
		await expect.element(page.getByRole('table', { name: /^Nowhere are today/ })).toBeVisible();
	});
});

describe('from the picture to a conflict', () => {
	test('one tap puts a card among one’s own, which is written on here', async () => {
		await page.viewport(360, 780);
		const room = shown();
		await attend(room);
		await write(decides).click();
		expect(room.own.cards).toMatchObject([{ title: decides, salesWants: '' }]);
		await expect
			.element(page.getByText('It is among your cards; write what each side wants.'))
			.toBeVisible();
		await button('Write what each side wants').click();
		await page.getByLabelText(/^What do you in Sales want/).fill('Decide on the phone');
		expect(room.own.cards).toMatchObject([{ title: decides, salesWants: 'Decide on the phone' }]);
	});

	test('its title is in the language of the workshop', async () => {
		const room = shown();
		await attend(room);
		await expect.element(write(decides)).toBeVisible();
		await texts.suggest('nl');
		await item('From stock: Beslisrollen en organisatie')
			.getByRole('button', { name: 'Schrijf dit als conflict' })
			.click();
		expect(room.own.cards.map(({ title }) => title)).toEqual([decides]);
		await texts.suggest('en');
	});

	test('before the reveal no more cards than each may have', async () => {
		const room = shown();
		await attend(room);
		await write(decides).click();
		await write('From stock: Performance goals and indicators').click();
		const third = write('Governance: the rhythm');
		await expect.element(third).toHaveAttribute('aria-disabled', 'true');
		await expect.element(page.getByText('You have your 2 cards.')).toBeVisible();
		setDeleted(room.own.doc, room.own.cards[0]!.id, true);
		await expect.element(third).not.toHaveAttribute('aria-disabled');
	});

	test('a type’s long name gives way: a card has at most 120 characters', async () => {
		const room = inReadiness(1);
		const [saleType] = room.state.readiness.types;
		room.do({ type: 'SetSaleType', saleType: { ...saleType!, title: 'x'.repeat(120) } });
		rate(room);
		room.do({ type: 'ShowReadiness' });
		await attend(room);
		await item('Decision roles and organization')
			.getByRole('button', { name: 'Write this as a conflict' })
			.first()
			.click();
		const [card] = room.own.cards;
		expect(card?.title).toHaveLength(120);
		expect(card?.title).toMatch(/x…: Decision roles and organization$/);
	});

	test('who comes back finds the card that was made before', async () => {
		const room = shown();
		await attend(room);
		await write(decides).click();
		await attend(room);
		await expect
			.element(
				item(decides)
					.getByText(/^It is among your cards/)
					.last(),
			)
			.toBeVisible();
		expect(room.own.cards).toHaveLength(1);
	});
});

describe('the screen', () => {
	beforeEach(() => page.viewport(1920, 1080));

	test('asks for types, then tells them with how many have rated', async () => {
		const room = inReadiness(0);
		await showInRoom(ScreenReadiness, { room });
		await expect.element(page.getByText(/^Which types of sale do we have/)).toBeVisible();
		room.do({
			type: 'SetSaleType',
			saleType: { id: 'one', title: 'From stock', customerRequires: 'A date', weRequire: '' },
		});
		await expect.element(page.getByRole('heading', { name: 'From stock' })).toBeVisible();
		await expect.element(page.getByText('have rated: a side counts from 3 on')).toBeVisible();
		expect(page.getByText('We require').elements()).toHaveLength(0);
	});

	test('shows eight types and seven elements, all of them in the picture', async () => {
		document.body.style.cssText =
			'--screen-label: 3vh; --screen-gap: 2vh; --screen-strip: 11vh; margin: 0 4vh';
		await showInRoom(ScreenReadiness, { room: shown(8, { all: true }) });
		await expect.element(page.getByRole('table')).toBeVisible();
		expect(page.getByRole('row').elements()).toHaveLength(8);
		const picture = page.getByRole('table').element().parentElement!.parentElement!;
		const fits = () =>
			picture.scrollHeight <= picture.clientHeight && picture.scrollWidth <= picture.clientWidth;
		await expect.poll(fits).toBe(true);
		const figures = [...document.querySelectorAll<HTMLElement>('.figures')];
		expect(figures.length).toBeGreaterThan(20);
		for (const figure of figures)
			expect(parseFloat(getComputedStyle(figure).fontSize)).toBeGreaterThanOrEqual(16);
		document.body.style.cssText = '';
	});
});
