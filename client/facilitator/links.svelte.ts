import { hostLinks, renewTeamLink } from '../connection/ask-links.ts';
import { linksOf, type Links } from '../connection/kept-links.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';

/** The links by which this device lets others in; those that it does not know or that were called back are asked for. */
export class HostLinks {
	#known = $state.raw<Links>();
	#failed = $state(false);
	#workshop: string;
	#team: string;
	#seat: string;

	constructor({ room, seat }: Workshop) {
		this.#workshop = room.workshop.id;
		this.#team = room.workshop.team;
		this.#seat = seat;
		this.#known = linksOf(this.#workshop);
	}

	get known(): Links | undefined {
		return this.#known;
	}

	/** Whether they were asked for in vain. */
	get failed(): boolean {
		return this.#failed;
	}

	/** To be called when some may have been called back; what is known stays while nobody answers. */
	async find(): Promise<void> {
		await this.#ask();
	}

	/** A link for the people of one company; whether there is one now. */
	addCompany(company: string): Promise<boolean> {
		return this.#ask(company);
	}

	async #ask(company?: string): Promise<boolean> {
		const answered = await hostLinks(this.#workshop, this.#seat, this.#team, company);
		this.#known = answered ?? this.#known;
		this.#failed = !this.#known;
		return answered !== undefined;
	}

	/** Calls the team's links back; whether there is a new one now. */
	async renewTeam(): Promise<boolean> {
		const isNew = await renewTeamLink(this.#workshop, this.#seat, this.#team);
		this.#known = linksOf(this.#workshop);
		return isNew;
	}
}
