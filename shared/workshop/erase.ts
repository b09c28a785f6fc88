/** Erasing a workshop: the last thing that happens in it. Its bytes go afterwards, on every disk that this server has. */
import { accept, reject, type Decision } from './decision.ts';
import type { Id } from '../ids.ts';
import type { WorkshopState } from './state.ts';

export type EraseCommand =
	/** The title in the facilitator's own typing: nobody erases the wrong workshop by a slip. */
	{ type: 'EraseWorkshop'; title: string };

export type EraseEvent =
	/** Its team keeps what it has of others. */
	{ type: 'WorkshopErased'; team: Id };

/** As people type it: blanks and capitals do not count. */
const asTyped = (text: string): string =>
	text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether somebody has typed a title or a name. */
export const isTyped = (text: string, wanted: string): boolean => asTyped(text) === asTyped(wanted);

export const decideErase = (state: WorkshopState, { title }: EraseCommand): Decision =>
	isTyped(title, state.title)
		? accept({ type: 'WorkshopErased', team: state.team })
		: reject('other-title');

export function evolveErase(state: WorkshopState): void {
	state.erased = true;
}
