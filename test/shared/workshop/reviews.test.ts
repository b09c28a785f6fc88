import * as Y from 'yjs';
import { medianOf } from '../../../shared/insight/median.ts';
import { describe, expect, it } from 'vitest';
import { addDraft, readDraft, textOf } from '../../../shared/board/agreement-draft.ts';
import { fillDraft } from '../../../shared/board/fill-draft.ts';
import { successorOf } from '../../../shared/workshop/review-decision.ts';
import {
	ratingsBySide,
	reviewFields,
	viewReview,
	type Decided,
	type ReviewCommand,
} from '../../../shared/workshop/reviews.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { a1, a2, o1, o2 } from '../../support/agreement-room.ts';
import { before, bringing, broughtBefore, sealedBefore } from '../../support/brought.ts';
import { frida, idOf, omar, sam, sara, seated, seth, tess } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { sealedPast } from './sealed.ts';

const past: Recorded[] = [...seated, broughtBefore];
const day = '2027-03-25';
const found = { draft: a2, lastNumber: 12 };

type Part<T extends ReviewCommand['type']> = Partial<Extract<ReviewCommand, { type: T }>>;
const see = (change: Part<'SeeEffect'> = {}): ReviewCommand => ({
	...{ type: 'SeeEffect', agreement: before, objective: o1, effect: 'neutral', ...change },
});
const write = (change: Part<'WriteReview'> = {}): ReviewCommand => ({
	...{ type: 'WriteReview', agreement: before, field: 'evidence', text: 'Eight lists', ...change },
});
const set = (change: Part<'SetOutcome'> = {}): ReviewCommand => ({
	...{ type: 'SetOutcome', agreement: before, outcome: 'partly', ...change },
});
const rate = (score: 1 | 2 | 3 | 4 | 5 | null, agreement = before): ReviewCommand => ({
	...{ type: 'RateAgreement', agreement, score },
});
const decideOn = (change: Part<'DecideReview'> = {}): ReviewCommand => ({
	...{ type: 'DecideReview', agreement: before, decision: 'keep', reviewOn: day, reason: '' },
	...{ found, ...change },
});
const reviewIn = (recorded: readonly Recorded[], id = before) => stateAfter(recorded).reviews[id];

describe('MV3 what was measured as a number', () => {
	const measure = (value: number | null, agreement = before): ReviewCommand => ({
		...{ type: 'SetMeasuredValue', agreement, value },
	});

	it.each([sam, tess, frida])(
		'MV3 is said by %s; the last one stands, and can be taken back',
		(who) => {
			const said = given(...past).when(who, measure(12.5));
			said.then({ type: 'MeasuredValueSet', agreement: before, value: 12.5 });
			const again = given(...said.past).when(omar, measure(0)).past;
			expect(reviewIn(again)?.measuredValue).toBe(0);
			const away = given(...again).when(sam, measure(null)).past;
			expect(reviewIn(away)).not.toHaveProperty('measuredValue');
			given(...away)
				.when(sam, measure(null))
				.thenNothing();
			given(...again)
				.when(sam, measure(0))
				.thenNothing();
		},
	);

	it('MV3 of what is not sealed nobody says one', () => {
		given(...past)
			.when(sam, measure(3, idOf('nowhere')))
			.thenRefused('unknown-agreement');
	});
});

describe('what was seen', () => {
	it.each([sam, tess, frida])('RV1 is said by %s, of an agreement of before', (who) => {
		const { type: _type, ...rest } = see() as Extract<ReviewCommand, { type: 'SeeEffect' }>;
		given(...past)
			.when(who, see())
			.then({ type: 'EffectSeen', ...rest });
	});

	it('RV1 and of one that was sealed here', () => {
		expect(given(...sealedPast).when(sam, see({ agreement: a1 })).state.reviews[a1]?.seen).toEqual({
			[o1]: 'neutral',
		});
	});

	it('RV1 the last word stands, and can be taken back', () => {
		const said = given(...past).when(sam, see()).past;
		const again = given(...said).when(omar, see({ effect: 'harms' })).past;
		expect(reviewIn(again)?.seen).toEqual({ [o1]: 'harms' });
		const none = given(...again).when(sam, see({ effect: null })).past;
		expect(reviewIn(none)?.seen).toEqual({});
		given(...none)
			.when(sam, see({ effect: null }))
			.thenNothing();
		given(...said)
			.when(omar, see())
			.thenNothing();
	});

	it('RV1 of an objective of the record or of the strategy, and of no other', () => {
		given(...past)
			.when(sam, see({ objective: o2 }))
			.thenRefused('unknown-objective');
		const changed = bringing({
			agreements: [
				sealedBefore({
					text: {
						...sealedBefore().text,
						effects: { [o2]: { effect: 'harms', why: '', tradeOff: '' } },
					},
				}),
			],
		});
		const gone = given(...seated, changed);
		expect(gone.when(sam, see({ objective: o2 })).state.reviews[before]?.seen).toEqual({
			[o2]: 'neutral',
		});
		gone.when(sam, see({ objective: o1 })).then({
			...{ type: 'EffectSeen', agreement: before, objective: o1, effect: 'neutral' },
		});
	});
});

describe('what is written', () => {
	it.each(reviewFields)('RV1, RV2 %s: the last word stands, without blanks around it', (field) => {
		const one = given(...past).when(sam, write({ field, text: ' One ' })).past;
		expect(reviewIn(one)?.texts[field]).toBe('One');
		given(...one)
			.when(omar, write({ field, text: 'One' }))
			.thenNothing();
		const other = given(...one).when(omar, write({ field, text: 'Two' })).past;
		expect(reviewIn(other)?.texts[field]).toBe('Two');
		expect(
			reviewIn(given(...other).when(sam, write({ field, text: ' ' })).past)?.texts[field],
		).toBe('');
	});

	it.each([
		...(['measured', 'again'] as const).map((field) => [field, 280] as const),
		...(['evidence', 'wentWell', 'clashed', 'next'] as const).map((field) => [field, 500] as const),
	])('RV2 %s has %i characters', (field, max) => {
		const room = given(...past);
		room
			.when(sam, write({ field, text: 'x'.repeat(max + 1) }))
			.thenRefused('text-too-long', { max });
		expect(room.when(sam, write({ field, text: 'x'.repeat(max) })).state.reviews).not.toEqual({});
	});
});

describe('the outcome', () => {
	it('RV3 is set, changed and taken back', () => {
		const partly = given(...past).when(sam, set());
		partly.then({ type: 'OutcomeSet', agreement: before, outcome: 'partly' });
		given(...partly.past)
			.when(omar, set())
			.thenNothing();
		const kept = given(...partly.past).when(omar, set({ outcome: 'kept' })).past;
		expect(reviewIn(kept)?.outcome).toBe('kept');
		expect(reviewIn(given(...kept).when(sam, set({ outcome: null })).past)?.outcome).toBeNull();
		given(...past)
			.when(sam, set({ outcome: null }))
			.thenNothing();
	});
});

describe('ratings', () => {
	const rated = given(...past).when(sam, rate(4)).past;

	it('RV4 are said for the side for which one speaks then', () => {
		given(...past)
			.when(sam, rate(4))
			.then({
				...{ type: 'AgreementRated', agreement: before, score: 4, side: 'sales' },
			});
		const changes = by(sam, {
			...{ type: 'SeatChanged', name: 'Sam', side: 'operations', function: null },
			...{ company: null, remote: false },
		});
		const moved = given(...rated, changes).when(sam, rate(4));
		moved.then({ type: 'AgreementRated', agreement: before, score: 4, side: 'operations' });
		expect(reviewIn([...rated, changes])?.ratings[sam]).toEqual({ side: 'sales', score: 4 });
		given(...rated)
			.when(sam, rate(4))
			.thenNothing();
	});

	it('RV4 can be taken back, and are participants’ alone', () => {
		expect(reviewIn(given(...rated).when(sam, rate(null)).past)?.ratings).toEqual({});
		given(...past)
			.when(sam, rate(null))
			.thenNothing();
		given(...past)
			.when(frida, rate(3))
			.thenRefused('not-allowed');
	});

	it('RV4 of several of a side the middle one counts; a side with nobody has none', () => {
		const all = [
			[sam, 1],
			[sara, 5],
			[seth, 2],
			[tess, 3],
		] as const;
		const told = all.reduce(
			(recorded, [who, score]) => given(...recorded).when(who, rate(score)).past,
			past,
		);
		const sides = ratingsBySide(reviewIn(told)!);
		expect(sides).toEqual({ sales: [1, 2, 5], other: [3] });
		expect(medianOf(sides.sales)).toBe(2);
		expect(medianOf([2, 5])).toBe(3.5);
		expect(medianOf(sides.operations)).toBeNull();
	});
});

describe('a decision', () => {
	const decided = (change: Partial<Decided> = {}) => ({
		...{ type: 'ReviewDecided' as const, agreement: before, decision: 'keep' as const },
		...{ reviewOn: day, reason: '', ...change },
	});

	it.each([frida, sam, omar])('RV5 is of %s: the facilitator and its owners', (who) => {
		given(...past)
			.when(who, decideOn())
			.then(decided());
	});

	it('RV5 is of nobody else', () => {
		given(...past)
			.when(sara, decideOn())
			.thenRefused('not-its-owner');
		given(...past)
			.when(tess, decideOn())
			.thenRefused('not-its-owner');
	});

	it('RV5 an owner who is not here decides nothing, and the facilitator goes on', () => {
		const away = given(...seated, bringing({ people: {} }));
		away.when(sam, decideOn()).thenRefused('not-its-owner');
		away.when(frida, decideOn()).then(decided());
	});

	it('RV5 is made again until the workshop closes', () => {
		const once = given(...past).when(frida, decideOn()).past;
		given(...once)
			.when(sam, decideOn())
			.thenNothing();
		const other = given(...once).when(sam, decideOn({ decision: 'close' }));
		other.then(decided({ decision: 'close', reviewOn: null }));
		const closed = by(frida, { type: 'WorkshopClosed' });
		given(...once, closed)
			.when(frida, decideOn({ decision: 'close' }))
			.thenRefused('workshop-closed');
	});

	it('RV6 keeping takes a day after today', () => {
		const room = given(...past);
		for (const reviewOn of [null, '2026-11-26', '2026-11-25'])
			room.when(frida, decideOn({ reviewOn })).thenRefused('review-day-missing');
		room.when(frida, decideOn({ reviewOn: '2027-02-30' })).thenRefused('not-a-day');
		room
			.when(frida, decideOn({ reviewOn: '2026-11-27' }))
			.then(decided({ reviewOn: '2026-11-27' }));
	});

	it('RV6 dropping takes a reason, closing neither', () => {
		const room = given(...past);
		room.when(frida, decideOn({ decision: 'drop', reason: ' ' })).thenRefused('reason-missing');
		expect(
			reviewIn(room.when(frida, decideOn({ decision: 'drop', reason: ' Too slow ' })).past)
				?.decision,
		).toEqual({ decision: 'drop', reviewOn: null, reason: 'Too slow', by: frida, at: noon });
		expect(
			reviewIn(room.when(frida, decideOn({ decision: 'close' })).past)?.decision,
		).toMatchObject({
			...{ decision: 'close', reviewOn: null },
		});
		room
			.when(frida, decideOn({ reason: 'x'.repeat(501) }))
			.thenRefused('text-too-long', { max: 500 });
	});
});

describe('a change', () => {
	const change = decideOn({ decision: 'change' });
	const changed = given(...past).when(frida, change).past;

	it('RV7, N2 makes a draft with the team’s next number that takes the place of the agreement', () => {
		given(...past)
			.when(frida, change)
			.then(
				{ type: 'ReviewDecided', agreement: before, decision: 'change', reviewOn: day, reason: '' },
				{ type: 'AgreementDrafted', agreement: a2, number: 13, supersedes: before },
			);
		expect(stateAfter(changed).agreements[a2]).toMatchObject({ number: 13, supersedes: before });
	});

	it('RV7 makes one draft, however often it is decided', () => {
		const later = decideOn({
			decision: 'change',
			reviewOn: '2027-04-01',
			found: { draft: idOf('third'), lastNumber: 13 },
		});
		const state = given(...changed).when(frida, later).state;
		expect(Object.keys(state.agreements)).toEqual([a2]);
		given(...changed)
			.when(frida, change)
			.thenNothing();
	});

	it('RV7 another decision takes the draft away, and change brings it back', () => {
		const kept = given(...changed).when(frida, decideOn()).past;
		expect(stateAfter(kept).agreements[a2]).toMatchObject({ withdrawn: true });
		const again = given(...kept).when(frida, change);
		expect(again.state.agreements).toMatchObject({ [a2]: { withdrawn: false } });
		expect(Object.keys(again.state.agreements)).toHaveLength(1);
	});

	it('RV9 what has its place taken here is decided about no more', () => {
		const record = { ...sealedBefore({ id: a2, number: 13 }), supersedes: before };
		const sealed = by(frida, { type: 'AgreementSealed', agreement: a2, record });
		given(...changed, sealed)
			.when(frida, decideOn())
			.thenRefused('agreement-replaced');
	});

	it('RV9 what is not sealed is not reviewed', () => {
		for (const command of [see, write, set, decideOn])
			given(...changed)
				.when(frida, command({ agreement: a2 }))
				.thenRefused('unknown-agreement');
		given(...changed)
			.when(sam, rate(3, idOf('nowhere')))
			.thenRefused('unknown-agreement');
	});

	it('RV8 the draft begins with the sealed words, known objectives and owners who are here', () => {
		const text = {
			...sealedBefore().text,
			effects: {
				...sealedBefore().text.effects,
				[o2]: { effect: 'harms' as const, why: 'Costs', tradeOff: 'Range' },
			},
		};
		const state = stateAfter([...seated, bringing({ agreements: [sealedBefore({ text })] })]);
		const doc = new Y.Doc();
		addDraft(doc, a2, [o1]);
		fillDraft(doc, a2, successorOf(state, sealedBefore({ text }), day));
		const draft = readDraft(doc, a2)!;
		const { [o2]: _gone, ...effects } = text.effects;
		const owners = [omar, sam].sort();
		expect(textOf(draft)).toEqual({ ...text, effects, owners, validFrom: '', reviewOn: day });
		expect(draft).toMatchObject({ level: 'implementation', elements: ['b'] });
	});

	it('RV8 it keeps the grounds of an agreement of before, and seals them under their titles of then', () => {
		const restsOn = [{ id: idOf('gone'), kind: 'conflict' as const, title: 'Rush orders' }];
		const old = sealedBefore({ restsOn });
		const state = stateAfter([...seated, bringing({ agreements: [old] })]);
		expect(successorOf(state, old, day).restsOn).toEqual([idOf('gone')]);
	});

	it('RV8 of an agreement of this workshop it keeps the grounds', () => {
		const state = stateAfter(sealedPast);
		const { sealed } = state.agreements[a1]!;
		expect(successorOf(state, sealed!, null)).toMatchObject({
			restsOn: sealed!.restsOn.map(({ id }) => id),
			text: { reviewOn: '', owners: [sam, omar] },
		});
	});
});

it('V1 a review is shown as a copy', () => {
	const state = given(...past).when(sam, rate(4)).state;
	const view = viewReview(state.reviews[before]!);
	view.ratings[sam]!.score = 1;
	view.texts.next = 'changed';
	view.seen[o1] = 'harms';
	expect(state.reviews[before]).toMatchObject({
		...{ ratings: { [sam]: { score: 4 } }, seen: {}, texts: { next: '' } },
	});
});
