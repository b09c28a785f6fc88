import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setDraft } from '../../../shared/board/agreement-draft.ts';
import { earlierWith, sealedBefore } from '../../support/brought.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { button, facilitate, participate, roomWith } from './scene.ts';

const row = (label: string) => page.getByRole('article', { name: label });
const [mine, ...others] = script.participants.map(({ company }) => company);
const seatOf = (company: string) => script.participants.find((one) => one.company === company)!.id;
const theirs = others.find((company) => company !== mine)!;

/** The room with one agreement, which is one company's. */
function circle(): LocalRoom {
	const room = roomWith('a1');
	setDraft(room.board.doc, 'a1', { scope: theirs });
	return room;
}

beforeEach(() => page.viewport(1280, 900));

test('N18 what another company agrees is tried at ours: a draft with its words opens', async () => {
	const room = circle();
	await participate(room, seatOf(mine!));
	await button('Worth trying at ours').click();
	await expect.element(page.getByRole('heading', { name: 'Agreement a2' })).toBeVisible();
	await expect
		.element(page.getByLabelText('Statement'))
		.toHaveValue(script.agreements.find(({ id }) => id === 'a1')!.statement);
	await expect.element(page.getByLabelText('For whom it holds')).toHaveValue(mine!);
	await button('Back to all agreements').click();
	await expect.element(row('a1')).toHaveTextContent(`Worth trying at ${mine}: a2`);
	await expect.element(row('a2')).toHaveTextContent('Begun with the words of a1');
	expect(button('Worth trying at ours').elements()).toHaveLength(0);
});

test('N19 it is offered not to its own people', async () => {
	const room = circle();
	await participate(room, seatOf(theirs));
	await expect.element(row('a1')).toBeVisible();
	expect(button('Worth trying at ours').elements()).toHaveLength(0);
});

test('N19 nor to the facilitator, who comes from nowhere', async () => {
	await facilitate(circle());
	await expect.element(row('a1')).toBeVisible();
	expect(button('Worth trying at ours').elements()).toHaveLength(0);
});

test('Z15 of one of before the page says where it was tried, and which one it tries itself', async () => {
	const text = (scope: string) => sealedBefore({ text: { ...sealedBefore().text, scope } });
	const source = { ...text(theirs), id: 'source', number: 7 };
	const triedFrom = { id: 'source', number: 7, scope: theirs };
	const copy = { ...text(mine!), id: 'copy', number: 9, triedFrom };
	const room = new LocalRoom().bring(earlierWith({ agreements: [source, copy] }));
	await participate(room.playTo('agreements'), seatOf(theirs));
	const before = (id: string) =>
		page.elementLocator(document.querySelector(`[data-earlier=${id}]`)!);
	await expect.element(page.getByText(`Worth trying at ${mine}: a9`)).toBeVisible();
	await expect.element(before('source')).toHaveTextContent(`Worth trying at ${mine}: a9`);
	await expect.element(before('copy')).toHaveTextContent('Begun with the words of a7');
});
