/** From one epoch to the next the documents of a workshop begin anew: no device mixes what it has into them. */
import type { Recorded } from './decision.ts';
import type { WorkshopState } from './state.ts';

export type EpochEvent =
	/** The server had to go back, as to a backup: what devices have newer is not merged into it. */
	{ type: 'EpochRaised'; epoch: number };

export function evolveEpoch(state: WorkshopState, { epoch }: Recorded<EpochEvent>): void {
	state.epoch = epoch;
}
