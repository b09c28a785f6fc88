import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { writeText } from '../../support/script-texts.ts';
import { button, call, dataOf, look, participate, roomWith, said, valuesOf } from './scene.ts';

const reason = () => page.getByRole('textbox', { name: /do you object\?|your reservation\?/ });
const wordOf = (room: LocalRoom, seat: string, agreement = 'a3') =>
	room.state.agreements[agreement]!.words.findLast(({ by }) => by === seat);

/** The room is asked about a3, and one participant looks at it. */
async function asked(seat: string, play: (room: LocalRoom) => void = () => undefined) {
	const room = roomWith('a1', 'a2', 'a3');
	call(room, 'a3');
	play(room);
	look(room, 'a3');
	room.sent.length = 0;
	await participate(room, seat);
	return room;
}
/** Somebody rewrites the statement, and the facilitator calls again. */
function callAnew(room: LocalRoom) {
	writeText(room.board.doc, 'a3', 'statement', 'At most two launches a month.');
	call(room, 'a3');
}
const agree = (room: LocalRoom, by: string, version = 1) =>
	room.do(
		{ type: 'SayWord', agreement: 'a3', version, word: 'agree', reason: '', named: true },
		by,
	);
const object = (room: LocalRoom, by: string, named = true) =>
	room.do(
		{
			type: 'SayWord',
			agreement: 'a3',
			version: 1,
			word: 'object',
			reason: 'The seasonal shelf goes',
			named,
		},
		by,
	);

beforeEach(() => page.viewport(360, 740));
afterEach(() => localStorage.clear());

test('one reads the text as it was called, then has three alike buttons', async () => {
	await asked('p13');
	await expect.element(said('Do you consent to this text?')).toBeVisible();
	const question = page.getByText(/^One launch calendar/).first();
	await expect.element(question).toBeVisible();
	for (const words of [
		'harms “Grow profitable volume”',
		'Trade-off: Some exclusive items for retailers are refused; about 1 % of turnover, accepted for two years.',
		'Decide on the 17 items that no longer sell',
	])
		await expect.element(page.getByText(words).first()).toBeVisible();
	const heights = ['Agree', 'Agree with a reservation', 'Object'].map(
		(name) => button(name).element().getBoundingClientRect().height,
	);
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
	expect(new Set(heights).size).toBe(1);
});

test('on a phone the question comes before the draft, and stays there once it is answered', async () => {
	const room = await asked('p13');
	expect(dataOf('[data-first]')).toEqual({ first: 'consent' });
	await button('Agree').click();
	await expect.poll(() => dataOf('[data-question]')).toEqual({ question: 'answered' });
	expect(dataOf('[data-first]')).toEqual({ first: 'consent' });
	expect(wordOf(room, 'p13')).toMatchObject({ word: 'agree', version: 1 });
});

test('one agrees with a tap, sees one’s word, and can change it', async () => {
	const room = await asked('p13');
	await button('Agree').click();
	await expect.element(said('Your word: Agree')).toBeVisible();
	await button('Change my word').click();
	await button('Agree with a reservation').click();
	await expect.element(reason()).toHaveFocus();
	await userEvent.keyboard('Only if the calendar is public');
	await button('Say: agree with a reservation').click();
	await expect.element(said('Your word: Agree with a reservation')).toBeVisible();
	expect(wordOf(room, 'p13')).toMatchObject({
		word: 'reservation',
		reason: 'Only if the calendar is public',
	});
});

test('an objection needs a reason, and asks whether the name may stand beside it', async () => {
	const room = await asked('p15');
	await button('Object').click();
	await button('Say: object').click();
	await expect.element(page.getByText('Write the reason in one sentence.')).toBeVisible();
	expect(room.sent).toEqual([]);
	await reason().fill('The seasonal shelf goes');
	await page.getByLabelText('No, read it out without my name').click();
	await button('Say: object').click();
	await expect.element(said('Your word: Object')).toBeVisible();
	expect(wordOf(room, 'p15')).toMatchObject({ reason: 'The seasonal shelf goes', named: false });
});

test('a reason stays when the server says no, and while one looks at the list', async () => {
	const room = await asked('p15');
	await button('Object').click();
	await reason().fill('The seasonal shelf goes');
	room.refuseNext('come-back-later');
	await button('Say: object').click();
	await expect.element(page.getByRole('alert')).toHaveTextContent(/catching its breath/);
	await expect.element(reason()).toHaveValue('The seasonal shelf goes');
	await button('Back to all agreements').click();
	await button('Give your word on a3').click();
	await expect.element(reason()).toHaveValue('The seasonal shelf goes');
});

test('what is typed while the answer is on its way stays', async () => {
	const room = roomWith('a1', 'a2', 'a3');
	call(room, 'a3');
	look(room, 'a3');
	let answer: () => void = () => undefined;
	const answered = new Promise<void>((resolve) => (answer = resolve));
	const workshop = room.workshop.bind(room);
	room.workshop = (seat) => {
		const real = workshop(seat);
		const send = real.send.bind(real);
		real.send = (command) => answered.then(() => send(command));
		return real;
	};
	await participate(room, 'p15');
	await button('Object').click();
	await reason().fill('The seasonal shelf goes');
	await button('Say: object').click();
	await reason().fill('The seasonal shelf goes, and the summer');
	answer();
	await expect.poll(() => wordOf(room, 'p15')?.reason).toBe('The seasonal shelf goes');
	await expect.element(reason()).toHaveValue('The seasonal shelf goes, and the summer');
});

test('a version that is called while one writes is said, and nothing typed is lost', async () => {
	const room = await asked('p15');
	await button('Object').click();
	await reason().fill('The seasonal shelf goes');
	callAnew(room);
	await expect
		.element(page.getByText(/^Version 2 was called while you were writing\./))
		.toBeVisible();
	await button('Say: object').click();
	await expect.element(said('Your word: Object')).toBeVisible();
	expect(wordOf(room, 'p15')).toMatchObject({ version: 2, reason: 'The seasonal shelf goes' });
});

describe('Q7 after a new call', () => {
	test('one sees what has changed, old and new, and confirms with one tap', async () => {
		const room = await asked('p13', (before) => {
			agree(before, 'p13');
			callAnew(before);
		});
		await expect.element(said('Version 2 is asked now')).toBeVisible();
		expect(valuesOf('data-part')).toEqual(['statement']);
		await expect
			.element(page.getByText(/^Before: One launch calendar, owned together/))
			.toBeVisible();
		await expect.element(said('Now: At most two launches a month.')).toBeVisible();
		await button('Still my word: Agree').click();
		await expect.element(said('Your word: Agree')).toBeVisible();
		expect(wordOf(room, 'p13')).toMatchObject({ word: 'agree', version: 2 });
	});

	test('what changed is told from the version one last spoke to, not from the last one', async () => {
		await asked('p13', (before) => {
			agree(before, 'p13');
			callAnew(before);
			writeText(before.board.doc, 'a3', 'firstStep', 'Begin with twelve items');
			call(before, 'a3');
		});
		await expect.element(said('What has changed since version 1')).toBeVisible();
		expect(valuesOf('data-part')).toEqual(['statement', 'firstStep']);
	});

	test('earlier words are marked as said to an earlier version', async () => {
		await asked('p16', (before) => {
			agree(before, 'p13');
			callAnew(before);
		});
		await page.getByText('Every word', { exact: true }).click();
		await expect.element(page.getByText('agrees, said to version 1')).toBeVisible();
		expect(dataOf('[data-by=p13]')).toMatchObject({ stale: 'true', word: 'agree' });
	});

	test('an open objection can be said again; a closed one cannot be held', async () => {
		const room = await asked('p15', (before) => {
			object(before, 'p15');
			callAnew(before);
		});
		await expect.element(button('Still my word: Object')).toBeVisible();
		await button('The text takes it up').click();
		await expect.element(button('Still my word: Object')).not.toBeInTheDocument();
		await expect.element(button('Agree')).toBeVisible();
		expect(wordOf(room, 'p15')?.closed).toBe('integrated');
	});
});

describe('Q9 its author closes an objection', () => {
	test.each([
		['The text takes it up', 'integrated', 'Taken up in the text'],
		['I withdraw it', 'withdrawn', 'Withdrawn by its author'],
		['It stands as dissent', 'dissent', 'Stands as dissent'],
	])('%s', async (name, closed, words) => {
		const room = await asked('p15', (before) => object(before, 'p15'));
		await button(name).click();
		await expect.element(said(words)).toBeVisible();
		expect(wordOf(room, 'p15')?.closed).toBe(closed);
		await expect.element(button(name)).not.toBeInTheDocument();
	});

	test('nobody else is offered to', async () => {
		await asked('p13', (before) => object(before, 'p15'));
		await expect.element(said('The seasonal shelf goes')).toBeVisible();
		await expect.element(button('I withdraw it')).not.toBeInTheDocument();
	});
});

test('a reason without a name is read out, and its author is not beside it', async () => {
	await asked('p13', (before) => object(before, 'p15', false));
	await expect.element(said('The reason is read out without a name.')).toBeVisible();
	await expect.element(said('To be read out without a name')).toBeVisible();
	expect(document.querySelector('[data-read-out]')?.textContent).toBe('The seasonal shelf goes');
	expect(document.querySelector('[data-objection]')?.textContent).not.toContain('seasonal');
});

test('Q8 who was not asked may object, and nothing else', async () => {
	const room = await asked('p01');
	await expect.element(said('You were not asked about this version')).toBeVisible();
	await expect.element(button('Agree')).not.toBeInTheDocument();
	await button('Object').click();
	await reason().fill('It binds us too');
	await button('Say: object').click();
	await expect.element(said('Your word: Object')).toBeVisible();
	expect(wordOf(room, 'p01')).toMatchObject({ word: 'object', side: 'sales' });
});

test('before the first call it says what comes', async () => {
	const room = roomWith('a1');
	look(room, 'a1');
	await participate(room, 'p03');
	await expect.element(said('The room has not been asked yet.')).toBeVisible();
	expect(dataOf('[data-first]')).toEqual({ first: 'draft' });
});

test('in a workshop that has ended nobody is asked for a word', async () => {
	await asked('p13', (before) => before.do({ type: 'CloseWorkshop' }));
	await expect.element(page.getByText(/^One launch calendar/).first()).toBeVisible();
	await expect.element(button('Agree')).not.toBeInTheDocument();
});

describe('an agreement is withdrawn while one writes', () => {
	const kept = () => page.getByText(/^This agreement was withdrawn; what you typed is kept here/);
	const withdraw = (room: LocalRoom, withdrawn = true) =>
		expect(room.do({ type: 'WithdrawAgreement', agreement: 'a3', withdrawn }).ok).toBe(true);

	async function interrupted() {
		const room = await asked('p15');
		await button('Object').click();
		await reason().fill('The seasonal shelf goes');
		withdraw(room);
		await expect.element(kept()).toBeVisible();
		return room;
	}

	test('what is typed stays in sight, and goes on when it is brought back', async () => {
		const room = await interrupted();
		await expect.element(said('The seasonal shelf goes')).toBeVisible();
		await button('Back to all agreements').click();
		await expect.element(said('The seasonal shelf goes')).toBeVisible();
		withdraw(room, false);
		await expect.element(kept()).not.toBeInTheDocument();
		await button('Give your word on a3').click();
		await expect.element(reason()).toHaveValue('The seasonal shelf goes');
		await button('Say: object').click();
		await expect.element(said('Your word: Object')).toBeVisible();
		expect(localStorage.getItem('unsent')).toBe('{}');
	});

	test('it outlasts a reload, for its own seat alone, until it is discarded', async () => {
		const room = await interrupted();
		await cleanup();
		await participate(room, 'p13');
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect.element(kept()).not.toBeInTheDocument();
		await cleanup();
		await participate(room, 'p15');
		await expect.element(kept()).toBeVisible();
		await button('Discard it').click();
		await expect.element(kept()).not.toBeInTheDocument();
		await cleanup();
		await participate(room, 'p15');
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect.element(kept()).not.toBeInTheDocument();
	});
});

test('whoever writes elsewhere by the time an answer is taken goes on there', async () => {
	await asked('p13');
	const elsewhere = document.createElement('textarea');
	document.body.append(elsewhere);
	await expect.element(button('Agree')).toBeVisible();
	(button('Agree').element() as HTMLElement).click();
	elsewhere.focus();
	await expect.poll(() => dataOf('[data-question]')).toEqual({ question: 'answered' });
	expect(document.activeElement).toBe(elsewhere);
	elsewhere.remove();
});

test('who writes further down is led to a question that comes meanwhile', async () => {
	const room = roomWith('a1', 'a2', 'a3');
	look(room, 'a3');
	await participate(room, 'p13');
	await expect.element(page.getByRole('heading', { level: 1, name: /a3/ })).toBeVisible();
	window.scrollTo(0, document.documentElement.scrollHeight);
	const led = button('a3 is asked: say your word');
	await expect.element(led).not.toBeInTheDocument();
	call(room, 'a3');
	await expect.element(led).toBeInViewport();
	await led.click();
	expect(document.activeElement?.id).toBe('consent-a3');
	await expect.element(page.elementLocator(document.activeElement!)).toBeInViewport();
	await expect.element(led).not.toBeInTheDocument();
});
