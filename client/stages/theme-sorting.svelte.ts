import { createContext } from 'svelte';
import { titleOf, type ConflictCard } from '../../shared/board/conflict-card.ts';
import type { Id } from '../../shared/ids.ts';
import { suggestThemes } from '../../shared/insight/theme-suggestions.ts';
import type { Theme } from '../../shared/workshop/state.ts';
import type { Told } from '../text/word-refusal.ts';
import { openRoundOf } from '../workshop/rounds.ts';
import type { Documents } from '../workshop/documents.svelte.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import { changesNothing, themeOf, withMove, type Move } from './theme-moves.ts';

/** Sorting as one person does it: what was moved shows at once, a no puts it back and says why. */
export class ThemeSorting {
	#workshop: Workshop;
	#documents: Documents;
	/** Moves that the server has not answered yet. */
	#pending = $state.raw<readonly Move[]>([]);
	#refusal = $state.raw<Told>();
	#onmoved: (conflict: Id) => void;

	constructor(workshop: Workshop, documents: Documents, onmoved: (conflict: Id) => void) {
		this.#workshop = workshop;
		this.#documents = documents;
		this.#onmoved = onmoved;
	}

	/** Without cards that stand under another: they go where that one goes. */
	readonly themes: readonly Theme[] = $derived.by(() => {
		const { themes } = this.#workshop.room;
		const tops = themes.map((theme) => ({
			...theme,
			conflicts: theme.conflicts.filter((id) => !this.#under(id)),
		}));
		return this.#pending.reduce<readonly Theme[]>(withMove, tops);
	});
	/** On the board, not taken down, in no theme. */
	readonly unsorted: readonly Id[] = $derived.by(() => {
		const sorted = this.themes.flatMap(({ conflicts }) => conflicts);
		const shown = this.#documents.board?.cards ?? [];
		const known = this.#workshop.room.conflicts;
		return shown
			.map(({ id }) => id)
			.filter((id) => known[id] && !this.#under(id) && !sorted.includes(id));
	});
	/** The theme that a card without one may belong to, by its topic. */
	readonly suggested: ReadonlyMap<Id, Id> = $derived.by(() =>
		suggestThemes(this.#documents.board?.cards ?? [], this.themes),
	);
	/** While a vote is open everything stays as it is, and after the workshop too. */
	readonly locked: boolean = $derived.by(
		() => this.#workshop.isOpen && openRoundOf(this.#workshop.room) !== undefined,
	);
	readonly still: boolean = $derived.by(() => this.locked || !this.#workshop.isOpen);

	get refusal(): Told | undefined {
		return this.#refusal;
	}

	#under = (id: Id): boolean => Boolean(this.#workshop.room.conflicts[id]?.into);

	/** The cards that are shown under one because they say the same. */
	merged(id: Id): Id[] {
		const known = this.#workshop.room.conflicts;
		return Object.keys(known).filter((other) => known[other]?.into === id);
	}

	card(id: Id): ConflictCard | undefined {
		return this.#documents.board?.get(id);
	}

	title(id: Id): string {
		const card = this.card(id);
		return card ? titleOf(card) : '';
	}

	/** A theme's cards that have not been taken down. */
	shown(conflicts: readonly Id[]): Id[] {
		return conflicts.filter((id) => !this.card(id)?.deleted);
	}

	/** Resolves with whether it took effect. */
	async move(move: Move): Promise<boolean> {
		if (this.still || changesNothing(this.themes, move)) return false;
		this.#pending = [...this.#pending, move];
		this.#onmoved(move.conflict);
		const ok = await this.send({ type: 'SortConflict', ...move });
		this.#pending = this.#pending.filter((other) => other !== move);
		return ok;
	}

	async send(command: Parameters<Workshop['send']>[0]): Promise<boolean> {
		const answer = await this.#workshop.send(command);
		this.#refusal = answer.ok ? undefined : answer.error;
		return answer.ok;
	}

	/** Where a card is now, for saying it. */
	placeOf(id: Id): { theme: string; place: number; of: number } | undefined {
		const theme = themeOf(this.themes, id);
		if (!theme) return undefined;
		const shown = this.shown(theme.conflicts);
		return { theme: theme.title, place: shown.indexOf(id) + 1, of: shown.length };
	}
}

export const [useSorting, provideSorting] = createContext<ThemeSorting>();
