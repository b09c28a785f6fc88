import { readCards, type ConflictCard } from '../../shared/board/conflict-card.ts';
import type { Id } from '../../shared/ids.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import type { Side } from '../../shared/workshop/state.ts';
import type { PlayerDocument } from './player-document.ts';
import { Player } from './players.ts';
import { find, type Person, type Script } from './script.ts';

/** The people of the script who are played by programs, by the names the script gives them: p01 to p24. */
export class Crew {
	readonly script: Script;
	readonly #players: ReadonlyMap<string, Player>;

	private constructor(script: Script, players: ReadonlyMap<string, Player>) {
		this.script = script;
		this.#players = players;
	}

	/** Joins all people of the script, or those asked for, by the workshop's code. */
	static async join(
		{ url, workshop, code }: { url: string; workshop: Id; code: string },
		script: Script,
		people: readonly Person[] = script.participants,
	): Promise<Crew> {
		const join = async ({ id, ...person }: Person) =>
			[id, await Player.join(url, workshop, { code, ...person })] as const;
		return new Crew(script, new Map(await Promise.all(people.map(join))));
	}

	/** The same players, but for some. */
	without(...ids: readonly string[]): Crew {
		const others = [...this.#players].filter(([id]) => !ids.includes(id));
		return new Crew(this.script, new Map(others));
	}

	/** The same players with another script. */
	playing(script: Script): Crew {
		return new Crew(script, this.#players);
	}

	get players(): Player[] {
		return [...this.#players.values()];
	}

	get people(): Person[] {
		return [...this.#players.keys()].map((id) => find(this.script.participants, id));
	}

	of(id: string): Player {
		const player = this.#players.get(id);
		if (!player) throw new Error(`${id} is not of this crew.`);
		return player;
	}

	/** Whoever of the crew speaks for a side, but not one of these. */
	one(side: Side, ...not: string[]): Player {
		const person = this.people.find(({ id, side: own }) => own === side && !not.includes(id));
		if (!person) throw new Error(`Nobody of this crew speaks for ${side}.`);
		return this.of(person.id);
	}

	/** Calls a function for every member of the crew at once. */
	each = async (act: (player: Player, person: Person) => Promise<unknown>): Promise<void> => {
		await Promise.all(this.people.map((person) => act(this.of(person.id), person)));
	};

	leave(): void {
		for (const player of this.players) player.leave();
	}
}

/** The board as one player sees it. */
export const openBoard = (player: Player): Promise<PlayerDocument> => player.open(boardName);

/** A card of the board by its title, as people find it. */
export async function cardTitled(player: Player, title: string): Promise<ConflictCard> {
	const board = await openBoard(player);
	const look = () => readCards(board.doc).find((card) => card.title === title);
	await board.until(() => look() !== undefined, `the card “${title}”`);
	return look()!;
}

/** A theme by its title. */
export async function themeTitled(player: Player, title: string): Promise<Id> {
	const look = () => player.view.room.themes.find((theme) => theme.title === title);
	await player.until(() => look() !== undefined, `the theme “${title}”`);
	return look()!.id;
}
