import { boardWithout, setBack } from '../../shared/board/plain-board.ts';
import { casesOf } from '../../shared/board/case-card.ts';
import { addDraft, addObjectives } from '../../shared/board/agreement-draft.ts';
import { removeCard } from '../../shared/board/remove-card.ts';
import { forgetOnBoard } from '../../shared/board/forget-person.ts';
import { withholdDraft } from '../../shared/board/withhold-draft.ts';
import { fillDraft } from '../../shared/board/fill-draft.ts';
import type { Id } from '../../shared/ids.ts';
import type { RegisteredBeforehand } from '../../shared/register/beforehand.ts';
import type { SentCommand } from '../../shared/protocol.ts';
import type { ReadyCard } from '../../shared/workshop/conflicts.ts';
import {
	confirmedCompanies,
	confirmedCompany,
	isSameCompany,
} from '../../shared/workshop/companies.ts';
import { isOf } from '../../shared/workshop/company-cards.ts';
import { boardName, companyName, groupName } from '../../shared/workshop/documents.ts';
import { returnedIn, type DraftGround } from '../../shared/workshop/drafting.ts';
import { successorOf } from '../../shared/workshop/review-decision.ts';
import { triedText } from '../../shared/workshop/try-at-ours.ts';
import { sealedIn } from '../../shared/workshop/reviews.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Command, Event } from '../../shared/workshop/workshop.ts';
import type { Room } from '../docs/room.ts';
import type { Effects } from '../effects.ts';
import type { BoardCopy } from '../store/workshop-log.ts';
import type { Attendance } from './attendance.ts';
import type { BoardCopies } from './board-copies.ts';
import { Found, type CompanyRoom } from './found.ts';
import type { LiveRooms } from './live-rooms.ts';
import type { Lobby } from './lobby.ts';
import type { PrivateCards } from './private-cards.ts';
import type { Filling } from './write-all.ts';

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
	/** What they leave in other documents, in the same batch. */
	also?: (events: readonly Event[]) => Filling[];
	/** Copies of the board from before that, which are kept with it. */
	keep?: (events: readonly Event[]) => BoardCopy[];
}

interface Surroundings {
	rooms: LiveRooms;
	privates: PrivateCards;
	copies: BoardCopies;
	attendance: Attendance;
	lobby: Lobby;
	effects: Effects;
	state: () => Readonly<WorkshopState>;
	/** Reads the highest number that any workshop of the team has given an agreement, as often as it is called. */
	numbers: () => Promise<() => number>;
	/** What owners wrote for the next review; nothing where that cannot be read. */
	beforehand: () => Promise<RegisteredBeforehand[]>;
}

const isTakenDown =
	({ conflicts, casesTakenDown }: Readonly<WorkshopState>) =>
	(id: Id): boolean =>
		Boolean(conflicts[id]?.takenDown ?? casesTakenDown[id]);

const revealedBy = (events: readonly Event[]): ReadyCard[] =>
	events.flatMap((event) => (event.type === 'ConflictsRevealed' ? event.cards : []));

/** Where facts and documents meet: what a command finds written, and what it writes. */
export class BoardWork {
	#around: Surroundings;
	#found: Found;

	constructor(around: Surroundings) {
		this.#around = around;
		this.#found = new Found(around);
	}

	/** The rules read no document: what they need of one is stamped onto the command. */
	async prepare(by: Id, sent: Sent): Promise<Prepared> {
		switch (sent.type) {
			case 'GoTo': {
				// The room's way on waits for the register only where there is something to look at again.
				const looks =
					sent.to.step === 'review' && this.#around.state().earlier.agreements.length > 0;
				if (!looks) return { command: () => sent };
				const found = await this.#around.beforehand();
				return { command: () => ({ ...sent, found }) };
			}
			case 'OpenBeforehand': {
				const found = await this.#around.beforehand();
				return { command: () => ({ ...sent, found }) };
			}
			case 'RevealConflicts':
				return this.#reveal(sent);
			case 'ShareConflict':
				return this.#share(by, sent);
			case 'ShareWithCompany':
				return this.#shareWithCompany(by, sent);
			case 'SetBoardBack':
				return this.#setBack(sent);
			case 'ShareCase':
				return this.#shareCase(by, sent);
			case 'OpenRound': {
				if (sent.over !== 'cases') return { command: () => ({ ...sent, found: [] }) };
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#found.stories(board) }) };
			}
			case 'ChooseCase': {
				const board = await this.#board();
				const found = () => this.#found.stories(board).map(({ id }) => id);
				return { command: () => ({ ...sent, found: found() }) };
			}
			case 'AddAgreement': {
				// Asked when the draft is written: the strategy may change while the board is fetched.
				const [board, last, sheet, own] = await Promise.all([
					this.#board(),
					this.#around.numbers(),
					this.#sheet(sent.group),
					sent.from?.kind === 'own' ? this.#companyOf(by) : null,
				]);
				const ground = (from: DraftGround) => {
					if (from.kind !== 'own') return this.#found.ground(board, from);
					// Asked again: whoever is not of it any more brings nothing of it.
					const isTheirs = own && isOf(this.#around.state(), by, own.company);
					return isTheirs ? this.#found.own(own, from.id) : null;
				};
				const leave: Prepared['leave'] = (doc, events) => {
					if (sent.again !== undefined) return this.#again(doc, sent.again, events);
					if (sent.triedFrom !== undefined) return this.#try(board, sent.triedFrom, by, events);
					const begun = sent.from ? ground(sent.from) : this.#found.begun(sent.group, sheet);
					addDraft(doc, sent.agreement, this.#objectives(), begun ?? {});
				};
				const found = () => ({
					lastNumber: last(),
					...this.#found.whose(board, sent.triedFrom),
					...(sent.from && { isThere: ground(sent.from) !== null }),
				});
				return { command: () => ({ ...sent, found: found() }), board, leave };
			}
			case 'MakeTables': {
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#found.tables(board) }) };
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
			case 'SetStrategy':
				return this.#leaving(sent, (doc, event) => {
					if (event.type === 'StrategySet')
						addObjectives(
							doc,
							event.strategy.objectives.map(({ id }) => id),
						);
				});
			case 'ErasePerson':
				return this.#leaving(sent, (doc, event) => {
					if (event.type === 'PersonErased') forgetOnBoard(doc, event.person);
				});
			case 'WithholdWords':
				return this.#leaving(sent, (doc, event) => {
					if (event.type === 'WordsWithheld') withholdDraft(doc, event.agreement);
				});
			case 'TakeCardDown':
				return this.#leaving(sent, (doc, event) => {
					if (event.type === 'CardTakenDown') removeCard(doc, event.conflict);
				});
			case 'TakeCaseDown': {
				const board = await this.#board();
				const command = () => ({ ...sent, found: casesOf(board.doc).has(sent.case) });
				const leave: Prepared['leave'] = (doc, events) => {
					if (events.some(({ type }) => type === 'CaseTakenDown')) removeCard(doc, sent.case);
				};
				return { command, board, leave };
			}
			case 'LetIn':
				return { command: () => ({ ...sent, found: this.#around.lobby.get(sent.person) }) };
			case 'TurnAway': {
				const found = () => this.#around.lobby.get(sent.person) !== null;
				return { command: () => ({ ...sent, found: found() }) };
			}
			case 'TakeLead':
				return {
					command: () => ({ ...sent, found: this.#around.attendance.goneFor(sent.from) }),
				};
			case 'TapLine': {
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#found.timeline(board, sent.case) }) };
			}
			case 'CallForConsent': {
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#found.draft(board, sent.agreement) }) };
			}
			case 'SealAgreement': {
				const board = await this.#board();
				return { command: () => ({ ...sent, found: this.#found.material(board, sent.agreement) }) };
			}
			default:
				return { command: () => sent };
		}
	}

	/** A command that finds nothing, and what each of its events leaves on the board. */
	async #leaving(
		command: Command,
		leave: (doc: Room['doc'], event: Event) => void,
	): Promise<Prepared> {
		return {
			command: () => command,
			board: await this.#board(),
			leave: (doc, events) => events.forEach((event) => leave(doc, event)),
		};
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

	/** A draft that begins with the words of a provisional seal that came back. */
	#again(doc: Room['doc'], from: Id, events: readonly Event[]): void {
		const state = this.#around.state();
		const returned = returnedIn(state, from);
		for (const event of events) {
			if (event.type !== 'AgreementDrafted' || !returned) continue;
			doc.transact(() => {
				addDraft(doc, event.agreement, this.#objectives());
				fillDraft(doc, event.agreement, successorOf(state, returned, null));
			});
		}
	}

	/** A draft of the company of whoever tries it, that begins with the words of another company's agreement. */
	#try(board: Room, from: Id, by: Id, events: readonly Event[]): void {
		const source = this.#found.source(board, from);
		const company = this.#around.state().participants[by]?.company;
		for (const event of events) {
			if (event.type !== 'AgreementDrafted' || !source || !company) continue;
			board.doc.transact(() => {
				addDraft(board.doc, event.agreement, this.#objectives());
				fillDraft(board.doc, event.agreement, triedText(source, company));
			});
		}
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
			also: await this.#revealAtCompanies(all),
		};
	}

	/** With the others' cards, those that are for one company go to it; of who is not of it they stay where they are. */
	async #revealAtCompanies(all: Awaited<ReturnType<PrivateCards['all']>>) {
		const { rooms, privates, effects, state } = this.#around;
		const companies = await Promise.all(
			confirmedCompanies(state()).map(async (company) => ({
				company,
				room: await rooms.get(companyName(company)),
			})),
		);
		const cardsOf = (company: string) =>
			all.flatMap((mine) =>
				privates
					.readyFor(mine)
					.filter((card) => isSameCompany(card.company, company))
					.filter(({ author }) => isOf(state(), author, company))
					.slice(0, state().cardsPerPerson),
			);
		return (events: readonly Event[]): Filling[] => {
			if (!events.some(({ type }) => type === 'ConflictsRevealed')) return [];
			return companies.map(({ company, room }) => ({
				room,
				fill: (doc) => privates.copy(doc, effects.shuffle(cardsOf(company)), all),
			}));
		};
	}

	async #shareWithCompany(
		by: Id,
		sent: Extract<Sent, { type: 'ShareWithCompany' }>,
	): Promise<Prepared> {
		const { privates, rooms } = this.#around;
		const mine = await privates.of(by);
		const found = () => privates.readyFor(mine).find(({ id }) => id === sent.conflict) ?? null;
		const company = found()?.company;
		const command = (): Command => {
			const card = found();
			const isSame = card !== null && card.company === company;
			return { ...sent, found: isSame ? { company: card.company } : null };
		};
		// Where there is none nothing is made: not even a document without a card.
		if (company === undefined || !isOf(this.#around.state(), by, company)) return { command };
		return {
			command,
			board: await rooms.get(companyName(company)),
			leave: (doc) => privates.copy(doc, [{ id: sent.conflict, author: by }], [mine]),
		};
	}

	async #setBack(sent: Extract<Sent, { type: 'SetBoardBack' }>): Promise<Prepared> {
		const { copies } = this.#around;
		const [board, kept] = await Promise.all([this.#board(), copies.read(sent.to)]);
		// What is taken down does not come back, though it may not have left the copy yet.
		const then = () => kept && boardWithout(kept, isTakenDown(this.#around.state()));
		const isSet = (event: Event) => event.type === 'BoardSetBack';
		return {
			command: () => ({ ...sent, found: this.#found.copy(board, then()) }),
			board,
			keep: (events) =>
				events.flatMap((event) =>
					event.type === 'BoardSetBack' ? [copies.before(board.doc, event.before)] : [],
				),
			leave: (doc, events) => {
				const left = events.some(isSet) ? then() : null;
				if (left) setBack(doc, left);
			},
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

	/** What is the company's own of whoever is confirmed to be of it. */
	async #companyOf(seat: Id): Promise<CompanyRoom | null> {
		const state = this.#around.state();
		const theirs = confirmedCompany(state, seat);
		// Whoever of them brings it, its scope is spelled the same.
		const company = confirmedCompanies(state).find((one) => isSameCompany(one, theirs));
		if (company === undefined) return null;
		return { company, room: await this.#around.rooms.get(companyName(company)) };
	}

	/** A table's worksheet; null for a draft that no table makes, or a table that is not there. */
	#sheet(group: Id | undefined): Promise<Room> | null {
		const isThere = group !== undefined && this.#around.state().groups[group];
		return isThere ? this.#around.rooms.get(groupName(group)) : null;
	}
}
