/**
 * Copies what an element shows; on plain http, where browsers take the clipboard away, by the old command. When
 * neither may, the text is selected and the reader copies it.
 */
export async function copyText(element: HTMLElement, text: string): Promise<boolean> {
	getSelection()?.selectAllChildren(element);
	try {
		// Not there at all on plain http, whatever the types say.
		const clipboard = navigator.clipboard as Clipboard | undefined;
		if (clipboard) {
			await clipboard.writeText(text);
			return true;
		}
	} catch {
		// Forbidden by the browser or its owner: the old command may still do it.
	}
	return document.execCommand('copy');
}
