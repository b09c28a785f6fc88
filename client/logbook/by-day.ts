import type { LogbookEntry } from '../../shared/logbook/logbook.ts';

/** What was done on one day. */
export interface Day {
	/** Any moment of it. */
	day: number;
	entries: LogbookEntry[];
}

/** The same entries in the same order, cut where a day begins; `dateOf` says which one it is at a moment. */
export function byDay(entries: readonly LogbookEntry[], dateOf: (at: number) => string): Day[] {
	const days: Day[] = [];
	for (const entry of entries) {
		const last = days.at(-1);
		if (last && dateOf(last.day) === dateOf(entry.at)) last.entries.push(entry);
		else days.push({ day: entry.at, entries: [entry] });
	}
	return days;
}
