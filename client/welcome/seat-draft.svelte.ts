import type { Side } from '../../shared/workshop/state.ts';
import type { Told } from '../text/word-refusal.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';

/** What one says of oneself, while one says it: it is read from the seat when it begins, and kept as typed. */
export class SeatDraft {
	#workshop: Workshop;
	name = $state('');
	side = $state<Side>();
	function = $state('');
	company = $state('');
	place = $state<'room' | 'remote'>('room');
	refusal = $state.raw<Told>();

	constructor(workshop: Workshop) {
		this.#workshop = workshop;
		this.read();
	}

	/** The seat as it is. */
	read(): void {
		const { me } = this.#workshop;
		if (!me) return;
		this.name = me.name;
		this.side = me.side ?? undefined;
		this.function = me.function ?? '';
		this.company = me.company ?? '';
		this.place = me.remote ? 'remote' : 'room';
		this.refusal = undefined;
	}

	/** Resolves with whether the others see it. */
	async save(): Promise<boolean> {
		const answer = await this.#workshop.send({
			type: 'ChangeSeat',
			name: this.name,
			side: this.side ?? null,
			function: this.function.trim() || null,
			company: this.company.trim() || null,
			remote: this.place === 'remote',
		});
		this.refusal = answer.ok ? undefined : answer.error;
		return answer.ok;
	}
}
