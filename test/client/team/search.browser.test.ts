import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../client/app.css';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { scriptRegister } from '../../support/script-register.ts';
import { answerWith, leaveNothingBehind, showTeam } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

function reviewed(): TeamRegister {
	const register = scriptRegister();
	const [a1] = register.agreements;
	const texts = {
		measured: '1 since November',
		evidence: '',
		again: '',
		wentWell: '',
		clashed: '',
	};
	register.reviews = [
		{
			...{ agreement: a1!.id, workshop: register.workshops[0]!.id, at: 1, seen: {}, ratings: {} },
			...{ outcome: 'kept', decision: null },
			texts: { ...texts, next: 'Put the <img src=x onerror="document.title=1"> façade line on it' },
		},
	];
	return register;
}

const field = () => page.getByRole('searchbox', { name: 'Search all workshops of the team' });
const marks = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
const found = () => document.querySelectorAll('[data-found]').length;

leaveNothingBehind();

test('FI11, FI12, FI13 a word that nearly is there is found and marked, and leads to where it stands', async () => {
	answerWith(reviewed());
	const { unmount } = await showTeam();
	await field().fill('facade');
	await expect.poll(marks).toEqual(['façade']);
	await expect.element(page.getByText('“facade” is found once')).toBeVisible();
	const [hit] = document.querySelectorAll('[data-found]');
	expect(hit?.textContent).toMatch(/a1.*Review.*<img src=x/s);
	expect(hit?.querySelector('img')).toBeNull();
	expect(page.getByRole('article').elements()).toEqual([]);

	await page.getByRole('button', { name: 'Open a1' }).click();
	await expect.poll(() => page.getByRole('article').elements().length).toBe(1);
	await expect.element(page.getByRole('article')).toHaveTextContent(/Put the <img.*façade/s);
	await expect.element(page.getByText('Put the <img', { exact: false })).toBeVisible();
	await expect.element(page.getByRole('heading', { level: 3 }).first()).toHaveFocus();
	expect(document.body.textContent).toContain('1 of 6 agreements shown, by “a1”. 5 not shown.');

	unmount();
	dispatchEvent(new PopStateEvent('popstate'));
	await showTeam(null);
	await expect.poll(() => page.getByRole('article').elements().length).toBe(1);
	await page.getByRole('button', { name: 'Back to what was found' }).click();
	await expect.poll(marks).toEqual(['façade']);
	await expect.element(field()).toHaveFocus();
});

test('FI11 what is looked for survives a reload; nothing found says what to do; the keyboard does it all', async () => {
	answerWith(reviewed());
	const { unmount } = await showTeam();
	await field().fill('capasity');
	await expect.poll(found).toBeGreaterThan(1);
	unmount();
	dispatchEvent(new PopStateEvent('popstate'));
	await showTeam(null);
	await expect.element(field()).toHaveValue('capasity');
	await expect.poll(found).toBeGreaterThan(1);
	await field().fill('zzzz');
	await expect
		.element(page.getByText('Try fewer words, or only the beginning of one.'))
		.toBeVisible();
	await userEvent.tab();
	await expect.element(page.getByRole('button', { name: 'Clear the search' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(field()).toHaveFocus();
	await expect.poll(() => page.getByRole('article').elements().length).toBe(6);
});

test.each([
	...([
		['light', 'en', 360],
		['dark', 'nl', 360],
		['dark', 'en', 1280],
	] as const),
])('axe finds nothing in what was found, %s, %s, %i wide', async (theme, language, width) => {
	document.documentElement.dataset['theme'] = theme;
	await page.viewport(width, 900);
	answerWith(reviewed());
	await showTeam(undefined, language);
	await page.getByRole('searchbox').fill('planning');
	await expect.poll(found).toBeGreaterThan(1);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	const violations = await violationsIn(document.body);
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
