import { describe, expect, it } from 'vitest';
import { agendas } from '../../../shared/templates/templates.ts';
import {
	neighbour,
	opensBeforeReveal,
	positions,
	stepsOf,
} from '../../../shared/workshop/agenda.ts';
import { openClose } from '../../../shared/workshop/close.ts';
import { steps, type Position, type Step } from '../../../shared/workshop/state.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import {
	at,
	closed,
	created,
	frida,
	positionOf,
	revealed,
	sam,
	seated,
	voting,
} from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const welcome: Position = { stage: 'welcome', step: 'open' };
const conflicts = (step: Step): Position => ({ stage: 'conflicts', step });
const goTo = (from: Position, to: Position): Command => ({ type: 'GoTo', from, to });
const ended = [...seated, by(frida, { type: 'WorkshopClosed' })];

describe('the steps', () => {
	it('A1 a workshop begins at the first step of its agenda', () => {
		const state = stateAfter([created]);
		const [first, ...others] = agendas.experience;
		expect(state.agenda).toEqual([{ ...first, entered: true }, ...others]);
		expect(state.position).toEqual(welcome);
		expect(state).toMatchObject({ language: 'en', template: 'experience', joinCode: 'ABCDEFGH' });
	});

	it('A1 without a stage there is no step', () => {
		const state = stateAfter([{ ...created, agenda: [] } as typeof created]);
		expect(state.position).toEqual({ stage: '', step: 'open' });
	});

	it('A1 the agenda of one workshop is not the agenda of the next', () => {
		const state = stateAfter([created]);
		state.agenda[0]!.minutes = 99;
		expect(stateAfter([created]).agenda[0]!.minutes).toBe(10);
	});

	it('A2 next and back walk the steps, then the stages', () => {
		const all = positions(agendas.experience);
		const later = agendas.experience
			.slice(2)
			.flatMap(({ id, kind }) => stepsOf[kind].map((step) => ({ stage: id, step })));
		expect(all).toEqual([welcome, ...stepsOf.conflicts.map(conflicts), ...later]);
		expect(later.map(({ step }) => step).join(' ')).toBe(
			'strategy focus break cases tables work dialogue agreements close',
		);
		expect(stepsOf.conflicts).toEqual(['write', 'thats-us', 'themes', 'vote', 'map']);
		all.forEach((position, index) => {
			const state = { agenda: [...agendas.experience], position };
			expect(neighbour(state, 1)).toEqual(all[index + 1]);
			expect(neighbour(state, -1)).toEqual(all[index - 1]);
		});
	});

	it('A3 the facilitator goes to any step of the agenda', () => {
		given(...seated)
			.when(frida, goTo(welcome, conflicts('write')))
			.then(at('write'));
		given(...revealed)
			.when(frida, goTo(conflicts('thats-us'), conflicts('map')))
			.then(at('map'));
		given(...revealed)
			.when(frida, goTo(conflicts('thats-us'), welcome))
			.then(at('open'));
		given(...revealed)
			.when(frida, goTo(conflicts('thats-us'), conflicts('thats-us')))
			.thenNothing();
	});

	it('A3 a step that is not on the agenda is refused', () => {
		const room = given(...revealed);
		const from = conflicts('thats-us');
		room.when(frida, goTo(from, { stage: 'nowhere', step: 'open' })).thenRefused('unknown-step');
		room.when(frida, goTo(from, { stage: 'welcome', step: 'vote' })).thenRefused('unknown-step');
		room.when(frida, goTo(from, { stage: 'conflicts', step: 'open' })).thenRefused('unknown-step');
	});

	it('A4 of two who press next at once, the second is told', () => {
		const next = goTo(welcome, conflicts('write'));
		const after = given(...seated).when(frida, next).past;
		given(...after)
			.when(frida, next)
			.thenRefused('moved-on');
		given(...after)
			.when(frida, goTo({ stage: 'welcome', step: 'write' }, welcome))
			.thenRefused('moved-on');
		given(...after)
			.when(frida, goTo(conflicts('map'), welcome))
			.thenRefused('moved-on');
	});

	it.each<Step>(['thats-us', 'themes', 'vote', 'map'])(
		'A5 before the reveal the room does not go on to %s',
		(step) => {
			given(...seated)
				.when(frida, goTo(welcome, conflicts(step)))
				.thenRefused('not-revealed');
		},
	);

	it.each<Step>(['strategy', 'cases', 'agreements'])(
		'A5 what needs no card is open before the reveal: %s',
		(step) => {
			const there = given(...seated).when(frida, goTo(welcome, positionOf(step)));
			there.then(at(step));
			given(...there.past)
				.when(frida, goTo(positionOf(step), conflicts('map')))
				.thenRefused('not-revealed');
			given(...there.past)
				.when(frida, goTo(positionOf(step), conflicts('write')))
				.then(at('write'));
		},
	);

	it('A5 every step is either open before the reveal or shows what is made of cards', () => {
		expect(steps.filter((step) => !opensBeforeReveal(step))).toEqual([
			'thats-us',
			'themes',
			'vote',
			'map',
		]);
	});

	it('A5 before the reveal the room goes back to the welcome', () => {
		given(...seated, by(frida, at('write')))
			.when(frida, goTo(conflicts('write'), welcome))
			.then(at('open'));
	});

	it('A6 the room stays where it is while a round is open', () => {
		const here = conflicts('vote');
		given(...voting)
			.when(frida, goTo(here, conflicts('map')))
			.thenRefused('round-open');
		given(...voting)
			.when(frida, goTo(here, here))
			.thenNothing();
		given(...voting, closed)
			.when(frida, goTo(here, conflicts('map')))
			.then(at('map'));
	});
});

describe('timer, title and end', () => {
	it('A7 the timer ends so many minutes from now', () => {
		const now = noon + 1;
		given(...seated)
			.when(frida, { type: 'SetTimer', minutes: 1.5 }, now)
			.then({ type: 'TimerSet', endsAt: now + 90_000 });
		given(...seated)
			.when(frida, { type: 'SetTimer', minutes: 1 / 7 }, now)
			.then({ type: 'TimerSet', endsAt: now + 8571 });
		given(...seated)
			.when(frida, { type: 'SetTimer', minutes: null })
			.then({ type: 'TimerSet', endsAt: null });
	});

	it('A7 the timer counts its settings', () => {
		expect(stateAfter(seated).timer).toEqual({ endsAt: null, paused: null, revision: 0 });
		const set = by(frida, { type: 'TimerSet', endsAt: noon + 60_000 });
		expect(stateAfter([...seated, set, set]).timer).toEqual({
			endsAt: noon + 60_000,
			paused: null,
			revision: 2,
		});
		const { timer } = stateAfter([...seated, set, by(frida, { type: 'TimerSet', endsAt: null })]);
		expect(timer).toEqual({ endsAt: null, paused: null, revision: 2 });
	});

	it('A8 a workshop is renamed', () => {
		const renaming = given(...seated).when(frida, { type: 'RenameWorkshop', title: ' Same boat ' });
		renaming.then({ type: 'WorkshopRenamed', title: 'Same boat' });
		expect(renaming.state.title).toBe('Same boat');
	});

	it('A8, L1 a title is neither blank nor longer than 120', () => {
		const rename = (title: string) =>
			given(...seated).when(frida, { type: 'RenameWorkshop', title });
		rename(' \t').thenRefused('title-missing');
		rename('x'.repeat(121)).thenRefused('text-too-long', { max: 120 });
		rename('x'.repeat(120)).then({ type: 'WorkshopRenamed', title: 'x'.repeat(120) });
	});

	it('A9 a closed workshop takes nothing but its reopening', () => {
		given(...seated)
			.when(frida, { type: 'CloseWorkshop' })
			.then({ type: 'WorkshopClosed' });
		const over = given(...ended);
		over.when(frida, { type: 'CloseWorkshop' }).thenRefused('workshop-closed');
		over.when(frida, { type: 'SetTimer', minutes: 5 }).thenRefused('workshop-closed');
		over.when(sam, { type: 'RemoveTheme', theme: 't' }).thenRefused('workshop-closed');
		over.when(sam, { type: 'ReopenWorkshop' }).thenRefused('not-allowed');
		over.when(frida, { type: 'ReopenWorkshop' }).then({ type: 'WorkshopReopened' });
		const again = over.when(frida, { type: 'ReopenWorkshop' }).state;
		// What everybody was shown when it ended stays shown.
		expect({ ...again, close: openClose() }).toEqual(stateAfter(seated));
	});

	it('A9 closing waits for the round', () => {
		given(...voting)
			.when(frida, { type: 'CloseWorkshop' })
			.thenRefused('round-open');
		given(...voting, closed)
			.when(frida, { type: 'CloseWorkshop' })
			.then({ type: 'WorkshopClosed' });
	});

	it('A10 reopening an open workshop changes nothing', () => {
		given(...seated)
			.when(frida, { type: 'ReopenWorkshop' })
			.thenNothing();
	});
});
