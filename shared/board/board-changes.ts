/** What has changed between two boards, as people read it. */
import type { Id } from '../ids.ts';
import {
	asThen,
	boardRoots,
	type BoardRoot,
	type PlainBoard,
	type PlainCard,
} from './plain-board.ts';

export const ways = ['added', 'changed', 'deleted', 'restored'] as const;
type Way = (typeof ways)[number];

export interface BoardChange {
	root: BoardRoot;
	id: Id;
	way: Way;
	/** Blank where nothing is written yet. */
	title: string;
}

/** How many cards, cases and drafts changed in which way. */
export type ChangeCounts = Record<Way, number>;

const titleKeys: Record<BoardRoot, readonly string[]> = {
	conflicts: ['title', 'salesWants', 'operationsWants'],
	cases: ['title', 'situation'],
	drafts: ['statement', 'firstStep'],
};
const longestTitle = 120;

function titleOf(root: BoardRoot, { texts }: PlainCard): string {
	const words = titleKeys[root].map((key) => (texts[key] ?? '').trim());
	return (words.find((text) => text !== '') ?? '').slice(0, longestTitle);
}

const stands = (card: PlainCard | undefined): card is PlainCard =>
	card !== undefined && card.values['deleted'] !== true;

function wayOf(from: PlainCard | undefined, to: PlainCard | undefined): Way | null {
	if (!stands(to)) return stands(from) ? 'deleted' : null;
	if (!stands(from)) return from ? 'restored' : 'added';
	return JSON.stringify(from) === JSON.stringify(to) ? null : 'changed';
}

/** What becomes another on the way from one board to the other; what is deleted in both is nobody's business. */
export const changesBetween = (from: PlainBoard, to: PlainBoard): BoardChange[] =>
	boardRoots.flatMap((root) => {
		const ids = new Set([...Object.keys(from[root]), ...Object.keys(to[root])]);
		return [...ids].flatMap((id): BoardChange[] => {
			const [before, after] = [from, to].map((board) =>
				Object.hasOwn(board[root], id) ? board[root][id] : undefined,
			);
			const way = wayOf(before, after);
			// The words that people see now are those by which they know it.
			const named = stands(before) ? before : (after ?? before);
			return way && named ? [{ root, id, way, title: titleOf(root, named) }] : [];
		});
	});

/** What becomes another when a board is set back. */
export const changesBySettingBack = (now: PlainBoard, then: PlainBoard): BoardChange[] =>
	changesBetween(now, asThen(now, then));

export function countChanges(changes: readonly BoardChange[]): ChangeCounts {
	const counts: ChangeCounts = { added: 0, changed: 0, deleted: 0, restored: 0 };
	for (const { way } of changes) counts[way]++;
	return counts;
}
