import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const place = (name: string) => {
	const { x, y, width, height } = button(name).element().getBoundingClientRect();
	return { x, y, width, height };
};

async function facilitate(step: Step): Promise<LocalRoom> {
	const room = new LocalRoom().playTo(step);
	room.sent.length = 0;
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	// What is measured with the stand-in of a typeface is a hair wider with the typeface itself.
	await document.fonts.ready;
	return room;
}

beforeEach(() => page.viewport(1280, 800));

test.each([1280, 1920, 360])(
	'BA14 next asks in its own place, %d wide, and stays when told to',
	async (width) => {
		await page.viewport(width, 800);
		const room = await facilitate('thats-us');
		const before = place('Next: Themes');
		await button('Next: Themes').click();
		const after = place('Go to Themes');
		expect(after.x + after.width).toBe(before.x + before.width);
		expect(after.y).toBe(before.y);
		if (width > 360) expect(after).toEqual(before);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		await expect.element(page.getByText('People may still be writing:').first()).toBeVisible();
		await button('Stay here').click();
		await expect.element(button('Next: Themes')).toBeVisible();
		expect(room.sent).toEqual([]);
	},
);

test('BA14 who leaves a strategy behind that is not saved is told so', async () => {
	await facilitate('strategy');
	await button('Edit the strategy').click();
	await page.getByLabelText('Strategy in a few sentences').fill('Be the most reliable supplier');
	await button(/^Next: /).click();
	await expect
		.element(page.getByText('Your strategy is not saved: the room does not have it yet.').first())
		.toBeVisible();
});

test('BA14 by keyboard the same key asks and goes, and Escape stays', async () => {
	const room = await facilitate('thats-us');
	(button('Next: Themes').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button('Go to Themes')).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(button('Next: Themes')).toHaveFocus();
	expect(room.state.position.step).toBe('thats-us');
	await userEvent.keyboard('{Enter}{Enter}');
	expect(room.state.position.step).toBe('themes');
});

test('BA14 a key that is held down asks and does not answer', async () => {
	const room = await facilitate('thats-us');
	(button('Next: Themes').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter>5/}');
	expect(room.state.position.step).toBe('thats-us');
	await expect.element(button('Go to Themes')).toBeVisible();
});

test('BA14 a move is taken back where it was made, with everything as it was', async () => {
	const room = await facilitate('map');
	const before = JSON.stringify(room.state.rounds);
	await button('Next: Strategy').click();
	await button('Go to Strategy').click();
	await expect.element(page.getByText('The room is at Strategy.').first()).toBeVisible();
	await button('Take back').click();
	expect(room.state.position.step).toBe('map');
	expect(JSON.stringify(room.state.rounds)).toBe(before);
});

test('A4 the move of another is not taken back', async () => {
	const room = await facilitate('map');
	await button('Next: Strategy').click();
	await button('Go to Strategy').click();
	room.refuseNext('moved-on');
	await button('Take back').click();
	await expect
		.element(page.getByText(/^Somebody else has already moved the workshop on\./).first())
		.toBeVisible();
	expect(room.state.position.step).toBe('strategy');
});

test('BA14 skipping asks, going back moves at once, and both can be taken back', async () => {
	const room = await facilitate('thats-us');
	await button('Skip to Strategy').click();
	expect(room.state.position.step).toBe('thats-us');
	await button('Go to Strategy').click();
	expect(room.state.position.step).toBe('strategy');
	await button('Take back').click();
	expect(room.state.position.step).toBe('thats-us');
	await button('Back: Write').click();
	expect(room.state.position.step).toBe('write');
	await button('Take back').click();
	expect(room.state.position.step).toBe('thats-us');
});

test('BA7 the question says how many are ready, and so does the bar', async () => {
	const room = await facilitate('thats-us');
	await expect.element(page.getByText('0 of 22 ready')).toBeVisible();
	for (const seat of ['p01', 'p02', 'p03']) room.do({ type: 'SetReady', ready: true }, seat);
	await expect.element(page.getByText('3 of 22 ready')).toBeVisible();
	await button('Next: Themes').click();
	await expect.element(page.getByText('3 of 22 are ready.').first()).toBeVisible();
	await button('Go to Themes').click();
	await expect.element(page.getByText('0 of 22 ready')).toBeVisible();
});

test('BA8 writing is paused and resumed by one press, and nothing beside it moves', async () => {
	const room = await facilitate('thats-us');
	const before = [place('Bring everybody here'), place('Blank the screen'), place('Pause writing')];
	await button('Pause writing').click();
	expect(room.state.frozen).toBe(true);
	await expect.element(page.getByText('Writing is paused', { exact: true })).toBeVisible();
	const after = [place('Bring everybody here'), place('Blank the screen'), place('Resume writing')];
	expect(after).toEqual(before);
	await button('Resume writing').click();
	expect(room.state.frozen).toBe(false);
	await expect.element(page.getByText('Writing is paused', { exact: true })).not.toBeVisible();
});

test('BA10, BA11 everybody is brought here and the screen is blanked by one press', async () => {
	const room = await facilitate('thats-us');
	await button('Bring everybody here').click();
	expect(room.state.summons).toBe(1);
	await button('Blank the screen').click();
	expect(room.state.blank).toBe(true);
	await expect.element(page.getByText('The screen is blank', { exact: true })).toBeVisible();
	await button('Show the screen').click();
	expect(room.state.blank).toBe(false);
});

test('BA18 the timer offers what the step has, and anew at the next one', async () => {
	const room = await facilitate('write');
	const minutes = page.getByLabelText('Minutes', { exact: true });
	await expect.element(minutes).toHaveValue(12);
	await minutes.fill('20');
	await button('Start timer').click();
	expect(room.state.timer.endsAt).toBeGreaterThan(Date.now() + 19 * 60_000);
	room.do({ type: 'SetTimer', minutes: null });
	room.playOnTo('strategy');
	await expect.element(minutes).toHaveValue(12);
	room.playOnTo('focus');
	await expect.element(minutes).toHaveValue(8);
});

test('BA17 the bar says how many are here, and on opening who is not', async () => {
	const room = await facilitate('thats-us');
	const [first, second] = Object.values(room.state.participants).filter(({ side }) => side);
	const opener = button('22 of 24 are here');
	await expect.element(opener).toBeVisible();
	for (const { id } of [first!, second!]) room.behind.add(id);
	await button('20 of 24 are here').click();
	const list = page.getByRole('region', { name: 'Who is not here' });
	await expect.element(list.getByText('Still on another page')).toBeVisible();
	await expect.element(list.getByText(first!.name)).toBeVisible();
	await expect.element(list.getByText(second!.name)).toBeVisible();
	await expect.element(list.getByText('Not connected')).toBeVisible();
	expect(list.element().querySelectorAll('li')).toHaveLength(4);
	expect(await violationsIn(document.body)).toEqual([]);
	await userEvent.keyboard('{Escape}');
	await expect.element(list).not.toBeInTheDocument();
	room.behind.clear();
	room.present = Object.keys(room.state.participants);
	await button('24 of 24 are here').click();
	await expect.element(page.getByText('Everybody is here.')).toBeVisible();
});

test('BA4, BA5, BA6 hands stand by side in their order, and one tap gives the floor', async () => {
	const room = await facilitate('thats-us');
	const people = Object.values(room.state.participants);
	const of = (side: string) => people.filter((person) => person.side === side).slice(0, 2);
	const [s1, s2] = of('sales') as [(typeof people)[0], (typeof people)[0]];
	const [o1] = of('operations') as [(typeof people)[0]];
	for (const { id } of [s2, o1, s1]) room.do({ type: 'RaiseHand', raised: true }, id);
	const names = (side: string) =>
		[...document.querySelectorAll(`[data-hands=${side}] li [aria-hidden]`)].map((one) =>
			one.textContent?.trim(),
		);
	await expect.poll(() => names('sales')).toEqual([s2.name, s1.name]);
	expect(names('operations')).toEqual([o1.name]);
	await page.getByRole('button', { name: `Give ${s2.name} the floor` }).click();
	expect(room.state.floor.seat).toBe(s2.id);
	await expect.poll(() => names('sales')).toEqual([s1.name]);
	await expect.element(page.getByText(`${s2.name} has the floor`).first()).toBeVisible();
	await expect.element(page.getByText(/^Sales \d+:\d\d$/)).toBeVisible();
	await page.getByRole('button', { name: `End: ${s2.name} has the floor` }).click();
	expect(room.state.floor.seat).toBeNull();
	await button('Give somebody the floor').click();
	await page.getByRole('menuitem', { name: s2.name, exact: true }).click();
	expect(room.state.floor.seat).toBe(s2.id);
});

test('BA12 a card goes on the screen from its menu, and back from the bar', async () => {
	const room = await facilitate('thats-us');
	await page
		.getByRole('button', { name: /^More: / })
		.first()
		.click();
	await page.getByRole('menuitem', { name: 'Show on the screen' }).click();
	expect(room.state.shown.conflict).not.toBeNull();
	await expect.element(page.getByText('One card is on the screen')).toBeVisible();
	await button('Back to all cards').click();
	expect(room.state.shown.conflict).toBeNull();
});

test('BA13 what another facilitator does is told in one line, one’s own is not', async () => {
	const room = new LocalRoom().playTo('thats-us');
	room.join('second', 'Paula', 'facilitator', null);
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	room.do({ type: 'Freeze', frozen: true }, 'second');
	await expect.element(page.getByText('Paula paused writing.')).toBeVisible();
	await expect.element(button('Resume writing')).toBeVisible();
	room.do({ type: 'Freeze', frozen: false }, 'second');
	await expect.element(page.getByText('Paula let people write again.')).toBeVisible();
	await button('Next: Themes').click();
	const { position } = room.state;
	const to = { stage: position.stage, step: 'themes' as const };
	room.do({ type: 'GoTo', from: position, to }, 'second');
	await expect.element(page.getByText('Paula moved the room to Themes.')).toBeVisible();
	await expect.element(button('Next: Vote')).toBeVisible();
});

test('the bar is read by everybody, light and dark, on a laptop and on a phone', async () => {
	const room = await facilitate('open');
	room.do({ type: 'Freeze', frozen: true });
	room.do({ type: 'BlankScreen', blank: true });
	const [first, second] = Object.values(room.state.participants).filter(({ side }) => side);
	for (const person of [first, second]) room.do({ type: 'RaiseHand', raised: true }, person!.id);
	room.do({ type: 'GiveFloor', seat: first!.id });
	await button('Next: Write').click();
	for (const width of [1280, 360]) {
		await page.viewport(width, 800);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		for (const theme of ['light', 'dark']) {
			document.documentElement.dataset['theme'] = theme;
			expect(
				(await violationsIn(document.body)).map(({ id, nodes }) => [id, nodes[0]?.html]),
			).toEqual([]);
		}
		delete document.documentElement.dataset['theme'];
	}
});
