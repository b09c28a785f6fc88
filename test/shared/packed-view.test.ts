import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packView, unpackView } from '../../shared/packed-view.ts';
import { viewOf } from '../../shared/workshop/view.ts';
import { holds } from '../support/holds.ts';
import { LargeRoom } from '../support/large-room.ts';
import { play, plays, wire } from '../support/play.ts';
import { cast, casts, closed, frida, omar, sam, sara, seth, t1, voting } from '../support/room.ts';
import { by, stateAfter } from '../support/scenario.ts';
import { tabled } from '../support/tables-room.ts';

/** As a view arrives that was packed, sent and unpacked. */
const arrived = (view: ReturnType<typeof viewOf>) => unpackView(wire(packView(view)));

it('V18 what a snapshot carries, unpacked, is the view, whatever happened before', () => {
	holds(
		fc.property(plays(40), fc.constantFrom(...Object.values(cast)), (a, { id }) => {
			play(a, (_event, state) => {
				const view = viewOf(state, id);
				expect(arrived(view)).toEqual(wire(view));
			});
		}),
		{ runs: 60 },
	);
});

it('V18 of a round that was shown before its themes changed, and of tables, too', () => {
	const shown = [sam, sara, seth, omar].map((seat) => casts(seat, { [t1]: 2 }));
	const past = [...voting, ...shown, closed];
	const renamed = by(frida, { type: 'ThemeRenamed', theme: t1, title: 'Otherwise' });
	for (const events of [past, [...past, renamed], tabled]) {
		const view = viewOf(stateAfter(events), omar);
		expect(arrived(view)).toEqual(wire(view));
	}
});

it('V18 of a large room, too, and packing changes nothing in it', () => {
	const room = new LargeRoom(40);
	room.reveal(30);
	room.sort(8);
	room.vote();
	room.seat(5);
	for (const seat of [room.facilitator, room.people[7]!]) {
		const view = viewOf(room.state, seat);
		const before = wire(view);
		expect(arrived(view)).toEqual(before);
		expect(wire(view)).toEqual(before);
	}
});
