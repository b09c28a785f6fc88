import { flushSync, untrack } from 'svelte';
import { vi } from 'vitest';
import type * as Y from 'yjs';
import { mindTray } from '../../../client/tray/mind-tray.svelte.ts';
import { Tray } from '../../../client/tray/tray.svelte.ts';
import { Documents } from '../../../client/workshop/documents.svelte.ts';
import type { LateRefusal, Workshop } from '../../../client/workshop/workshop.svelte.ts';
import { DocumentConnection } from '../../../server/docs/connection.ts';
import type { Room } from '../../../server/docs/room.ts';
import { addCard } from '../../../shared/board/conflict-card.ts';
import { knownName, type DocumentRight, type Mode } from '../../../shared/workshop/documents.ts';
import { Disk } from '../../server/docs/scene.ts';
import type { SocketPair } from '../../support/socket-pair.ts';
import { Network } from '../connection/documents-scene.ts';
import { openCopy } from './device.ts';

/** One seat's page with all its documents, the server's rooms, and what the workshop says. */
export class Boat {
	readonly network = new Network();
	readonly disk = new Disk();
	#rooms: Record<string, Room> = {};
	readonly connections: DocumentConnection[] = [];
	readonly late = $state<LateRefusal[]>([]);
	rights = $state.raw<DocumentRight[]>([]);
	room = $state({
		workshop: { closed: false },
		imported: null,
		frozen: false,
		rounds: {} as Record<string, object>,
		conflicts: {} as Record<string, object>,
		agreements: {} as Record<string, object>,
	});
	full = $state(false);
	connected = $state(true);
	readonly settledLate: LateRefusal[] = [];
	documents!: Documents;
	tray!: Tray;
	#end: (() => void) | undefined;

	constructor(rights: Record<string, Mode>) {
		vi.stubGlobal('WebSocket', this.network.WebSocket);
		this.allow(rights);
	}

	/** What this seat may open from now on; the server tells it in time. */
	allow(rights: Record<string, Mode>): void {
		this.rights = Object.entries(rights).map(([name, mode]) => ({ name, mode }));
		for (const connection of this.connections) connection.rightsChanged();
	}

	roomOf(name: string): Room {
		return (this.#rooms[name] ??= this.disk.open(name));
	}

	/** Somebody else puts a card there. */
	async writeCard(name: string, id: string, title = ''): Promise<void> {
		await this.roomOf(name).write(
			(doc) => addCard(doc, id, id, { title }),
			(record) => this.disk.append(record ? [record] : []),
		);
	}

	/** A page of this seat begins. */
	async load(): Promise<void> {
		this.#end = $effect.root(() => {
			const workshop: Partial<Workshop> = {
				seat: 'anna',
				settleLate: (late) => {
					this.settledLate.push(late);
					this.late.splice(0);
				},
			};
			const read = (name: 'connected' | 'full' | 'late' | 'room') => ({ get: () => this[name] });
			Object.defineProperties(workshop, {
				connected: read('connected'),
				full: read('full'),
				late: read('late'),
				room: read('room'),
				waiting: { value: 0 },
				mine: { value: { sharedCases: {} } },
			});
			this.documents = new Documents(workshop as Workshop, 'workshop', openCopy);
			this.tray = new Tray(this.documents.whose);
			mindTray(this.tray, workshop as Workshop, this.documents);
			$effect(() => {
				const { rights } = this;
				untrack(() => this.documents.follow(rights));
			});
		});
		await this.pass(0);
	}

	/** The tab is closed. */
	unload(): void {
		this.documents.close();
		this.#end?.();
		this.network.cut();
	}

	goOffline(): void {
		this.network.isUp = false;
		this.connected = false;
		this.network.cut();
		flushSync();
	}

	async comeBack(): Promise<void> {
		this.network.isUp = true;
		this.connected = true;
		await this.pass(10_000);
		await this.pass(50);
		await this.pass(4000);
	}

	/** Time passes, and what is sent arrives. */
	async pass(milliseconds: number): Promise<void> {
		flushSync();
		await vi.advanceTimersByTimeAsync(milliseconds);
		for (let i = 0; i < 4; i++) {
			flushSync();
			await this.network.settle((pair, url) => this.#accept(pair, url));
			await vi.advanceTimersByTimeAsync(50);
		}
	}

	#accept(socket: SocketPair, url: string): DocumentConnection {
		const name = url.split('/docs/workshop/')[1]!;
		const mode = () => this.rights.find((right) => right.name === name)?.mode ?? null;
		const options = {
			socket,
			room: this.roomOf(name),
			seat: 'anna',
			receipts: true,
			mode,
			mayShow: () => true,
			spend: () => {},
		};
		const connection = new DocumentConnection(options);
		this.connections.push(connection);
		if (!mode()) connection.close(this.#isStale(name) ? 'begun-anew' : 'not-found');
		return connection;
	}

	#isStale(name: string): boolean {
		return this.rights.some((right) => knownName(right.name) === knownName(name));
	}

	docOf(name: string): Y.Doc {
		return this.documents.opened(name)!.doc;
	}

	/** What is put aside, in short and by document. */
	get aside() {
		return this.tray.items
			.map(([, { document, card, texts, reason }]) => ({
				document,
				card,
				texts,
				reason: reason.is,
			}))
			.sort((a, b) => a.document.localeCompare(b.document));
	}
}
