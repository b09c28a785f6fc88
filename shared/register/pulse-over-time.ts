/** How the answers to the alignment pulse moved from one workshop of a team to the next. */
import type { Id } from '../ids.ts';
import { pulseStatements } from '../workshop/close.ts';
import type { PulseRow } from '../workshop/close-view.ts';
import { twoSides } from '../workshop/sides.ts';
import type { TwoSides } from '../workshop/state.ts';
import type { TeamRegister } from './register.ts';

/** What one workshop answered, a statement a row. */
export interface PulseSession {
	workshop: Id;
	title: string;
	/** When it began, in milliseconds. */
	at: number;
	rows: PulseRow[];
}

/** The workshops that answered it, the oldest first. */
export const pulseSessions = ({ workshops }: Pick<TeamRegister, 'workshops'>): PulseSession[] =>
	workshops.flatMap(({ id, title, createdAt, pulse }) =>
		pulse ? { workshop: id, title, at: createdAt, rows: pulse } : [],
	);

export interface PulseMove {
	/** By its place in the list. */
	statement: number;
	side: TwoSides;
	from: number;
	to: number;
}

/**
 * What moved most from the first workshop that tells it to the last, of all statements and both sides: the first of them
 * where several did, one that stands still where all do. Null while nothing is told twice.
 */
export function mostMoved(sessions: readonly Pick<PulseSession, 'rows'>[]): PulseMove | null {
	const moves = Array.from({ length: pulseStatements }, (_unused, statement) =>
		twoSides.flatMap((side): PulseMove[] => {
			const told = sessions.flatMap(({ rows }) => rows[statement]?.[side] ?? []);
			const [from, to] = [told[0], told.at(-1)];
			return told.length < 2 || from === undefined || to === undefined
				? []
				: [{ statement, side, from, to }];
		}),
	).flat();
	const size = ({ from, to }: PulseMove) => Math.abs(to - from);
	return moves.reduce<PulseMove | null>(
		(most, one) => (most === null || size(one) > size(most) ? one : most),
		null,
	);
}
