import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { mineView, roomView } from '../../../shared/workshop/view.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, secretNote, type Act } from '../../support/play.ts';
import { cast, frida, seated } from '../../support/room.ts';
import { given } from '../../support/scenario.ts';

const noteStage: Command = { type: 'NoteStage', stage: 'cases', note: secretNote };
const noting = fc.constant<Act>({ who: frida, command: noteStage });

it('PR10 what a facilitator notes is told to facilitators, and in nothing else to anybody', () => {
	holds(
		fc.property(plays(10), fc.array(noting, { minLength: 1, maxLength: 2 }), (a, notes) => {
			play({ ...a, acts: [...notes, ...a.acts] }, (event, state) => {
				const others = Object.values(state.participants).filter(
					({ role }) => role !== 'facilitator',
				);
				const told = JSON.stringify([
					roomView(state),
					forRoom(state, event),
					...others.map(({ id }) => [mineView(state, id), forSeat(state, event, id)]),
				]);
				expect(told).not.toContain(secretNote);
			});
		}),
		{ runs: 100 },
	);
});

it('PR10 every facilitator is told, whoever wrote it', () => {
	const noted = given(...seated).when(frida, noteStage);
	const event = noted.past.at(-1)!;
	expect(forSeat(noted.state, event, frida)?.changes).toEqual([
		[['mine', 'notes', 'cases'], secretNote],
	]);
	expect(mineView(noted.state, frida).notes).toEqual({ cases: secretNote });
	for (const { id, role } of Object.values(cast))
		if (role !== 'facilitator')
			expect([mineView(noted.state, id).notes, forSeat(noted.state, event, id)]).toEqual([
				{},
				null,
			]);
});
