import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const dialog = () => page.getByRole('dialog', { name: 'Change the agenda' });
const inDialog = (name: string | RegExp) => dialog().getByRole('button', { name, exact: true });
const agenda = () => page.getByRole('navigation', { name: 'Agenda' });
const order = (room: LocalRoom) => room.state.agenda.map(({ kind }) => kind).join(' ');
const whole = 'welcome conflicts strategy break cases groups dialogue agreements close';

async function prepare(room = new LocalRoom()): Promise<LocalRoom> {
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await agenda().getByRole('button', { name: 'Change the agenda' }).click();
	await expect.element(dialog()).toBeVisible();
	return room;
}

const choose = async (stage: string, entry: string) => {
	await inDialog(`More: ${stage}`).click();
	await page.getByRole('menuitem', { name: entry }).click();
};

beforeEach(() => page.viewport(1280, 900));

test('PR5 a stage moves by its arrow, and the focus stays there', async () => {
	const room = await prepare();
	const up = inDialog('Move Cases up');
	await up.click();
	expect(order(room)).toBe(whole.replace('break cases', 'cases break'));
	await expect.element(up).toHaveFocus();
	await expect.element(dialog().getByText('Cases is now number 4 of 9')).toBeInTheDocument();
	await expect.element(inDialog('Move Welcome up')).toBeDisabled();
	await expect.element(inDialog('Move Close down')).toBeDisabled();
});

test('PR5 a stage moves by keyboard alone, and by its menu to either end', async () => {
	const room = await prepare();
	const minutes = dialog().getByLabelText('Minutes for Cases');
	(minutes.element() as HTMLElement).focus();
	await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
	await expect
		.poll(() => order(room))
		.toBe(whole.replace('cases groups dialogue', 'groups dialogue cases'));
	await expect.element(minutes).toHaveFocus();
	await choose('Cases', 'Move to the beginning');
	expect(order(room)).toMatch(/^cases welcome/);
	await choose('Cases', 'Move to the end');
	expect(order(room)).toMatch(/close cases$/);
});

test('PR4, PR13 minutes are typed in the row; length and clock times follow', async () => {
	const room = new LocalRoom();
	room.do({
		...{ type: 'PlanWorkshop', language: 'en', startsAt: '2026-11-26T09:00', place: '' },
		scope: null,
	});
	await prepare(room);
	await expect.element(dialog().getByText('210 minutes, 09:00 to 12:30')).toBeVisible();
	await dialog().getByLabelText('Minutes for Conflicts').fill('60');
	await userEvent.keyboard('{Tab}');
	await expect.element(dialog().getByText('225 minutes, 09:00 to 12:45')).toBeVisible();
	await expect
		.element(agenda().getByRole('heading', { name: /^Strategy\s*10:10/ }))
		.toBeInTheDocument();
	await dialog().getByLabelText('Minutes for Conflicts').fill('481');
	await userEvent.keyboard('{Tab}');
	await expect.element(dialog().getByRole('alert')).toHaveTextContent(/from 0 to 480/);
	await expect.element(dialog().getByLabelText('Minutes for Conflicts')).toBeInvalid();
	expect(room.state.agenda[1]?.minutes).toBe(60);
});

test('PR6 a skipped stage says so in the agenda, and is taken in again', async () => {
	const room = await prepare();
	await choose('Strategy', 'Skip');
	await expect.element(dialog().getByText('Skipped')).toBeVisible();
	await expect
		.element(agenda().getByRole('heading', { name: /^Strategy\s*Skipped/ }))
		.toBeInTheDocument();
	await expect
		.element(agenda().getByRole('button', { name: 'Focus check' }))
		.not.toBeInTheDocument();
	await choose('Strategy', 'Take in again');
	expect(room.state.agenda.some(({ skipped }) => skipped)).toBe(false);
});

test('PR7, PR8 a removed stage can be put back where it was; the one that the room is at stays', async () => {
	const room = await prepare();
	await choose('Strategy', 'Remove from the agenda');
	expect(order(room)).not.toContain('strategy');
	await expect.element(dialog().getByText(/^Strategy is off the agenda\./)).toBeVisible();
	await inDialog('Undo').click();
	expect(order(room)).toBe(whole);
	await inDialog('More: Welcome').click();
	await expect
		.element(page.getByRole('menuitem', { name: /^Remove from the agenda/ }))
		.toHaveTextContent('Go to another stage first.');
});

test('PR2 a break is added before a stage, with a title of its own', async () => {
	const room = await prepare();
	await dialog().getByText('Add a stage', { exact: true }).click();
	await dialog().getByLabelText('Kind').selectOptions('Talk');
	await expect.element(dialog().getByLabelText('Minutes', { exact: true })).toHaveValue(15);
	await dialog().getByLabelText('Title (optional)').fill('Our year');
	await dialog().getByLabelText('Minutes', { exact: true }).fill('20');
	await dialog().getByLabelText('Where').selectOptions('Before Conflicts');
	await inDialog('Add the stage').click();
	expect(room.state.agenda[1]).toEqual({
		...{ id: 'talk', kind: 'talk', title: 'Our year', minutes: 20, skipped: false },
	});
	await expect.element(agenda().getByRole('heading', { name: /^Our year/ })).toBeInTheDocument();
	await expect.element(dialog().getByLabelText('Title (optional)')).toHaveValue('');
});

test('PR10 a note is written beside a stage and stands in the agenda when the room is there', async () => {
	const room = await prepare();
	await choose('Welcome', 'Title and note');
	await dialog().getByLabelText('Your note').fill('Coffee is in the hall');
	await dialog().getByLabelText('Title', { exact: true }).fill('Good morning');
	await inDialog('Save').click();
	await expect.element(dialog().getByLabelText('Your note')).not.toBeInTheDocument();
	expect(room.state.notes).toEqual({ welcome: 'Coffee is in the hall' });
	await inDialog('Close').click();
	const note = agenda().getByRole('region', { name: 'Note for facilitators' });
	await expect.element(note).toHaveTextContent('Coffee is in the hall');
	await expect.element(agenda().getByRole('heading', { name: /^Good morning/ })).toBeVisible();
});

test('what somebody else changed meanwhile is refused in words, in the dialog', async () => {
	const room = await prepare();
	room.refuseNext('unknown-stage');
	await inDialog('Move Cases up').click();
	await expect
		.element(dialog().getByRole('alert'))
		.toHaveTextContent('This stage is not on the agenda any more.');
	expect(order(room)).toBe(whole);
});

test('in a closed workshop the agenda is only read', async () => {
	const room = new LocalRoom();
	room.do({ type: 'CloseWorkshop' });
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await expect.element(agenda().getByText('210 minutes')).toBeVisible();
	await expect
		.element(agenda().getByRole('button', { name: 'Change the agenda' }))
		.not.toBeInTheDocument();
});

test('on a phone every control of a row is within the page', async () => {
	await page.viewport(360, 740);
	const room = new LocalRoom();
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await page.getByText('Agenda', { exact: true }).first().click();
	await page.getByRole('button', { name: 'Change the agenda' }).click();
	await expect.element(inDialog('More: Conflicts')).toBeVisible();
	const { left, right } = dialog().element().getBoundingClientRect();
	for (const button of dialog().getByRole('button').elements()) {
		const box = button.getBoundingClientRect();
		expect(box.left).toBeGreaterThanOrEqual(left);
		expect(box.right).toBeLessThanOrEqual(right);
	}
});
