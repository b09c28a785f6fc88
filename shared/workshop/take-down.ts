/** In a circle anybody takes a conflict card or a case down for good: from the board at once, and right after from all that is kept of it. */
import type { Id } from '../ids.ts';
import { hasWordsOf, withoutCard } from '../register/without-card.ts';
import { isCircle } from './companies.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';
import { groupOf, themeOf } from './theme-order.ts';
import { unnamedIn, withoutCardEarlier } from './without-card.ts';

/** `found` is stamped by the server: whether the case is on the board. */
export type TakeDownCommand =
	| { type: 'TakeCardDown'; conflict: Id }
	| { type: 'TakeCaseDown'; case: Id; found: boolean };

/** `agreements` are those that say something else then. */
export type TakeDownEvent =
	/** `theme` and `under`: where it was, and the cards that were shown under it. */
	| { type: 'CardTakenDown'; conflict: Id; theme: Id | null; under: Id[]; agreements: Id[] }
	| { type: 'CaseTakenDown'; case: Id; agreements: Id[] }
	/** What an earlier workshop of the team has sealed on such a card. */
	| { type: 'EarlierTakenDown'; card: Id; agreements: Id[] };

/** The agreements that were sealed on it, or whose makers marked a line of it. */
export const madeOn = ({ agreements }: Readonly<WorkshopState>, card: Id): Id[] =>
	Object.entries(agreements)
		.filter(
			([, { sealed, replay }]) =>
				replay.some((tap) => tap.case === card) || (sealed !== null && hasWordsOf(sealed, card)),
		)
		.map(([id]) => id);

/** Where one company meets nobody has to fear what a card says: there it is deleted, and brought back. */
export function decideTakeDown(state: WorkshopState, command: TakeDownCommand): Decision {
	const { plan, participants, conflicts, casesTakenDown } = state;
	if (!isCircle(plan, Object.values(participants))) return reject('not-allowed');
	if (command.type === 'TakeCaseDown') {
		if (casesTakenDown[command.case]) return accept();
		if (!command.found) return reject('unknown-case');
		const agreements = madeOn(state, command.case);
		return accept({ type: 'CaseTakenDown', case: command.case, agreements });
	}
	const { conflict } = command;
	const facts = conflicts[conflict];
	if (!facts) return reject('unknown-card');
	if (facts.takenDown) return accept();
	const [, ...under] = groupOf(state, conflict);
	return accept({
		...{ type: 'CardTakenDown', conflict, theme: themeOf(state, conflict), under },
		agreements: madeOn(state, conflict),
	});
}

/** Of the cards that were shown under it the first takes its place, so that none goes with it. */
function leaveBoard(state: WorkshopState, conflict: Id, under: readonly Id[]): void {
	const [next = null] = under;
	for (const id of under) state.conflicts[id]!.into = id === next ? null : next;
	Object.assign(state.conflicts[conflict] ?? {}, { takenDown: true, into: null });
	for (const theme of state.themes)
		theme.conflicts = theme.conflicts.filter((id) => id !== conflict);
	if (state.shown.conflict === conflict) state.shown.conflict = null;
}

/** Nobody works on it, and no table has it; of a vote over it the number stays. */
function leaveCases(state: WorkshopState, story: Id): void {
	state.casesTakenDown[story] = true;
	state.chosenCases = state.chosenCases.filter((id) => id !== story);
	for (const group of Object.values(state.groups)) if (group.case === story) group.case = null;
	for (const round of state.rounds) round.items = unnamedIn(round.items, story);
	for (const facts of Object.values(state.agreements))
		facts.replay = facts.replay.filter((tap) => tap.case !== story);
	if (state.shown.case === story) state.shown.case = null;
}

export function evolveTakeDown(state: WorkshopState, event: Recorded<TakeDownEvent>): void {
	if (event.type === 'CardTakenDown') leaveBoard(state, event.conflict, event.under);
	else if (event.type === 'CaseTakenDown') leaveCases(state, event.case);
	const card = cardOf(event);
	for (const facts of Object.values(state.agreements))
		if (facts.sealed) facts.sealed = withoutCard(facts.sealed, card);
	state.earlier = withoutCardEarlier(state.earlier, card);
}

/** The conflict card or the case that is gone. */
export function cardOf(event: TakeDownEvent): Id {
	switch (event.type) {
		case 'CardTakenDown':
			return event.conflict;
		case 'CaseTakenDown':
			return event.case;
		case 'EarlierTakenDown':
			return event.card;
	}
}
