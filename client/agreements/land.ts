import { tick } from 'svelte';

/** The focus goes to what was mended, in the draft in which it was; what is folded around it unfolds. */
export async function land(article: Element | null, selector: string): Promise<void> {
	await tick();
	const field = article?.querySelector<HTMLElement>(selector);
	field?.closest('details')?.setAttribute('open', '');
	field?.focus();
	// One goes on writing behind what stands there.
	if (field instanceof HTMLTextAreaElement)
		field.setSelectionRange(field.value.length, field.value.length);
}

/** Where the texts and choices of a draft are on its page. */
export const fieldAt = (field: string): string => `[data-field="${CSS.escape(field)}"] textarea`;
export const placeAt = (place: string): string => `[data-place="${CSS.escape(place)}"]`;
