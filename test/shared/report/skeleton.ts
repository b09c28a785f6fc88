/** How a Markdown document is built, without what it says: read by a parser that this project did not write. */
import { parsers } from 'prettier/plugins/markdown';
import type { ParserOptions } from 'prettier';

interface Node {
	type: string;
	depth?: number;
	children?: Node[];
}

export interface Skeleton {
	block: string;
	/** Marks of the text in it: strong, code, links; what is plain text or a line break is nothing. */
	marks: string[];
	inside: Skeleton[];
}

const blockTypes = [
	...['root', 'heading', 'paragraph', 'blockquote', 'list', 'listItem', 'table', 'tableRow'],
	...['tableCell', 'code', 'html', 'thematicBreak', 'definition', 'footnoteDefinition', 'math'],
];
const isBlock = ({ type }: Node) => blockTypes.includes(type);

const marksOf = (nodes: readonly Node[]): string[] =>
	nodes
		.filter((node) => !isBlock(node) && node.type !== 'text' && node.type !== 'break')
		.flatMap(({ type, children = [] }) => [type, ...marksOf(children)]);

const skeletonOf = ({ type, depth, children = [] }: Node): Skeleton => ({
	block: depth === undefined ? type : `${type} ${depth}`,
	marks: marksOf(children),
	inside: children.filter(isBlock).map(skeletonOf),
});

export const skeleton = (markdown: string): Skeleton =>
	// The parser reads none of the options that it asks for.
	skeletonOf(parsers.markdown.parse(markdown, {} as ParserOptions) as Node);

/** Every block and mark that occurs, once. */
export const vocabulary = ({ block, marks, inside }: Skeleton): Set<string> =>
	new Set([block, ...marks, ...inside.flatMap((one) => [...vocabulary(one)])]);

/** The same by eye: headings, rows of tables and items, by how their lines begin. */
export const lineStarts = (markdown: string): string[] =>
	markdown.split('\n').flatMap((line) => /^(#{1,6} |\| |- |\d+\. )/.exec(line)?.[1] ?? []);
