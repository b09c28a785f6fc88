const patience = 20_000;
const pause = 100;

/** Looks until what it sees is enough; what it saw last when that takes too long. */
export async function patiently<T>(
	look: () => Promise<T>,
	isEnough: (seen: T) => boolean,
): Promise<T> {
	const end = performance.now() + patience;
	for (;;) {
		const seen = await look();
		if (isEnough(seen) || performance.now() > end) return seen;
		await new Promise((resolve) => setTimeout(resolve, pause));
	}
}
