/**
 * What is asked for, and the part of the page that shows it: fetched only where there is something to show. Made while a
 * component begins; what `ask` reads of it, when it is called, asks again.
 */
export class AskedFirst<T, Part> {
	#shown = $state.raw<{ found: readonly T[]; Part: Part }>();

	constructor(ask: () => Promise<readonly T[]>, load: () => Promise<Part>) {
		$effect(() => {
			let isWanted = true;
			void ask().then(async (found) => {
				const shown = found.length > 0 ? { found, Part: await load() } : undefined;
				if (isWanted) this.#shown = shown;
			});
			return () => (isWanted = false);
		});
	}

	get shown(): { found: readonly T[]; Part: Part } | undefined {
		return this.#shown;
	}
}
