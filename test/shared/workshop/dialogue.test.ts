import { describe, expect, it } from 'vitest';
import { openFirst } from '../../../shared/workshop/dialogue.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { PointKind, PointStatus } from '../../../shared/workshop/state.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { k1, k2, p1, p2 } from '../../support/agreement-room.ts';
import { frida, idOf, oda, omar, sam, seated, seth, tess } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { script } from '../../support/script.ts';
import { g1, g2, tabled } from '../../support/tables-room.ts';

const raise = (
	point: string,
	text: string,
	kind: PointKind = 'challenge',
): Extract<Command, { type: 'RaisePoint' }> => ({
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
				...{ case: k1, group: null, kind, text, by: omar, at: noon + 7 },
				...{ status: 'open', answer: '', restated: null },
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

/** Seth of another table asks the table of Sam and Omar. */
const about = (kind: PointKind, asker = seth): Recorded[] => [
	...tabled,
	by(asker, { type: 'PointRaised', point: p1, case: k1, group: g1, kind, text }),
];

describe('a point on a table’s proposal', () => {
	it('H7 it brings the case that the table works, whatever the page says', () => {
		const raising = given(...tabled).when(seth, { ...raise(p1, text), case: k2, group: g1 });
		raising.then({ type: 'PointRaised', point: p1, case: k1, group: g1, kind: 'challenge', text });
		expect(raising.state.points[p1]).toMatchObject({ case: k1, group: g1, by: seth });
	});

	it('H7 a table without a case has one, too, and nothing at all has none', () => {
		const idle = [...tabled, by(frida, { type: 'CaseAssigned', group: g1, case: null })];
		const raising = { ...raise(p1, text), case: null };
		expect(given(...idle).when(seth, { ...raising, group: g1 }).state.points[p1]?.case).toBe(null);
		given(...idle)
			.when(seth, raising)
			.thenRefused('unknown-case');
		given(...tabled)
			.when(seth, { ...raise(p1, text), group: idOf('nowhere') })
			.thenRefused('unknown-table');
	});

	it('H8 its people answer, and take builds up', () => {
		for (const kind of ['challenge', 'build'] as const)
			for (const seat of [sam, omar, frida])
				given(...about(kind))
					.when(seat, settle('answered', 'It is booked'))
					.then(point('answered', 'It is booked'));
		for (const seat of [sam, frida])
			given(...about('build'))
				.when(seat, settle('accepted'))
				.then(point('accepted'));
		for (const seat of [seth, tess, oda])
			for (const status of ['answered', 'accepted'] as const)
				given(...about('build'))
					.when(seat, settle(status, 'x'))
					.thenRefused('not-your-table');
	});

	it('H8 whose table sends the proposal together with it answers, too', () => {
		const together = by(frida, { type: 'SentTogether', group: g2, with: g1 });
		given(...about('challenge'), together)
			.when(oda, settle('answered', 'It is booked'))
			.then(point('answered', 'It is booked'));
	});

	it('H8 the asker accepts an answer or opens the point again, and nobody else', () => {
		const { past } = given(...about('challenge')).when(sam, settle('answered', 'It is booked'));
		for (const seat of [seth, frida]) {
			given(...past)
				.when(seat, settle('accepted', 'It is booked'))
				.then(point('accepted', 'It is booked'));
			given(...past)
				.when(seat, settle('open'))
				.then(point('open'));
		}
		for (const seat of [sam, oda, tess])
			for (const status of ['accepted', 'open'] as const)
				given(...past)
					.when(seat, settle(status))
					.thenRefused('not-your-point');
	});

	it('H8 the facilitator alone parks', () => {
		for (const seat of [sam, seth, tess])
			given(...about('challenge'))
				.when(seat, settle('parked'))
				.thenRefused('facilitator-parks');
		given(...about('challenge'))
			.when(frida, settle('parked'))
			.then(point('parked'));
	});
});

describe('withdrawing a point', () => {
	const withdraw = (withdrawn: boolean, id = p1) =>
		({ type: 'WithdrawPoint', point: id, withdrawn }) as const;
	const { past: without } = given(...about('challenge')).when(seth, withdraw(true));

	it('H9 whoever raised it does, and brings it back as it was', () => {
		given(...about('challenge'))
			.when(seth, withdraw(true))
			.then({ type: 'PointWithdrawn', point: p1, withdrawn: true });
		expect(given(...without).when(seth, withdraw(false)).state).toEqual(
			stateAfter(about('challenge')),
		);
		given(...without)
			.when(seth, withdraw(true))
			.thenNothing();
		given(...about('challenge'))
			.when(seth, withdraw(false))
			.thenNothing();
	});

	it('H9 nobody else does, and one that was never raised is refused', () => {
		for (const seat of [sam, frida, tess]) {
			given(...about('challenge'))
				.when(seat, withdraw(true))
				.thenRefused('not-your-point');
			given(...without)
				.when(seat, withdraw(false))
				.thenRefused('not-your-point');
		}
		given(...without)
			.when(seth, withdraw(true, p2))
			.thenRefused('unknown-point');
		const late = by(seth, { type: 'PointWithdrawn', point: p2, withdrawn: true });
		expect(stateAfter([...without, late])).toEqual(stateAfter(without));
	});

	it('H9 meanwhile nobody sees it, nobody settles it, and its id is not free', () => {
		for (const seat of [seth, sam, frida])
			expect(JSON.stringify(viewOf(stateAfter(without), seat))).not.toContain(text);
		given(...without)
			.when(sam, settle('answered', 'It is booked'))
			.thenRefused('unknown-point');
		given(...without)
			.when(seth, raise(p1, 'Something else'))
			.thenNothing();
	});

	it('H3, H9 it counts among the 300', () => {
		const many = Array.from({ length: 299 }, (_, index) =>
			by(sam, {
				...{ type: 'PointRaised', point: idOf(`m${index}`), case: k2, kind: 'build' },
				text: 'One more',
			}),
		);
		given(...without, ...many)
			.when(sam, raise(p2, text))
			.thenRefused('too-many');
	});
});

it('H17 open ones come first, then all in the order of raising', () => {
	const points = ['a', 'b', 'c', 'd'].map((id, index) =>
		by(
			sam,
			{ type: 'PointRaised', point: idOf(id), case: k1, kind: 'build', text: id },
			noon - index,
		),
	);
	const state = stateAfter([
		...seated,
		...points,
		by(sam, point('parked', '', idOf('d'))),
		by(sam, point('answered', 'x', idOf('b'))),
	]);
	expect(openFirst(state.points).map(([, { text }]) => text)).toEqual(['c', 'a', 'd', 'b']);
});

it('H18 of the script’s five points two are answered, one challenge and two builds stay open', () => {
	const past = script.dialogue.reduce<Recorded[]>((before, told, index) => {
		const id = idOf(`d${index}`);
		const raising = given(...before).when(sam, {
			...{ type: 'RaisePoint', point: id, case: idOf(told.on), kind: told.kind, text: told.text },
		});
		if (!told.answer) return raising.past;
		return given(...raising.past).when(omar, settle('answered', told.answer, id)).past;
	}, seated);
	const left = openFirst(stateAfter(past).points).map(
		([, { kind, status }]) => `${kind} ${status}`,
	);
	expect(left).toEqual([
		...['build open', 'challenge open', 'build open'],
		...['challenge answered', 'challenge answered'],
	]);
});
