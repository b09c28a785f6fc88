import type { Id } from '../../shared/ids.ts';
import {
	evolveRegister,
	isRegisterEvent,
	type RegisterEvent,
} from '../../shared/register/evolve-register.ts';
import { withDeed, type TeamDeed } from '../../shared/logbook/team-logbook.ts';
import { extendChain, recordsIn, shortenChain } from '../../shared/register/chain.ts';
import { forgetWorkshop } from '../../shared/register/forget-workshop.ts';
import type { RegisteredStrategy } from '../../shared/register/register.ts';
import { lastNumberOf } from '../../shared/workshop/drafting.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import { hashOf } from '../identity/token.ts';
import type { Register, StoredRegister } from '../store/register.ts';
import type { StoredEvent } from '../store/workshop-log.ts';

interface Followed {
	state: Readonly<WorkshopState>;
	/** All that its register keeps something of: few, and enough to write it anew if it is lost. */
	events: RegisterEvent[];
	/** The number of the last event, of whatever kind. */
	last: number;
	/** Whether the last attempt to write them failed. */
	failed: boolean;
	/** How many attempts are on their way. */
	writing: number;
}

const noteIn = (register: StoredRegister, deed: TeamDeed): void => {
	register.deeds = withDeed(register.deeds ?? [], deed);
};

/**
 * Writes what workshops decide into the registers of their teams. The log is the truth, the register follows:
 * every attempt writes all that is missing in it, whatever became of the attempts before.
 */
export class Registrar {
	#register: Register;
	#onFailure: (error: unknown) => void;
	#followed = new Map<Id, Followed>();
	/** Those that have left, for as long as somebody holds their state. */
	#left = new WeakMap<Readonly<WorkshopState>, Followed>();
	/** By team, the highest number of those that have left. */
	#numbers = new Map<Id, number>();
	#onTheirWay = new Set<Promise<void>>();

	constructor(register: Register, onFailure: (error: unknown) => void) {
		this.#register = register;
		this.#onFailure = onFailure;
	}

	/**
	 * Writes what the events of one workshop add to its team's register. On opening it is given the whole
	 * history, then each commit's events in order, with the state after them. Resolves when it is written or
	 * has failed, which `onFailure` is told; then the workshop's next events or `close` try again.
	 */
	async follow(state: Readonly<WorkshopState>, events: readonly StoredEvent[]): Promise<void> {
		const followed = this.#followed.get(state.id) ??
			this.#left.get(state) ?? { state, events: [], last: 0, failed: false, writing: 0 };
		this.#followed.set(state.id, followed);
		followed.state = state;
		followed.last = events.at(-1)?.seq ?? followed.last;
		const given = events.filter(isRegisterEvent);
		const last = followed.events.at(-1)?.seq ?? 0;
		followed.events.push(...given.filter(({ seq }) => seq > last));
		if (given.length > 0 || followed.failed) await this.#write(followed);
	}

	/** Writes what failed for a team before; rejects when its register stays behind what was decided. */
	async catchUp(team: Id): Promise<void> {
		const late = [...this.#followed.values()].filter(
			({ failed, state }) => failed && state.team === team,
		);
		await Promise.all(late.map((followed) => this.#write(followed)));
		if (late.some(({ failed }) => failed))
			throw new Error(`the register of team ${team} could not be written`);
	}

	/** The highest number that the workshops of a team that are or were followed have given an agreement, as of now. */
	lastNumber(team: Id): number {
		const states = [...this.#followed.values()].map(({ state }) => state);
		const numbers = states.filter((state) => state.team === team).map(lastNumberOf);
		return Math.max(this.#numbers.get(team) ?? 0, ...numbers);
	}

	/** Whether all that a workshop gave its register is in there. */
	isSettled({ id }: Readonly<WorkshopState>): boolean {
		const followed = this.#followed.get(id);
		return !followed || (!followed.failed && followed.writing === 0);
	}

	/** A settled workshop leaves memory; of it only the last number is still known. */
	leave({ id, team }: Readonly<WorkshopState>): void {
		const followed = this.#followed.get(id);
		if (!followed) return;
		this.#numbers.set(team, this.lastNumber(team));
		this.#left.set(followed.state, followed);
		this.#followed.delete(id);
	}

	/** An erased workshop: what it gave its team's register is taken out of it, and it is followed no more. */
	async erase(
		workshop: Id,
		team: Id,
		{ brought, deed }: { brought: readonly RegisteredStrategy[]; deed: TeamDeed | undefined },
	): Promise<void> {
		this.#followed.delete(workshop);
		await this.amend(team, (register) => {
			forgetWorkshop(register, workshop, brought);
			if (deed) noteIn(register, deed);
		});
	}

	/** Notes for a team's facilitators what was done; what cannot be written is said, and keeps nothing from going on. */
	note(team: Id, deed: TeamDeed): Promise<void> {
		return this.#register.update(team, (register) => noteIn(register, deed)).catch(this.#onFailure);
	}

	/** Takes something out of a team's register, with all that was kept of it before. */
	amend(team: Id, change: (register: StoredRegister) => void): Promise<void> {
		return this.#register.erase(team, (register) =>
			shortenChain(register, hashOf, () => change(register)),
		);
	}

	/** Events that say something else now: a register that is lost is written anew with these. */
	restate(state: Readonly<WorkshopState>, events: readonly StoredEvent[]): void {
		const followed = this.#followed.get(state.id) ?? this.#left.get(state);
		const anew = new Map(events.filter(isRegisterEvent).map((event) => [event.seq, event]));
		if (followed) followed.events = followed.events.map((event) => anew.get(event.seq) ?? event);
	}

	/** A workshop whose events are written anew: it is followed again when it is opened. */
	forget(workshop: Id): void {
		const team = this.#followed.get(workshop)?.state.team;
		if (team !== undefined) this.#numbers.set(team, this.lastNumber(team));
		this.#followed.delete(workshop);
	}

	/** Tries once more what failed. Resolves when nothing is on its way any more. */
	async close(): Promise<void> {
		await Promise.all(this.#onTheirWay);
		const failed = [...this.#followed.values()].filter((followed) => followed.failed);
		await Promise.all(failed.map((followed) => this.#write(followed)));
	}

	#write(followed: Followed): Promise<void> {
		const team = followed.state.team;
		followed.writing++;
		const written = this.#register
			.update(team, (register) => this.#bring(register, followed))
			.then(
				() => {
					followed.failed = false;
				},
				(error: unknown) => {
					followed.failed = true;
					this.#onFailure(error);
				},
			);
		this.#onTheirWay.add(written);
		return written.finally(() => {
			followed.writing--;
			this.#onTheirWay.delete(written);
		});
	}

	#bring(register: StoredRegister, { state, events, last }: Followed) {
		const before = recordsIn(register);
		const known = register.workshops.find(({ id }) => id === state.id);
		// The log has lost its end: the numbers are given a second time.
		if (known) known.applied = Math.min(known.applied, last);
		for (const event of events) {
			if (event.type === 'WorkshopCreated') register.keyHash ||= event.teamKey;
			evolveRegister(register, state, event);
		}
		extendChain(register, hashOf, before);
	}
}
