/** Before a challenge is answered, another side says it in its own words until the asker is satisfied. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { Point, WorkshopState } from './state.ts';

/** A challenge in somebody else's words. */
export interface Restatement {
	text: string;
	by: Id;
	/** Whether that is it, as the asker says; null until then. */
	yes: boolean | null;
}

export type RestatingCommand =
	/** From then on an answer waits for it, or no more. */
	| { type: 'SetRestating'; on: boolean }
	| { type: 'RestatePoint'; point: Id; text: string }
	/** `text` is what the asker has read: other words are not confirmed unread. */
	| { type: 'ConfirmRestated'; point: Id; text: string; yes: boolean };

export type RestatingEvent =
	| { type: 'RestatingSet'; on: boolean }
	| { type: 'PointRestated'; point: Id; text: string }
	| { type: 'RestatedConfirmed'; point: Id; yes: boolean };

type People = Pick<WorkshopState, 'participants'>;

/** Whether somebody may restate a point: of another side than its asker, while it is open. */
export const restates = ({ participants }: People, seat: Id, point: Point): boolean => {
	const side = participants[seat]?.side ?? null;
	return point.status === 'open' && side !== null && side !== participants[point.by]?.side;
};

/** Whether the answer to a point still waits to be restated to the asker's satisfaction. */
export const waitsToBeRestated = (
	{ restating }: Pick<WorkshopState, 'restating'>,
	{ kind, restated }: Pick<Point, 'kind' | 'restated'>,
): boolean => restating && kind === 'challenge' && restated?.yes !== true;

/**
 * Refuses points that are not there or settled, one's own side, blank or long texts, other words for what the asker
 * has agreed to, and a yes of anybody else.
 */
export function decideRestating(
	state: WorkshopState,
	command: RestatingCommand,
	{ by }: Stamp,
): Decision {
	if (command.type === 'SetRestating') {
		const { on } = command;
		return state.restating === on ? accept() : accept({ type: 'RestatingSet', on });
	}
	const point = state.points[command.point];
	if (!point) return reject('unknown-point');
	switch (command.type) {
		case 'RestatePoint': {
			if (point.status !== 'open') return reject('point-settled');
			if (!restates(state, by, point)) return reject('same-side');
			const text = command.text.trim();
			if (text === '') return reject('text-missing');
			const problem = checkText(text, 'reason');
			if (problem) return reject(problem.code, problem.params);
			if (point.restated?.text === text) return accept();
			// Whoever asked has what was asked for, and alone can think again.
			if (point.restated?.yes) return reject('restated-agreed');
			return accept({ type: 'PointRestated', point: command.point, text });
		}
		case 'ConfirmRestated': {
			const { yes } = command;
			if (point.by !== by) return reject('not-your-point');
			if (point.restated?.text !== command.text) return reject('restated-anew');
			if (point.restated.yes === yes) return accept();
			return accept({ type: 'RestatedConfirmed', point: command.point, yes });
		}
	}
}

export function evolveRestating(state: WorkshopState, event: Recorded<RestatingEvent>): void {
	if (event.type === 'RestatingSet') {
		state.restating = event.on;
		return;
	}
	const point = state.points[event.point];
	if (!point) return;
	if (event.type === 'PointRestated')
		point.restated = { text: event.text, by: event.by, yes: null };
	if (event.type === 'RestatedConfirmed' && point.restated) point.restated.yes = event.yes;
}
