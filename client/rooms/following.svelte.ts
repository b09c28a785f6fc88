import { untrack } from 'svelte';

/** What one types into; a word that is chosen by one tap is kept already. */
const typing = 'textarea, input:not([type=radio], [type=checkbox]), select, dialog[open] *';

/** Whether somebody would lose a thought if the page changed now. */
export const busy = (): boolean => document.activeElement?.matches(typing) ?? false;

/** Comes when everybody is brought here: at once, or as soon as nobody would lose a thought by it. */
export function whenSummoned(summons: () => number, come: () => void): void {
	let answered = summons();
	$effect(() => {
		const now = summons();
		if (now === answered) return;
		answered = now;
		if (!busy()) return untrack(come);
		const leaving = new AbortController();
		const later = () =>
			setTimeout(() => {
				if (busy() || leaving.signal.aborted) return;
				leaving.abort();
				come();
			});
		for (const moved of ['focusin', 'focusout'])
			document.addEventListener(moved, later, { signal: leaving.signal });
		return () => leaving.abort();
	});
}

/** Moves along with the room, but not while somebody types or has a dialog open. */
export class Following<P extends { stage: string; step: string }> {
	#room: () => P;
	#held = $state.raw<P>();

	constructor(room: () => P) {
		this.#room = room;
		let last = room();
		// Whether one is busy can only be asked at the moment at which the room moves.
		$effect.pre(() => {
			const now = room();
			if (now.stage === last.stage && now.step === last.step) return;
			if (busy()) this.#held ??= last;
			else this.#held = undefined;
			last = now;
		});
	}

	/** What this page shows: where the room is, or where one was when it moved on. */
	get shown(): P {
		return this.#held ?? this.#room();
	}

	get behind(): boolean {
		const held = this.#held;
		const room = this.#room();
		return held !== undefined && (held.stage !== room.stage || held.step !== room.step);
	}

	catchUp(): void {
		this.#held = undefined;
	}
}
