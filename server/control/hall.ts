import type { Id } from '../../shared/ids.ts';
import type { Presence, Snapshot } from '../../shared/protocol.ts';
import type { Frame } from '../workshop/frame.ts';
import type { LiveWorkshop } from '../workshop/live-workshop.ts';
import type { ControlServer, ControlSocket } from './sockets.ts';

/** So many bytes may wait for a socket: whoever reads more slowly comes back to a snapshot instead. */
const largestBacklog = 4 * 1024 * 1024;

/** How often at most everybody hears who is there. */
const presenceEvery = 250;

/** All sockets of one workshop: what happens is encoded once for the room, and once for each seat it concerns. */
export class Hall {
	#io: ControlServer;
	#live: LiveWorkshop;
	/** How many each seat has. */
	#sockets = new Map<Id, number>();
	#pages = new Set<ControlSocket>();
	/** Pages that show something else than the room, by socket. */
	#behind = new Map<string, Id>();
	#presenceDue: NodeJS.Timeout | undefined;
	#close: () => void;

	/** `onEmpty` is called when the last one has left: then this hall is closed and another one may be opened. */
	constructor(io: ControlServer, live: LiveWorkshop, onEmpty: () => void) {
		this.#io = io;
		this.#live = live;
		const stopFrames = live.onFrame((frame) => this.#publish(frame));
		const stopCounts = live.privates.onChange(() => this.#presenceSoon());
		const stopCompanies = live.companyOwn.onChange(() => this.#tellLeaders());
		const stopLobby = live.lobby.onChange(() => this.#presenceSoon());
		this.#close = () => {
			stopFrames();
			stopCounts();
			stopCompanies();
			stopLobby();
			clearTimeout(this.#presenceDue);
			onEmpty();
		};
	}

	/** Lets a socket in once all that its snapshot shows is on disk; what happens later follows behind it. */
	enter(socket: ControlSocket, seat: Id, snapshot: () => Snapshot | null) {
		this.#sockets.set(seat, (this.#sockets.get(seat) ?? 0) + 1);
		this.#live.attendance.enter(seat);
		socket.on('behind', (is: unknown) => this.#stand(socket.id, seat, is === true));
		this.#pages.add(socket);
		socket.on('disconnect', () => {
			this.#pages.delete(socket);
			this.#behind.delete(socket.id);
			this.#leave(seat);
		});
		const first = snapshot();
		const wasFull = this.#live.isFull;
		// One `then` on the promise that the frames wait for, too: the snapshot goes out before the next frame.
		void this.#live.stored.then(() => {
			if (first) socket.emit('snapshot', first);
			// No event carries them: the line may have been lost before they came, or the disk has filled up or has
			// room again, since the snapshot was made, too. Else they stay as they were then: what the rules say by
			// now may be ahead of the disk.
			if (!first || this.#live.isFull !== wasFull)
				socket.emit('documents', this.#live.documentsFor(seat));
			void socket.join([this.#room, this.#seat(seat)]);
			if (this.#live.state.erased || this.#live.isRetired) this.#end(this.#room);
			this.#presenceSoon();
		});
	}

	#stand(page: string, seat: Id, behind: boolean) {
		if (this.#behind.has(page) === behind) return;
		if (behind) this.#behind.set(page, seat);
		else this.#behind.delete(page);
		this.#presenceSoon();
	}

	#leave(seat: Id) {
		const left = (this.#sockets.get(seat) ?? 1) - 1;
		if (left > 0) this.#sockets.set(seat, left);
		else {
			this.#sockets.delete(seat);
			this.#live.attendance.leave(seat);
		}
		if (this.#sockets.size === 0) this.#close();
		else this.#presenceSoon();
	}

	#publish({ seq, at, room, mine, rights, removes, ends }: Frame) {
		// A seat's own part first and without raising its seq: whoever loses the line in between gets a snapshot.
		for (const [seat, events] of mine)
			this.#io.to(this.#seat(seat)).emit('events', { seq: seq - 1, at, events });
		this.#io.to(this.#room).emit('events', { seq, at, events: room });
		if (rights) this.tellRights();
		this.#dropSlow();
		// After the answer to whoever has asked for it.
		if (ends) setImmediate(() => this.#end(this.#room));
		for (const seat of removes) setImmediate(() => this.#end(this.#seat(seat)));
	}

	#dropSlow() {
		for (const { conn } of this.#pages) if (backlogOf(conn) > largestBacklog) conn.close(true);
	}

	/** As if the line were lost: whoever comes back, as clients do, is told what there is, or why there is nothing. */
	#end(of: string) {
		const { adapter, sockets } = this.#io.sockets;
		for (const id of adapter.rooms.get(of) ?? []) sockets.get(id)?.conn.close();
	}

	/** Everybody here hears which documents are open to the own seat, and how. */
	tellRights() {
		for (const seat of this.#sockets.keys())
			this.#io.to(this.#seat(seat)).emit('documents', this.#live.documentsFor(seat));
	}

	#presenceSoon() {
		if (this.#presenceDue) return;
		this.#presenceDue = setTimeout(() => {
			this.#presenceDue = undefined;
			const [leaders, presence] = [this.#leaders(), this.#presence()];
			this.#io.to(this.#room).except(leaders).emit('presence', presence);
			this.#tellLeaders(leaders, presence);
		}, presenceEvery).unref();
	}

	#presence(): Presence {
		const { count: cards, caseCount: cases } = this.#live.privates;
		return { present: [...this.#sockets.keys()], cards, cases };
	}

	/** By themselves where it is of a company's own cards: nobody else gets a frame for one. */
	#tellLeaders(leaders = this.#leaders(), presence = this.#presence()) {
		if (leaders.length === 0) return;
		const { lobby, companyOwn } = this.#live;
		const more = {
			behind: this.#whoIsBehind(),
			waiting: lobby.people,
			companies: companyOwn.counts,
		};
		this.#io.to(leaders).emit('presence', { ...presence, ...more });
	}

	#leaders = (): string[] => [...this.#sockets.keys()].filter(this.#leads).map(this.#seat);

	/** Whoever follows on one device is with the room, whatever the others show. */
	#whoIsBehind(): Id[] {
		const pages = new Map<Id, number>();
		for (const seat of this.#behind.values()) pages.set(seat, (pages.get(seat) ?? 0) + 1);
		return [...pages].flatMap(([seat, n]) => (n === this.#sockets.get(seat) ? seat : []));
	}

	get #room() {
		return `w/${this.#live.id}`;
	}

	#leads = (seat: Id) => this.#live.state.participants[seat]?.role === 'facilitator';

	#seat = (seat: Id) => `w/${this.#live.id}/${seat}`;
}

/** What waits behind a packet that the line has not taken yet. */
function backlogOf(conn: ControlSocket['conn']): number {
	let bytes = 0;
	for (const { data } of conn['writeBuffer'] as { data?: string | Buffer }[])
		bytes += data?.length ?? 0;
	return bytes;
}
