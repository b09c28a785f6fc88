import { setImmediate as turn } from 'node:timers/promises';
import { cardText, readCards } from '../../../shared/board/conflict-card.ts';
import type { PlayerDocument } from '../../support/player-document.ts';
import type { Player } from '../../support/players.ts';
import type { Person, Script } from '../../support/script.ts';
import type { Ledger } from './ledger.ts';

/** A player who types, as people do: key by key, with a pause after each word until it is Saved. */
export class Writer {
	readonly ledger: Ledger;
	readonly #player: Player;
	readonly #own: PlayerDocument;
	readonly #person: Person;
	#serverIsGone = false;

	constructor(player: Player, person: Person, own: PlayerDocument) {
		this.#player = player;
		this.#own = own;
		this.#person = person;
		this.ledger = { name: person.id, token: player.token, cards: [], company: '' };
		own.watch(() => {
			if (own.saved && !this.#serverIsGone) this.ledger.cards = readCards(own.doc);
		});
	}

	/** Keystrokes and commands that have no answer yet. */
	get unanswered(): { keystrokes: number; commands: number } {
		return { keystrokes: this.#own.unsaved, commands: this.#player.waiting };
	}

	get isPromisedSomething(): boolean {
		return this.ledger.company !== '' && this.ledger.cards.some(({ example }) => example !== '');
	}

	/** The examples of the own cards, and letter by letter the own company's name as commands. */
	async write(script: Script, afterEachKey: () => void): Promise<void> {
		const { company, id: author } = this.#person;
		let said = 0;
		for (const { title, example } of script.conflicts.filter(({ by }) => by === author)) {
			const { id } = readCards(this.#own.doc).find((card) => card.title === title)!;
			const text = cardText(this.#own.doc, id, 'example')!;
			for (const letter of example) {
				text.insert(text.length, letter);
				if (said < company.length) void this.#sayCompany(company.slice(0, ++said));
				afterEachKey();
				await turn();
				if (letter === ' ' && !this.#serverIsGone) await this.#pause();
			}
		}
	}

	/** What is answered from now on was not promised by the server that died. */
	serverDied = (): void => {
		this.#serverIsGone = true;
		this.#goOn();
	};

	#goOn = () => {};

	#pause(): Promise<unknown> {
		const death = new Promise<void>((resolve) => (this.#goOn = resolve));
		return Promise.race([this.#own.allSaved(), death]);
	}

	async #sayCompany(company: string): Promise<void> {
		const { name, side, function: named = null } = this.#person;
		const seat = { name, side, function: named, company, remote: false };
		const { ok } = await this.#player.send({ type: 'ChangeSeat', ...seat });
		if (ok && !this.#serverIsGone) this.ledger.company = company.trimEnd();
	}
}
