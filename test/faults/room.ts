import type { Id } from '../../shared/ids.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import type { CreateAnswer } from '../../shared/protocol.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { positions } from '../../shared/workshop/agenda.ts';
import { addCase, readCases } from '../../shared/board/case-card.ts';
import { orderAfter } from '../../shared/board/order.ts';
import { readDraft } from '../../shared/board/agreement-draft.ts';
import { ask } from '../support/ask.ts';
import { newId, Player } from '../support/players.ts';
import type { ScriptAgreement } from '../support/script.ts';
import { ownNames, writeDraft } from '../support/script-texts.ts';

/** A workshop in which everybody can write, vote and agree at any moment, and the ways back into it. */
export interface Room {
	workshop: Id;
	team: Id;
	teamKey: string;
	joinCode: string;
	facilitator: string;
	/** A token for each of its people. */
	people: string[];
	/** Written, and waiting to be called and sealed. */
	drafts: Id[];
}

interface Wanted {
	people: number;
	agreements?: number;
	/** While a vote is open nobody writes on the board. */
	votes?: boolean;
}

/** To vote on. */
const cases = ['The rush order', 'The new model', 'The returned lot', 'The price list'];

const agreement = (owners: Id[], objective: Id): ScriptAgreement => ({
	id: '',
	statement: 'Every order under the minimum is answered by both sides within a day.',
	level: 'strategic',
	scope: '',
	owners,
	effects: { [objective]: { effect: 'strengthens', why: 'Fewer promises are broken.' } },
	measure: { indicator: 'Late orders', baseline: '9 a year', target: '3 a year' },
	firstStep: 'Both sides read the list of last year.',
	reviewOn: '2099-01-28',
	restsOn: [],
	element: '',
	expectedFindings: [],
});

/** Creates it on a running server, with seats for its people and its vote open. */
export async function openRoom(url: string, wanted: Wanted): Promise<Room> {
	const { people, agreements = 0, votes = true } = wanted;
	const request = { title: 'Under way', template: 'experience', language: 'en' };
	const created = await ask<CreateAnswer>(`${url}/api/workshops`, request);
	const { workshopId: workshop, teamId: team, teamKey, facilitatorKey, joinCode } = created;
	const facilitator = await Player.join(url, workshop, { key: facilitatorKey });
	const seats = await joinRoom(url, { workshop, joinCode }, people);
	await prepare(facilitator);
	const board = await facilitator.open(boardName);
	for (const title of cases)
		addCase(board.doc, newId(), orderAfter(readCases(board.doc)), { title });
	const drafts = Array.from({ length: agreements }, newId);
	const owners = seats.slice(0, 2).map(({ participantId }) => participantId);
	await draft(facilitator, owners, drafts);
	await board.allSaved();
	if (votes) {
		const round = { over: 'cases', budget: 20, maxPerItem: 20 } as const;
		await facilitator.act({ type: 'OpenRound', ...round });
	}
	facilitator.leave();
	const tokens = seats.map(({ token }) => token);
	const kept = { workshop, team, teamKey, joinCode, drafts };
	return { ...kept, facilitator: facilitator.token, people: tokens };
}

interface TakenSeat {
	participantId: Id;
	token: string;
}

/** By turns of each side. */
const joinRoom = (
	url: string,
	{ workshop, joinCode: code }: Pick<Room, 'workshop' | 'joinCode'>,
	people: number,
): Promise<TakenSeat[]> =>
	Promise.all(
		Array.from({ length: people }, (_, index) => {
			const side = index % 2 === 0 ? 'sales' : 'operations';
			const request = { code, requestId: newId(), name: `Person ${index + 1}`, side };
			return ask<TakenSeat>(`${url}/api/workshops/${workshop}/join`, request);
		}),
	);

/** An objective to strengthen, and the step in which the board is written. */
async function prepare(facilitator: Player): Promise<void> {
	const named = { title: 'Deliver what we promise', businessGoal: '', indicator: '' };
	const objective = { id: newId(), ...named, baseline: '', target: '', horizon: '' };
	const strategy = { statement: 'Grow with whom we serve well.', objectives: [objective] };
	const { version: basis } = facilitator.view.room.strategy;
	await facilitator.act({ type: 'SetStrategy', basis, ...strategy });
	const { agenda, position: from } = facilitator.view.room;
	const to = positions(agenda).find(({ step }) => step === 'agreements')!;
	await facilitator.act({ type: 'GoTo', from, to });
}

async function draft(facilitator: Player, owners: Id[], drafts: readonly Id[]): Promise<void> {
	const board = await facilitator.open(boardName);
	const [objective] = facilitator.view.room.strategy.objectives;
	for (const id of drafts) {
		await facilitator.act({ type: 'AddAgreement', agreement: id });
		await board.until(() => readDraft(board.doc, id) !== undefined, 'the draft');
		writeDraft(board.doc, id, agreement(owners, objective!.id), ownNames);
	}
}

/** The ids of the agreements that stand in the team's register. */
export async function registered(url: string, { team, teamKey }: Room): Promise<Set<Id>> {
	const headers = { authorization: `Bearer ${teamKey}` };
	const answer = await fetch(`${url}/api/teams/${team}/register`, { headers });
	if (!answer.ok) return new Set();
	const { agreements } = (await answer.json()) as TeamRegister;
	return new Set(agreements.map(({ id }) => id));
}
