import { describe, expect, it } from 'vitest';
import type { PointStatus } from '../../../shared/workshop/state.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { k1, k2, p1, p2 } from '../../support/agreement-room.ts';
import { frida, idOf, omar, sam, seated, tess } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const raise = (
	point: string,
	text: string,
	kind: 'challenge' | 'build' = 'challenge',
): Command => ({
	type: 'RaisePoint',
	point,
	case: k1,
	kind,
	text,
});
const settle = (status: PointStatus, answer = '', point = p1): Command => ({
	type: 'SettlePoint',
	point,
	status,
	answer,
});
const point = (status: PointStatus, answer = '', id = p1) => ({
	type: 'PointSettled' as const,
	point: id,
	status,
	answer,
});
const text = 'Free capacity is gone by Thursday noon';
const raised = [
	...seated,
	by(omar, { type: 'PointRaised', point: p1, case: k1, kind: 'challenge', text }),
];

describe('raising a point', () => {
	it('H1 it is a challenge or a build on a case, open, of whoever raises it', () => {
		for (const kind of ['challenge', 'build'] as const) {
			const raising = given(...seated).when(omar, raise(p1, ` ${text} `, kind), noon + 7);
			raising.then({ type: 'PointRaised', point: p1, case: k1, kind, text });
			expect(raising.state.points[p1]).toEqual({
				...{ case: k1, kind, text, by: omar, at: noon + 7 },
				status: 'open',
				answer: '',
			});
		}
	});

	it('H1 it has words, at most 500 characters', () => {
		const room = given(...seated);
		room.when(sam, raise(p1, ' \n')).thenRefused('text-missing');
		room.when(sam, raise(p1, 'x'.repeat(501))).thenRefused('text-too-long', { max: 500 });
		expect(room.when(sam, raise(p1, 'x'.repeat(500))).state.points[p1]?.text).toHaveLength(500);
	});

	it('H2 raising one again changes nothing, whoever does and whatever it says', () => {
		const room = given(...raised);
		room.when(omar, raise(p1, text)).thenNothing();
		room.when(sam, raise(p1, 'Something else')).thenNothing();
	});

	it('H3 there are at most 300', () => {
		const many = Array.from({ length: 299 }, (_, index) =>
			by(sam, {
				type: 'PointRaised',
				point: idOf(`p${index + 2}`),
				case: k2,
				kind: 'build',
				text: 'One more',
			}),
		);
		const full = [...raised, ...many];
		given(...full.slice(0, -1))
			.when(sam, raise(idOf('last'), 'The last'))
			.then({
				type: 'PointRaised',
				point: idOf('last'),
				case: k1,
				kind: 'challenge',
				text: 'The last',
			});
		given(...full)
			.when(sam, raise(idOf('last'), 'One too many'))
			.thenRefused('too-many');
		given(...full)
			.when(sam, raise(p1, 'There already'))
			.thenNothing();
	});
});

describe('settling a point', () => {
	it('H4 it is answered in words, accepted or parked, by anybody who writes', () => {
		const room = given(...raised);
		for (const seat of [frida, sam, omar, tess])
			room
				.when(seat, settle('answered', ' First come, first served '))
				.then(point('answered', 'First come, first served'));
		room.when(sam, settle('accepted')).then(point('accepted'));
		room.when(sam, settle('parked', 'Next time')).then(point('parked', 'Next time'));
		room.when(sam, settle('answered', ' ')).thenRefused('text-missing');
		room.when(sam, settle('parked', 'x'.repeat(501))).thenRefused('text-too-long', { max: 500 });
		expect(room.when(sam, settle('accepted', 'x'.repeat(500))).state.points[p1]).toMatchObject({
			status: 'accepted',
			answer: 'x'.repeat(500),
			text,
			by: omar,
		});
	});

	it('H4 opened again it has lost its answer', () => {
		const { past } = given(...raised).when(sam, settle('answered', 'It is booked'));
		const opening = given(...past).when(omar, settle('open', 'whatever'));
		opening.then(point('open'));
		expect(opening.state).toEqual(stateAfter(raised));
	});

	it('H5 saying the same again changes nothing, another answer does', () => {
		const { past } = given(...raised).when(sam, settle('answered', 'It is booked'));
		const room = given(...past);
		room.when(omar, settle('answered', ' It is booked')).thenNothing();
		room.when(omar, settle('answered', 'It is gone')).then(point('answered', 'It is gone'));
		given(...raised)
			.when(sam, settle('open', 'x'))
			.thenNothing();
	});

	it('H6 one that is not there is refused', () => {
		given(...raised)
			.when(sam, settle('accepted', '', p2))
			.thenRefused('unknown-point');
		const late = by(sam, point('accepted', '', p2));
		expect(stateAfter([...raised, late])).toEqual(stateAfter(raised));
	});
});
