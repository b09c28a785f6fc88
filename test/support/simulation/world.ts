import { vi } from 'vitest';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import type { Id } from '../../../shared/ids.ts';
import { boardName, privateName, storedName } from '../../../shared/workshop/documents.ts';
import type { Beginning } from './beginning.ts';
import { Chance } from './chance.ts';
import { Device } from './device.ts';
import { Disk, disks } from './disk.ts';
import { drawn } from './drawn.ts';
import { find, type Found } from './found.ts';
import { Ledger } from './ledger.ts';
import { Line, Network } from './network.ts';
import { startServer } from './server.ts';
import { SimulatedSpace } from './space.ts';

/** What the product does of itself now has been done when this resolves. */
const turn = () => new Promise<void>((resolve) => process.nextTick(resolve));

export interface WorldOptions {
	seed: number;
	beginning: Beginning;
	/** Says that something is on disk before it is. */
	receiptsFirst?: boolean;
}

const folder = '/boat';

/** A server, its disk, the network and the people's devices in one process, moved on step by step by one seed. */
export class World {
	readonly chance: Chance;
	readonly network = new Network();
	readonly ledger = new Ledger();
	readonly workshop: Id;
	readonly devices: Device[];
	readonly inFlightAtCrashes: number[] = [];
	readonly #disk: Disk;
	readonly #register = new MemoryRegister();
	space = new SimulatedSpace();
	/** Two servers on one disk there must not be. */
	#isStarting = false;

	constructor({ seed, beginning, receiptsFirst = false }: WorldOptions) {
		this.chance = new Chance(seed);
		drawn.chance = new Chance(seed + 0x5eed);
		vi.clearAllTimers();
		vi.setSystemTime(beginning.at);
		this.workshop = beginning.workshop;
		this.#disk = new Disk(beginning.bytes, { lies: receiptsFirst });
		disks.set(folder, this.#disk);
		// The server sees that it cannot go on, and ends.
		process.exit = () => this.crash() as never;
		this.devices = beginning.devices.map(({ name, seat, token }) => {
			const line = new Line(this.network, `seat_${seat}=${token}`);
			return new Device({ name, workshop: this.workshop, seat, token }, line, this.ledger);
		});
	}

	get isUp(): boolean {
		return this.network.listening !== null;
	}

	async start(): Promise<void> {
		if (this.isUp || this.#isStarting) return;
		this.#isStarting = true;
		this.space = new SimulatedSpace();
		const { space } = this;
		const register = this.#register;
		const log = (details: unknown, message: string) => {
			const expected = details instanceof Error && details.message === 'EIO';
			if (!expected)
				this.ledger.faults.push(`${message} ${String(Object(details).err ?? details)}`);
		};
		const { sockets } = await startServer({ folder, register, space, log });
		this.network.listening = sockets;
		this.#isStarting = false;
	}

	/** The power goes: what is not synced may be gone, whoever was to be answered is not. */
	crash(): void {
		if (!this.isUp) return;
		this.inFlightAtCrashes.push(this.devices.reduce((sum, { inFlight }) => sum + inFlight, 0));
		this.network.crash();
		this.#disk.crash(this.chance);
	}

	offline(line: Line): void {
		line.isOffline = true;
		for (const wire of this.network.of(line)) wire.cut();
	}

	silence(line: Line, patience: number): void {
		line.isSilent = true;
		const silenced = this.network.of(line);
		setTimeout(() => {
			// Document sockets are watched by the product itself.
			if (line.isSilent) for (const wire of silenced) if (wire.isPinged) wire.cut();
		}, patience);
	}

	failDisk(): void {
		this.#disk.fail();
	}

	/** A disk that has failed already is only good for the next process. */
	healDisk(): void {
		this.#disk.heal();
	}

	/** What the pages say is believed, also between two changes of it. */
	look(): void {
		for (const { documents } of this.devices)
			for (const document of documents.values()) document.look();
	}

	/** One thing that was waiting to happen; false when nothing was. */
	async step(): Promise<boolean> {
		const ready = [...this.network.ready, ...this.#disk.ready];
		if (ready.length === 0) return false;
		this.chance.pick(ready).shift()!();
		await turn();
		return true;
	}

	async steps(count: number): Promise<void> {
		for (let i = 0; i < count && (await this.step()); i++);
	}

	async pass(milliseconds: number): Promise<void> {
		vi.advanceTimersByTime(milliseconds);
		await turn();
	}

	/** What a restart would find now. */
	found(): Promise<Found> {
		const own = this.devices.map(({ owner }) => storedName(privateName, owner.seat));
		const documents = new Set([boardName, ...own, ...this.ledger.documents]);
		return find(this.#disk.bytes, this.workshop, documents);
	}

	/** What was promised and is not on the disk. */
	async audit(): Promise<string[]> {
		const { events, docs } = await this.found();
		return [...this.ledger.lostEdits(docs), ...this.ledger.lostCommands(events)];
	}

	close(): void {
		for (const device of this.devices) device.close();
		vi.clearAllTimers();
	}
}
