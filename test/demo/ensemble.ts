import type { Id } from '../../shared/ids.ts';
import type { Step } from '../../shared/workshop/state.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import type { Crew } from '../support/crew.ts';
import { newId, type Player } from '../support/players.ts';
import type { Person, Script } from '../support/script.ts';
import { isMilestone, waitFor, type Beat } from './pace.ts';

type Sending = Parameters<Player['send']>[0];

/**
 * The simulated people while they play: what each of them waits for, how fast they are, and what the
 * script's things are called in this workshop. Once it is over, nobody who waits goes on.
 */
export class Ensemble {
	readonly crew: Crew;
	/** Script ids of what is done: cases, agreements, whole scenes; and each version that was answered. */
	readonly done = new Set<string>();
	/** How many times as fast as people. */
	speed: number;
	readonly #say: (line: string) => void;
	readonly #ids = new Map<string, Id>();
	readonly #waiting = new Set<() => void>();
	#isLooking = false;
	#isOver = false;

	constructor(crew: Crew, speed: number, say: (line: string) => void) {
		this.crew = crew;
		this.speed = speed;
		this.#say = say;
		for (const player of crew.players) player.watch(() => this.#lookSoon());
	}

	get script(): Script {
		return this.crew.script;
	}

	get room(): RoomView {
		return this.crew.players[0]!.view.room;
	}

	/** A line on the terminal. */
	say(line: string): void {
		if (!this.#isOver) this.#say(line);
	}

	/** A line now and then: 7 of 25 cards written. */
	count(done: number, of: number, what: string): void {
		if (isMilestone(done, of)) this.say(`${done} of ${of} ${what}`);
	}

	/** What a thing of the script is called here; undefined while nobody has made it. */
	idOf = (scripted: string): Id | undefined => this.#ids.get(scripted);

	scriptedAs = (id: Id): string | undefined =>
		[...this.#ids].find(([, known]) => known === id)?.[0];

	/** Gives a thing of the script its id, once. */
	name(scripted: string, id: Id = newId()): Id {
		this.#ids.set(scripted, this.#ids.get(scripted) ?? id);
		this.#lookSoon();
		return this.#ids.get(scripted)!;
	}

	finish(what: string): void {
		this.done.add(what);
		this.#lookSoon();
	}

	/** Whether the room is at one of these steps, and things can be changed there. */
	at = (...steps: Step[]): boolean =>
		!this.room.workshop.closed && steps.includes(this.room.position.step);

	/** Whether the board takes what is written. */
	mayWrite(): boolean {
		const { revealed, rounds, workshop } = this.room;
		const isVoting = Object.values(rounds).some(({ status }) => status === 'open');
		return !workshop.closed && !isVoting && (revealed || this.at('cases', 'work', 'agreements'));
	}

	/** Resolves once the condition holds, whatever it takes. One that fails ends who waits, not who looks. */
	when(condition: () => boolean): Promise<void> {
		return new Promise((resolve, reject) => {
			const look = () => {
				try {
					if (!condition()) return;
					resolve();
				} catch (error) {
					reject(error);
				}
				this.#waiting.delete(look);
			};
			this.#waiting.add(look);
			this.#lookSoon();
		});
	}

	/** Lets pass what people take for something. */
	pause(beat: Beat): Promise<void> {
		return new Promise((resolve) => {
			const go = () => {
				if (!this.#isOver) resolve();
			};
			if (Number.isFinite(this.speed)) setTimeout(go, waitFor(beat, this.speed)).unref();
			else setImmediate(go);
		});
	}

	/** The same, and then waits until the room is there; who was interrupted takes the time anew. */
	async pauseAt(beat: Beat, condition: () => boolean): Promise<void> {
		do {
			await this.when(condition);
			await this.pause(beat);
		} while (!condition());
	}

	/** Sends a command; a refusal is a line on the terminal. */
	async attempt(player: Player, command: Sending): Promise<boolean> {
		const answer = await player.send(command);
		if (answer.ok) return true;
		this.say(`${player.name} is told: ${answer.error.message} ${answer.error.next}`);
		return false;
	}

	/** Lets something go on beside the rest; what fails is a line on the terminal and ends nothing else. */
	beside(scene: Promise<unknown>): void {
		scene.catch((error: unknown) =>
			this.say(error instanceof Error ? error.message : String(error)),
		);
	}

	/** Somebody who speaks for a side: another one with each number. */
	speaker(side: Person['side'], n: number, except = ''): Player {
		const people = this.crew.people.filter((one) => one.side === side && one.id !== except);
		return this.crew.of(people[n % people.length]!.id);
	}

	/** Somebody of the whole room: another one with each number. */
	anybody(n: number): Player {
		const { players } = this.crew;
		// Seven is no part of the number of people: neighbours in the list do not act in a row.
		return players[(n * 7) % players.length]!;
	}

	end(): void {
		this.#isOver = true;
		this.#waiting.clear();
		this.crew.leave();
	}

	/** One look for all that changes at a time. */
	#lookSoon() {
		if (this.#isLooking || this.#isOver) return;
		this.#isLooking = true;
		setImmediate(() => {
			this.#isLooking = false;
			for (const look of [...this.#waiting]) look();
		});
	}
}
