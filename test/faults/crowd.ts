import type { Id } from '../../shared/ids.ts';
import { Player } from '../support/players.ts';
import { Client } from './client.ts';
import { added, Ledger, type Comparison } from './ledger.ts';
import { patiently } from './patiently.ts';
import { registered, type Room } from './room.ts';

/** All people of a room: they write, vote and agree, the facilitator calls and seals. Their ledgers outlive the server. */
export class Crowd {
	readonly room: Room;
	/** Refusals that nobody expected. */
	readonly failures: string[] = [];
	readonly #ledgers: Ledger[];
	readonly #sealing: Ledger;
	#clients: Client[] = [];
	#facilitator: Player | undefined;
	/** Which play goes on; 0 while none does. */
	#play = 0;
	#plays = 0;

	/** `now` is what acknowledgements are marked with. */
	constructor(room: Room, now?: () => number) {
		const blank = () => new Ledger(now ? { now } : {});
		this.room = room;
		this.#ledgers = room.people.map(blank);
		this.#sealing = blank();
	}

	get clients(): readonly Client[] {
		return this.#clients;
	}

	/** Everybody's line for commands. */
	get players(): Player[] {
		const people = this.#clients.map(({ player }) => player);
		return this.#facilitator ? [...people, this.#facilitator] : people;
	}

	get unanswered(): number {
		const people = this.#clients.reduce((sum, client) => sum + client.unanswered, 0);
		return people + (this.#facilitator?.waiting ?? 0);
	}

	/** Comes in with nothing but the tokens: what it sees then is what the server has. */
	async enter(url: string): Promise<void> {
		const { workshop, people, facilitator } = this.room;
		const come = (token: string, index: number) => {
			const seat = { name: `Person ${index + 1}`, token };
			return Client.enter(url, workshop, seat, this.#ledgers[index]!);
		};
		this.#clients = await Promise.all(people.map(come));
		this.#facilitator = await Player.enter(url, workshop, 'The facilitator', facilitator);
	}

	/** Resolves when everybody has been promised something; all go on. */
	async play(roll: () => number): Promise<void> {
		this.#play = ++this.#plays;
		for (const client of this.#clients) client.play(roll);
		const { drafts } = this.room;
		const play = this.#play;
		this.#seal(drafts, play).catch((error: unknown) => {
			if (this.#play === play) this.failures.push(String(error));
		});
		await Promise.all(this.#clients.map((client) => client.promised()));
	}

	stop(): void {
		this.#play = 0;
		for (const client of this.#clients) client.stop();
	}

	async allSaved(): Promise<void> {
		await Promise.all(this.#clients.map((client) => client.allSaved()));
	}

	leave(): void {
		this.stop();
		for (const client of this.#clients) {
			client.noteWhatIsShown();
			client.leave();
		}
		this.#facilitator?.leave();
	}

	/**
	 * What was promised before against what is there; to be asked of those who have just come in. `until` leaves out
	 * what was promised later.
	 */
	async compare(url: string, until = Infinity): Promise<Comparison> {
		const people = this.#clients.map(({ ledger, find }) => ledger.compare(find, until));
		return added([...people, this.#sealing.compare(await this.#findSealed(url), until)]);
	}

	/** From now on what is there is what was promised. */
	async settle(url: string): Promise<void> {
		for (const { ledger, find } of this.#clients) ledger.settle(find);
		this.#sealing.settle(await this.#findSealed(url));
	}

	/** A seal must come to the register, too, which follows the log. */
	async #findSealed(url: string): Promise<(what: string) => string> {
		const { agreements } = this.#facilitator!.view.room;
		const sealed = Object.keys(agreements).filter((id) => agreements[id]!.sealed);
		const look = () => registered(url, this.room);
		const kept = await patiently(look, (found) => sealed.every((id) => found.has(id)));
		return (what) => {
			const [kind, id = ''] = what.split('/');
			if (kind === 'register') return kept.has(id) ? 'there' : '';
			return this.#clients[0]!.find(what);
		};
	}

	/** One draft after the other: called, agreed to by all, sealed. */
	async #seal(drafts: readonly Id[], play: number): Promise<void> {
		const lead = this.#facilitator!;
		for (const agreement of drafts) {
			const facts = () => lead.view.room.agreements[agreement];
			if (facts()?.sealed) continue;
			const version = (facts()?.calls.at(-1)?.version ?? 0) + 1;
			if (this.#play !== play) return;
			if (!(await this.#lead(`call/${agreement}`, version, { type: 'CallForConsent', agreement })))
				return;
			await lead.until(() => facts()?.outcome?.verdict === 'carried', 'a word from everybody');
			if (this.#play !== play) return;
			const entry = this.#sealing.sent(`register/${agreement}`, 'there');
			const seal = { type: 'SealAgreement', agreement, version } as const;
			if (!(await this.#lead(`seal/${agreement}`, version, seal))) return;
			entry.acknowledged();
		}
	}

	/** Whether the facilitator's command was taken; while the disk is full it is not. */
	async #lead(
		what: string,
		version: number,
		command: Parameters<Player['send']>[0],
	): Promise<boolean> {
		const sent = this.#sealing.sent(what, String(version));
		const answer = await this.#facilitator!.send(command);
		if (answer.ok) sent.acknowledged();
		else sent.refused();
		if (!answer.ok && answer.error.code !== 'disk-full')
			this.failures.push(`${command.type}: ${answer.error.code}`);
		return answer.ok;
	}
}
