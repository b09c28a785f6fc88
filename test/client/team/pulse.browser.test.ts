import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/app.css';
import { dayOf, daysAfter } from '../../../shared/check/day.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import type { PulseRow } from '../../../shared/workshop/close-view.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { answerWith, leaveNothingBehind, showTeam } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

const row = (sales: number | null, operations: number | null, other: number | null): PulseRow => ({
	...{ sales, operations, other },
});

/** Three workshops: Operations are few in the second, third functions in the first. */
function meetings(count = 3): TeamRegister {
	const register = scriptRegister();
	const [first] = register.workshops;
	const at = (index: number) => Date.parse(daysAfter(dayOf(Date.now()), 60 * (index - count)));
	register.workshops = Array.from({ length: count }, (_unused, index) => ({
		...first!,
		...{ id: index === 0 ? first!.id : `later ${index}`, createdAt: at(index) },
		pulse: Array.from({ length: 6 }, (_none, statement) =>
			row(2 + index * 0.5, index === 1 ? null : 3 + statement / 5, index === 0 ? null : 4),
		),
	}));
	return register;
}
const section = () => document.querySelector('[data-pulse-over-time]')!;

leaveNothingBehind();

test('TR13 the pulse is drawn by statement, said in words, and stands in a table with what is withheld', async () => {
	answerWith(meetings());
	await showTeam();
	const part = page.getByRole('region', { name: 'How aligned we are, over time' });
	await expect
		.element(part)
		.toHaveTextContent('Most has changed for Sales in “I know what the other side');
	expect(part.getByRole('img').elements()).toHaveLength(6);
	await expect
		.element(part.getByRole('img').first())
		.toHaveAttribute(
			'aria-label',
			expect.stringMatching(
				/^Sales gave 2 on .*, 2\.5 on .*, 3 on .*; Operations gave 3 on .*, withheld on/,
			),
		);
	await part.getByRole('button', { name: 'In figures' }).click();
	await expect.poll(() => section().querySelectorAll('table').length).toBe(6);
	const [first] = section().querySelectorAll('table');
	const figures = [...first!.querySelectorAll('tbody tr')].map((line) =>
		[...line.querySelectorAll('td')].map((cell) => cell.textContent),
	);
	expect(figures).toEqual([
		['2', '3', 'withheld'],
		['2.5', 'withheld', '4'],
		['3', '3', '4'],
	]);
	await expect.element(part.getByText(/fewer than 3 people of that side answered/)).toBeVisible();
});

test('TR13 with one workshop it says what comes next, with none there is nothing', async () => {
	answerWith(meetings(1));
	const { unmount } = await showTeam();
	await expect.element(page.getByText(/^One workshop tells it so far/)).toBeVisible();
	unmount();
	answerWith(scriptRegister());
	await showTeam();
	await expect.poll(() => page.getByRole('article').elements().length).toBe(6);
	expect(section()).toBeNull();
});

test('TR13 of very many the last twelve are drawn, and the table has all', async () => {
	answerWith(meetings(20));
	await showTeam();
	await expect.element(page.getByText(/The last 12 of 20 workshops are drawn/)).toBeVisible();
	await page.getByRole('button', { name: 'In figures' }).click();
	await expect.poll(() => section().querySelectorAll('tbody tr').length).toBe(120);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test.each([
	['light', 'en', 360],
	['dark', 'nl', 360],
	['light', 'nl', 1280],
	['dark', 'en', 1280],
] as const)(
	'TR13 axe finds nothing in the pulse, %s, %s, %i wide',
	async (theme, language, width) => {
		document.documentElement.dataset['theme'] = theme;
		await page.viewport(width, 900);
		answerWith(meetings());
		await showTeam(undefined, language);
		await expect.poll(section).not.toBeNull();
		for (const press of [false, true]) {
			if (press) section().querySelector<HTMLElement>('.switch button')!.click();
			await expect.poll(() => Boolean(section().querySelector('table'))).toBe(press);
			expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
			const violations = await violationsIn(section());
			expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
		}
	},
);
