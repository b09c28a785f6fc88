import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setDraft, setOwner } from '../../../shared/board/agreement-draft.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { writeText } from '../../support/script-texts.ts';
import { button, dataOf, facilitate, look, roomWith, said } from './scene.ts';

const dialog = () => page.getByRole('dialog');
const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });

/** The facilitator has one agreement open. */
async function open(id: string, play: (room: LocalRoom) => void = () => undefined) {
	const room = roomWith('a1', 'a2', 'a3');
	play(room);
	look(room, id);
	room.sent.length = 0;
	await facilitate(room);
	return room;
}

/** The sponsor words every objective anew. */
function renameObjectives(room: LocalRoom) {
	const { version, statement, objectives } = room.state.strategy;
	const renamed = objectives.map(({ asks: _asks, ...form }) => ({
		...form,
		title: `${form.title}, promptly`,
	}));
	const answer = room.do({
		type: 'SetStrategy',
		basis: version,
		statement,
		objectives: renamed,
	});
	expect(answer.ok).toBe(true);
}

beforeEach(() => page.viewport(1280, 800));

test('waits for the room, and says so', async () => {
	await open('a1', (room) => room.ask('a1', { p02: 'silent', p04: 'silent' }));
	const seal = button('Seal');
	await expect.element(seal).toHaveAttribute('aria-disabled', 'true');
	await expect.element(seal).toHaveAccessibleDescription('The room does not carry it yet.');
	expect(dataOf('[data-seal]')).toEqual({ seal: 'refused' });
});

test('F2 an owner who has not answered yet is waited for calmly, and blocks once the answer is no', async () => {
	const room = await open('a1', (played) => played.ask('a1', { p02: 'silent', p04: 'silent' }));
	const { owners } = room.state.agreements['a1']!.calls.at(-1)!.text;
	const owner = owners.find((id) => ['p02', 'p04'].includes(id));
	await expect.element(page.getByText('Whose word the seal waits for')).toBeVisible();
	await expect.element(page.getByText('Waits for a word').first()).toBeVisible();
	expect(dataOf('[data-waiting]')).toEqual({ waiting: '1' });
	expect(dataOf('[data-blocking]')).toBeUndefined();
	const no = { word: 'object', reason: 'Not by March', named: true } as const;
	room.do({ type: 'SayWord', agreement: 'a1', version: 1, ...no }, owner!);
	await expect.element(page.getByText('Blocks the seal').first()).toBeVisible();
	expect(dataOf('[data-blocking]')).toEqual({ blocking: '1' });
	expect(dataOf('[data-waiting]')).toBeUndefined();
});

test('F22 is blocked by what the check says of the text that was asked, until that is waived', async () => {
	const room = roomWith();
	room.draft('a3');
	room.ask('a3');
	look(room, 'a3');
	await facilitate(room);
	const seal = button('Seal');
	await expect.element(seal).toHaveAttribute('aria-disabled', 'true');
	await expect.element(seal).toHaveAccessibleDescription(/^1 finding blocks the seal\./);
	expect(dataOf('[data-blocking]')).toEqual({ blocking: '1' });
	room.do({
		type: 'WaiveFinding',
		agreement: 'a3',
		waiver: { rule: 'harms-objective', subject: 'margin', reason: 'A question to the sponsor' },
		asks: { question: 'q1', text: 'May it?' },
	});
	await expect.element(seal).not.toHaveAttribute('aria-disabled');
	expect(dataOf('[data-blocking]')).toBeUndefined();
	expect(dataOf('[data-waived]')).toEqual({ waived: '1' });
	await expect.element(page.getByText(/A question to the sponsor/).first()).toBeVisible();
});

test('F22 where the draft has changed since, each finding says of which text it is', async () => {
	const room = roomWith();
	room.draft('a3');
	room.ask('a3');
	look(room, 'a3');
	await facilitate(room);
	const ofTheSeal = page.getByRole('region', { name: 'Seal' }).getByRole('listitem');
	await expect.element(ofTheSeal).toHaveTextContent(/^Blocks the seal/);
	writeText(room.board.doc, 'a3', 'tradeOff/margin', 'Some items are refused');
	await expect.element(page.getByText('What blocks the seal of version 1')).toBeVisible();
	await expect.element(ofTheSeal).toHaveTextContent(/^Version 1 · Blocks the seal/);
	const harm = page.getByRole('group', { name: 'Grow profitable volume', exact: true });
	await expect.element(harm).toHaveTextContent(/The draft now · Stays on the record/);
});

test('says that a sealed text never changes, then seals the version that was asked', async () => {
	const room = await open('a1', (before) => before.ask('a1', { p02: 'reservation' }));
	await button('Seal').click();
	await expect.element(dialog()).toHaveTextContent(/A sealed text never changes/);
	expect(room.sent).toEqual([]);
	await inDialog('Seal it for good').click();
	expect(room.sent).toEqual([{ type: 'SealAgreement', agreement: 'a1', version: 1 }]);
	await expect.element(page.getByText(/^Sealed on .*, version 1$/)).toBeVisible();
	expect(dataOf('[data-sealed]')).toEqual({ sealed: 'a1' });
	await expect
		.element(page.getByRole('region', { name: 'Reservations' }))
		.toHaveTextContent(/Plant manager It costs us the seasonal shelf/);
	for (const name of ['Seal', 'Call again', 'Call for consent'])
		await expect.element(button(name)).not.toBeInTheDocument();
});

test('says that the draft has moved on, and seals the text that was asked all the same', async () => {
	const room = await open('a1', (before) => before.ask('a1'));
	writeText(room.board.doc, 'a1', 'statement', 'Planning publishes on Friday.');
	await button('Seal').click();
	await expect.element(dialog()).toHaveTextContent(/What is sealed is the text that was asked/);
	await inDialog('Seal it for good').click();
	await expect.element(page.getByRole('blockquote')).toHaveTextContent(/^Planning publishes free/);
});

test('keeps findings and dissent on the record', async () => {
	await open('a3', (room) => {
		room.ask('a3', { p15: 'object' });
		room.do({ type: 'CloseObjection', agreement: 'a3', author: 'p15', how: 'dissent' }, 'p15');
		room.seal('a3');
	});
	await expect
		.element(page.getByRole('region', { name: 'Dissents' }))
		.toHaveTextContent(/Category manager It costs us the seasonal shelf/);
	const kept = page.getByRole('region', { name: 'Findings that stay on the record' });
	await expect.element(kept).toBeVisible();
	expect(
		[...kept.element().querySelectorAll<HTMLElement>('[data-finding]')].map(
			({ dataset }) => dataset['finding'],
		),
	).toEqual(['harms-objective', 'open-challenge']);
});

test('Q6 a side without anyone makes it provisional, and it says which', async () => {
	const room = roomWith('a1');
	room.join('solo', 'Solo seller', 'participant', 'sales', 'Solo Ltd');
	const { doc } = room.board;
	for (const owner of ['p03', 'p04']) setOwner(doc, 'a1', owner, false);
	setOwner(doc, 'a1', 'solo', true);
	setDraft(doc, 'a1', { scope: 'Solo Ltd' });
	room.ask('a1');
	const waiver = { rule: 'one-sided', subject: 'operations', reason: 'They join later' } as const;
	room.do({
		type: 'WaiveFinding',
		agreement: 'a1',
		waiver,
		asks: { question: 'q1', text: 'May it?' },
	});
	look(room, 'a1');
	await facilitate(room);
	expect(dataOf('[data-verdict]')).toEqual({ verdict: 'provisional' });
	await expect
		.element(page.getByText(/^It is carried, but nobody of Operations was asked/))
		.toBeVisible();
	await button('Seal').click();
	await expect.element(dialog()).toHaveTextContent(/Nobody of Operations was asked, so the seal/);
	await inDialog('Seal it for good').click();
	await expect.element(said('Sealed provisionally')).toBeVisible();
});

test('a refusal of the server is said in words and changes nothing', async () => {
	const room = await open('a1', (before) => before.ask('a1'));
	await button('Seal').click();
	room.refuseNext('not-carried');
	await inDialog('Seal it for good').click();
	await expect
		.element(page.getByText(/^The room does not carry this agreement yet\./))
		.toBeVisible();
	expect(dataOf('[data-sealed]')).toBeUndefined();
});

test('Z14 an objective renamed since the call stands in the way at once, until the room is asked again', async () => {
	const room = await open('a1', (before) => before.ask('a1'));
	await expect.element(button('Seal')).not.toHaveAttribute('aria-disabled');
	renameObjectives(room);
	await expect.element(button('Seal')).toHaveAttribute('aria-disabled', 'true');
	const why =
		/^An objective that it speaks of .* since the call\. Look at its effects, then call again\.$/;
	await expect.element(button('Seal')).toHaveAccessibleDescription(why);
	expect(dataOf('[data-seal]')).toEqual({ seal: 'refused' });
	await expect.element(said('Changed since the call')).toBeVisible();
	room.ask('a1');
	await expect.element(button('Seal')).not.toHaveAttribute('aria-disabled');
	await expect.element(said('Changed since the call')).not.toBeInTheDocument();
});

test('ER18, ER19, ER20 withholds the words of a sealed one, after it has said what goes and what stays', async () => {
	const room = await open('a1', (before) => before.ask('a1'));
	await button('Seal').click();
	await inDialog('Seal it for good').click();
	await button('Withhold the words …').click();
	for (const words of [/It cannot be taken back/, /the fingerprint/, /Backups and reports made/])
		await expect.element(dialog()).toHaveTextContent(words);
	expect(room.state.agreements['a1']?.sealed?.salt).not.toBe('');
	await inDialog('Withhold them for good').click();
	await expect
		.element(page.getByRole('blockquote'))
		.toHaveTextContent('The words of this agreement are withheld.');
	await expect.element(page.getByText(/^Sealed on .*, version 1$/)).toBeVisible();
	await expect.element(button('Withhold the words …')).not.toBeInTheDocument();
});

test('F38 an owner who is here and silent is led to the question with everybody; of another it is said', async () => {
	const room = await open('a1', (opened) => opened.ask('a1', { p03: 'silent', p04: 'silent' }));
	const [here, away] = script.participants.filter(({ id }) => ['p03', 'p04'].includes(id));
	room.present = room.present.filter((id) => id !== away!.id);
	const seal = page.getByRole('region', { name: 'Seal' });
	await expect.element(seal).toHaveTextContent(`${away!.name} is not in the room now.`);
	await expect.element(seal).not.toHaveTextContent(`${here!.name} is not in the room now.`);
	await button('Bring everybody to the question').click();
	await expect.poll(() => room.sent.map(({ type }) => type)).toEqual(['BringEverybody']);
	look(room, null);
	room.sent.length = 0;
	await button('Bring everybody to the question').click();
	await expect.poll(() => room.sent.map(({ type }) => type)).toEqual(['Show', 'BringEverybody']);
	expect(room.state.shown.agreement).toBe('a1');
});
