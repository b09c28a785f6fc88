const accents: Readonly<Record<string, string>> = {
	a: 'à',
	c: 'ç',
	e: 'é',
	i: 'ï',
	n: 'ñ',
	o: 'ô',
	u: 'ü',
	y: 'ÿ',
	A: 'Å',
	C: 'Ç',
	E: 'É',
	I: 'Ï',
	N: 'Ñ',
	O: 'Ø',
	U: 'Û',
};

const dress = (text: string): string =>
	`⟦${text.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter)}⟧`;

/**
 * English as a made-up language: a word on screen that is not in ⟦⟧ did not come from the catalogue.
 * Texts are found at any depth; what a function words is dressed when it is worded.
 */
export function pseudo<T>(texts: T): T {
	return dressed(texts) as T;
}

function dressed(text: unknown): unknown {
	if (typeof text === 'string') return dress(text);
	if (typeof text === 'function') return (...params: unknown[]) => dressed(text(...params));
	if (Array.isArray(text)) return text.map(dressed);
	if (typeof text !== 'object' || text === null) return text;
	return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, dressed(value)]));
}
