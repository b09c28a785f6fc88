import type { Id } from '../../shared/ids.ts';
import type { TeamDeed } from '../../shared/logbook/team-logbook.ts';
import type { RegisteredStrategy } from '../../shared/register/register.ts';
import type { Space } from '../space/space.ts';
import { unlessDamaged, type Leaving, type StoredEvent } from '../store/workshop-log.ts';
import { earlierOf } from '../../shared/workshop/earlier.ts';
import { initialState } from '../../shared/workshop/state.ts';
import { evolve } from '../../shared/workshop/workshop.ts';
import {
	forgetting,
	leftBy,
	withoutGone,
	type Gone,
} from '../../shared/workshop/forget-earlier.ts';
import type { LeaveSurroundings } from './leave-team.ts';
import { leaveWorkshop } from './leave-workshop.ts';

interface Surroundings extends LeaveSurroundings {
	space: Space;
	onEraseFailure: (error: unknown) => void;
}

interface Beginning {
	id: Id;
	brought: Extract<StoredEvent, { type: 'RegisterBrought' }>[];
	/** What owners wrote elsewhere and was opened here. */
	opened: Extract<StoredEvent, { type: 'BeforehandOpened' }>[];
}

const strategiesOf = ({ id: workshop, brought }: Beginning): RegisteredStrategy[] =>
	brought
		.filter(({ strategy }) => strategy.version > 0)
		.map(({ at, strategy }) => ({ workshop, at, brought: true, strategy }));

/** What stays of an erased workshop, for its team's facilitators: when it was, and whether somebody did it. */
function erasedIn(history: readonly StoredEvent[]): TeamDeed | undefined {
	const erased = history.findLast(({ type }) => type === 'WorkshopErased');
	return (
		erased && {
			...{ at: erased.at, what: 'workshop-erased' },
			by: erased.by ? 'facilitator' : 'retention',
		}
	);
}

/**
 * Takes all bytes of workshops that were erased off the disk: the log first, so that nothing of them can come back,
 * then the register. Each step can be done again: what a crash has cut short goes on at the next start.
 */
export class Eraser {
	#around: Surroundings;
	/** One at a time: each looks at what its team has besides. */
	#last: Promise<void> = Promise.resolve();
	#running = new Map<string, Promise<void>>();

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** Resolves when no byte is left; rejects when that has failed, and `finish` tries again. */
	erase(workshop: Id, team: Id): Promise<void> {
		return this.#inTurn(workshop, () => this.#erase(workshop, team));
	}

	/** The same of what leaves a workshop that stays. */
	remove(leaving: Leaving): Promise<void> {
		return this.#inTurn(`${leaving.workshop}/${leaving.what}/${leaving.id}`, async () => {
			await this.#around.space.makeRoom();
			await leaveWorkshop(this.#around, leaving);
		});
	}

	#inTurn(what: string, act: () => Promise<void>): Promise<void> {
		const running = this.#running.get(what);
		if (running) return running;
		const done = this.#last.then(act).finally(() => this.#running.delete(what));
		this.#running.set(what, done);
		this.#last = done.catch(() => undefined);
		return done;
	}

	/** Goes on with all that was begun and is not done; what fails keeps nothing else from being erased. */
	async finish(): Promise<void> {
		for (const { workshop, team } of await this.#around.log.erasing())
			await this.erase(workshop, team).catch(this.#around.onEraseFailure);
		for (const leaving of await this.#around.log.leaving())
			await this.remove(leaving).catch(this.#around.onEraseFailure);
	}

	async #erase(workshop: Id, team: Id): Promise<void> {
		const { log, journal, registrar, space } = this.#around;
		await space.makeRoom();
		const others = (await log.workshopsOf(team)).filter((one) => one !== workshop);
		const begun = await Promise.all(others.map((one) => this.#beginningOf(one)));
		const amended = begun.filter(({ brought }) => brought.length > 0).map(({ id }) => id);
		// First: what it left open is known from its own events.
		const history = await unlessDamaged(log.readEvents(workshop));
		const deed = history ? erasedIn(history) : undefined;
		if (history && history.length > 0) {
			const gone = leftBy(history.reduce(evolve, initialState()));
			for (const one of begun) await this.#forgetIn(one, gone);
		}
		// While the log still says by whom.
		if (deed) await registrar.note(team, deed);
		await journal.still(() => log.erase(workshop));
		await log.sweep(workshop, amended);
		await registrar.erase(workshop, team, { brought: begun.flatMap(strategiesOf), deed });
		await log.sweptClean(workshop);
	}

	/** What another workshop of the team was brought; one that is damaged from its beginning keeps none from going. */
	async #beginningOf(id: Id): Promise<Beginning> {
		const events = (await unlessDamaged(this.#around.log.readEvents(id))) ?? [];
		return {
			id,
			brought: events.filter((event) => event.type === 'RegisterBrought'),
			opened: events.filter((event) => event.type === 'BeforehandOpened'),
		};
	}

	/** For those who are in it by a fact of its own, and in what it keeps by other words. */
	async #forgetIn({ id, brought, opened }: Beginning, gone: Gone): Promise<void> {
		const live = brought.length > 0 ? await this.#around.open(id) : null;
		const fact = live && forgetting(live.state, gone);
		if (fact) await live.commit([fact], [], null);
		const amended = brought.map((event) => ({
			...event,
			earlier: withoutGone(earlierOf(event.earlier), gone),
		}));
		const emptied = opened.map((event) => ({
			...event,
			words: event.words.filter(({ workshop }) => workshop !== gone.workshop),
		}));
		if (amended.length > 0) await this.#around.log.amend(id, [...amended, ...emptied]);
	}
}
