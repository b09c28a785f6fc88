import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setDraft } from '../../../shared/board/agreement-draft.ts';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { writeText } from '../../support/script-texts.ts';
import { button, call, dataOf, facilitate, look, participate, project, roomWith } from './scene.ts';
import { violationsIn } from '../../support/violations.ts';

const long = 'Bartholomeus-Alexander van der Westerschelde-Oosterhoutenburg';

/** Everything at once: sealed, asked anew with objections, a draft, one withdrawn, long names. */
function busyRoom(): LocalRoom {
	const room = roomWith('a1', 'a2', 'a3');
	room.ask('a1', { p02: 'reservation' });
	room.seal('a1');
	room.state.participants['p13']!.name = long.slice(0, 60);
	room.state.participants['p15']!.name = 'x'.repeat(60);
	room.ask('a3', { p15: 'object', p16: 'reservation' });
	writeText(room.board.doc, 'a3', 'statement', 'Donaudampfschifffahrtsgesellschaft'.repeat(14));
	setDraft(room.board.doc, 'a3', { reviewOn: '' });
	call(room, 'a3');
	writeText(room.board.doc, 'a3', 'firstStep', 'Now');
	room.do({ type: 'WithdrawAgreement', agreement: 'a2', withdrawn: true });
	room.do({ type: 'AddAgreement', agreement: 'a4' });
	return room;
}

/** a4 is asked of everybody, temperature first; with `shown` all of Sales have given theirs. */
function warming(room: LocalRoom, shown = false): void {
	const agreement = 'a4';
	writeText(room.board.doc, agreement, 'statement', 'Planning publishes on Friday.');
	room.do({ type: 'CallForConsent', agreement, temperature: true, found: null });
	const { sales } = room.state.agreements[agreement]!.calls[0]!.electorate;
	const given = { type: 'GiveTemperature', agreement, version: 1, temperature: 'warm' } as const;
	if (shown) for (const seat of sales) room.do(given, seat);
	if (shown) room.do({ type: 'ShowTemperature', agreement, version: 1 });
	look(room, agreement);
}

/** The pages of this stage. */
const pages: [name: string, show: (room: LocalRoom) => Promise<void>][] = [
	['the list of a participant', (room) => participate(room, 'p16')],
	['the list of the facilitator', (room) => facilitate(room)],
	['the question', (room) => (look(room, 'a3'), participate(room, 'p15'))],
	['an agreement as the facilitator has it', (room) => (look(room, 'a3'), facilitate(room))],
	['the temperature', (room) => (warming(room), participate(room, 'p15'))],
	['the temperature as the facilitator has it', (room) => (warming(room), facilitate(room))],
	['how warm the room is', (room) => (warming(room, true), facilitate(room))],
	['one that is withdrawn', (room) => (look(room, 'a2'), participate(room, 'p16'))],
	['what is sealed', (room) => (look(room, 'a1'), participate(room, 'p16'))],
];

beforeEach(() => document.documentElement.style.setProperty('--motion', '0ms'));
afterEach(async () => {
	delete document.documentElement.dataset['theme'];
	await texts.choose('en');
	localStorage.clear();
});

const violations = async () => {
	// A page in a room has its landmarks and its title from there.
	const violations = await violationsIn(document.body, { rules: { region: { enabled: false } } });
	return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
};
const folded = () => {
	for (const details of document.querySelectorAll('details')) details.open = true;
};

describe.each(['light', 'dark'])('in the %s', (theme) => {
	beforeEach(() => {
		document.documentElement.dataset['theme'] = theme;
	});

	test.each(pages)('axe finds nothing on %s', async (_name, show) => {
		await page.viewport(1280, 900);
		await show(busyRoom());
		folded();
		expect(await violations()).toEqual([]);
	});

	test('axe finds nothing on the form for a reason', async () => {
		const room = busyRoom();
		look(room, 'a3');
		await participate(room, 'p13');
		await button('Object').click();
		await button('Say: object').click();
		expect(await violations()).toEqual([]);
	});

	test('axe finds nothing on the dialogs of the facilitator', async () => {
		const room = busyRoom();
		look(room, 'a3');
		await facilitate(room);
		await button('Call again').click();
		await expect.element(page.getByRole('dialog')).toBeVisible();
		expect(await violations()).toEqual([]);
	});
});

test.each(['a1', 'a3', null])('axe finds nothing on the screen that shows %s', async (shown) => {
	const room = busyRoom();
	look(room, shown);
	await project(room);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await violations()).toEqual([]);
});

test.each(pages)('a phone shows %s without scrolling sideways', async (_name, show) => {
	await page.viewport(360, 740);
	await show(busyRoom());
	folded();
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('nor does the form for a reason', async () => {
	await page.viewport(360, 740);
	const room = busyRoom();
	look(room, 'a3');
	await participate(room, 'p13');
	await button('Object').click();
	await expect.element(button('Say: object')).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('an observer reads the screen on a phone without scrolling sideways', async () => {
	const room = busyRoom();
	look(room, 'a3');
	await project(room);
	await page.viewport(360, 740);
	await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('with the keyboard alone one reads, objects, and closes the objection', async () => {
	await page.viewport(360, 740);
	const room = roomWith('a3');
	call(room, 'a3');
	look(room, 'a3');
	await participate(room, 'p15');
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
	/** Tabs on until a button with these words has the focus. */
	const tabTo = async (name: string) => {
		for (let steps = 0; steps < 30; steps++) {
			if (document.activeElement?.textContent.trim() === name) return;
			await userEvent.tab();
		}
		throw new Error(`Tab never came to “${name}”.`);
	};
	await tabTo('Object');
	await userEvent.keyboard('{Enter}The shelf');
	await tabTo('Say: object');
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => dataOf('[data-my-word]')).toEqual({ myWord: 'object' });
	await tabTo('I withdraw it');
	await userEvent.keyboard(' ');
	await expect.poll(() => dataOf('[data-objection]')).toMatchObject({ state: 'withdrawn' });
});

test.each(pages)('on %s headings go down one step at a time', async (_name, show) => {
	await page.viewport(1280, 900);
	await show(busyRoom());
	const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
		Number(tagName[1]),
	);
	expect(levels[0]).toBe(1);
	levels.reduce((before, level) => {
		expect(level).toBeLessThanOrEqual(before + 1);
		return level;
	});
});

test('buttons are big enough for a thumb', async () => {
	await page.viewport(360, 740);
	const room = busyRoom();
	look(room, 'a3');
	await participate(room, 'p15');
	const small = [...document.querySelectorAll<HTMLElement>('.consent button')]
		.filter((control) => control.checkVisibility())
		.filter((control) => control.getBoundingClientRect().height < 48);
	expect(small.map(({ textContent }) => textContent)).toEqual([]);
});

test('it is Dutch throughout for who reads Dutch', async () => {
	await page.viewport(1280, 900);
	const room = busyRoom();
	look(room, 'a3');
	await facilitate(room);
	await texts.choose('nl');
	await expect.element(button('Opnieuw vragen')).toBeVisible();
	await expect.element(page.getByText(/^Want Sales heeft nog 1 antwoord nodig/)).toBeVisible();
});
