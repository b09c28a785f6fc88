import { expect, it } from 'vitest';
import type { Subject } from '../../../shared/workshop/questions.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { a1, drafting, o1, planned } from '../../support/agreement-room.ts';
import { frida, idOf, olga, omar, sam, tess } from '../../support/room.ts';
import { given, noon, stateAfter } from '../../support/scenario.ts';

const q1 = idOf('q1');
const free: Subject = { kind: 'free', id: null };
const ask = (
	text: string,
	{
		by = null,
		about = free,
		question = q1,
	}: { by?: string | null; about?: Subject; question?: string } = {},
): Command => ({ type: 'AskStrategy', question, text, by, about });
const answer = (text: string, question = q1): Command => ({
	type: 'AnswerQuestion',
	question,
	answer: text,
});
const asked = given(...planned).when(sam, ask(' Which comes first? ', { by: '2027-01-28' }));

it('U1 anybody who writes asks one, by a day or none', () => {
	asked.then({
		type: 'StrategyAsked',
		...{ question: q1, text: 'Which comes first?', due: '2027-01-28', about: free },
	});
	expect(asked.state.questions).toEqual({
		[q1]: {
			...{ text: 'Which comes first?', by: sam, at: noon, due: '2027-01-28', about: free },
			...{ answer: '', answeredAt: null },
		},
	});
	expect(viewOf(asked.state, olga).room.questions).toEqual(asked.state.questions);
	for (const seat of [tess, frida])
		expect(given(...planned).when(seat, ask('Why?')).state.questions[q1]?.due).toBeNull();
});

it('U1 asking it again changes nothing', () => {
	given(...asked.past)
		.when(sam, ask('Something else?'))
		.thenNothing();
});

it('U1 it has words, 500 characters at most, and a day of the calendar', () => {
	const room = given(...planned);
	room.when(sam, ask(' ')).thenRefused('text-missing');
	room.when(sam, ask('x'.repeat(501))).thenRefused('text-too-long', { max: 500 });
	expect(room.when(sam, ask('x'.repeat(500))).state.questions[q1]?.text).toHaveLength(500);
	for (const by of ['soon', '2027-02-30', ''])
		room.when(sam, ask('Why?', { by })).thenRefused('not-a-day');
});

it('U2 is about an objective or an agreement that is there, or free', () => {
	const room = given(...drafting);
	const about = (subject: Subject) => room.when(omar, ask('Why?', { about: subject }));
	for (const subject of [
		{ kind: 'objective', id: o1 },
		{ kind: 'agreement', id: a1 },
	] as const)
		expect(about(subject).state.questions[q1]?.about).toEqual(subject);
	expect(about({ kind: 'free', id: o1 }).state.questions[q1]?.about).toEqual(free);
	for (const id of [a1, null, 'constructor']) {
		about({ kind: 'objective', id }).thenRefused('unknown-objective');
		if (id !== a1) about({ kind: 'agreement', id }).thenRefused('unknown-agreement');
	}
});

it('U3 the facilitator writes the answer, and a blank one opens it again', () => {
	const answered = given(...asked.past).when(frida, answer(' Margin, until June. '), noon + 5);
	answered.then({ type: 'QuestionAnswered', question: q1, answer: 'Margin, until June.' });
	expect(answered.state.questions[q1]).toMatchObject({
		...{ answer: 'Margin, until June.', answeredAt: noon + 5 },
	});
	given(...answered.past)
		.when(frida, answer('Margin, until June.'))
		.thenNothing();
	const opened = given(...answered.past).when(frida, answer(' '));
	expect(opened.state.questions[q1]).toMatchObject({ answer: '', answeredAt: null });
	given(...asked.past)
		.when(sam, answer('Because'))
		.thenRefused('not-allowed');
	given(...asked.past)
		.when(frida, answer('x'.repeat(501)))
		.thenRefused('text-too-long', { max: 500 });
});

it('U4 one that is not there is refused, and so is one more when 50 are open', () => {
	for (const id of [idOf('q9'), 'constructor'])
		given(...planned)
			.when(frida, answer('Because', id))
			.thenRefused('unknown-question');
	const past = Array.from({ length: 50 }, (_, index) => idOf(`m${index}`)).reduce(
		(past, question) => given(...past).when(sam, ask('Why?', { question })).past,
		planned,
	);
	given(...past)
		.when(sam, ask('Why?'))
		.thenRefused('too-many-questions', { max: 50 });
	const answered = given(...past).when(frida, answer('Because', idOf('m7'))).past;
	expect(Object.keys(given(...answered).when(sam, ask('Why?')).state.questions)).toHaveLength(51);
});

it('V1 readings back, checks and questions keep every view up', () => {
	const readBack = { type: 'ReadBack', objective: o1, side: 'sales' } as const;
	const pick = (objectives: string[], goals: number | null): Command => ({
		...{ type: 'PickFocus', objectives, notOnList: goals !== null, goals },
	});
	const acts: [string, Command][] = [
		[omar, { ...readBack, text: 'It asks us first' }],
		[sam, { type: 'ConfirmReadBack', objective: o1, side: 'sales', accepted: true }],
		[sam, pick([o1], 4)],
		[frida, { type: 'ShowFocus', shown: true }],
		[frida, { type: 'ShowFocus', shown: false }],
		[sam, pick([o1], 4)],
		[sam, pick([], null)],
		[frida, answer('Margin, until June.')],
	];
	acts.reduce((past, [seat, command]) => {
		const room = given(...past).when(seat, command);
		const event = room.past.at(-1)!;
		for (const viewer of [sam, omar, frida, olga]) {
			const view = structuredClone(viewOf(stateAfter(past), viewer));
			for (const told of [forRoom(room.state, event), forSeat(room.state, event, viewer)])
				if (told) evolveView(view, structuredClone(told));
			expect(view).toEqual(viewOf(room.state, viewer));
		}
		return room.past;
	}, asked.past);
});
