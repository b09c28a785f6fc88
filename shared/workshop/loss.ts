/** What a disk has damaged is told to facilitators until one of them has read it. */
import type { Id } from '../ids.ts';
import { accept, type Decision, type Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';

/** Of what was done last something is gone, or of what was written last. */
export type LossOf = 'events' | 'text';

export type LossCommand = { type: 'DismissLoss' };

export type LossEvent =
	/** Found by the server. `until` is when the last thing that is kept was done; of text nobody knows. */
	{ type: 'LossFound'; of: LossOf; until: number | null } | { type: 'LossDismissed' };

export type Loss = Omit<Extract<LossEvent, { type: 'LossFound' }>, 'type'>;

export const decideLoss = ({ loss }: WorkshopState): Decision =>
	loss ? accept({ type: 'LossDismissed' }) : accept();

/** Of what is found before the first was read, what was done counts for more than what was written. */
export function evolveLoss(state: WorkshopState, event: Recorded<LossEvent>): void {
	if (event.type === 'LossDismissed') state.loss = null;
	else if (state.loss?.of !== 'events') state.loss = { of: event.of, until: event.until };
}

/** Nobody but facilitators can do anything about it. */
export const mineLosses = ({ loss, participants }: WorkshopState, seat: Id): Loss[] =>
	loss && participants[seat]?.role === 'facilitator' ? [{ ...loss }] : [];
