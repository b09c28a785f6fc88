/** One-off actions: what somebody does once. Noted beside the agreements, and neither checked nor sealed. */
import type { Day } from '../check/agreement.ts';
import { isDay } from '../check/day.ts';
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { checkText } from './limits.ts';
import { isErased } from './sides.ts';
import type { WorkshopState } from './state.ts';

export interface OneOffAction {
	text: string;
	/** Who does it; null while nobody has taken it. */
	who: Id | null;
	/** By which day of the calendar. */
	due: Day | null;
	/** When it was noted first, by the server's clock. */
	at: number;
}

/** Noted again it says something else; a blank text takes it away. */
export type ActionCommand = {
	type: 'NoteAction';
	action: Id;
	text: string;
	who: Id | null;
	by: Day | null;
};

export type ActionEvent = {
	type: 'ActionNoted';
	action: Id;
	text: string;
	who: Id | null;
	due: Day | null;
};

const mostActions = 100;

type Doers = Pick<WorkshopState, 'participants'> & { left?: readonly Id[] };

/** Who may stand with what is to be done: whoever leads or takes part, and is not erased. */
export const isDoer = ({ participants, left = [] }: Doers, who: Id): boolean => {
	if (left.includes(who)) return false;
	const person = Object.hasOwn(participants, who) ? participants[who] : undefined;
	if (person?.role !== 'facilitator' && person?.role !== 'participant') return false;
	return !isErased(person);
};

/** Who can be asked to do something: nobody who was taken out. */
export const mayDo = (doers: Doers, who: Id): boolean =>
	isDoer(doers, who) && !doers.participants[who]?.removed;

/** Refuses a text that is too long, somebody who is not there, a day that is none, and one action too many. */
export function decideActions(state: WorkshopState, command: ActionCommand): Decision {
	const { action, who, by: due } = command;
	const text = command.text.trim();
	const before = Object.hasOwn(state.actions, action) ? state.actions[action] : undefined;
	if (text === '')
		return before ? accept({ type: 'ActionNoted', action, text, who: null, due: null }) : accept();
	const problem = checkText(text, 'sentence');
	if (problem) return reject(problem.code, problem.params);
	if (who !== null && who !== before?.who && !mayDo(state, who)) return reject('unknown-person');
	if (due !== null && !isDay(due)) return reject('not-a-day');
	if (!before && Object.keys(state.actions).length >= mostActions)
		return reject('too-many-actions', { max: mostActions });
	const isSame = before?.text === text && before.who === who && before.due === due;
	return isSame ? accept() : accept({ type: 'ActionNoted', action, text, who, due });
}

export function evolveActions(state: WorkshopState, event: Recorded<ActionEvent>): void {
	const { action, text, who, due } = event;
	const before = state.actions[action];
	// What one has done is not done yet by another.
	if (before && before.who !== who) delete state.endedActions[action];
	if (text === '') {
		delete state.actions[action];
		return;
	}
	const { at } = before ?? event;
	state.actions[action] = { text, who, due, at };
}

/** In the order of noting. */
export const actionsIn = (
	actions: Readonly<Record<Id, OneOffAction>>,
): ({ id: Id } & OneOffAction)[] =>
	Object.entries(actions)
		.map(([id, action]) => ({ id, ...action }))
		.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
