import type * as Y from 'yjs';
import { knownName, privateName } from '../../shared/workshop/documents.ts';
import type { Returned } from '../workshop/documents.svelte.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import type { Reason } from './fate.ts';
import { missingIn, writtenIn, type Written } from './written.ts';

/** Of what has arrived, the words that came where nobody reads them any more, each with the reason. */
export const unreadOf = (
	{ name, fields }: Returned,
	workshop: Workshop,
	documents: { doc: Y.Doc; board: Y.Doc },
): [Written, Reason][] =>
	writtenIn(documents.doc, fields).flatMap((written): [Written, Reason][] => {
		const reason = reasonFor(name, written, workshop, documents.board);
		const byOneself = reason === 'taken-down' && fields.includes(`${written.card}/deleted`);
		return reason && !byOneself ? [[written, reason]] : [];
	});

function reasonFor(
	name: string,
	written: Written,
	{ room, mine }: Workshop,
	board: Y.Doc,
): Reason | null {
	const { card, deleted } = written;
	const agreement = room.agreements[card];
	// A sealed text is a copy: what is typed into its draft afterwards does not touch it, and is not shown.
	if (agreement?.sealed) return 'sealed';
	if (agreement?.withdrawn) return 'withdrawn';
	const isOnBoard = room.conflicts[card] ?? mine.sharedCases[card];
	if (knownName(name) === privateName && isOnBoard) return missingIn(board, written) && 'revealed';
	return deleted ? 'taken-down' : null;
}
