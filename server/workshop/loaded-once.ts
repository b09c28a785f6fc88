interface Ways<Value> {
	now: () => number;
	/** Null for what there is not. */
	load: (key: string) => Promise<Value | null>;
	/** Whether somebody is connected to it or waits for it. */
	inUse: (value: Value) => boolean;
	/** Before it may go everything of it must be kept elsewhere; false when it has to stay. */
	settle: (value: Value) => Promise<boolean>;
	/** It has left, or is wanted again while somebody still held it. */
	left?: (value: Value) => void;
	back?: (value: Value) => void;
}

interface Loaded<Value> {
	value: Promise<Value | null>;
	usedAt: number;
}

/**
 * Loads each thing once, however many ask for it, and lets go of what nobody has used for a while. Who still
 * holds what was let go keeps it reachable, and whoever asks then gets that very one: there are never two.
 */
export class LoadedOnce<Value extends object> {
	#ways: Ways<Value>;
	#loaded = new Map<string, Loaded<Value>>();
	#letGo = new Map<string, WeakRef<Value>>();

	constructor(ways: Ways<Value>) {
		this.#ways = ways;
	}

	get size(): number {
		return this.#loaded.size;
	}

	get(key: string): Promise<Value | null> {
		const known = this.#loaded.get(key);
		if (known) {
			known.usedAt = this.#ways.now();
			return known.value;
		}
		const held = this.#letGo.get(key)?.deref();
		if (held) this.#ways.back?.(held);
		return this.#hold(key, held ? Promise.resolve(held) : this.#ways.load(key));
	}

	/** One that was made here. */
	add(key: string, value: Value): void {
		void this.#hold(key, Promise.resolve(value));
	}

	/** Forgets one that is no more, whoever still holds it. */
	drop(key: string): void {
		this.#loaded.delete(key);
		this.#letGo.delete(key);
	}

	/** Loads one anew once something is done, whoever still holds the one before; `then` is given it. */
	reload(key: string, done: Promise<void>, then: (value: Value) => void): void {
		const load = async () => {
			await done;
			const value = await this.#ways.load(key);
			if (value) then(value);
			return value;
		};
		void this.#hold(key, load()).catch(() => undefined);
	}

	/** All that are in memory, once they are loaded. */
	async all(): Promise<Value[]> {
		const loading = [...this.#loaded.values()].map(({ value }) => value.catch(() => null));
		return (await Promise.all(loading)).filter((value) => value !== null);
	}

	/** Lets go of what has not been used for so many milliseconds. */
	async letGo(idle: number): Promise<void> {
		await Promise.all([...this.#loaded].map(([key, loaded]) => this.#consider(key, loaded, idle)));
		for (const [key, held] of this.#letGo) if (!held.deref()) this.#letGo.delete(key);
	}

	#hold(key: string, value: Promise<Value | null>): Promise<Value | null> {
		this.#letGo.delete(key);
		this.#loaded.set(key, { value, usedAt: this.#ways.now() });
		const forget = () => this.#loaded.delete(key);
		// Neither a failure nor a wrong address is remembered: the first is tried again, the second would pile up.
		value.then((loaded) => loaded ?? forget(), forget);
		return value;
	}

	async #consider(key: string, loaded: Loaded<Value>, idle: number): Promise<void> {
		const { now, inUse, settle, left } = this.#ways;
		const value = await loaded.value.catch(() => null);
		const isIdle = () => now() - loaded.usedAt >= idle && value !== null && !inUse(value);
		if (value && inUse(value)) loaded.usedAt = now();
		// Asked again: settling takes a while.
		if (!value || !isIdle() || !(await settle(value)) || !isIdle()) return;
		this.#loaded.delete(key);
		this.#letGo.set(key, new WeakRef(value));
		left?.(value);
	}
}
