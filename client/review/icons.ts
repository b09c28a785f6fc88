import type { ReviewOutcome } from '../../shared/check/agreement.ts';
import type { ReviewDecision } from '../../shared/workshop/reviews.ts';
import type { IconName } from '../ui/icons.ts';

/** Marks that say it in greyscale too, always beside their word. */
export const outcomeIcons: Record<ReviewOutcome, IconName> = {
	kept: 'check',
	partly: 'contrast',
	'not-kept': 'x',
};

export const decisionIcons: Record<ReviewDecision, IconName> = {
	keep: 'check',
	change: 'rotate-cw',
	close: 'circle-check',
	drop: 'x',
};
