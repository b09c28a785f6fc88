import type { Id } from '../../shared/ids.ts';
import type { Claim } from '../store/workshop-log.ts';

/** Holds the client ids under which the server writes; no seat has a name as short. */
export const serverSeat = 'server';

const idsPerSeat = 256;

/** Which seat each Yjs client id of a document belongs to: the first to write under it owns it. */
export class Claims {
	readonly #owners: Map<number, Id>;
	readonly #counts = new Map<Id, number>();

	constructor(stored: readonly Claim[]) {
		this.#owners = new Map(stored);
		for (const seat of this.#owners.values()) this.#counts.set(seat, this.#count(seat) + 1);
	}

	owner(clientId: number): Id | undefined {
		return this.#owners.get(clientId);
	}

	/** All of them, each once. */
	get all(): Claim[] {
		return [...this.#owners];
	}

	/** Whether a seat may take so many more: a loop that makes ids would fill the disk and every vector. */
	hasRoom(seat: Id, more: number): boolean {
		return this.#count(seat) + more <= idsPerSeat;
	}

	/** Returns what is to be stored with the update that brought the ids. */
	take(seat: Id, clientIds: readonly number[]): Claim[] {
		for (const clientId of clientIds) this.#owners.set(clientId, seat);
		this.#counts.set(seat, this.#count(seat) + clientIds.length);
		return clientIds.map((clientId) => [clientId, seat]);
	}

	#count(seat: Id): number {
		return this.#counts.get(seat) ?? 0;
	}
}
