// Loaded before the server: watches its event loop and its memory from inside. SIGUSR2 begins anew.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';

const resolution = 10;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();
let before = 0;
let most = 0;
const look = () => {
	most = Math.max(most, process.memoryUsage.rss());
};
setInterval(look, 100).unref();
process.on('SIGUSR2', () => {
	delays.reset();
	before = most = process.memoryUsage.rss();
});
process.on('exit', () => {
	look();
	const stall = Math.max(0, delays.max / 1e6 - resolution);
	writeFileSync(String(process.env['WATCH_FILE']), JSON.stringify({ stall, before, most }));
});
