import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setEffect } from '../../../shared/board/agreement-draft.ts';
import { script } from '../../support/script.ts';
import { theme } from '../../../client/theme.svelte.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { writeText } from '../../support/script-texts.ts';
import { facilitate, look, participate, project, roomWith } from '../consent/scene.ts';
import { violationsIn } from '../../support/violations.ts';

const table = () => page.getByRole('table', { name: /objectives/ });
const cell = (row: string, objective: string) =>
	document.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${objective}"]`)!;
const says = (row: string, objective: string) =>
	[...cell(row, objective).querySelectorAll<HTMLElement>('[data-says]')].map(
		({ dataset }) => dataset['says'],
	);
const outlined = (row: string, objective: string) =>
	getComputedStyle(cell(row, objective).firstElementChild!).borderTopColor;
const box = () => page.getByRole('region', { name: 'Agreements and objectives' }).element();

/** Three of Sales say that a3 strengthens the margin, three of Operations that it harms it; two that it is slower. */
function judged(room: LocalRoom) {
	const judge = { type: 'JudgeEffect', agreement: 'a3', objective: 'margin' } as const;
	for (const seat of ['p13', 'p01', 'p03']) room.do({ ...judge, effect: 'strengthens' }, seat);
	for (const seat of ['p14', 'p02', 'p04']) room.do({ ...judge, effect: 'harms' }, seat);
	for (const seat of ['p13', 'p01', 'p03'])
		room.do({ ...judge, objective: 'launch', effect: 'neutral' }, seat);
	for (const seat of ['p14', 'p02'])
		room.do({ ...judge, objective: 'launch', effect: 'harms' }, seat);
	return room;
}

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
	theme.suggest('device');
	delete document.documentElement.dataset['theme'];
});

test('G7, G8, G9 is a table with a header for each row and column, in signs and in words', async () => {
	await facilitate(judged(roomWith('a1', 'a2', 'a3')));
	await expect
		.element(table())
		.toHaveAccessibleName(
			/^0 of 5 objectives are strengthened by what is sealed; the sides disagree once; an objective is harmed once\./,
		);
	const headers = table().getByRole('columnheader').elements();
	expect(headers.map(({ textContent }) => textContent)).toEqual([
		'Agreement',
		...script.strategy.objectives.map(({ title }) => title),
	]);
	expect(headers.every((header) => header.getAttribute('scope') === 'col')).toBe(true);
	const rows = table().getByRole('rowheader').elements();
	expect(rows.map(({ textContent }) => textContent.trim().slice(0, 2))).toEqual([
		'a1',
		'a2',
		'a3',
		'Se',
	]);
	expect(rows.every((header) => header.getAttribute('scope') === 'row')).toBe(true);
	expect(says('a3', 'margin')).toEqual(['sales strengthens', 'operations harms']);
	expect(says('a3', 'launch')).toEqual(['sales neutral', 'operations few']);
	expect(says('a1', 'otif')).toEqual(['written strengthens']);
	expect(cell('a1', 'margin').textContent).toContain('Nothing said');
	expect(cell('a3', 'margin').textContent.replaceAll(/\s+/g, ' ')).toMatch(
		/Sales\s*\+ strengthens\s*Operations\s*− harms\s*The sides disagree\s*Trade-off: Some exclusive/,
	);
	expect(cell('a3', 'launch').textContent).toContain('fewer than three');
	const plain = outlined('a3', 'launch');
	expect(outlined('a3', 'margin')).not.toBe(plain);
	expect(outlined('a1', 'otif')).toBe(plain);
});

test('G10 below each objective stands how many sealed ones strengthen it', async () => {
	const room = roomWith('a1', 'a2');
	room.ask('a1');
	room.seal('a1');
	look(room, null);
	await facilitate(room);
	const counted = () =>
		[...document.querySelectorAll<HTMLElement>('[data-strengthened]')].map(
			({ dataset }) => dataset['strengthened'],
		);
	await expect.poll(counted).toEqual(['otif 1', 'margin 0', 'waste 1', 'launch 0', 'people 0']);
	expect(table().getByText('None yet').elements()).toHaveLength(3);
});

test('without an objective, or an agreement, there is none', async () => {
	await facilitate(roomWith());
	await expect.element(page.getByText('No agreement has been written yet.')).toBeVisible();
	await expect.element(page.getByRole('table')).not.toBeInTheDocument();
});

test.each(['light', 'dark'])(
	'G11 on a phone, %s, it moves sideways in its box, with the agreement in sight, and the page does not',
	async (shade) => {
		document.documentElement.dataset['theme'] = shade;
		await page.viewport(360, 740);
		const room = judged(roomWith('a1', 'a2', 'a3'));
		for (const { title: _title, ...one } of room.state.strategy.objectives)
			Object.assign(
				room.state.strategy.objectives.find(({ id }) => id === one.id)!,
				{
					title: 'M'.repeat(60),
				},
			);
		await participate(room, 'p05');
		await expect.element(table()).toBeInTheDocument();
		expect(document.documentElement.scrollWidth).toBe(360);
		expect(box().scrollWidth).toBeGreaterThan(2 * box().clientWidth);
		const head = document.querySelector('[data-row=a3] th')!;
		const left = head.getBoundingClientRect().left;
		(box() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
		await expect.poll(() => box().scrollLeft).toBeGreaterThan(0);
		expect(head.getBoundingClientRect().left).toBeCloseTo(left, 0);
		expect(head.getBoundingClientRect().width).toBeLessThan(0.5 * box().clientWidth);
		const found = await violationsIn(box());
		expect(found.map(({ id }) => id)).toEqual([]);
	},
);

test('G11 the screen shows it in place of the list, until one agreement is shown', async () => {
	const room = judged(roomWith('a1', 'a2', 'a3'));
	await project(room);
	await expect.element(table()).toBeVisible();
	expect(says('a3', 'margin')).toEqual(['sales strengthens', 'operations harms']);
	await expect
		.element(page.getByText(/^a3 harms “Grow profitable volume”\. Trade-off: Some/))
		.toBeVisible();
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1920);
	look(room, 'a3');
	await expect.element(table()).not.toBeInTheDocument();
});

test('G11 seven long ones with every objective in dispute fit', async () => {
	const room = roomWith();
	for (let n = 1; n <= 7; n++) {
		const agreement = `a${n}`;
		room.do({ type: 'AddAgreement', agreement });
		writeText(room.board.doc, agreement, 'statement', 'Planning answers in time. '.repeat(19));
		for (const { id } of script.strategy.objectives) {
			setEffect(room.board.doc, agreement, id, 'harms');
			writeText(room.board.doc, agreement, `tradeOff/${id}`, 'A shelf. '.repeat(30));
		}
	}
	await project(room);
	await expect.element(table()).toBeVisible();
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	const statement = document.querySelector('[data-row=a1] .statement')!;
	expect(parseFloat(getComputedStyle(statement).fontSize)).toBeGreaterThan(0.02 * 1080);
});
