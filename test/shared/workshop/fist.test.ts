import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hands, wordOf, type Closing, type Fingers } from '../../../shared/check/consent.ts';
import { parseCommand } from '../../../shared/parse-command.ts';
import { answerPage } from '../../../shared/workshop/answer-page.ts';
import { standingOf } from '../../../shared/workshop/consent.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { viewAgreement } from '../../../shared/workshop/agreement-view.ts';
import { decide, evolve, type Command } from '../../../shared/workshop/workshop.ts';
import { a1, all, calling, drafting, saying, sealing } from '../../support/agreement-room.ts';
import { holds } from '../../support/holds.ts';
import { wire } from '../../support/play.ts';
import { frida, idOf, oda, omar, sam, sara, seth, tess } from '../../support/room.ts';
import { given, noon, stateAfter } from '../../support/scenario.ts';
import { recordIn, sealedAt } from './sealed.ts';

const byFist = { ...calling(), fist: true };
const asked = given(...drafting).when(frida, byFist).past;
const reasonOf = (fingers: Fingers) => (fingers <= 2 ? 'It costs' : '');
const showing = (fingers: Fingers, change = {}) =>
	saying(wordOf(fingers), reasonOf(fingers), { fingers, ...change });

/** What follows from commands, whatever of them is refused. */
function after(past: readonly Recorded[], acts: readonly [string, Command][]) {
	let state = stateAfter(past);
	const said: string[] = [];
	for (const [seat, command] of acts) {
		const decision = decide(state, command, { by: seat, at: noon });
		said.push(decision.ok ? 'ok' : decision.refusal.code);
		for (const event of decision.ok ? decision.events : [])
			state = evolve(state, { ...event, by: seat, at: noon });
	}
	return { state, said };
}

describe('fist of five', () => {
	it('Q30 a fist objects, one and two have a reservation, three and more agree', () => {
		expect(hands.map(wordOf)).toEqual([
			...['object', 'reservation', 'reservation'],
			...['agree', 'agree', 'agree'],
		]);
		expect(stateAfter(asked).agreements[a1]!.calls[0]).toMatchObject({ version: 1, fist: true });
		const said = {
			type: 'WordSaid',
			agreement: a1,
			version: 1,
			side: 'sales',
			named: true,
		} as const;
		const room = given(...asked);
		room.when(sam, showing(4)).then({ ...said, word: 'agree', reason: '', fingers: 4 });
		room.when(sam, showing(2)).then({
			...{ ...said, word: 'reservation', reason: 'It costs', fingers: 2 },
		});
		room.when(sam, showing(0)).then({ ...said, word: 'object', reason: 'It costs', fingers: 0 });
	});

	it('Q30 an objection and a reservation have their reason as ever', () => {
		for (const fingers of [0, 1, 2] as const)
			given(...asked)
				.when(sam, showing(fingers, { reason: ' ' }))
				.thenRefused('reason-missing');
	});

	it('Q31 fingers that stand for another word, none of them, or where words are asked, are refused', () => {
		const room = given(...asked);
		room.when(sam, showing(4, { word: 'object', reason: 'It costs' })).thenRefused('malformed');
		room.when(sam, showing(0, { word: 'agree' })).thenRefused('malformed');
		room.when(sam, saying('agree')).thenRefused('malformed');
		given(...given(...drafting).when(frida, calling()).past)
			.when(sam, showing(4))
			.thenRefused('malformed');
		const parsed = (fingers: unknown) => {
			const { type, agreement, version, word, reason, named } = showing(4);
			const sent = { type, agreement, version, word, reason, named, fingers };
			return parseCommand({ commandId: idOf('one'), ...sent });
		};
		expect(parsed(4)).not.toBeNull();
		for (const wrong of [6, -1, 2.5, '4', null]) expect(parsed(wrong)).toBeNull();
	});

	it('Q31 another number of fingers is another word, the same is none', () => {
		const past = given(...asked).when(sam, showing(4)).past;
		given(...past)
			.when(sam, showing(4))
			.thenNothing();
		expect(given(...past).when(sam, showing(5)).state.agreements[a1]!.words).toHaveLength(1);
	});

	it('Q31 it is carried, closed and sealed exactly as with the words for which they stand', () => {
		const seats = [...all.sales, ...all.operations, ...all.other];
		const act = fc.oneof(
			{ weight: 5, arbitrary: fc.tuple(fc.constantFrom(...seats), fc.constantFrom(...hands)) },
			fc.tuple(
				fc.constantFrom(...seats),
				fc.constantFrom<Closing>('integrated', 'withdrawn', 'dissent'),
				fc.boolean(),
			),
		);
		const inWords = given(...drafting).when(frida, calling()).past;
		/** Without the fingers, and in one order: another number of them is a word that is said later. */
		const plain = (value: unknown) =>
			JSON.parse(
				JSON.stringify(value ?? null, (key, part: unknown) => {
					if (key === 'fingers') return undefined;
					return Array.isArray(part)
						? part.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
						: part;
				}),
			) as unknown;
		holds(
			fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
				const both = [true, false].map((fist) =>
					after(
						fist ? asked : inWords,
						[...acts, 'seal' as const].map((one): [string, Command] => {
							if (one === 'seal') return [frida, sealing()];
							const [seat, what, byFacilitator] = one;
							if (typeof what !== 'number')
								return [
									byFacilitator ? frida : seat,
									{ type: 'CloseObjection', agreement: a1, author: seat, how: what },
								];
							return [seat, fist ? showing(what) : saying(wordOf(what), reasonOf(what))];
						}),
					),
				);
				const [fist, words] = both as [(typeof both)[0], (typeof both)[0]];
				expect(fist.said).toEqual(words.said);
				const [one, other] = [fist.state.agreements[a1]!, words.state.agreements[a1]!];
				expect(plain(standingOf(one)!.outcome)).toEqual(plain(standingOf(other)!.outcome));
				expect(plain(one.sealed?.consent)).toEqual(plain(other.sealed?.consent));
			}),
			{ runs: 200 },
		);
	});

	it('Q32 the board counts the fingers of each side, and each person’s stand beside the word', () => {
		const acts = [
			...([sam, sara] as const).map((seat): [string, Command] => [seat, showing(4)]),
			...[[seth, showing(1)] as [string, Command], [omar, showing(5)] as [string, Command]],
		];
		const { state } = after(asked, acts);
		const view = viewAgreement(state.agreements[a1]!);
		expect(view.outcome!.sides.sales.fingers).toEqual([0, 1, 0, 0, 2, 0]);
		expect(view.outcome!.sides.operations.fingers).toEqual([0, 0, 0, 0, 0, 1]);
		expect(view.outcome!.sides.other).not.toHaveProperty('fingers');
		expect(view.words[seth]).toMatchObject({ word: 'reservation', fingers: 1 });
		expect(view.calls[0]).toMatchObject({ fist: true });
	});

	it('Q32 an objection that is still open from before a new call is in no count of fingers', () => {
		const past = given(...given(...asked).when(sam, showing(0)).past).when(frida, calling()).past;
		const { outcome } = standingOf(stateAfter(past).agreements[a1]!)!;
		expect(outcome.openObjections).toEqual([sam]);
		expect(outcome.sides.sales).not.toHaveProperty('fingers');
	});

	it('Q32 the record has them by side, and its history says how the room was asked', () => {
		const seats = [...all.sales, ...all.operations];
		const { state } = after(
			asked,
			seats.map((seat) => [seat, showing(3)]),
		);
		expect(state.agreements[a1]!.words).toHaveLength(6);
		let past = asked;
		for (const seat of seats) past = given(...past).when(seat, showing(3)).past;
		const record = recordIn(given(...past).when(frida, sealing(), sealedAt).past);
		expect(record.consent.sides.sales.fingers).toEqual([0, 0, 0, 3, 0, 0]);
		expect(record.history.map(({ what, fist }) => [what, fist])).toEqual([
			...[
				['drafted', undefined],
				['called', true],
			],
			...[['sealed', undefined]],
		]);
		expect(wire(record)).toEqual(record);
	});

	it('Q32 by link one is asked in the same way', () => {
		const state = stateAfter(given(...asked).when(oda, showing(2)).past);
		const page = (person: string) =>
			answerPage(
				state,
				{ for: 'consent', agreement: a1, person } as Parameters<typeof answerPage>[1],
				noon,
			);
		expect(page(oda)).toMatchObject({ fist: true, said: { word: 'reservation', fingers: 2 } });
		expect(page(tess)).toMatchObject({ fist: true, said: null });
	});
});
