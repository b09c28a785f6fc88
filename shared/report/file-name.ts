import type { Day } from '../check/agreement.ts';

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
 * The name under which a report of a day is saved, as in `our-promise-2026-11-26.md`: at most 80 characters, without
 * any that a path or a file system takes in its own way, and never empty.
 */
export function fileNameOf(title: string, on: Day, extension: 'md' | 'json' | 'csv'): string {
	const tail = `-${on}.${extension}`;
	return (cut(readable(title), longest - tail.length) || 'same-boat') + tail;
}
