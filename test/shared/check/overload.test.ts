import { describe, expect, it } from 'vitest';
import type { Agreement, ReviewOutcome } from '../../../shared/check/agreement.ts';
import { findings, owner, saying } from './drafts.ts';

describe('the load of an owner', () => {
	it('F14 with two open ones a third is fine, a fourth is too many', () => {
		expect(saying('overload', {}, { openByOwner: { sam: 2, olga: 2 } })).toEqual([]);
		expect(saying('overload', {}, { openByOwner: { sam: 3, olga: 2 } })).toEqual([
			{ field: 'owners', owner: 'sam', open: 4, limit: 3 },
		]);
	});

	it('F14 each owner is named, once; others do not matter', () => {
		const owners = [owner('sam', 'sales'), owner('olga', 'operations'), owner('sam', 'sales')];
		const openByOwner = { sam: 3, olga: 5, tess: 9 };
		expect(saying('overload', { owners }, { openByOwner })).toMatchObject([
			{ owner: 'olga', open: 6 },
			{ owner: 'sam', open: 4 },
		]);
	});

	it('F14 a name that every object has counts nothing', () => {
		expect(saying('overload', { owners: [owner('toString', 'sales')] })).toEqual([]);
	});

	it('F14 is a warning', () => {
		const found = findings({}, { openByOwner: { olga: 3 } });
		expect(found).toMatchObject([{ rule: 'overload', severity: 'warning', waivable: false }]);
	});
});

describe('the load of a scope', () => {
	const kept: ReviewOutcome = 'kept';
	const partly: ReviewOutcome = 'partly';
	const missed: ReviewOutcome = 'not-kept';
	const load = (
		open: number,
		reviewSessions: ReviewOutcome[][],
		change: Partial<Agreement> = {},
	) => {
		const openAgreements = Array.from({ length: open }, (_, index) => ({
			id: `old ${index}`,
			label: '',
			effects: {},
		}));
		return saying('overload', change, { openAgreements, reviewSessions });
	};

	it('F15 is not reckoned before the second review session', () => {
		expect(load(20, [])).toEqual([]);
		expect(load(20, [[missed]])).toEqual([]);
		expect(load(20, [[missed], []])).toHaveLength(1);
	});

	it('F15 is twice what was kept or partly kept in the last two', () => {
		const sessions = [
			[kept, kept, kept, kept],
			[kept, partly, missed],
			[partly, missed],
		];
		expect(load(5, sessions)).toEqual([]);
		expect(load(6, sessions)).toEqual([{ field: 'owners', owner: null, open: 7, limit: 6 }]);
	});

	it('F15 five are fine for everybody', () => {
		expect(load(4, [[missed], [missed]])).toEqual([]);
		expect(load(5, [[missed], [missed]])).toMatchObject([{ open: 6, limit: 5 }]);
		expect(load(5, [[kept], [kept]])).toMatchObject([{ limit: 5 }]);
	});

	it('F15 the one that it supersedes makes room', () => {
		const sessions = [[missed], [missed]];
		expect(load(5, sessions, { supersedes: 'old 1' })).toEqual([]);
		expect(load(5, sessions, { id: 'old 1' })).toEqual([]);
	});
});
