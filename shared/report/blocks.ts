/** The parts of a Markdown document. Whatever people typed comes in escaped; what is blank leaves nothing. */

export const heading = (level: 1 | 2 | 3 | 4, text: string): string =>
	`${'#'.repeat(level)} ${text}`;

const said = (items: readonly string[]): string[] => items.filter((item) => item !== '');

export const bullets = (items: readonly string[]): string =>
	said(items)
		.map((item) => `- ${item}`)
		.join('\n');

export const numbered = (items: readonly string[]): string =>
	said(items)
		.map((item, index) => `${index + 1}. ${item}`)
		.join('\n');

/** A quotation; its further lines come in behind the mark already. */
export const quote = (text: string): string => text && `> ${text}`;
export const quoteIndent = '> ';

/** "**Label:** text", or nothing without a text. */
export const labelled = (label: string, text: string): string => text && `**${label}:** ${text}`;

export interface Column {
	title: string;
	/** Figures stand at the right. */
	figures?: true;
}

/** Set with padding, so that it is a table in plain text, too. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
	if (rows.length === 0) return '';
	const all = [columns.map(({ title }) => title), ...rows];
	const widths = columns.map((_column, at) =>
		Math.max(3, ...all.map((row) => [...row[at]!].length)),
	);
	const cell = (text: string, at: number) => {
		const blank = ' '.repeat(widths[at]! - [...text].length);
		return columns[at]!.figures ? blank + text : text + blank;
	};
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const rule = columns.map(({ figures }, at) =>
		figures ? `${'-'.repeat(widths[at]! - 1)}:` : '-'.repeat(widths[at]!),
	);
	const [head, ...body] = all.map((row) => line(row.map(cell)));
	return [head, line(rule), ...body].join('\n');
}

/** A heading with what stands under it; nothing when that is nothing. */
export const section = (level: 2 | 3 | 4, title: string, blocks: readonly string[]): string[] => {
	const told = said(blocks);
	return told.length > 0 ? [heading(level, title), ...told] : [];
};

export const documentOf = (blocks: readonly string[]): string => `${said(blocks).join('\n\n')}\n`;
