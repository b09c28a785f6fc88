import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../shared/check/consent.ts';
import type { Id } from '../../../shared/ids.ts';
import { mayByLink, routeRights } from '../../../shared/rights.ts';
import { refuseAnswerLink, type AnswerLink } from '../../../shared/workshop/answer-links.ts';
import { answerPage } from '../../../shared/workshop/answer-page.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { mineLinks } from '../../../shared/workshop/links.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import { decide, evolve, type Event } from '../../../shared/workshop/workshop.ts';
import { commandForms, type Type } from '../command-forms.ts';
import {
	a1,
	a2,
	agreed,
	all,
	asked,
	calledEvent,
	drafting,
	o1,
	otif,
	saidEvent,
	saying,
	sealing,
	warming,
} from '../../support/agreement-room.ts';
import { holds } from '../../support/holds.ts';
import { cast, frida, idOf, oda, omar, sam, sara } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { sealedAt, sealedPast } from './sealed.ts';

const link = (change: Partial<AnswerLink> = {}): AnswerLink => ({
	...{ for: 'consent', agreement: a1, person: omar },
	...change,
});
const issued = (key = 'hash of a key', answer = link()): Recorded =>
	by(frida, { type: 'AnswerLinkIssued', key, answer });
const closed = by(frida, { type: 'WorkshopClosed' });
const revoking = { type: 'RevokeAnswerLink', answer: link() } as const;
const byLink = (past: readonly Recorded[], seat: Id, command: Parameters<typeof decide>[1]) =>
	decide(stateAfter(past), command, { by: seat, at: noon, byLink: true });
const pageAfter = (past: readonly Recorded[], answer = link()) => {
	const page = answerPage(stateAfter(past), answer, noon);
	if (page?.for !== 'consent') throw new Error('There is nothing to read.');
	return page;
};
/** Everybody of both sides agrees, but one owner. */
const butOmar = agreed.filter(({ type, by: seat }) => type !== 'WordSaid' || seat !== omar);

describe('a link to answer by', () => {
	it('AN1 is given for an owner of the text that is asked, also after the workshop has ended', () => {
		for (const past of [asked, [...asked, closed]]) {
			expect(refuseAnswerLink(stateAfter(past), link(), noon)).toBeNull();
			expect(refuseAnswerLink(stateAfter(past), link({ person: sam }), noon)).toBeNull();
		}
	});

	it('AN1 is given for nobody else, and for nothing that is not asked', () => {
		const refusal = (past: readonly Recorded[], answer = link()) =>
			refuseAnswerLink(stateAfter(past), answer, noon)?.code;
		expect(refusal(asked, link({ person: oda }))).toBe('unknown-person');
		expect(refusal(asked, link({ person: frida }))).toBe('unknown-person');
		expect(refusal(asked, link({ person: idOf('stranger') }))).toBe('unknown-person');
		expect(refusal(asked, link({ agreement: a2 }))).toBe('unknown-agreement');
		expect(refusal(drafting)).toBe('not-called');
		expect(refusal(sealedPast)).toBe('agreement-sealed');
		const gone = by(frida, { type: 'PersonErased', person: omar });
		expect(refusal([...asked, gone])).toBe('unknown-person');
		const out = by(frida, { type: 'PersonRemoved', person: omar });
		expect(refusal([...asked, out])).toBe('unknown-person');
		const withdrawn = by(frida, { type: 'AgreementWithdrawn', agreement: a1, withdrawn: true });
		expect(refusal([...asked, withdrawn])).toBe('agreement-withdrawn');
	});

	it('AN2 a new one takes the place of what was out for the same, and of nothing else', () => {
		const other = issued('of another', link({ person: sam }));
		const { answerLinks } = stateAfter([...asked, issued('first'), other, issued('second')]);
		expect(answerLinks).toEqual({ second: link(), 'of another': link({ person: sam }) });
	});

	it('AN3 is called back by facilitators alone, also after the workshop has ended', () => {
		const past = [...asked, issued(), issued('of another', link({ person: sam }))];
		given(...past)
			.when(sam, revoking)
			.thenRefused('not-allowed');
		for (const before of [past, [...past, closed]]) {
			const after = given(...before).when(frida, revoking);
			after.then({ type: 'AnswerLinkRevoked', answer: link() });
			expect(Object.keys(after.state.answerLinks)).toEqual(['of another']);
			given(...after.past)
				.when(frida, revoking)
				.thenNothing();
		}
	});

	it('AN3 goes with the person whose answer it is', () => {
		const gone = by(frida, { type: 'PersonErased', person: omar });
		const other = issued('of another', link({ person: sam }));
		expect(Object.keys(stateAfter([...asked, issued(), other, gone]).answerLinks)).toEqual([
			'of another',
		]);
	});

	it('AN4 which are out is told to facilitators, without a key or its hash, and to nobody else', () => {
		const state = stateAfter([...asked, issued()]);
		expect(mineLinks(state, frida)?.answers).toEqual([link()]);
		expect(JSON.stringify(mineLinks(state, frida))).not.toContain('hash of a key');
		expect(mineLinks(state, sam)).toBeNull();
	});

	it('AN4, V1 what facilitators know of them is kept up by the events, and tells the room nothing', () => {
		const steps = [
			issued(),
			by(frida, { type: 'AnswerLinkRevoked', answer: link() }),
			issued('two'),
		];
		const erased = by(frida, { type: 'PersonErased', person: omar });
		const view = viewOf(stateAfter(asked), frida);
		[...steps, erased].forEach((event, at, all) => {
			const state = stateAfter([...asked, ...all.slice(0, at + 1)]);
			const told = [forRoom(state, event), forSeat(state, event, frida)];
			if (event !== erased) expect(told[0]).toBeNull();
			for (const one of told) if (one) evolveView(view, one);
			expect(view.mine).toEqual(viewOf(state, frida).mine);
			if (event !== erased) expect(forSeat(state, event, sam)).toBeNull();
		});
		expect(view.mine.links?.answers).toEqual([]);
	});

	it('AN5 says a word on what it is for, and nothing else', () => {
		const allowed = (Object.keys(commandForms) as Type[]).filter((type) =>
			mayByLink(link(), { type, agreement: a1 }),
		);
		expect(allowed).toEqual(['SayWord']);
		expect(mayByLink(link(), { type: 'SayWord', agreement: a2 })).toBe(false);
		expect(mayByLink(link(), { type: 'SayWord' })).toBe(false);
		expect(Object.entries(routeRights).filter(([, asker]) => asker === 'answerer')).toEqual([
			['GET /api/workshops/:id/answer', 'answerer'],
			['POST /api/workshops/:id/answer', 'answerer'],
		]);
	});

	it('AN6 the word is the one that the seat would have said, also when writing is frozen or all has ended', () => {
		const frozen = by(frida, { type: 'WritingFrozen' });
		for (const past of [asked, [...asked, frozen], [...asked, closed]]) {
			const decision = byLink(past, omar, saying('reservation', 'Only in summer'));
			const inRoom = decide(stateAfter(asked), saying('reservation', 'Only in summer'), {
				...{ by: omar, at: noon },
			});
			expect(decision).toEqual(inRoom);
			expect(decision).toMatchObject({ ok: true, events: [{ type: 'WordSaid', version: 1 }] });
		}
		given(...asked, closed)
			.when(omar, saying('agree'))
			.thenRefused('workshop-closed');
	});

	it('AN6 what the room refuses is refused by link as well', () => {
		const refused = (code: string) => ({ ok: false, refusal: { code } });
		expect(byLink([...asked, calledEvent(2)], omar, saying('agree'))).toMatchObject(
			refused('stale-version'),
		);
		expect(byLink(asked, omar, saying('object'))).toMatchObject(refused('reason-missing'));
		expect(byLink(warming, omar, saying('agree'))).toMatchObject(refused('temperature-open'));
		expect(byLink(sealedPast, omar, saying('agree'))).toMatchObject(refused('agreement-sealed'));
		const out = by(frida, { type: 'PersonRemoved', person: omar });
		expect(byLink([...asked, out], omar, saying('agree'))).toMatchObject(refused('person-removed'));
	});

	it('AN7 once the missing word has come by link the facilitator seals, also after the end', () => {
		const before = [...butOmar, closed];
		given(...before)
			.when(frida, sealing())
			.thenRefused('workshop-closed');
		given(...agreed, closed)
			.when(frida, sealing())
			.thenRefused('workshop-closed');
		const decision = byLink(before, omar, saying('agree'));
		if (!decision.ok) throw new Error(decision.refusal.code);
		const after = [...before, ...decision.events.map((event) => by(omar, event))];
		const sealed = given(...after).when(frida, sealing(), sealedAt).state.agreements[a1]?.sealed;
		expect(sealed).toEqual(stateAfter(sealedPast).agreements[a1]?.sealed);
		given(...after, calledEvent(2))
			.when(frida, sealing({}, 2))
			.thenRefused('workshop-closed');
		given(...after)
			.when(sam, sealing())
			.thenRefused('not-allowed');
	});

	it('AN7 a temperature that was being taken when all ended is shown then, and the word is asked', () => {
		const shown = given(...warming, closed).when(frida, {
			...{ type: 'ShowTemperature', agreement: a1, version: 1 },
		});
		expect(byLink(shown.past, omar, saying('agree'))).toMatchObject({ ok: true });
	});

	it('AN8 nobody’s silence counts: whoever answers, here or by link, without an owner nothing is sealed', () => {
		const seats = [...all.sales, ...all.operations, ...all.other];
		const word = fc.constantFrom<Word | null>('agree', 'reservation', 'object', null);
		holds(
			fc.property(
				fc.array(word, { minLength: seats.length, maxLength: seats.length }),
				fc.boolean(),
				fc.boolean(),
				(words, viaLink, ended) => {
					const state = stateAfter(ended ? [...asked, closed] : asked);
					seats.forEach((seat, at) => {
						const said = words[at];
						if (!said) return;
						const how = viaLink || ended ? ({ byLink: true } as const) : {};
						const decision = decide(state, saying(said, 'Why'), { by: seat, at: noon, ...how });
						if (!decision.ok) throw new Error(decision.refusal.code);
						for (const event of decision.events) evolve(state, by(seat, event));
					});
					const decision = decide(state, sealing(), { by: frida, at: sealedAt });
					const agrees = (seat: Id) =>
						['agree', 'reservation'].includes(words[seats.indexOf(seat)] ?? '');
					if (!agrees(sam) || !agrees(omar)) expect(decision.ok).toBe(false);
				},
			),
			{ runs: 200 },
		);
	});

	it('AN9 what is sealed never changes, whatever comes by link', () => {
		const before = JSON.stringify(stateAfter(sealedPast).agreements[a1]?.sealed);
		const word = fc.constantFrom<Word>('agree', 'reservation', 'object');
		const step = fc.record({ seat: fc.constantFrom(sam, omar, sara), word, version: fc.nat(3) });
		holds(
			fc.property(fc.array(step, { maxLength: 8 }), fc.boolean(), (steps, ended) => {
				const state = stateAfter(ended ? [...sealedPast, closed] : sealedPast);
				for (const { seat, word: said, version } of steps) {
					const command = saying(said, 'Why', { version });
					const decision = decide(state, command, { by: seat, at: sealedAt + 1, byLink: true });
					if (decision.ok)
						for (const event of decision.events) evolve(state, by(seat, event as Event));
				}
				expect(JSON.stringify(state.agreements[a1]?.sealed)).toBe(before);
			}),
			{ runs: 100 },
		);
	});
});

describe('what a link lets read', () => {
	it('AN10 who asks whom, the text word for word, and whom it names', () => {
		expect(pageAfter(asked)).toEqual({
			for: 'consent',
			workshop: { title: stateAfter(asked).title, language: 'en', ended: false },
			...{ agreement: a1, number: 1, person: omar, asker: cast.frida.name, askedAt: noon },
			standing: 'asked',
			people: {
				[omar]: { name: cast.omar.name, side: 'operations' },
				[sam]: { name: cast.sam.name, side: 'sales' },
			},
			objectives: [{ id: o1, title: otif.title }],
			call: { version: 1, text: calledEvent().call.text, hash: calledEvent().call.hash },
			...{ fist: false, said: null, before: null },
		});
	});

	it('AN10 nobody else’s word, whatever the others have said', () => {
		const alone = pageAfter([...asked, saidEvent(omar, 'reservation')]);
		const among = [
			...asked,
			saidEvent(omar, 'reservation'),
			saidEvent(sam),
			saidEvent(oda, 'object'),
		];
		expect(pageAfter(among)).toEqual(alone);
		expect(alone.said).toMatchObject({ version: 1, word: 'reservation' });
	});

	it('AN11 of a newer text what was said to which one before', () => {
		const newer = calledEvent(2, { statement: 'Planning publishes on Friday.' });
		const page = pageAfter([...asked, saidEvent(omar), newer]);
		const { hash } = newer.call;
		expect(page.call).toEqual({ version: 2, text: newer.call.text, hash });
		expect(page.before).toEqual({ version: 1, text: calledEvent().call.text, hash });
		expect(page.said).toMatchObject({ version: 1, word: 'agree' });
		expect(pageAfter([...asked, newer]).before).toBeNull();
	});

	it('AN12 where nothing is to be answered now, why', () => {
		const standing = (past: readonly Recorded[], answer = link()) =>
			pageAfter(past, answer).standing;
		expect(standing(sealedPast)).toBe('sealed');
		const withdrawn = by(frida, { type: 'AgreementWithdrawn', agreement: a1, withdrawn: true });
		expect(standing([...asked, withdrawn])).toBe('withdrawn');
		expect(standing(warming)).toBe('temperature');
		const others = calledEvent(2, { owners: [sam] }, { operations: [oda] });
		expect(standing([...asked, others])).toBe('not-asked');
		expect(pageAfter([...asked, closed]).workshop.ended).toBe(true);
		expect(answerPage(stateAfter(drafting), link(), noon)).toBeNull();
		expect(answerPage(stateAfter(asked), link({ agreement: a2 }), noon)).toBeNull();
	});
});
