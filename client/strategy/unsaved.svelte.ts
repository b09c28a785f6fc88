import { SvelteMap } from 'svelte/reactivity';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import type { StrategyDraft } from './strategy-draft.svelte.ts';

/** What one has typed and not sent yet: it outlives the step at which it was typed, as long as the page is open. */
export class Unsaved {
	strategy = $state.raw<StrategyDraft>();
	/** Sentences, by what they are for. */
	readonly texts = new SvelteMap<string, string>();
}

const kept = new WeakMap<Workshop, Unsaved>();

export function unsavedOf(workshop: Workshop): Unsaved {
	const known = kept.get(workshop) ?? new Unsaved();
	kept.set(workshop, known);
	return known;
}
