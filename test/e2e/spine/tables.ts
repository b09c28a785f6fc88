import { expect } from 'vitest';
import type { SheetText } from '../../../shared/board/worksheet.ts';
import { find, type Script } from '../../support/script.ts';
import { sheetTextsOf } from '../../support/script-texts.ts';
import { workAtTables } from '../../support/table-acts.ts';
import type { Actor } from './actor.ts';
import { expectCaret } from './carets.ts';
import { participants, roles, type Cast } from './cast.ts';

/** The case that the people at browsers work, at the first table. */
const worked = 'k1';

const fields: Record<SheetText, string> = {
	sales: 'The case as Sales sees it',
	operations: 'The case as Operations sees it',
	salesForOperations: 'Sales writes the case of Operations',
	operationsForSales: 'Operations writes the case of Sales',
	proposal: 'Our proposal',
	firstStep: 'First step',
};

/** Chooses from a list by its keys. */
async function chooseFrom(actor: Actor, label: string, option: string): Promise<void> {
	const list = actor.page.getByLabel(label, { exact: true });
	await list.focus();
	const names = await list.locator('option').allInnerTexts();
	for (let n = 0; n < names.indexOf(option); n++) await actor.page.keyboard.press('ArrowDown');
	expect(await list.locator('option:checked').innerText()).toBe(option);
}

/** Who sits at which table, as the screen shows it: people by the script's ids. */
async function seatsOnScreen({ page }: Actor, { participants }: Script): Promise<string[][]> {
	const tables = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { level: 2 }) });
	return Promise.all(
		(await tables.all()).map(async (table) => {
			const counts = participants.map(({ name }) => table.getByText(name, { exact: true }).count());
			const found = await Promise.all(counts);
			return participants.filter((_person, index) => found[index]! > 0).map(({ id }) => id);
		}),
	);
}

/** The facilitator keeps two apart, makes the tables, and brings the browsers' people to the first one. */
export async function makeTables(cast: Cast): Promise<void> {
	const { facilitator, screen, laptop, script } = cast;
	const { tables, apart, assignedCases } = script.groups;
	const nameOf = (id: string) => find(script.participants, id).name;
	await facilitator.press(facilitator.page.getByText('Who should sit apart or together'));
	for (const [one, other] of apart) {
		await chooseFrom(facilitator, 'One person', nameOf(one));
		await chooseFrom(facilitator, 'Another person', nameOf(other));
		await facilitator.pressButton('Seat apart');
		const row = `${nameOf(one)} apart from ${nameOf(other)}`;
		await facilitator.sees(facilitator.page.getByText(row), `“${row}”`);
	}
	const howMany = facilitator.page.getByLabel('How many tables', { exact: true });
	expect(await howMany.inputValue()).toBe(String(tables));
	await facilitator.pressButton('Make the tables');
	await screen.sees(screen.heading(`Table ${tables}`), 'the tables');

	const seats = await seatsOnScreen(screen, script);
	const size = script.participants.length / tables;
	expect(seats.map((people) => people.length)).toEqual(Array(tables).fill(size));
	const tableOf = (id: string) => seats.findIndex((people) => people.includes(id));
	for (const [one, other] of apart) expect(tableOf(one)).not.toBe(tableOf(other));
	for (const [index, story] of assignedCases.entries())
		expect(tableOf(find(script.cases, story).by), `the presenter of ${story}`).toBe(index);

	for (const person of [roles.phone, roles.guest])
		if (tableOf(person) !== 0) await facilitator.choose(`Move ${nameOf(person)}`, 'To Table 1');
	const { title } = find(script.cases, worked);
	for (const actor of participants(cast))
		await actor.sees(actor.heading(`You are at Table 1: ${title}`), 'its table');
	await laptop.sees(laptop.page.getByText(find(script.cases, worked).question), 'the question');
}

/** One worksheet by hand: Sales and Operations write at once, a third function judges, one reloads in between. */
export async function workAtTable(cast: Cast): Promise<void> {
	const { facilitator, screen, laptop, phone, guest, crew, script } = cast;
	const sheet = script.groups.worksheets[worked]!;
	const texts = sheetTextsOf(sheet);
	const write = (actor: Actor, ...names: SheetText[]) =>
		names.reduce(
			(before, name) => before.then(() => actor.type(fields[name], texts[name])),
			Promise.resolve(),
		);
	await Promise.all([
		write(laptop, 'sales', 'salesForOperations'),
		write(phone, 'operations'),
		workAtTables(crew, [worked]),
	]);
	await phone.showsStatus(/^Saved$/);
	await phone.page.reload();
	const { title } = find(script.cases, worked);
	await phone.sees(phone.heading(`You are at Table 1: ${title}`), 'its table after a reload');
	const written = phone.page.getByLabel(fields.operations, { exact: true });
	await expect.poll(() => written.inputValue()).toBe(texts.operations);
	await seeEachOther(cast, texts.salesForOperations.length);
	await Promise.all([write(laptop, 'proposal'), write(phone, 'operationsForSales', 'firstStep')]);
	await addLines(laptop, 'Root causes', sheet.rootCauses);
	await addLines(phone, 'Options', sheet.options);
	await addLines(laptop, 'Risks', sheet.risks);
	for (const actor of [laptop, phone]) {
		for (const name of Object.keys(fields) as SheetText[]) {
			const field = actor.page.getByLabel(fields[name], { exact: true });
			await expect.poll(() => field.inputValue(), { message: name }).toBe(texts[name]);
		}
		await actor.showsStatus(/^Saved$/);
	}
	for (const side of ['Sales', 'Operations']) {
		const question = guest.page.getByRole('group', { name: `Would ${side} sign this?` });
		await guest.press(question.getByRole('button', { name: 'Would sign', exact: true }));
	}
	const signed = laptop.page.getByText(
		'1 of the third functions say it would be signed, 0 say not',
	);
	await expect.poll(() => signed.count()).toBe(2);
	await guest.expectAccessible();
	await callFacilitator(cast);
	await laptop.pressButton('We are done');
	const { tables } = script.groups;
	const done = screen.page.getByText(`${tables} of ${tables} tables are done`);
	await screen.sees(done, 'that all tables are done');
	await facilitator.pressButton('Read the worksheet of Table 1');
	await facilitator.sees(facilitator.page.getByText(sheet.proposal), 'the proposal');
}

/** The phone sees where the laptop writes, whatever it moves to, until it has gone. */
async function seeEachOther({ laptop, phone, script }: Cast, end: number): Promise<void> {
	const flag = `${find(script.participants, roles.laptop).name} · Sales`;
	const field = fields.salesForOperations;
	await expectCaret(phone, field, { flag, at: end });
	await laptop.page.keyboard.press('Control+Home');
	await expectCaret(phone, field, { flag, at: 0 });
	await laptop.page.getByLabel(field, { exact: true }).blur();
	await expectCaret(phone, field, null);
}

async function addLines(actor: Actor, list: string, lines: readonly string[]): Promise<void> {
	for (const [index, line] of lines.entries()) {
		await actor.pressButton(`Add to “${list}”`);
		await actor.type(`${list} ${index + 1}`, line);
	}
}

/** The table calls, and is told when the facilitator comes. */
async function callFacilitator({ facilitator, phone }: Cast): Promise<void> {
	await phone.pressButton('Call the facilitator');
	const table = facilitator.page.getByRole('listitem').filter({ hasText: 'Calls you' });
	await facilitator.sees(table.getByRole('heading', { name: 'Table 1' }), 'who calls');
	await facilitator.press(table.getByRole('button', { name: 'Announce a visit in 3 min' }));
	await phone.sees(phone.page.getByText(/^The facilitator comes to your table in about/), 'when');
	await facilitator.pressButton('I have been there');
	await phone.sees(phone.button('Call the facilitator'), 'that the visit is over');
}
