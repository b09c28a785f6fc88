/** A moment by the clock of the reader; with its day where that is not today. */
export function momentIn(locale: string, at: number, now: number): string {
	const day = (moment: number) => new Date(moment).toDateString();
	const clock = { hour: 'numeric', minute: '2-digit' } as const;
	const date = day(at) === day(now) ? {} : ({ day: 'numeric', month: 'short' } as const);
	return new Intl.DateTimeFormat(locale, { ...date, ...clock }).format(at);
}
