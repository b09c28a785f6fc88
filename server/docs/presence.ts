import type { Id } from '../../shared/ids.ts';
import { awarenessFrame, type PublishedState } from './messages.ts';

/** One socket that may show where it is and sees where others are. */
export interface PresenceMember {
	readonly seat: Id;
	/** A frame that may be left out. */
	sendAwareness(frame: Uint8Array): void;
}

const longestState = 1024;
/** Five a second of each member; the latest of what comes faster. */
const pauseMilliseconds = 200;

/**
 * Who is where in a document. Published under numbers of the server's own: under Yjs client ids it would
 * name the authors of anonymous text later.
 */
export class Presence {
	readonly #members = new Map<PresenceMember, PublishedState>();
	readonly #numbers = new Set<number>();
	readonly #changed = new Set<PublishedState>();
	#pause: NodeJS.Timeout | null = null;

	join(member: PresenceMember): void {
		// At random, since clients remember the clock of every number they have ever seen.
		const number = crypto.getRandomValues(new Uint32Array(1))[0]!;
		this.#numbers.add(number);
		this.#members.set(member, { number, clock: 0, state: 'null' });
	}

	leave(member: PresenceMember): void {
		this.show(member, 'null');
		const published = this.#members.get(member);
		if (published) this.#numbers.delete(published.number);
		this.#members.delete(member);
	}

	/** `state` is the JSON that the client sent; the identity is what the server knows. */
	show(member: PresenceMember, state: string): void {
		const published = this.#members.get(member);
		const stamped = stamp(state, member.seat);
		if (!published || stamped === null || (stamped === 'null' && published.state === 'null'))
			return;
		published.state = stamped;
		published.clock++;
		this.#changed.add(published);
		if (!this.#pause) this.#pause = setTimeout(() => this.#publish(), pauseMilliseconds);
	}

	/** Whether a number in a client's message is one of ours, which stock clients send back. */
	isOurs(number: number): boolean {
		return this.#numbers.has(number);
	}

	/** Null when nobody shows anything. */
	everybody(): Uint8Array | null {
		const shown = [...this.#members.values()].filter(({ state }) => state !== 'null');
		return shown.length > 0 ? awarenessFrame(shown) : null;
	}

	#publish(): void {
		this.#pause = null;
		const frame = awarenessFrame([...this.#changed]);
		this.#changed.clear();
		for (const member of this.#members.keys()) member.sendAwareness(frame);
	}
}

/** Null for what is not an object of at most 1 KB; an empty one, which every stock client sends, says nothing. */
function stamp(state: string, seat: Id): string | null {
	if (state === 'null' || state === '{}') return 'null';
	if (state.length > longestState) return null;
	try {
		const parsed: unknown = JSON.parse(state);
		const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
		return isObject ? JSON.stringify({ ...parsed, seat }) : null;
	} catch {
		return null;
	}
}
