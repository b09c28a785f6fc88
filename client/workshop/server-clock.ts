/** The line is given up when it is silent for so long: what seems to be later comes of a clock that was set. */
const latest = 8000;

/**
 * The server's clock minus this device's, in milliseconds, after one more message that says when it was sent.
 * A message is late, never early: the one that was fastest tells best.
 */
export function offsetAfter(known: number | undefined, sentAt: number, now: number): number {
	const offset = sentAt - now;
	return known === undefined || known - offset > latest ? offset : Math.max(known, offset);
}
