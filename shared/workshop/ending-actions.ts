/** What becomes of a one-off action: of before, in the next workshop of its team; of here, by whoever does it. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { checkText } from './limits.ts';
import type { WorkshopState } from './state.ts';

export const actionEndings = ['done', 'dropped'] as const;
export type ActionEnding = (typeof actionEndings)[number];

export interface ActionEnd {
	end: ActionEnding;
	/** Why it was dropped; blank where it was done. */
	reason: string;
	at: number;
}

export type EndedAction = { id: Id } & ActionEnd;

/** Null opens it again. */
export type EndActionCommand = {
	type: 'EndAction';
	action: Id;
	end: ActionEnding | null;
	reason: string;
};

export type EndActionEvent = {
	type: 'ActionEnded';
	action: Id;
	end: ActionEnding | null;
	reason: string;
};

const isNotedHere = ({ actions }: Pick<WorkshopState, 'actions'>, action: Id): boolean =>
	Object.hasOwn(actions, action);

/** Refuses what is neither of here nor brought, what another does here, and dropping without a reason. */
export function decideEndAction(
	state: WorkshopState,
	command: EndActionCommand,
	{ by }: Stamp,
): Decision {
	const { action, end } = command;
	if (isNotedHere(state, action)) {
		if (state.actions[action]!.who !== by) return reject('not-your-action');
	} else {
		// What was noted here is done after the workshop, too: mostly then.
		if (state.closed) return reject('workshop-closed');
		if (!state.earlier.carried.actions.some(({ id }) => id === action))
			return reject('unknown-action');
	}
	const reason = end === 'dropped' ? command.reason.trim() : '';
	const problem = end === 'dropped' ? checkText(reason, 'reason') : null;
	if (problem) return reject(problem.code, problem.params);
	const before = Object.hasOwn(state.endedActions, action) ? state.endedActions[action] : undefined;
	const isSame = (before?.end ?? null) === end && (before?.reason ?? '') === reason;
	return isSame ? accept() : accept({ type: 'ActionEnded', action, end, reason });
}

export function evolveEndAction(state: WorkshopState, event: Recorded<EndActionEvent>): void {
	const { action, end, reason, at } = event;
	if (end === null) delete state.endedActions[action];
	else state.endedActions[action] = { end, reason, at };
}

/** In the order of their ids: whichever was said first, the list is the same. */
export const endedIn = (ended: Readonly<Record<Id, ActionEnd>>): EndedAction[] =>
	Object.entries(ended)
		.map(([id, end]) => ({ id, ...end }))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
