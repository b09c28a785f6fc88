/** Setting the board back to an earlier minute; what stood there is in copies that are kept beside the workshop. */
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { openRound, type WorkshopState } from './state.ts';

/** What the server finds of a copy: it is not kept any more, nothing would change, or something would. */
export type CopyFound = 'gone' | 'same' | 'other';

export type SetBackCommand =
	/** `to` is when the copy was taken; `found` is stamped by the server. */
	{ type: 'SetBoardBack'; to: number; found: CopyFound };

export type SetBackEvent =
	/** `before` is when the copy of what stood there was taken, to which it can be set back in turn. */
	{ type: 'BoardSetBack'; to: number; before: number };

/** To which moment the board was set back last, and the moment that takes it back; both in milliseconds. */
export type SetBack = Omit<SetBackEvent, 'type'>;

export function decideSetBack(
	state: WorkshopState,
	{ to, found }: SetBackCommand,
	{ at }: Stamp,
): Decision {
	if (openRound(state)) return reject('round-open');
	if (found === 'gone') return reject('copy-gone');
	if (found === 'same') return accept();
	// Two copies of one millisecond would be one.
	return accept({ type: 'BoardSetBack', to, before: Math.max(at, to + 1) });
}

export function evolveSetBack(state: WorkshopState, { to, before }: Recorded<SetBackEvent>): void {
	state.setBack = { to, before };
}
