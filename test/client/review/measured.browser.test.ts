import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ReviewStage from '../../../client/stages/ReviewStage.svelte';
import MeasuredChart from '../../../client/pictures/MeasuredChart.svelte';
import type { RegisteredReview } from '../../../shared/register/register.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';
import { overdue, reviewing } from './scene.ts';

const sheet = () => page.getByRole('article', { name: 'Agreement a1' });
const field = () => page.getByLabelText(/^Measured value, as a number/);
const chart = () => document.querySelector<SVGElement>('[data-measured] svg');
const caption = () => document.querySelector('figcaption')?.textContent ?? '';

/** A review of a workshop before, in which a value was said, or none. */
const before = (agreement: string, at: number, value?: number): RegisteredReview => ({
	...{ agreement, workshop: `w${at}`, at, seen: {}, outcome: null, ratings: {}, decision: null },
	texts: { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' },
	...(value !== undefined && { measuredValue: value }),
});

async function open(
	measure: { baseline: string; target: string },
	reviews: RegisteredReview[] = [],
) {
	const room = reviewing({ a1: overdue });
	const [agreement] = room.state.earlier.agreements;
	Object.assign(agreement!.text.measure, { indicator: 'Late orders', ...measure });
	room.state.earlier.reviews = reviews;
	await showInRoom(ReviewStage, { room, seat: 'p16' });
	await page.getByRole('button', { name: 'Look at a1' }).click();
	room.sent.length = 0;
	return room;
}
const aYear = { baseline: '9 a year', target: '3 a year' };
const show = (reviews: { at: number; measuredValue?: number }[], measure = aYear) =>
	showInRoom(MeasuredChart, {
		room: new LocalRoom(),
		props: { measure: { indicator: 'Late orders', ...measure }, reviews },
	});
const day = (month: number) => Date.UTC(2020, month, 3, 12);

beforeEach(() => page.viewport(390, 844));

test('MV3, MV4 a value is typed in the unit of the measure, with a decimal comma too', async () => {
	const room = await open(aYear);
	await expect.element(page.getByLabelText('Measured value, as a number (a year)')).toBeVisible();
	await field().click();
	await userEvent.keyboard('4,5');
	await expect.element(sheet()).toHaveTextContent(/Read as 4.5 a year\. Everybody sees it/);
	await userEvent.tab();
	await expect.poll(() => room.state.reviews['a1']?.measuredValue).toBe(4.5);
	await expect.element(field()).toHaveValue('4.5');
	await expect
		.poll(caption)
		.toMatch(/^4\.5 a year on .*The target, 3 a year, is not reached yet\./);
	await field().fill('');
	await userEvent.tab();
	await expect.poll(() => room.sent.at(-1)).toMatchObject({ value: null });
	expect(room.state.reviews['a1']).not.toHaveProperty('measuredValue');
});

test('MV4 what is no number is refused in one sentence, kept, and sent to nobody', async () => {
	const room = await open(aYear);
	await field().fill('about five');
	await userEvent.tab();
	await expect.element(sheet()).toHaveTextContent(/Write one number, such as 12\.5/);
	await expect.element(field()).toHaveValue('about five');
	await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
	expect(room.sent).toEqual([]);
	await field().fill('5 a year');
	await userEvent.tab();
	await expect.poll(() => room.state.reviews['a1']?.measuredValue).toBe(5);
});

test('MV4 what the server refuses stays in its field', async () => {
	const room = await open(aYear);
	room.refuseNext('workshop-closed');
	await field().fill('5');
	await userEvent.tab();
	await expect.poll(() => room.sent.length).toBe(1);
	await expect.element(field()).toHaveValue('5');
	expect(room.state.reviews['a1']?.measuredValue).toBeUndefined();
});

test('MV6, MV7 what was measured before and now is one picture, in words too', async () => {
	await open(aYear, [before('a1', day(0), 9), before('a1', day(1)), before('a1', day(3), 5)]);
	await field().fill('3');
	await userEvent.tab();
	await expect
		.poll(caption)
		.toMatch(
			/^From 9 a year on Jan 3, 2020 to 3 a year on .*, measured 3 times\. The target, 3 a year, is reached\.$/,
		);
	expect(chart()?.getAttribute('aria-label')).toBe(caption());
	expect(chart()?.querySelectorAll('circle')).toHaveLength(3);
	expect(chart()?.textContent).toContain('Baseline 9');
	expect(chart()?.textContent).toContain('Target 3');
	expect(await violationsIn(document.querySelector('figure')!)).toEqual([]);
});

test('MV6 without a value there is no picture, and what is no number is told in words', async () => {
	await show([]);
	await expect.poll(caption).toBe('No value has been measured as a number yet.');
	expect(chart()).toBe(null);
	await show([{ at: day(0), measuredValue: 4 }], { baseline: 'too many', target: 'hardly any' });
	await expect
		.poll(() => [...document.querySelectorAll('figcaption')].at(-1)?.textContent)
		.toBe('4 on Jan 3, 2020. The target is hardly any. Baseline: too many.');
	expect(document.querySelectorAll('[data-measured] line')).toHaveLength(0);
});

test('MV6 two workshops that said a value in the same moment are two points', async () => {
	const at = day(0);
	await show([
		{ at, measuredValue: 4 },
		{ at, measuredValue: 6 },
	]);
	await expect.poll(() => chart()?.querySelectorAll('circle').length).toBe(2);
});

test('MV6 large numbers are short beside their points, and whole in the sentence', async () => {
	await show([{ at: day(0), measuredValue: 1_250_000.5 }], {
		...{ baseline: '€ 12,000,000', target: '€ 900,000' },
	});
	await expect.poll(caption).toMatch(/^€ 1,250,000\.5 on /);
	expect(chart()?.textContent).toMatch(/Target 900,000/);
	expect(chart()?.textContent).toMatch(/Baseline 12M/);
	expect(chart()?.textContent).toMatch(/1\.25M/);
});
