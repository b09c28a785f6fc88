import { describe, expect, it } from 'vitest';
import type { AgreementText } from '../../../shared/check/called-text.ts';
import { asOpen, standingAgreements } from '../../../shared/check/known-agreements.ts';
import {
	findingsOf,
	proposalsOf,
	type CheckFacts,
	type CheckSurroundings,
} from '../../../shared/check/room-check.ts';
import { isInScope, scopesBeside, scopesOf } from '../../../shared/check/scope.ts';
import type { RegisteredAgreement } from '../../../shared/register/register.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Scope } from '../../../shared/workshop/plan.ts';
import type { ReviewOutcome } from '../../../shared/check/agreement.ts';
import type { ReviewedOutcome } from '../../../shared/workshop/earlier.ts';
import type { PointKind, PointStatus } from '../../../shared/workshop/state.ts';
import { checkFactsOf } from '../../../shared/workshop/agreement-view.ts';
import {
	a1,
	a2,
	draftedEvent,
	drafting,
	everybody,
	k1,
	k2,
	margin,
	o1,
	o2,
	otif,
	planned,
	sealFound,
	strategySet,
	tags,
	text,
} from '../../support/agreement-room.ts';
import { agreement as registered } from '../../support/register-contract.ts';
import { c1, cast, frida, idOf, joined, omar, sam, sara, seth, tess } from '../../support/room.ts';
import { by, stateAfter } from '../../support/scenario.ts';

const strengthens = { effect: 'strengthens', why: '', tradeOff: '' } as const;
const harms = { effect: 'harms', why: '', tradeOff: 'Some range' } as const;
const seated = (seat: string, company: string | null, side: 'sales' | 'operations' | null) =>
	by(seat, { type: 'SeatChanged', name: `Name of ${seat}`, side, function: null, company });
/** Sara works elsewhere. */
const elsewhere = seated(sara, 'Mill & Grain', 'sales');

const around = (change: Partial<CheckSurroundings> = {}): CheckSurroundings => ({
	...sealFound(),
	today: '2026-11-26',
	...change,
});
const look = (
	past: readonly Recorded[],
	change: Partial<AgreementText> = {},
	surroundings: Partial<CheckSurroundings> = {},
	id = a1,
) => findingsOf(checkFactsOf(stateAfter(past)), id, text(change), around(surroundings));
const rules = (...of: Parameters<typeof look>) => look(...of).map(({ rule }) => rule);
const paramsOf = (rule: string, ...of: Parameters<typeof look>) =>
	look(...of)
		.filter((finding) => finding.rule === rule)
		.map(({ params }) => params);

const sealedRecord = (
	id: string,
	number: number,
	change: Partial<AgreementText> = {},
	judgements: RegisteredAgreement['judgements'] = {},
): RegisteredAgreement => ({
	...registered(number),
	...{ id: idOf(id), text: text(change), judgements, restsOn: [] },
});
/** Sealed in this workshop. */
const sealed = (id: string, number: number, change: Partial<AgreementText> = {}): Recorded[] => [
	draftedEvent(idOf(id), number),
	by(frida, {
		...{ type: 'AgreementSealed', agreement: idOf(id) },
		record: sealedRecord(id, number, change),
	}),
];
const brought = (agreements: RegisteredAgreement[], people: object = {}): Recorded =>
	by('', {
		type: 'RegisterBrought',
		strategy: { version: 1, sponsor: '', statement: '', objectives: [otif, margin] },
		earlier: { agreements, people: { ...people }, lastNumber: 40 },
	});

describe('whose an agreement is', () => {
	it('F27 a company’s own people are in its scope, everybody in a blank one', () => {
		const inScope = (scope: string, company: string | null) => isInScope(scope)({ company });
		expect(inScope('Mill', 'Mill')).toBe(true);
		expect(inScope(' Mill ', 'Mill')).toBe(true);
		expect(inScope('MILL', 'Mill')).toBe(true);
		expect(inScope('Mill', 'Miller')).toBe(false);
		expect(inScope('Mill', null)).toBe(false);
		for (const company of ['Mill', null]) expect(inScope(' ', company)).toBe(true);
	});

	it('F27 there are scopes to choose from where people of several companies speak', () => {
		const scopes = (...past: Recorded[]) => scopesOf(stateAfter([...drafting, ...past]));
		expect(scopes()).toEqual([]);
		expect(scopes(elsewhere)).toEqual(['Harbour Bakery', 'Mill & Grain']);
		const plannedFor = (scope: Scope): Recorded =>
			by(frida, {
				type: 'WorkshopPlanned',
				language: 'en',
				plan: { startsAt: null, place: '', scope },
			});
		expect(scopes(elsewhere, plannedFor({ kind: 'company', name: '' }))).toEqual([]);
		expect(scopes(elsewhere, plannedFor({ kind: 'circle' }))).toHaveLength(2);
		expect(scopes(seated(sara, null, 'sales'))).toEqual([]);
		// Who hosts comes from somewhere, and speaks for nobody.
		expect(scopes(seated(frida, 'Advice & Co', null))).toEqual([]);
	});

	it('F27 other capitals are the same scope, spelled as by whoever came first', () => {
		const spelled = (first: string, second: string) =>
			stateAfter([...drafting, seated(sam, first, 'sales'), seated(sara, second, 'sales')]);
		expect(scopesOf(spelled('Mill', 'MILL'))).toEqual(['Harbour Bakery', 'Mill']);
		expect(scopesOf(spelled('MILL', 'Mill'))).toEqual(['Harbour Bakery', 'MILL']);
		expect(scopesOf(spelled('harbour bakery', 'HARBOUR Bakery'))).toEqual([]);
		expect(scopesBeside(spelled('Mill', 'MILL'), 'mill')).toEqual(['Harbour Bakery', 'Mill']);
	});

	it('F27 beside the scopes to choose from stands the one that was chosen, also when its people have left', () => {
		const beside = (scope: string, ...past: Recorded[]) =>
			scopesBeside(stateAfter([...drafting, ...past]), scope);
		expect(beside('', elsewhere)).toEqual(['Harbour Bakery', 'Mill & Grain']);
		expect(beside('Mill & Grain', elsewhere)).toHaveLength(2);
		expect(beside('Gone', elsewhere)).toEqual(['Harbour Bakery', 'Mill & Grain', 'Gone']);
		expect(beside('Gone')).toEqual([]);
	});

	it('F28 an owner stands for a side within the scope only', () => {
		const past = [...drafting, elsewhere];
		const ofMill = { scope: 'Mill & Grain', owners: [sara, omar] };
		expect(paramsOf('one-sided', past, ofMill)).toEqual([{ field: 'owners', side: 'operations' }]);
		expect(paramsOf('one-sided', past, { scope: '', owners: [sara, omar] })).toEqual([]);
	});

	it('F28 an owner who is nobody or speaks for no side is none', () => {
		expect(rules(drafting, { owners: [idOf('gone'), frida] })).toEqual([
			'incomplete',
			'owner-gone',
			'one-sided',
			'one-sided',
		]);
	});

	it('F28 a third function is present when somebody of the scope is connected', () => {
		const priced = { conflicts: [{ id: c1, title: 'Rebates', topic: 'pricing' as const }] };
		const missing = (present: string[], scope = '', past = drafting) =>
			rules(past, { scope }, { ...priced, present }).includes('missing-function');
		expect(missing([tess])).toBe(false);
		expect(missing([sam, omar, idOf('gone')])).toBe(true);
		expect(missing([tess], 'Harbour Bakery')).toBe(false);
		const away = by(tess, {
			...{ type: 'SeatChanged' as const, name: 'Tess', side: 'other' as const },
			...{ function: null, company: 'Mill & Grain' },
		});
		expect(missing([tess], 'Harbour Bakery', [...drafting, away])).toBe(true);
	});
});

describe('agreements beside it', () => {
	const other = { effects: { [o1]: strengthens, [o2]: harms } };
	const pulls = { effects: { [o2]: strengthens } };

	it('F29 stand against it where they were sealed here or brought, in its scope', () => {
		const here = [...drafting, ...sealed('b', 2, other)];
		const before = [...drafting, brought([sealedRecord('c', 9, other)])];
		expect(paramsOf('contradicts', here, pulls)).toEqual([
			{ field: 'tradeOff', agreement: idOf('b'), objectives: [o2] },
		]);
		expect(paramsOf('contradicts', before, pulls)).toEqual([
			{ field: 'tradeOff', agreement: idOf('c'), objectives: [o2] },
		]);
		const scoped = { ...pulls, scope: 'Harbour Bakery' };
		expect(paramsOf('contradicts', here, scoped)).toEqual([]);
		expect(paramsOf('contradicts', before, scoped)).toEqual([]);
		const ofBakery = [...drafting, ...sealed('b', 2, { ...other, scope: 'Harbour Bakery' })];
		expect(paramsOf('contradicts', ofBakery, scoped)).toHaveLength(1);
		expect(paramsOf('contradicts', ofBakery, { ...scoped, scope: ' Harbour Bakery' })).toHaveLength(
			1,
		);
	});

	it('F29 are named by their number', () => {
		const past = [...drafting, ...sealed('b', 12, other)];
		const said = (tradeOff: string) =>
			paramsOf('contradicts', past, { effects: { [o2]: { ...strengthens, tradeOff } } });
		expect(said('a12 costs some range')).toEqual([]);
		expect(said('a1 costs some range')).toHaveLength(1);
		const names = { effects: { [o2]: { ...harms, tradeOff: 'Paid by a1' } } };
		expect(paramsOf('contradicts', [...drafting, ...sealed('b', 2, names)], pulls)).toEqual([]);
	});

	it('F29 weigh as the sides judged them', () => {
		const judged = sealedRecord(
			'c',
			9,
			{ effects: { [o2]: strengthens } },
			{
				[o2]: { sales: ['harms'], operations: ['neutral'] },
			},
		);
		expect(paramsOf('contradicts', [...drafting, brought([judged])], pulls)).toHaveLength(1);
		expect(asOpen(judged)).toEqual({
			...{ id: idOf('c'), label: 'a9', restsOn: [], scope: '' },
			effects: { [o2]: { ...strengthens, judgements: judged.judgements[o2] } },
		});
	});

	it('F29 drafts and questions are not among them', () => {
		const past = [...drafting, draftedEvent(a2, 2)];
		expect(standingAgreements(checkFactsOf(stateAfter(past)))).toEqual([]);
		const standing = [...past, brought([sealedRecord('c', 9)]), ...sealed('b', 3)];
		expect(
			standingAgreements(checkFactsOf(stateAfter(standing))).map(({ label }) => label),
		).toEqual(['a9', 'a3']);
	});

	const open = (change: Partial<AgreementText> = {}) =>
		['b', 'c', 'd'].flatMap((id, index) => sealed(id, index + 2, change));

	it('F30 an owner’s open agreements are counted within the scope, without this one', () => {
		const load = (past: Recorded[], change: Partial<AgreementText> = {}) =>
			paramsOf('overload', past, change);
		const three = [...drafting, ...open({ owners: [sam] })];
		expect(load(three)).toEqual([{ field: 'owners', owner: sam, open: 4, limit: 3 }]);
		expect(load(three.slice(0, -2))).toEqual([]);
		expect(load(three, { scope: 'Harbour Bakery' })).toEqual([]);
		const itself = [...drafting, ...open({ owners: [sam] }).slice(0, 4), ...sealed('a1', 1)];
		expect(load(itself)).toEqual([]);
	});

	it('F31 in another workshop the same person is known again by name and side', () => {
		const then = ['b', 'c', 'd'].map((id, index) =>
			sealedRecord(id, index + 2, { owners: [idOf('sam then')] }),
		);
		const known = (change: object, text: Partial<AgreementText> = {}) => {
			const { name } = cast.sam;
			const person = { name, side: 'sales', function: null, company: null, ...change };
			const past = [...drafting, brought(then, { [idOf('sam then')]: person })];
			return paramsOf('overload', past, text);
		};
		expect(known({})).toEqual([{ field: 'owners', owner: sam, open: 4, limit: 3 }]);
		expect(known({ name: cast.sam.name.toUpperCase() })).toHaveLength(1);
		expect(known({ company: 'Elsewhere', function: 'Sales' })).toHaveLength(1);
		expect(known({ side: 'operations' })).toEqual([]);
		expect(known({}, { scope: 'Harbour Bakery' })).toEqual([]);
		expect(known({ name: 'Somebody else' })).toEqual([]);
		expect(paramsOf('overload', [...drafting, brought(then)])).toEqual([]);
		const namesake = [...drafting, joined({ ...cast.sam, id: idOf('namesake') })];
		expect(paramsOf('overload', namesake)).toEqual([]);
	});

	it('F31 here one’s seat says who one is, and a namesake has agreements of his own', () => {
		const namesake = idOf('namesake');
		const past = [
			...drafting,
			joined({ ...cast.sam, id: namesake }),
			...open({ owners: [namesake] }),
		];
		expect(paramsOf('overload', past)).toEqual([]);
		expect(paramsOf('overload', past, { owners: [namesake, omar] })).toHaveLength(1);
	});
});

describe('what was reviewed', () => {
	const reviewedIn = (workshop: string, scope: string, ...outcomes: ReviewOutcome[]) =>
		outcomes.map((outcome) => ({ workshop: idOf(workshop), scope, outcome }));
	const others = ['b', 'c', 'd', 'e', 'f', 'g'].map((id, index) =>
		sealedRecord(id, index + 2, { owners: [] }),
	);
	const bringing = (outcomes: ReviewedOutcome[], agreements = others): Recorded =>
		by('', {
			...{ type: 'RegisterBrought' },
			strategy: { version: 1, sponsor: '', statement: '', objectives: [otif, margin] },
			earlier: { agreements, people: {}, lastNumber: 9, outcomes },
		});
	const scopeLoad = (past: Recorded[], change: Partial<AgreementText> = {}) =>
		paramsOf('overload', past, change).filter(
			(params) => 'owner' in params && params.owner === null,
		);
	const says = (id: string, outcome: ReviewOutcome): Recorded =>
		by(sam, { type: 'OutcomeSet', agreement: idOf(id), outcome });
	const first = reviewedIn('first', '', 'kept', 'not-kept');

	it('RV12 a scope’s load is limited from the second session that reviewed on, this one included', () => {
		expect(scopeLoad([...drafting, bringing(first)])).toEqual([]);
		const here = [...drafting, bringing(first), says('b', 'partly')];
		expect(scopeLoad(here)).toEqual([{ field: 'owners', owner: null, open: 7, limit: 5 }]);
		const kept = ['b', 'c', 'd'].map((id) => says(id, 'kept'));
		expect(scopeLoad([...drafting, bringing(first), ...kept])).toEqual([]);
	});

	it('RV12 the last two sessions count, of that scope alone', () => {
		const many = reviewedIn('second', '', 'kept', 'partly', 'kept', 'kept');
		const third = reviewedIn('third', '', 'not-kept');
		expect(scopeLoad([...drafting, bringing([...first, ...many, ...third])])).toEqual([]);
		const fourth = reviewedIn('fourth', '', 'not-kept');
		const long = bringing([...first, ...many, ...third, ...fourth]);
		expect(scopeLoad([...drafting, long])).toHaveLength(1);
		const elsewhere = reviewedIn('third', 'Mill', 'kept', 'kept', 'kept');
		expect(scopeLoad([...drafting, bringing([...first, ...elsewhere])])).toEqual([]);
	});

	it('RV12 what is closed, dropped or superseded contradicts nothing and loads nobody', () => {
		const decided = (decision: 'close' | 'drop' | 'keep'): Recorded =>
			by(frida, {
				...{ type: 'ReviewDecided', agreement: idOf('b'), decision, reviewOn: null, reason: '' },
			});
		const harming = sealedRecord('b', 2, {
			owners: [],
			effects: { [o1]: { effect: 'harms', why: '', tradeOff: '' } },
		});
		const against = (...more: Recorded[]) =>
			paramsOf('contradicts', [...drafting, bringing([], [harming]), ...more]).length;
		expect([against(), against(decided('keep'))]).toEqual([1, 1]);
		expect([against(decided('close')), against(decided('drop'))]).toEqual([0, 0]);
		const replaced = { ...sealedRecord('c', 3, { owners: [] }), supersedes: idOf('b') };
		const past = [...drafting, bringing([], [harming, replaced])];
		expect(paramsOf('contradicts', past)).toEqual([]);
		expect(standingAgreements(checkFactsOf(stateAfter(past))).map(({ label }) => label)).toEqual([
			'a3',
		]);
	});
});

describe('what it rests on', () => {
	const point = (
		id: string,
		story: string,
		kind: PointKind,
		status: PointStatus = 'open',
	): Recorded[] => [
		by(omar, { type: 'PointRaised', point: idOf(id), case: story, kind, text: 'Gone by noon' }),
		by(omar, { type: 'PointSettled', point: idOf(id), status, answer: 'x' }),
	];
	const story = (id: string, ...timeline: string[]) => ({ id, title: id, themes: [], timeline });
	const cases = { cases: [story(k1), story(k2)] };

	it('F32 a case’s proposal is what the dialogue said of it, its open challenges counted', () => {
		const points = [
			...point('p1', k1, 'challenge'),
			...point('p2', k1, 'challenge', 'answered'),
			...point('p3', k1, 'challenge'),
			...point('p4', k1, 'build'),
			...point('p5', k2, 'build'),
			...point('p6', k2, 'challenge', 'parked'),
			...point('p7', k2, 'challenge', 'accepted'),
		];
		const past = [...drafting, ...points];
		expect(proposalsOf(stateAfter(past).points)).toEqual([
			{ id: k1, case: k1, openChallenges: 2 },
			{ id: k2, case: k2, openChallenges: 0 },
		]);
		const resting = (...restsOn: string[]) =>
			paramsOf('open-challenge', past, {}, { ...cases, tags: { ...tags, restsOn } });
		expect(resting(k1, k2)).toEqual([{ field: 'restsOn', proposal: k1, challenges: 2 }]);
		expect(resting(k2)).toEqual([]);
		expect(resting(c1)).toEqual([]);
	});

	it('F32 a case that was removed takes its proposal with it', () => {
		const past = [...drafting, ...point('p1', k1, 'challenge')];
		const resting = { tags: { ...tags, restsOn: [k1] } };
		expect(rules(past, {}, { ...resting, cases: [] })).toEqual(['no-example']);
		expect(rules(past, {}, { ...resting, cases: [story(k1)] })).toEqual(['open-challenge']);
	});

	it('F33 a tapped line counts while the timeline has it', () => {
		const tapped = (line: number, words: string | null = null): Recorded =>
			by(sam, { type: 'LineTapped', agreement: a1, case: k1, line, words, how: '', on: true });
		const resting = (past: Recorded[], ...timeline: string[]) =>
			rules(past, {}, { cases: [story(k1, ...timeline)], tags: { ...tags, restsOn: [k1] } });
		expect(resting(drafting, 'Week 11')).toEqual(['would-not-have-helped']);
		expect(resting([...drafting, tapped(0)], 'Week 11')).toEqual([]);
		expect(resting([...drafting, tapped(1)], 'Week 11')).toEqual(['would-not-have-helped']);
		expect(resting([...drafting, tapped(0), tapped(7)], 'Week 11')).toEqual([]);
		expect(resting(drafting)).toEqual([]);
		const twelve = [...drafting, tapped(0, 'Week 12')];
		expect(resting(twelve, 'Week 12')).toEqual([]);
		expect(resting(twelve, 'Week 11', 'Week 12')).toEqual([]);
		expect(resting(twelve, 'Week twelve')).toEqual(['would-not-have-helped']);
		const long = [...drafting, tapped(1, 'x'.repeat(280))];
		expect(resting(long, 'x'.repeat(900))).toEqual([]);
	});
});

describe('what takes the place of an agreement', () => {
	it('RV8 rests on what the old one rested on, also where its cards are not on this board', () => {
		const old = {
			...sealedRecord('old', 31),
			restsOn: [
				{ id: idOf('gone'), kind: 'conflict' as const, title: 'Rush orders' },
				{ id: idOf('told'), kind: 'case' as const, title: 'Week eleven' },
			],
		};
		const drafted = by(frida, {
			...{ type: 'AgreementDrafted', agreement: a1, number: 41, supersedes: old.id },
		} as const);
		const of = (supersedes: boolean, ...restsOn: string[]) => {
			const start = [...planned, brought([old])];
			const past = [...start, supersedes ? drafted : draftedEvent(a1, 41)];
			const found = look(past, {}, { tags: { ...tags, restsOn } });
			return found.map(({ rule }) => rule).filter((rule) => rule !== 'no-measure');
		};
		expect(of(true, idOf('gone'))).not.toContain('no-example');
		expect(of(true, idOf('told'))).not.toContain('no-example');
		expect(of(true)).toContain('no-example');
		expect(of(false, idOf('gone'))).toContain('no-example');
	});
});

describe('what was judged and said', () => {
	const judged = (seat: string, effect: 'harms' | null, strategy = 1): Recorded =>
		by(seat, { type: 'EffectJudged', agreement: a1, objective: o1, effect, strategy });

	it('F34, V17 judgements count for the side for which one spoke, from three of it on', () => {
		const two = [...drafting, judged(sam, 'harms'), judged(sara, 'harms')];
		const said = (...more: Recorded[]) => paramsOf('harms-objective', [...two, ...more]);
		expect(said()).toEqual([]);
		expect(said(judged(seth, 'harms'))).toEqual([{ field: 'tradeOff', objective: o1 }]);
		const turned = by(sam, {
			...{ type: 'SeatChanged', name: 'Sam', side: 'operations', function: null, company: null },
		} as const);
		expect(said(judged(seth, 'harms'), turned)).toEqual([{ field: 'tradeOff', objective: o1 }]);
		const back = [judged(sam, null), judged(sara, null)];
		expect(said(judged(seth, 'harms'), ...back)).toEqual([{ field: 'tradeOff', objective: o1 }]);
		expect(said(judged(seth, 'harms'), ...back, judged(seth, null))).toEqual([]);
		expect(rules([...drafting, judged(tess, 'harms')])).toEqual([]);
	});

	it('F34 judged before the strategy changed is stale; what nobody judges is not', () => {
		const changed = strategySet(2, otif, margin);
		const past = [...drafting, judged(tess, 'harms'), changed];
		expect(paramsOf('stale-strategy', past)).toEqual([{ field: 'effects', judged: 1, current: 2 }]);
		expect(rules([...past, judged(tess, 'harms', 2)])).toEqual([]);
		expect(rules([...past, judged(tess, null, 2)])).toEqual([]);
		expect(rules([...drafting, changed])).toEqual([]);
		expect(rules([...past, judged(omar, null, 2)])).toEqual(['stale-strategy']);
	});

	it('F35 nobody is silent before the room is asked', () => {
		expect(rules(drafting)).toEqual([]);
		expect(paramsOf('owner-silent', drafting, {}, { agreed: [omar] })).toEqual([
			{ field: 'owners', owner: sam },
		]);
		expect(rules(drafting, {}, { agreed: [omar, sam] })).toEqual([]);
	});

	it('F37, P19 an owner who was taken out is gone until let in again, whoever has agreed', () => {
		const out = by(frida, { type: 'PersonRemoved', person: sam });
		const gone = [...drafting, out];
		expect(paramsOf('owner-gone', gone)).toEqual([{ field: 'owners', owner: sam }]);
		for (const agreed of [[omar], [omar, sam]])
			expect(rules(gone, {}, { agreed })).toEqual(['owner-gone']);
		expect(rules([...gone, by(frida, { type: 'PersonLetIn', person: sam })])).toEqual([]);
		expect(rules(gone, { owners: [sara, omar] })).toEqual([]);
	});

	it('F37, ER13 so is one who was erased, in what the room was asked', () => {
		const erased = [...drafting, by(frida, { type: 'PersonErased', person: sam })];
		expect(paramsOf('owner-gone', erased, {}, { agreed: [omar] })).toEqual([
			{ field: 'owners', owner: sam },
		]);
		expect(paramsOf('owner-gone', drafting, { owners: [idOf('ghost'), sam, omar] })).toEqual([
			{ field: 'owners', owner: idOf('ghost') },
		]);
	});

	it('F35 it reads the room and changes nothing in it', () => {
		const facts: CheckFacts = checkFactsOf(stateAfter([...drafting, ...sealed('b', 2)]));
		const before = structuredClone(facts);
		findingsOf(facts, a1, text(), around({ present: everybody }));
		expect(facts).toEqual(before);
	});

	it('F35 an objective that is not translated is named by the strategy as it stands', () => {
		const untranslated = { ...otif, asks: { sales: '', operations: 'Answer' } };
		expect(paramsOf('not-translated', [...drafting, strategySet(2, untranslated, margin)])).toEqual(
			[{ field: 'effects', objective: o1, sides: ['sales'] }],
		);
	});
});
