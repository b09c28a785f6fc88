/** What a disk has damaged is told to facilitators until one of them has read it. */
import type { Id } from '../ids.ts';
import { accept, type Decision, type Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';

/** What weighs more comes later: of what was written last something is gone, all of a document, some of what was done. */
const kinds = ['text', 'document', 'events'] as const;
export type LossOf = (typeof kinds)[number];

export type LossCommand = { type: 'DismissLoss' };

export type LossEvent =
	/** Found by the server. `until` is when the last thing that is kept was done; of text nobody knows. */
	{ type: 'LossFound'; of: LossOf; until: number | null } | { type: 'LossDismissed' };

export type Loss = Omit<Extract<LossEvent, { type: 'LossFound' }>, 'type'>;

export const decideLoss = ({ loss }: WorkshopState): Decision =>
	loss ? accept({ type: 'LossDismissed' }) : accept();

/** Whether a loss says more than the one that nobody has read yet. */
export const saysMore = (of: LossOf, known: Loss | null): boolean =>
	!known || kinds.indexOf(of) > kinds.indexOf(known.of);

export function evolveLoss(state: WorkshopState, event: Recorded<LossEvent>): void {
	if (event.type === 'LossDismissed') state.loss = null;
	else if (saysMore(event.of, state.loss)) state.loss = { of: event.of, until: event.until };
}

/** Nobody but facilitators can do anything about it. */
export const mineLosses = ({ loss, participants }: WorkshopState, seat: Id): Loss[] =>
	loss && participants[seat]?.role === 'facilitator' ? [{ ...loss }] : [];
