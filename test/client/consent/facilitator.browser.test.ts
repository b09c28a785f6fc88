import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setDraft } from '../../../shared/board/agreement-draft.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { writeText } from '../../support/script-texts.ts';
import { button, call, dataOf, facilitate, look, roomWith, said, valuesOf } from './scene.ts';

const dialog = () => page.getByRole('dialog');
const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });
const text = () => document.body.innerText;

/** The facilitator has one agreement open. */
async function open(id: string, play: (room: LocalRoom) => void = () => undefined) {
	const room = roomWith('a1', 'a2', 'a3');
	play(room);
	look(room, id);
	room.sent.length = 0;
	await facilitate(room);
	return room;
}

beforeEach(() => page.viewport(1280, 800));

describe('calling', () => {
	test('says what will happen, then asks the room', async () => {
		const room = await open('a1');
		room.do({ type: 'Show', what: 'agreement', id: null });
		await button('Call for consent').click();
		await expect.element(dialog()).toHaveTextContent(/copied as it stands, as version 1/);
		expect(room.sent).toEqual([]);
		await inDialog('Call for consent').click();
		expect(room.sent[0]).toEqual({ type: 'CallForConsent', agreement: 'a1' });
		await expect.poll(() => room.state.shown.agreement).toBe('a1');
		await expect
			.poll(() => dataOf('[data-side=sales]'))
			.toMatchObject({ electorate: '2', answers: '0' });
		await expect.element(button('Call again')).toBeVisible();
	});

	test('says which findings will block the seal', async () => {
		const room = roomWith();
		room.draft('a3');
		look(room, 'a3');
		await facilitate(room);
		await button('Call for consent').click();
		await expect.element(dialog()).toHaveTextContent(/the seal will be refused as long as/);
		await expect.poll(() => dialog().element().querySelectorAll('[data-finding]').length).toBe(1);
		expect(dialog().element().querySelector('[data-finding=harms-objective]')).not.toBeNull();
	});

	test('needs a statement', async () => {
		const room = roomWith();
		room.do({ type: 'AddAgreement', agreement: 'a1' });
		look(room, 'a1');
		await facilitate(room);
		const ask = button('Call for consent');
		await expect.element(ask).toHaveAttribute('aria-disabled', 'true');
		await expect
			.element(ask)
			.toHaveAccessibleDescription('It says nothing yet. Write the statement first.');
		await ask.click({ force: true });
		await expect.element(dialog()).not.toBeInTheDocument();
	});

	test('keeps the exact text that was asked, and shows what the draft says otherwise', async () => {
		const room = await open('a1', (before) => before.ask('a1'));
		expect(text()).not.toContain('The draft has changed since version 1');
		writeText(room.board.doc, 'a1', 'statement', 'Planning publishes on Friday.');
		await expect.element(said('The draft has changed since version 1')).toBeVisible();
		expect(valuesOf('data-part')).toEqual(['statement']);
		await expect.element(said('Now: Planning publishes on Friday.')).not.toBeVisible();
		await page.getByText('What has changed since version 1').click();
		await expect.element(said('Now: Planning publishes on Friday.')).toBeVisible();
		await page.getByText(/^The exact text of version 1, asked at/).click();
		await expect.element(page.getByText(/^Fingerprint/)).toBeVisible();
		await expect
			.element(page.getByRole('blockquote').filter({ hasText: /^Planning publishes free/ }))
			.toBeVisible();
		await button('Call again').click();
		await expect.element(dialog()).toHaveTextContent(/become stale/);
		await inDialog('Call again').click();
		await expect.element(said('The draft has changed since version 1')).not.toBeInTheDocument();
		await expect.poll(() => dataOf('[data-side=sales]')).toMatchObject({ answers: '0' });
	});
});

describe('where it stands', () => {
	test('Q2, Q3, Q5 counts by side, third functions beside them', async () => {
		await open('a3', (room) => room.ask('a3', { p15: 'object', p16: 'reservation' }));
		await expect
			.poll(() => dataOf('[data-side=sales]'))
			.toEqual({
				side: 'sales',
				electorate: '1',
				answers: '1',
				agree: '1',
				reservation: '0',
				object: '0',
			});
		expect(dataOf('[data-side=operations]')).toMatchObject({
			answers: '2',
			agree: '1',
			reservation: '1',
		});
		expect(dataOf('[data-side=other]')).toMatchObject({ answers: '1', object: '1' });
		const operations = page.getByRole('group', { name: 'Operations' });
		await expect
			.element(operations)
			.toHaveTextContent(/2 of 2 answered 1 agrees ?1 with a reservation ?0 object/);
		expect(operations.element().querySelectorAll('.marks .answered')).toHaveLength(2);
	});

	test('Q4 what is missing is one sentence with names', async () => {
		await open('a3', (room) => room.ask('a3', { p15: 'object', p13: 'silent' }));
		expect(dataOf('[data-verdict]')).toEqual({ verdict: 'not-carried' });
		await expect
			.element(
				said(
					'Because Sales needs 1 more answer, not every owner has agreed (still to come: Commercial director), and 1 objection is open.',
				),
			)
			.toBeVisible();
	});

	test('Q4 it is carried when both sides, the owners and the objections say so', async () => {
		const room = await open('a1', (before) => before.ask('a1', { p04: 'silent' }));
		expect(dataOf('[data-verdict]')).toEqual({ verdict: 'not-carried' });
		room.do(
			{ type: 'SayWord', agreement: 'a1', version: 1, word: 'agree', reason: '', named: true },
			'p04',
		);
		await expect.poll(() => dataOf('[data-verdict]')).toEqual({ verdict: 'carried' });
	});

	test('Q10 the facilitator records dissent where few of that side object, and only then', async () => {
		const room = roomWith();
		room.draft('a3', { mended: true });
		setDraft(room.board.doc, 'a3', { scope: '' });
		room.ask('a3', { p06: 'object' });
		look(room, 'a3');
		await facilitate(room);
		await button('Record the dissent of Operations director').click();
		await expect.element(said('Stands as dissent')).toBeVisible();
		expect(dataOf('[data-objection=p06]')).toMatchObject({ state: 'dissent' });
	});

	test('Q10 where a third or more object, it says who alone can close it', async () => {
		await open('a3', (room) => room.ask('a3', { p15: 'object' }));
		await expect.element(page.getByText(/^Only its author can close it/)).toBeVisible();
		await expect.element(button('Record the dissent of Category manager')).not.toBeInTheDocument();
	});
});

test('the facilitator says no word: there is no such button', async () => {
	await open('a1', (room) => call(room, 'a1'));
	await expect.element(button('Seal')).toBeVisible();
	for (const name of ['Agree', 'Object', 'Agree with a reservation'])
		await expect.element(button(name)).not.toBeInTheDocument();
});
