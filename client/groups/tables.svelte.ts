import type { CaseCard } from '../../shared/board/case-card.ts';
import type { Id } from '../../shared/ids.ts';
import type { GroupView } from '../../shared/workshop/groups.ts';
import { tableOf, tablesIn } from '../../shared/workshop/seating.ts';
import type { Agreements } from '../workshop/agreements.svelte.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';

/** The tables as pages read them: in their order, with their cases. */
export class TablesOf {
	#workshop: Workshop;
	#agreements: Agreements;

	constructor(workshop: Workshop, agreements: Agreements) {
		this.#workshop = workshop;
		this.#agreements = agreements;
	}

	readonly all: GroupView[] = $derived.by(() => tablesIn(this.#workshop.room.groups));

	/** Where this seat sits. */
	readonly mine: GroupView | undefined = $derived.by(() =>
		tableOf(this.#workshop.room, this.#workshop.seat),
	);

	/** The cases to choose from: those the room has chosen, else all. */
	readonly cases: CaseCard[] = $derived.by(() => {
		const { chosenCases } = this.#workshop.room;
		const all = this.#agreements.cases;
		const chosen = chosenCases.flatMap((id) => all.find((story) => story.id === id) ?? []);
		return chosen.length > 0 ? chosen : all;
	});

	/** A table's case; undefined while it has none, or its text is on its way. */
	caseOf(group: GroupView): CaseCard | undefined {
		return this.#agreements.cases.find(({ id }) => id === group.case);
	}

	/** By the server's clock: minutes until then, rounded up. */
	minutesTo(at: number, now: number): number {
		return Math.ceil((at - now - this.#workshop.clockOffset) / 60_000);
	}

	name(seat: Id): string {
		return this.#workshop.room.participants[seat]?.name ?? '';
	}
}
