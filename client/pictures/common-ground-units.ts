import type { Quadrant } from '../../shared/insight/common-ground.ts';

/** The common-ground map is drawn in a square of 100 by 100 units; y grows downwards. */
export const side = 100;
/** Between the frame and a share of zero, so that a point at zero lies inside. */
export const margin = 8;
/** Half the height of a badge. */
export const radius = 3.4;

export interface Place {
	x: number;
	y: number;
}

/** The themes of one point of the map, drawn as one badge with their numbers. */
export interface Badge {
	numbers: number[];
	quadrant: Quadrant;
	/** The exact point. */
	at: Place;
	/** Where the badge is drawn; the exact point unless that would cover another. */
	badge: Place;
	/** Half the badge's width. */
	reach: number;
	moved: boolean;
}

/** A badge names three themes at most: one over a whole row of them would cover the picture. */
const named = 3;

/** What stands in a badge. */
export const badgeText = (numbers: readonly number[]): string =>
	numbers.length <= named + 1
		? numbers.join(' · ')
		: `${numbers.slice(0, named).join(' · ')} +${numbers.length - named}`;
