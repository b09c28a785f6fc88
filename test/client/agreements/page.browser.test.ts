import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addCard } from '../../../shared/board/conflict-card.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { button, openAgreement, part, shownRules, StandingRoom } from './agreement-page.ts';
import { violationsIn } from '../../support/violations.ts';

const fields = 'textarea, select, input, [data-place] button';
const disputed = (room: LocalRoom) => {
	const judge = { type: 'JudgeEffect', agreement: 'a5', objective: 'margin' } as const;
	for (const seat of ['p13', 'p01', 'p03']) room.do({ ...judge, effect: 'strengthens' }, seat);
	for (const seat of ['p14', 'p02', 'p04']) room.do({ ...judge, effect: 'harms' }, seat);
};

beforeEach(async () => {
	document.documentElement.style.setProperty('--motion', '0ms');
	await page.viewport(360, 740);
});
afterEach(() => {
	delete document.documentElement.dataset['theme'];
});

describe.each(['light', 'dark'])('in the %s', (theme) => {
	beforeEach(() => {
		document.documentElement.dataset['theme'] = theme;
	});

	const violations = async () =>
		(await violationsIn()).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);

	test.each([
		['a participant', 'p13', 360],
		['the facilitator', 'facilitator', 740],
	] as const)('axe finds nothing for %s', async (_who, seat, width) => {
		await page.viewport(width, 740);
		await openAgreement('a5', { seat, play: disputed });
		await page.getByText('Level and elements').click();
		expect(await violations()).toEqual([]);
	});

	test.each(['Choose owners', 'Choose conflicts and cases', 'Seal in spite of it …'])(
		'axe finds nothing in the dialog of “%s”',
		async (name) => {
			await openAgreement('a5', { seat: 'facilitator' });
			await button(name).click();
			expect(await violations()).toEqual([]);
		},
	);

	test('axe finds nothing on a sealed page', async () => {
		await openAgreement('a3', {
			mended: true,
			play: (room) => {
				room.ask('a3');
				room.seal('a3');
			},
		});
		expect(await violations()).toEqual([]);
	});
});

/** What reaches over the right edge. */
const tooWide = (width: number) =>
	[...document.querySelectorAll('main *')]
		.filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 0.5)
		.map((one) => one.outerHTML.slice(0, 120));

const long = 'W'.repeat(60);
const withLongNames = (room: LocalRoom) => {
	for (const person of Object.values(room.state.participants)) person.name = long;
	room.state.participants['p05']!.company = long;
	for (const objective of room.state.strategy.objectives) objective.title = 'M'.repeat(120);
	addCard(room.board.doc, 'c08', 'a', { title: long });
	disputed(room);
};

test.each([360, 740, 1200])('nothing is wider than %i px, whatever the names', async (width) => {
	await page.viewport(width, 740);
	await openAgreement('a5', { seat: 'facilitator', play: withLongNames });
	await page.getByText('Level and elements').click();
	expect(tooWide(width)).toEqual([]);
	await button('Choose owners').click();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	const content = document.querySelector('dialog .content')!;
	expect(content.scrollWidth).toBeLessThanOrEqual(content.clientWidth);
});

test('findings stand beside their field where there is room, under it on a phone', async () => {
	await openAgreement('a5', { seat: 'facilitator' });
	const boxes = () => {
		const row = part('Who owns it').element();
		const [field, finding] = [row.firstElementChild!, row.lastElementChild!];
		return [field.getBoundingClientRect(), finding.getBoundingClientRect()] as const;
	};
	const [above, under] = boxes();
	expect(under.top).toBeGreaterThanOrEqual(above.bottom);
	await page.viewport(740, 740);
	const [left, right] = boxes();
	expect(right.left).toBeGreaterThanOrEqual(left.right);
	expect(right.top).toBe(left.top);
});

test('everything that is pressed is at least 48 px high', async () => {
	await openAgreement('a5', { seat: 'p13', play: disputed });
	await page.getByText('Level and elements').click();
	const pressed = document.querySelectorAll<HTMLElement>(
		'main button, main label:has(input), summary',
	);
	const small = [...pressed]
		.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 48)
		.map((one) => one.outerHTML);
	expect(small).toEqual([]);
});

test('the keyboard reaches every field in the order of the page', async () => {
	await openAgreement('a5', { seat: 'p13' });
	const reached: string[] = [];
	(button('Blocks the seal: Owners').element() as HTMLElement).focus();
	for (let presses = 0; presses < 60; presses++) {
		await userEvent.tab();
		const place = document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'];
		if (place && reached.at(-1) !== place) reached.push(place);
		if (document.activeElement?.tagName === 'SUMMARY') break;
	}
	expect(reached).toEqual([
		'statement',
		'owners',
		'effect/otif',
		'effect/margin',
		'effect/waste',
		'effect/launch',
		'effect/people',
		'measure',
		'firstStep',
		'reviewOn',
		'restsOn',
		'level',
	]);
});

describe('where nothing can be written the same page is text', () => {
	const noFields = () => expect([...document.querySelectorAll(fields)]).toEqual([]);

	test('sealed: the record’s text and findings', async () => {
		await openAgreement('a3', {
			mended: true,
			seat: 'facilitator',
			play: (room) => {
				room.ask('a3');
				room.seal('a3');
			},
		});
		await expect.element(page.getByText('Sealed: this text stays as it is.')).toBeVisible();
		noFields();
		expect(shownRules('a3')).toEqual(['harms-objective', 'open-challenge']);
		await expect.element(part('What we agree')).toHaveTextContent(/One launch calendar/);
		await expect.element(part('Who owns it')).toHaveTextContent(/Commercial director/);
		await expect
			.element(part('Replay the case: Twenty-six launches'))
			.toHaveTextContent(/Twelve launches instead of 26/);
		// In the order of the strategy; about the others nothing was said.
		const places = [...document.querySelectorAll<HTMLElement>('[data-place^="effect/"]')];
		expect(places.map(({ dataset }) => dataset['place'])).toEqual([
			'effect/margin',
			'effect/waste',
			'effect/launch',
		]);
	});

	test('the workshop has ended', async () => {
		await openAgreement('a5', {
			seat: 'p13',
			play: (room) => void room.do({ type: 'CloseWorkshop' }),
		});
		await expect.element(page.getByText(/^The workshop has ended/)).toBeVisible();
		noFields();
		expect(shownRules('a5')).toEqual(['contradicts', 'not-translated', 'one-sided']);
	});

	test('withdrawn', async () => {
		await openAgreement('a5', {
			seat: 'facilitator',
			play: (room) => void room.do({ type: 'WithdrawAgreement', agreement: 'a5', withdrawn: true }),
		});
		await expect.element(page.getByText(/^Withdrawn/)).toBeVisible();
		noFields();
	});

	test('the board stands still while a vote is open', async () => {
		await openAgreement('a5', { seat: 'p13', room: new StandingRoom() });
		await expect.element(page.getByText('This text can be read only for now.')).toBeVisible();
		noFields();
	});

	test('who only watches', async () => {
		const watching = new StandingRoom();
		watching.join('o1', 'Observer', 'observer', null);
		await openAgreement('a5', { seat: 'o1', room: watching });
		noFields();
	});
});

test('an agreement that is not here says so', async () => {
	await openAgreement('a1', { play: (room) => void delete room.state.agreements['a1'] });
	await expect.element(page.getByText(/^This agreement is not here/)).toBeVisible();
});
