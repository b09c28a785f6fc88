import { addCard, cardText, readCard, readCards } from '../../shared/board/conflict-card.ts';
import { orderAfter } from '../../shared/board/order.ts';
import type { Id } from '../../shared/ids.ts';
import { privateName } from '../../shared/workshop/documents.ts';
import type { Dots } from '../../shared/workshop/state.ts';
import type { PlayerDocument } from '../support/player-document.ts';
import { newId, Player } from '../support/players.ts';
import type { Ledger } from './ledger.ts';

interface Seat {
	name: string;
	token: string;
}

/** A keystroke that is not on the server's disk, and which of the connection's messages carries it. */
interface Typed {
	message: number;
	acknowledged: () => void;
}

const letters = 'abcdefgh ';
const canonical = (dots: Dots = {}) => JSON.stringify(Object.entries(dots).toSorted());

/** A seat with its two lines, that notes down what it was promised. Comes in with nothing but its token. */
export class Client {
	readonly player: Player;
	readonly own: PlayerDocument;
	readonly ledger: Ledger;
	#typed: Typed[] = [];
	#isPlaying = false;
	/** Whether anything of this play has a receipt. */
	#isPromised = false;
	/** The questions that it has answered. */
	#said = new Set<string>();

	private constructor(player: Player, own: PlayerDocument, ledger: Ledger) {
		this.player = player;
		this.own = own;
		this.ledger = ledger;
		own.watch(() => this.#look());
	}

	static async enter(url: string, workshop: Id, { name, token }: Seat, ledger: Ledger) {
		const player = await Player.enter(url, workshop, name, token);
		return new Client(player, await player.open(privateName), ledger);
	}

	/** Keystrokes and commands that have no answer. */
	get unanswered(): number {
		return this.#typed.length + this.player.waiting;
	}

	/** Writes a card key by key and changes its ballot, until it is told to stop; pauses while the disk is full. */
	play(roll: () => number, slowness = 1): void {
		const card = newId();
		addCard(this.own.doc, card, orderAfter(readCards(this.own.doc)), { title: 'Under way' });
		this.#note(`card/${card}`, 'there');
		this.#isPlaying = true;
		this.#isPromised = false;
		const again = (act: () => void, milliseconds: number) => {
			const next = () => {
				if (!this.#isPlaying) return;
				if (this.player.storage === 'ok') act();
				setTimeout(next, slowness * milliseconds * (0.5 + roll()));
			};
			setTimeout(next, milliseconds * roll());
		};
		again(() => this.#type(card, letters[Math.floor(roll() * letters.length)]!), 20);
		again(() => this.#vote(roll), 60);
		again(() => this.#agree(), 60);
	}

	stop(): void {
		this.#isPlaying = false;
	}

	/** Resolves when something of what it now writes is promised. */
	promised(): Promise<void> {
		return this.own.until(() => this.#isPromised, 'its first receipt');
	}

	/** What stands on the screen when the line is lost. */
	noteWhatIsShown(): void {
		for (const [id, { sealed }] of Object.entries(this.player.view.room.agreements))
			if (sealed) this.ledger.shown(`seal/${id}`, String(sealed.version));
	}

	leave(): void {
		this.stop();
		this.player.leave();
	}

	async allSaved(): Promise<void> {
		await this.player.until(() => this.player.waiting === 0, 'an answer to every command');
		await this.own.until(() => this.#typed.length === 0, 'a receipt for every keystroke');
	}

	/** What is there of something that the ledger names, as this client finds it. */
	find = (what: string): string => {
		const [kind, id = ''] = what.split('/');
		const { room, mine } = this.player.view;
		switch (kind) {
			case 'card':
				return readCard(this.own.doc, id) ? 'there' : '';
			case 'text':
				return readCard(this.own.doc, id)?.example ?? '';
			case 'ballot':
				return mine.dots[id] ? canonical(mine.dots[id]) : '';
			case 'word':
				return String(mine.words[id]?.version ?? '');
			case 'call':
				return String(room.agreements[id]?.calls.at(-1)?.version ?? '');
			case 'seal':
				return String(room.agreements[id]?.sealed?.version ?? '');
			default:
				throw new Error(`Nobody knows where to look for ${what}.`);
		}
	};

	async send(what: string, piece: string, command: Parameters<Player['send']>[0]) {
		const sent = this.ledger.sent(what, piece);
		const answer = await this.player.send(command);
		if (answer.ok) sent.acknowledged();
		else sent.refused();
		return answer;
	}

	#type(card: Id, letter: string) {
		const text = cardText(this.own.doc, card, 'example');
		if (!text) return;
		text.insert(text.length, letter);
		this.#note(`text/${card}`, letter);
	}

	#note(what: string, piece: string) {
		const { acknowledged } = this.ledger.sent(what, piece, 'text');
		const message = this.own.online ? this.own.counted.sent : Infinity;
		this.#typed.push({ message, acknowledged });
	}

	#look() {
		// What was on its way when a line broke comes with the next line's first message, whichever that is.
		if (!this.own.online) for (const typed of this.#typed) typed.message = Infinity;
		const stored = this.own.saved ? Infinity : this.own.counted.stored;
		const isKept = ({ message }: Typed) => this.own.online && message <= stored;
		for (const typed of this.#typed.filter(isKept)) {
			typed.acknowledged();
			this.#isPromised = true;
		}
		this.#typed = this.#typed.filter((typed) => !isKept(typed));
	}

	#vote(roll: () => number) {
		const { room, mine } = this.player.view;
		const round = Object.values(room.rounds).find(({ status }) => status === 'open');
		if (!round || !mine.votes[round.number]) return;
		const most = Math.floor(round.budget / round.items.length);
		const dots = Object.fromEntries(
			round.items.map(({ id }) => [id, 1 + Math.floor(roll() * most)] as const),
		);
		const command = { type: 'CastDots', round: round.number, dots } as const;
		void this.send(`ballot/${round.number}`, canonical(dots), command);
	}

	#agree() {
		const { room, mine } = this.player.view;
		for (const agreement of Object.keys(mine.asked)) {
			const version = room.agreements[agreement]?.calls.at(-1)?.version;
			const asked = `${agreement}/${version}`;
			if (!version || this.#said.has(asked) || mine.words[agreement]?.version === version) continue;
			this.#said.add(asked);
			const said = { type: 'SayWord', word: 'agree', reason: '', named: true } as const;
			void this.send(`word/${agreement}`, String(version), { ...said, agreement, version });
		}
	}
}
