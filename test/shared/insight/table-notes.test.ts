import { expect, it } from 'vitest';
import { balancedTables } from '../../../shared/insight/balanced-tables.ts';
import type { Seated, TableWishes } from '../../../shared/insight/table-score.ts';
import { notesOn } from '../../../shared/insight/table-notes.ts';

const people = (...sides: Seated['side'][]): Seated[] =>
	sides.map((side, index) => ({ id: `p${index}`, side, company: null, remote: false }));
const asked = (over: Partial<TableWishes>): TableWishes => ({
	...{ people: [], tables: 2, apart: [], together: [], presenters: [], met: [] },
	...over,
});

it('GR19 says which side is missing where, how many there are, and how many tables would do', () => {
	const wanted = asked({
		people: people('sales', 'sales', 'sales', 'sales', 'operations', 'operations'),
		tables: 3,
	});
	const notes = notesOn(wanted, [
		['p0', 'p4'],
		['p1', 'p5'],
		['p2', 'p3'],
	]);
	expect(notes).toContainEqual({ what: 'missing', table: 2, side: 'operations', total: 2 });
	expect(notes).toContainEqual({ what: 'fewer', tables: 2 });
	expect(notes).toContainEqual({ what: 'single', table: 0, side: 'sales', total: 4 });
	const alone = notesOn(asked({ people: people('sales', 'sales') }), [['p0'], ['p1']]);
	expect(alone.filter(({ what }) => what === 'fewer')).toEqual([]);
});

it('GR19 names every wish that is not met', () => {
	const four = people('sales', 'operations', 'sales', 'operations');
	four[0]!.remote = true;
	for (const one of four) one.company = 'Bakery';
	four[3]!.company = 'Dairy';
	const wanted = asked({
		people: four,
		apart: [['p0', 'p1']],
		together: [['p1', 'p2']],
		presenters: ['p2', null],
	});
	const whats = notesOn(wanted, [
		['p0', 'p1'],
		['p2', 'p3'],
	]);
	expect(whats).toContainEqual({ what: 'apart', table: 0, seats: ['p0', 'p1'] });
	expect(whats).toContainEqual({ what: 'together', seats: ['p1', 'p2'] });
	expect(whats).toContainEqual({ what: 'presenter', table: 1, seat: 'p2' });
	expect(whats).toContainEqual({ what: 'remote', table: 0, seat: 'p0' });
	expect(whats).toContainEqual({ what: 'company', table: 0, company: 'Bakery' });
});

it('GR19 has nothing to say of tables without a fault', () => {
	const wanted = asked({
		people: people(...Array.from({ length: 4 }, () => ['sales', 'operations'] as const).flat()),
	});
	expect(notesOn(wanted, balancedTables(wanted, 4))).toEqual([]);
});
