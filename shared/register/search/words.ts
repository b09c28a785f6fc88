/** How a text is read for a search, and shown with what was found in it. */
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Without capitals and accents: what somebody types on a phone. */
export const folded = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const wordsIn = (text: string): string[] => text.match(word) ?? [];

export interface TextPart {
	text: string;
	/** Whether it is what was looked for. */
	isHit: boolean;
}

/** About so many characters of a text are shown. */
const shownLength = 180;
const leadLength = 60;

/** Begins shortly before the first word that was found, and ends at a word. */
function excerpt(text: string, from: number): { start: number; end: number } {
	if (text.length <= shownLength) return { start: 0, end: text.length };
	const early = Math.max(0, Math.min(from - leadLength, text.length - shownLength));
	const start = early === 0 ? 0 : text.indexOf(' ', early) + 1 || early;
	const late = Math.max(start + shownLength, text.indexOf(' ', from + 1));
	const end = late >= text.length ? text.length : Math.max(text.lastIndexOf(' ', late), from + 1);
	return { start: Math.min(start, from), end };
}

/**
 * A text in parts, those marked that are among the `found` words, which are folded. Put together again the parts are
 * the text, or as much of it as is shown, with a dot where something is left out.
 */
export function markedParts(text: string, found: ReadonlySet<string>): TextPart[] {
	const hits = [...text.matchAll(word)].filter(([one]) => found.has(folded(one)));
	const { start, end } = excerpt(text, hits[0]?.index ?? 0);
	const parts: TextPart[] = start > 0 ? [{ text: '… ', isHit: false }] : [];
	let at = start;
	for (const { 0: hit, index } of hits) {
		if (index < at || index + hit.length > end) continue;
		if (index > at) parts.push({ text: text.slice(at, index), isHit: false });
		parts.push({ text: hit, isHit: true });
		at = index + hit.length;
	}
	if (at < end) parts.push({ text: text.slice(at, end), isHit: false });
	return end < text.length ? [...parts, { text: ' …', isHit: false }] : parts;
}
