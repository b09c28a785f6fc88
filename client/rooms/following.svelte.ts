/** Whether somebody would lose a thought if the page changed now. */
export const busy = (): boolean =>
	document.activeElement?.matches('textarea, input, select, dialog[open] *') ?? false;

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
