/** Whole seconds until `endsAt`, never below 0. A second counts until it is over, as on a stopwatch. */
export const secondsLeft = (endsAt: number, now: number): number =>
	Math.max(0, Math.ceil((endsAt - now) / 1000));

/** "4:57", "0:00", "1:05:00". */
export function asClock(seconds: number): string {
	const two = (n: number) => String(n).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	const rest = two(seconds % 60);
	return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

export type Milestone = 60 | 10 | 0;

/** What is read out on the way from one reading to the next: at a minute, at ten seconds, at the end. */
export const passed = (before: number, after: number): Milestone | undefined =>
	([0, 10, 60] as const).find((mark) => before > mark && after <= mark);
