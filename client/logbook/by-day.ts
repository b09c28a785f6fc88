import type { LogbookEntry } from '../../shared/logbook/logbook.ts';

/** What was done on one day of the reader's clock. */
export interface Day {
	/** Any moment of it. */
	day: number;
	entries: LogbookEntry[];
}

/** The same entries in the same order, cut where a day begins. */
export function byDay(entries: readonly LogbookEntry[]): Day[] {
	const days: Day[] = [];
	const dateOf = (at: number) => new Date(at).toDateString();
	for (const entry of entries) {
		const last = days.at(-1);
		if (last && dateOf(last.day) === dateOf(entry.at)) last.entries.push(entry);
		else days.push({ day: entry.at, entries: [entry] });
	}
	return days;
}
