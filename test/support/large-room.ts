/** A room as large as the product promises to hold: 500 people, their cards, 200 themes, and what everybody is told. */
import { randomBytes } from 'node:crypto';
import type { Id } from '../../shared/ids.ts';
import type { Events, Snapshot } from '../../shared/protocol.ts';
import { packView } from '../../shared/packed-view.ts';
import { agendas } from '../../shared/templates/templates.ts';
import { documentsFor } from '../../shared/workshop/documents.ts';
import { forRoom } from '../../shared/workshop/public-events.ts';
import { initialState, type Participant, type Side } from '../../shared/workshop/state.ts';
import { viewOf } from '../../shared/workshop/view.ts';
import { decide, evolve, type Command, type Event } from '../../shared/workshop/workshop.ts';

/** As long as real ones, and as little alike. */
const newId = (): Id => randomBytes(16).toString('base64url');
const noon = Date.UTC(2026, 10, 26, 12);
const sides: readonly Side[] = ['sales', 'operations', 'sales', 'operations', 'other'];
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

export class LargeRoom {
	readonly state = initialState();
	readonly facilitator = newId();
	readonly people: Id[] = [];
	readonly cards: Id[] = [];
	readonly themes: Id[] = [];
	/** The largest frame that everybody was sent for a command of each kind, in bytes. */
	readonly frames = new Map<Command['type'], number>();
	#seq = 0;

	constructor(people: number) {
		this.#record('', {
			...{ type: 'WorkshopCreated', id: newId(), team: newId(), teamKey: 'hash of the key' },
			...{ title: 'A hall of people', template: 'experience', language: 'en' },
			...{ joinCode: 'ABCDEFGH', keys: {}, agenda: [...agendas.experience] },
		});
		this.#enters({ id: this.facilitator, role: 'facilitator', name: 'Frida', side: null });
		for (let index = 0; index < people; index++) {
			const id = newId();
			this.people.push(id);
			const side = sides[index % sides.length]!;
			this.#enters({ id, role: 'participant', name: `Somebody Else ${index}`, side });
		}
	}

	#enters(person: Pick<Participant, 'id' | 'role' | 'name' | 'side'>): void {
		const participant = { function: null, company: null, remote: false, ...person };
		const joinedAt = noon + this.#seq * 317;
		this.#record(person.id, {
			...{ type: 'ParticipantJoined', participant: { ...participant, joinedAt } },
			...{ token: `token of ${person.id}`, request: null },
		});
	}

	/** The frame of one event, as the gateway sends it to everybody. */
	#record(by: Id, event: Event): Events['events'] {
		this.#seq++;
		const recorded = { ...event, by, at: noon };
		evolve(this.state, recorded);
		const told = forRoom(this.state, recorded);
		return told ? [told] : [];
	}

	/** Does what must not be refused, and keeps how much everybody was sent for it. */
	do(command: Command, by = this.facilitator): void {
		const decision = decide(this.state, command, { by, at: noon });
		if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
		const events = decision.events.flatMap((event) => this.#record(by, event));
		const frame = bytesOf({ seq: this.#seq, at: noon, events });
		this.frames.set(command.type, Math.max(frame, this.frames.get(command.type) ?? 0));
	}

	/** One card each of so many people, on the board. */
	reveal(cards: number): void {
		const written = this.people.slice(0, cards).map((author) => ({ id: newId(), author }));
		this.cards.push(...written.map(({ id }) => id));
		this.do({ type: 'RevealConflicts', cards: written });
	}

	/** Every card in one of so many themes. */
	sort(themes: number): void {
		for (let index = 0; index < themes; index++) {
			const theme = newId();
			this.themes.push(theme);
			this.do({ type: 'AddTheme', theme, title: `What people mean by theme ${index}` });
		}
		this.cards.forEach((conflict, index) => {
			const theme = this.themes[index % themes]!;
			this.do({ type: 'SortConflict', conflict, theme, before: null });
		});
	}

	/** Everybody gives five dots, and the facilitator shows what came of it. */
	vote(): void {
		const { position } = this.state;
		this.do({ type: 'GoTo', from: position, to: { ...position, step: 'vote' } });
		this.do({ type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3, found: [] });
		this.people.forEach((seat, index) => {
			const [one, other] = [index, index * 7 + 1].map(
				(at) => this.themes[at % this.themes.length]!,
			);
			const dots = one === other ? { [one!]: 3 } : { [one!]: 3, [other!]: 2 };
			this.do({ type: 'CastDots', round: this.state.rounds.length, dots }, seat);
		});
		this.do({ type: 'CloseRound' });
	}

	seat(tables: number): void {
		const ids = Array.from({ length: tables }, newId);
		const found = { seed: 7, ids, present: [], cases: [] };
		this.do({ type: 'MakeTables', tables, found });
	}

	/** What somebody is sent who comes in, in bytes. */
	snapshotOf(seat: Id): number {
		const { state } = this;
		const snapshot: Snapshot = {
			...{ seq: this.#seq, epoch: 1, at: noon, state: packView(viewOf(state, seat)) },
			documents: documentsFor(state, seat),
		};
		return bytesOf(snapshot);
	}
}
