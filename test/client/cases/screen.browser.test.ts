import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import { theme } from '../../../client/theme.svelte.ts';
import { addCase, caseText, setCase, type CaseDraft } from '../../../shared/board/case-card.ts';
import { orderAt } from '../../../shared/board/order.ts';
import { limits } from '../../../shared/workshop/limits.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { twoSides } from '../../../shared/workshop/sides.ts';

const main = page.getByRole('main');

/** Words of eight letters, as long as a field may be. */
const words = (length: number) =>
	'Shipment '.repeat(Math.ceil(length / 9)).slice(0, length - 1) + '.';

const longest: CaseDraft = {
	title: words(120),
	situation: words(1000),
	timeline: Array.from({ length: 10 }, () => words(99)).join('\n'),
	salesSaw: words(500),
	operationsSaw: words(500),
	question: words(280),
	cost: 12_345_678,
};

function told(draft: CaseDraft): LocalRoom {
	const room = new LocalRoom().playTo('cases');
	addCase(room.board.doc, 'long', orderAt(90), draft);
	room.do({ type: 'Show', what: 'case', id: 'long' });
	return room;
}

async function project(room: LocalRoom): Promise<void> {
	room.do({ type: 'SetTimer', minutes: 7 });
	await showInRoom(ScreenRoom, { room, bare: true, props: { leave: () => undefined } });
	await expect.element(main.getByRole('heading').first()).toBeVisible();
}

/** Everything that is written stands on the screen, above its strip, and nothing overflows its box. */
async function expectWhole(): Promise<void> {
	const { scrollHeight, scrollWidth } = document.documentElement;
	expect({ scrollHeight, scrollWidth }).toEqual({ scrollHeight: 1080, scrollWidth: 1920 });
	const picture = main.element().firstElementChild!;
	const strip = document.querySelector('footer')!.getBoundingClientRect();
	const lost = [...picture.querySelectorAll<HTMLElement>('h1, h2, p, b, li, strong, span')]
		.filter((element) => element.checkVisibility() && !element.closest('.unseen, .narrow'))
		.filter((element) => {
			const box = element.getBoundingClientRect();
			const cut = element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0;
			return (
				box.top < 0 ||
				box.bottom > strip.top ||
				box.right > 1920 ||
				sticksOut(element) ||
				(cut && clips(element))
			);
		});
	expect(lost.map(({ textContent }) => textContent)).toEqual([]);
}

/** Text that runs out of its own box, into the one beside it. */
function sticksOut(element: HTMLElement): boolean {
	const text = document.createRange();
	text.selectNodeContents(element);
	const block = element
		.closest('li, p, h1, h2, header, section, .row > *')!
		.getBoundingClientRect();
	return text.getBoundingClientRect().right > block.right + 1;
}

const clips = (element: HTMLElement) => getComputedStyle(element).overflow !== 'visible';

const sizeOf = (text: RegExp | string) =>
	parseFloat(getComputedStyle(main.getByText(text).first().element()).fontSize);

beforeEach(() => page.viewport(1920, 1080));
afterEach(() => theme.suggest('device'));

test('with nothing shown it lists at most seven titles, and how many more there are', async () => {
	const room = new LocalRoom().playTo('cases');
	for (let at = 10; at < 15; at++)
		addCase(room.board.doc, `n${at}`, orderAt(at), { title: words(120), presenter: 'p01' });
	await project(room);
	await expect.element(main.getByText('and 2 more')).toBeVisible();
	expect(main.getByRole('listitem').elements()).toHaveLength(7);
	await expectWhole();
});

test('a shown case stands there whole, its timeline readable from the back row', async () => {
	const room = new LocalRoom().playTo('cases');
	await project(room);
	await expect.element(main.getByRole('heading', { name: 'Cases' })).toBeVisible();
	room.do({ type: 'Show', what: 'case', id: 'k1' });
	await expect
		.element(main.getByRole('heading', { name: 'Forty pallets for week 14' }))
		.toBeVisible();
	expect(main.getByRole('listitem').elements()).toHaveLength(4);
	await expect.element(main.getByText('€38,600')).toBeVisible();
	await expectWhole();
	expect(sizeOf(/^Week 11/)).toBeGreaterThanOrEqual(0.03 * 1080);
	const [sales, operations] = [/^A loyal customer/, /^A promise made/].map((text) =>
		main.getByText(text).element().getBoundingClientRect(),
	);
	expect(sales!.right).toBeLessThan(operations!.left);
});

test('every text up to its limit fits without scrolling, and grows again when it is shortened', async () => {
	const room = told(longest);
	await project(room);
	await expect.element(main.getByText(words(1000))).toBeVisible();
	await expectWhole();
	const small = sizeOf(words(1000));
	const situation = caseText(room.board.doc, 'long', 'situation')!;
	situation.delete(40, situation.length - 40);
	await expect.poll(() => sizeOf(words(1000).slice(0, 40).trim())).toBeGreaterThan(small);
	await expectWhole();
});

test.each([
	['many short events', { timeline: Array.from({ length: 60 }, (_, n) => `Day ${n}`).join('\n') }],
	['one word that is as long as its field', { ...longest, situation: 'x'.repeat(1000) }],
	['one event as long as the field', { ...longest, timeline: words(1000) }],
	['nothing but a title', { title: 'Untold' }],
])('%s: all of it is there', async (_name, draft) => {
	await project(told(draft));
	await expectWhole();
});

test('a shown case that is deleted gives way to the list', async () => {
	const room = new LocalRoom().playTo('cases');
	room.do({ type: 'Show', what: 'case', id: 'k1' });
	await project(room);
	setCase(room.board.doc, 'k1', { deleted: true });
	await expect.element(main.getByRole('heading', { name: 'Cases' })).toBeVisible();
	expect(main.getByRole('listitem').elements()).toHaveLength(3);
});

test('the strategy: the statement large, Sales left, Operations right, all of it there', async () => {
	await project(new LocalRoom().playTo('strategy'));
	await expectWhole();
	expect(sizeOf(/^Grow with the customers/)).toBeGreaterThan(0.035 * 1080);
	const box = (text: string) => main.getByText(text).element().getBoundingClientRect();
	const title = box('Deliver what we promise');
	expect(box('Promise only what the load allows, and say no early').right).toBeLessThan(title.left);
	expect(box('Publish what is free, and hold a date once given').left).toBeGreaterThan(title.left);
	await expect.element(main.getByText('Not translated yet')).toBeVisible();
});

test('twenty objectives with everything as long as it may be are smaller, and not cut off', async () => {
	const room = new LocalRoom().playTo('map');
	const objectives = Array.from({ length: 20 }, (_, n) => ({
		id: `o${n}`,
		title: words(limits.title),
		businessGoal: '',
		indicator: words(limits.sentence),
		baseline: '',
		target: words(limits.sentence),
		horizon: '',
	}));
	room.do({ type: 'SetStrategy', basis: 0, statement: words(limits.statement), objectives });
	for (const { id } of objectives)
		for (const side of twoSides)
			room.do({ type: 'TranslateObjective', objective: id, side, text: words(limits.sentence) });
	const stage = room.state.agenda.find(({ kind }) => kind === 'strategy')!;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage: stage.id, step: 'strategy' } });
	await project(room);
	await expectWhole();
	expect(main.getByRole('listitem').elements()).toHaveLength(20);
});

test('before there is a strategy or a case the screen says what comes', async () => {
	const room = new LocalRoom().playTo('map');
	const stage = room.state.agenda.find(({ kind }) => kind === 'strategy')!;
	room.do({ type: 'GoTo', from: room.state.position, to: { stage: stage.id, step: 'strategy' } });
	await project(room);
	await expect
		.element(main.getByRole('heading', { name: 'The strategy comes here.' }))
		.toBeVisible();
});

test('an observer reads a case on a phone without scrolling sideways', async () => {
	await page.viewport(360, 740);
	await project(told(longest));
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});
