/** Which of one's own cards was made from which cell of the picture. */
import { SvelteMap } from 'svelte/reactivity';
import type { Workshop } from '../workshop/workshop.svelte.ts';

const kept = new WeakMap<Workshop, SvelteMap<string, string>>();

export function cardsMade(workshop: Workshop): SvelteMap<string, string> {
	const known = kept.get(workshop) ?? new SvelteMap<string, string>();
	kept.set(workshop, known);
	return known;
}
