import type { FastifyRequest } from 'fastify';
import { refuse, type Refusal } from '../../shared/refusal.ts';
import { groupsOf } from '../network.ts';
import { bears } from './bears.ts';
import { isFromLoopback } from './loopback.ts';

/** So many workshops an hour from one address, where no key is asked for. */
export const mostCreated = 10;
const hour = 60 * 60_000;

/** A household's or an office's many addresses of the new kind share their first half. */
export function neighbourhood(address: string): string {
	const groups = groupsOf(address);
	if (groups?.length !== 8) return groups?.join('.') ?? address;
	return groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16))
		.join(':');
}

/** Who may create workshops: whoever has the key or, where there is none, anybody ten times an hour. */
export class Creations {
	#key: string | undefined;
	#now: () => number;
	/** When each address created, the latest last; an address without any in the last hour is forgotten. */
	#made = new Map<string, number[]>();

	constructor(key: string | undefined, now: () => number) {
		this.#key = key;
		this.#now = now;
	}

	/** Why whoever asks creates none at all: asked before what is sent is read. */
	refuseKey(request: FastifyRequest): Refusal | null {
		return this.#key === undefined || bears(request, this.#key) ? null : refuse('create-key');
	}

	/** Why none is created now; null counts as one that is. Whoever sits at this computer may at any time. */
	refuse(request: FastifyRequest): Refusal | null {
		if (this.#key !== undefined || isFromLoopback(request)) return null;
		const since = this.#now() - hour;
		for (const [address, [...times]] of this.#made)
			if ((times.at(-1) ?? 0) <= since) this.#made.delete(address);
		const from = neighbourhood(request.ip);
		const made = (this.#made.get(from) ?? []).filter((at) => at > since);
		if (made.length >= mostCreated) return refuse('too-many-created', { most: mostCreated });
		this.#made.set(from, [...made, this.#now()]);
		return null;
	}
}
