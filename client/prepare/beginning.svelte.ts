import { templates, type Template } from '../../shared/workshop/state.ts';
import { pastWorkshops, readPast, type PastWorkshop, type TakenOver } from '../connection/past.ts';
import type { Told } from '../text/word-refusal.ts';

/** What a new workshop begins with; a past one is read when it is chosen. */
export class Beginning {
	readonly past: readonly PastWorkshop[];
	#onTaken: (taken: TakenOver) => void;
	#chosen = $state<string>(templates[0]);
	#taken = $state.raw<TakenOver>();
	#reading = $state.raw<Promise<void>>();
	#refusal = $state.raw<Told>();

	/**
	 * `onTaken` is told when a past workshop has been read; `from` is one that is chosen from the start, else it is
	 * the `planned` template.
	 */
	constructor(
		teamKey: string | undefined,
		onTaken: (taken: TakenOver) => void,
		from?: PastWorkshop,
		planned?: Template,
	) {
		if (planned) this.#chosen = planned;
		const past = pastWorkshops(teamKey);
		this.past = from ? [from, ...past.filter(({ id }) => id !== from.id)] : past;
		this.#onTaken = onTaken;
		if (from) this.choose(from.id);
	}

	/** The name of a template, or the id of a past workshop. */
	get chosen(): string {
		return this.#chosen;
	}

	get taken(): TakenOver | undefined {
		return this.#taken;
	}

	get reading(): boolean {
		return this.#reading !== undefined;
	}

	get refusal(): Told | undefined {
		return this.#refusal;
	}

	choose(chosen: string): void {
		this.#chosen = chosen;
		this.#taken = undefined;
		this.#refusal = undefined;
		const past = this.past.find(({ id }) => id === chosen);
		this.#reading = past && this.#read(past);
	}

	async #read(past: PastWorkshop): Promise<void> {
		const answer = await readPast(past);
		// Something else was chosen meanwhile.
		if (this.#chosen !== past.id) return;
		this.#reading = undefined;
		if (!answer.ok) {
			this.#refusal = answer.refusal;
			return;
		}
		this.#taken = answer.value;
		this.#onTaken(answer.value);
	}

	/** What of the choice goes with the creation; null while a past workshop could not be read. */
	async request(): Promise<
		(Pick<TakenOver, 'template'> & Partial<{ agenda: TakenOver['agenda']; teamKey: string }>) | null
	> {
		await this.#reading;
		const past = this.past.find(({ id }) => id === this.#chosen);
		if (!past) return { template: this.#chosen };
		if (!this.#taken) return null;
		const { template, agenda } = this.#taken;
		return { template, agenda, teamKey: past.teamKey };
	}
}
