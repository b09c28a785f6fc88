/** Copies what an input shows; on plain http, where browsers take the clipboard away, by the old command. */
export async function copyFrom(input: HTMLInputElement): Promise<boolean> {
	input.focus();
	input.select();
	try {
		// Not there at all on plain http, whatever the types say.
		const clipboard = navigator.clipboard as Clipboard | undefined;
		if (clipboard) {
			await clipboard.writeText(input.value);
			return true;
		}
	} catch {
		// Forbidden by the browser or its owner: the old command may still do it.
	}
	return document.execCommand('copy');
}
