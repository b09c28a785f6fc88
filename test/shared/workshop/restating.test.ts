import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { k1, p1, p2 } from '../../support/agreement-room.ts';
import { frida, oda, omar, sam, sara, tess } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';
import { g1, tabled } from '../../support/tables-room.ts';

const words = 'You fear that reps promise what is gone by noon';
const restate = (text = words, point = p1): Command => ({ type: 'RestatePoint', point, text });
const confirm = (yes: boolean, text = words, point = p1): Command => ({
	...{ type: 'ConfirmRestated', point, text, yes },
});
const answer = (point = p1): Command => ({
	...{ type: 'SettlePoint', point, status: 'answered', answer: 'It is booked at once' },
});
const asking: Command = { type: 'SetRestating', on: true };
const raise = (seat: string, point: string, kind: 'challenge' | 'build'): Recorded =>
	by(seat, { type: 'PointRaised', point, case: k1, group: g1, kind, text: 'Gone by noon' });

/** Oda of Operations asks the table of Sam and Omar. */
const raised = [...tabled, raise(oda, p1, 'challenge')];
const waiting = given(...raised).when(frida, asking).past;
const restated = given(...waiting).when(sam, restate()).past;
const confirmed = given(...restated).when(oda, confirm(true)).past;

describe('an answer waits', () => {
	const settled = {
		...{ type: 'PointSettled' as const, point: p1, status: 'answered' as const },
		answer: 'It is booked at once',
	};

	it('H14 the facilitator asks for restating and takes it back', () => {
		given(...raised)
			.when(frida, asking)
			.then({ type: 'RestatingSet', on: true });
		given(...waiting)
			.when(frida, asking)
			.thenNothing();
		const off = given(...waiting).when(frida, { type: 'SetRestating', on: false });
		expect(off.state.restating).toBe(false);
		given(...off.past)
			.when(sam, answer())
			.then(settled);
	});

	it('H14 until another side has said it and the asker has said yes', () => {
		given(...raised)
			.when(sam, answer())
			.then(settled);
		for (const past of [waiting, restated, given(...restated).when(oda, confirm(false)).past])
			given(...past)
				.when(sam, answer())
				.thenRefused('not-restated');
		given(...confirmed)
			.when(sam, answer())
			.then(settled);
	});

	it('H14 a build does not wait, and the facilitator goes on without', () => {
		given(...waiting, raise(oda, p2, 'build'))
			.when(sam, answer(p2))
			.then({ ...settled, point: p2 });
		given(...waiting)
			.when(frida, answer())
			.then(settled);
	});

	it('H14 on a case it waits, too', () => {
		const onCase = by(oda, {
			...{ type: 'PointRaised', point: p2, case: k1, kind: 'challenge', text: 'Gone by noon' },
		});
		given(...waiting, onCase)
			.when(sam, answer(p2))
			.thenRefused('not-restated');
	});
});

describe('restating', () => {
	it('H15 it is done by somebody of another side, asked for or not', () => {
		for (const past of [raised, waiting])
			for (const seat of [sam, sara, tess])
				given(...past)
					.when(seat, restate(` ${words} `))
					.then({ type: 'PointRestated', point: p1, text: words });
		for (const seat of [oda, omar])
			given(...waiting)
				.when(seat, restate())
				.thenRefused('same-side');
		given(...waiting)
			.when(frida, restate())
			.thenRefused('not-allowed');
		expect(stateAfter(restated).points[p1]?.restated).toEqual({ text: words, by: sam, yes: null });
	});

	it('H15 a facilitator’s point is restated by any side, a third function’s by the two sides', () => {
		given(...tabled, raise(frida, p1, 'challenge'))
			.when(omar, restate())
			.then({ type: 'PointRestated', point: p1, text: words });
		const finance = [...tabled, raise(tess, p1, 'challenge')];
		given(...finance)
			.when(omar, restate())
			.then({ type: 'PointRestated', point: p1, text: words });
	});

	it('H15 it has words, at most 500 characters, and the point is open and there', () => {
		const room = given(...waiting);
		room.when(sam, restate(' \n')).thenRefused('text-missing');
		room.when(sam, restate('x'.repeat(501))).thenRefused('text-too-long', { max: 500 });
		room
			.when(sam, restate('x'.repeat(500)))
			.then({ type: 'PointRestated', point: p1, text: 'x'.repeat(500) });
		room.when(sam, restate(words, p2)).thenRefused('unknown-point');
		given(...given(...waiting).when(frida, answer()).past)
			.when(sam, restate())
			.thenRefused('point-settled');
	});

	it('H15 other words take the place of the earlier ones, unconfirmed; the same change nothing', () => {
		const unsure = given(...confirmed).when(oda, confirm(false)).past;
		for (const past of [restated, unsure]) {
			given(...past)
				.when(sara, restate())
				.thenNothing();
			const again = given(...past).when(sara, restate('You say it is never there'));
			expect(again.state.points[p1]?.restated).toEqual({
				...{ text: 'You say it is never there', by: sara, yes: null },
			});
		}
	});

	it('H15 what the asker has agreed to stays until the asker thinks again', () => {
		const room = given(...confirmed);
		for (const seat of [sam, sara, tess])
			room.when(seat, restate('You say it is never there')).thenRefused('restated-agreed');
		room.when(sara, restate()).thenNothing();
	});
});

describe('to the asker’s satisfaction', () => {
	it('H16 the asker says yes or not quite, and can think again', () => {
		expect(stateAfter(confirmed).points[p1]?.restated?.yes).toBe(true);
		given(...confirmed)
			.when(oda, confirm(true))
			.thenNothing();
		given(...confirmed)
			.when(oda, confirm(false))
			.then({ type: 'RestatedConfirmed', point: p1, yes: false });
	});

	it('H16 nobody else does', () => {
		for (const seat of [sam, omar, frida, tess])
			given(...restated)
				.when(seat, confirm(true))
				.thenRefused('not-your-point');
	});

	it('H16 words that the asker has not read are not confirmed', () => {
		const anew = given(...restated).when(sara, restate('You say it is never there')).past;
		given(...anew)
			.when(oda, confirm(true))
			.thenRefused('restated-anew');
		given(...waiting)
			.when(oda, confirm(true))
			.thenRefused('restated-anew');
		given(...waiting)
			.when(oda, confirm(true, words, p2))
			.thenRefused('unknown-point');
	});

	it('H16 what is said of a point that is gone changes nothing', () => {
		const late: Recorded[] = [
			by(sam, { type: 'PointRestated', point: p2, text: words }),
			by(oda, { type: 'RestatedConfirmed', point: p2, yes: true }),
			by(oda, { type: 'RestatedConfirmed', point: p1, yes: true }),
		];
		expect(stateAfter([...raised, ...late])).toEqual(stateAfter(raised));
	});
});
