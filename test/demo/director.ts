import { tablesIn } from '../../shared/workshop/seating.ts';
import type { RoundKind, Step } from '../../shared/workshop/state.ts';
import { newId, type Player } from '../support/players.ts';
import { discussed } from './dialogue.ts';
import type { Ensemble } from './ensemble.ts';
import { agree, endIt, finished, goTo } from './leading.ts';
import type { Goal } from './options.mjs';

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

	/** Plays from the welcome to the end of the workshop, at the speed of the room. */
	async playAll(): Promise<void> {
		for (const act of this.#acts()) {
			await act.ready();
			await act.go();
		}
		await endIt(this.#ensemble, this.#host);
	}

	#acts(): Act[] {
		const ensemble = this.#ensemble;
		const moveTo = (goal: Step & Goal, ...scenes: string[]): Act => {
			return {
				goal,
				ready: () => finished(ensemble, ...scenes),
				go: () => goTo(this.#host, goal),
			};
		};
		return [
			moveTo('write'),
			{ ...moveTo('thats-us', 'cards'), go: () => this.#reveal() },
			// Named before anybody sorts: whoever does finds them all.
			{
				...moveTo('themes'),
				ready: () => finished(ensemble, 'guesses').then(() => this.#nameThemes()),
			},
			moveTo('vote', 'sorting', 'costs'),
			{ ...moveTo('map'), ready: () => this.#voteOnThemes() },
			moveTo('strategy'),
			moveTo('focus', 'translation'),
			{ ...moveTo('cases'), ready: () => this.#showFocus() },
			{ ...moveTo('tables'), ready: () => this.#chooseCases(), go: () => this.#makeTables() },
			moveTo('work'),
			moveTo('dialogue', 'work'),
			{ ...moveTo('agreements'), ready: () => this.#presentAll() },
			{ goal: 'register', ready: () => this.#sealAll(), go: () => Promise.resolve() },
			moveTo('close'),
		];
	}

	#reveal(): Promise<void> {
		return this.#host.act({ type: 'RevealConflicts' });
	}

	async #nameThemes(): Promise<void> {
		for (const { id, title } of this.#ensemble.script.themes)
			await this.#host.act({ type: 'AddTheme', theme: this.#ensemble.name(id, newId()), title });
	}

	async #letVote(over: RoundKind, budget: number, maxPerItem: number): Promise<void> {
		await this.#host.act({ type: 'OpenRound', over, budget, maxPerItem });
		const { number } = Object.values(this.#host.view.room.rounds).at(-1)!;
		await finished(this.#ensemble, `round ${number}`);
		await this.#host.act({ type: 'CloseRound' });
	}

	#voteOnThemes(): Promise<void> {
		const { budget, maxPerTheme } = this.#ensemble.script.dots;
		return this.#letVote('themes', budget, maxPerTheme);
	}

	async #showFocus(): Promise<void> {
		await finished(this.#ensemble, 'focus');
		await this.#host.act({ type: 'ShowFocus', shown: true });
	}

	async #chooseCases(): Promise<void> {
		const { script, idOf } = this.#ensemble;
		await finished(this.#ensemble, 'cases');
		await this.#letVote('cases', 1, 1);
		for (const story of script.groups.assignedCases)
			await this.#host.act({ type: 'ChooseCase', case: idOf(story)!, chosen: true });
	}

	/** As many as the script has for its people, more for more of them. */
	async #makeTables(): Promise<void> {
		const { crew, script } = this.#ensemble;
		await goTo(this.#host, 'tables');
		for (const [a, b] of script.groups.apart) {
			const seats: [string, string] = [crew.of(a).seat, crew.of(b).seat];
			await this.#host.act({ type: 'Wish', kind: 'apart', seats, on: true });
		}
		const tables = Math.max(script.groups.tables, Math.round(crew.people.length / 6));
		await this.#host.act({ type: 'MakeTables', tables });
	}

	/** Each proposal until the room has said what it has to say; of tables with one case, each speaks. */
	async #presentAll(): Promise<void> {
		const { room, scriptedAs, script } = this.#ensemble;
		for (const { id, case: story } of tablesIn(room.groups)) {
			await this.#host.act({ type: 'Present', proposal: id });
			const scripted = scriptedAs(story ?? '');
			if (script.dialogue.some(({ on }) => on === scripted))
				await finished(this.#ensemble, discussed(scripted!));
		}
	}

	async #sealAll(): Promise<void> {
		for (const label of this.#ensemble.script.sealOrder) {
			await finished(this.#ensemble, label);
			await agree(this.#ensemble, this.#host, this.#ensemble.idOf(label)!);
		}
	}
}
