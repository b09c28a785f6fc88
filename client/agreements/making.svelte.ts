import type { BoardGround } from '../../shared/workshop/drafting.ts';
import type { Id } from '../../shared/ids.ts';
import { randomId } from '../connection/random-id.ts';
import { say } from '../text/texts.svelte.ts';
import type { MenuEntry } from '../ui/MenuItem.svelte';
import { useAct } from '../workshop/act.ts';
import { useDrafting } from '../workshop/drafting.svelte.ts';
import { useWorkshop } from '../workshop/workshop.svelte.ts';
import { mayDraft } from './may-draft.ts';

/** Of what an agreement is made: something on the board, or a table's proposal. */
export type Material = { from: BoardGround } | { group: Id };

/** "Make an agreement of it": begins a draft that rests on it, and leads there. */
export class Making {
	#workshop = useWorkshop();
	#act = useAct();
	#drafting = useDrafting();
	#busy = $state(false);

	/** To whoever writes drafts now. */
	readonly offered: boolean = $derived.by(() => this.#workshop.isOpen && mayDraft(this.#workshop));

	get busy(): boolean {
		return this.#busy;
	}

	/** In the menu of what it is made of; nothing where it is not offered. */
	entries(from: BoardGround): MenuEntry[] {
		if (!this.offered) return [];
		const { make: label } = say('workshop').making;
		return [{ label, icon: 'pencil', onselect: () => void this.make({ from }) }];
	}

	/** Leads to the draft before this page, or where `lead` says. */
	async make(material: Material, lead?: (agreement: Id) => void): Promise<void> {
		if (this.#busy) return;
		const pressed = document.activeElement;
		this.#busy = true;
		const agreement = randomId();
		const made = await this.#act({ type: 'AddAgreement', agreement, ...material });
		this.#busy = false;
		if (!made) return;
		if (lead) return lead(agreement);
		this.#drafting.open({ id: agreement, begun: true }, pressed);
	}
}
