import type { Component } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ClosePanel from '../../../client/facilitator/ClosePanel.svelte';
import FocusPanel from '../../../client/facilitator/FocusPanel.svelte';
import ReadinessPanel from '../../../client/facilitator/ReadinessPanel.svelte';
import VotePanel from '../../../client/facilitator/VotePanel.svelte';
import CloseStage from '../../../client/stages/CloseStage.svelte';
import FocusStage from '../../../client/stages/FocusStage.svelte';
import ReadinessStage from '../../../client/stages/ReadinessStage.svelte';
import VoteStage from '../../../client/stages/VoteStage.svelte';
import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { showInRoom } from '../../support/show-in-room.ts';

interface Ballot {
	what: string;
	step: Step;
	voter: Component;
	host: Component;
	/** Where several things are asked at once. */
	part?: string;
	/** What opens it. */
	begin?: (room: LocalRoom) => unknown;
}
const ballots: Ballot[] = [
	{
		...{ what: 'dots', step: 'vote', voter: VoteStage, host: VotePanel },
		begin: (room) => room.do({ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3 }),
	},
	{ what: 'focus', step: 'focus', voter: FocusStage, host: FocusPanel },
	{
		...{ what: 'readiness', step: 'close', voter: ReadinessStage, host: ReadinessPanel },
		begin: (room) => {
			const saleType = { id: 's1', title: 'Stock items', customerRequires: '', weRequire: '' };
			room.do({ type: 'SetSaleType', saleType });
		},
	},
	{
		...{ what: 'topics', step: 'close', voter: CloseStage, host: ClosePanel },
		part: 'Topics for a next session',
		begin: (room) => {
			for (const topic of ['Dates', 'Prices'])
				room.do({ type: 'SuggestTopic', topic, title: topic }, 'p01');
			room.do({ type: 'OpenRound', over: 'topics', budget: 1, maxPerItem: 1 });
		},
	},
	{
		...{ what: 'pulse', step: 'close', voter: CloseStage, host: ClosePanel },
		part: 'How aligned are we?',
	},
];

const said = 'Figures are shown from 3 people a side on. Fewer here: Operations.';
const line = ({ part }: Ballot) =>
	(part ? page.getByRole('region', { name: part }) : page).getByText(/^Figures are shown from/);

/** Three of Sales, and so many of Operations. */
function small(operations: number, { step, begin }: Ballot): LocalRoom {
	const room = new LocalRoom(0);
	for (const id of ['p01', 'p02', 'p03']) room.join(id, id, 'participant', 'sales');
	for (let at = 0; at < operations; at++)
		room.join(`o${at}`, `O${at}`, 'participant', 'operations');
	room.playTo(step);
	begin?.(room);
	return room;
}

beforeEach(() => page.viewport(390, 844));

for (const ballot of ballots) {
	test(`I20 ${ballot.what}: whoever answers is told that a side is too small`, async () => {
		await showInRoom(ballot.voter, { room: small(2, ballot), seat: 'p01' });
		await expect.element(line(ballot)).toHaveTextContent(said);
	});
	test(`I20 ${ballot.what}: the facilitator is told`, async () => {
		await showInRoom(ballot.host, { room: small(2, ballot) });
		await expect.element(line(ballot)).toHaveTextContent(said);
	});
	test(`I20 ${ballot.what}: with three a side nothing is said`, async () => {
		await showInRoom(ballot.voter, { room: small(3, ballot), seat: 'p01' });
		await expect.element(page.getByRole('heading').first()).toBeVisible();
		await expect.element(line(ballot)).not.toBeInTheDocument();
	});
}
