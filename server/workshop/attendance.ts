import type { Id } from '../../shared/ids.ts';
import type { Effects } from '../effects.ts';

/** Whoever has been connected within this time is asked, too: phones go to sleep. */
const lately = 10 * 60_000;

/** Who is connected to a workshop now, and who was of late. Not facts: a restart begins with nobody. */
export class Attendance {
	#now: Effects['now'];
	#connected = new Set<Id>();
	#left = new Map<Id, number>();
	#since: number;

	constructor(now: Effects['now']) {
		this.#now = now;
		this.#since = now();
	}

	enter(seat: Id): void {
		this.#connected.add(seat);
		this.#left.delete(seat);
	}

	leave(seat: Id): void {
		this.#connected.delete(seat);
		this.#left.set(seat, this.#now());
	}

	/** Takes over from the one before: who was connected there has just left. */
	follow(before: Attendance): void {
		for (const seat of before.#connected) this.#left.set(seat, this.#now());
		for (const [seat, at] of before.#left) this.#left.set(seat, at);
	}

	now = (): Id[] => [...this.#connected];

	/** For how long a seat has had no line, in milliseconds; since this began where it never had one. */
	goneFor(seat: Id): number {
		return this.#connected.has(seat) ? 0 : this.#now() - (this.#left.get(seat) ?? this.#since);
	}

	/** Seats that are connected or were in the last ten minutes. */
	ofLate(): Id[] {
		const since = this.#now() - lately;
		const lateLeavers = [...this.#left].filter(([, at]) => at >= since).map(([seat]) => seat);
		return [...this.#connected, ...lateLeavers];
	}
}
