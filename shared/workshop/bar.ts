/** What a facilitator does to the whole room besides going on, and the sign that people give back. */
import type { Id } from '../ids.ts';
import { accept, type Decision, type Recorded, type Stamp } from './decision.ts';
import type { WorkshopState } from './state.ts';
import type { Event } from './workshop.ts';

export type BarCommand =
	/** Participants read on, and write again when it is taken back; what they typed meanwhile arrives then. */
	| { type: 'Freeze'; frozen: boolean }
	/** Pages that look elsewhere come to where the room is. */
	| { type: 'BringEverybody' }
	| { type: 'BlankScreen'; blank: boolean }
	/** "I'm ready": a number for the facilitator, never a name. */
	| { type: 'SetReady'; ready: boolean };

export type BarEvent =
	| { type: 'WritingFrozen' }
	| { type: 'WritingThawed' }
	| { type: 'EverybodyBrought' }
	| { type: 'ScreenBlanked'; blank: boolean }
	| { type: 'ReadySet'; ready: boolean };

/** What a facilitator does to everybody's pages: the other facilitator is told of it. */
const steering = [
	'StepEntered',
	'TimerSet',
	'TimerPaused',
	'WritingFrozen',
	'WritingThawed',
	'EverybodyBrought',
	'ScreenBlanked',
	'Shown',
	'ProposalPresented',
	'RoundOpened',
	'RoundClosed',
	'RoundCancelled',
	'BoardSetBack',
] as const satisfies Event['type'][];
export type Steering = (typeof steering)[number];

/** Who steered the room last, and how. */
export interface Steered {
	by: Id;
	what: Steering;
	/** How often the room has been steered: the same again is news again. */
	count: number;
}

/** Whether an event is something that a facilitator did to everybody's pages. */
export const steers = <E extends Recorded>(event: E): event is E & { type: Steering } =>
	steering.some((type) => type === event.type);

/** To be called with every event, after it has happened. */
export function noteSteering(state: WorkshopState, event: Recorded): void {
	if (!steers(event)) return;
	state.steered = { by: event.by, what: event.type, count: (state.steered?.count ?? 0) + 1 };
}

/** Who of the participants is where the room is, and who is not: whose page stands elsewhere, or who has no line. */
export function whereabouts<P extends { id: Id }>(
	people: readonly P[],
	{ present, behind = [] }: { present: readonly Id[]; behind?: readonly Id[] },
): { here: number; behind: P[]; away: P[] } {
	const away = people.filter(({ id }) => !present.includes(id));
	const late = people.filter(({ id }) => present.includes(id) && behind.includes(id));
	return { here: people.length - away.length - late.length, behind: late, away };
}

export function decideBar(state: WorkshopState, command: BarCommand, { by }: Stamp): Decision {
	switch (command.type) {
		case 'Freeze':
			if (state.frozen === command.frozen) return accept();
			return accept({ type: command.frozen ? 'WritingFrozen' : 'WritingThawed' });
		case 'BringEverybody':
			return accept({ type: 'EverybodyBrought' });
		case 'BlankScreen':
			if (state.blank === command.blank) return accept();
			return accept({ type: 'ScreenBlanked', blank: command.blank });
		case 'SetReady':
			if (state.ready.includes(by) === command.ready) return accept();
			return accept({ type: 'ReadySet', ready: command.ready });
	}
}

export function evolveBar(state: WorkshopState, event: Recorded<BarEvent>): void {
	switch (event.type) {
		case 'WritingFrozen':
			state.frozen = true;
			break;
		case 'WritingThawed':
			state.frozen = false;
			break;
		case 'EverybodyBrought':
			state.summons++;
			break;
		case 'ScreenBlanked':
			state.blank = event.blank;
			break;
		case 'ReadySet':
			state.ready = state.ready.filter((seat) => seat !== event.by);
			if (event.ready) state.ready.push(event.by);
			break;
	}
}

/** Another step asks for something else: nobody is ready for it yet, and no card of the one before stands large. */
export function beginStep(state: WorkshopState): void {
	state.ready = [];
	state.shown.conflict = null;
}
