import { untrack } from 'svelte';
import type { Id } from '../../shared/ids.ts';
import type { ConflictView } from '../../shared/workshop/view.ts';

/** So many cards can be read at a time, and no more. */
export const mostOnScreen = 7;

type Halves = Pick<ConflictView, 'sales' | 'operations'>;

const answered = ({ sales, operations }: Halves) =>
	[sales, operations].filter((half) => half === 'confirmed' || half === 'rewritten').length;

/** What was answered just now first, then what was answered before, then the rest; each in its known order. */
export function mostRecentFirst(
	before: readonly Id[],
	was: Readonly<Record<Id, Halves>>,
	now: Readonly<Record<Id, Halves>>,
): Id[] {
	const known = before.filter((id) => now[id]);
	const added = Object.keys(now).filter((id) => !before.includes(id));
	const all = [...known, ...added];
	const changed = (id: Id) => {
		const [then, facts] = [was[id], now[id]!];
		return (
			then !== undefined && (then.sales !== facts.sales || then.operations !== facts.operations)
		);
	};
	const rank = (id: Id) => (changed(id) ? 0 : answered(now[id]!) > 0 ? 1 : 2);
	return all.sort((a, b) => rank(a) - rank(b));
}

/** The order in which the screen shows cards; the facts carry no time, so it is kept from watching them. */
export class RecentAnswers {
	#order = $state.raw<readonly Id[]>([]);

	constructor(conflicts: () => Readonly<Record<Id, ConflictView>>) {
		let was: Readonly<Record<Id, Halves>> = {};
		$effect.pre(() => {
			const now = Object.fromEntries(
				Object.entries(conflicts()).map(([id, { sales, operations }]) => [
					id,
					{ sales, operations },
				]),
			);
			this.#order = mostRecentFirst(
				untrack(() => this.#order),
				was,
				now,
			);
			was = now;
		});
	}

	get order(): readonly Id[] {
		return this.#order;
	}
}
