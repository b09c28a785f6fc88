import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import CasesPanel from '../../../client/facilitator/CasesPanel.svelte';
import VotePanel from '../../../client/facilitator/VotePanel.svelte';
import RoundComparison from '../../../client/pictures/RoundComparison.svelte';
import CasesStage from '../../../client/stages/CasesStage.svelte';
import VoteStage from '../../../client/stages/VoteStage.svelte';
import ScreenRoom from '../../../client/rooms/ScreenRoom.svelte';
import data from '../../data/experience-workshop.json' with { type: 'json' };
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';
import { script } from '../../support/script.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const openCases = { type: 'OpenRound', over: 'cases', budget: 1, maxPerItem: 1 } as const;

beforeEach(() => page.viewport(1280, 900));

function casesVoted(): LocalRoom {
	const room = new LocalRoom().playTo('cases');
	room.do(openCases);
	for (const [story, voters] of Object.entries(data.caseVotes))
		for (const seat of voters) room.do({ type: 'CastDots', round: 2, dots: { [story]: 1 } }, seat);
	return room;
}

test('B13 a batch of paper ballots is entered, counted and replaced', async () => {
	const room = new LocalRoom().playTo('vote', { voting: true });
	await showInRoom(VotePanel, { room });
	await expect.element(page.getByText('24 of 24 have voted')).toBeVisible();
	await button('Ballots on paper').click();
	await page.getByLabelText('Number of ballots').fill('2');
	await page.getByLabelText('The promise: dates and lead times').fill('11');
	await button('Add these ballots').click();
	expect(room.state.rounds[0]?.paper).toEqual({});
	await page.getByLabelText('The promise: dates and lead times').fill('6');
	await expect.element(page.getByText('6 of at most 10 dots')).toBeVisible();
	await button('Add these ballots').click();
	expect(room.state.rounds[0]?.paper).toEqual({ sales: { ballots: 2, dots: { t1: 6 } } });
	await expect.element(page.getByText('26 of 26 have voted')).toBeVisible();
	await expect.element(page.getByText('2 ballots on paper')).toBeVisible();
	await button('Ballots on paper').click();
	await expect.element(page.getByLabelText('Number of ballots')).toHaveValue('2');
});

test('B17 whoever came later votes in it once the facilitator lets that one, and sees so at once', async () => {
	const room = new LocalRoom().playTo('vote', { voting: true });
	room.join('late', 'Lea Late', 'participant', 'sales', 'Harbour Bakery');
	room.join('later', 'Leo Later', 'participant', 'operations');
	await showInRoom(VotePanel, { room });
	await expect.element(page.getByText('2 people came after the vote was opened')).toBeVisible();
	await button(/^Let them vote.*Lea Late$/).click();
	expect(room.sent.at(-1)?.type).not.toBe('AdmitVoter');
	const question = page.getByRole('dialog', { name: 'Let Lea Late vote in this one?' });
	await question.getByRole('button', { name: 'Let them vote' }).click();
	expect(room.sent.at(-1)).toEqual({ type: 'AdmitVoter', round: 1, person: 'late' });
	await expect.element(page.getByText('1 person came after the vote was opened')).toBeVisible();
	await expect.element(page.getByText('24 of 25 have voted')).toBeVisible();
	await expect.element(question).not.toBeInTheDocument();
	expect(page.getByText('Lea Late').elements()).toEqual([]);
	room.do({ type: 'CloseRound' });
	await expect.element(page.getByText('The vote is closed')).toBeVisible();
	expect(page.getByText(/came after the vote was opened/).elements()).toEqual([]);
});

test('B17 whoever came later reads what to do, and gets the ballot once it may be filled in', async () => {
	const room = new LocalRoom().playTo('vote', { voting: true });
	room.join('late', 'Lea Late', 'participant', 'sales');
	await showInRoom(VoteStage, { room, seat: 'late' });
	await expect.element(page.getByText(/as soon as the facilitator lets you/)).toBeVisible();
	room.do({ type: 'AdmitVoter', round: 1, person: 'late' });
	await expect
		.element(page.getByText(/as soon as the facilitator lets you/))
		.not.toBeInTheDocument();
	await expect.element(page.getByText(/dots left/)).toBeVisible();
});

test('B16, C16 the room votes on the cases and the facilitator takes the top four', async () => {
	const room = casesVoted();
	await showInRoom(CasesPanel, { room });
	await expect.element(page.getByText('Cases on the ballot')).toBeVisible();
	room.do({ type: 'CloseRound' });
	const votes = page.getByRole('region', { name: 'What the room voted' });
	for (const { id, title } of script.cases) {
		const n = data.caseVotes[id as keyof typeof data.caseVotes].length;
		const row = votes.getByRole('listitem').filter({ hasText: title });
		await expect.element(row).toHaveTextContent(new RegExp(`${n} dots`));
	}
	await button('Take the top 4').click();
	await expect.poll(() => room.state.chosenCases).toEqual(['k1', 'k2', 'k3', 'k4']);
	await expect.element(button('Take the top 4')).not.toBeInTheDocument();
});

test('TD2 of a case that was taken down since the number stays, without its title', async () => {
	const room = casesVoted();
	room.do({ type: 'CloseRound' });
	await showInRoom(CasesPanel, { room });
	const votes = page.getByRole('region', { name: 'What the room voted' });
	await expect.element(votes.getByText('Forty pallets for week 14')).toBeVisible();
	room.do({ type: 'TakeCaseDown', case: 'k1' }, 'p01');
	await expect.element(votes.getByText('Forty pallets for week 14')).not.toBeInTheDocument();
	const row = votes.getByRole('listitem').filter({ hasText: 'A case that was taken down' });
	expect(row.elements()).toHaveLength(1);
	await expect.element(row).toHaveTextContent(new RegExp(`${data.caseVotes.k1.length} dots`));
});

describe('TD2 a case that was taken down while it was voted on', () => {
	const name = 'A case that was taken down, or has no title';
	const voter = data.caseVotes.k1[0]!;
	const takenDown = () => {
		const room = casesVoted();
		room.do({ type: 'TakeCaseDown', case: 'k1' }, 'p01');
		return room;
	};

	test('gives back its dots on a phone', async () => {
		const room = takenDown();
		await showInRoom(CasesStage, { room, seat: voter });
		await button(`One dot fewer for ${name}`).click();
		await button(/^One more dot for The tender/).click();
		await expect.poll(() => room.state.rounds[1]?.ballots[voter]).toEqual({ k2: 1 });
	});

	test('is known as that where ballots on paper are counted', async () => {
		await showInRoom(CasesPanel, { room: takenDown() });
		await expect.element(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
		await button('Ballots on paper').click();
		await expect.element(page.getByLabelText(name)).toBeVisible();
	});
});

test('C16 a case is chosen by hand, comes first and carries its mark', async () => {
	const room = new LocalRoom().playTo('cases');
	await showInRoom(CasesPanel, { room });
	await button('Choose – The tender that emptied two brands').click();
	expect(room.state.chosenCases).toEqual(['k2']);
	await expect
		.element(page.getByRole('heading', { level: 2 }).nth(1))
		.toHaveTextContent('The tender that emptied two brands');
	await expect.element(page.getByText('Will be worked', { exact: true })).toBeVisible();
	await button(/^Do not work on it/).click();
	expect(room.state.chosenCases).toEqual([]);
});

test('B12 a phone votes on cases at the step of the cases, without numbers of cards', async () => {
	const room = new LocalRoom().playTo('cases');
	await showInRoom(CasesStage, { room, seat: 'p01' });
	room.do(openCases);
	await expect
		.element(page.getByRole('heading', { name: 'Which cases shall we work on?' }))
		.toBeVisible();
	await button('One more dot for Forty pallets for week 14').click();
	expect(room.state.rounds[1]?.ballots).toEqual({ p01: { k1: 1 } });
	await expect.element(page.getByText(/^\d+ cards?$/)).not.toBeInTheDocument();
	room.do({ type: 'CloseRound' });
	await expect.element(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible();
});

test('B12 the screen shows the turnout of a vote on cases', async () => {
	await page.viewport(1920, 1080);
	const room = casesVoted();
	await showInRoom(ScreenRoom, { room, bare: true, props: { leave: () => undefined } });
	await expect.element(page.getByText('24 of 24 have voted')).toBeVisible();
	await expect.element(page.getByText('Which cases shall we work on?')).toBeVisible();
});

function votedTwice(): LocalRoom {
	const room = new LocalRoom().playTo('map');
	room.do({ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3 });
	for (const { id, side } of script.participants)
		room.do({ type: 'CastDots', round: 2, dots: side === 'other' ? {} : { t1: 3, t6: 2 } }, id);
	room.do({ type: 'CloseRound' });
	return room;
}

test('I15 two votes are compared by side, in arrow, number and word', async () => {
	await showInRoom(RoundComparison, { room: votedTwice() });
	await expect.element(page.getByText(/^Most has moved on/)).toBeVisible();
	const row = page.getByRole('row', { name: /The promise: dates and lead times/ });
	const cells = row.getByRole('cell').elements();
	expect(cells.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual([
		'23% → 60% 37 points more',
		'37% → 60% 23 points more',
	]);
	await page.getByLabelText('Later vote').selectOptions('Vote 1, 24 of 24 voted');
	await expect.element(page.getByText('Nothing has changed between these votes.')).toBeVisible();
});

test('I15 with one vote there is nothing to compare', async () => {
	await showInRoom(RoundComparison, { room: new LocalRoom().playTo('map') });
	await expect.element(page.getByText('What changed between two votes')).not.toBeInTheDocument();
});
