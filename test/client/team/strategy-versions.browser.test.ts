import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { scriptRegister } from '../../support/script-register.ts';
import { answerWith, leaveNothingBehind, showTeam } from '../../support/team-page.ts';
import { violationsIn } from '../../support/violations.ts';

leaveNothingBehind();

/** What the script's team had agreed, and a second workshop that changed its strategy. */
function changed() {
	const register = scriptRegister();
	const { strategy } = register;
	const [first, second, ...others] = strategy.objectives;
	const [{ id, title, createdAt }] = register.workshops as [(typeof register.workshops)[0]];
	register.workshops = [
		{ ...register.workshops[0]!, id, title, createdAt },
		{ ...register.workshops[0]!, id: 'second', title: 'In spring', createdAt: createdAt + 1 },
	];
	const later = {
		...{ ...strategy, version: strategy.version + 1 },
		objectives: [{ ...first!, target: `${first!.target}, all year` }, ...others],
	};
	const at = Date.UTC(2026, 10, 26, 12);
	register.strategies = [
		{ workshop: id, at, brought: false, strategy },
		{ workshop: 'second', at: at + 90 * 86_400_000, brought: false, strategy: later },
	];
	return { register: { ...register, strategy: later }, first: first!, second: second! };
}

test('O18 the team’s page tells what each version changed, when, and what was judged against it', async () => {
	const { register, first, second } = changed();
	answerWith(register);
	await page.viewport(360, 740);
	await showTeam();
	await page.getByText('What changed, workshop by workshop').click();
	const at = (version: number) =>
		page.elementLocator(document.querySelector(`[data-version="${version}"]`)!);
	await expect.element(page.getByRole('heading', { name: /^Version/ }).first()).toBeVisible();
	expect(document.querySelectorAll('[data-version]')).toHaveLength(2);
	const latest = at(register.strategy.version);
	await expect.element(latest).toHaveTextContent(/2027 In spring/);
	await expect.element(latest).toHaveTextContent('No agreement was judged against it.');
	const moved = latest.element().querySelector(`[data-objective="${first.id}"]`)!;
	expect(moved.querySelector('ins')?.textContent).toContain('all year');
	const gone = latest.element().querySelector(`[data-objective="${second.id}"]`)!;
	expect(gone.getAttribute('data-is')).toBe('removed');
	const labels = register.agreements.map(({ number }) => `a${number}`).join(', ');
	await expect
		.element(at(register.strategy.version - 1))
		.toHaveTextContent(`Judged against it: ${labels}.`);
	expect(await violationsIn(document.body)).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('O18 it tells it in Dutch', async () => {
	answerWith(changed().register);
	await showTeam(undefined, 'nl');
	await page.getByText('Wat er veranderde, workshop na workshop').click();
	await expect.element(page.getByText(/^Ernaar beoordeeld: a/)).toBeVisible();
});
