const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** No word may go on before or after; without look-behind, which older phones do not know. */
const standingAlone = (source: string) =>
	new RegExp(`(?:^|[^\\p{L}\\p{N}])(${source})(?![\\p{L}\\p{N}])`, 'giu');

/** `*` is any ending, `_` a word, `#` a number, `(one|other)` a choice, `?` after either: or not. */
const sourceOf = (phrase: string) =>
	phrase
		.replaceAll('.', '\\.')
		.replaceAll(' ', '\\s+')
		.replaceAll('*', '\\p{L}*')
		.replaceAll('_', '\\p{L}+')
		.replaceAll('#', '\\d+');

/** A function that finds phrases in a text: each once, in small letters, in the order of the text. */
export function finderOf(phrases: readonly string[]): (text: string) => string[] {
	const pattern = standingAlone(phrases.map(sourceOf).join('|'));
	return (text) => {
		const found = [...text.normalize('NFC').matchAll(pattern)];
		return [...new Set(found.map(([, phrase = '']) => phrase.toLowerCase()))];
	};
}

/** Whether a text has a name as words of their own, in capitals or not; a blank name is in none. */
export function mentions(text: string, name: string): boolean {
	const wanted = name.trim().normalize('NFC');
	return wanted !== '' && standingAlone(escaped(wanted)).test(text.normalize('NFC'));
}
