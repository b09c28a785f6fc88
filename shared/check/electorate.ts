import type { Id } from '../ids.ts';
import type { Side } from '../workshop/state.ts';
import type { Owner } from './agreement.ts';

/** Who is asked, by side; frozen with the text when the question is put. */
export type Electorate = Readonly<Record<Side, readonly Id[]>>;

export interface Attendance {
	id: Id;
	side: Side;
	inScope: boolean;
	/** Server clock in milliseconds: the last moment of a connection, now while there is one; null before the first. */
	lastConnectedAt: number | null;
	markedPresent: boolean;
}

const tenMinutes = 10 * 60_000;

/**
 * Participants in scope who were connected in the ten minutes before the asking or are marked present, and
 * the owners, wherever they are. `participants` are those alone: no facilitator, screen or observer.
 */
export function electorateAt(
	askedAt: number,
	participants: readonly Attendance[],
	owners: readonly Owner[],
): Electorate {
	const here = participants.filter(
		({ inScope, markedPresent, lastConnectedAt }) =>
			inScope &&
			(markedPresent || (lastConnectedAt !== null && lastConnectedAt >= askedAt - tenMinutes)),
	);
	const asked = new Map([...owners, ...here].map(({ id, side }) => [id, side]));
	const of = (side: Side) => [...asked.keys()].filter((id) => asked.get(id) === side).sort();
	return { sales: of('sales'), operations: of('operations'), other: of('other') };
}
