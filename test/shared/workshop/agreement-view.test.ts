import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../shared/check/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { checkFactsOf } from '../../../shared/workshop/agreement-view.ts';
import { mineView, roomView, viewOf } from '../../../shared/workshop/view.ts';
import {
	a1,
	agreed,
	asked,
	calledEvent,
	draftedEvent,
	drafting,
	givenEvent,
	k1,
	margin,
	o1,
	o2,
	otif,
	p1,
	planned,
	saidEvent,
	strategySet,
	taking,
	text,
	warming,
} from '../../support/agreement-room.ts';
import {
	frida,
	joined,
	cast,
	idOf,
	oda,
	omar,
	sam,
	sara,
	seated,
	seth,
	tess,
	wall,
} from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { recordIn, sealed, sealedPast } from './sealed.ts';

const judged = (seat: string, effect: Effect | null, objective = o1) =>
	by(seat, { type: 'EffectJudged', agreement: a1, objective, effect, strategy: 1 });
const tapped = by(sam, {
	...{ type: 'LineTapped', agreement: a1, case: k1, line: 0, how: 'Asked', on: true },
});
const waiver = { rule: 'one-sided', subject: 'sales', reason: 'Decided' } as const;
const waived = by(frida, { type: 'FindingWaived', agreement: a1, waiver });
const challenge = by(omar, {
	...{ type: 'PointRaised', point: p1, case: k1, kind: 'challenge', text: 'Gone by noon' },
});
const turned = by(sara, {
	...{ type: 'SeatChanged', name: 'Sara', side: 'operations', function: null, company: null },
});
const unnamed = saidEvent(tess, 'object', { reason: 'Not said aloud', named: false });
const warmth = by(frida, {
	...{ type: 'TemperatureShown', agreement: a1 },
	sides: { sales: null, operations: null, other: null },
} as const);
const closedBy = (seat: string): Recorded =>
	by(seat, { type: 'ObjectionClosed', agreement: a1, author: tess, how: 'withdrawn' });
const shownOf = (past: readonly Recorded[]) => roomView(stateAfter(past)).agreements[a1]!;

describe('what everybody sees of an agreement', () => {
	it('V14 what was drafted, judged, tapped, waived and asked', () => {
		const past = [...asked, judged(sam, 'harms'), judged(omar, 'neutral'), tapped, waived];
		expect(shownOf(past)).toEqual({
			...{ number: 1, draftedBy: frida, withdrawn: false, judgedAgainst: 1 },
			judgements: { [o1]: { sales: [], operations: [] } },
			replay: [{ case: k1, line: 0, words: null, how: 'Asked', by: sam }],
			waivers: [waiver],
			calls: [
				{
					...{ version: 1, at: noon, by: frida, text: text(), hash: 'sha256 of the text' },
					titles: { [o1]: 'Deliver what we promise' },
				},
			],
			outcome: expect.objectContaining({
				verdict: 'not-carried',
				silentOwners: [sam, omar],
			}) as object,
			...{ words: {}, readOut: [], sealed: null, supersedes: null, triedFrom: null },
		});
		expect(shownOf(drafting)).toMatchObject({ calls: [], outcome: null, judgedAgainst: null });
	});

	it('V14 strategy, points, what is shown and what the team brought', () => {
		const earlier = { agreements: [recordIn(sealedPast)], people: {}, lastNumber: 4 };
		const brought = by('', {
			...{ type: 'RegisterBrought', earlier },
			strategy: { version: 3, sponsor: '', statement: 'Grow', objectives: [otif] },
		});
		const show = by(frida, { type: 'Shown', what: 'case', id: k1 });
		const room = roomView(stateAfter([...seated, brought, challenge, show]));
		expect(room).toMatchObject({
			strategy: { version: 3, sponsor: '', statement: 'Grow', objectives: [otif] },
			points: { [p1]: { by: omar, status: 'open' } },
			...{ earlier, shown: { case: k1, agreement: null } },
		});
	});

	it('V12 of judgements the sides, sorted, without names', () => {
		const past = [...drafting, judged(sam, 'harms'), judged(sara, 'strengthens')];
		const more = [...past, judged(seth, 'neutral'), judged(sam, 'neutral', o2)];
		expect(shownOf(more).judgements).toEqual({
			[o1]: { sales: ['strengthens', 'neutral', 'harms'] },
			[o2]: { sales: [] },
		});
	});

	it('V17 a side of which fewer than three have judged is withheld', () => {
		const two = [...drafting, judged(sam, 'harms'), judged(sara, 'harms'), judged(tess, 'harms')];
		expect(shownOf(two).judgements).toEqual({ [o1]: { sales: [], other: [] } });
		expect(checkFactsOf(stateAfter(two)).agreements[a1]?.judgements).toEqual({
			[o1]: { sales: [], other: [] },
		});
		const three = [...two, judged(seth, 'neutral')];
		expect(shownOf(three).judgements[o1]?.sales).toEqual(['neutral', 'harms', 'harms']);
	});

	const salesIn = (past: readonly Recorded[]) => shownOf(past).judgements[o1]?.sales;
	const three = [...[judged(sam, 'harms'), judged(sara, 'harms'), judged(seth, 'neutral')]];
	const [sven, sina, siri] = ['sven', 'sina', 'siri'].map(idOf) as [Id, Id, Id];
	const comes = (seat: Id) => joined({ ...cast.sam, id: seat, name: seat });

	it('V25 what one or two judge later, or otherwise, moves nothing that is told', () => {
		const told = ['neutral', 'harms', 'harms'];
		const past = [...drafting, ...three, comes(sven)];
		expect(salesIn(past)).toEqual(told);
		for (const effect of ['strengthens', 'harms', null] as const) {
			const more = [judged(sven, 'neutral'), judged(sam, effect), judged(sara, effect)];
			for (let n = 1; n <= more.length; n++)
				expect(salesIn([...past, ...more.slice(0, n)]), `${effect} ${n}`).toEqual(told);
		}
	});

	it('V25 once all who were told together have judged anew, theirs are told with those who wait', () => {
		const past = [...drafting, ...three, comes(sven), judged(sven, 'neutral')];
		const anew = [judged(sam, 'strengthens'), judged(sara, 'harms'), judged(seth, 'neutral')];
		expect(salesIn([...past, ...anew])).toEqual(['strengthens', 'neutral', 'neutral', 'harms']);
		const back = [sam, sara, seth].map((seat) => judged(seat, null));
		expect(salesIn([...past, ...back])).toEqual([]);
	});

	it('V25 three more are told beside those who were', () => {
		const past = [...drafting, ...three, comes(sven), comes(sina), comes(siri)];
		const more = [judged(sven, 'strengthens'), judged(sina, 'strengthens')];
		expect(salesIn([...past, ...more])).toEqual(['neutral', 'harms', 'harms']);
		expect(salesIn([...past, ...more, judged(siri, 'neutral')])).toEqual([
			'strengthens',
			'strengthens',
			'neutral',
			'neutral',
			'harms',
			'harms',
		]);
	});

	it('V25 who of the told has judged anew is known on, also once others are told beside them', () => {
		const past = [...drafting, ...three, comes(sven), comes(sina), comes(siri)];
		const beside = [sven, sina, siri].map((seat) => judged(seat, 'strengthens'));
		const half = [...past, judged(sam, 'neutral'), ...beside];
		expect(salesIn(half)).toEqual([
			...['strengthens', 'strengthens', 'strengthens'],
			...['neutral', 'harms', 'harms'],
		]);
		expect(salesIn([...half, judged(sara, 'neutral'), judged(seth, 'neutral')])).toEqual([
			...['strengthens', 'strengthens', 'strengthens'],
			...['neutral', 'neutral', 'neutral'],
		]);
	});

	it('N6, V25 the same again makes anew what was told, once, and nothing else', () => {
		const same = (past: readonly Recorded[]) =>
			given(...past).when(sam, {
				...{ type: 'JudgeEffect', agreement: a1, objective: o1, effect: 'harms' },
			});
		const two = [...drafting, judged(omar, 'neutral'), ...three.slice(0, 2)];
		expect(stateAfter(two).agreements[a1]?.told).toEqual({
			[o1]: {
				operations: { told: [], since: [omar] },
				sales: { told: [], since: [sam, sara] },
			},
		});
		same(two).thenNothing();
		const told = [...two, ...three.slice(2)];
		const again = same(told);
		again.then({
			...{ type: 'EffectJudged', agreement: a1, objective: o1, effect: 'harms', strategy: 1 },
		});
		same(again.past).thenNothing();
	});

	it('V26 three wait for a fourth who has not judged, until the room is asked', () => {
		const past = [...drafting, comes(sven), ...three];
		expect(salesIn(past)).toEqual([]);
		expect(salesIn([...past, judged(sven, 'harms')])).toEqual([
			'neutral',
			'harms',
			'harms',
			'harms',
		]);
		expect(salesIn([...past, calledEvent(1)])).toEqual(['neutral', 'harms', 'harms']);
		expect(salesIn([...drafting, ...[sven, sina, siri].map(comes), ...three])).toEqual([
			'neutral',
			'harms',
			'harms',
		]);
	});

	it('V15 of words each person’s last, by name, with the reasons that may stand beside it', () => {
		const past = [
			...asked,
			saidEvent(sam, 'object', { reason: 'It costs' }),
			saidEvent(omar, 'reservation', { reason: 'If it pays' }),
			calledEvent(2),
			saidEvent(sam, 'agree', { version: 2 }),
		];
		const said = { version: 1, side: 'operations', word: 'reservation', closed: null };
		expect(shownOf(past).words).toEqual({
			[omar]: { ...said, reason: 'If it pays' },
			[sam]: { version: 2, side: 'sales', word: 'agree', reason: '', closed: null },
		});
		expect(shownOf(past).outcome).toMatchObject({ agreed: [sam], openObjections: [] });
	});

	it('V11 a reason without a name is read out, and stands beside no name', () => {
		const shown = shownOf([...asked, unnamed]);
		expect(shown.words[tess]).toEqual({
			...{ version: 1, side: 'other', word: 'object', reason: '', closed: null },
		});
		expect(shown.readOut).toEqual(['Not said aloud']);
		expect(shownOf([...asked, unnamed, saidEvent(tess)]).readOut).toEqual([]);
		const two = [...asked, unnamed, saidEvent(oda, 'object', { reason: 'Early', named: false })];
		expect(shownOf(two).readOut).toEqual(['Early', 'Not said aloud']);
		expect(shownOf([...two, saidEvent(sam, 'object')]).readOut).toHaveLength(2);
	});

	it('V13 of a call no salt and no electorate; of a seal its record', () => {
		expect(JSON.stringify(roomView(stateAfter(agreed)))).not.toContain('salt');
		expect(shownOf(agreed).calls[0]).not.toHaveProperty('electorate');
		expect(shownOf(sealedPast).sealed).toEqual(recordIn(sealedPast));
		expect(shownOf(sealedPast).sealed?.salt).toBe('salt of the text');
	});

	it('V14 is a copy', () => {
		const state = stateAfter([...asked, judged(sam, 'harms'), tapped, waived, challenge]);
		const room = roomView(state);
		room.strategy.objectives[0]!.asks.sales = 'changed';
		room.points[p1]!.text = 'changed';
		room.agreements[a1]!.replay[0]!.how = 'changed';
		room.agreements[a1]!.waivers[0]!.reason = 'changed' as never;
		room.shown.case = 'changed';
		expect(JSON.stringify(state)).not.toContain('changed');
	});
});

describe('what a seat sees besides', () => {
	it('V12 its own judgements', () => {
		const state = stateAfter([...drafting, judged(sam, 'harms'), judged(omar, 'neutral')]);
		expect(mineView(state, sam).judgements).toEqual({ [a1]: { [o1]: 'harms' } });
		expect(mineView(state, sara).judgements).toEqual({});
		const back = by(sam, {
			...{ type: 'EffectJudged', agreement: a1, objective: o1, effect: null, strategy: 1 },
		} as const);
		expect(mineView(stateAfter([...drafting, judged(sam, 'harms'), back]), sam).judgements).toEqual(
			{},
		);
	});

	it('V11 its own last word, with its reason', () => {
		const state = stateAfter([...asked, unnamed]);
		expect(mineView(state, tess).words[a1]).toMatchObject({
			...{ by: tess, reason: 'Not said aloud', named: false },
		});
		expect(mineView(state, omar).words).toEqual({});
	});

	it('V5 whether it is asked about the latest text', () => {
		const only = (sales: string[]) =>
			calledEvent(2, { owners: [] }, { sales, operations: [], other: [] });
		const past = [...asked, only([sam])];
		expect(mineView(stateAfter(past), sam).asked).toEqual({ [a1]: true });
		for (const seat of [sara, omar, frida, wall])
			expect(mineView(stateAfter(past), seat).asked).toEqual({});
		for (const seat of [sara, omar, tess])
			expect(mineView(stateAfter(asked), seat).asked).toEqual({ [a1]: true });
		expect(mineView(stateAfter(drafting), sam).asked).toEqual({});
	});
});

describe('what an event touches', () => {
	const paths = (past: readonly Recorded[], event: Recorded, seat: string) => {
		const state = stateAfter([...past, event]);
		const of = (told: ReturnType<typeof forRoom>) =>
			told ? told.changes.map(([path]) => path.join(' ')) : null;
		return { room: of(forRoom(state, event)), mine: of(forSeat(state, event, seat)) };
	};
	const of = (...parts: string[]) => parts.map((part) => `room agreements ${a1} ${part}`);
	const word = (seat: string) => of(`words ${seat}`, 'outcome', 'readOut');
	const own = (slice: string) => [`mine ${slice} ${a1}`];
	const brought = by('', {
		...{ type: 'RegisterBrought', earlier: { agreements: [], people: {}, lastNumber: 0 } },
		strategy: { version: 0, sponsor: '', statement: '', objectives: [] },
	});

	it.each<[string, readonly Recorded[], Recorded, string[], string[] | null]>([
		[
			'what was brought',
			seated,
			brought,
			['room strategy', 'room earlier', 'room questions', 'room close'],
			null,
		],
		[
			'a strategy',
			seated,
			strategySet(1, otif, margin),
			['room strategy', 'room strategyBefore'],
			null,
		],
		[
			'a translation',
			planned,
			by(sam, { type: 'ObjectiveTranslated', objective: o1, side: 'sales', text: 'Ask' }),
			['room strategy'],
			null,
		],
		['a point', planned, challenge, [`room points ${p1}`], null],
		[
			'an answer',
			[...planned, challenge],
			by(sam, { type: 'PointSettled', point: p1, status: 'accepted', answer: '' }),
			[`room points ${p1}`],
			null,
		],
		['a draft', planned, draftedEvent(a1, 1), [`room agreements ${a1}`], null],
		[
			'a withdrawal',
			drafting,
			by(sam, { type: 'AgreementWithdrawn', agreement: a1, withdrawn: true }),
			of('withdrawn'),
			null,
		],
		[
			'a judgement',
			drafting,
			judged(sam, 'harms'),
			of('judgements', 'judgedAgainst'),
			own('judgements'),
		],
		[
			'another’s judgement',
			drafting,
			judged(omar, 'harms'),
			of('judgements', 'judgedAgainst'),
			null,
		],
		['a tapped line', drafting, tapped, of('replay'), null],
		['a waiver', drafting, waived, of('waivers'), null],
		[
			'what is shown',
			drafting,
			by(frida, { type: 'Shown', what: 'case', id: k1 }),
			['room shown', 'room steered'],
			null,
		],
		[
			'a question',
			drafting,
			calledEvent(),
			of('calls', 'outcome', 'temperature', 'judgements'),
			[...own('asked'), ...own('temperatures')],
		],
		['a temperature', warming, givenEvent(sam, 'warm'), of('temperature'), own('temperatures')],
		['another’s temperature', warming, givenEvent(omar, 'warm'), of('temperature'), null],
		['temperatures that are shown', taking, warmth, of('temperature'), own('temperatures')],
		['a word', asked, saidEvent(sam), word(sam), own('words')],
		['another’s word', asked, saidEvent(omar), word(omar), null],
		['another’s objection, closed', [...asked, unnamed], closedBy(frida), word(tess), null],
		['a seal', agreed, sealed, [`room agreements ${a1}`], null],
		[
			'a new side of who has judged',
			[...drafting, judged(sara, 'harms')],
			turned,
			[
				`room participants ${sara}`,
				'room sayings',
				'room readiness',
				'room close pulse',
				'room focus 1 cast',
			],
			null,
		],
	])('V1 %s touches its places and no other', (_what, past, event, room, mine) => {
		expect(paths(past, event, sam)).toEqual({ room, mine });
	});

	it('V1, V24 who leads is told how many of each side have given their temperature', () => {
		for (const event of [givenEvent(sam, 'warm'), warmth])
			expect(paths(warming, event, frida).mine).toEqual(
				event === warmth ? [...own('temperatures'), ...own('turnouts')] : own('turnouts'),
			);
	});

	it('V1 an author is told of one’s objection that the facilitator closed', () => {
		expect(paths([...asked, unnamed], closedBy(frida), tess).mine).toEqual(own('words'));
	});

	it('V1, V16 who changes sides leaves one’s judgements where they are, in everybody’s view', () => {
		const past = [...drafting, ...[sara, sam, seth].map((seat) => judged(seat, 'harms'))];
		const view = viewOf(stateAfter(past), omar);
		const state = stateAfter([...past, turned]);
		evolveView(view, forRoom(state, turned)!);
		expect(view).toEqual(viewOf(state, omar));
		expect(view.room.agreements[a1]?.judgements).toEqual({
			[o1]: { sales: ['harms', 'harms', 'harms'] },
		});
	});

	it('V7 a page that does not know an agreement ignores what happens to it', () => {
		const view = viewOf(stateAfter(planned), sam);
		const state = stateAfter([...asked, saidEvent(sam)]);
		evolveView(view, forRoom(state, saidEvent(sam))!);
		expect(view).toEqual(viewOf(stateAfter(planned), sam));
	});
});

it('V14 the check reads the same of a view as of the state', () => {
	const past = [
		...agreed,
		...[sam, sara, seth, omar].map((seat) => judged(seat, 'harms')),
		tapped,
		challenge,
		joined({ ...cast.sam, id: idOf('late') }),
	];
	const state = stateAfter(past);
	const { workshop, strategy, participants, points, agreements, earlier } = roomView(state);
	const facts = checkFactsOf(state);
	expect({ language: workshop.language, strategy, participants, points, earlier }).toEqual({
		...{ language: facts.language, strategy: facts.strategy, participants: facts.participants },
		...{ points: facts.points, earlier: facts.earlier },
	});
	expect(agreements[a1]).toMatchObject(facts.agreements[a1]!);
});
