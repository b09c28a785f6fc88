import { describe, expect, it } from 'vitest';
import { documentsFor } from '../../../shared/workshop/documents.ts';
import { isTyped } from '../../../shared/workshop/erase.ts';
import { decide, type Command } from '../../../shared/workshop/workshop.ts';
import { nextDay, recordOf, withWireIds } from '../../support/record.ts';
import { cast, created, frida, olga, revealed, sam, voting, wall } from '../../support/room.ts';
import { wire } from '../../support/play.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';
import { everything } from '../report/everything.ts';

const { title, team } = created;
const erase = (typed = title): Command => ({ type: 'EraseWorkshop', title: typed });
const erased = { type: 'WorkshopErased', team } as const;

describe('erasing a workshop', () => {
	it('ER1 a facilitator does, by typing its title', () => {
		for (const past of [revealed, voting, [...revealed, by(frida, { type: 'WorkshopClosed' })]])
			given(...past)
				.when(frida, erase())
				.then(erased);
	});

	it('ER1 a record too', () => {
		const { state } = recordOf(withWireIds(wire(everything().report())));
		const host = { ...cast.frida, joinedAt: nextDay };
		const past = { ...state, participants: { [host.id]: host } };
		const done = decide(past, erase(state.title), { by: host.id, at: noon });
		expect(done).toMatchObject({ ok: true, events: [{ type: 'WorkshopErased' }] });
	});

	it('ER1 by no other title, and nobody else does', () => {
		for (const typed of ['', 'x', `${title}!`])
			given(...revealed)
				.when(frida, erase(typed))
				.thenRefused('other-title');
		for (const seat of [sam, olga, wall])
			given(...revealed)
				.when(seat, erase())
				.thenRefused('not-allowed');
	});

	it('ER1 blanks, capitals and how a letter is put together do not count', () => {
		expect(isTyped('  caf\u00e9  au LAIT ', 'Cafe\u0301 au lait')).toBe(true);
		expect(isTyped('cafe au lait', 'Café au lait')).toBe(false);
	});

	it('ER2 then nothing is taken any more, and nobody opens a document', () => {
		const past = [...revealed, by(frida, erased)];
		const over = given(...past);
		over.when(frida, erase()).thenRefused('workshop-erased');
		over.when(frida, { type: 'ReopenWorkshop' }).thenRefused('workshop-erased');
		over.when(sam, { type: 'AddTheme', theme: 't', title: 'More' }).thenRefused('workshop-erased');
		for (const seat of [frida, sam, olga, wall])
			expect(documentsFor(stateAfter(past), seat)).toEqual([]);
	});
});
