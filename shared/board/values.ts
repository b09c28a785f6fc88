// Readers of what stands in a shared map, whatever somebody has put there.
import * as Y from 'yjs';
import type { Id } from '../ids.ts';

export const textIn = (map: Y.Map<unknown>, key: string): string => {
	const value = map.get(key);
	return value instanceof Y.Text ? value.toString() : '';
};

export const stringIn = (map: Y.Map<unknown>, key: string): string => {
	const value = map.get(key);
	return typeof value === 'string' ? value : '';
};

export const numberIn = (map: Y.Map<unknown>, key: string): number | null => {
	const value = map.get(key);
	return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
};

/** The ids that are marked under a prefix, sorted: each its own key, so that two who mark at once both count. */
export const marked = (map: Y.Map<unknown>, prefix: string): Id[] =>
	[...map.keys()]
		.filter((key) => key.startsWith(prefix) && map.get(key) === true)
		.map((key) => key.slice(prefix.length))
		.sort();

/** Sets or clears a mark; writes nothing when it is so already. */
export function toggled(map: unknown, key: string, on: boolean): void {
	if (map instanceof Y.Map && (map.get(key) === true) !== on) map.set(key, on);
}

/** Sets what is chosen; writes nothing when it is so already. */
export function chosen(map: unknown, key: string, value: string | null): void {
	if (map instanceof Y.Map && map.get(key) !== value) map.set(key, value);
}
