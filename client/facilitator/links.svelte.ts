import { hostLinks } from '../connection/ask-links.ts';
import { linksOf, type Links } from '../connection/kept.ts';

/** The links by which this device lets others in; on one that did not create the workshop they are asked for. */
export class HostLinks {
	#known = $state.raw<Links>();
	#failed = $state(false);
	#workshop: string;
	#seat: string;

	constructor(workshop: string, seat: string) {
		this.#workshop = workshop;
		this.#seat = seat;
		this.#known = linksOf(workshop);
	}

	get known(): Links | undefined {
		return this.#known;
	}

	/** Whether they were asked for in vain. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Asked again at every call until they are known. */
	async find(): Promise<void> {
		this.#known ??= await hostLinks(this.#workshop, this.#seat);
		this.#failed = !this.#known;
	}
}
