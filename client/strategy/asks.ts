import type { Id } from '../../shared/ids.ts';
import type { TwoSides } from '../../shared/workshop/state.ts';

/** The own side writes in a `field` at once; the facilitator after a `tap`; all others `read`. */
export type AskMode = 'field' | 'tap' | 'read';

const prefix = 'ask/';

/** Under which a sentence is kept until it is saved. */
export const askKey = (objective: Id, side: TwoSides): string => `${prefix}${side}/${objective}`;

/** Under which what one understood is kept until it is said. */
export const readBackKey = (objective: Id, side: TwoSides): string =>
	`${prefix}back/${side}/${objective}`;

/** The kept sentences whose objective is not there any more: they are handed back to who wrote them. */
export const strandedAsks = (
	typed: Iterable<[string, string]>,
	objectives: readonly { id: Id }[],
): { key: string; sentence: string }[] =>
	[...typed]
		.filter(([key, sentence]) => key.startsWith(prefix) && sentence.trim() !== '')
		.filter(([key]) => !objectives.some(({ id }) => key.endsWith(`/${id}`)))
		.map(([key, sentence]) => ({ key, sentence }));
