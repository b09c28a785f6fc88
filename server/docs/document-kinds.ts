const cards = ['conflicts', 'cases', 'drafts'] as const;

interface Kind {
	/** The document's root Y.Maps; nobody can make another. */
	roots: readonly string[];
	/** Whether more than one seat reads it. */
	shared: boolean;
}

const kinds: ReadonlyMap<string, Kind> = new Map([
	['board', { roots: cards, shared: true }],
	['private', { roots: cards, shared: false }],
]);

/** `board~1` and `private/<seat>~1` are of the kinds `board` and `private`. */
const kindOf = (document: string) => kinds.get(document.split(/[/~]/, 1)[0]!);

export const rootsOf = (document: string): readonly string[] => kindOf(document)?.roots ?? [];

export const isShared = (document: string): boolean => kindOf(document)?.shared ?? false;
