import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../shared/check/agreement.ts';
import type { Rule } from '../../../shared/check/finding.ts';
import type { Command, Event } from '../../../shared/workshop/workshop.ts';
import {
	a1,
	a2,
	a3,
	draftedEvent,
	drafting,
	k1,
	k2,
	margin,
	o1,
	o2,
	otif,
	planned,
	saying,
	strategySet,
} from '../../support/agreement-room.ts';
import { frida, idOf, omar, sam, sara, seated } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { sealed as sealedEvent } from './sealed.ts';

const nowhere = idOf('nowhere');
const q1 = idOf('q1');
const q2 = idOf('q2');
const add = (agreement: string, lastNumber = 0): Command => ({
	...{ type: 'AddAgreement', agreement, found: { lastNumber } },
});
/** The timeline of a case as it stands when a line is tapped. */
const weeks = ['Week 11', 'Week 12', 'Week 13', 'Week 14'];
const withdraw = (withdrawn = true, agreement = a1): Command => ({
	type: 'WithdrawAgreement',
	agreement,
	withdrawn,
});
const judge = (effect: Effect | null, objective = o1, agreement = a1): Command => ({
	type: 'JudgeEffect',
	agreement,
	objective,
	effect,
});
const tap = (change: Partial<Extract<Command, { type: 'TapLine' }>> = {}): Command => ({
	type: 'TapLine',
	agreement: a1,
	case: k1,
	line: 0,
	how: 'Planning would have been asked',
	on: true,
	found: weeks,
	...change,
});
const waive = (
	rule: Rule,
	subject = '',
	reason = 'Decided by the board',
	agreement = a1,
	asks = { question: q1, text: `Why? ${reason.trim()}` },
): Command => ({ type: 'WaiveFinding', agreement, waiver: { rule, subject, reason }, asks });
const askedOf = (text: string, question = q1): Event => ({
	...{ type: 'StrategyAsked', question, text, due: null, about: { kind: 'agreement', id: a1 } },
});
const withdrawn = by(frida, { type: 'AgreementWithdrawn', agreement: a1, withdrawn: true });
const away = [...drafting, withdrawn];
const sealed = [...drafting, sealedEvent];
const factsOf = (past: Parameters<typeof stateAfter>[0], id = a1) =>
	stateAfter(past).agreements[id];

describe('drafting', () => {
	it('N1 an agreement is drafted by anybody who writes, and has nothing yet', () => {
		for (const seat of [frida, sam, omar]) {
			const drafting = given(...planned).when(seat, add(a1), noon + 3);
			drafting.then({ type: 'AgreementDrafted', agreement: a1, number: 1 });
			expect(drafting.state.agreements[a1]).toEqual({
				...{ number: 1, draftedAt: noon + 3, draftedBy: seat, withdrawn: false },
				temperature: null,
				...{
					judgements: {},
					told: {},
					judgedAgainst: null,
					replay: [],
					waivers: [],
					calls: [],
					words: [],
				},
				...{ sealed: null, supersedes: null, triedFrom: null },
			});
		}
	});

	it('N1 drafting one again changes nothing', () => {
		given(...drafting)
			.when(sam, add(a1))
			.thenNothing();
		given(...away)
			.when(sam, add(a1))
			.thenNothing();
	});

	it('N25 one is made of what is on the board, by anybody who writes', () => {
		for (const kind of ['conflict', 'theme', 'case'] as const)
			for (const seat of [frida, sam, omar])
				given(...seated)
					.when(seat, {
						...{ type: 'AddAgreement', agreement: a1, from: { kind, id: k1 } },
						found: { lastNumber: 0, isThere: true },
					})
					.then({ type: 'AgreementDrafted', agreement: a1, number: 1 });
	});

	it('N25 of what is not on the board none is made, and one is told of what', () => {
		const codes = {
			conflict: 'unknown-card',
			theme: 'unknown-theme',
			case: 'unknown-case',
		} as const;
		for (const kind of ['conflict', 'theme', 'case'] as const)
			given(...seated)
				.when(sam, {
					...{ type: 'AddAgreement', agreement: a1, from: { kind, id: k1 } },
					found: { lastNumber: 0, isThere: false },
				})
				.thenRefused(codes[kind]);
	});

	it('OW11 one that is brought is like any other, and what is not the own company’s is not there', () => {
		const brought = (isThere: boolean) => ({
			...{ type: 'AddAgreement' as const, agreement: a1, from: { kind: 'own' as const, id: k1 } },
			found: { lastNumber: 0, isThere },
		});
		given(...seated)
			.when(sam, brought(true))
			.then({ type: 'AgreementDrafted', agreement: a1, number: 1 });
		given(...seated)
			.when(sam, brought(false))
			.thenRefused('unknown-agreement');
	});

	it('N2 numbers are never given twice, not after one was withdrawn', () => {
		const two = given(...away).when(sam, add(a2));
		two.then({ type: 'AgreementDrafted', agreement: a2, number: 2 });
		given(...two.past)
			.when(omar, add(a3))
			.then({ type: 'AgreementDrafted', agreement: a3, number: 3 });
		// Whatever the order in which they stand in the state.
		given(...planned, draftedEvent(a2, 5), draftedEvent(a1, 2))
			.when(omar, add(a3))
			.then({ type: 'AgreementDrafted', agreement: a3, number: 6 });
	});

	it('N2 nor over the workshops of a team', () => {
		const brought = by('', {
			type: 'RegisterBrought',
			strategy: { version: 0, sponsor: '', statement: '', objectives: [] },
			earlier: { agreements: [], people: {}, lastNumber: 12 },
		});
		const first = given(...seated, brought).when(sam, add(a1));
		first.then({ type: 'AgreementDrafted', agreement: a1, number: 13 });
		given(...first.past)
			.when(sam, add(a2))
			.then({ type: 'AgreementDrafted', agreement: a2, number: 14 });
	});

	it('N13 nor in another workshop that is open at the same time', () => {
		given(...drafting)
			.when(sam, add(a2, 7))
			.then({ type: 'AgreementDrafted', agreement: a2, number: 8 });
		given(...planned, draftedEvent(a1, 9))
			.when(sam, add(a2, 7))
			.then({ type: 'AgreementDrafted', agreement: a2, number: 10 });
	});

	it('N3 there are at most 100, withdrawn ones among them', () => {
		const others = Array.from({ length: 99 }, (_, index) =>
			draftedEvent(idOf(`b${index}`), index + 2),
		);
		given(...away, ...others.slice(1))
			.when(sam, add(a2))
			.then({ type: 'AgreementDrafted', agreement: a2, number: 101 });
		const full = given(...away, ...others);
		full.when(sam, add(a2)).thenRefused('too-many-agreements', { max: 100 });
		full.when(sam, add(a1)).thenNothing();
	});
});

describe('withdrawing', () => {
	it('N4 an agreement is withdrawn and brought back with all that was said of it', () => {
		const judged = given(...drafting).when(sam, judge('harms')).past;
		const withdrawing = given(...judged).when(omar, withdraw());
		withdrawing.then({ type: 'AgreementWithdrawn', agreement: a1, withdrawn: true });
		given(...withdrawing.past)
			.when(sam, withdraw())
			.thenNothing();
		const back = given(...withdrawing.past).when(sam, withdraw(false));
		back.then({ type: 'AgreementWithdrawn', agreement: a1, withdrawn: false });
		expect(back.state).toEqual(stateAfter(judged));
		given(...drafting)
			.when(sam, withdraw(false))
			.thenNothing();
	});

	it('N4 a withdrawn one takes nothing but its return', () => {
		const room = given(...away);
		room.when(sam, judge('harms')).thenRefused('agreement-withdrawn');
		room.when(sam, tap()).thenRefused('agreement-withdrawn');
		room.when(frida, waive('one-sided', 'sales')).thenRefused('agreement-withdrawn');
		room.when(sam, saying('agree')).thenRefused('agreement-withdrawn');
		room
			.when(frida, { type: 'CallForConsent', agreement: a1, found: null })
			.thenRefused('agreement-withdrawn');
		room
			.when(frida, { type: 'SealAgreement', agreement: a1, version: 1, found: null })
			.thenRefused('agreement-withdrawn');
		room
			.when(sam, { type: 'CloseObjection', agreement: a1, author: sam, how: 'withdrawn' })
			.thenRefused('agreement-withdrawn');
	});

	it('N5 one that is not there is refused, whatever is asked of it', () => {
		const room = given(...drafting);
		room.when(sam, withdraw(true, nowhere)).thenRefused('unknown-agreement');
		room.when(sam, judge('harms', o1, nowhere)).thenRefused('unknown-agreement');
		room.when(sam, tap({ agreement: nowhere })).thenRefused('unknown-agreement');
		room.when(frida, waive('one-sided', '', 'x', nowhere)).thenRefused('unknown-agreement');
		room.when(sam, saying('agree', '', { agreement: nowhere })).thenRefused('unknown-agreement');
	});

	it('N5 and an event about it changes nothing', () => {
		const late = [
			by(sam, { type: 'AgreementWithdrawn', agreement: nowhere, withdrawn: true }),
			by(sam, { type: 'ObjectionClosed', agreement: nowhere, author: sam, how: 'dissent' }),
		];
		expect(stateAfter([...drafting, ...late])).toEqual(stateAfter(drafting));
	});

	it('Z5 a sealed one does not change any more', () => {
		const room = given(...sealed);
		room.when(sam, withdraw()).thenRefused('agreement-sealed');
		room.when(sam, withdraw(false)).thenRefused('agreement-sealed');
		room.when(sam, judge('harms')).thenRefused('agreement-sealed');
		room.when(sam, tap()).thenRefused('agreement-sealed');
		room.when(frida, waive('one-sided', 'sales')).thenRefused('agreement-sealed');
		room.when(sam, saying('object', 'Too late')).thenRefused('agreement-sealed');
		room
			.when(frida, { type: 'CallForConsent', agreement: a1, found: null })
			.thenRefused('agreement-sealed');
		room
			.when(sam, { type: 'CloseObjection', agreement: a1, author: sam, how: 'withdrawn' })
			.thenRefused('agreement-sealed');
		room.when(sam, add(a1)).thenNothing();
	});
});

describe('judging effects', () => {
	const sales = (effect: Effect) => ({ effect, side: 'sales' });
	const operations = (effect: Effect) => ({ effect, side: 'operations' });

	it('N6 each participant judges for oneself, and the last judgement counts', () => {
		const one = given(...drafting).when(sam, judge('harms'));
		one.then({
			...{ type: 'EffectJudged', agreement: a1, objective: o1 },
			...{ effect: 'harms', strategy: 1 },
		});
		const two = given(...one.past).when(omar, judge('strengthens'));
		const three = given(...two.past).when(sam, judge('neutral'));
		expect(three.state.agreements[a1]).toMatchObject({
			judgements: { [o1]: { [sam]: sales('neutral'), [omar]: operations('strengthens') } },
			judgedAgainst: 1,
		});
		const four = given(...three.past).when(sam, judge('harms', o2));
		expect(four.state.agreements[a1]?.judgements).toEqual({
			[o1]: { [sam]: sales('neutral'), [omar]: operations('strengthens') },
			[o2]: { [sam]: sales('harms') },
		});
		const back = given(...four.past).when(sam, judge(null));
		expect(back.state.agreements[a1]?.judgements).toEqual({
			[o1]: { [omar]: operations('strengthens') },
			[o2]: { [sam]: sales('harms') },
		});
	});

	it('V16 a judgement stays with the side for which one spoke, said otherwise too; taken back it is gone', () => {
		const { past } = given(...drafting).when(sam, judge('harms'));
		const turned = [
			...past,
			by(sam, {
				...{ type: 'SeatChanged', name: 'Sam', side: 'operations', function: null, company: null },
			} as const),
		];
		expect(factsOf(turned)?.judgements).toEqual({ [o1]: { [sam]: sales('harms') } });
		const again = given(...turned).when(sam, judge('neutral'));
		expect(factsOf(again.past)?.judgements).toEqual({ [o1]: { [sam]: sales('neutral') } });
		const back = given(...again.past).when(sam, judge(null));
		const anew = given(...back.past).when(sam, judge('neutral'));
		expect(factsOf(anew.past)?.judgements).toEqual({ [o1]: { [sam]: operations('neutral') } });
	});

	it('N6 judging the same again, or taking back what was never judged, changes nothing', () => {
		const { past } = given(...drafting).when(sam, judge('harms'));
		given(...past)
			.when(sam, judge('harms'))
			.thenNothing();
		given(...past)
			.when(omar, judge(null))
			.thenNothing();
		given(...drafting)
			.when(sam, judge(null))
			.thenNothing();
	});

	it('N7 it is known against which version of the strategy it was judged last', () => {
		const { past } = given(...drafting).when(sam, judge('harms'));
		const changed = [...past, strategySet(2, otif)];
		expect(factsOf(changed)?.judgedAgainst).toBe(1);
		// The same effect, said of today's strategy.
		const again = given(...changed).when(sam, judge('harms'));
		again.then({
			...{ type: 'EffectJudged', agreement: a1, objective: o1 },
			...{ effect: 'harms', strategy: 2 },
		});
		expect(again.state.agreements[a1]?.judgedAgainst).toBe(2);
		const back = given(...changed).when(sam, judge(null));
		expect(back.state.agreements[a1]).toMatchObject({
			judgements: { [o1]: {} },
			judgedAgainst: 1,
		});
	});

	it('N8 an effect is judged on an objective of the strategy only', () => {
		const room = given(...drafting, strategySet(2, margin));
		room.when(sam, judge('harms')).thenRefused('unknown-objective');
		room.when(sam, judge(null, idOf('o9'))).thenRefused('unknown-objective');
		expect(room.when(sam, judge('harms', o2)).past).toHaveLength(drafting.length + 2);
	});
});

describe('trying it on a case', () => {
	it('N9 a line is tapped, with how it would have changed the story and who says so', () => {
		const tapping = given(...drafting).when(sam, tap({ how: ' We would have asked ' }));
		tapping.then({
			...{ type: 'LineTapped', agreement: a1, case: k1, line: 0, words: 'Week 11' },
			...{ how: 'We would have asked', on: true },
		});
		const { past } = given(...tapping.past).when(omar, tap({ case: k2 }));
		const three = given(...past).when(omar, tap({ line: 3, how: '' }));
		expect(three.state.agreements[a1]?.replay).toEqual([
			{ case: k1, line: 0, words: 'Week 11', how: 'We would have asked', by: sam },
			{ case: k2, line: 0, words: 'Week 11', how: 'Planning would have been asked', by: omar },
			{ case: k1, line: 3, words: 'Week 14', how: '', by: omar },
		]);
	});

	it('N9 the same line is tapped once: who says it otherwise takes its place', () => {
		const { past } = given(...drafting).when(sam, tap());
		given(...past)
			.when(omar, tap())
			.thenNothing();
		const otherwise = given(...past).when(omar, tap({ how: 'Half of it later' }));
		expect(otherwise.state.agreements[a1]?.replay).toEqual([
			{ case: k1, line: 0, words: 'Week 11', how: 'Half of it later', by: omar },
		]);
	});

	it('N9 a line is untapped by anybody, and untapping it again changes nothing', () => {
		const one = given(...drafting).when(sam, tap()).past;
		const { past } = given(...one).when(omar, tap({ line: 1 }));
		const off = given(...past).when(omar, tap({ on: false, how: '' }));
		off.then({
			...{ type: 'LineTapped', agreement: a1, case: k1, line: 0, words: 'Week 11' },
			...{ how: '', on: false },
		});
		expect(off.state.agreements[a1]?.replay.map(({ line }) => line)).toEqual([1]);
		given(...off.past)
			.when(sam, tap({ on: false }))
			.thenNothing();
	});

	/** Week 12 was tapped; then two lines were written above it. */
	const moved = ['Week 9', 'Week 10', ...weeks];
	const tapped = given(...drafting).when(sam, tap({ line: 1 })).past;
	const replayOf = (past: Parameters<typeof stateAfter>[0]) =>
		factsOf(past)?.replay.map(({ line, words, how }) => [line, words, how]);
	const asked = 'Planning would have been asked';

	it('N14 a line that was tapped is known by its words, wherever it stands now', () => {
		const again = given(...tapped).when(omar, tap({ line: 3, how: 'Otherwise', found: moved }));
		expect(replayOf(again.past)).toEqual([[3, 'Week 12', 'Otherwise']]);
		const off = given(...tapped).when(omar, tap({ line: 3, on: false, found: moved }));
		expect(replayOf(off.past)).toEqual([]);
		const above = given(...tapped).when(omar, tap({ line: 1, found: moved }));
		expect(replayOf(above.past)).toEqual([
			[1, 'Week 12', asked],
			[1, 'Week 10', asked],
		]);
		given(...above.past)
			.when(omar, tap({ line: 1, found: moved }))
			.thenNothing();
		const both = given(...above.past).when(omar, tap({ line: 1, on: false, found: moved }));
		expect(replayOf(both.past)).toEqual([[1, 'Week 12', asked]]);
	});

	it('N14 of a very long line the first 280 characters are its words', () => {
		const long = given(...drafting).when(sam, tap({ found: ['x'.repeat(900)] }));
		expect(replayOf(long.past)).toEqual([[0, 'x'.repeat(280), asked]]);
		given(...long.past)
			.when(omar, tap({ found: ['x'.repeat(900)] }))
			.thenNothing();
	});

	it('N15 a tap whose words are gone is taken away at its old place, or by tapping what stands there', () => {
		const changed = ['Week 11', 'Week twelve', 'Week 13'];
		const off = given(...tapped).when(omar, tap({ line: 1, on: false, found: changed }));
		expect(replayOf(off.past)).toEqual([]);
		const again = given(...tapped).when(omar, tap({ line: 1, found: changed }));
		expect(replayOf(again.past)).toEqual([[1, 'Week twelve', asked]]);
		const gone = given(...tapped).when(omar, tap({ line: 1, on: false, found: null }));
		expect(replayOf(gone.past)).toEqual([]);
	});

	it('N9 a line that was tapped before words were kept is the one at its place', () => {
		const old = by(sam, {
			...{ type: 'LineTapped', agreement: a1, case: k1, line: 1, how: 'Asked', on: true },
		});
		const past = [...drafting, old];
		expect(replayOf(past)).toEqual([[1, null, 'Asked']]);
		const off = given(...past).when(sam, tap({ line: 1, on: false }));
		expect(replayOf(off.past)).toEqual([]);
		const again = given(...past).when(sam, tap({ line: 1, how: 'Asked' }));
		expect(replayOf(again.past)).toEqual([[1, 'Week 12', 'Asked']]);
	});

	it('N10 how has 280 characters, and an agreement is tried on at most 20 lines', () => {
		const room = given(...drafting);
		room.when(sam, tap({ how: 'x'.repeat(281) })).thenRefused('text-too-long', { max: 280 });
		expect(room.when(sam, tap({ how: 'x'.repeat(280) })).past).toHaveLength(drafting.length + 1);
		const taps = Array.from({ length: 20 }, (_, line) =>
			by(sam, { type: 'LineTapped', agreement: a1, case: k1, line, how: '', on: true }),
		);
		const full = given(...drafting, ...taps);
		full.when(sam, tap({ line: 20 })).thenRefused('too-many-lines', { max: 20 });
		full.when(sam, tap({ case: k2, line: 3 })).thenRefused('too-many-lines', { max: 20 });
		expect(full.when(sam, tap({ line: 3 })).state.agreements[a1]?.replay).toHaveLength(20);
		expect(full.when(sam, tap({ line: 3, on: false })).state.agreements[a1]?.replay).toHaveLength(
			19,
		);
		given(...drafting, ...taps.slice(1))
			.when(sam, tap({ case: k2 }))
			.then({
				...{ type: 'LineTapped', agreement: a1, case: k2, line: 0, words: 'Week 11' },
				...{ how: 'Planning would have been asked', on: true },
			});
	});
});

describe('waiving a finding', () => {
	it('N11 the facilitator waives it with a reason of 500 characters', () => {
		const room = given(...drafting);
		room.when(frida, waive('one-sided', 'sales', ' Decided ')).then(
			{
				type: 'FindingWaived',
				agreement: a1,
				waiver: { rule: 'one-sided', subject: 'sales', reason: 'Decided' },
			},
			askedOf('Why? Decided'),
		);
		room.when(frida, waive('one-sided', 'sales', ' ')).thenRefused('reason-missing');
		room
			.when(frida, waive('one-sided', 'sales', 'x'.repeat(501)))
			.thenRefused('text-too-long', { max: 500 });
		expect(
			room.when(frida, waive('one-sided', 'sales', 'x'.repeat(500))).state.agreements[a1]?.waivers,
		).toHaveLength(1);
		room.when(sam, waive('one-sided', 'sales')).thenRefused('not-allowed');
	});

	it('U5 it becomes a question about the agreement, and another reason takes the place of the earlier', () => {
		const first = given(...drafting).when(frida, waive('one-sided', 'sales'));
		const again = (
			reason: string,
			past = first.past,
			asks = { question: q2, text: `Why? ${reason}` },
		) => given(...past).when(frida, waive('one-sided', 'sales', reason, a1, asks));
		again('Decided by the board').thenNothing();
		const waiver = { rule: 'one-sided' as const, subject: 'sales', reason: 'Agreed' };
		const waived: Event = { type: 'FindingWaived', agreement: a1, waiver };
		again('Agreed').then(waived, askedOf('Why? Agreed'));
		expect(again('Agreed').state.questions).toMatchObject({ [q1]: { text: 'Why? Agreed' } });
		const answered = by(frida, { type: 'QuestionAnswered', question: q1, answer: 'Yes' });
		again('Agreed', [...first.past, answered]).then(waived, askedOf('Why? Agreed', q2));
		const other = waive('harms-objective', o1, 'Decided by finance', a1, {
			...{ question: q2, text: 'May we?' },
		});
		expect(Object.keys(given(...first.past).when(frida, other).state.questions)).toEqual([q1, q2]);
	});

	it('U5 it is asked in the reason itself where the words are blank or too long, by the day it had', () => {
		for (const text of [' ', 'x'.repeat(501)])
			given(...drafting)
				.when(frida, waive('one-sided', 'sales', 'Decided', a1, { question: q1, text }))
				.then(expect.objectContaining({ type: 'FindingWaived' }) as Event, askedOf('Decided'));
		const first = given(...drafting).when(frida, waive('one-sided', 'sales', 'Decided'));
		const dated = first.past.map((event) =>
			event.type === 'StrategyAsked' ? { ...event, due: '2027-01-28' } : event,
		);
		expect(
			given(...dated).when(frida, waive('one-sided', 'sales', 'Agreed')).state.questions[q1],
		).toMatchObject({ text: 'Why? Agreed', due: '2027-01-28' });
	});

	it('U5 where 50 are open it is refused with what to do, and one of them can still change', () => {
		const asked = Array.from({ length: 50 }, (_, n) =>
			by(frida, askedOf(n === 7 ? 'Why? Decided' : 'Why?', idOf(`q${n}`))),
		);
		const waived = by(frida, {
			...{ type: 'FindingWaived', agreement: a1 },
			waiver: { rule: 'one-sided', subject: 'sales', reason: 'Decided' },
		});
		const full = given(...drafting, waived, ...asked);
		full.when(frida, waive('vague')).thenRefused('too-many-questions', { max: 50 });
		full
			.when(frida, waive('one-sided', 'sales', 'Agreed'))
			.then(
				expect.objectContaining({ type: 'FindingWaived' }) as Event,
				askedOf('Why? Agreed', idOf('q7')),
			);
	});

	it('N11 a later reason takes the place of the earlier one, of that finding alone', () => {
		const all = [
			waive('harms-objective', o1, 'First'),
			waive('harms-objective', o2, 'Second'),
			waive('one-sided', o1, 'Third'),
			waive('harms-objective', o1, 'Fourth'),
		];
		const past = all.reduce(
			(before, command) => given(...before).when(frida, command).past,
			drafting,
		);
		expect(factsOf(past)?.waivers).toEqual([
			{ rule: 'harms-objective', subject: o2, reason: 'Second' },
			{ rule: 'one-sided', subject: o1, reason: 'Third' },
			{ rule: 'harms-objective', subject: o1, reason: 'Fourth' },
		]);
	});
});

describe('showing', () => {
	const show = (what: 'case' | 'agreement', id: string | null): Command => ({
		type: 'Show',
		what,
		id,
	});

	it('N12 the facilitator shows everybody one case and one agreement, or their lists', () => {
		const room = given(...drafting);
		const nothing = { case: null, agreement: null, conflict: null };
		expect(stateAfter(drafting).shown).toEqual(nothing);
		const agreement = room.when(frida, show('agreement', a1));
		agreement.then({ type: 'Shown', what: 'agreement', id: a1 });
		const story = given(...agreement.past).when(frida, show('case', k1));
		expect(story.state.shown).toEqual({ ...nothing, case: k1, agreement: a1 });
		const list = given(...story.past).when(frida, show('agreement', null));
		expect(list.state.shown).toEqual({ ...nothing, case: k1 });
		given(...story.past)
			.when(frida, show('case', k1))
			.thenNothing();
		room.when(frida, show('case', null)).thenNothing();
		room.when(frida, show('agreement', nowhere)).thenRefused('unknown-agreement');
		room.when(sara, show('agreement', a1)).thenRefused('not-allowed');
	});

	it('N12 withdrawn and sealed ones are shown, too', () => {
		for (const past of [away, sealed])
			given(...past)
				.when(frida, show('agreement', a1))
				.then({ type: 'Shown', what: 'agreement', id: a1 });
	});
});
