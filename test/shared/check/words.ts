/** A question to the room and the words that it gets. */
import type { Asking, Closing, Consent, Word } from '../../../shared/check/consent.ts';
import type { Electorate } from '../../../shared/check/electorate.ts';

/** A person's side shows in the first letter: s1, o1, x1. */
export const said = (by: string, word: Word = 'agree', change: Partial<Consent> = {}): Consent => ({
	by,
	side: by.startsWith('s') ? 'sales' : by.startsWith('o') ? 'operations' : 'other',
	version: 1,
	word,
	closed: null,
	...change,
});
export const objects = (by: string, closed: Closing | null = null, version = 1) =>
	said(by, 'object', { closed, version });

export const asking = (
	electorate: Partial<Electorate> = {},
	change: Partial<Asking> = {},
): Asking => ({
	version: 1,
	owners: ['s1', 'o1'],
	electorate: { sales: ['s1'], operations: ['o1'], other: [], ...electorate },
	...change,
});
export const four: Partial<Electorate> = { sales: ['s1', 's2', 's3', 's4'] };
export const owners = [said('s1'), said('o1')];
