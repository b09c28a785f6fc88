import { addDraft, addObjectives, readDraft, textOf } from '../../shared/board/agreement-draft.ts';
import { caseLimits, readCases, timelineOf } from '../../shared/board/case-card.ts';
import { cardLimits, readCards, titleOf } from '../../shared/board/conflict-card.ts';
import type { Tags } from '../../shared/check/room-check.ts';
import { canonicalText } from '../../shared/check/called-text.ts';
import type { Id } from '../../shared/ids.ts';
import type { SentCommand } from '../../shared/protocol.ts';
import type { ReadyCard } from '../../shared/workshop/conflicts.ts';
import { callable, type CallFound, type SealFound } from '../../shared/workshop/consent.ts';
import { boardName } from '../../shared/workshop/documents.ts';
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
	command: Command;
	board?: Room;
	leave?: (doc: Room['doc'], events: readonly Event[]) => void;
}

interface Surroundings {
	rooms: LiveRooms;
	privates: PrivateCards;
	attendance: Attendance;
	effects: Effects;
	state: () => Readonly<WorkshopState>;
}

const untagged: Tags = { level: null, elements: [], restsOn: [] };
/** What goes into a record is bounded, whatever somebody has put on the board. */
const longestLine = 280;

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
			case 'AddAgreement': {
				// Asked when the draft is written: the strategy may change while the board is fetched.
				const leave: Prepared['leave'] = (doc) => addDraft(doc, sent.agreement, this.#objectives());
				return { command: sent, board: await this.#board(), leave };
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
				return { command: sent, board: await this.#board(), leave };
			}
			case 'CallForConsent':
				return { command: { ...sent, found: this.#draft(await this.#board(), sent.agreement) } };
			case 'SealAgreement':
				return { command: { ...sent, found: this.#material(await this.#board(), sent.agreement) } };
			default:
				return { command: sent };
		}
	}

	#board = (): Promise<Room> => this.#around.rooms.get(boardName);

	#objectives = (): Id[] => this.#around.state().strategy.objectives.map(({ id }) => id);

	async #reveal(sent: Extract<Sent, { type: 'RevealConflicts' }>): Promise<Prepared> {
		const { privates, effects, state } = this.#around;
		const [board, all] = await Promise.all([this.#board(), privates.all()]);
		const most = state().cardsPerPerson;
		const ready = all.flatMap((cards) => privates.ready(cards).slice(0, most));
		return {
			command: { ...sent, cards: effects.shuffle(ready) },
			board,
			leave: (doc, events) => privates.copy(doc, revealedBy(events), all),
		};
	}

	async #share(by: Id, sent: Extract<Sent, { type: 'ShareConflict' }>): Promise<Prepared> {
		const { privates } = this.#around;
		const [board, mine] = await Promise.all([this.#board(), privates.of(by)]);
		const cards = privates.ready(mine).filter(({ id }) => id === sent.conflict);
		return {
			command: { ...sent, cards },
			board,
			leave: (doc, events) => privates.copy(doc, revealedBy(events), [mine]),
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
				timeline: timelineOf(story).map((line) => line.slice(0, longestLine)),
			})),
			present: this.#around.attendance.now(),
		};
	}
}
