import type { Id } from '../../shared/ids.ts';
import { deviceKeyPrefix } from '../../shared/protocol.ts';
import type { Effects } from '../effects.ts';
import { hashOf } from './token.ts';

/** As long as it takes to fetch the other device, and no longer. */
const lifetime = 5 * 60_000;

interface Issued {
	seat: Id;
	until: number;
	/** The join request that used it: the same one finds its seat again. */
	usedBy: string | null;
}

/**
 * Keys that let one more device into a seat, once, within five minutes. Kept in memory as hashes only: a
 * restart forgets them, and whoever waits for one is shown a new one.
 */
export class DeviceKeys {
	#effects: Pick<Effects, 'now' | 'newKey'>;
	#issued = new Map<string, Issued>();

	constructor(effects: Pick<Effects, 'now' | 'newKey'>) {
		this.#effects = effects;
	}

	/** Takes over from the one before. */
	follow(before: DeviceKeys): void {
		for (const [hash, issued] of before.#issued) this.#issued.set(hash, issued);
	}

	/** A seat has one key at a time: a new one takes the place of the old. */
	issue(seat: Id): string {
		for (const [hash, issued] of this.#issued)
			if (issued.seat === seat || !this.#lasts(issued)) this.#issued.delete(hash);
		const key = deviceKeyPrefix + this.#effects.newKey();
		const until = this.#effects.now() + lifetime;
		this.#issued.set(hashOf(key), { seat, until, usedBy: null });
		return key;
	}

	/** The seat that a key would open now; null when it is over. */
	seatOf(key: string): Id | null {
		const issued = this.#issued.get(hashOf(key));
		return issued && issued.usedBy === null && this.#lasts(issued) ? issued.seat : null;
	}

	/** The seat that a key opens, for this request and no other from now on; null when it is over. */
	use(key: string, request: string): Id | null {
		const issued = this.#issued.get(hashOf(key));
		if (!issued || !this.#lasts(issued)) return null;
		if (issued.usedBy !== null && issued.usedBy !== request) return null;
		issued.usedBy = request;
		return issued.seat;
	}

	#lasts = ({ until }: Issued): boolean => this.#effects.now() < until;
}
