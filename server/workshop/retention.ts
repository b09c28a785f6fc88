import { dayLength } from '../../shared/check/day.ts';
import type { Id } from '../../shared/ids.ts';
import { announcing, isOutdated, nextStepAt } from '../../shared/workshop/retention.ts';
import { initialState, type WorkshopState } from '../../shared/workshop/state.ts';
import { evolve } from '../../shared/workshop/workshop.ts';
import { repeat } from '../repeat.ts';
import type { Space } from '../space/space.ts';
import { unlessDamaged, type WorkshopLog } from '../store/workshop-log.ts';
import type { LiveWorkshop } from './live-workshop.ts';

interface Surroundings {
	log: Pick<WorkshopLog, 'allWorkshops' | 'readEvents'>;
	space: Pick<Space, 'isFull'>;
	now: () => number;
	/** For so many days workshops are kept. */
	days: number;
	/** Null when there is no such workshop any more. */
	open: (workshop: Id) => Promise<LiveWorkshop | null>;
	/** Resolves when no byte of it is left, or when that has failed and was said. */
	erase: (live: LiveWorkshop) => Promise<void>;
	/** Told of a workshop with which something went wrong; it is looked at again the next day. */
	onFailure: (error: unknown) => void;
}

/** A day is over by the server's clock, also where the computer sleeps at night. */
const lookEvery = 10 * 60_000;

/** Announces, then erases the workshops that have rested for so long. */
export class Retention {
	#around: Surroundings;
	/** When a workshop is due at the earliest: before that its events need not be read again. */
	#notBefore = new Map<Id, number>();
	#next = -Infinity;
	#running: Promise<void> | undefined;
	#ends = false;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/** To be called now and then: looks at all workshops once a day; resolves when that is done. */
	daily(): Promise<void> {
		const { now } = this.#around;
		if (this.#running || now() < this.#next) return this.#running ?? Promise.resolve();
		this.#next = now() + dayLength;
		this.#running = this.#lookAtAll().finally(() => (this.#running = undefined));
		return this.#running;
	}

	/** Begins with nothing more; resolves when what is under way is done. */
	async end(): Promise<void> {
		this.#ends = true;
		await this.#running;
	}

	async #lookAtAll(): Promise<void> {
		const { log, onFailure } = this.#around;
		for (const workshop of await log.allWorkshops())
			if (!this.#ends) await this.#lookAt(workshop).catch(onFailure);
	}

	async #lookAt(workshop: Id): Promise<void> {
		const { log, now, days, open } = this.#around;
		if (now() < (this.#notBefore.get(workshop) ?? 0)) return;
		const history = await unlessDamaged(log.readEvents(workshop));
		if (!history || history.length === 0) return;
		const state = history.reduce<WorkshopState>(evolve, initialState());
		const at = nextStepAt(state, days);
		if (now() < at || state.erased) {
			// What is announced may be called off, and is due earlier then than it would be erased.
			if (state.retention.announced === null) this.#notBefore.set(workshop, at);
			return;
		}
		const live = await open(workshop);
		if (live && !live.isRetired) await this.#step(live);
	}

	/** Asked of the state as it is now: nothing may be waited for between looking and doing. */
	async #step(live: LiveWorkshop): Promise<void> {
		const { now, days, erase, space } = this.#around;
		if (live.state.erased || now() < nextStepAt(live.state, days)) return;
		if (isOutdated(live.state, days)) return callOff(live, this.#around);
		if (live.state.retention.announced === null) {
			if (!space.isFull) await live.commit([announcing(live.state, days, now())], [], null);
			return;
		}
		if (!live.inUse) await erase(live);
	}
}

/** Of a workshop that comes into memory: nobody is told of an erasing that will not be. */
export async function callOff(
	live: LiveWorkshop,
	{ days, space }: { days: number | undefined; space: Pick<Space, 'isFull'> },
): Promise<void> {
	if (isOutdated(live.state, days) && !live.state.erased && !space.isFull)
		await live.commit([{ type: 'ErasureCalledOff' }], [], null);
}

/** Looks now and then every day; the returned function ends that. */
export function keepRetention(around: Surroundings): () => Promise<void> {
	const retention = new Retention(around);
	void retention.daily().catch(around.onFailure);
	const looking = repeat(lookEvery, () => retention.daily(), around.onFailure);
	return async () => {
		await Promise.all([retention.end(), looking.stop()]);
	};
}
