import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/app.css';
import { dayOf, daysAfter } from '../../../shared/check/day.ts';
import type { RegisteredReview, TeamRegister } from '../../../shared/register/register.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { answerWith, leaveNothingBehind, showTeam } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

const today = dayOf(Date.now());
const texts = { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' };

/** Sealed two months ago, looked at a month ago. */
function months(): TeamRegister {
	const register = scriptRegister();
	const at = (days: number) => Date.parse(daysAfter(today, days));
	const outcomes = ['kept', 'partly', 'not-kept', 'kept', null] as const;
	register.agreements.forEach((record, index) => {
		record.sealedAt = at(-60 + index);
		record.text.reviewOn = daysAfter(today, index * 12 - 12);
	});
	register.reviews = register.agreements.slice(0, 5).map((record, index): RegisteredReview => ({
		...{ agreement: record.id, workshop: 'second', at: at(-30), texts, seen: {} },
		...{ outcome: outcomes[index]!, ratings: { sales: [4], operations: [2, 3] } },
		decision: index === 3 ? { decision: 'close', reviewOn: null, reason: '', at: at(-30) } : null,
	}));
	return register;
}

const open = async () => {
	await expect.poll(() => page.getByRole('article').elements().length).toBe(6);
	document.querySelector<HTMLElement>('[data-over-time] summary')!.click();
	await expect.poll(() => document.querySelector('figure')).not.toBeNull();
};

leaveNothingBehind();

test('TR9, TR11 each row says in words what it draws, stands in a table too, and leads to its agreement', async () => {
	answerWith(months());
	await showTeam();
	await open();
	const rows = page.getByRole('img', { name: /^sealed / });
	expect(rows.elements()).toHaveLength(6);
	expect(rows.elements()[0]!.getAttribute('aria-label')).toMatch(/^sealed .*, kept .*, overdue /);
	await page.getByRole('button', { name: 'In words' }).click();
	const a1 = page.getByRole('row', { name: /^a1 / });
	await expect
		.element(a1)
		.toHaveTextContent(/sealed.*kept.*overdue.*Sales 4 of 5.*Operations 2.5 of 5/);
	await page.getByRole('button', { name: 'As a picture' }).click();
	await page.getByRole('button', { name: 'Open a3' }).click();
	await expect.poll(() => page.getByRole('article').elements().length).toBe(1);
	await expect.element(page.getByRole('heading', { level: 3 }).first()).toHaveFocus();
	// The picture is of what is shown.
	expect(page.getByRole('img', { name: /^sealed / }).elements()).toHaveLength(1);
});

test('TR10, TR12 figures come with a sentence each, from nothing looked at on', async () => {
	answerWith(months());
	const { unmount } = await showTeam();
	await open();
	const told = () => document.querySelector('[data-over-time] dl')?.textContent ?? '';
	expect(told()).toMatch(/Sales: 2 of 4 that were looked at were found kept\./);
	expect(told()).toMatch(/28 days in the middle of 5\./);
	expect(told()).toMatch(/No look has seen this strengthened: “Deliver what we promise”/);
	unmount();
	answerWith({ ...months(), reviews: [] });
	await showTeam();
	await open();
	expect(told()).toMatch(
		/Sales: none has been looked at yet\..*None has been looked at yet\. The/s,
	);
	expect(told()).not.toContain('movement');
});

test.each([
	...([
		['light', 'en', 360],
		['dark', 'nl', 360],
		['light', 'nl', 1280],
		['dark', 'en', 1280],
	] as const),
])('TR11 axe finds nothing over time, %s, %s, %i wide', async (theme, language, width) => {
	document.documentElement.dataset['theme'] = theme;
	await page.viewport(width, 900);
	answerWith(months());
	await showTeam(undefined, language);
	await open();
	const section = document.querySelector('[data-over-time]')!;
	for (const button of [undefined, ...section.querySelectorAll<HTMLElement>('.switches button')]) {
		button?.click();
		await expect.poll(() => Boolean(section.querySelector('table'))).toBe(button !== undefined);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		const violations = await violationsIn(section);
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	}
});
