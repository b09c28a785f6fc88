import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setDraft } from '../../../shared/board/agreement-draft.ts';
import type { Fingers } from '../../../shared/check/consent.ts';
import { wordOf } from '../../../shared/check/consent.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { violationsIn } from '../../support/violations.ts';
import { button, facilitate, look, participate, project, roomWith, said } from './scene.ts';

const ofSide = (side: string) =>
	script.participants.filter((one) => one.side === side).map(({ id }) => id);
const show = (room: LocalRoom, seat: string, fingers: Fingers) =>
	room.do(
		{
			...{ type: 'SayWord', agreement: 'a3', version: 1, word: wordOf(fingers), fingers },
			...{ reason: fingers < 3 ? 'The seasonal shelf goes' : '', named: true },
		},
		seat,
	);

function asked(play: (room: LocalRoom) => void = () => undefined): LocalRoom {
	const room = roomWith('a3');
	setDraft(room.board.doc, 'a3', { scope: '' });
	room.do({ type: 'CallForConsent', agreement: 'a3', fist: true, found: null });
	play(room);
	look(room, 'a3');
	room.sent.length = 0;
	return room;
}
const mine = (room: LocalRoom, seat: string) =>
	room.state.agreements['a3']!.words.findLast(({ by }) => by === seat);

beforeEach(() => page.viewport(360, 740));
afterEach(() => localStorage.clear());

test('Q30 one answers with a hand, and reads what it stands for', async () => {
	const room = asked();
	await participate(room, 'p13');
	await expect.element(page.getByText(/^A fist objects, one or two fingers/)).toBeVisible();
	await expect.element(button('Agree')).not.toBeInTheDocument();
	expect(document.querySelectorAll('[data-fingers]')).toHaveLength(6);
	expect(await violationsIn(document.querySelector('[data-question]')!)).toEqual([]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	await button('4 I agree').click();
	await expect.element(said('Your word: Agree, 4 fingers')).toBeVisible();
	expect(mine(room, 'p13')).toMatchObject({ word: 'agree', fingers: 4 });
});

test('Q30 a fist and two fingers ask for the reason first', async () => {
	const room = asked();
	await participate(room, 'p13');
	await button('2 With a reservation').click();
	await page.getByRole('textbox', { name: /your reservation\?/ }).fill('Not before May');
	await button('Say: agree with a reservation').click();
	await expect.element(said('Your word: Agree with a reservation, 2 fingers')).toBeVisible();
	expect(mine(room, 'p13')).toMatchObject({ fingers: 2, reason: 'Not before May' });
});

test('Q30 the facilitator chooses it when calling', async () => {
	const room = roomWith('a3');
	look(room, 'a3');
	await page.viewport(1280, 800);
	await facilitate(room);
	await button('Call for consent').first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: /By fist of five/ }).click();
	await dialog.getByRole('button', { name: 'Call for consent' }).click();
	await expect
		.poll(() => room.state.agreements['a3']!.calls.at(-1))
		.toMatchObject({ version: 1, fist: true });
});

test('Q32 the board says how many fingers each side has shown', async () => {
	const room = asked((one) => {
		const [first, second, third] = ofSide('sales') as [string, string, string];
		show(one, first, 4);
		show(one, second, 4);
		show(one, third, 1);
	});
	await project(room);
	const tally = page.getByRole('group', { name: 'Sales' });
	await expect.element(tally).toHaveTextContent('Fingers: 4, 4, 1');
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
});
