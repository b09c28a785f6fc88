/** What is kept of a team for those who lead its workshops: what no workshop's own logbook can tell. */
import { isRecord } from '../is-record.ts';
import type { Role } from '../workshop/state.ts';

/** As what the whole register is taken: to keep and bring back, or as a table. */
export const registerForms = ['json', 'csv'] as const;
export type RegisterForm = (typeof registerForms)[number];

/** Nothing of an erased workshop is in it, and nobody's name. `at` is in milliseconds of the server's clock. */
export type TeamDeed =
	| { at: number; what: 'workshop-erased'; by: 'facilitator' | 'retention' }
	/** By a seat of one of its workshops, or by the team's link, which anybody may bear. */
	| { at: number; what: 'register-taken'; by: Role | 'link'; as: RegisterForm };

/** In the order in which it was done. */
export interface TeamLogbook {
	deeds: TeamDeed[];
}

/** Of registers that were taken so many are kept, so that nobody fills the disk; that a workshop was erased always is. */
const mostTaken = 200;

const isSame = (one: TeamDeed, other: TeamDeed): boolean =>
	one.at === other.at && one.what === other.what && one.by === other.by;

/** The deeds with one more; noted again, as after a crash, it is there once. */
export function withDeed(deeds: readonly TeamDeed[], deed: TeamDeed): TeamDeed[] {
	if (deed.what === 'workshop-erased' && deeds.some((one) => isSame(one, deed))) return [...deeds];
	const all = [...deeds, deed];
	const surplus = all.filter(({ what }) => what === 'register-taken').length - mostTaken;
	const oldest = all.findIndex(({ what }) => what === 'register-taken');
	return surplus > 0 ? all.filter((_, index) => index !== oldest) : all;
}

/** Of what a server answers. */
export const isTeamLogbook = (value: unknown): value is TeamLogbook =>
	isRecord(value) && Array.isArray(value['deeds']);
