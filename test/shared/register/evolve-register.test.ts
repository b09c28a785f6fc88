import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	evolveRegister,
	isRegisterEvent,
	type RegisterEvent,
} from '../../../shared/register/evolve-register.ts';
import { broughtBy } from '../../../shared/register/brought.ts';
import { forgetPerson } from '../../../shared/register/forget-person.ts';
import { forgetWorkshop } from '../../../shared/register/forget-workshop.ts';
import type { ReviewOutcome } from '../../../shared/check/agreement.ts';
import { rhythmOf } from '../../../shared/register/next-meeting.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import type { Score } from '../../../shared/workshop/close.ts';
import { viewClose } from '../../../shared/workshop/close-view.ts';
import type { Rhythm } from '../../../shared/workshop/rhythm.ts';
import type { ReviewDecision } from '../../../shared/workshop/reviews.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Strategy } from '../../../shared/workshop/state.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import { agreement } from '../../support/register-contract.ts';
import { cast, created, frida, idOf, joined, omar, sam } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

const empty = (): TeamRegister => ({
	format: 'sameboat/register/1',
	team: idOf('team'),
	people: {},
	strategy: { version: 0, sponsor: '', statement: '', objectives: [] },
	strategies: [],
	translations: [],
	workshops: [],
	agreements: [],
	reviews: [],
	left: [],
});

const objective = (word: string) => ({
	...{ id: idOf(word), title: word, businessGoal: '', indicator: '', baseline: '' },
	...{ target: '', horizon: '', asks: { sales: '', operations: '' } },
});
const strategy = (version: number, ...titles: string[]): Strategy => ({
	...{ version, sponsor: '', statement: `Version ${version}` },
	objectives: titles.map(objective),
});
const set = (version: number, ...titles: string[]): Event => ({
	type: 'StrategySet',
	strategy: strategy(version, ...titles),
});
const translated = (word: string, text: string): Event => ({
	...{ type: 'ObjectiveTranslated', objective: idOf(word), side: 'sales', text },
});
const sealed = (number: number): Event => ({
	...{ type: 'AgreementSealed', agreement: idOf(`agreement${number}`) },
	record: agreement(number),
});
const renamed = (title: string): Event => ({ type: 'WorkshopRenamed', title });
const brought = (version: number, ...titles: string[]): Event =>
	bringing(strategy(version, ...titles));
/** What a register brings under the version that it has there; it was set under another one. */
const bringing = (standing: Strategy, version = standing.version): Event => ({
	...{ type: 'RegisterBrought', strategy: { ...standing, version } },
	earlier: { agreements: [], people: {}, lastNumber: 0 },
});

/** A workshop with everybody in it that began so many minutes after noon; what happens, minute by minute. */
function workshop(word: string, minute: number, ...events: Event[]) {
	const at = (n: number) => noon + (minute + n) * 60_000;
	const began = { ...created, id: idOf(word), title: word, at: at(0) };
	const history: Recorded[] = [
		began,
		...Object.values(cast).map(joined),
		...events.map((event, index) => by(frida, event, at(index + 1))),
	];
	const numbered = history.map((event, index) => ({ ...event, seq: index + 1 }));
	return { state: stateAfter(history), history, events: numbered.filter(isRegisterEvent) };
}

function write(
	register: TeamRegister,
	...workshops: Pick<ReturnType<typeof workshop>, 'state' | 'events'>[]
) {
	for (const { state, events } of workshops)
		for (const event of events) evolveRegister(register, state, event);
	return register;
}
const titlesOf = (register: TeamRegister) => register.workshops.map(({ title }) => title);
const asksOf = (register: TeamRegister) =>
	register.strategy.objectives.map(({ title, asks }) => [title, asks.sales]);

describe('workshops', () => {
	it('W1 are in the register from their first event on, under their present title', () => {
		expect(write(empty(), workshop('first', 0)).workshops).toEqual([
			{ id: idOf('first'), title: 'first', language: 'en', createdAt: noon, applied: 1 },
		]);
		const later = write(empty(), workshop('first', 0, renamed('One'), renamed('Two')));
		expect(titlesOf(later)).toEqual(['Two']);
		expect(later.workshops[0]?.applied).toBe(1 + Object.values(cast).length + 2);
	});

	it('W1 stand the oldest first, in whichever order they are followed', () => {
		const [first, second, third] = [workshop('1', 0), workshop('2', 60), workshop('3', 120)];
		expect(titlesOf(write(empty(), second, third, first))).toEqual(['1', '2', '3']);
	});

	it('W1 of which nothing is known are followed from their first event only', () => {
		const { state, events } = workshop('first', 0, renamed('One'));
		const register = empty();
		expect(() => evolveRegister(register, state, events[1]!)).toThrow('from the start');
		expect(register).toEqual(empty());
	});
});

describe('the strategy', () => {
	it('W3 is the one that was set last, as it was translated since', () => {
		const first = workshop('first', 0, set(1, 'a'), set(2, 'a', 'b'), translated('b', 'Sell b'));
		const register = write(empty(), first);
		expect(register.strategy).toMatchObject({ version: 2, statement: 'Version 2' });
		expect(asksOf(register)).toEqual([
			['a', ''],
			['b', 'Sell b'],
		]);
	});

	it('W3 is a copy: neither the event nor the workshop follows what is done to it', () => {
		const first = workshop('first', 0, set(1, 'a'), translated('a', 'Sell a'));
		const register = write(empty(), first);
		register.strategy.objectives[0]!.asks.operations = 'changed';
		expect(JSON.stringify(first)).not.toContain('changed');
		expect(first.events[1]).toMatchObject({ strategy: strategy(1, 'a') });
	});

	it('W3 survives a translation of what it has not', () => {
		const register = write(empty(), workshop('first', 0, set(1, 'a'), translated('b', 'Sell b')));
		expect(register.strategy).toEqual(strategy(1, 'a'));
	});

	it('W3 is changed by two workshops in turn', () => {
		const first = workshop('first', 0, set(1, 'a'), set(3, 'c'));
		const second = workshop('second', 1.5, brought(1, 'a'), set(2, 'b'));
		const register = empty();
		const turn = (one: typeof first, index: number) =>
			evolveRegister(register, one.state, one.events[index]!);
		turn(first, 0);
		turn(first, 1);
		turn(second, 0);
		turn(second, 1);
		expect(register.strategy).toEqual(strategy(1, 'a'));
		turn(first, 2);
		turn(second, 2);
		// The second workshop still works with what it knew: its own version 2 does not take the place of 3.
		expect(register.strategy).toEqual(strategy(3, 'c'));
	});

	it('W3 is not set back by what a workshop was brought', () => {
		const first = workshop('first', 0, set(1, 'a'), translated('a', 'Sell a'));
		const register = write(empty(), first, workshop('second', 1.5, brought(1, 'a')));
		expect(asksOf(register)).toEqual([['a', 'Sell a']]);
	});

	it('W3 is translated in the moment in which a workshop begins', () => {
		const first = workshop('first', 0, set(1, 'a'), translated('a', 'Sell a'));
		for (const event of first.events) event.at = noon;
		expect(asksOf(write(empty(), first))).toEqual([['a', 'Sell a']]);
	});

	const early = workshop('early', 0, set(1, 'a'), renamed('Early'), renamed('Late'), set(2, 'c'));
	const late = workshop('late', 1.5, brought(1, 'a'), set(2, 'b'));

	it('W11, W12 of one version is the one that was set later; the other stays in the history', () => {
		for (const both of [
			[early, late],
			[late, early],
		]) {
			const { strategy: standing, strategies } = write(empty(), ...both);
			expect(standing).toEqual({ ...strategy(2, 'c'), version: 3 });
			expect(strategies.map(({ workshop: set, at, strategy: one }) => [set, at, one])).toEqual([
				[idOf('early'), noon + 60_000, strategy(1, 'a')],
				[idOf('late'), noon + 3.5 * 60_000, strategy(2, 'b')],
				[idOf('early'), noon + 4 * 60_000, strategy(2, 'c')],
			]);
		}
	});

	it('W12 goes on from the version above all before it', () => {
		const next = workshop('next', 60, bringing(strategy(2, 'c'), 3), set(4, 'd'));
		const register = write(empty(), early, late, next);
		expect(register.strategy).toEqual(strategy(4, 'd'));
		expect(register.strategies).toHaveLength(4);
	});

	it('W12 set in one moment in two workshops is the same one in whichever order they come', () => {
		const twin = workshop('twin', 2, brought(1, 'a'), set(2, 'b'));
		const [one, other] = [write(empty(), early, twin), write(empty(), twin, early)];
		expect(one).toEqual(other);
		expect(one.strategies).toHaveLength(3);
	});

	it('W11 of an older version from another workshop is in the history alone', () => {
		const ahead = workshop('ahead', 0, set(1, 'a'), set(2, 'b'), set(3, 'c'));
		const behind = workshop('behind', 1.5, brought(1, 'a'), set(2, 'd'));
		const { strategy: standing, strategies } = write(empty(), ahead, behind);
		expect(standing.objectives).toEqual(strategy(3, 'c').objectives);
		expect(strategies.map((one) => one.strategy.objectives[0]?.title)).toEqual([...'abdc']);
	});

	it('W11 that was only brought is in the history while nobody is known who set it', () => {
		const [first, second] = [
			workshop('first', 0, set(1, 'a')),
			workshop('second', 60, brought(1, 'a')),
		];
		const alone = write(empty(), second);
		expect(alone.strategies).toMatchObject([{ workshop: idOf('second'), brought: true }]);
		expect(alone.strategy).toEqual(strategy(1, 'a'));
		write(alone, first);
		expect(alone.strategies).toMatchObject([{ workshop: idOf('first'), brought: false }]);
		expect(alone).toEqual(write(empty(), first, second));
	});

	it('W11 that stood before the register kept a history is the first in it', () => {
		const running = workshop('running', 0, set(1, 'a'), set(2, 'b'));
		const { state, events } = running;
		const old = write(empty(), { state, events: events.slice(0, 2) });
		Object.assign(old, { strategies: [], translations: [] });
		write(old, running);
		expect(old.strategy).toEqual(strategy(2, 'b'));
		expect(old.strategies.map((one) => one.strategy)).toEqual([strategy(1, 'a'), strategy(2, 'b')]);
	});

	it('W11 that another stands for is another one', () => {
		const led = { ...strategy(1, 'a'), sponsor: 'Managing director' };
		const [first, second] = [
			workshop('first', 0, set(1, 'a')),
			workshop('next', 60, bringing(led)),
		];
		const register = write(empty(), first, second);
		expect(register.strategy.sponsor).toBe('Managing director');
		expect(register.strategies).toHaveLength(2);
	});

	it('W7 that was mended by hand is not undone by one that does not take its place', () => {
		const register = write(empty(), workshop('first', 0, set(1, 'a'), set(2, 'b')));
		register.strategy.statement = 'Mended';
		write(register, workshop('second', 1.5, brought(1, 'a'), set(1, 'c')));
		expect(register.strategy.statement).toBe('Mended');
		expect(register.strategies).toHaveLength(3);
	});

	it('W3, W13 is translated as it was said last, in whichever workshop', () => {
		const first = workshop(
			'first',
			0,
			set(1, 'a'),
			renamed('1'),
			renamed('2'),
			translated('a', 'Last'),
		);
		const second = workshop('second', 1.5, brought(1, 'a'), translated('a', 'Before'));
		expect(asksOf(write(empty(), first, second))).toEqual([['a', 'Last']]);
		expect(asksOf(write(empty(), second, first))).toEqual([['a', 'Last']]);
	});

	/** Two that go on at once, one that begins with what the first left, one that begins with what came of both. */
	const team = [
		workshop('one', 0, set(1, 'a'), translated('a', 'Sell a'), set(2, 'a', 'b'), set(3, 'c', 'a')),
		workshop('two', 1.5, brought(1, 'a'), set(2, 'a', 'd'), translated('d', 'Sell d'), set(3, 'e')),
		workshop('three', 2.5, brought(1, 'a'), translated('a', 'Sell more'), sealed(1)),
		workshop(
			'four',
			60,
			bringing(strategy(3, 'e'), 5),
			translated('e', 'Sell e'),
			set(6, 'e', 'a'),
			sealed(2),
		),
	];

	it('W10, W13 comes out the same, however the histories of its workshops are mixed', () => {
		const expected = write(empty(), ...team);
		expect(expected.strategies).toHaveLength(6);
		const turns = team.flatMap(({ events }, index) => events.map(() => index));
		const mixed = fc.shuffledSubarray(turns, { minLength: turns.length });
		fc.assert(
			fc.property(mixed, (order) => {
				const register = empty();
				const next = team.map(() => 0);
				for (const index of order) {
					const { state, events } = team[index]!;
					evolveRegister(register, state, events[next[index]!++]!);
				}
				expect(register).toEqual(expected);
			}),
		);
	});

	const older = workshop('older', 0, set(1, 'a'), translated('a', 'Sell a'), set(2, 'a', 'b'));
	const carried = [brought(2, 'a', 'b'), translated('a', 'Sell more of a')];

	it.each([
		['replaced', workshop('newer', 60, ...carried, set(3, 'c')), [['c', '']]],
		[
			'translated',
			workshop('newer', 60, ...carried),
			[
				['a', 'Sell more of a'],
				['b', ''],
			],
		],
	])(
		'W4 that a later workshop %s is not undone by following an older one later',
		(_how, newer, asks) => {
			expect(asksOf(write(empty(), older, newer))).toEqual(asks);
			expect(asksOf(write(empty(), newer, older))).toEqual(asks);
		},
	);
});

describe('agreements', () => {
	it('W5 are there once, by number, as they were sealed', () => {
		const first = workshop('first', 0, sealed(3), sealed(1));
		const changed = { ...agreement(3), salt: 'another' };
		const second = workshop('second', 60, sealed(2), {
			...{ type: 'AgreementSealed', agreement: idOf('agreement3'), record: changed },
		});
		expect(write(empty(), first, second).agreements).toEqual([1, 2, 3].map(agreement));
	});

	it('W5 with the same number stand in the order of their seals', () => {
		const twin = { ...agreement(1), id: idOf('twin'), sealedAt: noon };
		const seal: Event = { type: 'AgreementSealed', agreement: twin.id, record: twin };
		const { agreements } = write(empty(), workshop('first', 0, sealed(1), seal, sealed(0)));
		expect(agreements.map(({ id }) => id)).toEqual([agreement(0).id, twin.id, agreement(1).id]);
	});

	it.each<[string, Partial<ReturnType<typeof agreement>>]>([
		['owners', { text: { ...agreement(1).text, owners: [omar] } }],
		['who called and sealed', { history: [{ at: noon, what: 'called', version: 1, by: omar }] }],
		['who tapped a line', { replay: [{ ...agreement(1).replay[0]!, by: omar }] }],
		[
			'who has reservations',
			{ consent: { ...agreement(1).consent, reservations: [{ by: omar, reason: 'If' }] } },
		],
		[
			'who dissents',
			{ consent: { ...agreement(1).consent, dissents: [{ by: omar, reason: 'No' }] } },
		],
	])('W6 bring the names of %s, and nobody else', (_who, part) => {
		const nobody = {
			text: { ...agreement(1).text, owners: [] },
			...{ history: [], replay: [] },
			consent: { ...agreement(1).consent, reservations: [], dissents: [] },
		};
		const record = { ...agreement(1), ...nobody, ...part };
		const register = write(
			empty(),
			workshop('first', 0, { type: 'AgreementSealed', agreement: record.id, record }),
		);
		const { name, side, function: role, company } = cast.omar;
		expect(register.people).toEqual({ [omar]: { name, side, function: role, company } });
	});

	it('W6 bring no name for who is not in the room, and none for who is not named', () => {
		const record = agreement(1);
		record.text.owners.push(idOf('elsewhere'));
		const register = write(
			empty(),
			workshop('first', 0, { type: 'AgreementSealed', agreement: record.id, record }),
		);
		expect(Object.keys(register.people).sort()).toEqual([omar, sam].sort());
	});

	it('W6 bring names once: one that was erased since does not come back', () => {
		const first = workshop('first', 0, sealed(1));
		const register = write(empty(), first);
		register.people = {};
		expect(write(register, first, workshop('second', 60, sealed(1))).people).toEqual({});
	});
});

const before = idOf('agreement1');
const outcome = (kept: ReviewOutcome, agreementOf = before): Event => ({
	...{ type: 'OutcomeSet', agreement: agreementOf, outcome: kept },
});
const rated = (score: Score): Event => ({
	...{ type: 'AgreementRated', agreement: before, score, side: 'sales' },
});
const decided = (decision: ReviewDecision, reviewOn: string | null): Event => ({
	...{ type: 'ReviewDecided', agreement: before, decision, reviewOn, reason: 'Because' },
});
const topic = (word: string): Event => ({
	...{ type: 'TopicSuggested', topic: idOf(word), title: word },
});
const settled = (word: string): Event => ({
	...{ type: 'CarriedSettled', item: idOf(word), settled: true },
});

it('MV5 the value that was measured last stands beside the text, as long as it is not taken back', () => {
	const measured = (value: number | null): Event => ({
		...{ type: 'MeasuredValueSet', agreement: before, value },
	});
	const first = workshop('first', 0, sealed(1));
	const valuesOf = (...said: Event[]) =>
		write(empty(), first, workshop('second', 60, ...said)).reviews.map(
			({ measuredValue }) => measuredValue,
		);
	expect(valuesOf(measured(9), measured(5.5))).toEqual([5.5]);
	expect(valuesOf(measured(9), measured(null))).toEqual([undefined]);
	expect(valuesOf(outcome('kept'))).toEqual([undefined]);
});

describe('reviews', () => {
	const first = workshop('first', 0, sealed(1), topic('next'), topic('other'));
	const second = workshop(
		'second',
		60,
		...[outcome('not-kept'), outcome('partly'), rated(4), decided('keep', '2027-05-27')],
		...[settled('next'), topic('last')],
	);
	const third = workshop(
		'third',
		60.5,
		outcome('kept'),
		outcome('partly'),
		outcome('kept'),
		decided('close', null),
	);
	const all = [first, second, third];

	it('W14 stand beside the text, as each workshop said them last, without names', () => {
		const { reviews, agreements } = write(empty(), ...all);
		expect(agreements).toEqual([agreement(1)]);
		expect(reviews).toMatchObject([
			{
				...{ workshop: idOf('second'), outcome: 'partly', ratings: { sales: [4] } },
				decision: { decision: 'keep', reviewOn: '2027-05-27', reason: 'Because' },
			},
			{ workshop: idOf('third'), outcome: 'kept', decision: { decision: 'close' } },
		]);
		expect(JSON.stringify(reviews)).not.toContain(frida);
	});

	it('W10, W13 come out the same, however the histories are mixed', () => {
		const expected = write(empty(), ...all);
		expect(expected.left.map(({ workshop: id }) => id)).toEqual([idOf('first'), idOf('second')]);
		const turns = all.flatMap(({ events }, index) => events.map(() => index));
		fc.assert(
			fc.property(fc.shuffledSubarray(turns, { minLength: turns.length }), (order) => {
				const register = empty();
				const next = all.map(() => 0);
				for (const index of order) {
					const { state, events } = all[index]!;
					evolveRegister(register, state, events[next[index]!++]!);
				}
				expect(register).toEqual(expected);
			}),
		);
	});

	it('W13 come out the same with the state of each moment as with the last one', () => {
		const live = empty();
		for (const { history, events } of all)
			for (const event of events)
				evolveRegister(live, stateAfter(history.slice(0, event.seq)), event);
		expect(live).toEqual(write(empty(), ...all));
	});

	it('W7 followed again they are the same', () => {
		const once = write(empty(), ...all);
		expect(write(structuredClone(once), ...all)).toEqual(once);
	});

	it('W15 a new workshop is brought what is open, and numbers go on', () => {
		const two = workshop('two', 0, sealed(1), sealed(2), topic('next'));
		const register = write(empty(), two, second);
		const other = { ...agreement(3), supersedes: idOf('agreement2') };
		const seal: Event = { type: 'AgreementSealed', agreement: other.id, record: other };
		write(register, workshop('fourth', 70, seal, outcome('kept', other.id)));
		const { earlier } = broughtBy(register, 2);
		expect(earlier.agreements.map(({ number }) => number)).toEqual([1, 3]);
		expect(earlier).toMatchObject({
			lastNumber: 3,
			reviews: [{ agreement: before }, { agreement: other.id }],
			outcomes: [
				{ workshop: idOf('second'), outcome: 'partly' },
				{ workshop: idOf('fourth'), outcome: 'kept' },
			],
			carried: { topics: [{ title: 'last' }] },
		});
		expect(broughtBy(register, 12).earlier.lastNumber).toBe(12);
		write(register, third);
		expect(broughtBy(register, 2).earlier).toMatchObject({
			...{ agreements: [{ number: 3 }], reviews: [{ agreement: other.id }] },
		});
	});
});

const whole = workshop(
	'whole',
	0,
	...[renamed('One'), set(1, 'a'), sealed(1), translated('a', 'Sell a'), set(2, 'a', 'b')],
	...[renamed('Two'), sealed(2)],
);

it('W7 from wherever the history is followed again, it is the same register', () => {
	const once = JSON.stringify(write(empty(), whole));
	for (let from = 0; from <= whole.events.length; from++) {
		const again = write(empty(), { ...whole, events: whole.events.slice(0, from) });
		expect(JSON.stringify(write(again, whole, whole))).toBe(once);
	}
});

it('W7 what was mended by hand since is not undone', () => {
	const first = workshop('first', 0, set(1, 'a'), renamed('Frist'));
	const register = write(empty(), first);
	register.workshops[0]!.title = 'First';
	register.strategy.statement = 'Mended';
	write(register, first);
	expect(titlesOf(register)).toEqual(['First']);
	expect(register.strategy.statement).toBe('Mended');
});

it('W7 what it keeps nothing of is not for it', () => {
	const others: Event[] = [{ type: 'WorkshopReopened' }, { type: 'TimerSet', endsAt: null }];
	const kept = workshop('first', 0, ...others).events.map(({ type }) => type);
	expect(kept).toEqual(['WorkshopCreated'] satisfies RegisterEvent['type'][]);
});

describe('the next session', () => {
	const next = { template: 'experience', on: '2027-01-30', time: '09:00', place: '' } as const;
	const planned = (session: typeof next | null): Event => ({
		type: 'NextSessionSet',
		next: session,
	});

	it('W17 stands with the workshop that set it, until it is taken back', () => {
		const first = workshop('first', 0, planned(next));
		expect(write(empty(), first).workshops[0]?.next).toEqual(next);
		const again = workshop('first', 0, planned(next), planned(null));
		expect(write(empty(), again).workshops[0]).not.toHaveProperty('next');
	});
});

describe('the rhythm', () => {
	const rhythm: Rhythm = { from: '2026-12-01', every: 1, nth: 1, time: '09:00', minutes: 60 };
	const meets = (one: Rhythm | null): Event => ({ type: 'RhythmSet', rhythm: one });
	const closed: Event = { type: 'WorkshopClosed' };
	const minute = (n: number) => noon + n * 60_000;
	const bringing = (register: TeamRegister): Event => broughtBy(register, 0);

	it('W20 stands with the workshop that set it, and the team has what was set last', () => {
		const first = workshop('first', 0, meets(rhythm));
		const register = write(empty(), first);
		expect(register.workshops[0]?.rhythm).toEqual({ at: minute(1), rhythm });
		const later = { ...rhythm, every: 2 };
		const second = workshop('second', 60, meets(later), closed);
		for (const all of [
			[first, second],
			[second, first],
		])
			expect(rhythmOf(write(empty(), ...all))?.rhythm).toEqual(later);
		const none = workshop('third', 120, meets(null));
		expect(rhythmOf(write(register, second, none))?.rhythm).toBeNull();
		expect(broughtBy(register, 0).earlier).not.toHaveProperty('rhythm');
	});

	it('W20 is brought to the next workshop, and stays when the one that set it is erased', () => {
		const register = write(empty(), workshop('first', 0, meets(rhythm), closed));
		const second = workshop('second', 60, bringing(register), closed);
		expect(viewClose(second.state).rhythm).toEqual(rhythm);
		write(register, second);
		expect(register.workshops[1]?.rhythm).toEqual({ at: minute(1), rhythm });
		forgetWorkshop(register, idOf('first'), []);
		expect(rhythmOf(register)?.rhythm).toEqual(rhythm);
	});

	it('W20 one that was brought does not take the place of a later one', () => {
		const first = workshop('first', 0, meets(rhythm));
		const register = write(empty(), first);
		const second = workshop('second', 60, bringing(register), closed);
		const later = { ...rhythm, nth: null };
		const between = workshop('third', 30, meets(later));
		expect(rhythmOf(write(register, between, second))?.rhythm).toEqual(later);
	});
});

describe('the pulse', () => {
	const closed: Event = { type: 'WorkshopClosed' };
	/** Each of some seats answers, then it ends. */
	function answered(seats: readonly string[], ...others: Recorded[]) {
		const { history } = workshop('boat', 0);
		const said = seats.map((seat) =>
			by(seat, { type: 'PulseRated', pulse: [2, null, 3, 3, 3, 5] }, noon + 60_000),
		);
		const whole = [...history, ...said, ...others, by(frida, closed, noon + 120_000)];
		const numbered = whole.map((event, index) => ({ ...event, seq: index + 1 }));
		return { state: stateAfter(whole), history: whole, events: numbered.filter(isRegisterEvent) };
	}
	const sales = [sam, cast.sara.id, cast.seth.id];
	const told = (one: ReturnType<typeof answered>) => write(empty(), one).workshops[0];

	it('W22 is kept by side once the workshop has ended, without names and without small sides', () => {
		const kept = told(answered([...sales, omar, cast.oda.id]))!.pulse!;
		expect(kept[0]).toEqual({ sales: 2, operations: null, other: null });
		expect(kept[1]).toEqual({ sales: null, operations: null, other: null });
		expect(kept[5]?.sales).toBe(5);
		const said = JSON.stringify(kept);
		for (const { id } of Object.values(cast)) expect(said).not.toContain(id);
	});

	it('W22 is not there before the end, nor where nobody has answered', () => {
		const whole = answered(sales);
		const open = { ...whole, events: whole.events.slice(0, -1) };
		expect(told(open)).not.toHaveProperty('pulse');
		expect(told(workshop('boat', 0, closed))).not.toHaveProperty('pulse');
		const scored = answered([], by(sam, { type: 'ReturnRated', score: 4 }, noon + 60_000));
		expect(viewClose(scored.state).pulse.rows).toHaveLength(6);
		expect(told(scored)).not.toHaveProperty('pulse');
	});

	it('W22 stays when one of those who answered is erased, and goes with its workshop', () => {
		const register = write(empty(), answered(sales));
		const { pulse } = register.workshops[0]!;
		forgetPerson(register, sam);
		expect(register.workshops[0]?.pulse).toEqual(pulse);
		forgetWorkshop(register, idOf('boat'), []);
		expect(JSON.stringify(register)).not.toContain('pulse');
	});
});

describe('tables', () => {
	const [g1, g2] = [idOf('g1'), idOf('g2')];
	const made: Event = {
		type: 'TablesMade',
		groups: [
			{ id: g1, number: 1, members: [sam, omar], case: null },
			{ id: g2, number: 2, members: [cast.tess.id, cast.otto.id], case: null },
		],
	};
	const closed: Event = { type: 'WorkshopClosed' };
	const sat = [made, { type: 'TablesBegun' } satisfies Event, closed];

	it('W19 keeps who sat at one table when the workshop ended, by seat and with the names', () => {
		const moved: Event = { type: 'PersonSeated', seat: omar, group: g2, from: g1 };
		const { tables, people } = write(
			empty(),
			workshop('boat', 0, made, { type: 'TablesBegun' }, moved, closed),
		);
		expect(tables).toEqual([
			{ workshop: idOf('boat'), seats: [sam] },
			{ workshop: idOf('boat'), seats: [cast.tess.id, cast.otto.id, omar] },
		]);
		expect(people[omar]?.name).toBe(cast.omar.name);
		expect(people[frida]).toBeUndefined();
	});

	it('W19 keeps nothing of tables at which nobody has worked', () => {
		const register = write(empty(), workshop('boat', 0, made, closed));
		expect([register.tables, register.people]).toEqual([undefined, {}]);
	});

	it('W13, W19 in whichever order workshops are followed, and however often, the same comes of it', () => {
		const [one, two] = [workshop('boat', 0, ...sat), workshop('raft', 60, ...sat)];
		const forth = write(empty(), one, two);
		expect(forth.tables?.map((table) => table.workshop)).toEqual(
			['boat', 'boat', 'raft', 'raft'].map(idOf),
		);
		expect(write(write(empty(), two, one), one, two)).toEqual(forth);
	});

	it('W19 brings them to the next workshop; an erased workshop, and an erased person, sat nowhere', () => {
		const register = write(empty(), workshop('boat', 0, ...sat), workshop('raft', 60, ...sat));
		expect(broughtBy(register, 0).earlier.tables).toEqual(register.tables);
		forgetWorkshop(register, idOf('raft'), []);
		expect(register.tables).toHaveLength(2);
		forgetPerson(register, sam);
		expect(register.tables?.[0]?.seats).toEqual([omar]);
		expect(register.people[sam]).toBeUndefined();
	});
});
