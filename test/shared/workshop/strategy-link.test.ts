import { describe, expect, it } from 'vitest';
import { mayByLink } from '../../../shared/rights.ts';
import { broughtBy } from '../../../shared/register/brought.ts';
import { refuseAnswerLink, type AnswerLink } from '../../../shared/workshop/answer-links.ts';
import { answerPage } from '../../../shared/workshop/answer-page.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { leftOpenBy } from '../../../shared/register/left-open.ts';
import { decide } from '../../../shared/workshop/workshop.ts';
import { commandForms, type Type } from '../command-forms.ts';
import { a1, asked, o1, otif, text } from '../../support/agreement-room.ts';
import { created, frida, idOf, joined, olga, sam } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

const sponsor = idOf('petra');
const seat = joined({
	...{ id: sponsor, role: 'observer', name: 'Petra Vos', side: null, function: null },
	...{ company: null, remote: true, joinedAt: noon },
});
const [q1, q2, q3] = ['q1', 'q2', 'q3'].map(idOf) as [string, string, string];
const question = (
	id: string,
	words: string,
	about: { kind: 'free' | 'objective' | 'agreement'; id: string | null },
	due: string | null = null,
	at = noon,
): Recorded => by(sam, { type: 'StrategyAsked', question: id, text: words, due, about }, at);
const past: Recorded[] = [
	...asked,
	seat,
	question(q1, 'Margin or volume?', { kind: 'objective', id: o1 }, '2026-12-11'),
	question(q2, 'May it be sealed?', { kind: 'agreement', id: a1 }, null, noon + 1),
	question(q3, 'Who decides?', { kind: 'free', id: null }, null, noon + 2),
];
const closed = by(frida, { type: 'WorkshopClosed' });
const link: AnswerLink = { for: 'strategy', agreement: null, person: sponsor };
const answering = { type: 'AnswerQuestion', question: q1, answer: 'Margin, until June.' } as const;
const say = (events: readonly Recorded[], byLink = true) =>
	decide(stateAfter(events), answering, {
		...{ by: sponsor, at: noon },
		...(byLink && { byLink: true as const }),
	});

describe('questions to the strategy by link', () => {
	it('AN21 the sponsor answers them, also after the end, and nobody else who looks on does', () => {
		const event = { type: 'QuestionAnswered', question: q1, answer: answering.answer };
		for (const events of [past, [...past, closed]])
			expect(say(events)).toEqual({ ok: true, events: [event] });
		expect(say(past, false)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
		expect(decide(stateAfter(past), answering, { by: olga, at: noon })).toMatchObject({
			ok: false,
			refusal: { code: 'not-allowed' },
		});
	});

	it('AN21 its link answers questions and nothing else, and no other link does', () => {
		const allowed = (Object.keys(commandForms) as Type[]).filter((type) =>
			mayByLink(link, { type }),
		);
		expect(allowed).toEqual(['AnswerQuestion']);
		for (const other of ['consent', 'confirm'] as const)
			expect(mayByLink({ for: other, agreement: a1, person: sam }, answering)).toBe(false);
	});

	it('AN21 is given once something is asked, for somebody who is there', () => {
		const code = (events: readonly Recorded[], answer = link) =>
			refuseAnswerLink(stateAfter(events), answer, noon)?.code;
		expect(code(past)).toBeUndefined();
		expect(code([...past, closed])).toBeUndefined();
		expect(code([...asked, seat])).toBe('unknown-question');
		expect(code(past, { ...link, person: idOf('nobody') })).toBe('unknown-person');
		expect(code([...past, by(frida, { type: 'PersonErased', person: sponsor })])).toBe(
			'unknown-person',
		);
		expect(code(past, { ...link, agreement: a1 })).toBe('unknown-question');
		expect(code(past, { for: 'consent', agreement: null, person: sam })).toBe('unknown-agreement');
		expect(code(past, { for: 'confirm', agreement: null, person: sam })).toBe('not-provisional');
	});

	it('AN22 its page lists each question with what it is about and by when, the open ones first, and names nobody', () => {
		const answered = by(sponsor, { ...answering, type: 'QuestionAnswered' });
		const page = answerPage(stateAfter([...past, answered]), link, noon);
		const free = { due: null, answer: '' };
		expect(page).toEqual({
			for: 'strategy',
			workshop: { title: created.title, language: 'en', ended: false },
			...{ person: sponsor, name: 'Petra Vos' },
			questions: [
				{
					...{ id: q2, text: 'May it be sealed?', ...free },
					about: { kind: 'agreement', number: 1, statement: text().statement },
				},
				{ id: q3, text: 'Who decides?', ...free, about: { kind: 'free' } },
				{
					...{ id: q1, text: 'Margin or volume?', due: '2026-12-11', answer: answering.answer },
					about: { kind: 'objective', title: otif.title },
				},
			],
		});
		for (const other of ['consent', 'confirm'] as const)
			expect(answerPage(stateAfter(past), { ...link, for: other }, noon)).toBeNull();
	});

	it('AN23 what is answered by link opens the team’s next session', () => {
		const answered = by(sponsor, { ...answering, type: 'QuestionAnswered' });
		const left = leftOpenBy(stateAfter([...past, closed, answered]))!;
		const { earlier } = broughtBy(
			{
				...{ format: 'sameboat/register/1', team: created.team, people: {}, left: [left] },
				strategy: stateAfter(past).strategy,
				...{ strategies: [], translations: [], workshops: [], agreements: [], reviews: [] },
			},
			1,
		);
		expect(earlier?.carried?.questions?.find(({ id }) => id === q1)).toMatchObject({
			...{ answer: answering.answer, answeredAt: noon },
		});
	});
});
