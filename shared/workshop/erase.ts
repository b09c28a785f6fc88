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
const typed = (title: string): string =>
	title.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether somebody has typed the title of a workshop. */
export const isTitle = (title: string, of: string): boolean => typed(title) === typed(of);

export const decideErase = (state: WorkshopState, { title }: EraseCommand): Decision =>
	isTitle(title, state.title)
		? accept({ type: 'WorkshopErased', team: state.team })
		: reject('other-title');

export function evolveErase(state: WorkshopState): void {
	state.erased = true;
}
