/**
 * Does something again and again, each time so long after the last one is done. `stop` resolves when the one
 * that is under way is done.
 */
export function repeat(
	pause: number,
	act: () => Promise<void>,
	onFailure: (error: unknown) => void,
): { stop: () => Promise<void> } {
	let timer: NodeJS.Timeout | undefined;
	let running = Promise.resolve();
	const next = () => {
		timer = setTimeout(() => {
			running = act()
				.catch(onFailure)
				.then(() => timer && next());
		}, pause).unref();
	};
	next();
	return {
		stop: () => {
			clearTimeout(timer);
			timer = undefined;
			return running;
		},
	};
}
