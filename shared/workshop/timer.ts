/** The room's timer: where it ends by the server's clock, or how much was left when it was paused. */
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import type { Timer, WorkshopState } from './state.ts';

export type TimerCommand =
	| { type: 'SetTimer'; minutes: number | null }
	| { type: 'PauseTimer' }
	| { type: 'ResumeTimer' }
	| { type: 'ExtendTimer'; minutes: number };

export type TimerEvent =
	| { type: 'TimerSet'; endsAt: number | null }
	/** Milliseconds that were left. */
	| { type: 'TimerPaused'; left: number };

/** Longer than the longest workshop: a timer is not extended beyond it. */
const most = 600 * 60_000;

const milliseconds = (minutes: number) => Math.round(minutes * 60_000);

export function decideTimer(
	{ timer }: WorkshopState,
	command: TimerCommand,
	{ at }: Stamp,
): Decision {
	const { endsAt, paused } = timer;
	switch (command.type) {
		case 'SetTimer':
			return accept({
				type: 'TimerSet',
				endsAt: command.minutes === null ? null : at + milliseconds(command.minutes),
			});
		case 'PauseTimer':
			if (paused !== null) return accept();
			if (endsAt === null) return reject('no-timer');
			return accept({ type: 'TimerPaused', left: Math.max(0, endsAt - at) });
		case 'ResumeTimer':
			if (paused !== null) return accept({ type: 'TimerSet', endsAt: at + paused });
			return endsAt === null ? reject('no-timer') : accept();
		case 'ExtendTimer': {
			const more = (left: number) => Math.min(left + milliseconds(command.minutes), most);
			if (paused !== null) return accept({ type: 'TimerPaused', left: more(paused) });
			if (endsAt === null) return reject('no-timer');
			// After its end a minute more is a minute from now.
			return accept({ type: 'TimerSet', endsAt: at + more(Math.max(0, endsAt - at)) });
		}
	}
}

export function evolveTimer(state: WorkshopState, event: Recorded<TimerEvent>): void {
	const revision = state.timer.revision + 1;
	const now: Omit<Timer, 'revision'> =
		event.type === 'TimerSet'
			? { endsAt: event.endsAt, paused: null }
			: { endsAt: null, paused: event.left };
	state.timer = { ...now, revision };
}
