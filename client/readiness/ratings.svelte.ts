/** One's own ratings while one taps them: a rating has two scores, and goes off as soon as it has both. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Id } from '../../shared/ids.ts';
import {
	mostRatedTypes,
	readinessElements,
	type Rating,
	type ReadinessElement,
} from '../../shared/workshop/readiness.ts';
import type { Sending } from '../connection/control.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';

/** What is rated: an element of a type of sale, or the rhythm. */
export type Rated = { saleType: Id; element: ReadinessElement } | 'rhythm';
type Act = (command: Sending) => Promise<boolean>;

const keyOf = (rated: Rated): string =>
	rated === 'rhythm' ? rated : `${rated.saleType}/${rated.element}`;

const commandOf = (rated: Rated, rating: Rating | null): Sending =>
	rated === 'rhythm' ? { type: 'RateRhythm', rating } : { type: 'RateReadiness', ...rated, rating };

export class Ratings {
	readonly #workshop: Workshop;
	/** Tapped and not answered yet, or half of a rating: two quick taps must not undo each other. */
	readonly #tapped = new SvelteMap<string, Partial<Rating>>();
	readonly #opened = new SvelteSet<Id>();
	readonly #waiting = new SvelteMap<string, number>();

	constructor(workshop: Workshop) {
		this.#workshop = workshop;
	}

	/** The types that one rates, in the room's order. */
	get chosen(): Id[] {
		const { types } = this.#workshop.mine.readiness;
		return this.#workshop.room.readiness.types
			.map(({ id }) => id)
			.filter((id) => this.#opened.has(id) || types[id]);
	}

	get full(): boolean {
		return this.chosen.length >= mostRatedTypes;
	}

	choose(type: Id): void {
		this.#opened.add(type);
	}

	/** Takes back what one has rated of it; what it was, to be rated again if that was a mistake. */
	async leave(type: Id, act: Act): Promise<Partial<Record<ReadinessElement, Rating>>> {
		const rated = { ...this.#workshop.mine.readiness.types[type] };
		this.#opened.delete(type);
		for (const element of readinessElements) {
			const it = { saleType: type, element };
			this.#tapped.delete(keyOf(it));
			if (rated[element] && !(await act(commandOf(it, null)))) break;
		}
		return rated;
	}

	async again(
		type: Id,
		ratings: Partial<Record<ReadinessElement, Rating>>,
		act: Act,
	): Promise<void> {
		this.#opened.add(type);
		for (const element of readinessElements) {
			const rating = ratings[element];
			if (rating && !(await act(commandOf({ saleType: type, element }, rating)))) break;
		}
	}

	of(rated: Rated): Partial<Rating> {
		const { types, rhythm } = this.#workshop.mine.readiness;
		const mine = rated === 'rhythm' ? rhythm : types[rated.saleType]?.[rated.element];
		return this.#tapped.get(keyOf(rated)) ?? mine ?? {};
	}

	async score(rated: Rated, score: Partial<Rating>, act: Act): Promise<void> {
		const now = { ...this.of(rated), ...score };
		const { state, importance } = now;
		this.#tapped.set(keyOf(rated), now);
		if (state && importance) await this.#send(rated, { state, importance }, act);
	}

	async takeBack(rated: Rated, act: Act): Promise<void> {
		if (rated !== 'rhythm') this.#opened.add(rated.saleType);
		this.#tapped.set(keyOf(rated), {});
		await this.#send(rated, null, act);
	}

	async #send(rated: Rated, rating: Rating | null, act: Act): Promise<void> {
		const key = keyOf(rated);
		const before = this.#waiting.get(key) ?? 0;
		this.#waiting.set(key, before + 1);
		await act(commandOf(rated, rating));
		const waiting = (this.#waiting.get(key) ?? 1) - 1;
		this.#waiting.set(key, waiting);
		if (waiting === 0) this.#tapped.delete(key);
	}
}

const kept = new WeakMap<Workshop, Ratings>();

/** They outlive the page of this step, as long as the room is open. */
export function ratingsOf(workshop: Workshop): Ratings {
	const known = kept.get(workshop) ?? new Ratings(workshop);
	kept.set(workshop, known);
	return known;
}
