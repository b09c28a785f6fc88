import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setDraft } from '../../../shared/board/agreement-draft.ts';
import type { Temperature } from '../../../shared/insight/temperature.ts';
import { script } from '../../support/script.ts';
import { writeText } from '../../support/script-texts.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import {
	button,
	dataOf,
	facilitate,
	look,
	participate,
	project,
	roomWith,
	said,
	valuesOf,
} from './scene.ts';

const radio = (name: string | RegExp) => page.getByRole('radio', { name });
const dialog = () => page.getByRole('dialog');
const facts = (room: LocalRoom) => room.state.agreements['a3']!.temperature;

/** a3 is everybody's, and its temperature is taken. */
function warming(play: (room: LocalRoom) => void = () => undefined): LocalRoom {
	const room = roomWith('a3');
	setDraft(room.board.doc, 'a3', { scope: '' });
	room.do({ type: 'CallForConsent', agreement: 'a3', temperature: true, found: null });
	play(room);
	look(room, 'a3');
	room.sent.length = 0;
	return room;
}
const give = (room: LocalRoom, temperature: Temperature, ...seats: string[]) => {
	for (const seat of seats)
		room.do({ type: 'GiveTemperature', agreement: 'a3', version: 1, temperature }, seat);
};
const show = (room: LocalRoom) => room.do({ type: 'ShowTemperature', agreement: 'a3', version: 1 });
const say = (room: LocalRoom, seat: string) =>
	room.do(
		{ type: 'SayWord', agreement: 'a3', version: 1, word: 'agree', reason: '', named: true },
		seat,
	);
const ofSide = (side: string) =>
	script.participants.filter((one) => one.side === side).map(({ id }) => id);
const [sales, operations] = [ofSide('sales'), ofSide('operations')];
/** Three of Sales are warm, one is cold; of Operations two have given theirs. */
const some = (room: LocalRoom) => {
	give(room, 'warm', ...sales.slice(0, 3));
	give(room, 'cold', sales[3]!);
	give(room, 'hot', ...operations.slice(0, 2));
};
const fits = () => {
	expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(1080);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1920);
};

afterEach(() => localStorage.clear());

describe('who is asked', () => {
	beforeEach(() => page.viewport(360, 740));

	test('Q22 gives one of five with a tap, changes it and takes it back, and is asked no word', async () => {
		const room = warming();
		await participate(room, sales[0]!);
		await expect.element(said('How warm are you to this text?')).toBeVisible();
		await expect.element(button('Agree')).not.toBeInTheDocument();
		expect(document.querySelectorAll('[data-question] input[type=radio]')).toHaveLength(5);
		await radio(/^Warm/).click();
		await expect.element(said('Yours is in. You can change it until it is shown.')).toBeVisible();
		expect(facts(room)?.given).toEqual({ [sales[0]!]: 'warm' });
		await radio(/^Cool/).click();
		await expect.poll(() => facts(room)?.given).toEqual({ [sales[0]!]: 'cool' });
		await button('Take it back').click();
		await expect.poll(() => facts(room)?.given).toEqual({});
		await expect.element(radio(/^Cool/)).not.toBeChecked();
		expect(dataOf('[data-question]')).toEqual({ question: 'warming' });
	});

	test('Q29 reads that it is secret, and of which side none will be shown', async () => {
		const room = roomWith('a3');
		room.do({ type: 'CallForConsent', agreement: 'a3', temperature: true, found: null });
		look(room, 'a3');
		await participate(room, 'p13');
		await expect
			.element(page.getByText(/In secret: nobody ever sees whose is which/))
			.toBeVisible();
		await expect
			.element(
				said(
					'Figures are shown from 3 people a side on. Fewer here: Sales, Operations, and other functions.',
				),
			)
			.toBeVisible();
	});

	test('Q23 is asked for the word once it is shown, beside how warm the room is', async () => {
		const room = warming(some);
		await participate(room, sales[0]!);
		await expect.element(radio(/^Warm/)).toBeChecked();
		show(room);
		await expect.element(button('Agree')).toBeVisible();
		await expect.element(said('Warm or hot: 3 of 4 in Sales.')).toBeVisible();
		await expect.element(radio(/^Warm/)).not.toBeInTheDocument();
		await button('Agree').click();
		await expect.element(said('Your word: Agree')).toBeVisible();
	});

	test('Q26 sees nothing of it when another version is called', async () => {
		const room = warming(some);
		await participate(room, sales[0]!);
		await expect.element(radio(/^Warm/)).toBeChecked();
		room.do({ type: 'CallForConsent', agreement: 'a3', temperature: true, found: null });
		await expect.element(radio(/^Warm/)).not.toBeChecked();
		room.do({ type: 'CallForConsent', agreement: 'a3', found: null });
		await expect.element(button('Agree')).toBeVisible();
		await expect.element(said('How warm the room is')).not.toBeInTheDocument();
	});

	test('Q22 whoever was not asked gives none, and reads when to object', async () => {
		const room = warming();
		room.join('late', 'Late', 'participant', 'sales', null);
		await participate(room, 'late');
		await expect.element(said('You were not asked about this version')).toBeVisible();
		await expect.element(radio(/^Warm/)).not.toBeInTheDocument();
		await expect.element(button('Object')).not.toBeInTheDocument();
		show(room);
		await expect.element(button('Object')).toBeVisible();
	});

	test('the list says what is asked of oneself', async () => {
		const room = warming();
		look(room, null);
		await participate(room, sales[0]!);
		await expect.element(said('Your temperature is asked')).toBeVisible();
		await expect.element(button('Give your temperature on a1')).toBeVisible();
		give(room, 'hot', sales[0]!);
		await expect.element(said('Your temperature is asked')).not.toBeInTheDocument();
		show(room);
		await expect.element(said('Your word is asked')).toBeVisible();
		await expect.element(button('Give your word on a1')).toBeVisible();
	});

	test('chooses with the keyboard, on a page no wider than the phone', async () => {
		const room = warming();
		await participate(room, sales[0]!);
		await expect.element(radio(/^Hot/)).toBeVisible();
		(radio(/^Hot/).element() as HTMLInputElement).focus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.poll(() => facts(room)?.given).toEqual({ [sales[0]!]: 'warm' });
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
		give(room, 'hot', ...sales, ...operations, ...ofSide('other'));
		show(room);
		await expect.element(said('How warm the room is')).toBeVisible();
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	});
});

describe('who leads', () => {
	beforeEach(() => page.viewport(1280, 800));

	test('Q22 calls for it, or for the word at once', async () => {
		const room = roomWith('a3');
		look(room, 'a3');
		await facilitate(room);
		await button('Call for consent').click();
		await expect.element(radio('The word, at once')).toBeChecked();
		await radio(/^Take the temperature first/).click();
		await dialog().getByRole('button', { name: 'Call for consent' }).click();
		expect(room.sent[0]).toEqual({ type: 'CallForConsent', agreement: 'a3', temperature: true });
		await expect.element(said('The temperature is being taken')).toBeVisible();
		await expect.element(button('Seal')).not.toBeInTheDocument();
	});

	test('V24, Q23, I23 sees how many of each side have given theirs, and goes on to the word', async () => {
		const room = warming(some);
		await facilitate(room);
		const given = (side: string) => dataOf(`.side[data-side=${side}]`)?.['given'];
		await expect.poll(() => given('sales')).toBe('4');
		expect(given('operations')).toBe('few');
		expect(given('other')).toBe('few');
		await expect.element(said(/^Fewer than 3 of \d+ have given theirs$/).first()).toBeVisible();
		give(room, 'hot', operations[2]!);
		await expect.poll(() => given('operations')).toBe('3');
		expect(document.body.innerText).not.toMatch(/warm or hot/i);
		await button('Show it and ask for the word').click();
		expect(room.sent).toEqual([{ type: 'ShowTemperature', agreement: 'a3', version: 1 }]);
		await expect
			.element(said('Warm or hot: 3 of 4 in Sales and 3 of 3 in Operations.'))
			.toBeVisible();
		await expect.element(said('Where it stands')).toBeVisible();
		await expect.element(button('Seal')).toBeVisible();
	});

	test('Q24 a side with fewer than three is not shown, and is named', async () => {
		const room = warming(some);
		show(room);
		await facilitate(room);
		await expect.element(said('Warm or hot: 3 of 4 in Sales.')).toBeVisible();
		expect(
			[...document.querySelectorAll('td[data-side=sales]')].map((cell) => cell.textContent?.trim()),
		).toEqual(['0', '3', '0', '0', '1']);
		expect(
			[...document.querySelectorAll('td[data-side=operations]')].map((cell) =>
				cell.textContent?.trim(),
			),
		).toEqual(['not shown']);
		await expect
			.element(
				said(
					'A side is shown from 3 people on. Fewer gave theirs: Operations and Other functions.',
				),
			)
			.toBeVisible();
	});

	test('Q23 goes on however few have given theirs', async () => {
		const room = warming();
		await facilitate(room);
		await button('Show it and ask for the word').click();
		await expect.element(said('Of no side enough people gave theirs to show it.')).toBeVisible();
		expect(valuesOf('data-degree')).toEqual([]);
	});
});

describe('the room’s screen', () => {
	test('V24 shows how many have given theirs, then how warm each side is', async () => {
		const room = warming(some);
		await project(room);
		await expect.element(said('How warm are we to this?')).toBeVisible();
		const voters = script.participants.length;
		await expect.element(said(`4 of ${voters} have given theirs`)).toBeVisible();
		expect(dataOf('[data-verdict]')).toBeUndefined();
		fits();
		give(room, 'lukewarm', ...operations);
		show(room);
		await expect
			.element(said(`Warm or hot: 3 of 4 in Sales and 0 of ${operations.length} in Operations.`))
			.toBeVisible();
		expect(dataOf('[data-verdict]')).toBeUndefined();
		fits();
		// With the first word the words are counted beside it.
		say(room, sales[0]!);
		await expect.poll(() => dataOf('[data-verdict]')).toBeDefined();
		await expect.element(page.getByText(/^Warm or hot/)).toBeVisible();
		fits();
	});

	test('the longest text fits beside it', async () => {
		const room = roomWith('a3');
		const { doc } = room.board;
		const long = 'Every time that an order above a tenth of the load comes in, planning is asked. ';
		writeText(doc, 'a3', 'statement', long.repeat(7).slice(0, 500));
		setDraft(doc, 'a3', { scope: '' });
		room.do({ type: 'CallForConsent', agreement: 'a3', temperature: true, found: null });
		give(room, 'cool', ...sales, ...operations, ...ofSide('other'));
		show(room);
		room.do({ type: 'SetTimer', minutes: 7 });
		look(room, 'a3');
		await project(room);
		await expect.poll(() => valuesOf('data-degree')).toHaveLength(10);
		await expect.element(said('Other functions: Cool 4.')).toBeVisible();
		fits();
		say(room, sales[0]!);
		await expect.poll(() => dataOf('[data-verdict]')).toBeDefined();
		fits();
	});
});
