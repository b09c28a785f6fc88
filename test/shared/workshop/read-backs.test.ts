import { describe, expect, it } from 'vitest';
import { readBackState } from '../../../shared/workshop/read-backs.ts';
import type { TwoSides } from '../../../shared/workshop/state.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { form, margin, o1, o2, otif, planned, strategySet } from '../../support/agreement-room.ts';
import {
	cast,
	created,
	frida,
	idOf,
	joined,
	oda,
	omar,
	sam,
	seated,
	tess,
} from '../../support/room.ts';
import { given, stateAfter } from '../../support/scenario.ts';

const readBack = (side: TwoSides, text: string, objective = o1): Command => ({
	type: 'ReadBack',
	...{ objective, side, text },
});
const confirm = (side: TwoSides, accepted: boolean, objective = o1): Command => ({
	type: 'ConfirmReadBack',
	...{ objective, side, accepted },
});
const understood = 'Sales asks us before it promises';
const read = given(...planned).when(omar, readBack('sales', ` ${understood}\n`));
const confirmed = given(...read.past).when(sam, confirm('sales', true));

const stateOf = (state: typeof read.state, side: TwoSides = 'sales') => {
	const objective = state.strategy.objectives.find(({ id }) => id === o1)!;
	return readBackState(objective, side, state.readBacks[o1]?.[side]);
};

describe('reading back', () => {
	it('O11 is done by the other side, about the sentence as it stands', () => {
		read.then({
			type: 'SentenceReadBack',
			...{ objective: o1, side: 'sales', of: 'Ask early', text: understood },
		});
		expect(read.state.readBacks).toEqual({
			[o1]: {
				sales: { of: 'Ask early', text: understood, by: omar, accepted: null },
				operations: null,
			},
		});
		expect(stateOf(read.state)).toBe('waiting');
		expect(stateOf(read.state, 'operations')).toBe('none');
	});

	it('O11 neither by the side itself nor by a third function', () => {
		for (const seat of [sam, tess])
			given(...planned)
				.when(seat, readBack('sales', understood))
				.thenRefused('not-your-half');
		given(...planned)
			.when(omar, readBack('operations', understood))
			.thenRefused('not-your-half');
	});

	it('O11 has words, 280 characters at most, and a sentence to read', () => {
		const room = given(...planned);
		room.when(omar, readBack('sales', ' ')).thenRefused('text-missing');
		room.when(omar, readBack('sales', 'x'.repeat(281))).thenRefused('text-too-long', { max: 280 });
		room.when(omar, readBack('sales', understood, idOf('o9'))).thenRefused('unknown-objective');
		const bare = strategySet(2, { ...otif, asks: { sales: '', operations: 'Answer' } });
		given(...planned, bare)
			.when(omar, readBack('sales', understood))
			.thenRefused('not-translated');
	});

	it('O11 the same again changes nothing', () => {
		given(...read.past)
			.when(oda, readBack('sales', understood))
			.thenNothing();
	});
});

describe('yes, that’s it', () => {
	it('O12 is said by the side that wrote the sentence, and can be said otherwise', () => {
		confirmed.then({
			type: 'ReadBackConfirmed',
			...{ objective: o1, side: 'sales', accepted: true },
		});
		expect(stateOf(confirmed.state)).toBe('understood');
		const otherwise = given(...confirmed.past).when(sam, confirm('sales', false));
		expect(stateOf(otherwise.state)).toBe('not-quite');
		given(...confirmed.past)
			.when(sam, confirm('sales', true))
			.thenNothing();
		for (const seat of [omar, tess])
			given(...read.past)
				.when(seat, confirm('sales', true))
				.thenRefused('not-your-half');
	});

	it('O12 needs a reading back, and a new one is not confirmed', () => {
		given(...planned)
			.when(sam, confirm('sales', true))
			.thenRefused('no-read-back');
		given(...planned)
			.when(sam, confirm('sales', true, idOf('o9')))
			.thenRefused('unknown-objective');
		const again = given(...confirmed.past).when(omar, readBack('sales', 'It asks early'));
		expect(stateOf(again.state)).toBe('waiting');
	});
});

describe('another sentence', () => {
	const rewritten = given(...confirmed.past).when(sam, {
		type: 'TranslateObjective',
		...{ objective: o1, side: 'sales', text: 'Ask first' },
	});

	it('O13 makes it stale: it stays, and nobody confirms it any more', () => {
		expect(stateOf(rewritten.state)).toBe('stale');
		expect(rewritten.state.readBacks[o1]?.sales?.text).toBe(understood);
		given(...rewritten.past)
			.when(sam, confirm('sales', true))
			.thenRefused('no-read-back');
		const again = given(...rewritten.past).when(omar, readBack('sales', understood));
		expect(stateOf(again.state)).toBe('waiting');
	});

	it('O13 the old sentence again is understood again', () => {
		const back = given(...rewritten.past).when(sam, {
			type: 'TranslateObjective',
			...{ objective: o1, side: 'sales', text: 'Ask early' },
		});
		expect(stateOf(back.state)).toBe('understood');
	});

	it('O13 what else changes of the strategy leaves it as it is', () => {
		const { state } = given(...confirmed.past).when(frida, {
			type: 'SetStrategy',
			basis: 1,
			statement: 'Another',
			objectives: [form(o2, margin.title), form(o1, 'Deliver')],
		});
		expect(stateOf(state)).toBe('understood');
	});
});

it('O14 the facilitator speaks for a side that has nobody, and for no other', () => {
	given(...planned)
		.when(frida, readBack('sales', understood))
		.thenRefused('not-your-half');
	given(...read.past)
		.when(frida, confirm('sales', true))
		.thenRefused('not-your-half');
	const salesOnly = [created, joined(cast.frida), joined(cast.sam), strategySet(1, otif)];
	const reading = given(...salesOnly).when(frida, readBack('sales', understood));
	expect(stateOf(reading.state)).toBe('waiting');
	given(...reading.past)
		.when(frida, confirm('sales', true))
		.thenRefused('not-your-half');
	expect(stateAfter(seated).readBacks).toEqual({});
});
