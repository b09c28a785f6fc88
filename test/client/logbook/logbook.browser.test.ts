import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import FacilitatorRoom from '../../../client/rooms/FacilitatorRoom.svelte';
import ParticipantRoom from '../../../client/rooms/ParticipantRoom.svelte';
import { texts } from '../../../client/text/texts.svelte.ts';
import type { Deed } from '../../../shared/logbook/deeds.ts';
import type { Logbook, LogbookEntry } from '../../../shared/logbook/logbook.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { violationsIn } from '../../support/violations.ts';

const moment = (day: number, hour: number, minute = 0) =>
	new Date(2026, 10, day, hour, minute).getTime();
const deeds: Deed[] = [
	{ what: 'door-locked' },
	{ what: 'removed', person: 'p1' },
	{ what: 'stage-moved', stage: 'cases', kind: 'cases' },
	{ what: 'stage-removed', stage: 'gone', kind: 'break' },
	{ what: 'went-to', step: 'vote' },
	{ what: 'round-opened', over: 'themes' },
	{ what: 'sealed', number: 3 },
	{ what: 'finding-waived', number: 3, reason: 'Sales is away today' },
	{ what: 'review-decided', number: 2, decision: 'drop' },
	{ what: 'link-called-back', link: 'screen' },
	{ what: 'report-taken', as: 'json' },
	{ what: 'seated', person: 'ghost' },
];
const entries: LogbookEntry[] = [
	{ at: moment(25, 17, 5), by: null, deed: { what: 'created' } },
	{ at: moment(26, 9), by: 'ghost', deed: { what: 'frozen' } },
	{ at: moment(26, 9, 30), by: 'f2', deed: { what: 'ended' } },
	...deeds.map((deed, index) => ({ at: moment(26, 10, index), by: 'f1', deed })),
];
const people: Logbook['people'] = {
	f1: { name: 'Frida', role: 'facilitator' },
	f2: { name: '', role: 'facilitator' },
	p1: { name: 'Anna', role: 'participant' },
};

let answer: Logbook | null;
const asked = vi.fn<typeof fetch>();
const dialog = (name = 'Facilitators’ logbook') => page.getByRole('dialog', { name });
const linesOf = () =>
	dialog()
		.getByRole('listitem')
		.elements()
		.map((line) => line.querySelector('span')?.textContent?.replace(/\s+/g, ' ').trim());

async function open(room = new LocalRoom().playTo('themes'), names?: [string, string]) {
	const [menu, entry] = names ?? ['Workshop menu', 'Facilitators’ logbook'];
	await showInRoom(FacilitatorRoom, { room, bare: true, props: { leave: () => undefined } });
	await page.getByRole('button', { name: menu }).click();
	await page.getByRole('menuitem', { name: entry }).click();
	await expect.element(dialog(names?.[1])).toBeVisible();
	return room;
}

beforeEach(async () => {
	await page.viewport(1280, 900);
	answer = { entries, people };
	asked.mockReset().mockImplementation(async () => {
		const headers = { 'content-type': 'application/json' };
		return new Response(JSON.stringify(answer), { headers });
	});
	vi.stubGlobal('fetch', asked);
});
afterEach(() => {
	vi.unstubAllGlobals();
	document.documentElement.removeAttribute('data-theme');
});

test('LB7 one sentence for each deed, by day, the newest first, each person as called now', async () => {
	await open();
	await expect.element(dialog().getByRole('listitem').first()).toBeVisible();
	expect(linesOf()).toEqual([
		'Frida Moved Somebody who was erased to another table, or to none.',
		'Frida Took the report to keep (JSON).',
		'Frida Called back the link of the screen.',
		'Frida Dropped a2 after its review.',
		'Frida Waived a finding of a3: “Sales is away today”',
		'Frida Sealed a3.',
		'Frida Opened a vote on the themes.',
		'Frida Went to “Vote”.',
		'Frida Removed the stage “Break”.',
		'Frida Moved the stage “Cases”.',
		'Frida Took Anna out of the workshop.',
		'Frida Locked the door.',
		'Facilitator Closed the workshop.',
		'Somebody who was erased Froze writing.',
		'The workshop was created.',
	]);
	const days = dialog().getByRole('heading', { level: 3 }).elements();
	expect(days.map((day) => day.textContent)).toEqual([
		expect.stringContaining('26'),
		expect.stringContaining('25'),
	]);
	expect(days[0]?.textContent).toContain('2026');
	expect(asked).toHaveBeenCalledWith(
		'/api/workshops/workshop/logbook',
		expect.objectContaining({
			headers: expect.objectContaining({ 'x-seat': 'facilitator' }) as unknown,
		}),
	);
});

test('LB7 a stage that was given a title is called by it', async () => {
	const room = new LocalRoom().playTo('themes');
	room.do({ type: 'EditStage', stage: 'cases', title: 'Real stories', minutes: 20 });
	await open(room);
	await expect.element(dialog().getByText('Moved the stage “Real stories”.')).toBeVisible();
});

test('LB7 a hundred lines at a time; whoever asks for more by keyboard reads on there', async () => {
	answer = {
		entries: Array.from({ length: 230 }, (_, index) => ({
			...{ at: moment(26, 9) + index * 60_000, by: 'f1' },
			deed: { what: 'set-back', to: moment(26, 9) + index * 60_000 },
		})),
		people,
	};
	await open();
	const more = (n: number) => dialog().getByRole('button', { name: `Show ${n} earlier lines` });
	await expect.element(more(100)).toBeVisible();
	expect(linesOf()).toHaveLength(100);
	(more(100).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(more(30)).toBeVisible();
	expect(linesOf()).toHaveLength(200);
	const all = () => dialog().getByRole('listitem').elements();
	expect(document.activeElement).toBe(all()[100]);
	await more(30).click();
	expect(linesOf()).toHaveLength(230);
	expect(document.activeElement).toBe(all()[200]);
	await expect.element(dialog().getByRole('button', { name: /earlier/ })).not.toBeInTheDocument();
});

test('LB1 also once the workshop has ended, on a phone, dark, in Dutch; axe finds nothing', async () => {
	await texts.choose('nl');
	onTestFinished(() => texts.choose('en'));
	document.documentElement.dataset['theme'] = 'dark';
	await page.viewport(360, 780);
	const room = new LocalRoom().playTo('themes');
	room.do({ type: 'CloseWorkshop' });
	await open(room, ['Menu van de workshop', 'Logboek van de begeleiders']);
	const dutch = dialog('Logboek van de begeleiders');
	await expect.element(dutch.getByText('Deed de deur op slot.')).toBeVisible();
	expect(await violationsIn(dutch.element())).toEqual([]);
	const content = dutch.element();
	expect(content.scrollWidth).toBeLessThanOrEqual(content.clientWidth);
	for (const part of content.querySelectorAll('*'))
		expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(360);
	await userEvent.keyboard('{Escape}');
	await expect.element(dutch).not.toBeInTheDocument();
});

test('LB1 what does not come says why', async () => {
	asked.mockRejectedValue(new TypeError('no network'));
	await open();
	await expect.element(dialog().getByRole('alert')).toBeVisible();
});

test('LB1 a participant’s menu has none', async () => {
	const room = new LocalRoom().playTo('themes');
	await showInRoom(ParticipantRoom, { room, seat: 'p01', props: { leave: () => undefined } });
	await page.getByRole('button', { name: 'Your seat' }).click();
	await expect.element(page.getByRole('menu')).toBeVisible();
	await expect.element(page.getByRole('menuitem', { name: /logbook/ })).not.toBeInTheDocument();
});
