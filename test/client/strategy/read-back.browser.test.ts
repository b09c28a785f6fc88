import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import StrategyPanel from '../../../client/facilitator/StrategyPanel.svelte';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import StrategyStage from '../../../client/stages/StrategyStage.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const otif = page.getByRole('article', { name: 'Deliver what we promise' });
const inOtif = (name: RegExp) => otif.getByRole('button', { name });
const facilitator = page.getByRole('textbox', { name: 'The sponsor’s answer' });
const written = () => new LocalRoom().playTo('strategy');
const readBack = (room: LocalRoom, text = 'They say no early') =>
	room.do({ type: 'ReadBack', objective: 'otif', side: 'sales', text }, 'p02');
const translate = (room: LocalRoom, text: string) =>
	room.do({ type: 'TranslateObjective', objective: 'otif', side: 'sales', text }, 'p01');

beforeEach(() => page.viewport(390, 844));

describe('reading back', () => {
	test('one says what one understood of the other side’s sentence', async () => {
		const room = written();
		await showInRoom(StrategyStage, { room, seat: 'p02' });
		await inOtif(/^Read it back – Sales/).click();
		await inOtif(/^Say what I understood – Sales/).click();
		await expect
			.element(otif.getByText('Write in one sentence what you understood.'))
			.toBeVisible();
		await otif.getByLabelText('What does Sales mean, in your own words?').fill('They say no early');
		await inOtif(/^Say what I understood – Sales/).click();
		expect(room.state.readBacks['otif']?.sales).toMatchObject({
			...{ text: 'They say no early', by: 'p02', accepted: null },
		});
		await expect.element(otif.getByText('They say no early')).toBeVisible();
		await expect.element(otif.getByText('Sales says whether that is it.')).toBeVisible();
	});

	test('whoever wrote it says whether that is it, and can say otherwise', async () => {
		const room = written();
		readBack(room);
		await showInRoom(StrategyStage, { room, seat: 'p01' });
		await inOtif(/^Not quite – Sales/).click();
		await expect.element(otif.getByText('Not quite understood')).toBeVisible();
		await inOtif(/^Yes, that’s it – Sales/).click();
		await expect.element(otif.getByText('Understood', { exact: true })).toBeVisible();
		expect(room.state.readBacks['otif']?.sales?.accepted).toBe(true);
	});

	test('another sentence makes it stale: it is shown, and read back again', async () => {
		const room = written();
		readBack(room);
		room.do({ type: 'ConfirmReadBack', objective: 'otif', side: 'sales', accepted: true }, 'p01');
		translate(room, 'Ask before you promise');
		await showInRoom(StrategyStage, { room, seat: 'p02' });
		await expect
			.element(otif.getByText('The sentence has changed since it was read back'))
			.toBeVisible();
		await expect.element(otif.getByText('They say no early')).toBeVisible();
		await inOtif(/^Read it back again – Sales/).click();
		await expect
			.element(otif.getByLabelText('What does Sales mean, in your own words?'))
			.toHaveValue('They say no early');
	});

	test('a third function and the facilitator read it, and press nothing', async () => {
		const room = written();
		readBack(room);
		for (const show of [
			() => showInRoom(StrategyStage, { room, seat: 'p07' }),
			() => showInRoom(StrategyPanel, { room, seat: 'facilitator' }),
		]) {
			await show();
			await expect.element(otif.getByText('They say no early').first()).toBeVisible();
			expect(inOtif(/^(Read|Yes|Not quite)/).elements()).toEqual([]);
		}
	});
});

describe('questions to the strategy', () => {
	test('anybody asks one by a day, and the facilitator writes the answer down', async () => {
		const room = written();
		await showInRoom(StrategyStage, { room, seat: 'p07' });
		await button('Ask a question').click();
		await button('Put the question').click();
		await expect.element(page.getByText('Write your question first.')).toBeVisible();
		await page.getByLabelText('Your question').fill('Margin or volume?');
		await page.getByLabelText('Answer wanted by').fill('2027-01-28');
		await button('Put the question').click();
		const [question] = Object.values(room.state.questions);
		expect(question).toMatchObject({ text: 'Margin or volume?', due: '2027-01-28', by: 'p07' });
		await expect.element(page.getByText(/answer by (28 January|January 28)/)).toBeVisible();
		await showInRoom(StrategyPanel, { room });
		await button('Write down the answer – Margin or volume?').click();
		await expect.element(facilitator).toHaveFocus();
		await facilitator.fill('Margin, until June.');
		await button('Save the answer').click();
		expect(Object.values(room.state.questions)[0]?.answer).toBe('Margin, until June.');
		await expect.element(page.getByText('Answered').first()).toBeVisible();
	});

	test('an objective that a side has not translated: the sponsor is asked with one tap', async () => {
		const room = written();
		await showInRoom(StrategyPanel, { room });
		const people = page.getByRole('article', { name: /^A company where/ });
		await people.getByRole('button', { name: /^Ask the sponsor – Operations/ }).click();
		await button('Put the question').click();
		expect(Object.values(room.state.questions)[0]).toMatchObject({
			text: 'What does “A company where both sides like to work together” ask of Operations?',
			about: { kind: 'objective', id: 'people' },
		});
		await expect.element(people.getByText('The sponsor has been asked.')).toBeVisible();
	});
});

describe('the form of the strategy', () => {
	test('its button is in reach without scrolling, and what is not saved is said beside it', async () => {
		await page.viewport(1280, 800);
		const room = written();
		const leave = { leave: () => undefined };
		await showInRoom(FacilitatorRoom, { room, bare: true, props: leave });
		await button('Edit the strategy').click();
		const save = button('Save the strategy');
		await expect.element(save).toBeVisible();
		const stage = page.getByRole('main').element();
		expect(stage.scrollHeight).toBeGreaterThan(stage.clientHeight);
		const foot = stage.getBoundingClientRect().bottom;
		expect(save.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(foot);
		await expect.element(page.getByText('Not saved yet')).not.toBeInTheDocument();
		await page.getByLabelText('Sponsor').fill('Petra Vos');
		await expect.element(page.getByText('Not saved yet')).toBeVisible();
		await save.click();
		expect(room.state.strategy).toMatchObject({ version: 2, sponsor: 'Petra Vos' });
		await expect.element(page.getByText('Sponsor Petra Vos')).toBeVisible();
		await expect.element(page.getByText('Petra Vos answers them.')).toBeVisible();
	});
});
