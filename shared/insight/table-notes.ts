/** Why tables are as they are, for whoever made them: each wish that is not met, as a fact to be put into words. */
import type { Id } from '../ids.ts';
import type { TwoSides } from '../workshop/state.ts';
import { twoSides } from '../workshop/sides.ts';
import type { TableWishes } from './table-score.ts';

/** `table` counts from 0. */
export type TableNote =
	| { what: 'missing' | 'single'; table: number; side: TwoSides; total: number }
	/** So few tables that both sides would be at each. */
	| { what: 'fewer'; tables: number }
	| { what: 'apart'; table: number; seats: readonly [Id, Id] }
	| { what: 'presenter'; table: number; seat: Id }
	| { what: 'remote'; table: number; seat: Id }
	| { what: 'together'; seats: readonly [Id, Id] }
	| { what: 'company'; table: number; company: string };

/** The notes on a plan, in the order of the wishes; none where every wish is met. */
export function notesOn(asked: TableWishes, tables: readonly (readonly Id[])[]): TableNote[] {
	const people = new Map(asked.people.map((person) => [person.id, person]));
	const at = (id: Id) => tables.findIndex((members) => members.includes(id));
	const seated = tables.flat().flatMap((id) => people.get(id) ?? []);
	const totals = {
		sales: seated.filter(({ side }) => side === 'sales').length,
		operations: seated.filter(({ side }) => side === 'operations').length,
	};
	const ofSide = (members: readonly Id[], side: TwoSides) =>
		members.filter((id) => people.get(id)?.side === side).length;
	const short = (what: 'missing' | 'single', n: number): TableNote[] =>
		tables.flatMap((members, table) =>
			twoSides
				.filter((side) => members.length > 0 && ofSide(members, side) === n)
				.map((side): TableNote => ({ what, table, side, total: totals[side] })),
		);
	const missing = short('missing', 0);
	const most = Math.min(totals.sales, totals.operations);
	const circle = new Set(seated.map(({ company }) => company ?? '')).size > 1;
	return [
		...asked.apart
			.filter(([a, b]) => at(a) >= 0 && at(a) === at(b))
			.map((seats): TableNote => ({ what: 'apart', table: at(seats[0]), seats })),
		...missing,
		...(missing.length > 0 && most > 0 && most < tables.length
			? [{ what: 'fewer', tables: most } as const]
			: []),
		...tables.flatMap((members, table) =>
			members
				.filter((id) => asked.presenters.includes(id) && !presentsAt(asked, id, table))
				.map((seat): TableNote => ({ what: 'presenter', table, seat })),
		),
		...short('single', 1),
		...tables.flatMap((members, table): TableNote[] => {
			const away = members.filter((id) => people.get(id)?.remote);
			return away.length === 1 && members.length > 1
				? [{ what: 'remote', table, seat: away[0]! }]
				: [];
		}),
		...asked.together
			.filter(([a, b]) => at(a) >= 0 && at(b) >= 0 && at(a) !== at(b))
			.map((seats): TableNote => ({ what: 'together', seats })),
		...(circle ? tables.flatMap((members, table) => overHalf(members, table, people)) : []),
	];
}

/** Several tables may share a case: its presenter is right at any of them. */
const presentsAt = ({ presenters }: TableWishes, id: Id, table: number): boolean =>
	presenters[table] === id;

function overHalf(
	members: readonly Id[],
	table: number,
	people: ReadonlyMap<Id, { company: string | null }>,
): TableNote[] {
	const companies = members.flatMap((id) => people.get(id)?.company ?? []);
	return [...new Set(companies)]
		.filter((one) => companies.filter((other) => other === one).length > members.length / 2)
		.map((company) => ({ what: 'company', table, company }));
}
