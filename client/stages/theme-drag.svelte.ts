import type * as Library from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Id } from '../../shared/ids.ts';
import type { Move } from './theme-moves.ts';
import type { ThemeSorting } from './theme-sorting.svelte.ts';

/** What the library says of a card that is being carried. */
interface Carried {
	source: { data: Record<string | symbol, unknown> };
	location: { current: { input: { clientY: number }; dropTargets: { element: Element }[] } };
}

/** Sorting by mouse. The library comes when somebody points at the board; cards move on the drop only. */
export class ThemeDrag {
	#sorting: ThemeSorting;
	#library = $state.raw<typeof Library>();
	#loading = false;
	#over = $state.raw<Move>();

	constructor(sorting: ThemeSorting) {
		this.#sorting = sorting;
	}

	/** Where the card in hand would land. */
	get over(): Move | undefined {
		return this.#over;
	}

	async load(): Promise<void> {
		if (this.#loading || this.#sorting.still) return;
		this.#loading = true;
		try {
			this.#library = await import('@atlaskit/pragmatic-drag-and-drop/element/adapter');
		} catch {
			// Without it there are still the menu and the keys; the next movement tries again.
			this.#loading = false;
		}
	}

	/** A card that can be taken in hand, and before or behind which another can be put. */
	card(id: Id, theme: () => Id | null, next: () => Id | null): Attachment<HTMLElement> {
		return (element) => {
			const library = this.#library;
			if (!library || this.#sorting.still) return;
			const aim = ({ source, location }: Carried) => {
				const { top, height } = element.getBoundingClientRect();
				const upper = location.current.input.clientY < top + height / 2;
				this.#aim(source.data['card'], theme(), upper ? id : next());
			};
			const stops = [
				library.draggable({
					element,
					getInitialData: () => ({ card: id }),
					onDrop: () => (this.#over = undefined),
				}),
				library.dropTargetForElements({
					element,
					canDrop: ({ source }) => typeof source.data['card'] === 'string',
					onDrag: aim,
					onDrop: (carried) => {
						aim(carried);
						this.#drop();
					},
				}),
			];
			return () => stops.forEach((stop) => stop());
		};
	}

	/** A column: what is let go over it, but over none of its cards, goes to its end. */
	column(theme: () => Id | null): Attachment<HTMLElement> {
		return (element) => {
			const library = this.#library;
			if (!library || this.#sorting.still) return;
			const isInnermost = ({ location }: Carried) =>
				location.current.dropTargets[0]?.element === element;
			const aim = ({ source }: Carried) => this.#aim(source.data['card'], theme(), null);
			return library.dropTargetForElements({
				element,
				canDrop: ({ source }) => typeof source.data['card'] === 'string',
				onDrag: (carried) => {
					if (isInnermost(carried)) aim(carried);
				},
				onDragLeave: () => (this.#over = undefined),
				onDrop: (carried) => {
					if (!isInnermost(carried)) return;
					aim(carried);
					this.#drop();
				},
			});
		};
	}

	#aim(card: unknown, theme: Id | null, before: Id | null): void {
		if (typeof card !== 'string') return;
		const { conflict, ...place } = this.#over ?? { conflict: '', theme: null, before: null };
		if (conflict === card && place.theme === theme && place.before === before) return;
		this.#over = { conflict: card, theme, before };
	}

	/** Aimed again just before: the card in hand forgets its aim first, and a quick hand has none yet. */
	#drop(): void {
		const move = this.#over;
		this.#over = undefined;
		// Between putting it down and now it may have been taken off the board, or a vote opened.
		if (move) void this.#sorting.move(move);
	}
}

export const [useDrag, provideDrag] = createContext<ThemeDrag>();
