/** Rows for a spreadsheet, as RFC 4180 writes them, in which nothing that people wrote is a formula. */

/** By these a spreadsheet knows one, in their full-width forms too. */
const formula = '=+\\-@＝＋－＠';
/**
 * Where a cell may begin, also for a program that cuts at another delimiter than ours, or takes no quotes: there an
 * apostrophe says that text follows.
 */
const inside = new RegExp(`([,;|\\t\\n"]\\s*)(?=[${formula}])`, 'gu');
const first = new RegExp(`^(?:[\\t\\n]|\\s*[${formula}])`, 'u');

function harmless(text: string): string {
	const safe = text.replace(/\r\n?/g, '\n').replace(inside, "$1'");
	return first.test(safe) ? `'${safe}` : safe;
}

/** The first row names the columns. With the mark by which Excel reads it as UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string => {
	const cell = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;
	return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
};
