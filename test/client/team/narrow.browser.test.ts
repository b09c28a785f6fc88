import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/app.css';
import { router } from '../../../client/route.svelte.ts';
import { dayOf, daysAfter } from '../../../shared/check/day.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { answerWith, leaveNothingBehind, showTeam, teamKey } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

const today = dayOf(Date.now());

/** a1 overdue, a2 due, a3 kept, a4 dropped, the rest later. */
function someOfEach(): TeamRegister {
	const register = scriptRegister();
	const [a1, a2, a3, a4, ...others] = register.agreements;
	a1!.text.reviewOn = '2020-02-03';
	a2!.text.reviewOn = daysAfter(today, 3);
	for (const { text } of [a3!, a4!, ...others]) text.reviewOn = daysAfter(today, 60);
	const texts = { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' };
	const said = { workshop: 'second', at: 1, seen: {}, texts, ratings: {} };
	register.reviews = [
		{ ...said, agreement: a3!.id, outcome: 'kept', decision: null },
		{
			...{ ...said, agreement: a4!.id, outcome: null },
			decision: { decision: 'drop', reviewOn: null, reason: 'Too much', at: 1 },
		},
	];
	return register;
}

const labels = () =>
	page
		.getByRole('article')
		.elements()
		.map((entry) => /a\d+/.exec(entry.textContent)?.[0]);
const status = () => page.getByRole('status').elements()[0]?.textContent;

leaveNothingBehind();

test('FI1, FI2 what is due comes first, overdue before due, then what is open, kept, and the rest', async () => {
	answerWith(someOfEach());
	await showTeam();
	await expect.poll(labels).toEqual(['a1', 'a2', 'a5', 'a6', 'a3', 'a4']);
	const headings = page.getByRole('heading', { level: 2 }).elements();
	expect(headings.map(({ textContent }) => textContent).slice(0, 4)).toEqual([
		...['Due (2)', 'Open (2)', 'Kept (1)', 'The rest (1)'],
	]);
	expect(status()).toBe('All 6 agreements are shown.');
	await page.getByRole('button', { name: 'Kept 1' }).click();
	expect(labels()).toEqual(['a3']);
	expect(status()).toBe('1 of 6 agreements shown, by “Kept”. 5 not shown.');
});

test('FI3, FI4, FI5 choices combine, are told in a sentence, survive a reload, and go with one press', async () => {
	answerWith(someOfEach());
	const { unmount } = await showTeam();
	await page.getByText('Narrow down').click();
	await page.getByLabelText('Objective').selectOptions('Deliver what we promise');
	await expect.poll(() => labels().length).toBeLessThan(6);
	await page.getByLabelText('Topic of a conflict').selectOptions('Lead time');
	expect(labels()).toEqual(['a1']);
	const told =
		'1 of 6 agreements shown, by Objective “Deliver what we promise” and Topic of a conflict “Lead time”. 5 not shown.';
	expect(status()).toBe(told);
	expect(JSON.stringify(history.state)).not.toContain(location.href);
	expect(location.search + location.hash).toBe('');

	unmount();
	dispatchEvent(new PopStateEvent('popstate'));
	expect(router.key).toBe(teamKey);
	await showTeam(null);
	await expect.poll(status).toBe(told);
	await expect.element(page.getByLabelText('Objective')).toBeVisible();

	await page.getByLabelText('Standing').selectOptions('Dropped');
	await expect.element(page.getByText('No agreement fits all of these choices')).toBeVisible();
	await expect.element(page.getByText('Take one of them back, or press “Show all”.')).toBeVisible();
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect.poll(() => labels().length).toBe(6);
	expect(status()).toBe('All 6 agreements are shown.');
});

test('FI6 a long register comes a page at a time', async () => {
	const register = someOfEach();
	const [first] = register.agreements;
	register.agreements = Array.from({ length: 25 }, (_, at) => ({
		...first!,
		...{ id: `many${at}`, number: at + 1 },
	}));
	answerWith(register);
	await showTeam();
	await expect.poll(() => labels().length).toBe(20);
	await page.getByRole('button', { name: 'Show 5 more' }).click();
	expect(labels()).toHaveLength(25);
});

test.each([
	...([
		['light', 'en', 360],
		['dark', 'nl', 360],
		['light', 'nl', 1280],
	] as const),
])('axe finds nothing in what narrows down, %s, %s, %i wide', async (theme, language, width) => {
	document.documentElement.dataset['theme'] = theme;
	await page.viewport(width, 900);
	const register = someOfEach();
	register.agreements.forEach(({ text }, at) => {
		text.scope = at % 2 ? 'Harbour Bakery with a name that is long' : 'Polder Dairy';
	});
	answerWith(register);
	await showTeam(undefined, language);
	await expect.poll(() => labels().length).toBe(6);
	for (const details of document.querySelectorAll('details')) details.open = true;
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	const violations = await violationsIn(document.body);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
