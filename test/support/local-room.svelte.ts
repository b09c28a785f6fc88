/** The workshop of the script in one page, without a server: the same rules, the same views. */
import * as Y from 'yjs';
import type { Board as BoardType } from '../../client/workshop/board.svelte.ts';
import { Board } from '../../client/workshop/board.svelte.ts';
import type { Documents } from '../../client/workshop/documents.svelte.ts';
import type { Workshop } from '../../client/workshop/workshop.svelte.ts';
import type { Sending } from '../../client/connection/control.ts';
import { addCard } from '../../shared/board/conflict-card.ts';
import { orderAt } from '../../shared/board/order.ts';
import type { Acknowledgement } from '../../shared/protocol.ts';
import { wordRefusal, type RefusalCode } from '../../shared/refusal.ts';
import { experienceAgenda } from '../../shared/templates/experience.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import {
	initialState,
	type Role,
	type Step,
	type Topic,
	type WorkshopState,
} from '../../shared/workshop/state.ts';
import type { Side } from '../../shared/workshop/state.ts';
import { viewOf } from '../../shared/workshop/view.ts';
import { decide, evolve, type Command, type Event } from '../../shared/workshop/workshop.ts';
import script from '../data/experience-workshop.json' with { type: 'json' };

const steps: readonly Step[] = ['open', 'write', 'thats-us', 'themes', 'vote', 'map'];
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
			this.join(id, name, 'participant', side as Side, company, named ?? null);
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
		const decision = decide(this.#state, command, { by, at: Date.now() });
		if (!decision.ok) return { ok: false, error: wordRefusal(decision.refusal) };
		for (const event of decision.events) this.#happen(event, by);
		return { ok: true, seq: this.#seq };
	}

	/** As when somebody else was quicker: the next command is refused. */
	refuseNext(code: RefusalCode): void {
		this.#refusal = code;
	}

	#goTo(to: Step) {
		const stage = to === 'open' ? 'welcome' : 'conflicts';
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
		return this;
	}

	/** The cards that the server would find ready. */
	ready = () => script.conflicts.map(({ id, by }) => ({ id, author: by }));

	#reveal() {
		script.conflicts.forEach(({ id, topic, ...texts }, index) =>
			addCard(this.#doc, id, orderAt(index), { ...texts, topic: topic as Topic }),
		);
		this.do({ type: 'RevealConflicts', named: false, cards: this.ready() });
		this.cards = 0;
		for (const { id, by, cost } of script.conflicts)
			if (cost) this.do({ type: 'EstimateCost', conflict: id, estimate: cost as never }, by);
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
		const ballots: Record<string, Record<string, number>> = script.dots.ballots;
		for (const [by, dots] of Object.entries(ballots))
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
				const stamped = { ...command, cards: this.ready() } as unknown as Command;
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
			documents: { value: [{ name: boardName, mode: 'write' }] },
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
