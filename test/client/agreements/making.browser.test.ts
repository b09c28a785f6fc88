import { beforeAll, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import { draftHere, stages } from '../../../client/rooms/later-stages.ts';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import { readDraft } from '../../../shared/board/agreement-draft.ts';
import { setCardElement, setCardScope } from '../../../shared/board/card-tags.ts';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';
import { idOf, memberOf, guestOf, present, proposals, withTables } from '../dialogue/scene.ts';

const seat = 'p03';
const make = 'Make an agreement of it';
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const statement = page.getByLabelText('Statement', { exact: true });
const enter = (room: LocalRoom, by = seat) =>
	by === 'facilitator'
		? showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } })
		: showInRoom(ParticipantRoom, {
				room,
				seat: by,
				bare: true,
				props: { leave: () => undefined },
			});
const at = (step: Step) => new LocalRoom().playTo(step);

/** The draft that was begun, once one stands in its statement. */
async function begun(room: LocalRoom) {
	await expect.element(statement).toHaveFocus();
	const [id] = Object.keys(room.state.agreements);
	return readDraft(room.board.doc, id!)!;
}

// Else the first test would wait for every page that a room loads meanwhile.
beforeAll(async () => {
	await Promise.all([draftHere, ...Object.values(stages)].map((load) => load()));
}, 60_000);
beforeEach(async () => {
	localStorage.clear();
	await page.viewport(1280, 900);
});

test('N25, N27 of a conflict: by keyboard from its menu into the statement, and back to it', async () => {
	const room = at('thats-us');
	const [first] = script.conflicts;
	setCardElement(room.board.doc, first!.id, 'f', true);
	setCardScope(room.board.doc, first!.id, 'Harbour Bakery');
	await enter(room);
	const more = () => document.querySelector<HTMLElement>('main [aria-haspopup=menu]');
	await expect.poll(more).not.toBeNull();
	more()!.focus();
	await userEvent.keyboard('{Enter}');
	const entry = () =>
		[...document.querySelectorAll<HTMLElement>(':popover-open [role=menuitem]')].find(
			({ textContent }) => textContent.trim() === make,
		);
	await expect.poll(entry).toBeDefined();
	entry()!.focus();
	await userEvent.keyboard('{Enter}');
	const draft = await begun(room);
	expect(draft).toMatchObject({
		...{ restsOn: [first!.id], elements: ['f'], scope: 'Harbour Bakery' },
	});
	await userEvent.keyboard('Planning answers');
	expect(readDraft(room.board.doc, draft.id)?.statement).toBe('Planning answers');
	await expect
		.poll(() => document.querySelector('[aria-live]')?.textContent)
		.toMatch(/a1 is begun/);
	await button('Back to where you were').click();
	await expect.poll(() => document.activeElement).toBe(more());
	await expect.element(statement).not.toBeInTheDocument();
});

test('N25 of a theme: it rests on its conflicts, in a menu of the facilitator’s too', async () => {
	const room = at('themes');
	const [theme] = room.state.themes;
	await enter(room, 'facilitator');
	await page.getByRole('button', { name: new RegExp(`^More.*${theme!.title}`) }).click();
	await page.getByRole('menuitem', { name: make }).click();
	expect((await begun(room)).restsOn.toSorted()).toEqual(theme!.conflicts.toSorted());
});

test('N25 of a case: it rests on it', async () => {
	const room = at('cases');
	await enter(room);
	const [story] = script.cases;
	await button(story!.title).click();
	await button(new RegExp(`^${make}`)).click();
	expect((await begun(room)).restsOn).toEqual([story!.id]);
});

test('N26 of the proposal before the room: somebody of another table, and the facilitator finds it open', async () => {
	const room = withTables();
	present(room, 1);
	await enter(room, guestOf(room, 1, 'sales'));
	await button(new RegExp(`^${make}`)).click();
	const draft = await begun(room);
	expect(draft.statement).toBe(proposals[0]);
	expect(room.state.groups[idOf(room, 1)]?.agreements).toEqual([draft.id]);
	await enter(room, 'facilitator');
	await button(/^Open a1/).click();
	await expect.element(page.getByRole('heading', { name: 'Agreement a1' }).last()).toHaveFocus();
});

test('N27 a table is led to the draft of its proposal', async () => {
	const room = withTables();
	room.playOnTo('work');
	await enter(room, memberOf(room, 1, 'sales'));
	await button('Draft our agreement').click();
	expect((await begun(room)).statement).toBe(proposals[0]);
});

test('N25 among the agreements: of a conflict that none touches yet', async () => {
	const room = at('agreements');
	await enter(room);
	await page.getByText(/conflicts? that none touches/).click();
	await page
		.getByRole('button', { name: new RegExp(`^${make}`) })
		.last()
		.click();
	expect((await begun(room)).restsOn).toHaveLength(1);
});

test('N27 the page goes along with the room, and not while one writes', async () => {
	const room = at('cases');
	await enter(room);
	await button(script.cases[0]!.title).click();
	await button(new RegExp(`^${make}`)).click();
	const draft = await begun(room);
	room.playOnTo('break');
	await expect.element(page.getByText(/The room is at/)).toBeVisible();
	await expect.element(statement).toHaveFocus();
	await button(/^Go there|Join/).click();
	await expect.element(page.getByRole('heading', { level: 1, name: 'Break' })).toBeVisible();
	await expect.element(statement).not.toBeInTheDocument();
	expect(room.state.agreements[draft.id]).toBeDefined();
});

test('N25 what is gone meanwhile is refused in words, and one stays where one is', async () => {
	const room = at('cases');
	await enter(room);
	await button(script.cases[0]!.title).click();
	room.refuseNext('unknown-case');
	await button(new RegExp(`^${make}`)).click();
	await expect.element(page.getByText(/This case has been deleted/)).toBeVisible();
	await expect.element(statement).not.toBeInTheDocument();
});

test('N25 while the board stands still, and in a workshop that has ended, nobody makes one', async () => {
	const room = at('cases');
	room.do({ type: 'CloseWorkshop' });
	await enter(room, 'facilitator');
	await button(script.cases[0]!.title).click();
	await expect.element(page.getByRole('heading', { name: 'Situation' })).toBeVisible();
	await expect.element(button(new RegExp(`^${make}`))).not.toBeInTheDocument();
});

test('the empty draft says what belongs into its sentence, until there is a word', async () => {
	const room = at('agreements');
	await enter(room);
	await button('Write an agreement').click();
	await begun(room);
	const guide = page.getByText('every time that …', { exact: true });
	await expect.element(guide).toBeVisible();
	expect(await violationsIn(document.querySelector('[data-agreement]')!)).toEqual([]);
	await userEvent.keyboard('P');
	await expect.element(guide).not.toBeInTheDocument();
});
