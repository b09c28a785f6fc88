import {
	addDraft,
	addObjectives,
	readDraft,
	textOf,
	type DraftBeginning,
} from '../../shared/board/agreement-draft.ts';
import { fillDraft } from '../../shared/board/fill-draft.ts';
import { caseLimits, readCase, readCases, timelineOf } from '../../shared/board/case-card.ts';
import type { CaseCard } from '../../shared/board/case-card.ts';
import { cardLimits, readCards, titleOf } from '../../shared/board/conflict-card.ts';
import { readSheet } from '../../shared/board/worksheet.ts';
import type { Tags } from '../../shared/check/room-check.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import { keptLine } from '../../shared/check/tapped-line.ts';
import type { Id } from '../../shared/ids.ts';
import type { SentCommand } from '../../shared/protocol.ts';
import type { ReadyCard } from '../../shared/workshop/conflicts.ts';
import { callable, type CallFound, type SealFound } from '../../shared/workshop/consent.ts';
import { boardName, groupName } from '../../shared/workshop/documents.ts';
import { mostTables, type TablesFound } from '../../shared/workshop/groups.ts';
import type { FoundItem } from '../../shared/workshop/round-items.ts';
import { sealedIn, successorOf } from '../../shared/workshop/reviews.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Command, Event } from '../../shared/workshop/workshop.ts';
import type { Room } from '../docs/room.ts';
import type { Effects } from '../effects.ts';
import { hashOf } from '../identity/token.ts';
import type { Attendance } from './attendance.ts';
import type { LiveRooms } from './live-rooms.ts';
import type { PrivateCards } from './private-cards.ts';

type Sent = SentCommand extends infer C
	? C extends unknown
		? Omit<C, 'commandId'>
		: never
	: never;

/** A command as the rules take it, and what its events leave on the board, in the same batch. */
interface Prepared {
	/** Asked when it is decided, and not before: nothing that others do meanwhile is missing in its stamp. */
	command: () => Command;
	board?: Room;
	leave?: (doc: Room['doc'], events: readonly Event[]) => void;
}

interface Surroundings {
	rooms: LiveRooms;
	privates: PrivateCards;
	attendance: Attendance;
	effects: Effects;
	state: () => Readonly<WorkshopState>;
	/** Reads the highest number that any workshop of the team has given an agreement, as often as it is called. */
	numbers: () => Promise<() => number>;
}

const untagged: Tags = { level: null, elements: [], restsOn: [] };
const linesOf = (story: CaseCard): string[] => timelineOf(story).map(keptLine);

const revealedBy = (events: readonly Event[]): ReadyCard[] =>
	events.flatMap((event) => (event.type === 'ConflictsRevealed' ? event.cards : []));

/** Where facts and documents meet: what a command finds written, and what it writes. */
export class BoardWork {
	#around: Surroundings;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** The rules read no document: what they need of one is stamped onto the command. */
	async prepare(by: Id, sent: Sent): Promise<Prepared> {
		switch (sent.type) {
			case 'RevealConflicts':
				return this.#reveal(sent);
			case 'ShareConflict':
				return this.#share(by, sent);
			case 'ShareCase':
				return this.#shareCase(by, sent);
			case 'OpenRound': {
				if (sent.over !== 'cases') return { command: () => ({ ...sent, found: [] }) };
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#stories(board) }) };
			}
			case 'ChooseCase': {
				const board = await this.#board();
				const found = () => this.#stories(board).map(({ id }) => id);
				return { command: () => ({ ...sent, found: found() }) };
			}
			case 'AddAgreement': {
				// Asked when the draft is written: the strategy may change while the board is fetched.
				const [board, last, sheet] = await Promise.all([
					this.#board(),
					this.#around.numbers(),
					this.#sheet(sent.group),
				]);
				const leave: Prepared['leave'] = (doc) =>
					addDraft(doc, sent.agreement, this.#objectives(), this.#begun(sent.group, sheet));
				return { command: () => ({ ...sent, found: { lastNumber: last() } }), board, leave };
			}
			case 'MakeTables': {
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#tablesFound(board) }) };
			}
			case 'DecideReview': {
				const draft = this.#around.effects.newId();
				const leave: Prepared['leave'] = (doc, events) => {
					for (const event of events)
						if (event.type === 'AgreementDrafted') this.#replace(doc, sent, event.agreement);
				};
				const [board, last] = await Promise.all([this.#board(), this.#around.numbers()]);
				const command = () => ({ ...sent, found: { draft, lastNumber: last() } });
				return { command, board, leave };
			}
			case 'SetStrategy': {
				const leave: Prepared['leave'] = (doc, events) => {
					for (const event of events)
						if (event.type === 'StrategySet')
							addObjectives(
								doc,
								event.strategy.objectives.map(({ id }) => id),
							);
				};
				return { command: () => sent, board: await this.#board(), leave };
			}
			case 'TapLine': {
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#timeline(board, sent.case) }) };
			}
			case 'CallForConsent': {
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#draft(board, sent.agreement) }) };
			}
			case 'SealAgreement': {
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#material(board, sent.agreement) }) };
			}
			default:
				return { command: () => sent };
		}
	}

	/** A draft that begins with the words of the sealed agreement whose place it is to take. */
	#replace(
		doc: Room['doc'],
		{ agreement, reviewOn }: Extract<Sent, { type: 'DecideReview' }>,
		draft: Id,
	): void {
		const state = this.#around.state();
		const sealed = sealedIn(state, agreement);
		doc.transact(() => {
			addDraft(doc, draft, this.#objectives());
			if (sealed) fillDraft(doc, draft, successorOf(state, sealed, reviewOn));
		});
	}

	#board = (): Promise<Room> => this.#around.rooms.get(boardName);

	#objectives = (): Id[] => this.#around.state().strategy.objectives.map(({ id }) => id);

	async #reveal(sent: Extract<Sent, { type: 'RevealConflicts' }>): Promise<Prepared> {
		const { privates, effects, state } = this.#around;
		const [board, all] = await Promise.all([this.#board(), privates.all()]);
		const most = state().cardsPerPerson;
		const ready = all.flatMap((mine) => privates.ready(mine).slice(0, most));
		const cards = effects.shuffle(ready);
		return {
			command: () => ({ ...sent, cards }),
			board,
			leave: (doc, events) => privates.copy(doc, revealedBy(events), all),
		};
	}

	async #share(by: Id, sent: Extract<Sent, { type: 'ShareConflict' }>): Promise<Prepared> {
		const { privates } = this.#around;
		const [board, mine] = await Promise.all([this.#board(), privates.of(by)]);
		const cards = privates.ready(mine).filter(({ id }) => id === sent.conflict);
		return {
			command: () => ({ ...sent, cards }),
			board,
			leave: (doc, events) => privates.copy(doc, revealedBy(events), [mine]),
		};
	}

	async #shareCase(by: Id, sent: Extract<Sent, { type: 'ShareCase' }>): Promise<Prepared> {
		const { privates } = this.#around;
		const [board, mine] = await Promise.all([this.#board(), privates.of(by)]);
		const cases = privates.readyCases(mine).filter(({ id }) => id === sent.case);
		return {
			command: () => ({ ...sent, cases }),
			board,
			leave: (doc, events) => {
				if (events.some(({ type }) => type === 'CaseShared'))
					privates.copyCase(doc, sent.case, mine);
			},
		};
	}

	/** The draft as it stands, with what was on its way. */
	#draft(board: Room, agreement: Id): CallFound | null {
		void board.flush();
		const { state, effects, attendance } = this.#around;
		const draft = readDraft(board.doc, agreement);
		if (!draft) return null;
		const text = callable(state(), textOf(draft));
		const salt = effects.newKey();
		return { text, salt, hash: hashOf(canonicalText(text, salt)), connected: attendance.ofLate() };
	}

	/** A table's worksheet; null for a draft that no table makes, or a table that is not there. */
	#sheet(group: Id | undefined): Promise<Room> | null {
		const isThere = group !== undefined && this.#around.state().groups[group];
		return isThere ? this.#around.rooms.get(groupName(group)) : null;
	}

	/** What a table has written becomes the beginning of its agreement, with what was on its way. */
	#begun(group: Id | undefined, sheet: Room | null): DraftBeginning {
		const table = group === undefined ? undefined : this.#around.state().groups[group];
		if (!sheet || !table) return {};
		void sheet.flush();
		const { proposal, firstStep } = readSheet(sheet.doc);
		const restsOn = table.case === null ? [] : [table.case];
		return { statement: proposal.trim(), firstStep: firstStep.trim(), restsOn };
	}

	/** What a proposal of tables is made from: chance, who is here, and who presents which case. */
	#tablesFound(board: Room): TablesFound {
		void board.flush();
		const { effects, attendance, state } = this.#around;
		const told = readCases(board.doc);
		const chosen = state().chosenCases.flatMap((id) => told.find((story) => story.id === id) ?? []);
		const ids = Array.from({ length: mostTables }, () => effects.newId());
		const places = effects.shuffle(ids.map((_id, index) => index));
		return {
			// Chance comes from one place: the order of sixty things says which seed.
			seed: places.reduce((seed, place) => (Math.imul(seed, 31) + place) | 0, 7),
			ids,
			present: attendance.ofLate(),
			cases: (chosen.length > 0 ? chosen : told).map(({ id, presenter }) => ({ id, presenter })),
		};
	}

	/** The cases that are told, with what was on its way, in their order. */
	#stories(board: Room): FoundItem[] {
		void board.flush();
		return readCases(board.doc).map(({ id, title }) => ({
			id,
			title: title.trim().slice(0, caseLimits.title),
		}));
	}

	/** What a case tells, line by line, with what was on its way; null when there is no such case. */
	#timeline(board: Room, id: Id): string[] | null {
		void board.flush();
		const story = readCase(board.doc, id);
		return story && !story.deleted ? linesOf(story) : null;
	}

	#material(board: Room, agreement: Id): SealFound {
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
			present: this.#around.attendance.now(),
		};
	}
}
