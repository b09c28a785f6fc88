import { expect, it } from 'vitest';
import {
	coverage,
	coverageIn,
	groundIn,
	openWith,
	type Ground,
} from '../../../shared/check/coverage.ts';
import { draft, stated } from './drafts.ts';

const ground: Ground = {
	objectives: [{ id: 'otif' }, { id: 'margin' }, { id: 'toString' }],
	themes: [
		{ id: 't1', conflicts: ['c1', 'c2'] },
		{ id: 't2', conflicts: ['c3'] },
		{ id: 't3', conflicts: [] },
	],
	topThemes: ['t3', 't1'],
	conflicts: ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id, topic: null })),
	cases: [
		{ id: 'k1', themes: ['t3', 't2'], timeline: [] },
		{ id: 'k2', themes: ['t1'], timeline: [] },
	],
	proposals: [{ id: 'q1', case: 'k1', openChallenges: 0 }],
};
const openAfter = (...agreements: Parameters<typeof draft>[0][]) =>
	coverage(agreements.map(draft), ground);

it('G1, G2, G3 without an agreement everything is open', () => {
	expect(openAfter()).toEqual({
		objectives: ['otif', 'margin', 'toString'],
		themes: ['t1', 't2', 't3'],
		topThemes: ['t1', 't3'],
		conflicts: ['c1', 'c2', 'c3', 'c4'],
	});
});

it('G1 only what strengthens an objective closes it', () => {
	const effects = { otif: stated('strengthens'), margin: stated('neutral') };
	expect(openAfter({ effects }).objectives).toEqual(['margin', 'toString']);
	expect(openAfter({ effects: { margin: stated('harms') } }).objectives).toHaveLength(3);
	const judgements = { sales: ['neutral' as const], operations: ['strengthens' as const] };
	const judged = { margin: stated('neutral', judgements) };
	expect(openAfter({ effects }, { effects: judged }).objectives).toEqual(['toString']);
});

it('G2 one conflict of a theme is enough', () => {
	const open = openAfter({ restsOn: ['c2'] });
	expect(open.themes).toEqual(['t2', 't3']);
	expect(open.topThemes).toEqual(['t3']);
});

it('G2 a case counts for all of its themes, and so does a proposal to it', () => {
	for (const restsOn of [['k1'], ['q1']]) {
		expect(openAfter({ restsOn }).themes).toEqual(['t1']);
		expect(openAfter({ restsOn }).topThemes).toEqual(['t1']);
	}
});

it('G3 a conflict is closed by its name alone', () => {
	expect(openAfter({ restsOn: ['k2', 'c4', 'gone'] }).conflicts).toEqual(['c1', 'c2', 'c3']);
});

it('G1, G2, G3 what several agreements do adds up', () => {
	const open = openAfter({ restsOn: ['c1'] }, { restsOn: ['k1', 'c3'], effects: {} });
	expect(open).toEqual({
		objectives: ['margin', 'toString'],
		themes: [],
		topThemes: [],
		conflicts: ['c2', 'c4'],
	});
});

it('G5 of a company its own conflicts and their themes are asked for, by its own agreements', () => {
	const owners: Record<string, string> = { c1: 'Mill', c2: '', c3: ' mill ', c4: 'Bakery' };
	const scoped = {
		...ground,
		conflicts: ground.conflicts.map((card) => ({ ...card, scope: owners[card.id]! })),
	};
	const mill = draft({ scope: ' MILL ', restsOn: ['c1', 'c4'] });
	const bakery = draft({
		scope: 'Bakery',
		restsOn: ['c3'],
		effects: { otif: stated('strengthens') },
	});
	const circles = draft({ restsOn: ['c2'], effects: {} });
	const open = (scope: string) => coverageIn(scope, [mill, bakery, circles], scoped);
	expect(open('Mill')).toMatchObject({ themes: ['t2'], topThemes: [], conflicts: ['c3'] });
	expect(open('Mill').objectives).toEqual(coverage([mill], ground).objectives);
	expect(open('Bakery')).toMatchObject({ themes: [], conflicts: ['c4'] });
	expect(open('Bakery').objectives).not.toContain('otif');
	expect(open('')).toEqual(coverage([mill, bakery, circles], ground));
	expect(groundIn('Mill', scoped).themes.map(({ id }) => id)).toEqual(['t1', 't2']);
	expect(groundIn('', scoped)).toEqual({ conflicts: scoped.conflicts, themes: ground.themes });
});

it('G6 with one more agreement what it strengthens is open no more, by what the sides say of it', () => {
	const effects = { otif: stated('strengthens'), margin: stated('harms') };
	expect(openWith(['margin', 'otif'], draft({ effects }))).toEqual(['margin']);
	const judgements = { sales: ['neutral' as const], operations: ['neutral' as const] };
	const judged = draft({ effects: { otif: stated('strengthens', judgements) } });
	expect(openWith(['otif'], judged)).toEqual(['otif']);
	expect(openWith([], judged)).toEqual([]);
});
