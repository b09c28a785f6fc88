import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Linux counts in hundredths of a second, whatever the machine. */
const tickMicroseconds = 10_000;

/** CPU that a process has used since its start, in microseconds; null where nobody says so. */
export function processorTime(pid: number): number | null {
	if (process.platform !== 'linux') return null;
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	// The name in parentheses may hold anything; `utime` and `stime` are the 12th and 13th after it.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * tickMicroseconds;
}
