import { dayOf } from '../check/day.ts';

const longest = 80;

/** Letters and digits of any language, everything else as one hyphen. */
const readable = (title: string): string =>
	title
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');

/** As many whole characters as fit, without a hyphen at the end. */
function cut(text: string, length: number): string {
	let kept = '';
	for (const character of text) {
		if (kept.length + character.length > length) break;
		kept += character;
	}
	return kept.replace(/-+$/, '');
}

/**
 * The name under which a report is saved, as in `our-promise-2026-11-26.md`: at most 80 characters, without
 * any that a path or a file system takes in its own way, and never empty.
 */
export function fileNameOf(
	{ workshop, at }: { workshop: { title: string }; at: number },
	extension: 'md' | 'json' | 'csv',
): string {
	const tail = `-${dayOf(at)}.${extension}`;
	return (cut(readable(workshop.title), longest - tail.length) || 'same-boat') + tail;
}
