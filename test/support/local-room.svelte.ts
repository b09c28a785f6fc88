/** The workshop of the script in one page, without a server: the same rules, the same views. */
import { goneLongEnough } from '../../shared/workshop/lead.ts';
import type { Link } from '../../shared/workshop/links.ts';
import type { LossOf } from '../../shared/workshop/loss.ts';
import { SvelteSet } from 'svelte/reactivity';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Board as BoardType } from '../../client/workshop/board.svelte.ts';
import { Board } from '../../client/workshop/board.svelte.ts';
import type { Documents } from '../../client/workshop/documents.svelte.ts';
import { isLed, isOpen } from '../../client/workshop/standing.ts';
import type { Workshop } from '../../client/workshop/workshop.svelte.ts';
import type { Sending } from '../../client/connection/control.ts';
import {
	addDraft,
	addObjectives,
	draftsOf,
	readDraft,
	textOf,
} from '../../shared/board/agreement-draft.ts';
import { beginningOfOwn, beginningOn } from '../../shared/board/draft-beginning.ts';
import { fillDraft } from '../../shared/board/fill-draft.ts';
import { readCase, readCases, timelineOf } from '../../shared/board/case-card.ts';
import { addCard, readCard, readCards, titleOf } from '../../shared/board/conflict-card.ts';
import { removeCard } from '../../shared/board/remove-card.ts';
import { readSheet } from '../../shared/board/worksheet.ts';
import { writtenOn } from '../../shared/board/written.ts';
import { orderAt } from '../../shared/board/order.ts';
import type { Acknowledgement } from '../../shared/protocol.ts';
import { wordRefusal, type RefusalCode } from '../../shared/refusal.ts';
import { reportOf } from '../../shared/report/report.ts';
import { agendas } from '../../shared/templates/templates.ts';
import {
	boardName,
	documentsFor,
	inEpoch,
	isCompanyDocument,
} from '../../shared/workshop/documents.ts';
import { confirmedCompany } from '../../shared/workshop/companies.ts';
import type { DraftGround } from '../../shared/workshop/drafting.ts';
import { noEarlier, type Earlier } from '../../shared/workshop/earlier.ts';
import {
	initialState,
	steps,
	type Side,
	type Role,
	type Step,
	type WorkshopState,
} from '../../shared/workshop/state.ts';
import { twoSides } from '../../shared/workshop/sides.ts';
import { positions } from '../../shared/workshop/agenda.ts';
import { successorOf } from '../../shared/workshop/review-decision.ts';
import { sourceOf, triedText } from '../../shared/workshop/try-at-ours.ts';
import { sealedIn } from '../../shared/workshop/reviews.ts';
import { roomView, viewOf } from '../../shared/workshop/view.ts';
import { decide, evolve, type Command, type Event } from '../../shared/workshop/workshop.ts';
import { callable } from '../../shared/workshop/consent.ts';
import { mendDraft, ownNames, writeCase, writeDraft } from './script-texts.ts';
import { script } from './script.ts';

const host = 'facilitator';

export class LocalRoom {
	#state = initialState();
	#seq = 0;
	#doc = new Y.Doc();
	#board = new Board(this.#doc);
	/** The board, with who is where on it. */
	readonly onBoard = { doc: this.#doc, awareness: new Awareness(this.#doc) };
	#wanted = new SvelteSet<string>();
	#sheets: Record<string, { doc: Y.Doc; awareness: Awareness }> = {};
	/** The private document of whoever's page it is. */
	readonly own = new Board(new Y.Doc());
	/** What is a company's own, of whichever company the page's person is confirmed to be. */
	readonly ofCompany = new Board(new Y.Doc());
	/** How many cards are a company's own, as facilitators are told. */
	companies: { company: string; cards: number }[] = $state([]);
	#views = $state(0);
	/** What was sent, the newest last. */
	readonly sent: Sending[] = [];
	/** Whether the server is there. */
	online = $state(true);
	/** Risen where a backup was brought back. */
	epoch = $state(1);
	present = $state<string[]>([host]);
	/** Whose page shows something else than the room. */
	readonly behind = new SvelteSet<string>();
	cards = $state(0);
	cases = $state(0);
	#refusal: RefusalCode | undefined;

	constructor(participants: number = script.participants.length) {
		this.#happen({
			type: 'WorkshopCreated',
			id: 'workshop',
			team: 'team',
			teamKey: '',
			title: script.workshop.title,
			template: 'experience',
			language: 'en',
			joinCode: 'K7MPX2QD',
			keys: {},
			agenda: agendas.experience.map((stage) => ({ ...stage })),
		});
		this.join(host, 'Host', 'facilitator', null);
		for (const { id, name, side, company, function: named } of script.participants.slice(
			0,
			participants,
		))
			this.join(id, name, 'participant', side, company, named ?? null);
		this.present = Object.keys(this.#state.participants).slice(0, -2);
	}

	join(
		id: string,
		name: string,
		role: Role,
		side: Side | null,
		company: string | null = null,
		named: string | null = null,
		link?: Link,
	) {
		this.#happen({
			type: 'ParticipantJoined',
			participant: { id, role, name, side, function: named, company, remote: false, joinedAt: 0 },
			token: id,
			request: null,
			...(link && { link }),
		});
	}

	#happen(event: Event, by = host) {
		evolve(this.#state, { ...event, by, at: Date.now() });
		this.#seq++;
		this.#views++;
	}

	do(command: Command | Sending, by = host): Acknowledgement {
		const stamped = this.#stamped(command, by);
		const decision = decide(this.#state, stamped, { by, at: Date.now() });
		if (!decision.ok) return { ok: false, error: wordRefusal(decision.refusal) };
		if (command.type === 'AddAgreement' && command.triedFrom === undefined)
			addDraft(this.#doc, command.agreement, this.#objectives(), this.#begun(command, by));
		for (const event of decision.events) this.#happen(event, by);
		if (command.type === 'SetStrategy') addObjectives(this.#doc, this.#objectives());
		if (command.type === 'TakeCardDown') removeCard(this.#doc, command.conflict);
		if (command.type === 'TakeCaseDown') removeCard(this.#doc, command.case);
		if (command.type === 'DecideReview') this.#replace(command);
		if (command.type === 'ShareWithCompany')
			addCard(this.ofCompany.doc, command.conflict, 'a', readCard(this.own.doc, command.conflict));
		if (command.type === 'AddAgreement' && decision.events.length > 0) this.#try(command, by);
		return { ok: true, seq: this.#seq };
	}

	/** As the server does where it finds that the disk was damaged. */
	lose(of: LossOf, until: number | null): this {
		this.#happen({ type: 'LossFound', of, until }, '');
		return this;
	}

	/** As the server does with what has rested for long; null calls it off. */
	announceErasure(on: number | null): this {
		this.#happen(on === null ? { type: 'ErasureCalledOff' } : { type: 'ErasureAnnounced', on }, '');
		return this;
	}

	/** As the server does: what takes a place begins with the words of what it replaces. */
	#replace({ agreement, reviewOn }: Extract<Sending, { type: 'DecideReview' }>) {
		const draft = `next of ${agreement}`;
		const sealed = sealedIn(this.#state, agreement);
		if (!this.#state.agreements[draft] || !sealed || draftsOf(this.#doc).has(draft)) return;
		addDraft(this.#doc, draft, this.#objectives());
		fillDraft(this.#doc, draft, successorOf(this.#state, sealed, reviewOn));
	}

	#source = (from: string | undefined) =>
		from === undefined
			? undefined
			: sourceOf(sealedIn(this.#state, from), readDraft(this.#doc, from));

	/** As the server does: what another company has agreed begins a draft of one's own. */
	#try({ agreement, triedFrom }: Extract<Sending, { type: 'AddAgreement' }>, by: string) {
		const source = this.#source(triedFrom);
		if (!source) return;
		addDraft(this.#doc, agreement, this.#objectives());
		const company = this.#state.participants[by]!.company!;
		fillDraft(this.#doc, agreement, triedText(source, company));
	}

	/** What the team brought from its register. */
	bring(earlier: Partial<Earlier>, strategy = this.#state.strategy): this {
		this.#happen({
			...{ type: 'RegisterBrought', strategy },
			earlier: { ...noEarlier(), ...earlier },
		});
		return this;
	}

	#objectives = () => this.#state.strategy.objectives.map(({ id }) => id);

	/** From now on it is a record: its report, made on one day, was opened here on another. */
	becomeRecord(at = Date.UTC(2026, 10, 26, 16), on = Date.UTC(2027, 0, 11, 9)): this {
		const drafts = [...draftsOf(this.#doc).keys()].flatMap((id) => readDraft(this.#doc, id) ?? []);
		const sheets = Object.fromEntries(
			Object.entries(this.#sheets).map(([id, { doc }]) => [id, readSheet(doc)]),
		);
		const texts = { conflicts: readCards(this.#doc), cases: readCases(this.#doc), drafts, sheets };
		const report = reportOf(roomView(this.#state), texts, at);
		evolve(this.#state, { type: 'ReportImported', report, by: '', at: on });
		this.join(host, 'Host', 'facilitator', null);
		this.present = [host];
		return this;
	}

	/** As when somebody else was quicker: the next command is refused. */
	refuseNext(code: RefusalCode): void {
		this.#refusal = code;
	}

	#goTo(to: Step) {
		const stage = positions(this.#state.agenda).find(({ step }) => step === to)!.stage;
		this.do({ type: 'GoTo', from: this.#state.position, to: { stage, step: to } });
	}

	/** Goes on from where the script has been played to. */
	playOnTo(step: Step): void {
		this.#goTo(step);
	}

	/** Plays the script up to a step; at `map` the vote has closed. */
	playTo(step: Step, { voting = false } = {}): this {
		const until = steps.indexOf(step);
		if (until >= 1) this.#goTo('write');
		if (until >= 1) this.cards = script.conflicts.length;
		if (until >= 2) this.#reveal();
		if (until >= 3) this.#sort();
		if (until >= 4) this.#goTo('vote');
		if (until >= 5 || voting) this.#vote();
		if (until >= 5) this.do({ type: 'CloseRound' });
		if (until >= 5) this.#goTo('map');
		if (until >= 6) this.#goTo('strategy');
		if (until >= 6) this.setStrategy();
		if (step === 'focus') this.#goTo('focus');
		if (until >= steps.indexOf('cases')) this.#goTo('cases');
		if (until >= steps.indexOf('cases')) this.#tellCases();
		if (until > steps.indexOf('cases')) this.#goTo(step);
		return this;
	}

	/** The strategy of the script, with what each side made of it. */
	setStrategy(): void {
		const { statement, objectives } = script.strategy;
		const forms = objectives.map(({ asks: _asks, ...form }) => form);
		this.do({ type: 'SetStrategy', basis: 0, statement, objectives: forms });
		for (const { id, asks } of objectives)
			for (const side of twoSides)
				this.do({ type: 'TranslateObjective', objective: id, side, text: asks[side] });
	}

	#tellCases() {
		script.cases.forEach((story, index) =>
			writeCase(this.#doc, story.id, orderAt(index), story, ownNames),
		);
		script.dialogue.forEach(({ on, by, kind, text, answer }, index) => {
			const point = `d${index + 1}`;
			this.do({ type: 'RaisePoint', point, case: on, kind, text }, by);
			if (answer) this.do({ type: 'SettlePoint', point, status: 'answered', answer });
		});
	}

	/** An agreement of the script as a draft: as its writers bring it, or as it is once it has been mended. */
	draft(id: string, { mended = false } = {}): void {
		const scripted = script.agreements.find((one) => one.id === id)!;
		this.do({ type: 'AddAgreement', agreement: id });
		writeDraft(this.#doc, id, scripted, ownNames);
		if (mended) mendDraft(this.#doc, id, scripted, ownNames);
		const tap = script.replay[id];
		if (tap) this.do({ type: 'TapLine', agreement: id, ...tap, on: true }, scripted.owners[0]);
	}

	/** Asks the room about a draft, and lets everybody who is asked say a word: agree, or what `words` says. */
	ask(id: string, words: Record<string, 'object' | 'reservation' | 'silent'> = {}): void {
		this.do({ type: 'CallForConsent', agreement: id, found: null });
		const { electorate, version } = this.#state.agreements[id]!.calls.at(-1)!;
		for (const by of Object.values(electorate).flat()) {
			const word = words[by] ?? 'agree';
			if (word === 'silent') continue;
			const reason = word === 'agree' ? '' : 'It costs us the seasonal shelf';
			this.do({ type: 'SayWord', agreement: id, version, word, reason, named: true }, by);
		}
	}

	seal(id: string): Acknowledgement {
		const version = this.#state.agreements[id]!.calls.at(-1)?.version ?? 0;
		return this.do({ type: 'SealAgreement', agreement: id, version, found: null });
	}

	/** Chance is the same each time, everybody is here. */
	#tablesFound = () => ({
		seed: 7,
		ids: Array.from({ length: 24 }, (_id, index) => `g${index + 1}`),
		present: Object.keys(this.#state.participants),
		cases: readCases(this.#doc).map(({ id, presenter }) => ({ id, presenter })),
	});

	/** A table's worksheet, as everybody who may reads and writes it. */
	sheet(group: string): { doc: Y.Doc; awareness: Awareness } {
		const known = this.#sheets[group];
		if (known) return known;
		const doc = new Y.Doc();
		const sheet = { doc, awareness: new Awareness(doc) };
		this.#sheets[group] = sheet;
		return sheet;
	}

	#ground(from: DraftGround, by: string) {
		if (from.kind !== 'own') return beginningOn(this.#doc, this.#state, from);
		const company = confirmedCompany(this.#state, by);
		return company === null ? null : beginningOfOwn(this.ofCompany.doc, company, from.id);
	}

	#begun({ group, from }: Extract<Sending, { type: 'AddAgreement' }>, by: string) {
		if (from) return this.#ground(from, by) ?? {};
		const table = group === undefined ? undefined : this.#state.groups[group];
		if (!table) return {};
		const { proposal, firstStep } = readSheet(this.sheet(table.id).doc);
		return { statement: proposal, firstStep, restsOn: table.case === null ? [] : [table.case] };
	}

	/** What the server would find on the board and stamp onto a command. */
	#stamped(command: Command | Sending, by: string): Command {
		if (command.type === 'OpenRound')
			return {
				...command,
				found:
					command.over === 'cases'
						? readCases(this.#doc).map(({ id, title }) => ({ id, title }))
						: [],
			};
		if (command.type === 'SetBoardBack') return { ...command, found: 'other' };
		if (command.type === 'ChooseCase')
			return { ...command, found: readCases(this.#doc).map(({ id }) => id) };
		if (command.type === 'MakeTables') return { ...command, found: this.#tablesFound() };
		if (command.type === 'AddAgreement') {
			const source = this.#source(command.triedFrom);
			return {
				...command,
				found: {
					lastNumber: 0,
					...(source && { scope: source.text.scope }),
					...(command.from && {
						isThere: this.#ground(command.from, by) !== null,
					}),
				},
			};
		}
		if (command.type === 'DecideReview')
			return { ...command, found: { draft: `next of ${command.agreement}`, lastNumber: 0 } };
		if (command.type === 'OpenBeforehand') return { ...command, found: [] };
		if (command.type === 'TapLine') {
			const story = readCase(this.#doc, command.case);
			return { ...command, found: story ? timelineOf(story) : null };
		}
		if (command.type === 'TakeCaseDown')
			return { ...command, found: readCase(this.#doc, command.case) !== undefined };
		if (command.type === 'LetIn') return { ...command, found: null };
		if (command.type === 'TurnAway') return { ...command, found: false };
		if (command.type === 'TakeLead') return { ...command, found: goneLongEnough };
		if (command.type === 'RevealConflicts' || command.type === 'ShareConflict')
			return { cards: this.ready(), ...command };
		if (command.type === 'ShareWithCompany') {
			const only = readCard(this.own.doc, command.conflict)?.only;
			return { ...command, found: only ? { company: only } : null };
		}
		if (command.type === 'ShareCase')
			return { ...command, cases: [{ id: command.case, author: by }] };
		if (command.type !== 'CallForConsent' && command.type !== 'SealAgreement') return command;
		const draft = readDraft(this.#doc, command.agreement);
		if (!draft) return { ...command, found: null };
		const present = Object.keys(this.#state.participants);
		if (command.type === 'CallForConsent') {
			const text = callable(this.#state, textOf(draft));
			return { ...command, found: { text, hash: 'hash', salt: 'salt', connected: present } };
		}
		const { level, elements, restsOn } = draft;
		return {
			...command,
			found: {
				tags: { level, elements, restsOn },
				conflicts: readCards(this.#doc).map((card) => ({
					id: card.id,
					title: titleOf(card),
					topic: card.topic,
				})),
				cases: readCases(this.#doc).map((story) => ({
					id: story.id,
					title: story.title,
					themes: story.themes,
					timeline: timelineOf(story),
				})),
				written: writtenOn(this.#doc, () => true),
				present,
			},
		};
	}

	/** The cards that the server would find ready. */
	ready = () => {
		const naming = this.#state.namings;
		return script.conflicts.map(({ id, by }) => ({ id, author: by, naming }));
	};

	#reveal() {
		script.conflicts.forEach(({ id, topic, ...texts }, index) =>
			addCard(this.#doc, id, orderAt(index), { ...texts, topic }),
		);
		this.do({ type: 'RevealConflicts', cards: this.ready() });
		this.cards = 0;
		for (const { id, by, cost } of script.conflicts)
			if (cost) this.do({ type: 'EstimateCost', conflict: id, estimate: cost }, by);
	}

	#sort() {
		this.#goTo('themes');
		for (const { id, title, conflicts } of script.themes) {
			this.do({ type: 'AddTheme', theme: id, title });
			for (const conflict of conflicts)
				this.do({ type: 'SortConflict', conflict, theme: id, before: null });
		}
	}

	#vote() {
		this.do({ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3, found: [] });
		for (const [by, dots] of Object.entries(script.dots.ballots))
			this.do({ type: 'CastDots', round: 1, dots }, by);
	}

	get state() {
		return this.#state;
	}

	get board(): BoardType {
		return this.#board;
	}

	/** What components take for the real thing. */
	workshop(seat = host): Workshop {
		const view = $derived.by(() => {
			void this.#views;
			return viewOf(JSON.parse(JSON.stringify(this.#state)) as WorkshopState, seat);
		});
		const fake: Partial<Workshop> = {
			seat,
			send: (command: Sending) => {
				this.sent.push(command);
				const code = this.#refusal;
				this.#refusal = undefined;
				if (code) return Promise.resolve({ ok: false, error: wordRefusal({ code }) });
				return Promise.resolve(this.do(command, seat));
			},
		};
		return Object.defineProperties(fake, {
			room: { get: () => view.room },
			mine: { get: () => view.mine },
			ready: { value: true },
			me: { get: () => view.room.participants[seat] },
			stage: { get: () => view.room.agenda.find(({ id }) => id === view.room.position.stage) },
			isOpen: { get: () => isOpen(view.room) },
			isLed: { get: () => isLed(view.room) },
			people: {
				get: () =>
					Object.values(view.room.participants).filter(({ role }) => role === 'participant'),
			},
			documents: {
				get: () => {
					const frozen = view.room.frozen && view.mine.role === 'participant';
					const reads = view.room.workshop.closed || frozen || view.room.imported !== null;
					void this.#views;
					const others = documentsFor(this.#state, seat).filter(
						({ name }) => name.startsWith('group/') || isCompanyDocument(name),
					);
					const board = inEpoch(boardName, this.epoch);
					return [{ name: board, mode: reads ? 'read' : 'write' }, ...others];
				},
			},
			presence: {
				get: () => ({
					...{ present: this.present, cards: this.cards, cases: this.cases },
					...(view.mine.role === 'facilitator' && {
						...{ behind: [...this.behind], companies: this.companies },
					}),
				}),
			},
			tellBehind: {
				value: (is: boolean) => void (is ? this.behind.add(seat) : this.behind.delete(seat)),
			},
			connected: { get: () => this.online },
			waiting: { value: 0 },
			full: { value: false },
			late: { value: [] },
			clockOffset: { value: 0 },
			refused: { value: undefined },
		}) as Workshop;
	}

	documents(seat = host): Documents {
		const statusOf = () =>
			this.online
				? { state: 'saved', kept: 0, cut: false }
				: { state: 'offline', kept: 12, cut: true };
		const whose = { workshop: 'workshop', participant: seat };
		const quiet = { whose, stuck: [], left: [], returned: [] };
		const rights = () => documentsFor(this.#state, seat);
		const opened = (name: string) =>
			name === boardName ? this.onBoard : this.#wanted.has(name) && this.sheet(name.slice(6, -2));
		const want = (name: string) => this.#wanted.add(name);
		const open = { board: this.#board, own: this.own, want, opened, current: opened };
		const documents = Object.defineProperties(
			{ ...open, ...quiet },
			{
				rights: { get: rights },
				status: { get: statusOf },
				company: {
					get: () => {
						void this.#views;
						return rights().some(({ name }) => isCompanyDocument(name))
							? this.ofCompany
							: undefined;
					},
				},
			},
		);
		return documents as unknown as Documents;
	}
}
