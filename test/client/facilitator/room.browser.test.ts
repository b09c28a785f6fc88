import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

const facilitateIn = (room: LocalRoom) =>
	showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });

async function facilitate(step: Step, how: { voting?: boolean } = {}): Promise<LocalRoom> {
	const room = new LocalRoom().playTo(step, how);
	room.sent.length = 0;
	await facilitateIn(room);
	return room;
}

const typesOf = (room: LocalRoom) => room.sent.map(({ type }) => type);

beforeEach(() => page.viewport(1280, 800));
afterEach(() => localStorage.clear());

test('the primary button names the next step, asks once and goes there', async () => {
	const room = await facilitate('open');
	await button('Next: Write').click();
	expect(typesOf(room)).toEqual([]);
	await button('Go to Write').click();
	expect(room.state.position.step).toBe('write');
	await expect.element(button('Write')).toHaveAttribute('aria-current', 'step');
});

test('BA14 a step of the agenda asks at the primary button, whatever that says, and the room stays until it is pressed', async () => {
	const room = await facilitate('write');
	await button('Strategy').dblClick();
	expect(typesOf(room)).toEqual([]);
	await expect.element(page.getByText('Everybody’s page goes there.')).toBeVisible();
	expect(button(/^Reveal 25/).elements()).toHaveLength(0);
	await expect.element(button('Go to Strategy')).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(button('Strategy')).toHaveFocus();
	await expect.element(button('Reveal 25 cards')).toBeVisible();
	await button('Cases').click();
	await button('Stay here').click();
	expect(typesOf(room)).toEqual([]);
	await button('Cases').click();
	await button('Go to Cases').click();
	expect(room.state.position.step).toBe('cases');
	await button('Take back').click();
	expect(room.state.position.step).toBe('write');
	await expect.element(button('Reveal 25 cards')).toBeVisible();
});

test('BA14 skipping asks as well; somebody else who moves the room takes the question back', async () => {
	const room = await facilitate('strategy');
	await button(/^Skip to/).click();
	expect(typesOf(room)).toEqual([]);
	await expect.element(button(/^Go to/)).toHaveFocus();
	const { position } = room.state;
	room.do({ type: 'GoTo', from: position, to: { ...position, step: 'focus' } });
	await expect.element(button(/^Next:/)).toBeVisible();
	expect(button(/^Go to/).elements()).toHaveLength(0);
});

test('a double click asks, and does not answer its own question', async () => {
	const room = await facilitate('thats-us');
	await button('Next: Themes').dblClick();
	expect(room.state.position.step).toBe('thats-us');
	await button('Go to Themes').dblClick();
	expect(room.state.position.step).toBe('themes');
	await expect.element(button('Next: Vote')).toBeVisible();
});

test('revealing asks once', async () => {
	const room = await facilitate('write');
	await button('Reveal 25 cards').click();
	expect(typesOf(room)).toEqual([]);
	await page.getByRole('dialog').getByRole('button', { name: 'Reveal 25 cards' }).click();
	expect(room.sent).toEqual([{ type: 'RevealConflicts' }]);
	await expect.element(button('Next: Themes')).toBeVisible();
});

test('how many cards each may write is said until they are revealed', async () => {
	const room = await facilitate('write');
	const most = page.getByLabelText('Cards each, at most');
	await expect.element(most).toHaveValue(2);
	await most.fill('3');
	await userEvent.tab();
	expect(room.sent).toEqual([{ type: 'SetCardsPerPerson', most: 3 }]);
	await expect.element(page.getByText(/^Write at most 3 cards/)).toBeVisible();
	await button('Reveal 25 cards').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Reveal 25 cards' }).click();
	const { position } = room.state;
	room.do({ type: 'GoTo', from: position, to: { ...position, step: 'write' } });
	await expect.element(page.getByText('The cards are on the board.')).toBeVisible();
	expect(most.elements()).toEqual([]);
});

test('without a card the button says why nothing can be revealed', async () => {
	const room = await facilitate('write');
	room.cards = 0;
	const reveal = button('Reveal 0 cards');
	await expect.element(reveal).toHaveAccessibleDescription('Nobody has written a card yet.');
	await reveal.click({ force: true });
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('the vote opens with the budget that was chosen', async () => {
	const room = await facilitate('vote');
	await page.getByLabelText('Dots a person').fill('7');
	await page.getByLabelText('At most on one theme').fill('4');
	await button('Open the vote').click();
	expect(room.sent).toEqual([{ type: 'OpenRound', over: 'themes', budget: 7, maxPerItem: 4 }]);
	await expect.element(page.getByText('Counted from 3 a side on')).toBeVisible();
});

test('an open vote locks the agenda and says why', async () => {
	const room = await facilitate('vote', { voting: true });
	const map = button(/^Common ground/);
	await expect.element(map).toHaveAttribute('aria-disabled', 'true');
	await expect.element(map).toHaveAccessibleName('Common ground Close or cancel the vote first.');
	await map.click({ force: true });
	expect(typesOf(room)).toEqual([]);
});

test('cancelling a vote asks once; closing it does not', async () => {
	const room = await facilitate('vote', { voting: true });
	await button('Cancel the vote').click();
	await button('Keep it open').click();
	expect(typesOf(room)).toEqual([]);
	await button('Close the vote').click();
	expect(typesOf(room)).toEqual(['CloseRound']);
	await expect.element(button('Next: Common ground')).toBeVisible();
	await expect.element(button('Vote again')).toBeVisible();
	// The dock is what it is at every step, and its button where it always is.
	const dock = page.getByRole('region', { name: 'How it goes on' });
	expect(dock.getByRole('spinbutton').elements()).toHaveLength(0);
	expect(
		dock
			.getByRole('button')
			.elements()
			.map(({ textContent }) => textContent.trim()),
	).toEqual([...['Back', 'Skip', 'Next: Common ground Go to Common ground']]);
});

test('at the last step the one primary button closes the workshop, once asked; then there is the report', async () => {
	const room = await facilitate('close');
	await button('Close the workshop').click();
	expect(typesOf(room)).toEqual([]);
	await page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
	expect(typesOf(room)).toEqual(['CloseWorkshop']);
	await expect.element(button('Close the workshop')).not.toBeInTheDocument();
	await expect.element(button('Report for people (Markdown)')).toBeVisible();
	await expect.element(button('Register of agreements')).toBeVisible();
});

const dock = page.getByRole('region', { name: 'How it goes on' });
const heightOfDock = () => dock.element().getBoundingClientRect().height;

test('what cannot be done yet says why on one line', async () => {
	const room = await facilitate('write');
	await expect.element(button('Reveal 25 cards')).toBeVisible();
	const before = heightOfDock();
	room.cards = 0;
	await expect.element(dock.getByText('Nobody has written a card yet.')).toBeVisible();
	expect(heightOfDock()).toBe(before);
});

test('of a vote that cannot be opened yet nothing is asked', async () => {
	const room = await facilitate('vote');
	await expect.element(dock.getByRole('spinbutton').first()).toBeVisible();
	const before = heightOfDock();
	for (const { id } of [...room.state.themes]) room.do({ type: 'RemoveTheme', theme: id });
	await expect.element(dock.getByText('Sort cards into at least one theme first.')).toBeVisible();
	expect(dock.getByRole('spinbutton').elements()).toEqual([]);
	expect(heightOfDock()).toBe(before);
});

test('in a break the facilitator is told how to lead on from it', async () => {
	await facilitate('break');
	await expect.element(page.getByText(/go on whenever the room is back/)).toBeVisible();
});

test('a stage without minutes has ten on its timer', async () => {
	const room = await facilitate('open');
	const { id } = room.state.agenda[0]!;
	room.do({ type: 'EditStage', stage: id, title: '', minutes: 0 });
	await expect.element(page.getByLabelText('Minutes', { exact: true })).toHaveValue(10);
});

test('back and skip say their names, where a wide page has the room', async () => {
	await facilitate('write');
	await expect.element(button('Back: Welcome')).toHaveTextContent('Back');
	await expect.element(button('Skip to Strategy')).toHaveTextContent('Skip');
	await page.viewport(360, 740);
	await expect.element(button('Skip to Strategy')).not.toHaveTextContent('Skip');
});

test('when somebody else has moved the room on, that is said calmly', async () => {
	const room = await facilitate('open');
	const { position } = room.state;
	await button('Next: Write').click();
	room.refuseNext('moved-on');
	await button('Go to Write').click();
	await expect
		.element(page.getByText(/Somebody else has already moved the workshop on\./))
		.toBeVisible();
	expect(room.state.position).toEqual(position);
});

test('the timer starts with the minutes typed, gets one more, and stops', async () => {
	const room = await facilitate('write');
	await page.getByLabelText('Minutes').fill('3');
	await button('Start timer').click();
	expect(room.sent.at(-1)).toEqual({ type: 'SetTimer', minutes: 3 });
	await expect.element(page.getByRole('timer')).toHaveTextContent(/^(3:00|2:5\d)$/);
	await button('One minute more: +1 min').click();
	await expect.element(page.getByRole('timer')).toHaveTextContent(/^(4:00|3:5\d)$/);
	await button('Pause timer').click();
	await expect.element(page.getByRole('timer')).toHaveTextContent('paused');
	await button('Resume timer').click();
	await expect.element(page.getByRole('timer')).toHaveTextContent(/^(4:00|3:5\d)$/);
	await button('Stop timer').click();
	await expect.element(button('Start timer')).toBeVisible();
});

test('people stand by side; who is not connected is said in words', async () => {
	await facilitate('open');
	const people = page.getByRole('complementary', { name: 'People' });
	await expect.element(people.getByText('8 of 8 here')).toBeInTheDocument();
	await expect.element(people.getByText('10 of 12 here')).toBeInTheDocument();
	await expect.element(people.getByText('Orchard Juices · not connected').first()).toBeVisible();
});

test('a device that did not create the workshop asks for links of its own, again where nobody answered', async () => {
	const links = { facilitatorKey: 'F2', joinKey: 'J2', screenKey: 'S2', observerKey: 'O2' };
	const team = { joinCode: 'K7MPX2QD', teamId: 'team', teamKey: 'T' };
	const answer = { ...links, cohostKey: 'C2', ...team };
	let reachable = false;
	const asked = vi.spyOn(window, 'fetch').mockImplementation((path) => {
		if (!String(path).endsWith('/api/workshops/workshop/links')) return Promise.reject(new Error());
		return reachable ? Promise.resolve(Response.json(answer)) : Promise.reject(new Error('gone'));
	});
	onTestFinished(() => asked.mockRestore());
	localStorage.setItem('teams', JSON.stringify({ team: { key: 'T', title: 'Us', at: 1 } }));
	await facilitate('open');
	await button('Invite').click();
	const dialog = page.getByRole('dialog', { name: 'Invite people' });
	await expect.element(dialog.getByText('K7MPX2QD', { exact: true })).toBeVisible();
	await expect.element(dialog.getByText(/could not be fetched/)).toBeVisible();

	reachable = true;
	await button('Fetch the links again').click();
	const screen = dialog.getByLabelText('Link for the screen', { exact: true });
	await expect.element(screen).toHaveValue(`${location.origin}/w/workshop/screen#S2`);
	// The team's link that is known here stays the one by which its workshops belong together.
	const register = dialog.getByLabelText('Link of the team', { exact: true });
	await expect.element(register).toHaveValue(`${location.origin}/team/team#T`);
	expect(JSON.parse(String(asked.mock.lastCall?.[1]?.body))).toEqual({ teamKey: 'T' });
	expect(JSON.parse(localStorage.getItem('links')!)).toEqual({ workshop: answer });
});

test('the device that created the workshop has every link, and copies it', async () => {
	const links = { facilitatorKey: 'F', joinKey: 'J', screenKey: 'S' };
	localStorage.setItem('links', JSON.stringify({ workshop: links }));
	await facilitate('open');
	await expect
		.element(page.getByRole('link', { name: 'Open the screen' }))
		.toHaveAttribute('href', '/w/workshop/screen#S');
	await button('Invite').click();
	const mail = page.getByLabelText('Link for an invitation by mail', { exact: true });
	await expect.element(mail).toHaveValue(`${location.origin}/w/workshop#J`);
	await button('Copy: Link for an invitation by mail').click();
	await expect.element(page.getByText(/^(Copied|Copying failed\.)/).first()).toBeVisible();
	expect(getSelection()?.toString()).toBe(`${location.origin}/w/workshop#J`);
});

test('P22, P23 a link is replaced after one question, and those who came by it go where it is said', async () => {
	const links = { facilitatorKey: 'F', joinKey: 'J', screenKey: 'S', cohostKey: 'C' };
	const all = { ...links, observerKey: 'O', joinCode: 'K7MPX2QD', teamId: 'team', teamKey: 'T' };
	let fresh = all;
	const asked = vi
		.spyOn(window, 'fetch')
		.mockImplementation((path) =>
			String(path).endsWith('/team-link')
				? Promise.resolve(Response.json({ teamKey: 'T2' }))
				: Promise.resolve(Response.json(fresh)),
		);
	onTestFinished(() => asked.mockRestore());
	localStorage.setItem('teams', JSON.stringify({ team: { key: 'T', title: 'Us', at: 1 } }));
	localStorage.setItem('links', JSON.stringify({ workshop: all, before: all }));
	const room = await facilitate('open');
	room.join('paul', 'Paul', 'facilitator', null, null, null, 'cohost');
	await button('Invite').click();
	const dialog = page.getByRole('dialog', { name: 'Invite people' });
	const replace = (what: string) =>
		dialog.getByRole('button', { name: new RegExp(`^Replace.*${what}$`) });
	await replace('Link for an invitation by mail').click();
	await dialog.getByRole('button', { name: 'Keep it' }).click();
	expect(typesOf(room)).toEqual([]);
	await replace('Link for a co-facilitator').click();
	await expect.element(dialog.getByRole('checkbox', { name: /1 person/ })).toBeChecked();
	fresh = { ...all, cohostKey: 'C2' };
	await dialog.getByRole('button', { name: 'Replace the link' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'RevokeLink', link: 'cohost', out: true });
	const cohost = dialog.getByLabelText('Link for a co-facilitator', { exact: true });
	await expect.element(cohost).toHaveValue(`${location.origin}/w/workshop#C2`);

	await replace('Link of the team').click();
	await expect.element(dialog.getByText(/for all workshops of the team/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Replace the link' }).click();
	const register = dialog.getByLabelText('Link of the team', { exact: true });
	await expect.element(register).toHaveValue(`${location.origin}/team/team#T2`);
	const kept = JSON.parse(localStorage.getItem('links')!) as Record<string, typeof all>;
	expect([kept['workshop']?.teamKey, kept['before']?.teamKey]).toEqual(['T2', 'T2']);
	expect(JSON.parse(localStorage.getItem('teams')!)).toMatchObject({ team: { key: 'T2' } });
});

test('P23 whoever came by the link in a mail stays unless it is said, and a facilitator is let in again', async () => {
	const room = new LocalRoom().playTo('open');
	room.join('bea', 'Bea', 'participant', 'sales', null, null, 'participant');
	room.join('paul', 'Paul', 'facilitator', null, null, null, 'cohost');
	localStorage.setItem(
		'links',
		JSON.stringify({ workshop: { facilitatorKey: 'F', joinKey: 'J' } }),
	);
	await facilitateIn(room);
	await button('Invite').click();
	const dialog = page.getByRole('dialog', { name: 'Invite people' });
	await dialog.getByRole('button', { name: /^Replace.*by mail$/ }).click();
	await expect.element(dialog.getByRole('checkbox', { name: /1 person/ })).not.toBeChecked();
	await dialog.getByRole('button', { name: 'Replace the link' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'RevokeLink', link: 'participant', out: false });
	await dialog.getByRole('button', { name: 'Close' }).click();
	room.do({ type: 'RevokeLink', link: 'cohost', out: true });
	await button('More: Paul').click();
	await page.getByRole('menuitem', { name: 'Let in again' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'LetIn', person: 'paul' });
});

test('P40 who is in the room without a device is marked so, and the mark is taken back', async () => {
	const room = new LocalRoom().playTo('open');
	room.join('bea', 'Bea', 'participant', 'sales');
	room.join('paul', 'Paul', 'participant', 'sales');
	room.present = ['facilitator', 'paul'];
	await facilitateIn(room);
	await button('More: Paul').click();
	await expect.element(page.getByRole('menuitem', { name: /^Take Paul out/ })).toBeVisible();
	expect(page.getByRole('menuitem', { name: /is in the room/ }).elements()).toEqual([]);
	await userEvent.keyboard('{Escape}');
	await button('More: Bea').click();
	await page.getByRole('menuitem', { name: 'Bea is in the room' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'MarkPresent', person: 'bea', present: true });
	const bea = page.getByRole('listitem').filter({ hasText: 'Bea' });
	await expect.element(bea.getByText('in the room, without a device')).toBeVisible();
	await button('More: Bea').click();
	await page.getByRole('menuitem', { name: 'Bea is not in the room' }).click();
	await expect.element(bea.getByText('not connected')).toBeVisible();
});

test('closing the workshop asks once, then it can be reopened', async () => {
	const room = await facilitate('map');
	await button('Workshop menu').click();
	await page.getByRole('menuitem', { name: 'Close the workshop' }).click();
	expect(typesOf(room)).toEqual([]);
	await button('Close it').click();
	expect(room.state.closed).toBe(true);
	await expect.element(page.getByText(/^The workshop is closed\./)).toBeVisible();
	await button('Workshop menu').click();
	await page.getByRole('menuitem', { name: 'Reopen the workshop' }).click();
	expect(room.state.closed).toBe(false);
});

test('on a phone nothing is wider than the page, and the button is in reach', async () => {
	await page.viewport(360, 740);
	await facilitate('vote');
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	const { bottom } = button('Open the vote').element().getBoundingClientRect();
	expect(bottom).toBeLessThanOrEqual(740);
});

test('BA18 the timer offers the share of the step, however long its stage is', async () => {
	const room = await facilitate('write');
	const { agenda, position } = room.state;
	const stages = agenda.map((stage) =>
		stage.id === position.stage ? { ...stage, minutes: 50 } : stage,
	);
	agenda.splice(0, agenda.length, ...stages);
	room.do({ type: 'RaiseHand', raised: true }, 'p01');
	await button('Start timer').click();
	expect(room.sent.at(-1)).toEqual({ type: 'SetTimer', minutes: 13 });
});

test('a facilitator says a name or takes it back, and the room hears who did what', async () => {
	const room = await facilitate('write');
	const host = () => room.state.participants['facilitator']?.name;
	const named = async (name: string) => {
		await button('Workshop menu').click();
		await page.getByRole('menuitem', { name: 'Your name' }).click();
		await page.getByRole('textbox', { name: /^Your name/ }).fill(name);
		await button('Save').click();
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	};
	await named('Paula');
	expect(host()).toBe('Paula');
	await named(' ');
	expect(host()).toBe('');
});
