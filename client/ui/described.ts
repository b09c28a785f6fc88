/** The ids of a field's hint and error, for `aria-describedby`; as Field.svelte gives them. */
export function describedBy(id: string, hint?: string, error?: string): string | undefined {
	const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
	return ids.length > 0 ? ids.join(' ') : undefined;
}
