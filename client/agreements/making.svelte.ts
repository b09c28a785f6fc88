import { boardName, mayWrite } from '../../shared/workshop/documents.ts';
import type { DraftGround } from '../../shared/workshop/drafting.ts';
import type { Id } from '../../shared/ids.ts';
import { randomId } from '../connection/random-id.ts';
import { useAct } from '../workshop/act.ts';
import { useDrafting } from '../workshop/drafting.svelte.ts';
import { useWorkshop } from '../workshop/workshop.svelte.ts';

/** Of what an agreement is made: something on the board, or a table's proposal. */
export type Material = { from: DraftGround } | { group: Id };

/** "Make an agreement of it": begins a draft that rests on it, and leads there. */
export class Making {
	#workshop = useWorkshop();
	#act = useAct();
	#drafting = useDrafting();
	#busy = $state(false);

	/** Whoever writes drafts now. */
	readonly offered: boolean = $derived.by(() => {
		const role = this.#workshop.me?.role;
		const writes = role === 'facilitator' || role === 'participant';
		return writes && this.#workshop.isOpen && mayWrite(this.#workshop.documents, boardName);
	});

	get busy(): boolean {
		return this.#busy;
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
