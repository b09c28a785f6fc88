import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Gauges } from './gauges.ts';

const resolution = 20;

/** How this process is doing. Returns what stops the measuring. */
export const addProcessGauges = (gauges: Gauges): (() => void) => {
	const delay = monitorEventLoopDelay({ resolution });
	delay.enable();
	// The histogram counts the timer's own interval in, so a process at rest would show 20 ms.
	const p99 = () => Math.max(0, delay.percentile(99) / 1e9 - resolution / 1e3);
	gauges.add('sameboat_uptime_seconds', 'Time since the start.', () => process.uptime());
	gauges.add('sameboat_memory_resident_bytes', 'Memory of the process.', () =>
		process.memoryUsage.rss(),
	);
	gauges.add(
		'sameboat_event_loop_delay_p99_seconds',
		'Waiting time since the last reading.',
		() => {
			const seconds = delay.count > 0 ? p99() : 0;
			delay.reset();
			return seconds;
		},
	);
	return () => delay.disable();
};
