import { describe, expect, it } from 'vitest';
import type { Pulse, Score } from '../../../shared/workshop/close.ts';
import { mineClose, viewClose } from '../../../shared/workshop/close-view.ts';
import type { Command, Event } from '../../../shared/workshop/workshop.ts';
import {
	frida,
	idOf,
	oda,
	omar,
	opened,
	otto,
	sam,
	sara,
	seated,
	seth,
	wall,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';
import { script } from '../../support/script.ts';

const rate = (score: Score | null): Command => ({ type: 'RateReturn', score });
const rated = (seat: string, score: Score) => by(seat, { type: 'ReturnRated', score });
const shown = by(frida, { type: 'ScoresShown' });
const [visit, topic] = [idOf('visit'), idOf('topic')];
const offered = by(omar, {
	type: 'VisitOffered',
	visit,
	kind: 'offer',
	text: 'See the cutting line',
});
const suggested = by(sam, { type: 'TopicSuggested', topic, title: 'Minimum orders' });

describe('the return on the time invested', () => {
	it('CL1 is a score of each participant, changed and taken back', () => {
		given(...seated)
			.when(sam, rate(4))
			.then({ type: 'ReturnRated', score: 4 });
		const past = [...seated, rated(sam, 4)];
		given(...past)
			.when(sam, rate(4))
			.thenNothing();
		expect(given(...past).when(sam, rate(2)).state.close.returns).toEqual({ [sam]: 2 });
		expect(given(...past).when(sam, rate(null)).state.close.returns).toEqual({});
		given(...seated)
			.when(frida, rate(5))
			.thenRefused('not-allowed');
		given(...seated)
			.when(wall, rate(5))
			.thenRefused('not-allowed');
	});

	it('CL2 a number until the scores are shown, which happens once', () => {
		const past = [...seated, rated(sam, 4), rated(sara, 5), rated(omar, 3)];
		expect(viewClose(stateAfter(past)).returns).toEqual({ answers: 3, counts: null, mean: null });
		const showing = given(...past).when(frida, { type: 'ShowScores' });
		showing.then({ type: 'ScoresShown' });
		expect(viewClose(showing.state).returns).toEqual({
			...{ answers: 3, mean: 4 },
			counts: [0, 0, 1, 1, 1],
		});
		given(...showing.past)
			.when(frida, { type: 'ShowScores' })
			.thenNothing();
		given(...showing.past)
			.when(sam, rate(1))
			.thenRefused('scores-shown');
		given(...past)
			.when(sam, { type: 'ShowScores' })
			.thenRefused('not-allowed');
		given(...seated)
			.when(frida, { type: 'ShowScores' })
			.thenRefused('nothing-picked');
	});

	it('CL2 a workshop that ends shows its scores', () => {
		const past = [...seated, rated(sam, 4), rated(sara, 5), rated(omar, 3)];
		const ended = stateAfter([...past, by(frida, { type: 'WorkshopClosed' })]);
		expect(viewClose(ended).returns.mean).toBe(4);
		// Ended too early and opened again, it is still to be scored.
		const early = [...seated, by(frida, { type: 'WorkshopClosed' })];
		given(...early, by(frida, { type: 'WorkshopReopened' }))
			.when(sam, rate(4))
			.then({ type: 'ReturnRated', score: 4 });
	});

	it('CL3 fewer than three are withheld', () => {
		const two = stateAfter([...seated, rated(sam, 4), rated(sara, 5), shown]);
		expect(viewClose(two).returns).toEqual({ answers: 2, counts: null, mean: null });
	});

	it('CL2 the workshop script comes out as it expects', () => {
		const seats = Object.entries(script.close.roti);
		const state = stateAfter(seated);
		state.close.returns = Object.fromEntries(seats) as Record<string, Score>;
		state.close.shown = true;
		expect(viewClose(state).returns).toMatchObject({
			answers: 24,
			mean: script.expected.averageRoti,
		});
	});
});

describe('keep and change', () => {
	it('CL4 one of each, without a name, taken back by a blank', () => {
		const remark = (kind: 'keep' | 'change', text: string): Command => ({
			type: 'Remark',
			kind,
			text,
		});
		const first = given(...seated).when(sam, remark('keep', ' Swapping seats '));
		first.then({ type: 'Remarked', kind: 'keep', text: 'Swapping seats', before: '' });
		given(...first.past)
			.when(sam, remark('keep', 'Swapping seats'))
			.thenNothing();
		const second = given(...first.past).when(omar, remark('keep', 'Cases first'));
		expect(viewClose(second.state).remarks).toEqual({
			...{ keep: ['Cases first', 'Swapping seats'], change: [] },
		});
		expect(JSON.stringify(viewClose(second.state))).not.toContain(sam);
		expect(mineClose(second.state, sam).remarks).toEqual({ keep: 'Swapping seats', change: '' });
		const back = given(...first.past).when(sam, remark('keep', '  '));
		expect(viewClose(back.state).remarks.keep).toEqual([]);
		given(...seated)
			.when(sam, remark('change', 'x'.repeat(281)))
			.thenRefused('text-too-long', { max: 280 });
	});
});

describe('topics', () => {
	const remove: Command = { type: 'RemoveTopic', topic };

	it('CL5 have a title, once', () => {
		const suggest = (title: string): Command => ({ type: 'SuggestTopic', topic, title });
		const first = given(...seated).when(sam, suggest(' Minimum orders '));
		first.then({ type: 'TopicSuggested', topic, title: 'Minimum orders' });
		given(...first.past)
			.when(sam, suggest('Another'))
			.thenNothing();
		given(...seated)
			.when(sam, suggest(' '))
			.thenRefused('title-missing');
		given(...seated)
			.when(sam, suggest('x'.repeat(121)))
			.thenRefused('text-too-long', { max: 120 });
		expect(viewClose(first.state).topics).toEqual([{ id: topic, title: 'Minimum orders' }]);
		expect(mineClose(first.state, sam).topics).toEqual({ [topic]: true });
		expect(mineClose(first.state, sara).topics).toEqual({});
	});

	it('CL5 at most 60 of them', () => {
		const many = Array.from({ length: 60 }, (_unused, n) =>
			by(sam, { type: 'TopicSuggested', topic: idOf(`n${n}`), title: `Topic ${n}` }),
		);
		given(...seated, ...many)
			.when(sam, { type: 'SuggestTopic', topic, title: 'One more' })
			.thenRefused('too-many');
	});

	it('CL5 are taken back by their author or the facilitator, and not during a vote on them', () => {
		const past = [...seated, suggested];
		given(...past)
			.when(sara, remove)
			.thenRefused('not-allowed');
		given(...past)
			.when(sam, remove)
			.then({ type: 'TopicRemoved', topic });
		expect(given(...past).when(frida, remove).state.close.topics).toEqual([]);
		given(...seated)
			.when(sam, remove)
			.thenNothing();
		const voting = opened({ items: [{ id: topic, title: 'Minimum orders', conflicts: [] }] });
		given(...past, voting)
			.when(sam, remove)
			.thenRefused('round-open');
		const closed = by(frida, { type: 'RoundClosed' });
		given(...past, voting, closed)
			.when(sam, remove)
			.then({ type: 'TopicRemoved', topic });
	});
});

describe('visits', () => {
	const match = (who: string | null, on: string | null = null): Command => ({
		type: 'MatchVisit',
		visit,
		with: who,
		on,
	});
	const matched = (who: string | null, on: string | null = null): Event => ({
		type: 'VisitMatched',
		visit,
		with: who,
		on,
	});
	const past = [...seated, offered];

	it('CL6 are offered or wished for, in words', () => {
		const offer = (text: string): Command => ({ type: 'OfferVisit', visit, kind: 'wish', text });
		const first = given(...seated).when(sam, offer(' See a plant '));
		first.then({ type: 'VisitOffered', visit, kind: 'wish', text: 'See a plant' });
		given(...first.past)
			.when(sam, offer('again'))
			.thenNothing();
		given(...seated)
			.when(sam, offer(' '))
			.thenRefused('text-missing');
		given(...seated)
			.when(sam, offer('x'.repeat(281)))
			.thenRefused('text-too-long', { max: 280 });
		expect(viewClose(first.state).visits).toEqual({
			[visit]: { kind: 'wish', text: 'See a plant', by: sam, with: null, on: null },
		});
	});

	it('CL6, CL7 somebody says yes for oneself, with a day or without', () => {
		given(...past)
			.when(sam, match(sam, '2027-01-14'))
			.then(matched(sam, '2027-01-14'));
		given(...past)
			.when(sam, match(sam))
			.then(matched(sam));
		given(...past, by(sam, matched(sam)))
			.when(sam, match(sam))
			.thenNothing();
		given(...past)
			.when(sam, match(sam, '2027-02-30'))
			.thenRefused('not-a-day');
		given(...past)
			.when(sam, match(sara))
			.thenRefused('not-allowed');
		given(...past)
			.when(omar, match(omar))
			.thenRefused('unknown-person');
		given(...past)
			.when(frida, match(wall))
			.thenRefused('unknown-person');
		given(...seated)
			.when(sam, match(sam))
			.thenRefused('unknown-visit');
	});

	it('CL7 those it is about and the facilitator name the day and undo it', () => {
		const agreed = [...past, by(sam, matched(sam, '2027-01-14'))];
		for (const seat of [omar, sam, frida])
			given(...agreed)
				.when(seat, match(null, '2027-01-15'))
				.then(matched(null));
		// Nobody takes a visit from who has it, and who has it passes it on to nobody.
		given(...agreed)
			.when(sara, match(sara))
			.thenRefused('unknown-visit');
		given(...agreed)
			.when(sam, match(sara))
			.thenRefused('not-allowed');
		given(...agreed)
			.when(sara, match(null))
			.thenRefused('not-allowed');
		given(...agreed)
			.when(omar, match(sara))
			.then(matched(sara));
		expect(given(...past).when(frida, match(sam, '2027-01-15')).state.close.visits[visit]).toEqual({
			...{ kind: 'offer', text: 'See the cutting line', by: omar, with: sam, on: '2027-01-15' },
		});
	});

	it('CL6 are taken back by whoever offered them or the facilitator', () => {
		const withdraw: Command = { type: 'WithdrawVisit', visit };
		given(...past)
			.when(sam, withdraw)
			.thenRefused('not-allowed');
		given(...past)
			.when(omar, withdraw)
			.then({ type: 'VisitWithdrawn', visit });
		expect(given(...past).when(frida, withdraw).state.close.visits).toEqual({});
		given(...seated)
			.when(omar, withdraw)
			.thenNothing();
	});
});

describe('the next session', () => {
	const plan = (on: string, time = ''): Command => ({
		type: 'SetNextSession',
		next: { template: 'regular-session', on, time, place: ' Harbour ' },
	});

	it('CL8 has a day, and an hour if it is known', () => {
		const set = given(...seated).when(frida, plan('2027-01-28', '09:30'));
		expect(viewClose(set.state).next).toEqual({
			...{ template: 'regular-session', on: '2027-01-28', time: '09:30', place: 'Harbour' },
		});
		given(...seated)
			.when(frida, plan('2027-02-29'))
			.thenRefused('not-a-day');
		given(...seated)
			.when(frida, plan('2027-01-28', '25:00'))
			.thenRefused('not-a-day');
		given(...seated)
			.when(frida, plan('2027-01-28', '9:30'))
			.thenRefused('not-a-day');
		given(...seated)
			.when(sam, plan('2027-01-28'))
			.thenRefused('not-allowed');
		const none = given(...set.past).when(frida, { type: 'SetNextSession', next: null });
		expect(viewClose(none.state).next).toBeNull();
	});
});

describe('the alignment pulse', () => {
	const pulse = (...scores: Pulse): Pulse => [
		...scores,
		...Array.from({ length: 6 - scores.length }, () => null),
	];
	const felt = (seat: string, ...scores: Pulse) =>
		by(seat, { type: 'PulseRated', pulse: pulse(...scores) });
	const past = [
		...seated,
		felt(sam, 4, 1),
		felt(sara, 2),
		felt(seth, 3, 5),
		felt(omar, 5),
		felt(oda, 5),
	];

	it('CL9, I23 is shown by side once the scores are, and each statement on its own', () => {
		expect(viewClose(stateAfter(past)).pulse).toEqual({ answers: 3, rows: [] });
		const { rows, answers } = viewClose(stateAfter([...past, shown])).pulse;
		expect(answers).toBe(3);
		expect(rows).toHaveLength(6);
		expect(rows[0]).toEqual({ sales: 3, operations: null, other: null });
	});

	it('CL3 a side with fewer than three scores on a statement is withheld', () => {
		const { rows } = viewClose(stateAfter([...past, shown])).pulse;
		expect(rows[1]).toEqual({ sales: null, operations: null, other: null });
		const third = stateAfter([...past, felt(otto, 2), shown]);
		expect(viewClose(third).pulse.rows[0]).toEqual({ sales: 3, operations: 4, other: null });
	});

	it('CL9 counts for the side for which one spoke when it was shown', () => {
		const { name, company } = stateAfter(seated).participants[sam]!;
		const changed = { name, company, function: null, side: 'operations' as const, remote: false };
		const moved = by(sam, { type: 'SeatChanged', ...changed });
		const after = viewClose(stateAfter([...past, shown, moved])).pulse.rows[0];
		expect(after).toEqual({ sales: 3, operations: null, other: null });
		expect(viewClose(stateAfter([...past, shown, moved])).pulse.answers).toBe(3);
		const before = viewClose(stateAfter([...past, moved, shown])).pulse.rows[0];
		expect(before).toEqual({ sales: null, operations: 4.67, other: null });
	});

	it('CL9, CL2 is left out by leaving all out, and stands once shown', () => {
		const none = given(...past).when(sam, { type: 'RatePulse', pulse: pulse() });
		expect(Object.keys(none.state.close.pulse)).not.toContain(sam);
		expect(mineClose(stateAfter(past), sam).pulse).toEqual(pulse(4, 1));
		given(...past, shown)
			.when(sam, { type: 'RatePulse', pulse: pulse(1) })
			.thenRefused('scores-shown');
	});
});
