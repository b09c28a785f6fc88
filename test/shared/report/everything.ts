/** The script with all that a workshop can have besides: before, at the tables, in the dialogue and at the close. */
import type { Worksheet } from '../../../shared/board/worksheet.ts';
import type { Id } from '../../../shared/ids.ts';
import type { RegisteredBeforehand } from '../../../shared/register/beforehand.ts';
import { blankWords } from '../../../shared/workshop/beforehand.ts';
import type { Rhythm } from '../../../shared/workshop/rhythm.ts';
import type { Pulse, Score } from '../../../shared/workshop/close.ts';
import { sayings } from '../../../shared/workshop/sayings.ts';
import { tablesIn } from '../../../shared/workshop/seating.ts';
import { script, ScriptRoom } from './script-room.ts';

const listed = (texts: readonly string[]) =>
	texts.map((text, index) => ({ id: `line ${index}`, text, order: String(index) }));

/** What the table with a case of the script writes. */
export function sheetOf(story: Id): Worksheet {
	const { swapSeats, rootCauses, options, risks, ...texts } = script.groups.worksheets[story]!;
	return {
		...texts,
		...swapSeats,
		rootCauses: listed(rootCauses),
		options: listed(options),
		risks: listed(risks),
	};
}

function welcome(room: ScriptRoom): void {
	script.participants.forEach(({ id }, index) => {
		const saying = sayings[index % sayings.length]!;
		room.do({ type: 'MarkSaying', saying, heard: true, said: index % 3 === 0 }, id);
	});
	room.do({ type: 'SayExpectation', text: 'Fewer rush orders' }, 'p01');
	room.do({ type: 'SayExpectation', text: 'A date that holds' }, 'p02');
}

function voteOnCases(room: ScriptRoom): void {
	const found = script.cases.map(({ id, title }) => ({ id, title }));
	room.do({ type: 'OpenRound', over: 'cases', budget: 1, maxPerItem: 1, found });
	const round = room.state.rounds.length;
	for (const [story, voters] of Object.entries(script.caseVotes))
		for (const voter of voters) room.do({ type: 'CastDots', round, dots: { [story]: 1 } }, voter);
	room.do({ type: 'CloseRound' });
	for (const story of ['k1', 'k2'])
		room.do({ type: 'ChooseCase', case: story, chosen: true, found: found.map(({ id }) => id) });
}

function workAtTables(room: ScriptRoom): void {
	const { tables, assignedCases } = script.groups;
	const present = Object.keys(room.state.participants);
	const ids = assignedCases.map((story) => `table of ${story}`);
	const presenters = script.cases.map(({ id, by }) => ({ id, presenter: by }));
	room.do({ type: 'MakeTables', tables, found: { seed: 1, ids, present, cases: presenters } });
	room.do({ type: 'BeginTables' });
	for (const { id, case: story, members } of tablesIn(room.state.groups)) {
		room.sheets[id] = sheetOf(story!);
		room.do({ type: 'SetTableDone', group: id, done: true });
		const third = members.find((seat) => room.state.participants[seat]?.side === 'other');
		if (third) room.do({ type: 'JudgeSwap', group: id, side: 'sales', signs: true }, third);
	}
	room.do({ type: 'Present', proposal: ids[1]! });
}

function focus(room: ScriptRoom): void {
	for (const [id, objectives] of Object.entries(script.focusPicks)) {
		const goals = script.close.goalsInAppraisal[id] ?? null;
		room.do({ type: 'PickFocus', objectives, notOnList: false, goals }, id);
	}
	room.do({ type: 'ShowFocus', shown: true });
	const read = { type: 'ReadBack', side: 'sales', objective: 'otif' } as const;
	room.do({ ...read, text: 'They ask first' }, 'p02');
	const about = { kind: 'objective', id: 'otif' } as const;
	room.do(
		{ type: 'AskStrategy', question: 'q1', text: 'Date or margin?', by: '2027-01-28', about },
		'p07',
	);
	room.do({ type: 'AnswerQuestion', question: 'q1', answer: 'The date' });
}

/** In which the team meets from then on. */
export const rhythm: Rhythm = {
	...{ from: '2026-12-29', every: 2, nth: -1, time: '09:30', minutes: 90 },
};

function close(room: ScriptRoom): void {
	const { roti, keep, change, topics, visits } = script.close;
	for (const [by, score] of Object.entries(roti)) {
		room.do({ type: 'RateReturn', score: score as Score }, by);
		const pulse: Pulse = [3, 3, 3, 3, 3, null];
		room.do({ type: 'RatePulse', pulse }, by);
	}
	for (const [by, text] of Object.entries(keep))
		room.do({ type: 'Remark', kind: 'keep', text }, by);
	for (const [by, text] of Object.entries(change))
		room.do({ type: 'Remark', kind: 'change', text }, by);
	for (const [by, title] of Object.entries(topics))
		room.do({ type: 'SuggestTopic', topic: `topic of ${by}`, title }, by);
	visits.forEach(({ kind, by, text }, index) =>
		room.do({ type: 'OfferVisit', visit: `visit ${index}`, kind, text }, by),
	);
	room.do({ type: 'ShowScores' });
	const next = { template: 'regular-session', on: '2027-01-28', time: '', place: 'Hall' } as const;
	room.do({ type: 'SetNextSession', next });
	room.do({ type: 'SetRhythm', rhythm });
}

/** As an owner has written it by link. */
const beforehandOf = (agreement: Id, workshop: Id): RegisteredBeforehand => ({
	...{ agreement, workshop, person: 'p01', side: 'sales', at: 1 },
	...{ seen: { otif: 'neutral' }, measuredValue: 4, outcome: 'partly', score: 3 },
	texts: { ...blankWords().texts, evidence: 'Eight lists of ten' },
});

/** `shown` is what the room looks at of the welcome. */
export function everything(shown: 'ShowSayings' | 'ShowExpectations' = 'ShowSayings'): ScriptRoom {
	const room = new ScriptRoom().playAll();
	welcome(room);
	focus(room);
	voteOnCases(room);
	workAtTables(room);
	const [top, under] = script.themes[1]!.conflicts;
	room.do({ type: 'MergeConflicts', conflict: under!, into: top! });
	room.do({ type: 'GiveFloor', seat: 'p01' });
	room.do({ type: 'GiveFloor', seat: 'p02' });
	room.do({ type: 'GiveFloor', seat: null });
	const action = { type: 'NoteAction', action: 'action 1', text: 'Invite the miller' } as const;
	room.do({ ...action, who: 'p03', by: '2026-12-04' }, 'p03');
	room.do({ ...action, action: 'action 2', who: null, by: null }, 'p03');
	const [looked] = Object.keys(room.state.agreements).filter(
		(id) => room.state.agreements[id]?.sealed,
	);
	room.do({ type: 'OpenBeforehand', found: [beforehandOf(looked!, room.state.id)] });
	close(room);
	room.do({ type: shown, shown: true });
	return room;
}
