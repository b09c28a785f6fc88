import type { AnswerPage } from '../../shared/workshop/answer-page.ts';
import { keepAskedKey, readAnswer, sendAnswer, type Bearing } from '../connection/answer.ts';
import type { Sending } from '../connection/control.ts';
import type { Told } from '../text/word-refusal.ts';

/** What a link asks of whoever bears it, or a seal of a seat, as the server tells it, and the way to answer. */
export class Asked {
	#workshop: string;
	#by: Bearing;
	#page = $state.raw<AnswerPage>();
	#refusal = $state.raw<Told>();
	#busy = $state(false);

	constructor(workshop: string, by: Bearing) {
		this.#workshop = workshop;
		this.#by = by;
	}

	get page(): AnswerPage | undefined {
		return this.#page;
	}

	/** Why it cannot be read, or why an answer was not taken; what was read before stays. */
	get refusal(): Told | undefined {
		return this.#refusal;
	}

	get busy(): boolean {
		return this.#busy;
	}

	#show(page: AnswerPage): void {
		this.#page = page;
		if (page.for === 'confirm' && 'key' in this.#by)
			keepAskedKey(this.#workshop, page, this.#by.key);
	}

	/** A look that nobody asked for says nothing when it fails: what is on the page stands. */
	async look({ quietly = false } = {}): Promise<void> {
		if (this.#busy) return;
		const answer = await readAnswer(this.#workshop, this.#by);
		if (answer.ok) this.#show(answer.value);
		else if (!quietly) this.#refusal = answer.refusal;
	}

	/** Whether it was taken. Where it was not because something newer is asked, that is read at once. */
	async send(command: Sending): Promise<boolean> {
		if (this.#busy) return false;
		this.#busy = true;
		this.#refusal = undefined;
		const answer = await sendAnswer(this.#workshop, this.#by, command);
		this.#busy = false;
		if (answer.ok) {
			this.#show(answer.value);
			return true;
		}
		this.#refusal = answer.refusal;
		if (answer.refusal.code !== 'unreachable') await this.look({ quietly: true });
		return false;
	}
}
