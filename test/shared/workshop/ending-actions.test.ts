import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { actionBefore, broughtBefore } from '../../support/brought.ts';
import { frida, idOf, olga, sam, seated } from '../../support/room.ts';
import { by, given, noon } from '../../support/scenario.ts';

type End = Extract<Command, { type: 'EndAction' }>;
const end = (change: Partial<End> = {}): End => ({
	...{ type: 'EndAction', action: actionBefore, end: 'done', reason: '' },
	...change,
});
const past = [...seated, broughtBefore];
const ended = (change: Partial<Omit<End, 'type'>> = {}) =>
	({ ...end(change), type: 'ActionEnded' }) as const;

describe('a one-off action of before', () => {
	it('N22 is marked done by anybody who writes', () => {
		for (const seat of [frida, sam]) {
			const room = given(...past).when(seat, end({ reason: 'said in vain' }), noon + 3);
			room.then(ended());
			expect(room.state.endedActions[actionBefore]).toEqual({
				...{ end: 'done', reason: '', at: noon + 3 },
			});
		}
		given(...past)
			.when(olga, end())
			.thenRefused('not-allowed');
	});

	it('N22 is dropped with a reason of 500 characters', () => {
		const drop = (reason: string) => end({ end: 'dropped', reason });
		const room = given(...past);
		room.when(sam, drop(' ')).thenRefused('reason-missing');
		room.when(sam, drop('a'.repeat(501))).thenRefused('text-too-long', { max: 500 });
		room
			.when(sam, drop(' The mill has closed '))
			.then(ended({ end: 'dropped', reason: 'The mill has closed' }));
	});

	it('N22 is opened again, and the same changes nothing', () => {
		const done = given(...past, by(sam, ended()));
		done.when(frida, end()).thenNothing();
		const open = done.when(frida, end({ end: null }));
		open.then(ended({ end: null }));
		expect(open.state.endedActions).toEqual({});
		given(...past)
			.when(sam, end({ end: null }))
			.thenNothing();
	});

	it('N22 is one that was brought', () => {
		given(...past)
			.when(sam, end({ action: idOf('nowhere') }))
			.thenRefused('unknown-item');
	});
});
