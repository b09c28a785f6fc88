import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { checkText } from './limits.ts';
import type { PointKind, PointStatus, WorkshopState } from './state.ts';

export type DialogueCommand =
	/** An objection to what a case proposes, or an improvement of it. */
	| { type: 'RaisePoint'; point: Id; case: Id; kind: PointKind; text: string }
	/** `open` takes the answer back; an answer needs words, accepting and parking do not. */
	| { type: 'SettlePoint'; point: Id; status: PointStatus; answer: string };

export type DialogueEvent =
	| { type: 'PointRaised'; point: Id; case: Id; kind: PointKind; text: string }
	| { type: 'PointSettled'; point: Id; status: PointStatus; answer: string };

const mostPoints = 300;

export function decideDialogue(state: WorkshopState, command: DialogueCommand): Decision {
	switch (command.type) {
		case 'RaisePoint': {
			const { point, kind } = command;
			const text = command.text.trim();
			if (text === '') return reject('text-missing');
			const problem = checkText(text, 'reason');
			if (problem) return reject(problem.code, problem.params);
			if (state.points[point]) return accept();
			if (Object.keys(state.points).length >= mostPoints) return reject('too-many');
			return accept({ type: 'PointRaised', point, case: command.case, kind, text });
		}
		case 'SettlePoint': {
			const { point, status } = command;
			const known = state.points[point];
			if (!known) return reject('unknown-point');
			const answer = status === 'open' ? '' : command.answer.trim();
			if (status === 'answered' && answer === '') return reject('text-missing');
			const problem = answer === '' ? null : checkText(answer, 'reason');
			if (problem) return reject(problem.code, problem.params);
			if (known.status === status && known.answer === answer) return accept();
			return accept({ type: 'PointSettled', point, status, answer });
		}
	}
}

export function evolveDialogue(state: WorkshopState, event: Recorded<DialogueEvent>): void {
	switch (event.type) {
		case 'PointRaised': {
			const { case: story, kind, text, by, at } = event;
			state.points[event.point] = { case: story, kind, text, by, at, status: 'open', answer: '' };
			break;
		}
		case 'PointSettled': {
			const point = state.points[event.point];
			if (point) Object.assign(point, { status: event.status, answer: event.answer });
			break;
		}
	}
}
