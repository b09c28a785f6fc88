/** A room that has been through every stage there is, with something of everybody in each. */
import { addCase } from '../../shared/board/case-card.ts';
import { addCard, readCards } from '../../shared/board/conflict-card.ts';
import { orderAfter, orderAt } from '../../shared/board/order.ts';
import type { Id } from '../../shared/ids.ts';
import { privateName } from '../../shared/workshop/documents.ts';
import { tablesIn } from '../../shared/workshop/seating.ts';
import { castDots } from './acts.ts';
import { agreementCalled, call, sayWords } from './agreement-acts.ts';
import { cardTitled } from './crew.ts';
import { newId } from './players.ts';
import { find } from './script.ts';
import { workAtTables } from './table-acts.ts';
import type { WirePlay } from './wire-play.ts';

/** The agenda with the stages that the template leaves out, a note beside each. */
async function planWholeAgenda({ facilitator }: WirePlay): Promise<void> {
	for (const kind of ['review', 'readiness', 'talk'] as const)
		await facilitator.act({
			...{ type: 'AddStage', stage: newId(), kind, before: 'close' },
			...{ title: `The ${kind} of today`, minutes: 7 },
		});
	for (const { id: stage, kind } of facilitator.view.room.agenda)
		await facilitator.act({ type: 'NoteStage', stage, note: `Do not forget the ${kind}` });
}

async function welcome({ crew, facilitator }: WirePlay): Promise<void> {
	await crew.each(async (player, { id }) => {
		await player.act({ type: 'MarkSaying', saying: 'all-urgent', heard: true, said: id > 'p12' });
		await player.act({ type: 'SayExpectation', text: `${id} hopes for fewer surprises` });
	});
	const speaker = crew.of('p03');
	await speaker.act({ type: 'RaiseHand', raised: true });
	await facilitator.act({ type: 'GiveFloor', seat: speaker.seat });
	await facilitator.act({ type: 'GiveFloor', seat: null });
}

/** What stays private whatever the room does: a card that was begun after the reveal, and a case. */
async function writeInPrivate({ crew }: WirePlay): Promise<void> {
	const { doc, allSaved } = await openPrivate(crew.of('p03'));
	addCard(doc, newId(), orderAfter(readCards(doc)), { salesWants: 'A date before Friday' });
	addCase(doc, newId(), orderAt(0), { title: 'The pallet that came twice' });
	await allSaved();
}

const openPrivate = async (player: { open: WirePlay['facilitator']['open'] }) => {
	const own = await player.open(privateName);
	return { doc: own.doc, allSaved: () => own.allSaved() };
};

/** After the map: two cards put together, a round that half the room votes in, and one that is cancelled. */
async function voteAgain(play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	const [one, other] = crew.script.themes[0]!.conflicts;
	const idOf = async (id: string) =>
		(await cardTitled(facilitator, find(crew.script.conflicts, id).title)).id;
	const [conflict, into] = [await idOf(one!), await idOf(other!)];
	await facilitator.act({ type: 'MergeConflicts', conflict, into });
	await play.openVote();
	await castDots(crew.without(...crew.people.slice(0, 12).map(({ id }) => id)), 2);
	await facilitator.act({ type: 'CloseRound' });
	await play.openVote();
	await facilitator.act({ type: 'CancelRound' });
}

async function strategy(play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	await play.agreeOnStrategy();
	const [first] = facilitator.view.room.strategy.objectives;
	const objective = first!.id;
	const text = 'You say no early, and we hold the date';
	await crew.one('operations').act({ type: 'ReadBack', objective, side: 'sales', text });
	await crew
		.one('sales')
		.act({ type: 'ConfirmReadBack', objective, side: 'sales', accepted: true });
	await play.pickFocus();
	const about = { kind: 'objective' as const, id: objective };
	const question = { type: 'AskStrategy' as const, question: newId(), text: 'Margin or volume?' };
	await crew.one('other').act({ ...question, by: null, about });
}

async function tables(play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	await play.makeTables();
	await play.goTo('work');
	await workAtTables(crew);
	const all = tablesIn(facilitator.view.room.groups);
	const [first, second] = all.map(({ id }) => id) as [Id, Id];
	await facilitator.act({ type: 'CallFacilitator', group: first, called: true });
	await facilitator.act({ type: 'AnnounceVisit', group: second, minutes: 3 });
	await facilitator.act({ type: 'SendMessage', group: null, text: 'Ten more minutes' });
	await facilitator.act({ type: 'CallTime', group: second, minutes: 10 });
	await crew.each(async (player, { side }) => {
		const group = all.find(({ members }) => members.includes(player.seat))!.id;
		if (side !== 'other') return;
		await player.act({ type: 'JudgeSwap', group, side: 'sales', signs: true });
	});
}

async function dialogue(play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	await play.discuss();
	await facilitator.act({ type: 'SetRestating', on: true });
	const point = newId();
	const [table] = tablesIn(facilitator.view.room.groups);
	const raised = {
		type: 'RaisePoint',
		point,
		kind: 'challenge',
		text: 'Who pays for it?',
	} as const;
	await crew.one('sales').act({ ...raised, case: table!.case, group: table!.id });
	await crew
		.one('operations')
		.act({ type: 'RestatePoint', point, text: 'You fear for the margin' });
}

/** One is sealed, one is before the room with half of its words, one is written. */
async function agreements(play: WirePlay): Promise<Id> {
	const { facilitator, crew } = play;
	await play.goTo('agreements');
	const sealed = await play.agreeOn('a1');
	const asked = await play.draft('a2');
	const version = await call(facilitator, asked);
	const half = crew.people.filter((_person, index) => index % 2 === 0).map(({ id }) => id);
	await sayWords(crew.without(...half), find(crew.script.agreements, 'a2'), asked, version);
	await play.draft('a3');
	const [objective] = facilitator.view.room.strategy.objectives;
	const [judged] = agreementCalled(facilitator, 'a3');
	const effect = { objective: objective!.id, effect: 'harms' } as const;
	await crew.of('p03').act({ type: 'JudgeEffect', agreement: judged, ...effect });
	await facilitator.act({
		...{ type: 'WaiveFinding', agreement: judged },
		waiver: { rule: 'one-sided', subject: 'operations', reason: 'The board decides it' },
		asks: { question: newId(), text: 'Who decides it?' },
	});
	return sealed;
}

async function review(play: WirePlay, agreement: Id): Promise<void> {
	const { facilitator, crew } = play;
	await play.goTo('review');
	const [objective] = facilitator.view.room.strategy.objectives;
	const seen = { objective: objective!.id, effect: 'strengthens' } as const;
	await facilitator.act({ type: 'SeeEffect', agreement, ...seen });
	await facilitator.act({ type: 'WriteReview', agreement, field: 'measured', text: '96 %' });
	await facilitator.act({ type: 'SetOutcome', agreement, outcome: 'partly' });
	await crew.of('p03').act({ type: 'RateAgreement', agreement, score: 4 });
}

async function readiness(play: WirePlay): Promise<void> {
	const { facilitator, crew } = play;
	await play.goTo('readiness');
	const id = newId();
	const saleType = { id, title: 'Rush order', customerRequires: 'Tomorrow', weRequire: 'A price' };
	await facilitator.act({ type: 'SetSaleType', saleType });
	const rating = { state: 2, importance: 5 } as const;
	await crew.each(async (player) => {
		await player.act({ type: 'RateReadiness', saleType: id, element: 'b', rating });
		await player.act({ type: 'RateRhythm', rating });
	});
}

async function close(play: WirePlay): Promise<void> {
	await play.sayGoodbye();
	const pulse: (1 | 2 | 3 | 4 | 5 | null)[] = [4, 3, null, 5, 2, 4];
	await play.crew.each((player) => player.act({ type: 'RatePulse', pulse }));
	await play.facilitator.act({ type: 'ShowScores' });
	const rhythm = { from: '2026-12-29', every: 2, nth: -1, time: '09:30', minutes: 90 } as const;
	await play.facilitator.act({ type: 'SetRhythm', rhythm });
}

/** Plays content into every stage; the room ends at the last one, its timer paused. */
export async function fillEveryStage(play: WirePlay): Promise<void> {
	await planWholeAgenda(play);
	await welcome(play);
	await play.play();
	await writeInPrivate(play);
	await voteAgain(play);
	await strategy(play);
	await play.tellCases();
	await play.chooseCases();
	await tables(play);
	await dialogue(play);
	await review(play, await agreements(play));
	await readiness(play);
	await close(play);
	await play.facilitator.act({ type: 'SetTimer', minutes: 20 });
	await play.facilitator.act({ type: 'PauseTimer' });
}
