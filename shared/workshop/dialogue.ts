/** Challenges and builds, and what becomes of them. */
import type { Id } from '../ids.ts';
import type { RefusalCode } from '../refusal.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import type { Tabled } from './seating.ts';
import { checkText } from './limits.ts';
import { proposes } from './proposals.ts';
import { waitsToBeRestated } from './restating.ts';
import type { Point, PointKind, PointStatus, WorkshopState } from './state.ts';

export type DialogueCommand =
	| {
			type: 'RaisePoint';
			point: Id;
			/** Null only where a table's proposal answers no case. */
			case: Id | null;
			/** The table whose proposal it is about; its case is then the one that the table works. */
			group?: Id;
			kind: PointKind;
			text: string;
	  }
	/** `open` takes the answer back; an answer needs words, accepting and parking do not. */
	| { type: 'SettlePoint'; point: Id; status: PointStatus; answer: string }
	/** By its author, who can bring it back. */
	| { type: 'WithdrawPoint'; point: Id; withdrawn: boolean };

export type DialogueEvent =
	| {
			type: 'PointRaised';
			point: Id;
			case: Id | null;
			group?: Id;
			kind: PointKind;
			text: string;
	  }
	| { type: 'PointSettled'; point: Id; status: PointStatus; answer: string }
	| { type: 'PointWithdrawn'; point: Id; withdrawn: boolean };

const mostPoints = 300;

type Settled = Tabled & Pick<WorkshopState, 'participants' | 'proposals' | 'restating'>;

/**
 * Why somebody cannot bring a point there, or null. On a table's proposal its people answer and take builds up,
 * the asker accepts an answer or opens the point again, the facilitator does all of it and parks; on a case, which
 * is nobody's, everybody does.
 */
export function settleProblem(
	facts: Settled,
	seat: Id,
	point: Point,
	status: PointStatus,
): RefusalCode | null {
	const isAsker = point.by === seat;
	if (facts.participants[seat]?.role === 'facilitator') return null;
	const isAnswer = status === 'answered';
	if (point.group === null)
		return isAnswer && waitsToBeRestated(facts, point) ? 'not-restated' : null;
	const takesUp = isAnswer || (status === 'accepted' && point.kind === 'build');
	if (takesUp) {
		if (!proposes(facts, seat, point.group)) return 'not-your-table';
		return isAnswer && waitsToBeRestated(facts, point) ? 'not-restated' : null;
	}
	if (status === 'parked') return 'facilitator-parks';
	return isAsker ? null : 'not-your-point';
}

/** Refuses what is not there, is somebody else's to do, or has no words; the same again changes nothing. */
export function decideDialogue(
	state: WorkshopState,
	command: DialogueCommand,
	{ by }: Stamp,
): Decision {
	switch (command.type) {
		case 'RaisePoint': {
			const { point, kind, group } = command;
			const text = command.text.trim();
			if (text === '') return reject('text-missing');
			const problem = checkText(text, 'reason');
			if (problem) return reject(problem.code, problem.params);
			if (state.points[point] || state.withdrawnPoints[point]) return accept();
			const known = { ...state.points, ...state.withdrawnPoints };
			if (Object.keys(known).length >= mostPoints) return reject('too-many');
			if (group === undefined) {
				if (command.case === null || state.casesTakenDown[command.case])
					return reject('unknown-case');
				return accept({ type: 'PointRaised', point, case: command.case, kind, text });
			}
			const table = state.groups[group];
			if (!table) return reject('unknown-table');
			return accept({ type: 'PointRaised', point, case: table.case, group, kind, text });
		}
		case 'SettlePoint': {
			const { point, status } = command;
			const known = state.points[point];
			if (!known) return reject('unknown-point');
			const refused = settleProblem(state, by, known, status);
			if (refused) return reject(refused);
			const answer = status === 'open' ? '' : command.answer.trim();
			if (status === 'answered' && answer === '') return reject('text-missing');
			const problem = answer === '' ? null : checkText(answer, 'reason');
			if (problem) return reject(problem.code, problem.params);
			if (known.status === status && known.answer === answer) return accept();
			return accept({ type: 'PointSettled', point, status, answer });
		}
		case 'WithdrawPoint': {
			const { point, withdrawn } = command;
			const known = state.points[point] ?? state.withdrawnPoints[point];
			if (!known) return reject('unknown-point');
			if (known.by !== by) return reject('not-your-point');
			if (withdrawn === Object.hasOwn(state.withdrawnPoints, point)) return accept();
			return accept({ type: 'PointWithdrawn', point, withdrawn });
		}
	}
}

export function evolveDialogue(state: WorkshopState, event: Recorded<DialogueEvent>): void {
	switch (event.type) {
		case 'PointRaised': {
			const { case: story, group = null, kind, text, by, at } = event;
			state.points[event.point] = {
				...{ case: story, group, kind, text, by, at },
				...{ status: 'open', answer: '', restated: null },
			};
			break;
		}
		case 'PointSettled': {
			const point = state.points[event.point];
			if (point) Object.assign(point, { status: event.status, answer: event.answer });
			break;
		}
		case 'PointWithdrawn': {
			const { points, withdrawnPoints } = state;
			const [from, to] = event.withdrawn ? [points, withdrawnPoints] : [withdrawnPoints, points];
			const point = from[event.point];
			if (!point) break;
			delete from[event.point];
			to[event.point] = point;
			break;
		}
	}
}

/** What everybody sees of a point. */
export const viewPoint = (point: Point): Point => ({
	...point,
	restated: point.restated && { ...point.restated },
});

/** Points as one works through them: open ones first, then the others, in the order of raising. */
export const openFirst = (points: Readonly<Record<Id, Point>>): [id: Id, point: Point][] =>
	Object.entries(points).sort(
		([, a], [, b]) => Number(a.status !== 'open') - Number(b.status !== 'open') || a.at - b.at,
	);
