/**
 * What people typed, so that it can stand in a Markdown document and mean nothing there. Escapes as little as
 * the document allows: it is read as plain text, too. Source: CommonMark 0.31 and GitHub's extensions of it.
 */

const spaces = /[\s\p{Cc}]+/gu;
/** Marks that turn the reading direction of whatever follows: they would reorder the document around them. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text in one line, for a paragraph, a heading, a list item or a cell; blank stays blank. */
export const inline = (text: string): string =>
	text
		.replace(directions, '')
		.replace(spaces, ' ')
		.trim()
		.replace(/[\\`*_[\]<|~${]/g, '\\$&')
		.replace(/&(?=#?\w+;)/g, '\\&')
		// Addresses stay text: what a report links to is not for a card to say.
		.replace(/:(?=\/\/)/g, '\\:')
		.replace(/(mailto|xmpp):/gi, '$1\\:')
		.replace(/www(?=\.)/gi, '$&\\')
		.replace(/@(?=\S*\.)/g, '\\@')
		// What only means something where a line begins, and the closing marks of a heading.
		.replace(/(?<=\s)#+$/, '\\$&')
		.replace(/^(?=[#>]|[+-](?:[\s-]|$)|-:$|:[\s:-]|=+$)/, '\\')
		.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');

const lineEnds = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** A text with its own line breaks, each further line behind `indent`; blank lines are left out. */
export const lines = (text: string, indent = ''): string =>
	text
		.split(lineEnds)
		.map(inline)
		.filter((line) => line !== '')
		.join(`  \n${indent}`);

/** A fingerprint, in letters that cannot end the code they stand in. */
export const code = (text: string): string => {
	const safe = text.replace(/[^\w+/=-]/g, '');
	return safe === '' ? '' : `\`${safe}\``;
};
