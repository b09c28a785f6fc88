import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import TablesPanel from '../../../client/facilitator/TablesPanel.svelte';
import WorkPanel from '../../../client/facilitator/WorkPanel.svelte';
import AgreementsStage from '../../../client/stages/AgreementsStage.svelte';
import TablesStage from '../../../client/stages/TablesStage.svelte';
import WorkStage from '../../../client/stages/WorkStage.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import { readDraft } from '../../../shared/board/agreement-draft.ts';
import { readSheet } from '../../../shared/board/worksheet.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { fillSheet, tablesRoom } from './scene.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (label: string) => page.getByLabelText(label, { exact: true });
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });

beforeEach(() => page.viewport(1280, 900));

test('GR20 a participant finds the own table again, with whom and on which case', async () => {
	const room = tablesRoom('tables');
	const mine = Object.values(room.state.groups).find(({ members }) => members.includes('p03'))!;
	expect(mine.case).toBe('k1');
	await showInRoom(TablesStage, { room, seat: 'p03' });
	await expect
		.element(heading(`You are at Table ${mine.number}: Forty pallets for week 14`))
		.toBeVisible();
	await expect.element(page.getByText('Key account manager, retail (you)').first()).toBeVisible();
	expect(room.sent).toEqual([]);
});

test('GR8 who has no table takes a place by coming', async () => {
	const room = tablesRoom('tables');
	room.do({ type: 'MoveToTable', seat: 'p03', group: null });
	await showInRoom(TablesStage, { room, seat: 'p03' });
	await expect.element(page.getByText(/You are at Table\s\d/)).toBeVisible();
	expect(room.sent).toMatchObject([{ type: 'TakeSeat' }]);
});

test('the worksheet of the script is written, every field of it', async () => {
	const room = tablesRoom('work');
	await showInRoom(WorkStage, { room, seat: 'p03' });
	const { swapSeats, ...sheet } = script.groups.worksheets['k1']!;
	await field('The case as Sales sees it').fill(sheet.sales);
	await field('The case as Operations sees it').fill(sheet.operations);
	await field('Sales writes the case of Operations').fill(swapSeats.salesForOperations);
	await field('Operations writes the case of Sales').fill(swapSeats.operationsForSales);
	await button('Add to “Root causes”').click();
	await field('Root causes 1').fill(sheet.rootCauses[0]!);
	await button('Add to “Options”').click();
	await field('Options 1').fill(sheet.options[0]!);
	await button('Add to “Risks”').click();
	await field('Risks 1').fill(sheet.risks[0]!);
	await field('Our proposal').fill(sheet.proposal);
	await field('First step').fill(sheet.firstStep);
	const written = readSheet(room.sheet('g1').doc);
	expect(written).toMatchObject({
		...{ sales: sheet.sales, operations: sheet.operations, ...swapSeats },
		...{ proposal: sheet.proposal, firstStep: sheet.firstStep },
	});
	expect(written.rootCauses.map(({ text }) => text)).toEqual([sheet.rootCauses[0]]);
	await button('Delete Root causes 1').click();
	expect(readSheet(room.sheet('g1').doc).rootCauses).toEqual([]);
	await button('Undo').click();
	expect(readSheet(room.sheet('g1').doc).rootCauses).toHaveLength(1);

	await button('Draft our agreement').click();
	await button('Back to all agreements').click();
	await expect.element(page.getByText(/is drafted from your proposal/)).toBeVisible();
	const [agreement] = room.state.groups['g1']!.agreements;
	expect(readDraft(room.board.doc, agreement!)).toMatchObject({
		...{ statement: sheet.proposal, firstStep: sheet.firstStep, restsOn: ['k1'] },
	});
	await button('We are done').click();
	await expect.element(page.getByText(/everybody can read your worksheet/)).toBeVisible();
	expect(room.state.groups['g1']?.done).toBe(true);
});

test('who else is in a field is named beside it', async () => {
	const room = tablesRoom('work');
	await showInRoom(WorkStage, { room, seat: 'p03' });
	await expect.element(field('Our proposal')).toBeVisible();
	const { awareness } = room.sheet('g1');
	awareness.states.set(7, { field: 'proposal', seat: 'p22' });
	awareness.emit('change', [{ added: [7], updated: [], removed: [] }, 'test']);
	await expect
		.element(page.getByText('Here now: Sales manager, private label · Sales'))
		.toBeVisible();
	await field('First step').click();
	expect(awareness.getLocalState()).toEqual({ field: 'firstStep', head: null, tail: null });
});

test('an idea is taken into the options', async () => {
	const room = tablesRoom('work');
	await showInRoom(WorkStage, { room, seat: 'p03' });
	await button('Ideas when you are stuck').click();
	await expect.element(page.getByRole('dialog')).toBeVisible();
	await page.getByText('One forecast', { exact: true }).click();
	await page.getByRole('button', { name: 'Take this idea into our options' }).first().click();
	const { options } = readSheet(room.sheet('g1').doc);
	expect(options.map(({ text }) => text)).toEqual([
		expect.stringMatching(/^One forecast: There is a single forecast/),
	]);
});

test('there are seventeen ideas in two languages', async () => {
	for (const language of ['nl', 'en'] as const) {
		await texts.suggest(language);
		await texts.load('ideas');
		expect(Object.keys(texts.of('ideas').cards)).toHaveLength(17);
	}
});

test('N20 a table notes what somebody does once', async () => {
	const room = tablesRoom('work');
	await showInRoom(WorkStage, { room, seat: 'p03' });
	await button('Note a one-off action').click();
	await field('What is done once').fill('Invite the miller');
	await button('Note it').click();
	await expect.element(page.getByText('Nobody yet')).toBeVisible();
	expect(Object.values(room.state.actions)).toMatchObject([
		{ text: 'Invite the miller', who: null, due: null },
	]);
});

test('GR10, GR11 a table calls, and sees message, visit and time', async () => {
	const room = tablesRoom('work');
	await showInRoom(WorkStage, { room, seat: 'p03' });
	await button('Call the facilitator').click();
	await expect.element(page.getByText('The facilitator has been called.')).toBeVisible();
	expect(room.state.groups['g1']?.called).toBe(true);
	room.do({ type: 'SendMessage', group: null, text: 'Write down your proposal' });
	room.do({ type: 'AnnounceVisit', group: 'g1', minutes: 3 });
	room.do({ type: 'CallTime', group: 'g1', minutes: 10 });
	await expect.element(page.getByText('Write down your proposal')).toBeVisible();
	await expect.element(page.getByText(/in about 3 minutes/)).toBeVisible();
	await expect.element(page.getByText('Time for your table')).toBeVisible();
	await button('Put it away').click();
	await expect.element(page.getByText('Write down your proposal')).not.toBeInTheDocument();
});

test('GR21 what is said to one table is read at no other one', async () => {
	const room = tablesRoom('work');
	room.do({ type: 'SendMessage', group: 'g2', text: 'Leave time for the first step' });
	room.do({ type: 'SendMessage', group: 'g1', text: 'Write down your proposal' });
	await showInRoom(WorkStage, { room, seat: 'p03' });
	await expect.element(page.getByText('Write down your proposal')).toBeVisible();
	expect(document.body.innerText).not.toContain('Leave time for the first step');
});

test('GR13 a third function says whether a side would sign', async () => {
	const room = tablesRoom('work');
	fillSheet(room, 'g1', 'k1');
	await showInRoom(WorkStage, { room, seat: 'p12' });
	await button('Would sign').first().click();
	expect(room.state.groups['g1']?.signs).toEqual({ sales: {}, operations: { p12: true } });
});

test('the facilitator makes tables, moves a person, and reads why', async () => {
	const room = tablesRoom('tables', 0);
	await showInRoom(TablesPanel, { room });
	await field('How many tables').fill('4');
	await button('Make the tables').click();
	await expect.element(page.getByText(/Every wish is met/)).toBeVisible();
	expect(Object.values(room.state.groups).map(({ case: story }) => story)).toEqual(
		script.groups.assignedCases,
	);
	await page.getByRole('button', { name: 'Move Key account manager, retail' }).click();
	await page.getByRole('menuitem', { name: 'To Table 2' }).click();
	await expect
		.element(
			page.getByText('Key account manager, retail presents a case and sits at Table 2', {
				exact: false,
			}),
		)
		.toBeVisible();
	await button('Begin the work at the tables').click();
	await expect.element(page.getByText(/Work has begun/)).toBeVisible();
});

test('GR9 the facilitator wishes two people apart, and takes it back', async () => {
	const room = tablesRoom('tables');
	await showInRoom(TablesPanel, { room });
	await page.getByText('Who should sit apart or together').click();
	await expect.element(page.getByText('Sales director apart from Plant manager')).toBeVisible();
	await button('Take away: Sales director apart from Plant manager').click();
	await expect.element(page.getByText('No wishes yet.')).toBeVisible();
	await field('One person').selectOptions('Sales director');
	await field('Another person').selectOptions('Finance controller');
	await button('Seat together').click();
	expect(room.state.tables.wishes).toEqual({ apart: [], together: [['p01', 'p12']] });
});

test('GR18 the facilitator sees how far each table is, and tells them something', async () => {
	const room = tablesRoom('work');
	fillSheet(room, 'g2', 'k2');
	await showInRoom(WorkPanel, { room });
	await expect.element(page.getByText(/^9 of 9 fields/)).toBeVisible();
	expect(page.getByText(/^0 of 9 fields/).elements()).toHaveLength(3);
	await button('Read the worksheet of Table 2').click();
	await expect.element(page.getByText(script.groups.worksheets['k2']!.proposal)).toBeVisible();
	await field('Message').fill('Ten minutes left');
	await button('Send the message').click();
	await button('Call the time').click();
	await expect.poll(() => room.state.groups['g3']?.message?.text).toBe('Ten minutes left');
	expect(room.state.groups['g3']?.endsAt).toBeGreaterThan(0);
});

test('GR15 an agreement that a table has drafted says from which', async () => {
	const room = tablesRoom('work');
	room.do({ type: 'AddAgreement', agreement: 'a1', group: 'g2' });
	room.playOnTo('agreements');
	await showInRoom(AgreementsStage, { room, seat: 'p03' });
	await expect.element(page.getByText('from Table 2')).toBeVisible();
});
