import { readDraft, textOf, type DraftBeginning } from '../../shared/board/agreement-draft.ts';
import { beginningOfOwn, beginningOn } from '../../shared/board/draft-beginning.ts';
import type { BoardGround } from '../../shared/workshop/drafting.ts';
import { caseLimits, readCase, readCases, timelineOf } from '../../shared/board/case-card.ts';
import type { CaseCard } from '../../shared/board/case-card.ts';
import { cardLimits, readCards, titleOf } from '../../shared/board/conflict-card.ts';
import { readSheet } from '../../shared/board/worksheet.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import type { Tags } from '../../shared/check/room-check.ts';
import { keptLine } from '../../shared/check/tapped-line.ts';
import type { Id } from '../../shared/ids.ts';
import { callable, type CallFound, type SealFound } from '../../shared/workshop/consent.ts';
import { mostTables, type TablesFound } from '../../shared/workshop/seating.ts';
import { sealedIn } from '../../shared/workshop/reviews.ts';
import { sourceOf } from '../../shared/workshop/try-at-ours.ts';
import type { FoundItem } from '../../shared/workshop/round-items.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { CopyFound } from '../../shared/workshop/set-back.ts';
import { changesBySettingBack } from '../../shared/board/board-changes.ts';
import { writtenOn } from '../../shared/board/written.ts';
import { plainOf, type PlainBoard } from '../../shared/board/plain-board.ts';
import type { Room } from '../docs/room.ts';
import type { Effects } from '../effects.ts';
import { hashOf } from '../identity/token.ts';
import type { Attendance } from './attendance.ts';

interface Surroundings {
	attendance: Attendance;
	effects: Effects;
	state: () => Readonly<WorkshopState>;
}

/** What is a company's own, as it was fetched. */
export interface CompanyRoom {
	company: string;
	room: Room;
}

const untagged: Tags = { level: null, elements: [], restsOn: [] };
const linesOf = (story: CaseCard): string[] => timelineOf(story).map(keptLine);

/** What commands find when they are decided: what is written, who is here, and chance. */
export class Found {
	#around: Surroundings;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** The draft as it stands, with what was on its way. */
	draft(board: Room, agreement: Id): CallFound | null {
		void board.flush();
		const { state, effects, attendance } = this.#around;
		const draft = readDraft(board.doc, agreement);
		if (!draft) return null;
		const text = callable(state(), textOf(draft));
		const salt = effects.newKey();
		return { text, salt, hash: hashOf(canonicalText(text, salt)), connected: attendance.ofLate() };
	}

	/** What is tried elsewhere: as it was sealed, here or before, else as its draft stands, with what was on its way. */
	source(board: Room, from: Id | undefined): ReturnType<typeof sourceOf> {
		if (from === undefined) return undefined;
		void board.flush();
		return sourceOf(sealedIn(this.#around.state(), from), readDraft(board.doc, from));
	}

	/** Whose the agreement is that is tried; nobody's where it is not here. */
	whose(board: Room, from: Id | undefined): { scope?: string } {
		const source = this.source(board, from);
		return source ? { scope: source.text.scope } : {};
	}

	/** With what an agreement begins that is made of something on the board, with what was on its way. */
	ground(board: Room, ground: BoardGround): DraftBeginning | null {
		void board.flush();
		return beginningOn(board.doc, this.#around.state(), ground);
	}

	/** With what an agreement begins that a company's people have written among themselves, with what was on its way. */
	own({ company, room }: CompanyRoom, id: Id): DraftBeginning | null {
		void room.flush();
		return beginningOfOwn(room.doc, company, id);
	}

	/** What a table has written becomes the beginning of its agreement, with what was on its way. */
	begun(group: Id | undefined, sheet: Room | null): DraftBeginning {
		const table = group === undefined ? undefined : this.#around.state().groups[group];
		if (!sheet || !table) return {};
		void sheet.flush();
		const { proposal, firstStep } = readSheet(sheet.doc);
		const restsOn = table.case === null ? [] : [table.case];
		return { statement: proposal.trim(), firstStep: firstStep.trim(), restsOn };
	}

	/** What a proposal of tables is made from: chance, who is here, and who presents which case. */
	tables(board: Room): TablesFound {
		void board.flush();
		const { effects, attendance, state } = this.#around;
		const told = readCases(board.doc);
		const chosen = state().chosenCases.flatMap((id) => told.find((story) => story.id === id) ?? []);
		const ids = Array.from({ length: mostTables }, () => effects.newId());
		const places = effects.shuffle(ids.map((_id, index) => index));
		return {
			// Chance comes from one place: the order of so many things says which seed.
			seed: places.reduce((seed, place) => (Math.imul(seed, 31) + place) | 0, 7),
			ids,
			present: attendance.ofLate(),
			cases: (chosen.length > 0 ? chosen : told).map(({ id, presenter }) => ({ id, presenter })),
		};
	}

	/** The cases that are told, with what was on its way, in their order. */
	stories(board: Room): FoundItem[] {
		void board.flush();
		return readCases(board.doc).map(({ id, title }) => ({
			id,
			title: title.trim().slice(0, caseLimits.title),
		}));
	}

	/** What a case tells, line by line, with what was on its way; null when there is no such case. */
	timeline(board: Room, id: Id): string[] | null {
		void board.flush();
		const story = readCase(board.doc, id);
		return story && !story.deleted ? linesOf(story) : null;
	}

	/** What setting the board back to a copy would do, with what was on its way. */
	copy(board: Room, then: PlainBoard | null): CopyFound {
		void board.flush();
		if (!then) return 'gone';
		return changesBySettingBack(plainOf(board.doc), then).length > 0 ? 'other' : 'same';
	}

	material(board: Room, agreement: Id): SealFound {
		void board.flush();
		// The text has stood since the call: whoever took the draft away since took its tags alone.
		const { level, elements, restsOn } = readDraft(board.doc, agreement) ?? untagged;
		const known = this.#around.state().conflicts;
		return {
			tags: { level, elements, restsOn },
			conflicts: readCards(board.doc)
				.filter(({ id }) => known[id])
				.map((card) => ({
					id: card.id,
					title: titleOf(card).slice(0, cardLimits.salesWants),
					topic: card.topic,
				})),
			cases: readCases(board.doc).map((story) => ({
				id: story.id,
				title: story.title.trim().slice(0, caseLimits.title),
				themes: story.themes,
				timeline: linesOf(story),
			})),
			written: writtenOn(board.doc, (id) => known[id] !== undefined),
			present: this.#around.attendance.now(),
		};
	}
}
