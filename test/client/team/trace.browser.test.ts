import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../client/app.css';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { takeOut } from '../../../shared/register/without-card.ts';
import { tracedRegister } from '../../support/script-register.ts';
import { answerWith, leaveNothingBehind, showTeam } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

/** a1 with the way to it, looked at in the next session. */
function reviewed(): TeamRegister {
	const register = tracedRegister();
	const [a1] = register.agreements;
	const texts = { evidence: '', again: '', wentWell: '', clashed: '', next: 'Add the third line' };
	register.reviews = [
		{
			...{ agreement: a1!.id, workshop: 'second', at: Date.UTC(2027, 0, 28), seen: {} },
			...{ outcome: 'kept', decision: null, ratings: { sales: [4] } },
			texts: { ...texts, measured: '1 since November' },
		},
	];
	return register;
}

const heading = () => document.querySelector('[data-step] h4')?.textContent?.trim();
const press = (name: RegExp) =>
	page.elementLocator(document.querySelector('[data-step]')!).getByRole('button', { name }).click();

async function openTrace(): Promise<void> {
	await expect.poll(() => page.getByRole('article').elements().length).toBe(6);
	const a1 = page.elementLocator(document.querySelector('[data-agreement="a1"]')!);
	await a1.getByText('Where it comes from, and what came of it').click();
}

leaveNothingBehind();

test('TD6 what it rested on that was taken down is told as that, without a word', async () => {
	const register = reviewed();
	for (const { id } of register.agreements[0]!.restsOn) takeOut(register, id);
	answerWith(register);
	await showTeam();
	const a1 = page.elementLocator(document.body);
	await openTrace();
	const list = page.getByRole('navigation', { name: 'Steps' });
	await list.getByRole('button', { name: 'Conflict A card that was taken down' }).first().click();
	await expect.poll(heading).toBe('ConflictA card that was taken down');
	await expect
		.element(a1.getByText('Its words were erased when somebody took it down.'))
		.toBeVisible();
	await page.getByRole('button', { name: 'All steps' }).click();
	await list.getByRole('button', { name: 'Case A case that was taken down' }).click();
	await expect
		.element(a1.getByText('Its words were erased when somebody took it down.'))
		.toBeVisible();
	const told = document.querySelector('[data-agreement="a1"]')!;
	expect(told.textContent).toMatch(/Conflict: A card that was taken down/);
	expect(told.textContent).not.toMatch(/Promised before asked|Forty pallets/);
	expect((await violationsIn()).map(({ id }) => id)).toEqual([]);
});

test('TR7 on a phone seven presses lead from a1 over its way to the review, and on to where they began', async () => {
	answerWith(reviewed());
	await showTeam();
	await openTrace();
	const list = page.getByRole('navigation', { name: 'Steps' });
	expect(document.querySelector<HTMLElement>('[data-step]')?.offsetHeight ?? 0).toBe(0);
	await list.getByRole('button', { name: /Promised before asked/ }).click();
	await expect.poll(heading).toBe('ConflictPromised before asked');
	await expect.poll(() => document.querySelector<HTMLElement>('.list')?.offsetHeight).toBe(0);
	const panel = document.querySelector('[data-step]')!;
	expect(panel.textContent).toMatch(/Lead time.*Say yes while the customer.*Know the load/s);
	expect(document.activeElement).toBe(panel.querySelector('h4'));

	await press(/The promise: dates/);
	await expect.poll(heading).toBe('ThemeThe promise: dates and lead times');
	await press(/Forty pallets/);
	await expect.poll(heading).toBe('CaseForty pallets for week 14');
	expect(panel.textContent).toMatch(/moved its spring promotion.*“Week 11: call/s);
	await press(/Table \d/);
	await expect.poll(heading).toMatch(/^Table \d$/);
	await press(/^Challenge by/);
	await expect.poll(heading).toBe('Challenge by Logistics manager');
	expect(panel.textContent).toMatch(/gone by Thursday noon.*Answered.*books it at once/s);
	await press(/How the room answered/);
	await expect.poll(heading).toBe('How the room answered');
	expect(panel.textContent).toMatch(/Sales.*answered.*Reservations.*Plant manager/s);
	await press(/Review of January 28, 2027/);
	await expect.poll(heading).toBe('Review of January 28, 2027');
	expect(panel.textContent).toMatch(/Kept.*Measured: 1 since November/s);
	await press(/Promised before asked/);
	await expect.poll(heading).toBe('ConflictPromised before asked');

	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await expect.poll(heading).toBe('Review of January 28, 2027');
	for (let steps = 0; steps < 6; steps++)
		await page.getByRole('button', { name: 'Back', exact: true }).click();
	await page.getByRole('button', { name: 'All steps' }).click();
	await expect.element(list).toBeVisible();
	await expect.element(list.getByRole('button').first()).toHaveFocus();
});

test('TR8 what the check had left to say stands with the record', async () => {
	const register = reviewed();
	register.agreements[0]!.findings = [
		{ rule: 'no-measure', severity: 'warning', waivable: false, params: { field: 'measure' } },
		{
			...{ rule: 'one-sided', severity: 'blocking', waivable: true },
			params: { field: 'owners', side: 'operations' },
		},
	];
	register.agreements[0]!.waivers = [
		{ rule: 'one-sided', subject: 'operations', reason: 'Signs tomorrow' },
	];
	answerWith(register);
	await showTeam();
	await expect.poll(() => page.getByRole('article').elements().length).toBe(6);
	const a1 = page.elementLocator(document.querySelector('[data-agreement="a1"]')!);
	await a1.getByText('Everything that was sealed').click();
	await expect
		.element(a1)
		.toHaveTextContent(
			/What the check left to say.*Stays on the record: There is no indicator.*Waived: No owner speaks for Operations at Harbour Bakery.*Signs tomorrow/s,
		);
});

test.each([
	...([
		['light', 360],
		['dark', 360],
		['light', 1280],
		['dark', 1280],
	] as const),
])(
	'TR7 axe finds nothing in the way, %s, %i wide; a laptop shows the list beside a step',
	async (theme, width) => {
		document.documentElement.dataset['theme'] = theme;
		await page.viewport(width, 900);
		answerWith(reviewed());
		await showTeam();
		await openTrace();
		if (width < 1024) await page.getByRole('button', { name: /Promised before asked/ }).click();
		await expect.poll(heading).toContain('Promised before asked');
		const list = page.getByRole('navigation', { name: 'Steps' });
		if (width >= 1024) await expect.element(list).toBeVisible();
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
		const violations = await violationsIn(document.querySelector('.trace')!);
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	},
);
