import type { ReadBackState } from '../../shared/workshop/read-backs.ts';
import type { IconName } from '../ui/icons.ts';

/** Each stands beside its word, never alone. */
export const readBackIcons: Record<ReadBackState, IconName> = {
	none: 'circle',
	waiting: 'clock',
	understood: 'circle-check',
	'not-quite': 'circle-alert',
	stale: 'rotate-cw',
};
