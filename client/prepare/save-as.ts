/** Hands a text to the browser as a file to keep. */
export function saveAs(content: string, type: string, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
	link.download = name;
	link.click();
	// Some browsers read the file only after the click has returned.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
