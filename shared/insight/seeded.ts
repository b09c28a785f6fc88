/** Chance that can be repeated: the server stamps the seed, and everybody comes to the same result. */
export type Dice = () => number;

/** Numbers from 0 to below 1, always the same ones for a seed (mulberry32). */
export function seeded(seed: number): Dice {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A copy in an order of chance (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], dice: Dice): T[] {
	const mixed = [...things];
	for (let last = mixed.length - 1; last > 0; last--) {
		const other = Math.floor(dice() * (last + 1));
		[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
	}
	return mixed;
}
