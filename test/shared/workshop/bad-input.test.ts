/** What nobody plans for: each is answered in one plain sentence, and nothing that anybody said is lost. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../shared/check/room-check.ts';
import { dayOf } from '../../../shared/check/day.ts';
import { commonGround } from '../../../shared/insight/common-ground.ts';
import { tally } from '../../../shared/insight/tally.ts';
import { wordRefusal } from '../../../shared/refusal.ts';
import { checkFactsOf } from '../../../shared/workshop/agreement-view.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { documentsFor } from '../../../shared/workshop/documents.ts';
import { successorOf } from '../../../shared/workshop/review-decision.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { decide, type Command } from '../../../shared/workshop/workshop.ts';
import {
	a1,
	agreed,
	asked,
	calling,
	drafting,
	everybody,
	form,
	k1,
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
import {
	c1,
	cast,
	created,
	frida,
	joined,
	oda,
	omar,
	otto,
	revealed,
	sam,
	sara,
	seth,
	t1,
} from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { recordIn, sealedAt, sealedPast } from './sealed.ts';

type Past = readonly Recorded[];

/** The one sentence with which a command is refused; the room is as it was. */
function refusalOf(past: Past, seat: string, command: Command): string {
	const state = stateAfter(past);
	const decision = decide(state, command, { by: seat, at: noon });
	expect(state).toEqual(stateAfter(past));
	if (decision.ok) throw new Error(`${command.type} was not refused.`);
	return wordRefusal(decision.refusal).message;
}

const rules = (past: Past, change: Parameters<typeof text>[0] = {}, found = sealFound()) =>
	findingsOf(checkFactsOf(stateAfter(past)), a1, text(change), {
		...found,
		today: dayOf(noon),
	}).map(({ rule }) => rule);

describe('a workshop reopened after its close', () => {
	const shown = by(frida, { type: 'ScoresShown' });
	const full: Recorded[] = [
		...agreed,
		by(sam, { type: 'ExpectationSaid', text: 'Fewer surprises' }),
		by(sam, { type: 'ReturnRated', score: 4 }),
		shown,
	];
	const closed = [...full, by(frida, { type: 'WorkshopClosed' })];
	const reopened = given(...closed).when(frida, { type: 'ReopenWorkshop' }).past;

	it('A9 says so to whoever goes on, whatever it is, and is as it was', () => {
		const commands: [string, Command][] = [
			[sam, { type: 'SayExpectation', text: 'More' }],
			[sam, saying('object', 'Late')],
			[frida, sealing()],
			[frida, { type: 'SetTimer', minutes: 5 }],
			[frida, { type: 'CloseWorkshop' }],
		];
		for (const [seat, command] of commands)
			expect(refusalOf(closed, seat, command)).toBe('The workshop has ended.');
	});

	it('A10, D4 everybody finds everything again, and writes where they wrote', () => {
		for (const seat of everybody) {
			expect(viewOf(stateAfter(reopened), seat)).toEqual(viewOf(stateAfter(full), seat));
			expect(documentsFor(stateAfter(reopened), seat)).toEqual(
				documentsFor(stateAfter(full), seat),
			);
		}
		const said = given(...reopened).when(sam, { type: 'SayExpectation', text: 'More' });
		expect(said.state.expectations).toEqual({
			...stateAfter(full).expectations,
			texts: { [sam]: 'More' },
		});
		const sealed = given(...reopened).when(frida, sealing(), sealedAt);
		expect(recordIn(sealed.past)).toEqual(recordIn(sealedPast));
	});
});

describe('an owner who leaves', () => {
	const everybodyButSam = everybody.filter((seat) => seat !== sam);
	const others = [sara, seth, omar, oda, otto];

	it('Q14, F2, Z4 is asked all the same, and the seal waits for that word', () => {
		const called = given(...drafting).when(frida, calling({}, everybodyButSam)).past;
		const said = [...called, ...others.map((seat) => saidEvent(seat))];
		expect(stateAfter(called).agreements[a1]!.calls[0]!.electorate.sales).toContain(sam);
		const refused = refusalOf(said, frida, sealing({ present: everybodyButSam }));
		expect(refused).toBe('The room does not carry this agreement yet.');
	});

	it('F37, Z3 taken out of the workshop, the owner holds up the seal by a sentence of its own', () => {
		const out = by(frida, { type: 'PersonRemoved', person: sam });
		const said = [...asked, ...others.map((seat) => saidEvent(seat)), out];
		const agreedBefore = [...asked, ...[sam, ...others].map((seat) => saidEvent(seat)), out];
		for (const past of [said, agreedBefore]) {
			const decision = decide(stateAfter(past), sealing(), { by: frida, at: sealedAt });
			expect(decision).toMatchObject({
				refusal: { code: 'seal-blocked', params: { n: 1, rule: 'owner-gone' } },
			});
			const again = given(...past).when(frida, calling({ owners: [sara, omar] }, everybodyButSam));
			const anew = [
				...again.past,
				...others.map((seat) => saidEvent(seat, 'agree', { version: 2 })),
			];
			const sealed = given(...anew).when(frida, sealing({ present: everybodyButSam }, 2), sealedAt);
			expect(recordIn(sealed.past).text.owners).toEqual([sara, omar]);
		}
		const back = [...agreedBefore, by(frida, { type: 'PersonLetIn', person: sam })];
		const sealed = given(...back).when(frida, sealing(), sealedAt);
		expect(recordIn(sealed.past).text.owners).toContain(sam);
	});

	it('Q15 another one in that place is a new question; what was said to the old one stays', () => {
		const said = [...asked, ...others.map((seat) => saidEvent(seat))];
		const again = given(...said).when(frida, calling({ owners: [sara, omar] }, everybodyButSam));
		const facts = again.state.agreements[a1]!;
		expect(facts.calls.map(({ version }) => version)).toEqual([1, 2]);
		expect(facts.words).toEqual(stateAfter(said).agreements[a1]!.words);
		const anew = [...again.past, ...others.map((seat) => saidEvent(seat, 'agree', { version: 2 }))];
		const sealed = given(...anew).when(frida, sealing({ present: everybodyButSam }, 2), sealedAt);
		expect(recordIn(sealed.past).text.owners).toEqual([sara, omar]);
	});

	it('F5 who goes over to another company is an owner of that scope no more, and is told so', () => {
		const scope = { scope: 'Harbour Bakery' };
		expect(rules(drafting, scope)).toEqual([]);
		const { name, side, function: named, remote } = cast.sam;
		const change: Command = {
			...{ type: 'ChangeSeat', name, side, function: named, remote, company: 'Mill & Co' },
		};
		const gone = given(...drafting).when(sam, change).past;
		expect(rules(gone, scope)).toEqual(['one-sided']);
		expect(rules(gone, { ...scope, owners: [sara, omar] })).toEqual([]);
	});

	it('RV5, RV8 who does not come to the next session is missed by nobody but the draft', () => {
		const record = recordIn(sealedPast);
		const people = {
			[sam]: { name: cast.sam.name, side: 'sales' as const, function: null, company: null },
			[omar]: { name: cast.omar.name, side: 'operations' as const, function: null, company: null },
		};
		const brought = by('', {
			type: 'RegisterBrought',
			strategy: stateAfter(drafting).strategy,
			earlier: { agreements: [record], people, lastNumber: 1 },
		});
		const next = [created, brought, joined(cast.frida), joined(cast.omar), joined(cast.sara)];
		const decision: Command = {
			...{ type: 'DecideReview' as const, agreement: a1, decision: 'keep' as const, reason: '' },
			...{ reviewOn: '2027-03-25', found: { draft: k1, lastNumber: 1 } },
		};
		expect(refusalOf(next, sara, decision)).toBe(
			'Its owners and the facilitator decide what becomes of this agreement.',
		);
		const kept = given(...next).when(frida, decision);
		expect(kept.state.reviews[a1]?.decision?.decision).toBe('keep');
		expect(kept.state.earlier.agreements).toEqual([record]);
		const successor = successorOf(stateAfter(next), record, '2027-03-25');
		expect(successor.text.owners).toEqual([omar]);
		expect(successor.text.statement).toBe(record.text.statement);
	});
});

describe('a side with nobody', () => {
	const salesOnly = [cast.frida, cast.sam, cast.sara, cast.seth];
	const seated = [created, ...salesOnly.map(joined), strategySet(1, otif, margin)];
	const sales = salesOnly.slice(1).map(({ id }) => id);
	const does = (past: Past, seat: string, command: Command) =>
		given(...past).when(seat, command).past;

	it('C6 leaves a guess about it a guess, and says who may answer', () => {
		const past = [
			...seated,
			...revealed.filter(({ type }) => type === 'StepEntered' || type === 'ConflictsRevealed'),
		];
		const confirm: Command = { type: 'ConfirmGuess', conflict: c1, how: 'confirmed' };
		expect(refusalOf(past, sara, confirm)).toBe('This half speaks for the other side.');
	});

	it('I4, I8 votes: it counts zero, hides nobody, and there is no map', () => {
		const theme = { id: t1, title: 'The promise', conflicts: [c1] };
		const opened = by(frida, {
			...{ type: 'RoundOpened', number: 1, items: [theme], budget: 5, maxPerItem: 3 },
			electorate: Object.fromEntries(sales.map((seat) => [seat, 'sales' as const])),
		});
		const voted = sales.reduce<Past>(
			(past, seat) => does(past, seat, { type: 'CastDots', round: 1, dots: { [t1]: 3 } }),
			[...seated, opened],
		);
		const [round] = stateAfter(does(voted, frida, { type: 'CloseRound' })).rounds;
		const counted = tally(round!);
		expect(counted.dots[t1]).toMatchObject({ sales: 9, operations: 0, total: 9 });
		expect(commonGround(counted)).toBeNull();
	});

	it('O14 has its sentence written and confirmed by the facilitator', () => {
		const written = does(seated, frida, {
			...{ type: 'TranslateObjective', objective: o1, side: 'operations' },
			text: 'Answer within a day',
		});
		const back = { objective: o1, side: 'operations' } as const;
		const read = does(written, sam, { type: 'ReadBack', ...back, text: 'A yes or no in a day' });
		const confirmed = does(read, frida, { type: 'ConfirmReadBack', ...back, accepted: true });
		expect(stateAfter(confirmed).readBacks).not.toEqual(stateAfter(read).readBacks);
	});

	it('GR1, GR4 sits at tables without it', () => {
		const found = { seed: 7, ids: ['g1', 'g2'].map((id) => id.padEnd(22, '-')), present: sales };
		const made = does(seated, frida, {
			...{ type: 'MakeTables', tables: 2, found: { ...found, cases: [] } },
		});
		const tables = Object.values(stateAfter(made).groups);
		expect(tables.flatMap(({ members }) => members).sort()).toEqual([...sales].sort());
	});

	it('Q6, F5, Z6 seals what its own side carries once the missing one is waived, provisionally', () => {
		const drafted = [...seated, by(frida, { type: 'AgreementDrafted', agreement: a1, number: 1 })];
		const called = does(drafted, frida, calling({ owners: [sam] }, sales));
		const said = sales.reduce((past, seat) => does(past, seat, saying('agree')), called);
		expect(refusalOf(said, frida, sealing({ present: sales }))).toBe(
			'The check still blocks the seal.',
		);
		const waived = does(said, frida, {
			...{ type: 'WaiveFinding', agreement: a1 },
			waiver: { rule: 'one-sided', subject: 'operations', reason: 'They meet us next week' },
			asks: { question: k1, text: 'May it be sealed?' },
		});
		const sealed = given(...waived).when(frida, sealing({ present: sales }), sealedAt);
		expect(recordIn(sealed.past)).toMatchObject({ provisional: true });
	});
});

describe('a case without a timeline', () => {
	const story = (...timeline: string[]) => [
		{ id: k1, title: 'Forty pallets', themes: [], timeline },
	];
	const resting = (...timeline: string[]) =>
		sealFound({ cases: story(...timeline), tags: { ...tags, restsOn: [k1] } });
	const tap = (found: string[] | null, line = 0) => ({
		...{
			type: 'TapLine' as const,
			agreement: a1,
			case: k1,
			line,
			how: 'Asked before',
			on: true,
			found,
		},
	});

	it('F13 has no line that could be asked for, and seals', () => {
		expect(rules(drafting, {}, resting())).toEqual([]);
		const sealed = given(...agreed).when(frida, sealing(resting()), sealedAt);
		expect(recordIn(sealed.past).restsOn).toEqual([
			{ id: k1, kind: 'case', title: 'Forty pallets' },
		]);
	});

	it('N16 a line that is not there is not tapped, so that what is written there later is not', () => {
		const none = 'The timeline of this case has no such line.';
		expect(refusalOf(drafting, sam, tap([]))).toBe(none);
		expect(refusalOf(drafting, sam, tap(['Week 11'], 1))).toBe(none);
		expect(refusalOf(drafting, sam, tap(null))).toBe('This case has been deleted.');
		const tapped = given(...drafting).when(sam, tap(['Week 11']));
		expect(rules(tapped.past, {}, resting('Week 11'))).toEqual([]);
		expect(rules(drafting, {}, resting('Week 11'))).toEqual(['would-not-have-helped']);
	});

	it('N15 that had one when it was tapped keeps the mark until somebody takes it away', () => {
		const tapped = given(...drafting).when(sam, tap(['Week 11'])).past;
		expect(rules(tapped, {}, resting())).toEqual([]);
		expect(stateAfter(tapped).agreements[a1]?.replay).toHaveLength(1);
		const off = given(...tapped).when(omar, { ...tap([]), on: false });
		expect(off.state.agreements[a1]?.replay).toEqual([]);
	});
});

describe('a strategy changed while agreements are judged against it', () => {
	const judged = (seat: string, version = 1): Recorded =>
		by(seat, {
			...{ type: 'EffectJudged', agreement: a1, objective: o1, effect: 'strengthens' },
			strategy: version,
		});
	const judging = [...drafting, judged(sam), judged(omar)];
	const set = (past: Past, ...objectives: ReturnType<typeof form>[]) => {
		const { version: basis, statement } = stateAfter(past).strategy;
		return given(...past).when(frida, { type: 'SetStrategy', basis, statement, objectives });
	};
	const renamed = form(o1, 'Deliver on the day');
	const kept = form(o2, margin.title);

	const judgeAgain: Command = {
		...{ type: 'JudgeEffect', agreement: a1, objective: o1, effect: 'neutral' },
	};

	it('F16 keeps every judgement, says against what it was, and takes a new one', () => {
		const changed = set(judging, renamed, kept);
		const before = stateAfter(judging).agreements[a1]!;
		expect(changed.state.agreements[a1]).toEqual(before);
		expect(rules(changed.past)).toEqual(['stale-strategy']);
		const again = given(...changed.past).when(sam, {
			...{ type: 'JudgeEffect', agreement: a1, objective: o1, effect: 'strengthens' },
		});
		expect(rules(again.past)).toEqual([]);
	});

	it('N8 of an objective that was removed it is refused, and what was said comes back with it', () => {
		const removed = set(judging, kept).past;
		const judge: Command = { type: 'JudgeEffect', agreement: a1, objective: o1, effect: 'harms' };
		expect(refusalOf(removed, sara, judge)).toBe('This objective has been removed.');
		const back = set(removed, form(o1, otif.title), kept);
		expect(back.state.agreements).toEqual(stateAfter(judging).agreements);
	});

	it('O2 of two who change it at once the second is told, and nothing is overwritten', () => {
		const changed = set(judging, renamed, kept).past;
		const late: Command = {
			...{ type: 'SetStrategy', basis: 1, statement: 'Mine', objectives: [kept] },
		};
		expect(refusalOf(changed, frida, late)).toBe(
			'Somebody else has changed the strategy meanwhile.',
		);
	});

	it('Z14 after the call the seal asks for another one; every word stays with its version', () => {
		const changed = set(agreed, renamed, kept).past;
		expect(refusalOf(changed, frida, sealing())).toBe(
			'An objective that this agreement speaks of has been renamed or removed since the call.',
		);
		const again = given(...changed).when(frida, calling());
		expect(again.state.agreements[a1]?.words).toEqual(stateAfter(agreed).agreements[a1]?.words);
		const { calls } = again.state.agreements[a1]!;
		expect(calls.map(({ titles }) => titles[o1])).toEqual([otif.title, renamed.title]);
		const stale = refusalOf(again.past, sam, saying('agree'));
		expect(stale).toBe('The room is asked about version 2 now.');
	});

	it('Z5 one that was sealed before is what it was', () => {
		const changed = set(sealedPast, renamed, kept);
		expect(recordIn(sealedPast)).toEqual(changed.state.agreements[a1]?.sealed);
		expect(refusalOf(changed.past, sam, judgeAgain)).toBe(
			'This agreement is sealed and does not change any more.',
		);
	});
});
