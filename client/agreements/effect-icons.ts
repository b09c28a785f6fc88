import { effects, type Effect } from '../../shared/check/agreement.ts';
import type { IconName } from '../ui/icons.ts';

/** A mark that says the effect in greyscale too, always beside its word. */
export const effectIcons: Record<Effect, IconName> = {
	strengthens: 'plus',
	neutral: 'circle',
	harms: 'minus',
};

/** The effects to choose from, in their order. */
export const effectChoices = (words: Readonly<Record<Effect, string>>) =>
	effects.map((value) => ({ value, label: words[value], icon: effectIcons[value] }));
