import { removeCard } from '../../shared/board/conflict-card.ts';
import type { PlainBoard } from '../../shared/board/plain-board.ts';
import type { Id } from '../../shared/ids.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import type { Room } from '../docs/room.ts';
import { unlessDamaged, type Leaving, type WorkshopLog } from '../store/workshop-log.ts';
import type { LiveWorkshop } from './live-workshop.ts';

interface Surroundings {
	log: Pick<WorkshopLog, 'copiesOf' | 'readCopy' | 'addCopy' | 'rewrite' | 'hasLeft'>;
	/** Null when there is no such workshop any more. */
	open: (workshop: Id) => Promise<LiveWorkshop | null>;
}

const without = ({ conflicts, ...others }: PlainBoard, gone: Id): PlainBoard => {
	const { [gone]: _, ...left } = conflicts;
	return { ...others, conflicts: left };
};

/** What a log keeps of earlier minutes; they can be set back to as before, without the card. */
async function leaveCopies({ log }: Surroundings, { workshop, id }: Leaving): Promise<void> {
	for (const head of await log.copiesOf(workshop)) {
		const board = await log.readCopy(workshop, head.at);
		if (board?.conflicts[id]) await log.addCopy(workshop, { ...head, board: without(board, id) });
	}
}

/**
 * A card that was taken down leaves what is kept of its workshop: the board, its author's own document where it was
 * written, and the copies of both. A deletion reaches every device as any change does, so nobody's line is cut and nothing
 * that others type is put aside. Each step can be done again.
 */
export async function leaveCard(around: Surroundings, leaving: Leaving): Promise<void> {
	const { workshop, id } = leaving;
	const live = await unlessDamaged(around.open(workshop));
	if (live) {
		const author = live.state.conflicts[id]?.author;
		const board = await live.rooms.get(boardName);
		const own = author === undefined ? [] : [(await live.privates.of(author))[1]];
		const leave = (room: Room) =>
			room.write(
				(doc) => removeCard(doc, id),
				(record) => live.commit([], record ? [record] : [], null),
			);
		for (const room of [board, ...own]) {
			await leave(room);
			await room.compact();
		}
		await leaveCopies(around, leaving);
		live.copies.look();
		await around.log.rewrite([workshop]);
	}
	await around.log.hasLeft(leaving);
}
