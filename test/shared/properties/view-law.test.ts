import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import { evolveView, forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf, type WorkshopView } from '../../../shared/workshop/view.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire } from '../../support/play.ts';
import { stateAfter } from '../../support/scenario.ts';

it('V1 evolving every seat’s view by the public events gives the view of the evolved state', () => {
	holds(
		fc.property(plays(), (a) => {
			const start = stateAfter(a.start);
			const views = new Map<Id, WorkshopView>(
				Object.keys(start.participants).map((seat) => [seat, wire(viewOf(start, seat))]),
			);
			play(a, (event, state) => {
				const room = wire(forRoom(state, event));
				for (const seat of Object.keys(state.participants)) {
					const view = views.get(seat);
					// Whoever has just come in begins with a snapshot.
					if (!view) {
						views.set(seat, wire(viewOf(state, seat)));
						continue;
					}
					const mine = wire(forSeat(state, event, seat));
					// Everybody is sent an object of one's own.
					if (room) evolveView(view, wire(room));
					if (mine) evolveView(view, mine);
					const expected = wire(viewOf(state, seat));
					if (!isDeepStrictEqual(view, expected)) expect(view).toEqual(expected);
				}
			});
		}),
		// Who had judged an agreement changed sides, and nobody was told what that did to the judgements.
		{ pinned: [{ seed: -31306982, path: '109:0:6:6:6:5:5:5' }] },
	);
});
