import type { Id } from '../../../shared/ids.ts';
import type { Leaving } from '../workshop-log.ts';

const padded = (n: number) => String(n).padStart(12, '0');

/** What all events of a workshop have in front of their number. */
export const eventsOf = (workshop: Id) => `e!${workshop}`;
/** The same of all its documents, and of one. */
export const documentsOf = (workshop: Id) => `d!${workshop}`;
export const recordsOf = (workshop: Id, document: string) => `d!${workshop}!${document}`;
export const numbered = (prefix: string, n: number) => `${prefix}!${padded(n)}`;
export const numberIn = (key: string) => Number(key.slice(key.lastIndexOf('!') + 1));

export const codeKey = (code: string) => `c!${code}`;
export const teamKey = (hash: string) => `t!${hash}`;
export const workshopsOf = (team: Id) => `w!${team}`;

/** That a workshop is being erased, with its team, until that is done; and that it was. */
export const erasingKey = (workshop: Id) => `g!${workshop}`;
export const erasedKey = (workshop: Id) => `x!${workshop}`;
/** That something is leaving a workshop, until that is done. */
export const leavingKey = ({ workshop, what, id }: Leaving) => `p!${workshop}!${what}/${id}`;
/** Where what stood behind damage is kept, to be looked at by hand. */
export const aside = (key: string) => `y!${key}`;
/** How many commits were stored. */
export const commitCount = 'n';
/** Wherever something of a workshop is kept under its id. */
export const rangesOf = (workshop: Id) =>
	['e', 'd', 'h', 'b', 'p', aside('e'), aside('d')].map((kind) => under(`${kind}!${workshop}`));
/** Where a code and a team lead to their workshops. */
const everyCode = { gt: 'c!', lt: 'c"' };
export const everyTeam = { gt: 'w!', lt: 'w"' };
/** All links of all teams. */
export const everyTeamKey = { gt: 't!', lt: 't"' };
export const pointerRanges = [everyCode, everyTeam];

/** `"` follows `!`: the range holds all keys that begin with the prefix. */
export const under = (prefix: string) => ({ gt: `${prefix}!`, lt: `${prefix}"` });
