// Frames without end on both sockets of many seats, every second one a mutation of what the seat itself would send.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
	addCard,
	cardText,
	cardTexts,
	conflictsOf,
	setDeleted,
} from '../../../shared/board/conflict-card.ts';
import { documentProtocol, receiptMessage, receiptsProtocol } from '../../../shared/protocol.ts';
import { boardName, privateName } from '../../../shared/workshop/documents.ts';
import { openRoom, type Room } from '../../faults/room.ts';
import { newId, Player } from '../players.ts';
import { ControlLine } from './control-line.ts';
import { frameOf, syncFrame } from './document-line.ts';
import { mutateBytes, mutateText } from './mutate.ts';
import { hostileUpdates } from './updates.ts';

export interface Storm {
	frames: number;
	mutated: number;
	/** Taken, or refused by a rule of the workshop: no guard of the sockets stopped them. */
	passed: number;
}

interface Weather {
	url: string;
	frames: number;
	roll: () => number;
	/** Told how many frames there were so far. */
	say?: (frames: number) => void;
}

/** So many frames a workshop: what a storm leaves in its documents is read anew by all who come back. */
const framesOfARoom = 10_000;
const people = 40;

const newStorm = (): Storm => ({ frames: 0, mutated: 0, passed: 0 });

export async function storm({ url, frames, roll, say }: Weather): Promise<Storm> {
	const total = newStorm();
	while (total.frames < frames) {
		const room = await openRoom(url, { people, votes: false });
		const aim = Math.min(framesOfARoom, frames - total.frames);
		// Both at once: asking mostly waits for its pace.
		const [written, asked]: [Storm, Storm] = [newStorm(), newStorm()];
		const seats = room.people.map(
			(token, index) => new Seat({ url, room, token, index, roll, written, asked }),
		);
		const isWriting = () => written.frames < aim / 2;
		await Promise.all([
			leading(url, room, () => !isWriting()),
			...seats.map((seat) => seat.write(isWriting)),
			...seats.map((seat) => seat.ask(() => asked.frames < aim / 2)),
		]);
		for (const seat of seats) seat.leave();
		for (const { frames: sent, mutated, passed } of [written, asked]) {
			total.frames += sent;
			total.mutated += mutated;
			total.passed += passed;
		}
		say?.(total.frames);
	}
	return total;
}

/** Freezes and thaws meanwhile, so that what is written finds the board now so, now so. */
async function leading(url: string, room: Room, isOver: () => boolean): Promise<void> {
	const player = await Player.enter(url, room.workshop, 'Facilitator', room.facilitator);
	// Else nobody is told where anybody is.
	await player.act({ type: 'SetNames', shown: true });
	for (let frozen = true; !isOver(); frozen = !frozen) {
		await player.act({ type: 'Freeze', frozen });
		await new Promise((resolve) => setTimeout(resolve, frozen ? 20 : 700));
	}
	await player.act({ type: 'Freeze', frozen: false });
	player.leave();
}

function count(total: Storm, isMutated: boolean, isPassed: boolean): void {
	total.frames++;
	if (isMutated) total.mutated++;
	if (isPassed) total.passed++;
}

interface Place {
	url: string;
	room: Room;
	token: string;
	index: number;
	roll: () => number;
	/** What went over the document's socket, and over the control socket. */
	written: Storm;
	asked: Storm;
}

const nothing = syncFrame(2, Uint8Array.of(0, 0));

class Seat {
	readonly #place: Place;
	readonly #clientId: number;
	#line: Line | null = null;
	#control: ControlLine | null = null;

	constructor(place: Place) {
		this.#place = place;
		this.#clientId = 1000 + place.index;
	}

	/** On the document's socket. */
	async write(isOn: () => boolean): Promise<void> {
		const { roll, written, index } = this.#place;
		const document = index % 4 === 0 ? privateName : boardName;
		if (index === 0) await this.#attack();
		if (index === 1) await this.#flood();
		for (let isMutated = true; isOn(); isMutated = !isMutated) {
			const line = await this.#opened(document);
			const frame = this.#frame(line.doc);
			const isTaken = await line.isTaken(isMutated ? mutateBytes(frame, roll) : frame);
			count(written, isMutated, isTaken);
		}
		this.#line?.end();
	}

	/** On the control socket. */
	async ask(isOn: () => boolean): Promise<void> {
		const { roll, asked, index } = this.#place;
		if (index === 0) await this.#interrupt();
		for (let isMutated = true; isOn(); isMutated = !isMutated) {
			const line = await this.#entered();
			const command = JSON.stringify({ commandId: newId(), ...this.#command() });
			// The answer to what may have none comes before the answer to what follows.
			const first = line.ask(isMutated ? mutateText(command, roll) : command);
			const answer = isMutated ? await Promise.race([first, line.ask('{}')]) : await first;
			const isRead = answer !== 'closed' && (answer.ok || answer.error.code !== 'malformed');
			count(asked, isMutated, isRead);
			await paced(this.#place);
		}
	}

	/** What is known to have done harm elsewhere. */
	async #attack(): Promise<void> {
		const { written } = this.#place;
		for (const { make } of hostileUpdates) {
			const { doc, isTaken } = await this.#opened(boardName);
			const victim = this.#clientId + 1;
			addCard(doc, 'card', 'a', { title: 'Under way' });
			count(written, true, await isTaken(syncFrame(2, make({ board: doc, victim }))));
		}
		this.#line?.end();
	}

	/** More at once than a seat may send; all of it is taken in the end. */
	async #flood(): Promise<void> {
		const line = await this.#opened(boardName);
		for (let frame = 0; frame < 1100; frame++) line.send(frameOf(3));
		await line.isTaken(nothing);
	}

	/** And more than it may ask. */
	async #interrupt(): Promise<void> {
		const line = await this.#entered();
		for (let packet = 0; packet < 700; packet++) line.send(`42["behind",${packet % 2 === 0}]`);
		await line.closed;
	}

	leave(): void {
		this.#line?.end();
		this.#control?.end();
	}

	async #opened(document: string): Promise<Line> {
		while (!this.#line?.isOpen) {
			this.#line = new Line(this.#place, document, this.#clientId);
			await this.#line.entered;
		}
		return this.#line;
	}

	async #entered(): Promise<ControlLine> {
		const { url, token } = this.#place;
		while (!this.#control?.isOpen) {
			const line = new ControlLine(url, { token });
			if ((await line.entered()) === 'in') this.#control = line;
			else line.end();
		}
		return this.#control;
	}

	/** What this seat would send next. */
	#frame(doc: Y.Doc): Uint8Array {
		const { roll } = this.#place;
		const kind = roll();
		if (kind < 0.1) return syncFrame(0, Y.encodeStateVector(doc));
		if (kind < 0.2) return awarenessOf(doc.clientID, roll);
		if (kind < 0.22) return frameOf(3);
		// All that it has, known or not, as after a long time away.
		if (kind < 0.24) return syncFrame(1, Y.encodeStateAsUpdate(doc));
		const before = Y.encodeStateVector(doc);
		doc.transact(() => this.#edit(doc));
		const update = Y.encodeStateAsUpdate(doc, before);
		return syncFrame(kind < 0.3 ? 1 : 2, update);
	}

	#edit(doc: Y.Doc): void {
		const { roll, index } = this.#place;
		const own = `card of ${index}`;
		if (!conflictsOf(doc).has(own)) return addCard(doc, own, `a${index}`, { title: 'Under way' });
		const text = cardText(doc, own, cardTexts[Math.floor(roll() * cardTexts.length)]!);
		if (!text || roll() < 0.1) return setDeleted(doc, own, roll() < 0.5);
		if (text.length > 40) text.delete(0, 30);
		else text.insert(Math.floor(roll() * text.length), 'words ');
	}

	#command(): object {
		const { roll } = this.#place;
		const kind = roll();
		if (kind < 0.4) return { type: 'RaiseHand', raised: roll() < 0.5 };
		if (kind < 0.6) return { type: 'SetReady', ready: roll() < 0.5 };
		if (kind < 0.8) {
			const about = { kind: 'free', id: null };
			return { type: 'AskStrategy', question: newId(), text: 'Why?', by: null, about };
		}
		const seat = { name: 'Somebody', side: 'sales', function: null, company: null, remote: false };
		return { type: 'ChangeSeat', ...seat };
	}
}

/** A seat may ask 40 things a second. */
const paced = ({ roll }: Place) =>
	new Promise<void>((resolve) => setTimeout(resolve, 60 + 30 * roll()));

const awarenessOf = (client: number, roll: () => number): Uint8Array => {
	const state = JSON.stringify({ card: `card ${Math.floor(9 * roll())}`, field: 'title' });
	const body = encoding.encode((encoder) => {
		for (const number of [1, client, Math.floor(1000 * roll())])
			encoding.writeVarUint(encoder, number);
		encoding.writeVarString(encoder, state);
	});
	return frameOf(1, body.byteLength, body);
};

/** A document's socket that knows which of its frames were taken. */
class Line {
	readonly doc = new Y.Doc();
	readonly entered: Promise<void>;
	isOpen = true;
	readonly #socket: WebSocket;
	#enter: () => void = () => {};
	#told: ((isTaken: boolean) => void) | null = null;
	/** Messages that have a receipt when they are taken. */
	#sent = 0;

	constructor({ url, room, token }: Place, document: string, clientId: number) {
		const address = `${url.replace('http', 'ws')}/docs/${room.workshop}/${document}`;
		const protocols = [documentProtocol, token, receiptsProtocol];
		this.#socket = new WebSocket(address, protocols, { perMessageDeflate: false });
		this.entered = new Promise((resolve) => {
			this.#enter = () => {
				// Not before: Yjs takes what it reads under its own number for somebody else's.
				this.doc.clientID = clientId;
				resolve();
			};
		});
		this.#socket.on('open', () => this.#socket.send(syncFrame(0, Y.encodeStateVector(this.doc))));
		this.#socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)));
		this.#socket.on('error', () => {});
		this.#socket.on('close', () => {
			this.isOpen = false;
			this.#enter();
			this.#told?.(false);
		});
	}

	/** Sends a frame and, behind it, one that is taken in any case unless the first has ended the line. */
	isTaken = (frame: Uint8Array): Promise<boolean> => {
		const told = new Promise<boolean>((resolve) => (this.#told = resolve));
		this.send(frame);
		this.send(nothing);
		return told;
	};

	send(frame: Uint8Array): void {
		if (hasReceipt(frame)) this.#sent++;
		this.#socket.send(frame);
	}

	end(): void {
		this.#socket.terminate();
	}

	#hear(frame: Uint8Array): void {
		const decoder = decoding.createDecoder(frame);
		const type = decoding.readVarUint(decoder);
		if (type === receiptMessage) {
			if (decoding.readVarUint(decoder) >= this.#sent) this.#told?.(true);
			return;
		}
		if (type !== 0) return;
		const kind = decoding.readVarUint(decoder);
		// Asked for what it has: nothing that the server lacks. Asked again when the board thaws.
		if (kind === 0) return this.send(syncFrame(1, Uint8Array.of(0, 0)));
		Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder));
		if (kind === 1) this.#enter();
	}
}

/** Whether it is an update or an answer, however that is spelled. */
function hasReceipt(frame: Uint8Array): boolean {
	const decoder = decoding.createDecoder(frame);
	try {
		return decoding.readVarUint(decoder) === 0 && [1, 2].includes(decoding.readVarUint(decoder));
	} catch {
		return false;
	}
}
