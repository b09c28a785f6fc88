import type * as Y from 'yjs';
import { changesBetween, countChanges } from '../../shared/board/board-changes.ts';
import { noBoard, plainOf, type PlainBoard } from '../../shared/board/plain-board.ts';
import type { Id } from '../../shared/ids.ts';
import type { BoardCopy, CopyHead, WorkshopLog } from '../store/workshop-log.ts';

interface Surroundings {
	workshop: Id;
	log: Pick<WorkshopLog, 'addCopy' | 'copiesOf' | 'readCopy'>;
	now: () => number;
	/** Whether copies are taken now: the board can be written and set back, and the disk has room. */
	isOpen: () => boolean;
	onFailure: (error: unknown) => void;
}

/** The first change after a copy is on the next one, with what follows it until then. */
export const copyPause = 60_000;

/** Plain copies of a workshop's board, one a minute at most, to which it can be set back. */
export class BoardCopies {
	#around: Surroundings;
	/** Copied within a minute of its last change, long before it leaves memory: nothing here keeps it there. */
	#doc: WeakRef<Y.Doc> | null = null;
	#newest: PlainBoard = noBoard();
	#pause: NodeJS.Timeout | null = null;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** To be called when the board comes into memory. */
	watch(doc: Y.Doc): void {
		this.#doc = new WeakRef(doc);
		doc.on('update', () => this.#wait());
		this.look();
	}

	/** Begins with the newest copy that is kept: what was written since, before a restart for example, goes into the next. */
	look(): void {
		const look = async () => {
			const newest = (await this.list())[0];
			this.#newest = (newest && (await this.read(newest.at))) ?? noBoard();
			const doc = this.#doc?.deref();
			if (doc && changesBetween(this.#newest, plainOf(doc)).length > 0) this.#wait();
		};
		look().catch(this.#around.onFailure);
	}

	/** The newest first. */
	async list(): Promise<CopyHead[]> {
		const { log, workshop } = this.#around;
		return (await log.copiesOf(workshop)).reverse();
	}

	read(at: number): Promise<PlainBoard | null> {
		const { log, workshop } = this.#around;
		return log.readCopy(workshop, at);
	}

	/** The board as it is right before it is set back; whoever asks stores it. */
	before(doc: Y.Doc, at: number): BoardCopy {
		return this.#copy(plainOf(doc), at, true);
	}

	async #take(): Promise<void> {
		this.#pause = null;
		const doc = this.#doc?.deref();
		if (!doc) return;
		const { log, workshop, now, isOpen } = this.#around;
		const board = plainOf(doc);
		if (!isOpen() || changesBetween(this.#newest, board).length === 0) return;
		await log.addCopy(workshop, this.#copy(board, now(), false));
	}

	#copy(board: PlainBoard, at: number, beforeSetBack: boolean): BoardCopy {
		const changes = countChanges(changesBetween(this.#newest, board));
		this.#newest = board;
		return { at, beforeSetBack, changes, board };
	}

	#wait(): void {
		if (this.#pause) return;
		this.#pause = setTimeout(() => {
			this.#take().catch(this.#around.onFailure);
		}, copyPause).unref();
	}
}
