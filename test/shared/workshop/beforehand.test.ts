import { describe, expect, it } from 'vitest';
import {
	addBeforehand,
	isAskedBeforehand,
	waitingBeforehand,
	withoutUnopened,
	type RegisteredBeforehand,
} from '../../../shared/register/beforehand.ts';
import { evolveRegister, isRegisterEvent } from '../../../shared/register/evolve-register.ts';
import { forgetPerson } from '../../../shared/register/forget-person.ts';
import { forgetWorkshop } from '../../../shared/register/forget-workshop.ts';
import { registerSchema } from '../../../shared/register/read-register.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { reportOf } from '../../../shared/report/report.ts';
import { refuse } from '../../../shared/refusal.ts';
import { mayByLink } from '../../../shared/rights.ts';
import { agendas } from '../../../shared/templates/templates.ts';
import { refuseAnswerLink, type AnswerLink } from '../../../shared/workshop/answer-links.ts';
import { answerPage } from '../../../shared/workshop/answer-page.ts';
import {
	blankWords,
	isBlank,
	openingOf,
	type BeforehandWords,
} from '../../../shared/workshop/beforehand.ts';
import { blankReview, reviewFields } from '../../../shared/workshop/reviews.ts';
import type { Side } from '../../../shared/workshop/state.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { withoutPerson } from '../../../shared/workshop/without-person.ts';
import { decide, evolve } from '../../../shared/workshop/workshop.ts';
import { roomView, viewOf } from '../../../shared/workshop/view.ts';
import { forRoom } from '../../../shared/workshop/public-events.ts';
import { emptyRegister } from '../../../server/store/register.ts';
import { commandForms, type Type } from '../command-forms.ts';
import { a1, agreed, o1, o2, sealing } from '../../support/agreement-room.ts';
import { before, bringing, sealedBefore } from '../../support/brought.ts';
import { frida, idOf, joined, omar, sam, cast, created, tess } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';
import * as v from 'valibot';

const words = (change: Partial<BeforehandWords> = {}): BeforehandWords => ({
	...blankWords(),
	...{ seen: { [o1]: 'neutral' }, outcome: 'partly', score: 3, measuredValue: 4 },
	...change,
});
const told = (evidence: string) => ({ texts: { ...blankWords().texts, evidence } });

/** The workshop that has sealed it, after its end. */
const sealedPast: Recorded[] = (() => {
	const state = stateAfter(agreed);
	const decision = decide(state, sealing(), { by: frida, at: noon });
	if (!decision.ok) throw new Error(decision.refusal.code);
	return [
		...agreed,
		...decision.events.map((event): Recorded => by(frida, event)),
		by(frida, { type: 'WorkshopClosed' }),
	];
})();
const link = (change: Partial<AnswerLink> = {}): AnswerLink => ({
	...{ for: 'review', agreement: a1, person: sam },
	...change,
});
const write = (
	past: readonly Recorded[],
	said: BeforehandWords,
	{ who = sam, byLink = true, agreement = a1 } = {},
) =>
	decide(
		stateAfter(past),
		{ type: 'WriteBeforehand', agreement, words: said },
		{ by: who, at: noon, ...(byLink && { byLink: true as const }) },
	);
const code = (decision: ReturnType<typeof write>) => (decision.ok ? null : decision.refusal.code);
const written = (who: string, said: BeforehandWords, at = noon): Recorded =>
	by(
		who,
		{
			...{ type: 'BeforehandWritten', agreement: a1, words: said },
			side: Object.values(cast).find(({ id }) => id === who)!.side!,
		},
		at,
	);

const found = (change: Partial<RegisteredBeforehand> = {}): RegisteredBeforehand => ({
	...words(),
	...{ agreement: before, workshop: idOf('workshop before'), person: idOf('sam before') },
	...{ side: 'sales', at: noon },
	...change,
});
const session: Recorded[] = [created, joined(cast.frida), joined(cast.sam), bringing()];
const opening = (past: readonly Recorded[], ...all: RegisteredBeforehand[]) =>
	decide(stateAfter(past), { type: 'OpenBeforehand', found: all }, { by: frida, at: noon });
const opened = (...all: RegisteredBeforehand[]): Recorded =>
	by(frida, { type: 'BeforehandOpened', agreement: before, words: all });

const registerOf = (past: readonly Recorded[], from = emptyRegister('team')): TeamRegister => {
	const state = stateAfter(past);
	past.forEach((event, at) => {
		const numbered = { ...event, seq: at + 1 };
		if (isRegisterEvent(numbered)) evolveRegister(from, state, numbered);
	});
	return from;
};

describe('what owners write beforehand', () => {
	it('BH1 a link is given for an owner who is there, of what was sealed here, also after the end', () => {
		const refused = (past: readonly Recorded[], change: Partial<AnswerLink> = {}) =>
			refuseAnswerLink(stateAfter(past), link(change), noon)?.code;
		expect(refused(sealedPast)).toBeUndefined();
		expect(refused(sealedPast, { person: omar })).toBeUndefined();
		expect(refused(sealedPast, { person: tess })).toBe('unknown-person');
		expect(refused(sealedPast, { agreement: before })).toBe('unknown-agreement');
		expect(refused(agreed)).toBe('unknown-agreement');
		const gone = by(frida, { type: 'PersonErased', person: sam });
		expect(refused([...sealedPast, gone])).toBe('unknown-person');
	});

	it('BH2 by it one writes beforehand and does nothing else, of one agreement, and nobody writes without it', () => {
		const allowed = (Object.keys(commandForms) as Type[]).filter((type) =>
			mayByLink(link(), { type, agreement: a1 }),
		);
		expect(allowed).toEqual(['WriteBeforehand']);
		expect(mayByLink(link(), { type: 'WriteBeforehand', agreement: before })).toBe(false);
		expect(code(write(sealedPast, words(), { byLink: false }))).toBe('workshop-closed');
		expect(code(write(sealedPast.slice(0, -1), words(), { byLink: false }))).toBe('not-allowed');
	});

	it('BH3 an owner says what was seen, measured and shown, whether it was kept, and the own side’s rating; never what becomes of it', () => {
		expect(write(sealedPast, words())).toEqual({
			ok: true,
			events: [{ type: 'BeforehandWritten', agreement: a1, side: 'sales', words: words() }],
		});
		expect(write([...sealedPast, written(sam, words())], words())).toEqual({
			ok: true,
			events: [],
		});
		expect(code(write(sealedPast, words(), { who: tess }))).toBe('not-its-owner');
		expect(code(write(sealedPast, words(), { agreement: before }))).toBe('unknown-agreement');
		expect(code(write(sealedPast, blankWords()))).toBe('beforehand-blank');
		for (const known of [{}, { [o1]: 'harms' as const }])
			expect(code(write(sealedPast, words({ seen: { ...known, [idOf('o9')]: 'harms' } })))).toBe(
				'unknown-objective',
			);
		expect(code(write(sealedPast, words(told('x'.repeat(501)))))).toBe('text-too-long');
		expect(write(sealedPast, words(told(' Eight lists ')))).toMatchObject({
			events: [{ words: { texts: { evidence: 'Eight lists' } } }],
		});
	});

	it('BH3 each of the six texts is kept as long as it may be, without blanks around it', () => {
		for (const field of reviewFields) {
			const said = (text: string) => words({ texts: { ...blankWords().texts, [field]: text } });
			const most = field === 'measured' || field === 'again' ? 280 : 500;
			expect(write(sealedPast, said(` ${'x'.repeat(most)} `))).toMatchObject({
				events: [{ words: said('x'.repeat(most)) }],
			});
			expect(write(sealedPast, said('x'.repeat(most + 1)))).toEqual({
				...{ ok: false, refusal: refuse('text-too-long', { max: most }) },
			});
		}
	});

	it('BH3 whoever says but one thing has not left it blank', () => {
		const nothing = blankWords();
		for (const one of [
			...reviewFields.map((field) => ({ texts: { ...nothing.texts, [field]: 'Something' } })),
			...[{ seen: { [o1]: 'harms' } }, { outcome: 'not-kept' }, { score: 1 }],
			{ measuredValue: 0 },
		] as Partial<BeforehandWords>[]) {
			expect(isBlank({ ...nothing, ...one })).toBe(false);
			expect(code(write(sealedPast, { ...nothing, ...one }))).toBeNull();
		}
		const blanks = { ...nothing, texts: { ...nothing.texts, next: ' ', again: '\n' } };
		expect(isBlank(blanks)).toBe(true);
		expect(code(write(sealedPast, blanks))).toBe('beforehand-blank');
	});

	it('BH3 the last one stands: whatever is said otherwise is written, the same never twice', () => {
		const seen = { [o1]: 'neutral', [o2]: 'harms' } as const;
		const past = [...sealedPast, written(sam, words({ seen, ...told('Lists') }))];
		const turned = { [o2]: 'harms', [o1]: 'neutral' } as const;
		expect(write(past, words({ seen: turned, ...told(' Lists ') }))).toEqual({
			...{ ok: true, events: [] },
		});
		const { measuredValue: _value, ...unmeasured } = words({ seen, ...told('Lists') });
		for (const other of [
			...[unmeasured, { ...unmeasured, measuredValue: 0 }],
			...reviewFields.map((field) =>
				words({ seen, texts: { ...told('Lists').texts, [field]: '!' } }),
			),
			...[{ outcome: 'kept' }, { outcome: null }, { score: 4 }, { score: null }].map((change) =>
				words({ seen, ...told('Lists'), ...(change as Partial<BeforehandWords>) }),
			),
			words({ seen: { ...seen, [o1]: 'harms' }, ...told('Lists') }),
			words({ seen: { [o1]: 'neutral' }, ...told('Lists') }),
		]) {
			const done = write(past, other);
			expect(done).toMatchObject({ events: [{ type: 'BeforehandWritten', words: other }] });
			const after = stateAfter([...past, written(sam, other, noon + 1)]).beforehand.written[a1];
			expect(after).toEqual({ [sam]: { ...other, person: sam, side: 'sales', at: noon + 1 } });
		}
		const others = stateAfter([...past, written(omar, words())]).beforehand.written[a1];
		expect(Object.keys(others!)).toEqual([sam, omar]);
	});

	it('BH3 it is of the side for which its author speaks then, and of nobody without one', () => {
		const turns = (side: 'operations' | null): Recorded =>
			by(sam, { type: 'SeatChanged', name: 'Sam', side, function: null, company: null });
		const past = [...sealedPast, written(sam, words())];
		expect(write([...past, turns('operations')], words())).toMatchObject({
			events: [{ side: 'operations' }],
		});
		expect(code(write([...past, turns(null)], words()))).toBe('side-missing');
	});

	it('BH4 until a session opens it nobody but its author is told a word of it: not the room, not the other owner, not the register’s readers', () => {
		const secret = 'Only three lists came';
		const past = [...sealedPast, written(sam, words(told(secret)))];
		const state = stateAfter(past);
		for (const seat of [frida, omar, sam])
			expect(JSON.stringify(viewOf(state, seat))).not.toContain(secret);
		expect(forRoom(state, past.at(-1)!)).toBeNull();
		const board = { conflicts: [], cases: [], drafts: [], sheets: {} };
		expect(JSON.stringify(reportOf(roomView(state), board, noon))).not.toContain(secret);
		const others = answerPage(state, link({ person: omar }), noon);
		expect(others).toMatchObject({ for: 'review', written: null, others: [sam] });
		expect(JSON.stringify(others)).not.toContain(secret);
		expect(answerPage(state, link(), noon)).toMatchObject({
			...{ others: [], side: 'sales' },
			written: { texts: { evidence: secret }, outcome: 'partly', at: noon },
		});
		const register = registerOf(past);
		expect(JSON.stringify(register)).toContain(secret);
		expect(JSON.stringify(withoutUnopened(register))).not.toContain(secret);
		expect(withoutUnopened(register).beforehand).toMatchObject([{ person: sam, outcome: null }]);
	});

	it('BH5 the register keeps it until a session comes, the last word of each owner, in whichever order it is read', () => {
		const first = found({ at: 1, outcome: 'kept' });
		const last = found({ at: 2 });
		const both = [first, last, found({ person: idOf('omar before'), side: 'operations' })];
		const registers = [both, [...both].reverse(), [...both, ...both]].map((all) => {
			const register: TeamRegister = emptyRegister('team');
			for (const one of all) addBeforehand(register, one);
			return register.beforehand;
		});
		expect(registers[0]).toEqual([last, both[2]]);
		expect(registers[1]).toEqual(registers[0]);
		expect(registers[2]).toEqual(registers[0]);
		const register: TeamRegister = emptyRegister('team');
		addBeforehand(register, { ...last, opened: 'second' });
		addBeforehand(register, last);
		expect(register.beforehand).toEqual([{ ...last, opened: 'second' }]);
	});

	it('BH6 the session opens it when it comes to the review, to everybody at once; a second look opens what is new alone', () => {
		const theirs = found({ person: idOf('omar before'), side: 'operations' });
		const decision = opening(session, found(), theirs);
		expect(decision).toEqual({
			ok: true,
			events: [{ type: 'BeforehandOpened', agreement: before, words: [found(), theirs] }],
		});
		const past = [...session, opened(theirs, found())];
		expect(roomView(stateAfter(past)).beforehand[before]).toMatchObject([
			{ person: idOf('sam before'), side: 'sales' },
			{ person: idOf('omar before'), side: 'operations' },
		]);
		expect(opening(past, found(), theirs)).toEqual({ ok: true, events: [] });
		const newer = found({ at: noon + 1, outcome: 'not-kept' });
		expect(opening(past, newer, theirs)).toMatchObject({ events: [{ words: [newer] }] });
		expect(opening(session, found({ agreement: a1 }))).toEqual({ ok: true, events: [] });
		const regular = { ...created, agenda: [...agendas['regular-session']] } as Recorded;
		const state = stateAfter([regular, ...session.slice(1)]);
		const review = state.agenda.find(({ kind }) => kind === 'review')!;
		const to = { stage: review.id, step: 'review' as const };
		const gone = decide(
			state,
			{ type: 'GoTo', from: state.position, to, found: [found()] },
			{ by: frida, at: noon },
		);
		expect(gone).toMatchObject({ events: [{ type: 'StepEntered' }, { words: [found()] }] });
	});

	it('BH6 of each owner the last words are opened, of each agreement all in one, the sides in their order', () => {
		const owner = (word: string, side: Side, change: Partial<RegisteredBeforehand> = {}) =>
			found({ person: idOf(word), side, ...change });
		const first = owner('ann', 'operations', { at: noon - 1, outcome: 'kept' });
		const [ann, bob] = [owner('ann', 'operations'), owner('bob', 'sales')];
		const cas = owner('cas', 'sales', { measuredValue: 0 });
		for (const all of [
			[ann, first, bob, cas],
			[first, ann, bob, cas],
		]) {
			const decision = opening(session, ...all);
			if (!decision.ok) throw new Error(decision.refusal.code);
			expect(decision.events).toHaveLength(1);
			const [event] = decision.events;
			const bySeat = (one: { person: string }, other: { person: string }) =>
				one.person < other.person ? -1 : 1;
			expect(event?.type === 'BeforehandOpened' && event.words.toSorted(bySeat)).toEqual([
				...[ann, bob, cas],
			]);
		}
		for (const all of [
			[bob, cas],
			[cas, bob],
		]) {
			const { opened: one } = stateAfter([...session, opened(...all)]).beforehand;
			expect(one[before]?.map(({ person }) => person)).toEqual(['bob', 'cas'].map(idOf));
		}
		const two = [...session, opened(ann, cas, bob)];
		const shown = ({ beforehand }: ReturnType<typeof roomView>) => beforehand[before]!;
		const told = shown(roomView(stateAfter(two)));
		expect(told.map(({ person }) => person)).toEqual(['bob', 'cas', 'ann'].map(idOf));
		const { agreement: _agreement, workshop: _workshop, ...kept } = cas;
		expect(told[1]).toStrictEqual(kept);
		const { measuredValue: _value, ...unmeasured } = found({ ...bob, at: noon + 5 });
		const again = shown(roomView(stateAfter([...two, opened(unmeasured, owner('dan', 'other'))])));
		expect(again.map(({ person, at }) => [person, at - noon])).toEqual(
			Object.entries({ bob: 5, cas: 0, ann: 0, dan: 0 }).map(([word, at]) => [idOf(word), at]),
		);
		expect(again[0]).not.toHaveProperty('measuredValue');
	});

	it('BH6 each agreement is opened with its own words alone', () => {
		const other = idOf('another one');
		const agreements = [sealedBefore(), sealedBefore({ id: other, number: 8 })];
		const past = [...session.slice(0, -1), bringing({ agreements })];
		const theirs = found({ agreement: other, person: idOf('omar before'), side: 'operations' });
		expect(opening(past, found(), theirs)).toEqual({
			ok: true,
			events: [
				{ type: 'BeforehandOpened', agreement: before, words: [found()] },
				{ type: 'BeforehandOpened', agreement: other, words: [theirs] },
			],
		});
	});

	it('BH6, BH8 what is known from then or later is not opened again, nor what has been decided', () => {
		const past = [...session, opened(found())];
		for (const [at, isNew] of [
			[noon - 1, false],
			[noon, false],
			[noon + 1, true],
		] as const)
			expect(opening(past, found({ at }))).toMatchObject({ events: isNew ? [{}] : [] });
		const other = found({ person: idOf('omar before'), at: noon - 1 });
		expect(opening(past, other)).toMatchObject({ events: [{ words: [other] }] });
		const state = stateAfter(session);
		const review = blankReview();
		state.reviews[before] = review;
		expect(openingOf(state, [found()])).toHaveLength(1);
		review.decision = { decision: 'close', reviewOn: '', reason: '', by: frida, at: noon };
		expect(openingOf(state, [found()])).toEqual([]);
	});

	it('BH7 opening says nothing in the review itself: what is taken over is said by whoever taps it', () => {
		const state = stateAfter([...session, opened(found())]);
		expect(state.reviews).toEqual({});
		const { reviews } = registerOf([...session, opened(found())]);
		expect(reviews).toEqual([]);
	});

	it('BH8 once it is decided what becomes of the agreement the link is dead, and what was written before waits for nothing', () => {
		const register = registerOf([...sealedPast, written(sam, words())]);
		expect(waitingBeforehand(register)).toHaveLength(1);
		expect(isAskedBeforehand(register, a1, noon)).toBe(true);
		const decided = { decision: 'keep' as const, reviewOn: '2027-03-25', reason: '' };
		register.reviews = [
			{
				...{
					agreement: a1,
					workshop: 'second',
					at: noon + 2,
					seen: {},
					outcome: null,
					ratings: {},
				},
				...{ texts: blankWords().texts, decision: { ...decided, at: noon + 2 } },
			},
		];
		expect(waitingBeforehand(register)).toEqual([]);
		expect(isAskedBeforehand(register, a1, noon)).toBe(false);
		// A link that is given for the next look.
		expect(isAskedBeforehand(register, a1, noon + 3)).toBe(true);
		register.reviews[0]!.decision = { ...decided, decision: 'close', at: noon + 2 };
		expect(isAskedBeforehand(register, a1, noon + 3)).toBe(false);
	});

	it('BH9 it goes with whoever is erased: from the workshop, its log, the register, and where it was opened', () => {
		const secret = 'Only three lists came';
		const past = [...sealedPast, written(sam, words(told(secret)))];
		const erased = by(frida, { type: 'PersonErased', person: sam });
		expect(JSON.stringify(stateAfter([...past, erased]).beforehand)).not.toContain(secret);
		const history = [...past, erased].map((event, at) => ({
			...event,
			...{ seq: at + 1, v: 1, commandId: null },
		}));
		const amended = withoutPerson(history, sam, () => idOf('ghost'));
		expect(amended.some(({ type }) => type === 'Withheld')).toBe(true);
		expect(JSON.stringify(amended)).not.toContain(secret);
		const register = registerOf(past);
		forgetPerson(register, sam);
		expect(JSON.stringify(register)).not.toContain(secret);
		const later = stateAfter([...session, opened(found(told(secret)))]);
		evolve(later, by('', { type: 'PersonForgotten', person: idOf('sam before') }));
		expect(later.beforehand.opened).toEqual({});
	});

	it('BH9 what the others have written and what was opened of them stays', () => {
		const past = [...sealedPast, written(sam, words()), written(omar, words())];
		const { beforehand } = stateAfter([...past, by(frida, { type: 'PersonErased', person: sam })]);
		expect(Object.keys(beforehand.written[a1]!)).toEqual([omar]);
		const other = found({ person: idOf('omar before'), side: 'operations' });
		const later = stateAfter([...session, opened(found(), other)]);
		evolve(later, by('', { type: 'PersonForgotten', person: idOf('sam before') }));
		expect(later.beforehand.opened[before]).toMatchObject([{ person: idOf('omar before') }]);
		evolve(later, by('', { type: 'PersonForgotten', person: idOf('omar before') }));
		expect(later.beforehand.opened).toEqual({});
	});

	it('BH9 with the workshop that sealed it it goes, and with the one that opened it the opening', () => {
		const register = registerOf([...sealedPast, written(sam, words())]);
		addBeforehand(register, { ...register.beforehand![0]!, opened: 'second' });
		forgetWorkshop(register, 'second', []);
		expect(register.beforehand![0]).not.toHaveProperty('opened');
		forgetWorkshop(register, register.agreements[0]!.workshop, []);
		expect(register.beforehand).toEqual([]);
	});

	it('BH10 a register’s file with it is read as it was, and one from before it is as good', () => {
		const register = registerOf([...sealedPast, written(sam, words())]);
		const plain = JSON.parse(JSON.stringify({ ...register, team: idOf('team') })) as {
			beforehand?: unknown;
		};
		const { keyHash: _hash, ...file } = plain as Record<string, unknown>;
		const read = v.safeParse(registerSchema, file);
		expect(read.issues?.map((issue) => v.getDotPath(issue)) ?? []).toEqual([]);
		expect(read.output).toMatchObject({ beforehand: plain.beforehand });
		const { beforehand: _written, ...older } = file;
		expect(v.safeParse(registerSchema, older).success).toBe(true);
	});
});
