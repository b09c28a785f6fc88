import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { frida, omar, sam, sara, seated, tess, wall } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const hand = (raised: boolean): Command => ({ type: 'RaiseHand', raised });
const give = (seat: Id | null): Command => ({ type: 'GiveFloor', seat });
const up = (seat: Id) => by(seat, { type: 'HandRaised' });
const given3 = [...seated, up(omar), up(sam), up(tess)];
const second = 1000;

describe('hands', () => {
	it('BA4 hands stand in the order in which they went up', () => {
		expect(stateAfter(given3).hands).toEqual([omar, sam, tess]);
		given(...seated)
			.when(sara, hand(true))
			.then({ type: 'HandRaised' });
	});

	it('BA4 one raises and lowers one’s own, and the same again changes nothing', () => {
		given(...given3)
			.when(sam, hand(true))
			.thenNothing();
		given(...given3)
			.when(sara, hand(false))
			.thenNothing();
		const lowering = given(...given3).when(sam, hand(false));
		lowering.then({ type: 'HandLowered' });
		expect(lowering.state.hands).toEqual([omar, tess]);
		given(...lowering.past)
			.when(sam, hand(true))
			.then({ type: 'HandRaised' });
		expect(stateAfter([...lowering.past, up(sam)]).hands).toEqual([omar, tess, sam]);
	});
});

describe('the floor', () => {
	it('BA5 one tap gives the floor and lowers the hand', () => {
		const giving = given(...given3).when(frida, give(sam), noon + second);
		giving.then({ type: 'FloorGiven', seat: sam });
		expect(giving.state.hands).toEqual([omar, tess]);
		expect(giving.state.floor).toMatchObject({ seat: sam, since: noon + second });
	});

	it('BA5 only participants take it; giving it to whoever has it changes nothing', () => {
		for (const nobody of [frida, wall, 'stranger'])
			given(...seated)
				.when(frida, give(nobody))
				.thenRefused('unknown-person');
		given(...seated, by(frida, { type: 'FloorGiven', seat: sam }))
			.when(frida, give(sam))
			.thenNothing();
		given(...seated)
			.when(frida, give(null))
			.thenNothing();
	});

	it('BA6 the time for which somebody has it counts for that side', () => {
		const giveAt = (seat: Id | null, seconds: number) =>
			by(frida, { type: 'FloorGiven', seat }, noon + seconds * second);
		const { floor } = stateAfter([
			...seated,
			...[giveAt(sam, 0), giveAt(omar, 30), giveAt(sara, 70), giveAt(null, 75), giveAt(tess, 80)],
		]);
		expect(floor).toEqual({
			seat: tess,
			since: noon + 80 * second,
			spoken: { sales: 35 * second, operations: 40 * second, other: 0 },
		});
	});

	it('BA6 a clock that was set back takes nothing away', () => {
		const { floor } = stateAfter([
			...seated,
			by(frida, { type: 'FloorGiven', seat: sam }, noon),
			by(frida, { type: 'FloorGiven', seat: null }, noon - second),
		]);
		expect(floor).toEqual({
			seat: null,
			since: null,
			spoken: { sales: 0, operations: 0, other: 0 },
		});
	});

	it('BA6 it ends with the workshop, and so do the hands', () => {
		const { floor, hands } = stateAfter([
			...given3,
			by(frida, { type: 'FloorGiven', seat: sam }, noon),
			by(frida, { type: 'WorkshopClosed' }, noon + 9 * second),
		]);
		expect(hands).toEqual([]);
		expect(floor).toMatchObject({ seat: null, since: null, spoken: { sales: 9 * second } });
	});
});
