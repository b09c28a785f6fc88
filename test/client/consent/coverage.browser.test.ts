import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { conflictsOf } from '../../../shared/board/conflict-card.ts';
import { commonGround, topThemes } from '../../../shared/insight/common-ground.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { script } from '../../support/script.ts';
import {
	facilitate,
	participate,
	project,
	roomWith,
	roomWithAll,
	said,
	valuesOf,
} from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

beforeEach(() => page.viewport(1280, 900));

test('G4 after each seal the page lists exactly what the script leaves open', async () => {
	const room = roomWithAll();
	await facilitate(room);
	await expect
		.poll(() => valuesOf('data-open-objective'))
		.toEqual(script.strategy.objectives.map(({ id }) => id));
	for (const id of script.sealOrder) {
		room.ask(id);
		expect(room.seal(id)).toMatchObject({ ok: true });
		const { objectivesOpen, themesOpen } = script.expected.coverageAfterSeal[id]!;
		await expect
			.poll(() => valuesOf('data-open-objective'), { message: id })
			.toEqual(objectivesOpen);
		await expect.poll(() => valuesOf('data-open-theme'), { message: id }).toEqual(themesOpen);
	}
});

test('G1, G2, G3 one sentence says the finding, and top themes are told apart', async () => {
	const room = roomWithAll();
	await participate(room, 'p16');
	const coverage = page.getByRole('region', { name: 'What is covered so far' });
	await expect.element(coverage).toHaveTextContent(/Nothing yet strengthens: “Deliver what we/);
	await expect.element(coverage).toHaveTextContent(/0 of 25 conflicts touched\./);
	const { tally } = viewOf(room.state, 'p16').room.rounds['1']!;
	const top = topThemes(commonGround(tally!)!);
	expect(top.length).toBeGreaterThan(0);
	const marked = [...document.querySelectorAll('[data-open-theme]')]
		.filter((item) => item.textContent.includes('a top theme'))
		.map((item) => item.getAttribute('data-open-theme'));
	expect(marked.sort()).toEqual([...top].sort());
	expect(valuesOf('data-open-conflict')).toHaveLength(25);
});

test('G5 the circle’s coverage takes all; of a company it asks for its own alone', async () => {
	const room = roomWithAll();
	const { id, company } = script.participants.find((one) => one.id === 'p16')!;
	const own = script.conflicts.slice(0, 3).map((card) => card.id);
	room.board.doc.transact(() => {
		for (const card of own) conflictsOf(room.board.doc).get(card)!.set('scope', company!);
	});
	await participate(room, id);
	const whose = page.getByLabelText('Whose');
	await expect.poll(() => valuesOf('data-open-conflict')).toHaveLength(25);
	await expect.poll(() => whose.element().textContent).toBe(`The whole circle’s${company}`);
	await whose.selectOptions(company!);
	await expect.poll(() => valuesOf('data-open-conflict').sort()).toEqual([...own].sort());
	await expect.element(said(/0 of 3 conflicts touched/)).toBeVisible();
	const violations = await violationsIn(
		page.getByRole('region', { name: 'What is covered so far' }).element(),
	);
	expect(violations).toEqual([]);
	await whose.selectOptions('The whole circle’s');
	await expect.poll(() => valuesOf('data-open-conflict')).toHaveLength(25);
});

test('G1 a draft and a text that is only asked cover nothing', async () => {
	const room = roomWith('a1');
	room.ask('a1');
	await participate(room, 'p16');
	await expect.element(said('Only sealed agreements count.')).toBeVisible();
	expect(valuesOf('data-open-objective')).toHaveLength(5);
});

test('the screen says the same sentence and lists at most seven with where each is', async () => {
	const room = roomWithAll();
	for (let n = 0; n < 4; n++) room.do({ type: 'AddAgreement', agreement: `more${n}` });
	room.ask('a1');
	room.seal('a1');
	await project(room);
	await expect.element(page.getByText(/^Nothing yet strengthens: “Grow profitable/)).toBeVisible();
	await expect.element(page.getByText('and 3 more')).toBeVisible();
	expect(valuesOf('data-status')).toHaveLength(7);
	expect(valuesOf('data-agreement')).not.toContain('a6');
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
});
