import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { CopyFound } from '../../../shared/workshop/set-back.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { frida, olga, revealed, sam, voting, wall } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const minute = noon - 60_000;
const back = (found: CopyFound, to = minute): Command => ({ type: 'SetBoardBack', to, found });

describe('setting the board back', () => {
	it('SB7 the facilitator does, and it is told to which moment, and which one takes it back', () => {
		const setting = given(...revealed).when(frida, back('other'));
		setting.then({ type: 'BoardSetBack', to: minute, before: noon });
		for (const seat of [frida, sam, olga, wall])
			expect(viewOf(setting.state, seat).room.setBack).toEqual({ to: minute, before: noon });
		expect(viewOf(stateAfter(revealed), sam).room.setBack).toBeNull();
	});

	it('SB7 nobody else does', () => {
		for (const seat of [sam, olga, wall])
			given(...revealed)
				.when(seat, back('other'))
				.thenRefused('not-allowed');
	});

	it('SB7 the other facilitator is told', () => {
		const { state } = given(...revealed).when(frida, back('other'));
		expect(state.steered).toMatchObject({ by: frida, what: 'BoardSetBack' });
	});

	it('SB7 it can be taken back, also within the same millisecond', () => {
		const setting = given(...revealed).when(frida, back('other', noon));
		setting.then({ type: 'BoardSetBack', to: noon, before: noon + 1 });
		const { before } = setting.state.setBack!;
		given(...setting.past)
			.when(frida, back('other', before))
			.then({ type: 'BoardSetBack', to: noon + 1, before: noon + 2 });
	});

	it('SB8 not while a round is open, nor in a closed workshop', () => {
		given(...voting)
			.when(frida, back('other'))
			.thenRefused('round-open');
		given(...revealed, by(frida, { type: 'WorkshopClosed' }))
			.when(frida, back('other'))
			.thenRefused('workshop-closed');
	});

	it('SB8 a copy that is gone is refused, and one that changes nothing changes nothing', () => {
		given(...revealed)
			.when(frida, back('gone'))
			.thenRefused('copy-gone');
		given(...revealed)
			.when(frida, back('same'))
			.thenNothing();
	});
});
