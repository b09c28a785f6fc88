import { describe, expect, it } from 'vitest';
import { carriedBy, leftOpenBy } from '../../../shared/register/left-open.ts';
import { isRegisterEvent } from '../../../shared/register/evolve-register.ts';
import type { LeftOpen } from '../../../shared/register/register.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import {
	bringing,
	broughtBefore,
	earlierWith,
	questionBefore,
	sealedBefore,
	topicBefore,
} from '../../support/brought.ts';
import {
	c1,
	casts,
	closed,
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
	sorted,
	t1,
	t2,
	t3,
	voting,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const leftBy = (past: readonly Recorded[]) => leftOpenBy(stateAfter(past));
const seal = (restsOn: string[], themes?: string[]): Recorded => {
	const id = idOf('sealed');
	const record = {
		...sealedBefore({ id, number: 1 }),
		restsOn: restsOn.map((ground) => ({ id: ground, kind: 'conflict' as const, title: '' })),
		...(themes && { themes }),
	};
	return by(frida, { type: 'AgreementSealed', agreement: id, record });
};
const drafted = by(frida, { type: 'AgreementDrafted', agreement: idOf('sealed'), number: 1 });
const thirdSide = [idOf('tess'), idOf('tom'), idOf('tina')];
/** Two themes weigh most: the promise for Sales, launches for Operations. */
const voted: Recorded[] = [
	...voting,
	...[sam, sara, seth].map((id) => casts(id, { [t1]: 3 })),
	...[omar, oda, otto].map((id) => casts(id, { [t2]: 3 })),
	...thirdSide.map((id) => casts(id, { [t3]: 1 })),
	closed,
];

const challenge = by(omar, {
	...{ type: 'PointRaised', point: idOf('p1'), case: idOf('k1'), kind: 'challenge', text: 'Why?' },
});

describe('what a workshop leaves', () => {
	it('CO1 is nothing at first', () => {
		expect(leftBy(seated)).toBeNull();
		expect(leftBy(voting)).toBeNull();
	});

	it('CO1 are the parked points', () => {
		const settle = (status: 'parked' | 'open', answer: string): Event => ({
			...{ type: 'PointSettled', point: idOf('p1'), status, answer },
		});
		const parked = [...seated, challenge, by(frida, settle('parked', 'Next time'))];
		expect(leftBy(parked)?.points).toMatchObject([{ id: idOf('p1'), answer: 'Next time' }]);
		expect(leftBy([...parked, by(frida, settle('open', ''))])).toBeNull();
		const withdrawn = by(omar, { type: 'PointWithdrawn', point: idOf('p1'), withdrawn: true });
		expect(leftBy([...parked, withdrawn])).toBeNull();
		// Nobody else sees it any more: the register is told, too.
		expect(isRegisterEvent({ ...withdrawn, seq: 9 })).toBe(true);
	});

	it('CO1 are the top themes of its last vote on which no agreement rests', () => {
		const titles = (past: readonly Recorded[]) => leftBy(past)?.themes.map(({ title }) => title);
		expect(titles(voted)).toEqual(['The promise', 'Launches']);
		expect(titles([...voted, drafted, seal([c1])])).toEqual(['Launches']);
		expect(titles([...voted, drafted, seal([], [t2])])).toEqual(['The promise']);
		const removed = by(frida, { type: 'ThemeRenamed', theme: t1, title: 'Renamed' });
		expect(titles([...voted, removed])).toEqual(['The promise', 'Launches']);
		// Fewer than three of a side: there is no map, and nothing weighs more than the rest.
		expect(leftBy([...voting, casts(sam, { [t1]: 3 }), closed])).toBeNull();
	});

	const topic = (word: string): Recorded =>
		by(sam, { type: 'TopicSuggested', topic: idOf(word), title: word });
	const items = ['one', 'two', 'three'].map((word) => ({
		...{ id: idOf(word), title: word, conflicts: [] },
	}));
	const suggested = [...seated, ...['one', 'two', 'three'].map(topic)];

	it('CO1 are all topics where no vote tells, else those with dots, the most first', () => {
		const titles = (past: readonly Recorded[]) => leftBy(past)?.topics.map(({ title }) => title);
		expect(titles(suggested)).toEqual(['one', 'two', 'three']);
		const round = [...suggested, opened({ over: 'topics', items, budget: 1, maxPerItem: 1 })];
		expect(titles(round)).toEqual(['one', 'two', 'three']);
		const all = [sam, sara, seth, omar, oda, otto, ...thirdSide];
		const dots = all.map((id, index) => casts(id, { [idOf(index < 3 ? 'one' : 'three')]: 1 }));
		expect(titles([...round, ...dots, closed])).toEqual(['three', 'one']);
		const removed = by(frida, { type: 'TopicRemoved', topic: idOf('three') });
		expect(titles([...round, ...dots, closed, removed])).toEqual(['one']);
		expect(titles([...round, casts(sam, { [idOf('two')]: 1 }), closed])).toEqual([
			...['one', 'two', 'three'],
		]);
	});

	it('CO1 are its questions to the strategy, without who asked', () => {
		const asked = by(sam, {
			...{ type: 'StrategyAsked', question: idOf('q'), text: 'Margin?', due: '2027-01-15' },
			about: { kind: 'free', id: null },
		});
		const past = [...seated, asked];
		expect(leftBy(past)?.questions).toEqual([
			{
				...{ id: idOf('q'), text: 'Margin?', at: asked.at, due: '2027-01-15' },
				...{ about: { kind: 'free', id: null }, answer: '', answeredAt: null },
			},
		]);
	});
});

const of = (word: string, change: Partial<LeftOpen>): LeftOpen => ({
	...{ workshop: idOf(word), points: [], themes: [], topics: [], questions: [] },
	...{ settled: [], actions: [], ended: [] },
	...change,
});
const theme = (word: string) => ({ id: idOf(word), title: word });

describe('what the next workshop is brought', () => {
	it('CO2 is what any of them has left, without what another has settled', () => {
		const first = of('first', { themes: [theme('a'), theme('b')], settled: [idOf('c')] });
		const second = of('second', { themes: [theme('c'), theme('d')], settled: [idOf('a')] });
		expect(carriedBy({ left: [first, second] }).themes).toEqual([theme('b'), theme('d')]);
	});

	it('CO2 is there once, and what a workshop takes up again is its own to leave', () => {
		const first = of('first', { themes: [theme('a')] });
		const second = of('second', { themes: [theme('a')], settled: [idOf('a')] });
		expect(carriedBy({ left: [first, second] }).themes).toEqual([theme('a')]);
		expect(carriedBy({ left: [first, of('second', { themes: [theme('a')] })] }).themes).toEqual([
			theme('a'),
		]);
	});

	it('CO3 has of a question the answer that was given last', () => {
		const [open] = earlierWith().carried.questions;
		const answered = { ...open!, answer: 'Margin', answeredAt: 5 };
		for (const left of [
			[of('first', { questions: [open!] }), of('second', { questions: [answered] })],
			[of('first', { questions: [answered] }), of('second', { questions: [open!] })],
		])
			expect(carriedBy({ left }).questions).toEqual([answered]);
	});
});

const past = [...seated, broughtBefore];

describe('in the next workshop', () => {
	it('CO3 a question of before is answered as one of here, and is left with its answer', () => {
		const answered = given(...past).when(frida, {
			...{ type: 'AnswerQuestion', question: questionBefore, answer: 'Margin' },
		});
		expect(answered.state.questions[questionBefore]).toMatchObject({ by: '', answer: 'Margin' });
		const left = leftBy(answered.past)!;
		expect(left.questions).toMatchObject([{ id: questionBefore, answer: 'Margin' }]);
		expect(left.settled).toEqual([]);
		const third = leftBy([
			...seated,
			bringing({ carried: { ...earlierWith().carried, questions: left.questions } }),
		])!;
		expect(third).toMatchObject({ questions: [], settled: [questionBefore] });
	});

	const settle = (item: string, settled = true, asTheme = false) => ({
		...{ type: 'SettleCarried' as const, item, settled, theme: asTheme },
	});

	it('CO4 anybody settles what was brought, and takes that back', () => {
		const done = given(...past).when(sam, settle(topicBefore));
		done.then({ type: 'CarriedSettled', item: topicBefore, settled: true });
		expect(leftBy(done.past)?.settled).toEqual([topicBefore]);
		given(...done.past)
			.when(omar, settle(topicBefore))
			.thenNothing();
		expect(given(...done.past).when(frida, settle(topicBefore, false)).state.settled).toEqual([]);
	});

	it('CO4 a theme of before is taken over as one of here', () => {
		const taken = given(...past).when(frida, settle(t2, true, true));
		taken.then(
			{ type: 'ThemeAdded', theme: t2, title: 'Launches' },
			{ type: 'CarriedSettled', item: t2, settled: true },
		);
		given(...taken.past)
			.when(sam, settle(t2, true, true))
			.thenNothing();
		const open = [...sorted, broughtBefore, opened()];
		given(...open)
			.when(frida, settle(topicBefore, true, true))
			.thenRefused('round-open');
		expect(given(...open).when(frida, settle(topicBefore)).state.settled).toEqual([topicBefore]);
	});

	it('CO5 what was not brought is not settled', () => {
		given(...past)
			.when(frida, settle(idOf('nowhere')))
			.thenRefused('not-brought');
		given(...past)
			.when(frida, settle(questionBefore))
			.thenRefused('not-brought');
	});
});
