import { removeCard } from '../../shared/board/remove-card.ts';
import { boardWithout } from '../../shared/board/plain-board.ts';
import type { Id } from '../../shared/ids.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { withoutWordsOfCard } from '../../shared/workshop/without-card.ts';
import type { Room } from '../docs/room.ts';
import type { Leaving } from '../store/workshop-log.ts';
import { leaveTeam, type LeaveSurroundings } from './leave-team.ts';
import { cardRemoval, companiesIn } from './leavings.ts';
import type { LiveWorkshop } from './live-workshop.ts';

/** What a log keeps of earlier minutes; they can be set back to as before, without the card. */
async function leaveCopies({ log }: LeaveSurroundings, { workshop, id }: Leaving): Promise<void> {
	for (const head of await log.copiesOf(workshop)) {
		const board = await log.readCopy(workshop, head.at);
		if (board && (board.conflicts[id] ?? board.cases[id]))
			await log.addCopy(workshop, { ...head, board: boardWithout(board, (one) => one === id) });
	}
}

/** Where it is, and where it was written before it came onto the board: by its author alone, or among a company's people. */
async function roomsWith(
	{ state, rooms, privates }: LiveWorkshop,
	companies: readonly string[],
	card: Id,
): Promise<Room[]> {
	const author = state.conflicts[card]?.author ?? state.sharedCases[card];
	const found = await Promise.all([boardName, ...companies].map((name) => rooms.get(name)));
	const own = author === undefined ? [] : [(await privates.of(author))[1]];
	return [...found, ...own];
}

/**
 * A conflict card or a case that was taken down leaves what is kept of its workshop and of its team: the documents where it
 * is, the copies of the board, and what was sealed on it. A deletion reaches every device as any change does, so nobody's
 * line is cut and nothing that others type is put aside. Each step can be done again.
 */
export async function leaveCard(around: LeaveSurroundings, leaving: Leaving): Promise<void> {
	const { log, registrar, open } = around;
	const { workshop, id } = leaving;
	/** What was erased meanwhile takes the card with it; what has left memory is opened again at the next try. */
	const isOver = (): Promise<void> => {
		if (live?.state.erased) return log.hasLeft(leaving);
		throw new Error('the workshop has left memory');
	};
	const live = await open(workshop);
	if (live) {
		const history = await log.readEvents(workshop);
		for (const room of await roomsWith(live, companiesIn(history), id)) {
			if (live.isOver) return isOver();
			await room.write(
				(doc) => removeCard(doc, id),
				(record) => live.commit([], record ? [record] : [], null),
			);
			if (live.isOver) return isOver();
			// Of a company that has nothing of its own none is begun.
			if (room.doc.store.clients.size > 0) await room.compact();
		}
		await leaveCopies(around, leaving);
		live.copies.look();
		const amended = withoutWordsOfCard(history, id);
		await log.amend(workshop, amended);
		registrar.restate(live.state, amended);
		await leaveTeam(around, { workshop, team: live.state.team }, cardRemoval(id), id);
	}
	await log.hasLeft(leaving);
}
