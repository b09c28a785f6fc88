/** Which cases the room works on; what they tell is written on the board. */
import type { Id } from '../ids.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';

export type CaseCommand =
	/** `found` is stamped by the server: the cases that are on the board. */
	{ type: 'ChooseCase'; case: Id; chosen: boolean; found: Id[] };

export type CaseEvent =
	/** All that are chosen now, in the order of choosing. */
	{ type: 'CasesChosen'; cases: Id[] };

/** Two to four are worked; more would leave each table too little time. */
export const mostChosen = 4;

export function decideCases(state: WorkshopState, command: CaseCommand): Decision {
	const { case: story, found } = command;
	// What was deleted since takes no place of one that is there.
	const others = state.chosenCases.filter((id) => id !== story && found.includes(id));
	const isChosen = state.chosenCases.includes(story);
	if (command.chosen === isChosen) return accept();
	if (!command.chosen) return accept({ type: 'CasesChosen', cases: others });
	if (!found.includes(story)) return reject('unknown-case');
	if (others.length >= mostChosen) return reject('enough-cases', { max: mostChosen });
	return accept({ type: 'CasesChosen', cases: [...others, story] });
}

export function evolveCases(state: WorkshopState, event: Recorded<CaseEvent>): void {
	state.chosenCases = [...event.cases];
}
