import type { WorkshopState } from './state.ts';

/**
 * Whether a card that is begun now, or was begun under `naming`, carries its author's name: names are on, and have
 * been since then. Taken away once, they come back on no card that was there.
 */
export const carriesName = (
	{ named, namings }: Pick<WorkshopState, 'named' | 'namings'>,
	{ naming }: { naming?: number | undefined },
): boolean => named && naming === namings;
