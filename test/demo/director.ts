import { positions } from '../../shared/workshop/agenda.ts';
import type { Step } from '../../shared/workshop/state.ts';
import { call, seal } from '../support/agreement-acts.ts';
import { newId, type Player } from '../support/players.ts';
import type { Ensemble } from './ensemble.ts';
import type { Goal } from './options.mjs';
import { answered } from './words.ts';

/** What must be over before the room leaves for the next step, and how it gets there. */
interface Act {
	goal: Goal;
	ready: () => Promise<void>;
	go: () => Promise<void>;
}

/** Plays the facilitator: waits until a step is played to its end, then moves the room on. */
export class Director {
	readonly #ensemble: Ensemble;
	readonly #host: Player;

	constructor(ensemble: Ensemble, host: Player) {
		this.#ensemble = ensemble;
		this.#host = host;
	}

	/** Plays as fast as it goes; from the arrival on, people take their time. */
	async playTo(goal: Goal): Promise<void> {
		const { speed } = this.#ensemble;
		this.#ensemble.speed = Infinity;
		for (const act of this.#acts()) {
			await act.ready();
			if (act.goal === goal) this.#ensemble.speed = speed;
			await act.go();
			if (act.goal === goal) break;
		}
	}

	#acts(): Act[] {
		const moveTo = (goal: Step & Goal, ...scenes: string[]): Act => {
			return { goal, ready: () => this.#finished(...scenes), go: () => this.#goTo(goal) };
		};
		return [
			moveTo('write'),
			{ ...moveTo('thats-us', 'cards'), go: () => this.#reveal() },
			// Named before anybody sorts: whoever does finds them all.
			{
				...moveTo('themes'),
				ready: () => this.#finished('guesses').then(() => this.#nameThemes()),
			},
			moveTo('vote', 'sorting', 'costs'),
			{ ...moveTo('map'), ready: () => this.#letVote() },
			moveTo('strategy'),
			moveTo('cases', 'translation'),
			moveTo('agreements', 'cases', 'dialogue'),
			{ goal: 'register', ready: () => this.#sealAll(), go: () => Promise.resolve() },
		];
	}

	#finished(...scenes: string[]): Promise<void> {
		return this.#ensemble.when(() => scenes.every((scene) => this.#ensemble.done.has(scene)));
	}

	async #goTo(step: Step): Promise<void> {
		const { agenda, position: from } = this.#host.view.room;
		const to = positions(agenda).find((one) => one.step === step)!;
		await this.#host.act({ type: 'GoTo', from, to });
	}

	#reveal(): Promise<void> {
		return this.#host.act({ type: 'RevealConflicts', named: false });
	}

	async #nameThemes(): Promise<void> {
		for (const { id, title } of this.#ensemble.script.themes)
			await this.#host.act({ type: 'AddTheme', theme: this.#ensemble.name(id, newId()), title });
	}

	async #letVote(): Promise<void> {
		const { budget, maxPerTheme: maxPerItem } = this.#ensemble.script.dots;
		await this.#host.act({ type: 'OpenRound', budget, maxPerItem });
		const { number } = Object.values(this.#host.view.room.rounds).at(-1)!;
		await this.#finished(`round ${number}`);
		await this.#host.act({ type: 'CloseRound' });
	}

	async #sealAll(): Promise<void> {
		for (const label of this.#ensemble.script.sealOrder) {
			await this.#finished(label);
			await this.#agree(this.#ensemble.idOf(label)!);
		}
	}

	/** Asks until no objection has changed the text, then seals. */
	async #agree(id: string): Promise<void> {
		const version = await call(this.#host, id);
		await this.#finished(answered(id, version));
		const words = Object.values(this.#ensemble.room.agreements[id]!.words);
		if (words.some((word) => word.version === version && word.closed === 'integrated'))
			return this.#agree(id);
		await seal(this.#host, id);
	}
}
