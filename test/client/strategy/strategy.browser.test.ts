import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import StrategyPanel from '../../../client/facilitator/StrategyPanel.svelte';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import StrategyStage from '../../../client/stages/StrategyStage.svelte';
import type { Step } from '../../../shared/workshop/state.ts';
import { positions } from '../../../shared/workshop/agenda.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (label: string) => page.getByLabelText(label, { exact: true });
const objective = (name: string) => page.getByRole('article', { name });
const group = (name: string) => page.getByRole('group', { name, exact: true });
const forms = script.strategy.objectives.map(({ asks: _asks, ...form }) => form);

/** A room at the strategy, in which none is written unless asked for. */
function roomAt(written: 'written' | 'blank'): LocalRoom {
	const room = new LocalRoom().playTo(written === 'written' ? 'strategy' : 'map');
	if (written === 'blank') go(room, 'strategy');
	room.sent.length = 0;
	return room;
}

function go(room: LocalRoom, to: Step) {
	const { stage } = positions(room.state.agenda).find(({ step }) => step === to)!;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage, step: to } });
}

/** Somebody else saves a strategy with another statement. */
const changedByAnother = (room: LocalRoom, statement = 'Sell less, earn more') =>
	room.do({
		type: 'SetStrategy',
		basis: room.state.strategy.version,
		statement,
		objectives: forms,
	});

async function edit(): Promise<LocalRoom> {
	const room = roomAt('written');
	await showInRoom(StrategyPanel, { room });
	await button('Edit the strategy').click();
	return room;
}

const leave = { leave: () => undefined };

beforeEach(() => page.viewport(1280, 900));

test('the first strategy is written and saved as a whole, then read', async () => {
	const room = roomAt('blank');
	await showInRoom(StrategyPanel, { room });
	await expect.element(page.getByText(/^For example: “Deliver what we promise”/)).toBeVisible();
	await field('Strategy in a few sentences').fill('Promise what we can make.');
	await field('Title of the objective').fill('Deliver what we promise');
	await field('Business goal behind it').fill('Keep the ten largest customers');
	await field('Indicator').fill('Orders on time and in full');
	await field('Where it stands today').fill('91 %');
	await field('Target').fill('97 %');
	await field('By when').fill('2027-12');
	await button('Save the strategy').click();
	const { statement, objectives, version } = room.state.strategy;
	expect({ statement, version, sent: room.sent.length }).toEqual({
		statement: 'Promise what we can make.',
		version: 1,
		sent: 1,
	});
	expect(objectives).toMatchObject([
		{
			title: 'Deliver what we promise',
			businessGoal: 'Keep the ten largest customers',
			indicator: 'Orders on time and in full',
			baseline: '91 %',
			target: '97 %',
			horizon: '2027-12',
		},
	]);
	expect(objectives[0]?.id).toMatch(/^[\w-]{22}$/);
	await expect.element(objective('Deliver what we promise')).toBeVisible();
	await expect.element(page.getByText('Version 1')).toBeVisible();
	await expect.element(button('Save the strategy')).not.toBeInTheDocument();
});

test('nothing is sent while nothing is written, or while an objective has no title', async () => {
	const room = roomAt('blank');
	await showInRoom(StrategyPanel, { room });
	await button('Save the strategy').click();
	await expect.element(field('Strategy in a few sentences')).toHaveFocus();
	await expect.element(page.getByText('Write the strategy or an objective first.')).toBeVisible();
	await field('Target').fill('97 %');
	await button('Save the strategy').click();
	const title = field('Title of the objective');
	await expect.element(title).toHaveFocus();
	await expect.element(title).toHaveAccessibleDescription('Give the objective a short title.');
	expect(room.sent).toEqual([]);
});

test('an objective that is left blank is not sent', async () => {
	const room = await edit();
	await button('Add an objective').click();
	await expect.element(group('Objective 6').getByLabelText('Title of the objective')).toHaveFocus();
	await button('Save the strategy').click();
	expect(room.sent).toMatchObject([{ type: 'SetStrategy', objectives: forms }]);
	expect(room.state.strategy.version).toBe(1);
});

test('objectives are moved by arrows, and the arrow keeps the focus', async () => {
	const room = await edit();
	await button('Move up: Grow profitable volume').click();
	await expect.element(button('Move down: Grow profitable volume')).toHaveFocus();
	await expect.element(button('Move up: Grow profitable volume')).toBeDisabled();
	await userEvent.keyboard('{Enter}{Enter}');
	await expect.element(button('Move down: Grow profitable volume')).toHaveFocus();
	await expect
		.element(page.getByText(/“Grow profitable volume” is number 3 of 5\./))
		.toBeInTheDocument();
	await button('Save the strategy').click();
	expect(room.state.strategy.objectives.map(({ id }) => id)).toEqual([
		'otif',
		'waste',
		'margin',
		'launch',
		'people',
	]);
});

test('an objective is removed at once, and comes back in its place with what it asks', async () => {
	const room = await edit();
	await button('Remove: Waste less food and fewer hours').click();
	await expect.element(group('Objective 5')).not.toBeInTheDocument();
	await button('Undo').click();
	await expect
		.element(group('Objective 3').getByLabelText('Title of the objective'))
		.toHaveValue('Waste less food and fewer hours');
	await field('Strategy in a few sentences').fill('Shorter');
	await button('Save the strategy').click();
	expect(room.state.strategy.objectives[2]?.asks.operations).toBe('Level weeks, fewer changeovers');
});

test('what somebody else saves meanwhile is said; mine stays until it is chosen', async () => {
	const room = await edit();
	const statement = field('Strategy in a few sentences');
	await statement.fill('What I wrote');
	changedByAnother(room);
	await expect.element(page.getByText('Somebody else has changed the strategy')).toBeVisible();
	await expect.element(statement).toHaveValue('What I wrote');
	await page.getByText('See what it says now').click();
	await expect.element(page.getByText('Sell less, earn more')).toBeVisible();
	const save = button('Save the strategy');
	await expect
		.element(save)
		.toHaveAccessibleDescription('Choose above first which of the two stays.');
	await save.click({ force: true });
	expect(room.state.strategy.statement).toBe('Sell less, earn more');
	await button('Save mine over it').click();
	expect(room.sent).toMatchObject([{ basis: 2, statement: 'What I wrote' }]);
	expect(room.state.strategy).toMatchObject({ version: 3, statement: 'What I wrote' });
	await expect.element(statement).not.toBeInTheDocument();
});

test('who takes theirs can still have the own text back', async () => {
	const room = await edit();
	await field('Strategy in a few sentences').fill('What I wrote');
	changedByAnother(room);
	await button('Take theirs').click();
	await expect.element(page.getByText('Sell less, earn more')).toBeVisible();
	expect(room.sent).toEqual([]);
	await button('Undo').click();
	await expect.element(field('Strategy in a few sentences')).toHaveValue('What I wrote');
	await expect.element(button('Save mine over it')).toBeVisible();
});

test('of two who save at once the second is told, and nothing is overwritten', async () => {
	const room = await edit();
	await field('Strategy in a few sentences').fill('What I wrote');
	room.refuseNext('strategy-changed');
	await button('Save the strategy').click();
	await expect.element(page.getByText(/has changed the strategy meanwhile/)).toBeVisible();
	await expect.element(field('Strategy in a few sentences')).toHaveValue('What I wrote');
});

test('a form in which nothing was typed goes along with what others save', async () => {
	const room = await edit();
	changedByAnother(room);
	await expect.element(field('Strategy in a few sentences')).toHaveValue('Sell less, earn more');
	await expect.element(page.getByText(/^Somebody else has changed/)).not.toBeInTheDocument();
});

test('what was put away comes back by undo', async () => {
	const room = await edit();
	await field('Strategy in a few sentences').fill('What I wrote');
	await button('Put my changes away').click();
	await expect.element(page.getByText(script.strategy.statement)).toBeVisible();
	await button('Undo').click();
	await expect.element(field('Strategy in a few sentences')).toHaveValue('What I wrote');
	expect(room.sent).toEqual([]);
});

test('what is typed and not saved survives a walk through the agenda', async () => {
	const room = roomAt('written');
	await showInRoom(FacilitatorRoom, { room, bare: true, props: leave });
	await button('Edit the strategy').click();
	await field('Strategy in a few sentences').fill('What I wrote');
	go(room, 'map');
	await expect.element(field('Strategy in a few sentences')).not.toBeInTheDocument();
	go(room, 'strategy');
	await expect.element(field('Strategy in a few sentences')).toHaveValue('What I wrote');
});

test('more than five objectives: few are better', async () => {
	await edit();
	await expect.element(page.getByText(/few are better/)).not.toBeInTheDocument();
	await button('Add an objective').click();
	await userEvent.keyboard('One more');
	await expect.element(page.getByText('6 objectives: few are better')).toBeVisible();
});

test('the facilitator writes a sentence in its place', async () => {
	const room = roomAt('written');
	await showInRoom(StrategyPanel, { room });
	const people = objective('A company where both sides like to work together');
	await expect.element(people.getByText('Not translated yet')).toBeVisible();
	await people.getByRole('button', { name: /^Write it/ }).click();
	const sentence = people.getByLabelText('What does this ask of Operations?');
	await expect.element(sentence).toHaveFocus();
	await sentence.fill('Visit the customer once a quarter');
	await people.getByRole('button', { name: /^Save/ }).click();
	expect(room.sent).toEqual([
		{
			type: 'TranslateObjective',
			objective: 'people',
			side: 'operations',
			text: 'Visit the customer once a quarter',
		},
	]);
	await expect.element(people.getByText('Visit the customer once a quarter')).toBeVisible();
	await expect.element(people.getByRole('button', { name: /^Edit – Operations/ })).toHaveFocus();
});

test('each side says what is asked of it, and reads the other', async () => {
	const room = roomAt('written');
	await showInRoom(StrategyStage, { room, seat: 'p14' });
	const people = objective('A company where both sides like to work together');
	await expect.element(people.getByText('Visit the line before the complaint')).toBeVisible();
	await expect
		.element(people.getByLabelText('What does this ask of Sales?'))
		.not.toBeInTheDocument();
	expect(page.getByRole('button', { name: /^(Save|Edit|Write it).* – Sales/ }).elements()).toEqual(
		[],
	);
	await people.getByRole('button', { name: /^Save/ }).click();
	await expect.element(people.getByText('Write it in one sentence first.')).toBeVisible();
	expect(room.sent).toEqual([]);
	await people.getByLabelText('What does this ask of Operations?').fill('Show the line');
	await people.getByRole('button', { name: /^Save/ }).click();
	expect(room.state.strategy.objectives[4]?.asks.operations).toBe('Show the line');
	await expect.element(people.getByText('Show the line')).toBeVisible();
	await people.getByRole('button', { name: /^Edit – Operations/ }).click();
	await expect
		.element(people.getByLabelText('What does this ask of Operations?'))
		.toHaveValue('Show the line');
});

test('a third function reads both', async () => {
	const room = roomAt('written');
	const third = script.participants.find(({ side }) => side === 'other')!;
	await showInRoom(StrategyStage, { room, seat: third.id });
	await expect.element(objective('Deliver what we promise')).toBeVisible();
	expect(page.getByRole('textbox').elements()).toEqual([]);
	const buttons = page.getByRole('button').elements();
	expect(buttons.map(({ textContent }) => textContent?.trim())).toEqual([
		...[expect.stringMatching(/^Ask the sponsor – Operations/), 'Ask a question'],
	]);
});

test('a sentence that is refused stays in its field', async () => {
	const room = roomAt('written');
	await showInRoom(StrategyStage, { room, seat: 'p14' });
	const people = objective('A company where both sides like to work together');
	await people.getByLabelText('What does this ask of Operations?').fill('Show the line');
	room.refuseNext('unknown-objective');
	await people.getByRole('button', { name: /^Save/ }).click();
	await expect.element(page.getByText(/This objective has been removed/)).toBeVisible();
	await expect
		.element(people.getByLabelText('What does this ask of Operations?'))
		.toHaveValue('Show the line');
});

test('a draft sentence survives a changed strategy and another step', async () => {
	const room = roomAt('written');
	await showInRoom(ParticipantRoom, { room, seat: 'p14', bare: true, props: leave });
	const people = objective('A company where both sides like to work together');
	const sentence = people.getByLabelText('What does this ask of Operations?');
	await sentence.fill('Show the line');
	changedByAnother(room);
	await expect.element(page.getByText('Sell less, earn more')).toBeVisible();
	await expect.element(sentence).toHaveValue('Show the line');
	(sentence.element() as HTMLElement).blur();
	go(room, 'map');
	await expect.element(sentence).not.toBeInTheDocument();
	go(room, 'strategy');
	await expect.element(sentence).toHaveValue('Show the line');
});

test('what others of the side save meanwhile is said beside the draft', async () => {
	const room = roomAt('written');
	await showInRoom(StrategyStage, { room, seat: 'p14' });
	const people = objective('A company where both sides like to work together');
	await people.getByLabelText('What does this ask of Operations?').fill('Show the line');
	room.do(
		{ type: 'TranslateObjective', objective: 'people', side: 'operations', text: 'Be kind' },
		'p16',
	);
	await expect.element(people.getByText('Saved now: “Be kind”')).toBeVisible();
	await expect
		.element(people.getByLabelText('What does this ask of Operations?'))
		.toHaveValue('Show the line');
});

test('when its objective is removed, a draft sentence is handed back', async () => {
	const room = roomAt('written');
	await showInRoom(StrategyStage, { room, seat: 'p14' });
	const people = objective('A company where both sides like to work together');
	await people.getByLabelText('What does this ask of Operations?').fill('Show the line');
	room.do({ type: 'SetStrategy', basis: 1, statement: '', objectives: forms.slice(0, 4) });
	await expect.element(page.getByText('You wrote: “Show the line”')).toBeVisible();
	await button('Discard it').click();
	await expect.element(page.getByText('You wrote: “Show the line”')).not.toBeInTheDocument();
});

test('the facilitator’s own sentence is handed back as well', async () => {
	const room = roomAt('written');
	await showInRoom(StrategyPanel, { room });
	const people = objective('A company where both sides like to work together');
	await people.getByRole('button', { name: /^Write it/ }).click();
	await people.getByLabelText('What does this ask of Operations?').fill('Show the line');
	room.do({ type: 'SetStrategy', basis: 1, statement: '', objectives: forms.slice(0, 4) });
	await expect.element(page.getByText('You wrote: “Show the line”')).toBeVisible();
});

test('before there is a strategy a participant reads what comes', async () => {
	await showInRoom(StrategyStage, { room: roomAt('blank'), seat: 'p01' });
	await expect.element(page.getByText(/^The strategy appears here/)).toBeVisible();
	await expect.element(page.getByText(/^For example/)).toBeVisible();
});

test('in a closed workshop everything is read and nothing is offered', async () => {
	const room = roomAt('written');
	room.do({ type: 'CloseWorkshop' });
	await showInRoom(StrategyPanel, { room });
	await expect.element(objective('Deliver what we promise')).toBeVisible();
	expect(page.getByRole('button').elements()).toEqual([]);
});
