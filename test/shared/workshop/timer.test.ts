import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { frida, sam, seated } from '../../support/room.ts';
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const minute = 60_000;
const pause: Command = { type: 'PauseTimer' };
const resume: Command = { type: 'ResumeTimer' };
const extend = (minutes: number): Command => ({ type: 'ExtendTimer', minutes });
const running = [...seated, by(frida, { type: 'TimerSet', endsAt: noon + 5 * minute })];
const paused = [
	...running,
	by(frida, { type: 'TimerPaused', left: 3 * minute }, noon + 2 * minute),
];

describe('pausing', () => {
	it('BA1 a paused timer keeps what was left, and goes on from there', () => {
		const pausing = given(...running).when(frida, pause, noon + 2 * minute);
		pausing.then({ type: 'TimerPaused', left: 3 * minute });
		expect(pausing.state.timer).toEqual({ endsAt: null, paused: 3 * minute, revision: 2 });
		const going = given(...pausing.past).when(frida, resume, noon + 60 * minute);
		going.then({ type: 'TimerSet', endsAt: noon + 63 * minute });
		expect(going.state.timer).toEqual({ endsAt: noon + 63 * minute, paused: null, revision: 3 });
	});

	it('BA1 pausing twice and resuming what runs change nothing', () => {
		given(...paused)
			.when(frida, pause, noon + 4 * minute)
			.thenNothing();
		given(...running)
			.when(frida, resume)
			.thenNothing();
	});

	it('BA1 after its end nothing is left, and never less', () => {
		given(...running)
			.when(frida, pause, noon + 9 * minute)
			.then({ type: 'TimerPaused', left: 0 });
	});

	it('BA1 a paused timer is stopped and started like any other', () => {
		const stopping = given(...paused).when(frida, { type: 'SetTimer', minutes: null });
		expect(stopping.state.timer).toEqual({ endsAt: null, paused: null, revision: 3 });
		const starting = given(...paused).when(frida, { type: 'SetTimer', minutes: 1 });
		expect(starting.state.timer).toMatchObject({ endsAt: noon + minute, paused: null });
	});
});

describe('a minute more', () => {
	it('BA2 counts from the end, from now once that is over, and on what is left while paused', () => {
		given(...running)
			.when(frida, extend(1), noon + minute)
			.then({ type: 'TimerSet', endsAt: noon + 6 * minute });
		given(...running)
			.when(frida, extend(1), noon + 9 * minute)
			.then({ type: 'TimerSet', endsAt: noon + 10 * minute });
		given(...paused)
			.when(frida, extend(1.5))
			.then({ type: 'TimerPaused', left: 4.5 * minute });
	});

	it('BA2 no timer runs for more than ten hours', () => {
		given(...running)
			.when(frida, extend(600), noon)
			.then({ type: 'TimerSet', endsAt: noon + 600 * minute });
		given(...paused)
			.when(frida, extend(600))
			.then({ type: 'TimerPaused', left: 600 * minute });
	});
});

it.each<[string, Command]>([
	['pausing', pause],
	['resuming', resume],
	['a minute more', extend(1)],
])('BA3 without a timer %s is refused, and is the facilitator’s alone', (_what, command) => {
	given(...seated)
		.when(frida, command)
		.thenRefused('no-timer');
	given(...running)
		.when(sam, command)
		.thenRefused('not-allowed');
});

it('BA1 a timer that was recorded before timers were paused runs', () => {
	expect(stateAfter(running).timer).toEqual({
		endsAt: noon + 5 * minute,
		paused: null,
		revision: 1,
	});
});
