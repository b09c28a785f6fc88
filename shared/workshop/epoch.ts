/** From one epoch to the next the documents of a workshop begin anew: no device mixes what it has into them. */
import type { Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';

export type EpochEvent =
	/** The server had to go back, as to a backup or to an empty document: what devices have newer is not merged into it. */
	{ type: 'EpochRaised'; epoch: number };

/** In seconds, so that what is brought back twice, or lost with what followed, does not begin the same epoch twice. */
export const epochAfter = (before: number, at: number): number =>
	Math.max(before + 1, Math.floor(at / 1000));

export function evolveEpoch(state: WorkshopState, { epoch }: Recorded<EpochEvent>): void {
	state.epoch = epoch;
}
