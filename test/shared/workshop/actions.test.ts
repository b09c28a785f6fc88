import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../../shared/workshop/actions.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { a1, a2, planned } from '../../support/agreement-room.ts';
import { frida, idOf, olga, omar, sam } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const note = (change: Partial<Extract<Command, { type: 'NoteAction' }>> = {}): Command => ({
	type: 'NoteAction',
	action: a1,
	text: ' Call the mill ',
	who: omar,
	by: '2026-12-04',
	...change,
});
const noted = {
	type: 'ActionNoted',
	action: a1,
	text: 'Call the mill',
	who: omar,
	due: '2026-12-04',
} as const;
const done = [...planned, by(sam, noted)];

describe('a one-off action', () => {
	it('N20 is noted by anybody who writes, with a person and a day or without', () => {
		for (const seat of [frida, sam]) {
			const room = given(...planned).when(seat, note(), noon + 3);
			room.then(noted);
			const facts = { text: 'Call the mill', who: omar, due: '2026-12-04' };
			expect(room.state.actions[a1]).toEqual({ ...facts, at: noon + 3 });
		}
		given(...planned)
			.when(sam, note({ who: null, by: null }))
			.then({ ...noted, who: null, due: null });
		given(...planned)
			.when(olga, note())
			.thenRefused('not-allowed');
	});

	it('N20 says something else when it is noted again, in its place', () => {
		const again = given(...done).when(frida, note({ text: 'Call both', who: null }), noon + 9);
		again.then({ ...noted, text: 'Call both', who: null });
		expect(again.state.actions[a1]).toMatchObject({ text: 'Call both', at: noon });
		given(...done)
			.when(frida, note())
			.thenNothing();
	});

	it('N20 goes with a blank text', () => {
		const away = given(...done).when(frida, note({ text: ' ' }));
		away.then({ ...noted, text: '', who: null, due: null });
		expect(away.state.actions).toEqual({});
		given(...planned)
			.when(frida, note({ text: ' ' }))
			.thenNothing();
	});

	it('N20 has a text of 280 characters, a day of the calendar and somebody who is here to do it', () => {
		const room = given(...planned);
		room.when(sam, note({ text: 'a'.repeat(281) })).thenRefused('text-too-long', { max: 280 });
		room.when(sam, note({ by: '2026-02-30' })).thenRefused('not-a-day');
		for (const who of [olga, idOf('nobody'), 'constructor'])
			room.when(sam, note({ who })).thenRefused('unknown-person');
	});

	it('N20 is not taken from somebody who was erased, nor given to them', () => {
		const gone = [...done, by(frida, { type: 'PersonErased', person: omar })];
		given(...gone)
			.when(sam, note({ text: 'Call both' }))
			.then({ ...noted, text: 'Call both' });
		given(...gone)
			.when(sam, note({ action: a2 }))
			.thenRefused('unknown-person');
	});

	it('N21 there are at most 100', () => {
		const all = Array.from({ length: 100 }, (_, index) =>
			by(sam, { ...noted, action: idOf(`n${index}`) }),
		);
		const full = given(...planned, ...all);
		full.when(sam, note()).thenRefused('too-many-actions', { max: 100 });
		full
			.when(sam, note({ action: idOf('n7'), text: 'Another' }))
			.then({ ...noted, action: idOf('n7'), text: 'Another' });
	});

	it('N21 they come in the order of noting', () => {
		const later = { ...by(sam, { ...noted, action: a2 }), at: noon + 9 };
		const { actions } = stateAfter([...planned, later, by(sam, noted)]);
		expect(actionsIn(actions).map(({ id }) => id)).toEqual([a1, a2]);
	});
});
