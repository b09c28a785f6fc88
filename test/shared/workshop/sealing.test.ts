import { describe, expect, it } from 'vitest';
import type { AgreementText } from '../../../shared/check/called-text.ts';
import type { Rule } from '../../../shared/check/finding.ts';
import type { Waiver } from '../../../shared/check/sealable.ts';
import type { SealFound } from '../../../shared/workshop/consent.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import {
	a1,
	a2,
	agreed,
	all,
	asked,
	calledEvent,
	drafting,
	k1,
	k2,
	margin,
	o1,
	o2,
	otif,
	saidEvent,
	saying,
	sealFound,
	sealing,
	strategySet,
	tags,
	text,
} from '../../support/agreement-room.ts';
import { before, bringing, sealedBefore } from '../../support/brought.ts';
import { c1, frida, idOf, oda, omar, otto, sam, sara, seth, tess } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { recordIn, sealedAt, sealedPast } from './sealed.ts';

const seal = (past: readonly Recorded[], found: Partial<SealFound> = {}, version = 1) =>
	given(...past).when(frida, sealing(found, version), sealedAt);
const recordOf = (past: readonly Recorded[], found: Partial<SealFound> = {}, version = 1) =>
	recordIn(seal(past, found, version).past);
/** The room after a question about another text, carried by everybody of both sides. */
const carrying = (change: Partial<AgreementText>, before: readonly Recorded[] = drafting) => [
	...before,
	calledEvent(1, change),
	...[...all.sales, ...all.operations].map((seat) => saidEvent(seat)),
];
const waived = (rule: Rule, subject = '', reason = 'Decided by the board'): Recorded =>
	by(frida, { type: 'FindingWaived', agreement: a1, waiver: { rule, subject, reason } });
const dissent = (author: string): Recorded[] => [
	by(author, { type: 'ObjectionClosed', agreement: a1, author, how: 'dissent' }),
];
const harms = { effect: 'harms', why: '', tradeOff: '' } as const;
const strengthens = { effect: 'strengthens', why: '', tradeOff: '' } as const;

describe('the seal', () => {
	it('FI10 it keeps the topic of a conflict that has one', () => {
		const conflicts = [
			{ id: c1, title: 'Rush orders break the plan', topic: 'lead-time' as const },
			{ id: a2, title: 'Another', topic: null },
		];
		const found = { conflicts, tags: { ...tags, restsOn: [c1, a2] } };
		expect(recordOf(agreed, found).restsOn).toEqual([
			{ id: c1, kind: 'conflict', title: 'Rush orders break the plan', topic: 'lead-time' },
			{ id: a2, kind: 'conflict', title: 'Another' },
		]);
	});

	it('Z1 the facilitator seals what the room carries and the check does not block', () => {
		const sealed = seal(agreed);
		const record = recordIn(sealed.past);
		sealed.then({ type: 'AgreementSealed', agreement: a1, record });
		expect(sealed.state.agreements[a1]?.sealed).toEqual(record);
		given(...agreed)
			.when(sam, sealing())
			.thenRefused('not-allowed');
	});

	it('Z2 before the room was asked, and on another version, it is refused', () => {
		seal(drafting).thenRefused('not-called');
		seal(agreed, {}, 2).thenRefused('stale-version', { version: 1 });
		seal([...agreed, calledEvent(2)]).thenRefused('stale-version', { version: 2 });
		seal([...agreed, calledEvent(2)], {}, 2).thenRefused('not-carried');
		given(...agreed)
			.when(frida, { ...sealing(), found: null })
			.thenRefused('unknown-agreement');
		given(...agreed)
			.when(frida, { ...sealing(), agreement: idOf('nowhere') })
			.thenRefused('unknown-agreement');
	});

	it('Z2 a second seal is refused', () => {
		seal(sealedPast).thenRefused('agreement-sealed');
	});

	const blocking: [Rule, Partial<AgreementText>, string][] = [
		['no-objective', { effects: { [o1]: { ...strengthens, effect: 'neutral' } } }, ''],
		['harms-objective', { effects: { [o1]: strengthens, [o2]: harms } }, o2],
		['one-sided', { owners: [sam] }, 'operations'],
		['no-review-date', { reviewOn: '2026-11-26' }, ''],
	];
	it.each(blocking)('Z3 %s blocks it until that finding is waived', (rule, change, subject) => {
		const past = carrying(change);
		seal(past).thenRefused('seal-blocked', { n: 1, rule });
		seal([...past, waived(rule, 'another')]).thenRefused('seal-blocked', { n: 1, rule });
		const record = recordOf([...past, waived(rule, subject)]);
		expect(record.findings.map((finding) => finding.rule)).toContain(rule);
		expect(record.waivers).toEqual([{ rule, subject, reason: 'Decided by the board' }]);
	});

	it('Z3 what is incomplete is never waived', () => {
		const past = carrying({ firstStep: ' ' });
		seal([...past, waived('incomplete')]).thenRefused('seal-blocked', { n: 1, rule: 'incomplete' });
	});

	it('Z3 it says how many findings block and which is the first', () => {
		const past = carrying({ firstStep: '', reviewOn: '', owners: [sam] });
		seal(past).thenRefused('seal-blocked', { n: 3, rule: 'incomplete' });
		seal([...past, waived('one-sided', 'operations')]).thenRefused('seal-blocked', {
			n: 2,
			rule: 'incomplete',
		});
	});

	it('Z4 what another text would mend is said before the words that are missing', () => {
		const harmful = [...drafting, calledEvent(1, { effects: { [o1]: strengthens, [o2]: harms } })];
		seal(harmful).thenRefused('seal-blocked', { n: 3, rule: 'harms-objective' });
		seal(asked).thenRefused('not-carried');
	});

	const silent = (...seats: string[]) =>
		agreed.filter(({ type, by: seat }) => type !== 'WordSaid' || !seats.includes(seat));
	it.each<[string, Recorded[]]>([
		['an owner is silent', silent(sam)],
		['an objection is open', [...agreed, saidEvent(tess, 'object')]],
		['a side is short of its quorum', silent(oda, otto)],
		['as many object as agree', [...silent(seth), saidEvent(sara, 'object'), ...dissent(sara)]],
	])('Z4 while %s it is not carried', (_why, past) => {
		seal(past).thenRefused('not-carried');
		seal([...past, waived('owner-silent')]).thenRefused('not-carried');
	});

	it('Z6 one side alone seals provisionally, where the missing side was waived', () => {
		const alone = [
			...drafting,
			calledEvent(1, { owners: [sam] }, { operations: [], other: [] }),
			saidEvent(sam),
			saidEvent(sara),
		];
		seal(alone).thenRefused('seal-blocked', { n: 1, rule: 'one-sided' });
		expect(recordOf([...alone, waived('one-sided', 'operations')]).provisional).toBe(true);
		expect(recordOf(agreed).provisional).toBe(false);
	});

	it('Z7 it is checked on the day of the seal, with the tags, cases and people of that moment', () => {
		const rules = (found: Partial<SealFound> = {}) =>
			recordOf(agreed, found).findings.map(({ rule }) => rule);
		expect(rules()).toEqual([]);
		expect(rules({ tags: { ...tags, restsOn: [] } })).toEqual(['no-example']);
		expect(rules({ tags: { ...tags, level: null } })).toEqual(['day-to-day']);
		const priced = { conflicts: [{ id: c1, title: 'Rebates', topic: 'pricing' as const }] };
		expect(rules(priced)).toEqual([]);
		expect(rules({ ...priced, present: [sam, omar] })).toEqual(['missing-function']);
		const late = Date.UTC(2027, 0, 28);
		given(...agreed)
			.when(frida, sealing(), late - 1)
			.then(expect.objectContaining({ type: 'AgreementSealed' }) as never);
		given(...agreed)
			.when(frida, sealing(), late)
			.thenRefused('seal-blocked', { n: 1, rule: 'no-review-date' });
	});
});

describe('the record', () => {
	it('Z8 is whole in itself: text, hash, salt, tags, counts, findings, titles', () => {
		const three = { electorate: 3, answers: 3, agree: 3, reservation: 0, objections: 0 };
		expect(recordOf(agreed)).toEqual({
			...{ id: a1, number: 1, workshop: idOf('workshop'), version: 1, provisional: false },
			...{ hash: 'sha256 of the text', salt: 'salt of the text', sealedAt, text: text() },
			...{ judgements: {}, level: 'implementation', elements: ['f'], replay: [], waivers: [] },
			restsOn: [
				{ id: c1, kind: 'conflict', title: 'Rush orders break the plan', topic: 'lead-time' },
			],
			themes: [],
			objectives: { [o1]: otif.title, [o2]: margin.title },
			strategy: 1,
			consent: {
				sides: {
					sales: { ...three, quorum: true, majority: true },
					operations: { ...three, quorum: true, majority: true },
					other: { ...three, answers: 0, agree: 0, quorum: false, majority: false },
				},
				...{ reservations: [], dissents: [] },
			},
			findings: [],
			trace: { conflicts: [], themes: [], cases: [], tables: [], points: [], themesOf: {} },
			history: [
				{ at: noon, what: 'drafted', version: 0, by: frida },
				{ at: noon, what: 'called', version: 1, by: frida },
				{ at: sealedAt, what: 'sealed', version: 1, by: frida },
			],
		});
	});

	it('Z15 has of which agreement it was tried, by what that was called', () => {
		const from = (id: string) =>
			agreed.map((one) => (one.type === 'AgreementDrafted' ? { ...one, triedFrom: id } : one));
		const mill = sealedBefore({ text: text({ scope: ' Mill ' }) });
		const brought = bringing({ agreements: [mill] });
		expect(recordOf([brought, ...from(before)]).triedFrom).toEqual({
			...{ id: before, number: 7, scope: 'Mill' },
		});
		expect(recordOf(from(idOf('nowhere')))).not.toHaveProperty('triedFrom');
		expect(recordOf(agreed)).not.toHaveProperty('triedFrom');
		// As the room was asked it last, where it is not sealed.
		const here = [by(frida, { type: 'AgreementDrafted', agreement: a2, number: 2 })];
		expect(recordOf([...from(a2), ...here]).triedFrom).toEqual({ id: a2, number: 2, scope: '' });
		const call = by(frida, { ...calledEvent(1, { scope: 'Mill' }), agreement: a2 });
		expect(recordOf([...from(a2), ...here, call]).triedFrom?.scope).toBe('Mill');
	});

	it('Z8 is of the version that was sealed, of every call in the history', () => {
		const second = [
			...agreed,
			by(sara, calledEvent(2, { firstStep: 'Another' }), noon + 5),
			...[...all.sales, ...all.operations].map((seat) => saidEvent(seat, 'agree', { version: 2 })),
		];
		const record = recordOf(second, {}, 2);
		expect(record).toMatchObject({ version: 2, text: { firstStep: 'Another' } });
		expect(record.history.slice(1)).toEqual([
			{ at: noon, what: 'called', version: 1, by: frida },
			{ at: noon + 5, what: 'called', version: 2, by: sara },
			{ at: sealedAt, what: 'sealed', version: 2, by: frida },
		]);
	});

	it('Z9 has what it rests on by title, and nothing that is gone', () => {
		const found = {
			tags: { ...tags, restsOn: [k1, idOf('gone'), c1] },
			cases: [{ id: k1, title: 'Forty pallets', themes: [], timeline: [] }],
		};
		expect(recordOf(agreed, found).restsOn).toEqual([
			{ id: k1, kind: 'case', title: 'Forty pallets' },
			{ id: c1, kind: 'conflict', title: 'Rush orders break the plan', topic: 'lead-time' },
		]);
	});

	it('Z9 has the lines that were tapped in their own words, on whichever case', () => {
		const tapped = (
			story: string,
			line: number,
			how: string,
			words: string | null = null,
		): Recorded =>
			by(sam, { type: 'LineTapped', agreement: a1, case: story, line, words, how, on: true });
		const past = [
			...agreed,
			tapped(k1, 1, 'We would have asked'),
			tapped(k1, 2, 'Beyond the end'),
			tapped(k2, 0, ''),
			tapped(idOf('gone'), 0, 'Nowhere'),
			tapped(k2, 3, 'It has moved', 'March'),
			tapped(k2, 1, 'It was changed', 'April'),
		];
		const found = {
			tags: { ...tags, restsOn: [k1] },
			cases: [
				{ id: k1, title: 'Forty pallets', themes: [], timeline: ['Week 11', 'Week 12'] },
				{ id: k2, title: 'Tender', themes: [], timeline: ['February', 'March'] },
			],
		};
		const record = recordOf(past, found);
		expect(record.replay).toEqual([
			{ case: k1, title: 'Forty pallets', line: 'Week 12', how: 'We would have asked', by: sam },
			{ case: k2, title: 'Tender', line: 'February', how: '', by: sam },
			{ case: k2, title: 'Tender', line: 'March', how: 'It has moved', by: sam },
		]);
		expect(record.findings).toEqual([]);
	});

	it('Z10 has reservations and dissents with their reasons, and names that may stand beside them', () => {
		const past = [
			...agreed,
			saidEvent(sara, 'reservation', { reason: 'If it may be corrected' }),
			saidEvent(oda, 'object', { reason: 'It costs' }),
			saidEvent(tess, 'object', { reason: 'Not said aloud', named: false }),
			...[oda, tess].flatMap(dissent),
		];
		expect(recordOf(past).consent).toMatchObject({
			sides: {
				sales: { agree: 2, reservation: 1 },
				operations: { agree: 2, objections: 1 },
				other: { objections: 1 },
			},
			reservations: [{ by: sara, reason: 'If it may be corrected' }],
			dissents: [
				{ by: oda, reason: 'It costs' },
				{ by: '', reason: 'Not said aloud' },
			],
		});
		expect(JSON.stringify(recordOf(past))).not.toContain(tess);
	});

	it('Z10 has nothing of an objection that was integrated or withdrawn', () => {
		for (const how of ['integrated', 'withdrawn'] as const) {
			const past = [
				...agreed,
				saidEvent(oda, 'object', { reason: 'It costs' }),
				by(oda, { type: 'ObjectionClosed', agreement: a1, author: oda, how }),
			];
			expect(recordOf(past).consent.dissents).toEqual([]);
			expect(JSON.stringify(recordOf(past))).not.toContain('It costs');
		}
	});

	it('Z11 a dissent on an earlier version stands until its author says another word', () => {
		const first: Recorded[] = [
			saidEvent(oda, 'object', { reason: 'It costs' }),
			saidEvent(sara, 'reservation', { reason: 'On version 1' }),
			...dissent(oda),
			calledEvent(2),
		];
		const rest = [sam, seth, omar, otto].map((seat) => saidEvent(seat, 'agree', { version: 2 }));
		const past = [...asked, ...first, ...rest];
		expect(recordOf(past, {}, 2).consent).toMatchObject({
			reservations: [],
			dissents: [{ by: oda, reason: 'It costs' }],
		});
		const after = given(...past).when(oda, saying('agree', '', { version: 2 })).past;
		expect(recordOf(after, {}, 2).consent.dissents).toEqual([]);
		const again = given(...past).when(oda, saying('object', 'It is late', { version: 2 })).past;
		const { past: twice } = given(...again).when(oda, {
			...{ type: 'CloseObjection', agreement: a1, author: oda, how: 'dissent' },
		} satisfies Command);
		expect(recordOf(twice, {}, 2).consent.dissents).toEqual([{ by: oda, reason: 'It is late' }]);
	});

	it('Z14 an objective of the text that was renamed or removed since asks for a new call', () => {
		const renamed = { ...otif, title: 'Promise less' };
		for (const objectives of [[renamed, margin], [margin]]) {
			const past = [...agreed, strategySet(2, ...objectives)];
			const seal = {
				type: 'SealAgreement',
				agreement: a1,
				version: 1,
				found: sealFound(),
			} as const;
			given(...past)
				.when(frida, seal)
				.thenRefused('objectives-changed');
		}
	});
	it('Z14 another objective may change', () => {
		const past = [...agreed, strategySet(2, otif, { ...margin, title: 'Grow' })];
		expect(recordOf(past).strategy).toBe(2);
	});
	it('Z12 has the judgements by side, the version of the strategy and the findings that are left', () => {
		const judged = (seat: string, effect: 'strengthens' | 'harms'): Recorded =>
			by(seat, { type: 'EffectJudged', agreement: a1, objective: o1, effect, strategy: 1 });
		const past = [
			...agreed,
			...[sam, seth].map((seat) => judged(seat, 'harms')),
			judged(sara, 'strengthens'),
			...[omar, oda, otto].map((seat) => judged(seat, 'strengthens')),
			judged(tess, 'harms'),
			strategySet(2, otif, margin),
		];
		const record = recordOf([...past, waived('harms-objective', o1)]);
		expect(record).toMatchObject({
			judgements: {
				[o1]: {
					sales: ['strengthens', 'harms', 'harms'],
					operations: ['strengthens', 'strengthens', 'strengthens'],
					other: [],
				},
			},
			strategy: 2,
		});
		expect(record.findings.map(({ rule }) => rule)).toEqual([
			'harms-objective',
			'disputed',
			'stale-strategy',
		]);
		expect(record.waivers satisfies Waiver[]).toHaveLength(1);
	});

	it('Z12 waits for nothing else: warnings and hints stay on it', () => {
		const found = sealFound({ tags: { level: null, elements: [], restsOn: [] } });
		const warned = carrying({ measure: { indicator: '', baseline: '', target: '' } });
		expect(recordOf(warned, found).findings.map(({ rule }) => rule)).toEqual([
			'no-measure',
			'no-example',
			'day-to-day',
		]);
		expect(stateAfter(warned).agreements[a1]?.sealed).toBeNull();
	});
});
