import { sheetLists, sheetTexts } from '../../shared/board/worksheet.ts';
import type { DocumentKind } from '../../shared/rights.ts';

const cards = ['conflicts', 'cases', 'drafts'] as const;

interface Kind {
	/** The document's root Y.Maps; nobody can make another. */
	roots: readonly string[];
	/** And its root Y.Texts. */
	texts?: readonly string[];
	/** Whether more than one seat reads it. */
	shared: boolean;
}

const kinds: Record<DocumentKind, Kind> = {
	board: { roots: cards, shared: true },
	private: { roots: cards, shared: false },
	company: { roots: cards, shared: true },
	group: { roots: sheetLists, texts: sheetTexts, shared: true },
};

/** `board~1`, `private/<seat>~1`, `group/<id>~1` and `company/<letters>~1` are of the kinds before the slash or the tilde. */
function kindOf(document: string): Kind | undefined {
	const name = document.split(/[/~]/, 1)[0]!;
	return Object.hasOwn(kinds, name) ? kinds[name as DocumentKind] : undefined;
}

export const rootMapsOf = (document: string): readonly string[] => kindOf(document)?.roots ?? [];

export const rootTextsOf = (document: string): readonly string[] => kindOf(document)?.texts ?? [];

export const rootsOf = (document: string): readonly string[] => [
	...rootMapsOf(document),
	...rootTextsOf(document),
];

export const isShared = (document: string): boolean => kindOf(document)?.shared ?? false;
