import type * as Y from 'yjs';

/**
 * A place in a text that stays right while the text changes: the Yjs id of the character behind it, null for
 * the end. Whoever types at a place pushes it along, so that a caret follows its writer without being told again.
 */
export type Anchor = readonly [client: number, clock: number] | null;

// Yjs' own relative positions say the same, but would be loaded with the first page by everybody.

export function anchorAt(text: Y.Text, index: number): Anchor {
	let left = index;
	for (let item = text._start; item; item = item.right) {
		if (item.deleted || !item.countable) continue;
		if (left < item.length) return [item.id.client, item.id.clock + left];
		left -= item.length;
	}
	return null;
}

/** Where the place is now; undefined while its character is still on its way here, or if it was never in this text. */
export function indexOf(text: Y.Text, anchor: Anchor): number | undefined {
	if (!anchor) return text.length;
	const [client, clock] = anchor;
	let index = 0;
	for (let item = text._start; item; item = item.right) {
		const counts = !item.deleted && item.countable;
		const within = clock - item.id.clock;
		if (item.id.client === client && within >= 0 && within < item.length)
			return counts ? index + within : index;
		if (counts) index += item.length;
	}
	return undefined;
}
