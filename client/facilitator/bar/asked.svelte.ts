import { createContext } from 'svelte';
import { isSamePosition } from '../../../shared/workshop/agenda.ts';
import type { Position } from '../../../shared/workshop/state.ts';

/** Where the room may go next: chosen here or there, and answered at the one primary button. */
export class AskedStep {
	#asked = $state.raw<{ from: Position; to: Position }>();
	#pressed: HTMLElement | null = null;

	/** Undefined where nothing is asked; somebody else who moves the room takes the question back. */
	toFrom(here: Position): Position | undefined {
		return this.#asked && isSamePosition(this.#asked.from, here) ? this.#asked.to : undefined;
	}

	/** `pressed` is where the focus comes back to. */
	ask(asked: { from: Position; to: Position }, pressed: EventTarget | null): void {
		this.#asked = { from: { ...asked.from }, to: { ...asked.to } };
		this.#pressed = pressed instanceof HTMLElement ? pressed : null;
	}

	/** It was answered: the room goes there. */
	end(): void {
		this.#asked = undefined;
	}

	/** The room stays where it is. */
	leave(): void {
		if (!this.#asked) return;
		this.end();
		this.#pressed?.focus();
	}
}

export const [useAskedStep, provideAskedStep] = createContext<AskedStep>();
