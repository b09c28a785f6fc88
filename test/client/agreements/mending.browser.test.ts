import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setDraft, setEffect, setOwner } from '../../../shared/board/agreement-draft.ts';
import { setRestsOn } from '../../../shared/board/agreement-draft.ts';
import { find, script } from '../../support/script.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { writeText } from '../../support/script-texts.ts';
import { violationsIn } from '../../support/violations.ts';
import {
	button,
	draftIn,
	openAgreement,
	part,
	shownRules,
	StandingRoom,
} from './agreement-page.ts';

const margin = find(script.strategy.objectives, 'margin');
const nameOf = (id: string) => find(script.participants, id).name;
const spoken = () => document.querySelector('[aria-live]')?.textContent ?? '';
/** The box that a button of a mend leads into. */
const box = (name: string) => page.getByLabelText(name, { exact: true });
const mends = () =>
	[...document.querySelectorAll<HTMLElement>('[data-mend]')].map(({ dataset }) => dataset['mend']);
const menuItems = () =>
	[...document.querySelectorAll(':popover-open [role=menuitem]')].map(({ textContent }) =>
		textContent.trim(),
	);

beforeEach(() => page.viewport(1280, 900));

test('F38 one-sided: somebody of that side in scope by one tap, with the focus at the owners', async () => {
	const room = await openAgreement('a5', {
		play: (opened) => setDraft(opened.board.doc, 'a5', { scope: 'Harbour Bakery' }),
	});
	await button('Add an owner from Operations').click();
	const offered = script.participants.filter(
		({ side, company }) => side === 'operations' && company === 'Harbour Bakery',
	);
	expect(menuItems().map((label) => label.split(' · ')[0])).toEqual(
		offered.map(({ name }) => name).toSorted(),
	);
	await userEvent.keyboard('{Enter}');
	await expect.element(part('Who owns it')).toHaveFocus();
	const [added] = draftIn(room, 'a5').owners.filter((id) => id !== 'p13');
	expect(offered.map(({ id }) => id)).toContain(added);
	await expect.poll(spoken).toContain(`${nameOf(added!)} owns it now.`);
});

test('F38 where nobody of that side is in scope it says so', async () => {
	await openAgreement('a5', {
		play: (room) => setDraft(room.board.doc, 'a5', { scope: 'Somewhere else' }),
	});
	await expect
		.element(part('Who owns it'))
		.toHaveTextContent(/Nobody else who may own it speaks for Operations here\./);
	expect(document.querySelector('[data-mend="adding-owner"] button')).toBe(null);
});

test('F38 without an owner both sides are offered', async () => {
	await openAgreement('a6', {
		play: ({ board: { doc } }) => {
			for (const owner of ['p01', 'p02']) setOwner(doc, 'a6', owner, false);
		},
	});
	const owners = part('Who owns it');
	for (const side of ['Sales', 'Operations'])
		await expect
			.element(owners.getByRole('button', { name: `Add an owner from ${side}` }).first())
			.toBeVisible();
});

test('F38 the texts that are missing or vague are led into', async () => {
	await openAgreement('a6');
	for (const [name, field] of [
		['Write the first step', 'First step'],
		['Write what you count', 'Indicator'],
		['Reword the statement', 'Statement'],
	] as const) {
		await button(name).click();
		await expect.element(box(field)).toHaveFocus();
	}
	await button('Say what it does for each objective').click();
	await expect.element(page.getByRole('radio', { name: 'Nothing said' }).first()).toHaveFocus();
});

test('F38, F39 a review date by one press, on a weekday three months on', async () => {
	const room = await openAgreement('a6');
	await page.getByRole('button', { name: /^Look again on/ }).click();
	const { reviewOn } = draftIn(room, 'a6');
	expect(reviewOn > new Date().toISOString()).toBe(true);
	await expect.element(box('Review date')).toHaveFocus();
	expect(shownRules('a6')).not.toContain('no-review-date');
	await expect.poll(spoken).toContain('Review date:');
});

test('F38 the level by one press, also where it is folded', async () => {
	const room = await openAgreement('a6');
	const level = part('Level and elements');
	await level.getByRole('button', { name: 'Strategic' }).click();
	expect(draftIn(room, 'a6').level).toBe('strategic');
	await expect.element(page.getByRole('radio', { name: 'Strategic' })).toHaveFocus();
});

test('F38, F40 what it may rest on by its words, one tap each; else the way to all', async () => {
	const [card] = script.conflicts;
	const room = await openAgreement('a6', {
		play: (opened) => writeText(opened.board.doc, 'a6', 'statement', card!.title),
	});
	const rests = part('What it rests on');
	await rests.getByRole('button', { name: `Conflict: ${card!.title}` }).click();
	expect(draftIn(room, 'a6').restsOn).toEqual([card!.id]);
	await expect.element(rests).toHaveFocus();
	setRestsOn(room.board.doc, 'a6', card!.id, false);
	writeText(room.board.doc, 'a6', 'statement', 'We meet');
	writeText(room.board.doc, 'a6', 'firstStep', 'Now');
	await button('Go to all of them').click();
	await expect.element(button('Choose conflicts and cases')).toHaveFocus();
});

test('F38, F41 a clash: the other is named in the trade-off, and one writes on behind it', async () => {
	const room = await openAgreement('a5');
	await button('Name a3 in the trade-off').click();
	const tradeOff = part(margin.title).getByLabelText('Trade-off', { exact: true });
	await expect.element(tradeOff).toHaveFocus();
	await userEvent.keyboard('a shift');
	expect(draftIn(room, 'a5').effects['margin']?.tradeOff).toMatch(/a3: a shift$/);
	expect(shownRules('a5')).not.toContain('contradicts');
});

test('F38 a harm that a side sees opens the trade-off that nobody thought of', async () => {
	const sales = script.participants.filter(({ side }) => side === 'sales').slice(0, 3);
	await openAgreement('a1', {
		play: (room) => {
			setEffect(room.board.doc, 'a1', 'margin', 'strengthens');
			for (const { id } of sales)
				room.do({ type: 'JudgeEffect', agreement: 'a1', objective: 'margin', effect: 'harms' }, id);
		},
	});
	const row = part(margin.title);
	await expect.element(row.getByLabelText('Trade-off', { exact: true })).not.toBeInTheDocument();
	await row.getByRole('button', { name: 'Write the trade-off' }).click();
	await expect.element(row.getByLabelText('Trade-off', { exact: true })).toHaveFocus();
});

test('F38 a case of which no line is marked: the first line can be', async () => {
	await openAgreement('a1', {
		play: (room) =>
			void room.do({ type: 'TapLine', agreement: 'a1', case: 'k1', line: 0, how: '', on: false }),
	});
	await button('Go to the story').click();
	expect(document.activeElement?.textContent).toContain('Here it would have changed the story');
});

test('F38 an owner who was taken out is taken off by one press', async () => {
	const [owner] = find(script.agreements, 'a1').owners;
	const room = await openAgreement('a1', {
		mended: true,
		play: (opened) => void opened.do({ type: 'RemovePerson', person: owner! }),
	});
	await button(`Take ${nameOf(owner!)} off`).click();
	expect(draftIn(room, 'a1').owners).not.toContain(owner);
	await expect.element(part('Who owns it')).toHaveFocus();
});

test('F38 what an objective asks of a side is written without leaving the draft', async () => {
	const side = (by: string) => find(script.participants, by).side;
	const seat = script.participants.find((one) => one.side === 'operations')!.id;
	expect(side(seat)).toBe('operations');
	const room = await openAgreement('a4', {
		...{ seat, mended: true },
		play: (opened) => {
			for (const half of ['sales', 'operations'] as const)
				opened.do({ type: 'TranslateObjective', objective: 'people', side: half, text: '' });
		},
	});
	await button('Go to what it asks of each side').first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('textbox').fill('Plan shifts two weeks ahead');
	await dialog.getByRole('button', { name: /^Save/ }).click();
	const asks = () => room.state.strategy.objectives.find(({ id }) => id === 'people')?.asks;
	await expect.poll(() => asks()?.operations).toBe('Plan shifts two weeks ahead');
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect.poll(() => document.activeElement?.getAttribute('data-place')).toBe('effect/people');
});

test('F38 an open challenge is answered where the dialogue has it', async () => {
	const room = await openAgreement('a3', { seat: 'facilitator' });
	await expect
		.element(part('What it rests on'))
		.toHaveTextContent(/Answer or park (it|them) at the step “Dialogue”/);
	await button('Go to the open challenges').click();
	const dialog = page.getByRole('dialog');
	const [open] = Object.values(room.state.points).filter(
		(point) => point.case === 'k3' && point.status === 'open',
	);
	await dialog.getByRole('button', { name: `Accept – ${open!.text}` }).click();
	await expect.poll(() => shownRules('a3')).not.toContain('open-challenge');
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect.poll(() => document.activeElement?.getAttribute('data-place')).toBe('restsOn');
});

test('F38 judged against an older strategy: one sees the one of now, and judges as before', async () => {
	const seat = 'p03';
	const room = await openAgreement('a1', {
		seat,
		play: (opened) => {
			opened.do(
				{ type: 'JudgeEffect', agreement: 'a1', objective: 'margin', effect: 'neutral' },
				seat,
			);
			const { version, statement, objectives } = opened.state.strategy;
			opened.do({
				...{ type: 'SetStrategy', basis: version, statement },
				objectives: objectives.map(({ asks: _asks, ...form }) => ({ ...form, horizon: '2030' })),
			});
		},
	});
	expect(shownRules('a1')).toContain('stale-strategy');
	await button('Look at the strategy now').click();
	await button('I judge as before').click();
	await expect.poll(() => shownRules('a1')).not.toContain('stale-strategy');
	expect(room.state.agreements['a1']?.judgedAgainst).toBe(room.state.strategy.version);
	await expect.poll(() => document.activeElement?.getAttribute('data-place')).toBe('effects');
});

test('F38 a third function that is missing: whom to ask', async () => {
	await openAgreement('a5', {
		play: (room) => {
			const other = Object.values(room.state.participants).filter(({ side }) => side === 'other');
			room.present = room.present.filter((id) => !other.some((one) => one.id === id));
			for (const card of script.conflicts.filter(({ topic }) => topic === 'pricing'))
				setRestsOn(room.board.doc, 'a5', card.id, true);
		},
	});
	await expect
		.element(part('What it rests on'))
		.toHaveTextContent(/On pricing: ask finance or marketing\./);
});

test('F38 where nothing can be written nothing is offered', async () => {
	await openAgreement('a6', { room: new StandingRoom() });
	expect(shownRules('a6')).toContain('incomplete');
	expect(mends()).toEqual([]);
});

test('F38 a waived finding needs no mending', async () => {
	await openAgreement('a5', {
		seat: 'facilitator',
		play: (room: LocalRoom) =>
			void room.do({
				...{ type: 'WaiveFinding', agreement: 'a5', asks: { question: 'q', text: 'Why?' } },
				waiver: { rule: 'one-sided', subject: 'operations', reason: 'She starts in May' },
			}),
	});
	expect(shownRules('a5')).toContain('one-sided');
	expect(mends()).not.toContain('adding-owner');
});

test('F38 every mend can be read and pressed: axe finds nothing', async () => {
	await openAgreement('a6', { seat: 'facilitator' });
	expect(mends().length).toBeGreaterThan(5);
	expect(await violationsIn(document.querySelector('article')!)).toEqual([]);
});
