/** Looks into each other's company or function: offered or wished for, and matched. */
import type { Id } from '../ids.ts';
import { isDay } from '../check/day.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { WorkshopState } from './state.ts';

/** An offer or a wish to look into each other's company or function, and with whom it was matched. */
export interface Visit {
	kind: 'offer' | 'wish';
	text: string;
	by: Id;
	with: Id | null;
	/** A day of the calendar, once it is agreed. */
	on: string | null;
}

export type VisitCommand =
	| { type: 'OfferVisit'; visit: Id; kind: Visit['kind']; text: string }
	| { type: 'WithdrawVisit'; visit: Id }
	/** Without `with` the match is undone. */
	| { type: 'MatchVisit'; visit: Id; with: Id | null; on: string | null };

export type VisitEvent =
	| { type: 'VisitOffered'; visit: Id; kind: Visit['kind']; text: string }
	| { type: 'VisitWithdrawn'; visit: Id }
	| { type: 'VisitMatched'; visit: Id; with: Id | null; on: string | null };

const mostVisits = 200;

const isParticipant = ({ participants }: WorkshopState, seat: Id): boolean =>
	participants[seat]?.role === 'participant';

/** Whoever offered something takes it back, and so does a facilitator. */
export const mayUndo = (
	{ participants }: Pick<WorkshopState, 'participants'>,
	author: Id,
	by: Id,
): boolean => author === by || participants[by]?.role === 'facilitator';

/** Refuses blank and too long texts, visits and people that are not there, and what others have to say. */
export function decideVisits(state: WorkshopState, command: VisitCommand, { by }: Stamp): Decision {
	const { visits } = state.close;
	switch (command.type) {
		case 'OfferVisit': {
			const text = command.text.trim();
			if (text === '') return reject('text-missing');
			const problem = checkText(text, 'sentence');
			if (problem) return reject(problem.code, problem.params);
			if (visits[command.visit]) return accept();
			if (Object.keys(visits).length >= mostVisits) return reject('too-many');
			return accept({ type: 'VisitOffered', visit: command.visit, kind: command.kind, text });
		}
		case 'WithdrawVisit': {
			const visit = visits[command.visit];
			if (!visit) return accept();
			return mayUndo(state, visit.by, by)
				? accept({ type: 'VisitWithdrawn', visit: command.visit })
				: reject('not-allowed');
		}
		case 'MatchVisit': {
			const visit = visits[command.visit];
			if (!visit) return reject('unknown-visit');
			const other = command.with;
			// One says yes for oneself; the two it is about and the facilitator name the day.
			const isForOneself = other === by || (visit.with === by && other === null);
			if (!isForOneself && !mayUndo(state, visit.by, by)) return reject('not-allowed');
			// Of two who say yes at once, the second learns that it is taken.
			const isTaken = visit.with !== null && visit.with !== by;
			if (isTaken && !mayUndo(state, visit.by, by)) return reject('unknown-visit');
			if (other !== null && (other === visit.by || !isParticipant(state, other)))
				return reject('unknown-person');
			if (command.on !== null && !isDay(command.on)) return reject('not-a-day');
			const on = other === null ? null : command.on;
			if (visit.with === other && visit.on === on) return accept();
			return accept({ type: 'VisitMatched', visit: command.visit, with: other, on });
		}
	}
}

export function evolveVisits(visits: Record<Id, Visit>, event: Recorded<VisitEvent>): void {
	switch (event.type) {
		case 'VisitOffered':
			visits[event.visit] = {
				...{ kind: event.kind, text: event.text, by: event.by },
				...{ with: null, on: null },
			};
			break;
		case 'VisitWithdrawn':
			delete visits[event.visit];
			break;
		case 'VisitMatched': {
			const visit = visits[event.visit];
			if (visit) Object.assign(visit, { with: event.with, on: event.on });
			break;
		}
	}
}
