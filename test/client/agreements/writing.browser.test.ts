import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { draftText } from '../../../shared/board/agreement-draft.ts';
import { caseText } from '../../../shared/board/case-card.ts';
import { monthsAfter } from '../../../shared/check/day.ts';
import { tableOf } from '../../../shared/workshop/seating.ts';
import type { LocalRoom } from '../../support/local-room.svelte.ts';
import { find, script } from '../../support/script.ts';
import { button, draftIn, openAgreement, part } from './agreement-page.ts';

const field = (name: string) => page.getByLabelText(name, { exact: true });
const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const tick = (name: string | RegExp) => page.getByRole('checkbox', { name });
const objective = (id: string) => part(find(script.strategy.objectives, id).title);
const today = script.workshop.date;

describe('texts', () => {
	test('every text is written straight into the draft', async () => {
		const room = await openAgreement('a6');
		await field('Statement').fill('Sales asks Planning before each promise');
		await field('First step').fill('Print the list');
		await field('Indicator').fill('Promises without a question');
		await field('Baseline').fill('18');
		await field('Target').fill('2');
		expect(draftIn(room, 'a6')).toMatchObject({
			statement: 'Sales asks Planning before each promise',
			firstStep: 'Print the list',
			indicator: 'Promises without a question',
			baseline: '18',
			target: '2',
		});
	});

	test('what somebody else writes appears, and one’s own stays', async () => {
		const room = await openAgreement('a6');
		await field('Statement').fill('Sales asks');
		draftText(room.board.doc, 'a6', 'statement')?.insert(10, ' Planning');
		await expect.element(field('Statement')).toHaveValue('Sales asks Planning');
	});

	test('the statement counts down, and what is too long is kept and said', async () => {
		const room = await openAgreement('a6');
		await field('Statement').fill('x'.repeat(450));
		await expect.element(page.getByText('50 characters left')).toBeVisible();
		await field('Statement').fill('x'.repeat(512));
		await expect.element(page.getByText(/^12 characters too many/)).toBeVisible();
		await expect.element(field('Statement')).toHaveAttribute('aria-invalid', 'true');
		expect(draftIn(room, 'a6').statement).toHaveLength(512);
	});
});

describe('for whom and whose', () => {
	test('the scope is a company or everybody', async () => {
		const room = await openAgreement('a6');
		await field('For whom it holds').selectOptions('Delta Snacks');
		expect(draftIn(room, 'a6').scope).toBe('Delta Snacks');
		await field('For whom it holds').selectOptions('Everybody');
		expect(draftIn(room, 'a6').scope).toBe('');
	});

	test('with one company nobody is asked for whom it holds', async () => {
		await openAgreement('a6', {
			play: (room) => {
				for (const person of Object.values(room.state.participants)) person.company = null;
			},
		});
		await expect.element(field('For whom it holds')).not.toBeInTheDocument();
	});

	test('owners are chosen by side, those of the scope first, and taken away', async () => {
		const room = await openAgreement('a5', { seat: 'p13' });
		await button('Choose owners').click();
		const dialog = page.getByRole('dialog', { name: 'Who owns this agreement?' });
		await expect.element(dialog.getByText('From Delta Snacks')).toBeVisible();
		await expect.element(tick(/^Plant manager Harbour Bakery/)).not.toBeInTheDocument();
		await tick(/^Supply chain manager/).click();
		expect(draftIn(room, 'a5').owners.sort()).toEqual(['p13', 'p14']);
		await dialog.getByText('From elsewhere').click();
		await expect.element(tick(/^Plant manager Harbour Bakery/)).toBeVisible();
		await button('Close').click();
		await button('Remove Commercial director from the owners').click();
		expect(draftIn(room, 'a5').owners).toEqual(['p14']);
		await expect
			.element(part('Who owns it').getByRole('list', { name: 'Owners' }))
			.not.toHaveTextContent(/Commercial director/);
	});
});

describe('effects', () => {
	test('an effect is said, and said no more; what was written under it comes back', async () => {
		const room = await openAgreement('a1');
		const otif = objective('otif');
		await expect.element(otif.getByLabelText('Why')).toHaveValue('Dates are given on known load');
		await otif.getByRole('radio', { name: 'Nothing said' }).click();
		expect(draftIn(room, 'a1').effects['otif']).toBeUndefined();
		await expect.element(otif.getByLabelText('Why')).not.toBeInTheDocument();
		await otif.getByRole('radio', { name: 'Neutral' }).first().click();
		expect(draftIn(room, 'a1').effects['otif']?.effect).toBe('neutral');
		await expect.element(otif.getByLabelText('Why')).toHaveValue('Dates are given on known load');
	});

	test('arrows choose an effect', async () => {
		const room = await openAgreement('a1');
		const group = page.getByRole('radiogroup', { name: /^Effect on “Waste/ });
		(group.getByRole('radio', { name: 'Strengthens' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(() => draftIn(room, 'a1').effects['waste']?.effect).toBe('neutral');
	});

	test('a harm asks for its trade-off; for another effect it can be opened', async () => {
		const room = await openAgreement('a1');
		const otif = objective('otif');
		await expect.element(otif.getByLabelText('Trade-off')).not.toBeInTheDocument();
		await otif.getByRole('button', { name: 'Write a trade-off' }).click();
		await expect.element(otif.getByLabelText('Trade-off')).toHaveFocus();
		const waste = objective('waste');
		await waste.getByRole('radio', { name: 'Harms' }).first().click();
		await waste.getByLabelText('Trade-off').fill('More changeovers in May');
		expect(draftIn(room, 'a1').effects['waste']).toMatchObject({
			effect: 'harms',
			tradeOff: 'More changeovers in May',
		});
	});

	test('without objectives the page says where they come from', async () => {
		await openAgreement('a6', { play: (room) => (room.state.strategy.objectives = []) });
		await expect.element(page.getByText(/^There are no objectives yet/)).toBeVisible();
	});
});

describe('judgements', () => {
	const judge = 'What do you think?';
	const mine = (id: string) => objective(id).getByRole('radiogroup', { name: judge });

	test('a participant says what it does, and takes it back', async () => {
		const room = await openAgreement('a1', { seat: 'p03' });
		await mine('otif').getByRole('radio', { name: 'Harms' }).click();
		expect(room.state.agreements['a1']?.judgements['otif']).toMatchObject({
			p03: { effect: 'harms' },
		});
		await expect
			.element(objective('otif').getByRole('list').first())
			.toHaveTextContent(/Not shown yet: fewer than three have answered/);
		await objective('otif').getByRole('button', { name: 'Take my answer back' }).click();
		expect(room.state.agreements['a1']?.judgements['otif']).toEqual({});
	});

	test('what was refused leaves the answer as it was', async () => {
		const room = await openAgreement('a1', { seat: 'p03' });
		await mine('otif').getByRole('radio', { name: 'Harms' }).click();
		room.refuseNext('agreement-withdrawn');
		await mine('otif').getByRole('radio', { name: 'Neutral' }).click();
		await expect.element(mine('otif').getByRole('radio', { name: 'Harms' })).toBeChecked();
	});

	test('each side’s middle word and counts stand there without names; far apart is outlined', async () => {
		const say = (room: LocalRoom, by: string, effect: 'strengthens' | 'neutral' | 'harms') =>
			room.do({ type: 'JudgeEffect', agreement: 'a1', objective: 'otif', effect }, by);
		await openAgreement('a1', {
			seat: 'facilitator',
			play: (room) => {
				for (const id of ['p01', 'p03', 'p05']) say(room, id, 'strengthens');
				for (const id of ['p02', 'p04', 'p06']) say(room, id, 'harms');
				say(room, 'p15', 'neutral');
			},
		});
		const list = objective('otif').getByRole('list', { name: 'What each side thinks' });
		const rows = list.getByRole('listitem');
		await expect.element(rows.nth(0)).toHaveTextContent(/^Sales Strengthens 3 × strengthens$/);
		await expect.element(rows.nth(1)).toHaveTextContent(/^Operations Harms 3 × harms$/);
		await expect.element(rows.nth(2)).toHaveTextContent(/^Another function Not shown yet/);
		await expect.element(objective('otif').getByText('The sides are far apart')).toBeVisible();
		await expect.element(list).not.toHaveTextContent(/director|manager|planner/i);
		await expect.element(page.getByRole('radiogroup', { name: judge })).not.toBeInTheDocument();
	});
});

describe('dates, level and elements', () => {
	test('the dates are chosen as dates, or with one press', async () => {
		const room = await openAgreement('a6');
		await field('Valid from').fill(today);
		await button('In 4 months').click();
		expect(draftIn(room, 'a6')).toMatchObject({
			validFrom: today,
			reviewOn: monthsAfter(today, 4),
		});
		await expect.element(field('Review date')).toHaveValue(monthsAfter(today, 4));
		await field('Review date').fill(monthsAfter(today, 1));
		expect(draftIn(room, 'a6').reviewOn).toBe(monthsAfter(today, 1));
	});

	test('level and elements are folded together', async () => {
		const room = await openAgreement('a6');
		await page.getByText('Level and elements').click();
		await radio('Strategic').click();
		await tick(/^f · Sales-cycle guidelines/).click();
		await tick(/^b · Performance goals/).click();
		expect(draftIn(room, 'a6')).toMatchObject({ level: 'strategic', elements: ['b', 'f'] });
		await tick(/^b · Performance goals/).click();
		await radio('Not said').click();
		expect(draftIn(room, 'a6')).toMatchObject({ level: null, elements: ['f'] });
	});
});

describe('what it rests on', () => {
	test('conflicts and cases are found by their words and ticked', async () => {
		const room = await openAgreement('a6');
		await button('Choose conflicts and cases').click();
		await page.getByLabelText('Search').fill('zebra');
		await expect.element(page.getByText('Nothing has these words. Try fewer.')).toBeVisible();
		await page.getByLabelText('Search').fill('week forty');
		await expect.poll(() => page.getByRole('checkbox').elements().length).toBeGreaterThan(0);
		await tick('Forty pallets for week 14').click();
		expect(draftIn(room, 'a6').restsOn).toEqual(['k1']);
		await button('Close').click();
		await expect
			.element(page.getByRole('heading', { name: 'Replay the case: Forty pallets for week 14' }))
			.toBeVisible();
		await button('Remove “Forty pallets for week 14”').click();
		expect(draftIn(room, 'a6').restsOn).toEqual([]);
	});

	test('a line of the case is marked with how, changed and taken away', async () => {
		const room = await openAgreement('a1');
		const replay = part('Replay the case: Forty pallets for week 14');
		const line = replay.getByRole('listitem').nth(1);
		const taps = () => room.state.agreements['a1']!.replay.map(({ line: at, how }) => [at, how]);
		const before = taps();
		await line.getByRole('button', { name: 'Here it would have changed the story' }).click();
		const how = page.getByLabelText('How would it have changed the story?');
		await expect.element(how).toHaveFocus();
		await button('Mark this line').click();
		await expect.element(page.getByText('Say in one sentence how.')).toBeVisible();
		await how.fill('The planner would have been asked');
		await button('Mark this line').click();
		expect(taps()).toEqual([...before, [1, 'The planner would have been asked']]);
		await expect
			.element(line)
			.toHaveTextContent(/The planner would have been asked \(Sales director\)/);
		await line.getByRole('button', { name: 'Change how' }).click();
		await how.fill('Planning would have said no');
		await button('Mark this line').click();
		expect(taps()).toEqual([...before, [1, 'Planning would have said no']]);
		await line.getByRole('button', { name: 'Take the mark away' }).click();
		expect(taps()).toEqual(before);
	});

	test('N24 another table tries it on its own case, and everybody reads how', async () => {
		const { title } = find(script.cases, 'k2');
		const room = await openAgreement('a1', {
			seat: 'p05',
			play: (room) => {
				room.do({ type: 'MakeTables', tables: 4 });
				const group = tableOf(room.state, 'p05')!.id;
				room.do({ type: 'AssignCase', group, case: 'k2' });
			},
		});
		const rests = draftIn(room, 'a1').restsOn;
		expect(rests).not.toContain('k2');
		const replay = part(`Replay the case: ${title}`);
		await expect.element(replay).toHaveTextContent(/It came from another case\./);
		const from = part('Replay the case: Forty pallets for week 14');
		await expect.element(from).not.toHaveTextContent(/It came from another case\./);
		const line = replay.getByRole('listitem').first();
		await line.getByRole('button', { name: 'Here it would have changed the story' }).click();
		await page.getByLabelText('How would it have changed the story?').fill('Known a week before');
		await button('Mark this line').click();
		await expect.element(line).toHaveTextContent(/Known a week before/);
		expect(draftIn(room, 'a1').restsOn).toEqual(rests);
		expect(room.state.agreements['a1']!.replay.at(-1)).toMatchObject({ case: 'k2', line: 0 });
	});

	test('N24 what was tried on another case stands beside it for everybody', async () => {
		const { title } = find(script.cases, 'k2');
		await openAgreement('a1', {
			seat: 'p16',
			play: (room) => {
				const tap = { case: 'k2', line: 0, how: 'Known a week before', on: true };
				room.do({ type: 'TapLine', agreement: 'a1', ...tap }, 'p05');
			},
		});
		await expect
			.element(part(`Replay the case: ${title}`).getByRole('listitem').first())
			.toHaveTextContent(/Known a week before/);
		expect(part(`Replay the case: ${find(script.cases, 'k3').title}`).elements()).toEqual([]);
	});

	test('N14 a mark stays with its line when a line is written above it', async () => {
		const room = await openAgreement('a1');
		const marked = () =>
			part('Replay the case: Forty pallets for week 14')
				.getByRole('listitem')
				.filter({ has: page.getByRole('button', { name: 'Take the mark away' }) });
		const [tap] = room.state.agreements['a1']!.replay;
		await expect.element(marked()).toHaveTextContent(tap!.words!);
		caseText(room.board.doc, 'k1', 'timeline')!.insert(0, 'A line before all others\n');
		await expect.element(marked()).toHaveTextContent(tap!.words!);
		await marked().getByRole('button', { name: 'Take the mark away' }).click();
		expect(room.state.agreements['a1']!.replay).toEqual([]);
	});

	test('N15 a mark whose line was changed says so, and can be taken away', async () => {
		const room = await openAgreement('a1');
		const replay = part('Replay the case: Forty pallets for week 14');
		const [tap] = room.state.agreements['a1']!.replay;
		const timeline = caseText(room.board.doc, 'k1', 'timeline')!;
		timeline.insert(timeline.toString().indexOf(tap!.words!), 'Not ');
		const changed = replay.getByText(`The marked line “${tap!.words!}” was changed since.`);
		await expect.element(changed).toBeVisible();
		await expect.element(replay.getByText(tap!.how, { exact: false })).toBeVisible();
		await replay.getByRole('button', { name: 'Take the mark away' }).click();
		expect(room.state.agreements['a1']!.replay).toEqual([]);
		await expect.element(changed).not.toBeInTheDocument();
	});

	test('a refused mark keeps the sentence in its field', async () => {
		const room = await openAgreement('a1');
		const line = part('Replay the case: Forty pallets for week 14').getByRole('listitem').nth(1);
		await line.getByRole('button', { name: 'Here it would have changed the story' }).click();
		const how = page.getByLabelText('How would it have changed the story?');
		await how.fill('We would have asked');
		room.refuseNext('agreement-withdrawn');
		await button('Mark this line').click();
		await expect.poll(() => room.sent.length).toBe(1);
		await expect.element(how).toHaveValue('We would have asked');
	});
});
