import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { knownSealed } from '../../../shared/check/known-agreements.ts';
import type { Id } from '../../../shared/ids.ts';
import { broughtBy } from '../../../shared/register/brought.ts';
import { extendChain, recordsIn } from '../../../shared/register/chain.ts';
import {
	asOf,
	confirmUntil,
	missingSide,
	waitingSeals,
} from '../../../shared/register/confirmations.ts';
import { evolveRegister, isRegisterEvent } from '../../../shared/register/evolve-register.ts';
import { forgetWorkshop } from '../../../shared/register/forget-workshop.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { registerSchema } from '../../../shared/register/read-register.ts';
import { openOf, standingOf } from '../../../shared/register/standing.ts';
import { withholdWords } from '../../../shared/register/withhold.ts';
import { reportOf } from '../../../shared/report/report.ts';
import { refuseAnswerLink } from '../../../shared/workshop/answer-links.ts';
import { answerPage } from '../../../shared/workshop/answer-page.ts';
import { mayConfirm, type ConfirmCommand } from '../../../shared/workshop/confirming.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom } from '../../../shared/workshop/public-events.ts';
import { checkFactsOf } from '../../../shared/workshop/agreement-view.ts';
import { roomView, viewOf } from '../../../shared/workshop/view.ts';
import { withoutWordsOf } from '../../../shared/workshop/without-words.ts';
import { decide } from '../../../shared/workshop/workshop.ts';
import { hashOf } from '../../../server/identity/token.ts';
import {
	a1,
	a2,
	all,
	calledEvent,
	drafting,
	o1,
	otif,
	saidEvent,
	sealing,
} from '../../support/agreement-room.ts';
import { bringing, sealedBefore } from '../../support/brought.ts';
import { holds } from '../../support/holds.ts';
import { recordOf, registerOf, withWireIds } from '../../support/record.ts';
import { cast, created, frida, idOf, oda, omar, sam, sara } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';
import { wire } from '../../support/play.ts';
import { recordIn, sealedAt } from './sealed.ts';

/** Sales alone was asked and agrees; that it is one-sided was waived, and it is sealed. */
const alone: Recorded[] = [
	...drafting,
	calledEvent(1, { owners: [sam] }, { operations: [], other: [] }),
	...all.sales.map((seat) => saidEvent(seat)),
	by(frida, {
		type: 'FindingWaived',
		agreement: a1,
		waiver: { rule: 'one-sided', subject: 'operations', reason: 'Operations answers by link' },
	}),
];
const sealedPast = given(...alone).when(frida, sealing(), sealedAt).past;
const record = recordIn(sealedPast);
const closed = by(frida, { type: 'WorkshopClosed' });
const past = [...sealedPast, closed];
const last = confirmUntil(record);
const confirming = (change: Partial<ConfirmCommand> = {}): ConfirmCommand => ({
	...{ type: 'ConfirmSeal', agreement: a1, hash: record.hash, confirmed: true, reason: '' },
	...change,
});
const refusing = confirming({ confirmed: false, reason: 'Not with two lines down' });
const say = (
	before: readonly Recorded[],
	command = confirming(),
	{ seat = omar, at = last }: { seat?: Id; at?: number } = {},
) => decide(stateAfter(before), command, { by: seat, at, byLink: true });
const after = (before: readonly Recorded[], command = confirming(), at = last): Recorded[] => {
	const decision = say(before, command, { at });
	if (!decision.ok) throw new Error(decision.refusal.code);
	return [...before, ...decision.events.map((event) => by(omar, event, at))];
};
const link = { for: 'confirm', agreement: a1, person: omar } as const;

/** The register of the team after some events. */
function registerAfter(events: readonly Recorded[]): TeamRegister {
	const register: TeamRegister = {
		...{ format: 'sameboat/register/1', team: created.team, people: {} },
		strategy: { version: 0, sponsor: '', statement: '', objectives: [] },
		...{ strategies: [], translations: [], workshops: [], agreements: [], reviews: [], left: [] },
	};
	const state = stateAfter(events);
	events.forEach((event, index) => {
		const numbered = { ...event, seq: index + 1 };
		const before = recordsIn(register);
		if (isRegisterEvent(numbered)) evolveRegister(register, state, numbered);
		extendChain(register, hashOf, before);
	});
	return register;
}

describe('a seal that one side carried alone', () => {
	it('AN15 is confirmed by somebody of the side that had nobody, within fourteen days, and by link alone', () => {
		expect(missingSide(record)).toBe('operations');
		expect(last - sealedAt).toBe(14 * 24 * 3_600_000);
		const { hash } = record;
		expect(say(past)).toEqual({
			ok: true,
			events: [{ type: 'SealConfirmed', agreement: a1, hash, confirmed: true, reason: '' }],
		});
		const refused = (code: string) => ({ ok: false, refusal: { code } });
		expect(say(past, confirming(), { at: last + 1 })).toEqual(refused('confirmation-over'));
		expect(say(past, confirming(), { seat: sara })).toEqual(refused('not-allowed'));
		expect(say(past, confirming({ hash: 'of another text' }))).toEqual(refused('other-text'));
		expect(say(past, confirming({ agreement: a2 }))).toEqual(refused('unknown-agreement'));
		expect(say(alone)).toEqual(refused('unknown-agreement'));
		expect(say(past, confirming({ confirmed: false, reason: ' ' }))).toMatchObject(
			refused('reason-missing'),
		);
		given(...sealedPast)
			.when(omar, confirming())
			.thenRefused('not-allowed');
	});

	it('AN24 what waits is told by number, with its side, until it is answered or the time is over', () => {
		const told = (events: readonly Recorded[], now: number) =>
			waitingSeals(registerAfter(events), now).map(({ sealed, side }) => [sealed.number, side]);
		expect(told(past, last)).toEqual([[record.number, 'operations']]);
		expect(told(past, last + 1)).toEqual([]);
		expect(told(after(past), last)).toEqual([]);
		expect(told(after(past, refusing), last)).toEqual([]);
	});

	it('AN25 whoever was asked for another side answers for no second one, by seat or by link', () => {
		const changed = { ...stateAfter(past) };
		const { [sara]: one } = changed.participants;
		changed.participants = { ...changed.participants, [sara]: { ...one!, side: 'operations' } };
		expect(mayConfirm(changed, a1, omar)).toBe(true);
		expect(mayConfirm(changed, a1, sara)).toBe(false);
		const stamp = { by: sara, at: last, byLink: true } as const;
		expect(decide(changed, confirming(), stamp)).toMatchObject({
			refusal: { code: 'not-allowed' },
		});
		expect(refuseAnswerLink(changed, { ...link, person: sara }, last)?.code).toBe('unknown-person');
		expect(mayConfirm(changed, 'constructor', omar)).toBe(false);
	});

	it('AN15 a full seal waits for nobody', () => {
		const full = [
			...drafting,
			calledEvent(),
			...[...all.sales, ...all.operations].map((s) => saidEvent(s)),
		];
		const sealed = given(...full).when(frida, sealing(), sealedAt).past;
		expect(say(sealed)).toMatchObject({ ok: false, refusal: { code: 'not-provisional' } });
		expect(refuseAnswerLink(stateAfter(sealed), link, sealedAt)?.code).toBe('not-provisional');
		expect(answerPage(stateAfter(sealed), link, sealedAt)).toBeNull();
	});

	it('AN15 the first answer stands: said again it changes nothing, and nobody says another', () => {
		const confirmed = after(past);
		expect(say(confirmed)).toEqual({ ok: true, events: [] });
		for (const command of [refusing, confirming()])
			expect(say(confirmed, command, { seat: command === refusing ? omar : oda })).toMatchObject({
				ok: false,
				refusal: { code: 'not-provisional' },
			});
	});

	it('AN15 a link is for somebody of that side, while it waits', () => {
		const code = (events: readonly Recorded[], person: Id, now: number) =>
			refuseAnswerLink(stateAfter(events), { ...link, person }, now)?.code;
		expect(code(past, omar, last)).toBeUndefined();
		expect(code(past, sam, last)).toBe('unknown-person');
		expect(code(past, idOf('stranger'), last)).toBe('unknown-person');
		expect(code(past, omar, last + 1)).toBe('not-provisional');
		expect(code(after(past), omar, last)).toBe('not-provisional');
	});

	it('AN16 refused, or silent for fourteen days, it is returned, and counts no more; confirmed it stands', () => {
		const standing = (events: readonly Recorded[], now: number) =>
			standingOf(asOf(registerAfter(events), now), a1).is;
		expect(standing(past, last)).toBe('open');
		expect(standing(past, last + 1)).toBe('returned');
		expect(standing(after(past), last + 1)).toBe('open');
		expect(standing(after(past, refusing), last)).toBe('returned');
		expect(openOf(asOf(registerAfter(past), last + 1))).toEqual([]);
		const known = (events: readonly Recorded[]) =>
			openOf(knownSealed(checkFactsOf(stateAfter(events)))).map(({ id }) => id);
		expect(known(past)).toEqual([a1]);
		expect(known(after(past, refusing))).toEqual([]);
	});

	it('AN16 nobody’s silence confirms: whatever the hour, what nobody has confirmed is never a full seal', () => {
		holds(
			fc.property(fc.nat(40 * 24 * 3600), (seconds) => {
				const now = sealedAt + seconds * 1000;
				const { confirmations = [] } = asOf(registerAfter(past), now);
				expect(confirmations.some(({ confirmed }) => confirmed)).toBe(false);
				expect(confirmations).toHaveLength(now > last ? 1 : 0);
			}),
			{ runs: 50 },
		);
	});

	it('AN9 the sealed bytes, their hash and their links are as they were, whatever is said by link', () => {
		const before = registerAfter(past);
		const step = fc.record({
			seat: fc.constantFrom(omar, oda, sam),
			confirmed: fc.boolean(),
			hash: fc.constantFrom(record.hash, 'another'),
			days: fc.integer({ min: 0, max: 20 }),
		});
		holds(
			fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
				const events = [...past];
				for (const { seat, days, ...said } of steps) {
					const at = sealedAt + days * 86_400_000;
					const decision = say(events, confirming({ ...said, reason: 'Why' }), { seat, at });
					if (decision.ok) events.push(...decision.events.map((event) => by(seat, event, at)));
				}
				const register = asOf(registerAfter(events), last + 1);
				expect(JSON.stringify(register.agreements)).toBe(JSON.stringify(before.agreements));
				expect(register.chain!.slice(0, before.chain!.length)).toEqual(before.chain);
				expect(JSON.stringify(stateAfter(events).agreements[a1]?.sealed)).toBe(
					JSON.stringify(record),
				);
				for (const { hash } of register.confirmations ?? []) expect(hash).toBe(record.hash);
			}),
			{ runs: 60 },
		);
	});

	it('AN17 the register has what was said and by whom, beside the record', () => {
		const register = registerAfter(after(past, refusing));
		const { hash } = record;
		expect(register.confirmations).toEqual([
			{
				...{ agreement: a1, workshop: created.id, hash, confirmed: false },
				...{ reason: refusing.reason, by: omar, at: last },
			},
		]);
		expect(register.people[omar]?.name).toBe(cast.omar.name);
		// What else happens later takes nobody out of it who has answered.
		const asks = { type: 'StrategyAsked', question: idOf('q1'), text: 'Why?', due: null } as const;
		const later = by(frida, { ...asks, about: { kind: 'free', id: null } }, last + 2);
		expect(registerAfter([...after(past, refusing), later]).people[omar]?.name).toBe(
			cast.omar.name,
		);
		expect(asOf(register, last + 1)).toEqual(register);
		const words = structuredClone(register);
		withholdWords(words, a1);
		expect(words.confirmations?.[0]?.reason).toBe('');
		forgetWorkshop(register, created.id, []);
		expect([register.confirmations, register.people]).toEqual([[], {}]);
	});

	it('AN17 with the words of the agreement goes the reason, from the room and its log', () => {
		const events = after(past, refusing);
		const withheld = by(frida, { type: 'WordsWithheld', agreement: a1 });
		expect(stateAfter([...events, withheld]).agreements[a1]?.confirmation?.reason).toBe('');
		const rewritten = withoutWordsOf([...events], a1);
		expect(rewritten.find(({ type }) => type === 'SealConfirmed')).toMatchObject({ reason: '' });
		expect(JSON.stringify(rewritten)).not.toContain(refusing.reason);
	});

	it('AN17, V1 everybody in the room sees it, kept up by the event', () => {
		const events = after(past, refusing);
		const view = viewOf(stateAfter(past), sara);
		const told = forRoom(stateAfter(events), events.at(-1)!);
		if (told) evolveView(view, told);
		expect(view.room).toEqual(roomView(stateAfter(events)));
		expect(view.room.agreements[a1]?.confirmation).toMatchObject({ by: omar, confirmed: false });
	});

	it('AN17, IM2 a report and a register keep it through a file', () => {
		const none = { conflicts: [], cases: [], drafts: [], sheets: {} };
		const report = withWireIds(wire(reportOf(roomView(stateAfter(after(past))), none, last)));
		expect(report.agreements[0]?.confirmation).toMatchObject({ confirmed: true });
		expect(recordOf(report).told()).toEqual(report);
		const { state } = recordOf(report);
		expect(registerOf(state).confirmations).toMatchObject([{ confirmed: true }]);
		const register = asOf(registerAfter(past), last + 1);
		expect(v.parse(registerSchema, wire(register))).toEqual(wire(register));
	});

	it('AN18 the team’s next workshop is brought it as a draft, until it is settled or sealed anew', () => {
		const register = asOf(registerAfter(past), last + 1);
		const { earlier } = broughtBy(register, 1);
		expect(earlier?.agreements).toEqual([]);
		const { trace: _trace, ...untraced } = record;
		expect(earlier?.returned).toEqual([untraced]);
		expect(broughtBy(registerAfter(past), 1).earlier?.returned).toBeUndefined();
		const settled = { ...register, left: [{ ...leftNothing(), settled: [a1] }] };
		expect(broughtBy(settled, 1).earlier?.returned).toBeUndefined();
		const anew = { ...record, id: a2, number: 2, supersedes: a1, provisional: false };
		const sealedAnew = { ...register, agreements: [...register.agreements, anew] };
		expect(standingOf(sealedAnew, a1).is).toBe('superseded');
		expect(broughtBy(sealedAnew, 2).earlier?.returned).toBeUndefined();
	});

	it('AN18 asked again it begins with the words that came back, once, and takes their place', () => {
		const next = [
			...drafting.slice(0, -1),
			bringing({ returned: [sealedBefore()], agreements: [] }),
		];
		const again = {
			...{ type: 'AddAgreement' as const, agreement: a2, again: sealedBefore().id },
			found: { lastNumber: 9 },
		};
		const drafted = given(...next).when(sam, again);
		drafted.then({
			...{ type: 'AgreementDrafted', agreement: a2, number: 10, supersedes: sealedBefore().id },
		});
		given(...drafted.past)
			.when(omar, { ...again, agreement: idOf('a4') })
			.thenNothing();
		given(...next)
			.when(sam, { ...again, again: a1 })
			.thenRefused('unknown-agreement');
		const settle = {
			type: 'SettleCarried',
			item: sealedBefore().id,
			settled: true,
			theme: false,
		} as const;
		expect(given(...next).when(sam, settle).state.settled).toEqual([sealedBefore().id]);
	});

	it('AN19 its link lets read the text as it was sealed, whom it names, and one’s own answer alone', () => {
		const page = (events: readonly Recorded[], person = omar, now = last) =>
			answerPage(stateAfter(events), { ...link, person }, now);
		const { text, hash } = record;
		expect(page(past)).toEqual({
			for: 'confirm',
			workshop: { title: created.title, language: 'en', ended: true },
			...{ agreement: a1, number: 1, person: omar, side: 'operations', sealedAt, until: last },
			people: {
				[omar]: { name: cast.omar.name, side: 'operations' },
				[sam]: { name: cast.sam.name, side: 'sales' },
			},
			objectives: [{ id: o1, title: otif.title }],
			...{ text, hash, answer: null },
		});
		const answered = after(past, refusing);
		const said = { confirmed: false, at: last };
		expect(page(answered)).toMatchObject({
			answer: { ...said, by: 'you', reason: refusing.reason },
		});
		expect(page(answered, oda)).toMatchObject({ answer: { ...said, by: 'somebody', reason: '' } });
		expect(page(past, omar, last + 1)).toMatchObject({
			answer: { by: 'nobody', confirmed: false },
		});
	});
});

const leftNothing = () => ({
	...{ workshop: idOf('second'), points: [], themes: [], topics: [], questions: [] },
	...{ actions: [], settled: [] as Id[], ended: [] },
});
