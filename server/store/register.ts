import type { Id } from '../../shared/ids.ts';
import type { TeamDeed } from '../../shared/logbook/team-logbook.ts';
import type { TeamRegister } from '../../shared/register/register.ts';

/** What is kept besides what people read. */
export interface StoredRegister extends TeamRegister {
	/** Hash of the key in the team's link; blank until its first workshop is in. */
	keyHash: string;
	/** For those who lead its workshops; none where nothing was noted. */
	deeds?: TeamDeed[];
}

/** Where a team's sealed agreements live from one workshop to the next. Closed, it refuses everything. */
export interface Register {
	/**
	 * The team's register after every update that was asked for until now, the caller's own copy; null for a
	 * team that has none. Rejects when there is one that cannot be read.
	 */
	read(team: Id): Promise<StoredRegister | null>;
	/**
	 * Creates or changes a team's register, one change a team at a time in the order of asking; resolves when
	 * it is on disk; rejects, and changes nothing, when that fails or when `change` throws. A change that
	 * changes nothing is not written.
	 */
	update(team: Id, change: (register: StoredRegister) => void): Promise<void>;
	/**
	 * Takes something out of a team's register, if it has one, so that nothing of it is left in any generation of it.
	 */
	erase(team: Id, change: (register: StoredRegister) => void): Promise<void>;
	/** Resolves when nothing is on its way any more. */
	close(): Promise<void>;
}

export const emptyRegister = (team: Id): StoredRegister => ({
	format: 'sameboat/register/1',
	team,
	keyHash: '',
	people: {},
	strategy: { version: 0, sponsor: '', statement: '', objectives: [] },
	strategies: [],
	translations: [],
	workshops: [],
	agreements: [],
	reviews: [],
	left: [],
});
