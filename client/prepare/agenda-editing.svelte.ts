import type { Stage } from '../../shared/workshop/state.ts';
import type { Sending } from '../connection/control.ts';
import type { Told } from '../text/word-refusal.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';
import { beforeMoved } from './stage-order.ts';

/** Acts on the agenda. What is refused is said where one is: a dialog covers the toasts. */
export class AgendaEditing {
	#workshop: Workshop;
	#refusal = $state.raw<Told>();
	#removed = $state.raw<{ stage: Stage; before: string | null }>();
	/** What has just happened, for those who do not see it. */
	said = $state('');

	constructor(workshop: Workshop) {
		this.#workshop = workshop;
	}

	get agenda(): Stage[] {
		return this.#workshop.room.agenda;
	}

	get refusal(): Told | undefined {
		return this.#refusal;
	}

	/** What was removed last, while it can be put back where it was. */
	get removed(): Stage | undefined {
		return this.#removed?.stage;
	}

	/** Whether it took effect. */
	async act(command: Sending): Promise<boolean> {
		const answer = await this.#workshop.send(command);
		this.#refusal = answer.ok ? undefined : answer.error;
		if (answer.ok && command.type !== 'RemoveStage') this.#removed = undefined;
		return answer.ok;
	}

	/** Its new place, counted from 1; undefined where it cannot move that far, or may not. */
	async move(stage: string, by: number): Promise<number | undefined> {
		const before = beforeMoved(this.agenda, stage, by);
		if (before === undefined) return undefined;
		if (!(await this.act({ type: 'MoveStage', stage, before }))) return undefined;
		return this.agenda.findIndex(({ id }) => id === stage) + 1;
	}

	async remove(stage: Stage): Promise<boolean> {
		const at = this.agenda.findIndex(({ id }) => id === stage.id);
		const before = this.agenda[at + 1]?.id ?? null;
		const done = await this.act({ type: 'RemoveStage', stage: stage.id });
		if (done) this.#removed = { stage: { ...stage }, before };
		return done;
	}

	async putBack(): Promise<void> {
		if (!this.#removed) return;
		const { stage, before } = this.#removed;
		const { id, kind, title, minutes } = stage;
		const there = this.agenda.some((other) => other.id === before) ? before : null;
		if (!(await this.act({ type: 'AddStage', stage: id, kind, title, minutes, before: there })))
			return;
		if (stage.skipped) await this.act({ type: 'SkipStage', stage: id, skipped: true });
	}
}
