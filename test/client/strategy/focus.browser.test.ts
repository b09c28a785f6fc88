import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import FocusPanel from '../../../client/facilitator/FocusPanel.svelte';
import FocusStage from '../../../client/stages/FocusStage.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
const title = (id: string) => script.strategy.objectives.find((one) => one.id === id)!.title;
const offList = 'Something that is not on this list';

function pickAll(room: LocalRoom, people = script.participants) {
	for (const { id } of people)
		room.do(
			{
				type: 'PickFocus',
				objectives: script.focusPicks[id] ?? [],
				notOnList: false,
				goals: script.close.goalsInAppraisal[id] ?? null,
			},
			id,
		);
}
const open = () => new LocalRoom().playTo('strategy');
function shown(people = script.participants): LocalRoom {
	const room = open();
	pickAll(room, people);
	room.do({ type: 'ShowFocus', shown: true });
	return room;
}
const mine = (room: LocalRoom, seat: string) => room.state.focus.at(-1)?.picks[seat];

const finding =
	'Sales acts on “Grow profitable volume” and “Launch fewer things, and launch them right”, Operations on “Deliver what we promise” and “Waste less food and fewer hours”, together on 0 of 5.';

beforeEach(() => page.viewport(390, 844));

describe('picking', () => {
	test('each tap is sent, a fourth is not taken, and one can be taken back', async () => {
		const room = open();
		await showInRoom(FocusStage, { room, seat: 'p03' });
		await expect.element(page.getByText('You can pick 3 more.')).toBeVisible();
		await box(title('otif')).click();
		await box(title('launch')).click();
		await box(offList).click();
		expect(mine(room, 'p03')).toEqual({
			...{ objectives: ['otif', 'launch'], notOnList: true, goals: null },
		});
		await expect
			.element(page.getByText('You have picked 3. Take one away to pick another.'))
			.toBeVisible();
		await box(title('waste')).click({ force: true });
		await expect.element(box(title('waste'))).not.toBeChecked();
		expect(mine(room, 'p03')?.objectives).toEqual(['otif', 'launch']);
		await box(title('otif')).click();
		await expect.element(box(title('otif'))).not.toBeChecked();
		expect(mine(room, 'p03')?.objectives).toEqual(['launch']);
	});

	test('the number of goals is sent as it is typed, and what is none stays and is said', async () => {
		const room = open();
		await showInRoom(FocusStage, { room, seat: 'p03' });
		const goals = page.getByLabelText('How many goals count in your appraisal or bonus?');
		await goals.fill('15');
		expect(mine(room, 'p03')?.goals).toBe(15);
		await goals.fill('1.5');
		await expect.element(page.getByText('Type a whole number from 0 to 99.')).toBeVisible();
		await expect.element(goals).toHaveValue('1.5');
		expect(mine(room, 'p03')?.goals).toBe(15);
		await goals.fill('');
		expect(mine(room, 'p03')).toBeUndefined();
	});

	test('what one picked on another device is there; of others only a number', async () => {
		const room = open();
		pickAll(room, script.participants.slice(0, 8));
		await showInRoom(FocusStage, { room, seat: 'p03' });
		await expect.element(box(title('launch'))).toBeChecked();
		await expect.element(box(title('margin'))).toBeChecked();
		await expect.element(box(title('otif'))).not.toBeChecked();
		await expect.element(page.getByText('7 of 24 have answered')).toBeVisible();
	});
});

describe('showing', () => {
	test('the facilitator sees a number, shows the result, and opens the next check', async () => {
		await page.viewport(1280, 900);
		const room = open();
		await showInRoom(FocusPanel, { room });
		await expect.element(page.getByText('Counted from 3 a side on')).toBeVisible();
		await button('Show the result').click();
		await expect.element(page.getByText('Nobody has picked anything yet.')).toBeVisible();
		expect(room.state.focus[0]?.shown).toBe(false);
		pickAll(room);
		await expect.element(page.getByText('24 of 24 have answered')).toBeVisible();
		await button('Show the result').click();
		await expect.element(page.getByRole('heading', { name: finding })).toBeVisible();
		await button('Open another check').click();
		await expect.element(page.getByText('Counted from 3 a side on')).toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'Check 1' })).toBeVisible();
		pickAll(room);
		room.do({ type: 'ShowFocus', shown: true });
		await expect
			.element(page.getByText('Compared with earlier checks: Check 1: 6% · Check 2: 6%'))
			.toBeVisible();
	});

	test('the picture says the figures of the script, sorted by the gap, and again as a table', async () => {
		await page.viewport(1280, 900);
		await showInRoom(FocusPanel, { room: shown() });
		const rows = [...document.querySelectorAll<HTMLElement>('[data-objective]')];
		expect(rows.map((row) => row.dataset['objective'])).toEqual([
			...['margin', 'waste', 'launch', 'otif', 'people', 'not-on-list'],
		]);
		expect(rows[0]?.textContent).toContain('8 of 8');
		expect(rows[0]?.textContent).toContain('0 of 12');
		await expect.element(page.getByRole('img', { name: finding })).toBeVisible();
		await expect.element(page.getByText('6%', { exact: true })).toBeVisible();
		await expect
			.element(page.getByText(/^The two sides act on different things.* by 6% only\.$/))
			.toBeVisible();
		await expect
			.element(page.getByText('The middle person in Sales has 13 goals. Nobody acts on so many.'))
			.toBeVisible();
		await button('Show as a table').click();
		const row = page.getByRole('row', { name: title('otif') });
		await expect.element(row).toBeVisible();
		expect([...row.element().children].map((cell) => cell.textContent)).toEqual([
			...[title('otif'), '1', '9', '1', '63%'],
		]);
	});

	test('with two pickers a side is withheld, and the page says why', async () => {
		const few = script.participants.filter(
			({ id, side }) => side !== 'sales' || id === 'p01' || id === 'p03',
		);
		await showInRoom(FocusStage, { room: shown(few), seat: 'p01' });
		await expect.element(page.getByText('The picks of one side are withheld.')).toBeVisible();
		expect(document.querySelectorAll('[data-objective] .track circle')).toHaveLength(0);
		expect(document.querySelectorAll('[data-objective] .track rect')).toHaveLength(6);
		await expect.element(page.getByText('Overlap of the two sides')).not.toBeInTheDocument();
	});

	test('what one picked stands below the picture', async () => {
		await showInRoom(FocusStage, { room: shown(), seat: 'p07' });
		await expect
			.element(page.getByText('What you picked: Launch fewer things, and launch them right'))
			.toBeVisible();
	});
});
