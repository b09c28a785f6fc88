import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { theme } from '../../../client/theme.svelte.ts';
import { setDraft, setEffect } from '../../../shared/board/agreement-draft.ts';
import { script } from '../../support/script.ts';
import { writeText } from '../../support/script-texts.ts';
import { dataOf, look, project, roomWith, said, valuesOf } from './scene.ts';

afterEach(() => theme.suggest('device'));

const fits = () => {
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1920);
};

test('an agreement that is shown stands large, with its owners and what it does', async () => {
	const room = roomWith('a3');
	look(room, 'a3');
	await project(room);
	const statement = page.getByText(/^One launch calendar/);
	await expect.element(statement).toBeVisible();
	expect(parseFloat(getComputedStyle(statement.element()).fontSize)).toBeGreaterThan(0.04 * 1080);
	await expect.element(said('harms “Grow profitable volume”')).toBeVisible();
	await expect.element(page.getByText(/^Trade-off: Some exclusive items/)).toBeVisible();
	await expect.element(page.getByRole('list', { name: 'Owners' })).toBeVisible();
	expect(dataOf('[data-verdict]')).toBeUndefined();
	fits();
});

test('when it is asked it counts by side, Sales left and Operations right, and names no word', async () => {
	const room = roomWith('a3');
	room.ask('a3', { p15: 'object', p13: 'silent', p16: 'reservation' });
	look(room, 'a3');
	await project(room);
	await expect
		.poll(() => dataOf('[data-side=sales]'))
		.toMatchObject({ electorate: '1', answers: '0' });
	expect(dataOf('[data-side=operations]')).toMatchObject({ agree: '1', reservation: '1' });
	expect(dataOf('[data-side=other]')).toMatchObject({ object: '1' });
	const left = (side: string) =>
		document.querySelector(`[data-side=${side}]`)!.getBoundingClientRect().left;
	expect(left('sales')).toBeLessThan(left('operations'));
	const shapes = (side: string, shape: string) =>
		document.querySelectorAll(`[data-side=${side}] .marks ${shape}`).length;
	expect([shapes('sales', 'circle'), shapes('operations', 'rect')]).toEqual([1, 2]);
	expect(shapes('operations', '.answered')).toBe(2);
	await expect
		.element(
			said('Because Sales needs 1 more answer, 1 owner has not agreed, and 1 objection is open.'),
		)
		.toBeVisible();
	// The owners stand on the agreement; nobody's word does, and no reason.
	const words = document.body.innerText;
	expect(words).not.toContain('seasonal');
	for (const { id, name } of script.participants)
		if (!['p13', 'p16'].includes(id)) expect(words).not.toContain(name);
	fits();
});

test('a sealed one says so large', async () => {
	const room = roomWith('a1');
	room.ask('a1', { p02: 'reservation' });
	room.seal('a1');
	look(room, 'a1');
	await project(room);
	const seal = page.getByRole('main').getByText('Sealed', { exact: true });
	await expect.element(seal).toBeVisible();
	expect(parseFloat(getComputedStyle(seal.element()).fontSize)).toBeGreaterThan(0.07 * 1080);
	expect(document.body.innerText).not.toContain('seasonal');
	fits();
});

test('the longest text fits, asked of everybody, with every objective harmed for a price', async () => {
	const room = roomWith('a3');
	const { doc } = room.board;
	const long = 'Every time that an order above a tenth of the load comes in, planning is asked. ';
	writeText(doc, 'a3', 'statement', long.repeat(7).slice(0, 500));
	setDraft(doc, 'a3', { scope: '' });
	for (const { id } of script.strategy.objectives) {
		setEffect(doc, 'a3', id, 'harms');
		writeText(doc, 'a3', `tradeOff/${id}`, long.repeat(4).slice(0, 280));
	}
	room.ask('a3', {
		p01: 'object',
		p02: 'object',
		p13: 'silent',
		p05: 'silent',
		p03: 'reservation',
	});
	room.do({ type: 'SetTimer', minutes: 7 });
	look(room, 'a3');
	await project(room);
	await expect.poll(() => dataOf('[data-side=sales]')).toMatchObject({ electorate: '8' });
	fits();
});

test('a list of seven long ones fits', async () => {
	const room = roomWith();
	for (let n = 1; n <= 7; n++) {
		room.do({ type: 'AddAgreement', agreement: `a${n}` });
		writeText(room.board.doc, `a${n}`, 'statement', 'Planning answers in time. '.repeat(19));
	}
	await project(room);
	await expect.poll(() => valuesOf('data-status')).toHaveLength(7);
	fits();
});

test('before the first it says so', async () => {
	await project(roomWith());
	await expect.element(said('The first agreement is being written.')).toBeVisible();
});

test('G6 beside it stands what of the strategy its scope covers with it, sealed or not', async () => {
	const room = roomWith('a1', 'a3');
	setDraft(room.board.doc, 'a3', { scope: '' });
	look(room, 'a3');
	await project(room);
	const beside = () => document.querySelector<HTMLElement>('[data-open-with]')!;
	const open = () => beside().dataset['openWith'];
	await expect.poll(() => beside().textContent).toMatch(/^With it 2 of 5 objectives are streng/);
	expect(open()).toBe('otif margin people');
	room.ask('a1');
	room.seal('a1');
	await expect.poll(open).toBe('margin people');
	expect(beside().textContent).toMatch(/Still open: “Grow profitable volume” and “A company/);
	room.ask('a3');
	room.seal('a3');
	await expect.poll(() => beside().textContent).toMatch(/^3 of 5 objectives are strengthened/);
	look(room, 'a1');
	await expect
		.poll(() => beside().textContent)
		.toMatch(/^For Harbour Bakery: 2 of 5 objectives are strengthened/);
	fits();
});
