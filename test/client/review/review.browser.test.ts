import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ReviewPanel from '../../../client/facilitator/ReviewPanel.svelte';
import YourAgreements from '../../../client/review/YourAgreements.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import ScreenReview from '../../../client/screen/ScreenReview.svelte';
import ReviewStage from '../../../client/stages/ReviewStage.svelte';
import { blankWords, type Beforehand } from '../../../shared/workshop/beforehand.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { doer, overdue, ownersOf, reviewing } from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

const days = { a1: overdue, a2: overdue };
const owner = 'p16';
const button = (name: string | RegExp) => page.getByRole('button', { name });
const sheet = (label: string) => page.getByRole('article', { name: `Agreement ${label}` });
const radio = (label: string, name: string) =>
	sheet(label).getByRole('radio', { name, exact: true }).first();
const serious = async () => {
	const violations = await violationsIn(document.body, { rules: { region: { enabled: false } } });
	return violations.map(({ id }) => id);
};

beforeEach(() => page.viewport(390, 844));

/** What the first owner of each side wrote of a1 before the session, the facts last written first. */
function writtenBy(room: ReturnType<typeof reviewing>): Beforehand[] {
	const { agreements, people } = room.state.earlier;
	const of = (side: 'sales' | 'operations', words: Partial<Beforehand>, evidence: string) => ({
		...{ ...blankWords(), side, at: 1, ...words },
		person: agreements[0]!.text.owners.find((id) => people[id]?.side === side)!,
		texts: { ...blankWords().texts, evidence },
	});
	return [
		of('operations', { outcome: 'not-kept', score: 2 }, 'Two came on Friday'),
		of('sales', { outcome: 'partly', score: 3 }, 'Eight of ten lists came'),
	];
}

describe('a participant', () => {
	test('BH13 an owner who is here rates as written beforehand with one tap', async () => {
		const room = reviewing(days);
		const [, author] = writtenBy(room);
		room.state.beforehand.opened['a1'] = writtenBy(room);
		await showInRoom(ReviewStage, { room, seat: author!.person });
		await button('Look at a1').click();
		const rate = sheet('a1').getByRole('button', { name: 'Rate it so in this review' });
		await expect.element(rate).toBeVisible();
		expect(room.state.reviews['a1']?.ratings ?? {}).toEqual({});
		await rate.click();
		expect(room.state.reviews['a1']?.ratings).toEqual({
			[author!.person]: { side: 'sales', score: 3 },
		});
		await expect.poll(() => rate.elements()).toEqual([]);
	});

	test('BH13 nobody rates for another', async () => {
		const room = reviewing(days);
		room.state.beforehand.opened['a1'] = writtenBy(room);
		const owners = ownersOf('a1');
		const other = Object.values(room.state.participants).find(
			({ side, id }) => side === 'sales' && !owners.includes(id),
		)!;
		await showInRoom(ReviewStage, { room, seat: other.id });
		await button('Look at a1').click();
		await expect
			.element(page.getByRole('heading', { name: 'Written beforehand by its owners' }))
			.toBeVisible();
		expect(button('Rate it so in this review').elements()).toEqual([]);
	});

	test('sees what is still open first, then the agreements by their date', async () => {
		await showInRoom(ReviewStage, { room: reviewing(days), seat: owner });
		const open = page.getByRole('region', { name: 'Still open from before' });
		await expect.element(open).toHaveTextContent(/Answer: Margin, above 5 %/);
		await expect.element(open).toHaveTextContent(/May a plant say no.*by January 15, 2027/);
		await expect.element(open).toHaveTextContent(/Parked points.*Half a day/);
		const listed = [...document.querySelectorAll('[data-agreement]')];
		expect(listed.map((item) => item.getAttribute('data-agreement')).slice(0, 2)).toEqual([
			...['a1', 'a2'],
		]);
		expect(listed[0]?.textContent).toContain('Overdue since February 3, 2020');
		expect(await serious()).toEqual([]);
	});

	test('N22 ends what somebody was to do once: done, or dropped with a reason, and opens it again', async () => {
		const room = reviewing(days);
		await showInRoom(ReviewStage, { room, seat: owner });
		const errand = (text: string) => page.getByRole('listitem').filter({ hasText: text });
		await expect.element(errand('Invite the miller')).toHaveTextContent(doer);
		await expect
			.element(errand('Invite the miller'))
			.toHaveTextContent('Overdue since February 3, 2020');
		await button(/^Done ?: Invite the miller/).click();
		await expect.element(button(/^Still open ?: Invite/)).toBeVisible();
		expect(room.state.endedActions['late']).toMatchObject({ end: 'done' });
		await expect.element(errand('Ask the bakery')).toHaveTextContent('Nobody yet');
		await button(/^Drop ?: Ask the bakery/).click();
		await expect.element(page.getByLabelText('Why it is dropped')).toHaveFocus();
		await button('Drop it').click();
		await expect.element(page.getByText('Say why in one sentence.')).toBeVisible();
		await userEvent.keyboard('It was bought');
		expect(await serious()).toEqual([]);
		await button('Drop it').click();
		await expect.element(errand('Ask the bakery')).toHaveTextContent('Dropped: It was bought');
		await button(/^Still open ?: Invite/).click();
		await expect.element(button(/^Done ?: Invite the miller/)).toBeVisible();
		expect(Object.keys(room.state.endedActions)).toEqual(['free']);
	});

	test('says what was seen, how it went and how well it works', async () => {
		const room = reviewing(days);
		await showInRoom(ReviewStage, { room, seat: owner });
		await button('Look at a1').click();
		await radio('a1', 'harms').click();
		await radio('a1', 'Partly').click();
		await page.getByLabelText('What shows it?').fill('Eight lists out of eight');
		await userEvent.tab();
		await radio('a1', '4').click();
		const { a1 } = room.state.reviews;
		expect(a1).toMatchObject({
			outcome: 'partly',
			texts: { evidence: 'Eight lists out of eight' },
		});
		expect(Object.values(a1!.seen)).toEqual(['harms']);
		expect(a1!.ratings[owner]).toMatchObject({ score: 4 });
		expect(await serious()).toEqual([]);
	});

	test('keeps what was typed while it is refused, and while others write', async () => {
		const room = reviewing(days);
		await showInRoom(ReviewStage, { room, seat: owner });
		await button('Look at a1').click();
		const field = page.getByLabelText('What shows it?');
		await field.fill('Mine');
		room.do({ type: 'WriteReview', agreement: 'a1', field: 'evidence', text: 'Theirs' });
		await expect.element(field).toHaveValue('Mine');
		room.refuseNext('frozen');
		await userEvent.tab();
		await expect.element(field).toHaveValue('Mine');
		await expect
			.element(page.getByText('Everybody sees it when you leave the field.'))
			.toBeVisible();
	});

	test('decides about an agreement of one’s own, and about no other', async () => {
		const room = reviewing(days);
		const [mine] = ownersOf('a1');
		await showInRoom(ReviewStage, { room, seat: mine! });
		await button('Look at a1').click();
		await radio('a1', 'Close').click();
		await button('Close it').click();
		expect(room.state.reviews.a1?.decision).toMatchObject({ decision: 'close' });
		await expect.element(button('Decide again')).toBeVisible();
		await button('All agreements').click();
		const other = ['a2', 'a3', 'a4'].find((id) => !ownersOf(id).includes(mine!))!;
		await button(`Look at ${other}`).click();
		await expect.element(page.getByText('Its owners and the facilitator decide.')).toBeVisible();
	});

	test('who owns agreements looks at them beforehand, and nobody else is asked', async () => {
		const room = reviewing(days);
		const [mine] = ownersOf('a1');
		await showInRoom(YourAgreements, { room, seat: mine! });
		const section = page.getByRole('region', { name: 'Your agreements to look at' });
		await expect.element(section).toHaveTextContent(/a1/);
		await button('Look at a1').click();
		await expect.element(sheet('a1')).toBeVisible();
	});
});

describe('the facilitator', () => {
	beforeEach(() => page.viewport(1280, 900));

	test('shows one, decides, and takes a theme over', async () => {
		const room = reviewing(days);
		await showInRoom(ReviewPanel, { room });
		await button('Show a1 to everybody').click();
		expect(room.state.shown.agreement).toBe('a1');
		await radio('a1', 'Change').click();
		await button('Change it').click();
		await expect.element(sheet('a1')).toHaveTextContent(/To be changed: the draft is a7/);
		await button(/Make it a theme ?: Launches without warning/).click();
		expect(room.state.themes).toMatchObject([{ title: 'Launches without warning' }]);
		await button(/Done with it ?: The forecast of the second half/).click();
		expect(room.state.settled).toEqual(['theme', 'topic']);
		expect(await serious()).toEqual([]);
	});

	test('has what is still open beside the agreement, never above it, where there is room', async () => {
		await page.viewport(1280, 800);
		await showInRoom(ReviewPanel, { room: reviewing(days) });
		const open = page.getByRole('region', { name: 'Still open from before' });
		const [beside, shown] = [open, sheet('a1')].map((part) =>
			part.element().getBoundingClientRect(),
		);
		expect(beside!.right).toBeLessThan(shown!.left);
		expect(shown!.top).toBeLessThan(300);
	});

	test('drops with a reason alone', async () => {
		const room = reviewing(days);
		await showInRoom(ReviewPanel, { room });
		await radio('a1', 'Drop').click();
		await button('Drop it').click();
		await expect.element(page.getByText('Say why in one sentence.')).toBeVisible();
		await page.getByRole('textbox', { name: 'Why', exact: true }).fill('It slowed us down');
		await button('Drop it').click();
		await expect.element(sheet('a1')).toHaveTextContent(/Dropped.*Because: It slowed us down/);
	});
});

describe('the screen', () => {
	const project = (room: ReturnType<typeof reviewing>) =>
		showInRoom(ScreenRoom, { room, bare: true, props: { leave: () => undefined } });
	beforeEach(() => page.viewport(1920, 1080));

	test('RV16 shows with one what was measured, what shows it and each side’s rating, by no name', async () => {
		const room = reviewing(days);
		const agreement = 'a1';
		room.do({ type: 'Show', what: 'agreement', id: agreement });
		for (const [field, text] of [
			['measured', 'Two of nine'],
			['evidence', 'The calendar of May'],
			['again', 'Once'],
			['clashed', 'The tone of the call'],
		] as const)
			room.do({ type: 'WriteReview', agreement, field, text });
		const raters = (side: string) =>
			Object.values(room.state.participants).filter((one) => one.side === side);
		for (const [side, score] of [
			['sales', 4],
			['operations', 2],
		] as const)
			for (const { id } of raters(side).slice(0, 3))
				room.do({ type: 'RateAgreement', agreement, score }, id);
		await project(room);
		const shown = page.getByRole('article');
		await expect.element(shown).toHaveTextContent(/Measured: Two of nine/);
		await expect.element(shown).toHaveTextContent(/Shown by: The calendar of May/);
		await expect.element(shown).toHaveTextContent(/Happened again: Once/);
		await expect.element(shown).not.toHaveTextContent('The tone of the call');
		const sides = [...document.querySelectorAll('article li')].map((one) => one.textContent.trim());
		expect(sides).toEqual(['Sales 4 of 5', 'Operations 2 of 5']);
		for (const { name } of [...raters('sales'), ...raters('operations')])
			await expect.element(shown).not.toHaveTextContent(name);
	});

	test('RV16 shows it whole on a projector, however long all of it is', async () => {
		const room = reviewing(days);
		const agreement = 'a3';
		const [sealed] = room.state.earlier.agreements.filter(({ id }) => id === agreement);
		sealed!.text.statement = 'Planning answers every question within a day. '.repeat(11).trim();
		for (const field of ['measured', 'evidence', 'again'] as const) {
			const text = 'The calendar of the last weeks says it. '.repeat(7).slice(0, 280).trim();
			expect(room.do({ type: 'WriteReview', agreement, field, text })).toMatchObject({ ok: true });
		}
		room.do({ type: 'RateAgreement', agreement, score: 4 }, owner);
		room.do({ type: 'SetTimer', minutes: 7 });
		room.do({ type: 'Show', what: 'agreement', id: agreement });
		await project(room);
		await expect.element(page.getByText('Not decided yet')).toBeVisible();
		expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1920);
	});

	test('BH12 it shows what owners wrote beforehand once it was opened, each side’s beside the other’s', async () => {
		const room = reviewing(days);
		room.state.beforehand.opened['a1'] = writtenBy(room);
		room.do({ type: 'Show', what: 'agreement', id: 'a1' });
		await project(room);
		const part = page.getByRole('heading', { name: 'Written beforehand by its owners' });
		await expect.element(part).toBeVisible();
		const told = [...document.querySelectorAll('[data-beforehand] li')];
		expect(told[0]?.textContent).toMatch(/Sales.*Partly.*3 of 5.*Eight of ten lists came/s);
		expect(told[1]?.textContent).toMatch(/Operations.*Not kept.*2 of 5.*Two came on Friday/s);
		expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1920);
		// With the review, and never in place of it.
		await expect.element(page.getByText('Not decided yet')).toBeVisible();
		expect(document.querySelector('[data-review]')?.textContent).not.toMatch(/Sales 3 of 5/);
		expect(await serious()).toEqual([]);
	});

	test('lists what is due, then shows one with what was expected and seen', async () => {
		const room = reviewing(days);
		await showInRoom(ScreenReview, { room, seat: owner });
		await expect.element(page.getByText(/Overdue since/).first()).toBeVisible();
		await expect.element(page.getByText('5 things still open from before')).toBeVisible();
		room.do({ type: 'Show', what: 'agreement', id: 'a1' });
		const [objective] = Object.keys(room.state.earlier.agreements[0]!.text.effects);
		room.do({ type: 'SeeEffect', agreement: 'a1', objective: objective!, effect: 'neutral' });
		room.do({ type: 'SetOutcome', agreement: 'a1', outcome: 'kept' });
		room.do({ type: 'RateAgreement', agreement: 'a1', score: 4 }, owner);
		await expect
			.element(page.getByRole('table'))
			.toHaveTextContent(/Expected.*Seen.*strengthens.*neutral/);
		await expect.element(page.getByText('Kept')).toBeVisible();
		await expect.element(page.getByText(/4 of 5/)).toBeVisible();
		await expect.element(page.getByText('Not decided yet')).toBeVisible();
	});
});
