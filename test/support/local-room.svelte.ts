/** The workshop of the script in one page, without a server: the same rules, the same views. */
import * as Y from 'yjs';
import type { Board as BoardType } from '../../client/workshop/board.svelte.ts';
import { Board } from '../../client/workshop/board.svelte.ts';
import type { Documents } from '../../client/workshop/documents.svelte.ts';
import type { Workshop } from '../../client/workshop/workshop.svelte.ts';
import type { Sending } from '../../client/connection/control.ts';
import { addDraft, addObjectives, readDraft, textOf } from '../../shared/board/agreement-draft.ts';
import { readCases, timelineOf } from '../../shared/board/case-card.ts';
import { addCard, readCards, titleOf } from '../../shared/board/conflict-card.ts';
import { orderAt } from '../../shared/board/order.ts';
import type { Acknowledgement } from '../../shared/protocol.ts';
import { wordRefusal, type RefusalCode } from '../../shared/refusal.ts';
import { experienceAgenda } from '../../shared/templates/experience.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import {
	initialState,
	steps,
	type Side,
	type Role,
	type Step,
	type WorkshopState,
} from '../../shared/workshop/state.ts';
import { positions } from '../../shared/workshop/agenda.ts';
import { viewOf } from '../../shared/workshop/view.ts';
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
	#views = $state(0);
	/** What was sent, the newest last. */
	readonly sent: Sending[] = [];
	present = $state<string[]>([host]);
	cards = $state(0);
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
			agenda: experienceAgenda.map((stage) => ({ ...stage })),
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
	) {
		this.#happen({
			type: 'ParticipantJoined',
			participant: { id, role, name, side, function: named, company, joinedAt: 0 },
			token: id,
			request: null,
		});
	}

	#happen(event: Event, by = host) {
		evolve(this.#state, { ...event, by, at: Date.now() });
		this.#seq++;
		this.#views++;
	}

	do(command: Command, by = host): Acknowledgement {
		const stamped = this.#stamped(command);
		const decision = decide(this.#state, stamped, { by, at: Date.now() });
		if (!decision.ok) return { ok: false, error: wordRefusal(decision.refusal) };
		if (command.type === 'AddAgreement') addDraft(this.#doc, command.agreement, this.#objectives());
		for (const event of decision.events) this.#happen(event, by);
		if (command.type === 'SetStrategy') addObjectives(this.#doc, this.#objectives());
		return { ok: true, seq: this.#seq };
	}

	#objectives = () => this.#state.strategy.objectives.map(({ id }) => id);

	/** As when somebody else was quicker: the next command is refused. */
	refuseNext(code: RefusalCode): void {
		this.#refusal = code;
	}

	#goTo(to: Step) {
		const stage = positions(this.#state.agenda).find(({ step }) => step === to)!.stage;
		this.do({ type: 'GoTo', from: this.#state.position, to: { stage, step: to } });
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
		if (until >= 7) this.#goTo('cases');
		if (until >= 7) this.#tellCases();
		if (until >= 8) this.#goTo('agreements');
		return this;
	}

	/** The strategy of the script, with what each side made of it. */
	setStrategy(): void {
		const { statement, objectives } = script.strategy;
		const forms = objectives.map(({ asks: _asks, ...form }) => form);
		this.do({ type: 'SetStrategy', basis: 0, statement, objectives: forms });
		for (const { id, asks } of objectives)
			for (const side of ['sales', 'operations'] as const)
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

	/** What the server would find on the board and stamp onto a command. */
	#stamped(command: Command): Command {
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
				present,
			},
		};
	}

	/** The cards that the server would find ready. */
	ready = () => script.conflicts.map(({ id, by }) => ({ id, author: by }));

	#reveal() {
		script.conflicts.forEach(({ id, topic, ...texts }, index) =>
			addCard(this.#doc, id, orderAt(index), { ...texts, topic }),
		);
		this.do({ type: 'RevealConflicts', named: false, cards: this.ready() });
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
		this.do({ type: 'OpenRound', budget: 5, maxPerItem: 3 });
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
				const stamped = { ...command, cards: this.ready(), found: null } as unknown as Command;
				return Promise.resolve(this.do(stamped, seat));
			},
		};
		return Object.defineProperties(fake, {
			room: { get: () => view.room },
			mine: { get: () => view.mine },
			ready: { value: true },
			me: { get: () => view.room.participants[seat] },
			stage: { get: () => view.room.agenda.find(({ id }) => id === view.room.position.stage) },
			people: {
				get: () =>
					Object.values(view.room.participants).filter(({ role }) => role === 'participant'),
			},
			documents: {
				get: () => [{ name: boardName, mode: view.room.workshop.closed ? 'read' : 'write' }],
			},
			presence: { get: () => ({ present: this.present, cards: this.cards }) },
			connected: { value: true },
			waiting: { value: 0 },
			clockOffset: { value: 0 },
			refused: { value: undefined },
		}) as Workshop;
	}

	documents(): Documents {
		return { board: this.#board, status: { state: 'saved', kept: 0 } } as unknown as Documents;
	}
}
