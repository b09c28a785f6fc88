import { describe, expect, it } from 'vitest';
import type { ThemeCommand } from '../../../shared/workshop/themes.ts';
import {
	c1,
	c2,
	c3,
	c4,
	closed,
	frida,
	idOf,
	revealed,
	sam,
	sorted,
	t1,
	t2,
	t3,
	themes,
	voting,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const fresh = idOf('fresh');
const add = (title: string, theme = fresh): ThemeCommand => ({ type: 'AddTheme', theme, title });
const rename = (title: string, theme = t1): ThemeCommand => ({ type: 'RenameTheme', theme, title });
const sort = (
	conflict: string,
	theme: string | null,
	before: string | null = null,
): ThemeCommand => ({
	type: 'SortConflict',
	conflict,
	theme,
	before,
});
const placed = (command: ThemeCommand) =>
	Object.fromEntries(
		given(...sorted)
			.when(sam, command)
			.state.themes.map(({ id, conflicts }) => [id, conflicts]),
	);

describe('a theme', () => {
	it('T1, T2 is added and renamed with its title', () => {
		given(...sorted)
			.when(sam, add(' Capacity '))
			.then({ type: 'ThemeAdded', theme: fresh, title: 'Capacity' });
		const renaming = given(...sorted).when(sam, rename(' Dates '));
		renaming.then({ type: 'ThemeRenamed', theme: t1, title: 'Dates' });
		expect(renaming.state.themes.map(({ title }) => title)).toEqual(['Dates', 'Launches', 'Goals']);
	});

	it('T2 comes last, without a card', () => {
		const { themes } = given(...sorted).when(sam, add('Capacity')).state;
		expect(themes.map(({ id }) => id)).toEqual([t1, t2, t3, fresh]);
		expect(themes.at(-1)).toEqual({ id: fresh, title: 'Capacity', conflicts: [] });
	});

	it.each([add, rename])('T1, L1 its title is neither blank nor longer than 120', (command) => {
		const room = given(...sorted);
		room.when(sam, command(' ')).thenRefused('title-missing');
		room.when(sam, command('x'.repeat(121))).thenRefused('text-too-long', { max: 120 });
		expect(room.when(sam, command(` ${'x'.repeat(120)} `)).past).toHaveLength(sorted.length + 1);
	});

	it('T2 twice is once', () => {
		given(...sorted)
			.when(sam, add('Another title', t1))
			.thenNothing();
		given(...sorted)
			.when(sam, { type: 'RemoveTheme', theme: fresh })
			.thenNothing();
		given(...sorted)
			.when(sam, rename('Capacity', fresh))
			.thenRefused('unknown-theme');
	});

	it('T2 renamed after it was removed, it stays away', () => {
		const late = by(sam, { type: 'ThemeRenamed', theme: fresh, title: 'Capacity' });
		expect(stateAfter([...sorted, late])).toEqual(stateAfter(sorted));
	});

	it('T3 the 200th is the last', () => {
		const many = (count: number) =>
			Array.from({ length: count }, (_, index) =>
				by(sam, { type: 'ThemeAdded', theme: idOf(`theme${index}`), title: 'One more' }),
			);
		given(...revealed, ...many(199))
			.when(sam, add('The 200th'))
			.then({ type: 'ThemeAdded', theme: fresh, title: 'The 200th' });
		given(...revealed, ...many(200))
			.when(sam, add('The 201st'))
			.thenRefused('too-many-themes', { max: 200 });
		given(...revealed, ...many(200))
			.when(sam, add('A known one', idOf('theme7')))
			.thenNothing();
	});

	it('T5 is removed, its cards are not', () => {
		const removing = given(...sorted).when(sam, { type: 'RemoveTheme', theme: t1 });
		removing.then({ type: 'ThemeRemoved', theme: t1 });
		expect(removing.state.themes.map(({ id }) => id)).toEqual([t2, t3]);
		expect(Object.keys(removing.state.conflicts)).toEqual([c1, c2, c3, c4]);
	});
});

describe('a card', () => {
	it('T4 is sorted by what was asked', () => {
		given(...sorted)
			.when(sam, sort(c3, t1, c2))
			.then({ type: 'ConflictSorted', conflict: c3, theme: t1, before: c2, from: t2 });
		given(...sorted)
			.when(sam, sort(c3, null))
			.then({ type: 'ConflictSorted', conflict: c3, theme: null, before: null, from: t2 });
	});

	it('T4 a card in front of itself stays where it is', () => {
		given(...sorted)
			.when(sam, sort(c1, t1, c1))
			.thenNothing();
	});

	it('T4 stands in front of another card, else at the end', () => {
		expect(placed(sort(c3, t1, c1))).toEqual({ [t1]: [c3, c1, c2], [t2]: [], [t3]: [c4] });
		expect(placed(sort(c3, t1, c2))).toEqual({ [t1]: [c1, c3, c2], [t2]: [], [t3]: [c4] });
		expect(placed(sort(c3, t1))).toEqual({ [t1]: [c1, c2, c3], [t2]: [], [t3]: [c4] });
		for (const elsewhere of [c4, idOf('nowhere')])
			expect(placed(sort(c3, t1, elsewhere))).toEqual({ [t1]: [c1, c2, c3], [t2]: [], [t3]: [c4] });
	});

	it('T4 moves within its theme', () => {
		expect(placed(sort(c2, t1, c1))[t1]).toEqual([c2, c1]);
		expect(placed(sort(c1, t1))[t1]).toEqual([c2, c1]);
	});

	it('T4 leaves all themes', () => {
		expect(placed(sort(c1, null))).toEqual({ [t1]: [c2], [t2]: [c3], [t3]: [c4] });
	});

	it('T4 is one that was revealed, and the theme is there', () => {
		given(...sorted)
			.when(sam, sort(idOf('nowhere'), t1))
			.thenRefused('unknown-card');
		given(...sorted)
			.when(sam, sort(c1, fresh))
			.thenRefused('unknown-theme');
	});
});

it.each<ThemeCommand>([
	add('Capacity'),
	rename('Dates'),
	{ type: 'RemoveTheme', theme: t1 },
	sort(c1, t2),
])('T6 while a round is open there is no $type', (command) => {
	given(...voting)
		.when(sam, command)
		.thenRefused('round-open');
	given(...voting)
		.when(frida, command)
		.thenRefused('round-open');
	expect(given(...voting, closed).when(sam, command).past).toHaveLength(voting.length + 2);
});

it('T6 the room is sorted as the script says', () => {
	expect(stateAfter(sorted).themes).toEqual(themes);
});
