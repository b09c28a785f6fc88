import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 10;
/** Above so many milliseconds the generator measures itself. */
const bound = 20;

/** Watches this process's own event loop; the returned function stops, and tells how late it was. */
export function watchEventLoop() {
	const delays = monitorEventLoopDelay({ resolution });
	delays.enable();
	return (): { p99: number; isBound: boolean } => {
		delays.disable();
		// Every delay holds the pause between two looks, too.
		const p99 = Math.max(0, delays.percentile(99) / 1e6 - resolution);
		return { p99, isBound: p99 > bound };
	};
}
