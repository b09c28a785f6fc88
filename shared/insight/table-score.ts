/** How good tables are, by the ranked wishes of the product: a later wish never worsens an earlier one. */
import type { Id } from '../ids.ts';
import type { Side } from '../workshop/state.ts';
import { twoSides } from '../workshop/sides.ts';

export interface Seated {
	id: Id;
	side: Side;
	company: string | null;
	remote: boolean;
}

export type Pair = readonly [Id, Id];

export interface TableWishes {
	people: readonly Seated[];
	/** At least 1, at most as many as there are people. */
	tables: number;
	/** Who should not sit together: said so, or one is the other's direct superior. */
	apart: readonly Pair[];
	together: readonly Pair[];
	/** By table, from the first: who presents the case that it works. */
	presenters: readonly (Id | null)[];
	/** Who has sat together before. */
	met: readonly Pair[];
}

/** The wishes from the second on, in their order; that sizes differ by at most one is never given up. */
export const wishes = [
	'apart',
	'both-sides',
	'presenter',
	'two-of-each',
	'remote',
	'together',
	'company',
	'third',
	'met',
] as const;
/** How far each wish is from being met, in the order of `wishes`; all zeros is a table plan without a fault. */
export type Score = readonly number[];

/** Negative when the first score is better: the first wish in which they differ decides. */
export function compareScores(a: Score, b: Score): number {
	const at = wishes.findIndex((_wish, index) => a[index] !== b[index]);
	return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Everything that a score is reckoned from, by place in the list of people. */
export class Reckoning {
	readonly people: readonly Seated[];
	readonly #apart: number[][];
	readonly #together: number[][];
	readonly #met: number[][];
	/** By table, the place of who presents there. */
	readonly #presenters: readonly (number | undefined)[];
	readonly #presenting: ReadonlySet<number>;
	/** The same for people of whom no score can tell which is which. */
	readonly #kinds: readonly string[];
	/** Where everybody is of one company, none can be over half of a table. */
	readonly #circle: boolean;

	constructor({ people, tables, apart, together, met, presenters }: TableWishes) {
		this.people = people;
		const place = new Map(people.map(({ id }, index) => [id, index]));
		const neighbours = (pairs: readonly Pair[]) => {
			const lists = people.map((): number[] => []);
			const known = new Set<string>();
			for (const pair of pairs) {
				const [a, b] = pair.map((id) => place.get(id));
				if (a === undefined || b === undefined || a === b) continue;
				const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
				if (known.has(key)) continue;
				known.add(key);
				lists[a]!.push(b);
				lists[b]!.push(a);
			}
			return lists;
		};
		this.#apart = neighbours(apart);
		this.#together = neighbours(together);
		this.#met = neighbours(met);
		this.#presenters = Array.from({ length: tables }, (_table, index) =>
			place.get(presenters[index] ?? ''),
		);
		this.#presenting = new Set(this.#presenters.filter((at) => at !== undefined));
		const isWished = (index: number) =>
			[this.#apart, this.#together, this.#met].some((pairs) => pairs[index]!.length > 0);
		this.#kinds = people.map(({ side, company, remote }, index) =>
			isWished(index) || this.#presenting.has(index)
				? `${index}`
				: JSON.stringify([side, company, remote]),
		);
		this.#circle = new Set(people.map(({ company }) => company ?? '')).size > 1;
	}

	/** What one table adds to the score. */
	of(members: readonly number[], table: number): number[] {
		const count = { sales: 0, operations: 0, other: 0 };
		let [remote, presenting, apart, separated, met] = [0, 0, 0, 0, 0];
		for (const member of members) {
			const { side, remote: isRemote } = this.people[member]!;
			count[side]++;
			if (isRemote) remote++;
			if (this.#presenters[table] !== member && this.#presenting.has(member)) presenting++;
			for (const other of this.#apart[member]!) if (members.includes(other)) apart++;
			for (const other of this.#together[member]!) if (!members.includes(other)) separated++;
			for (const other of this.#met[member]!) if (members.includes(other)) met++;
		}
		return [
			apart / 2,
			twoSides.filter((side) => count[side] === 0).length,
			presenting,
			twoSides.reduce((sum, side) => sum + Math.max(0, 2 - count[side]), 0),
			remote === 1 && members.length > 1 ? 1 : 0,
			separated / 2,
			this.#circle ? this.#overHalf(members) : 0,
			count.other ** 2,
			met / 2,
		];
	}

	/** How many people of one company are too many at a table. */
	#overHalf(members: readonly number[]): number {
		const companies = new Map<string, number>();
		for (const member of members) {
			const { company } = this.people[member]!;
			if (company) companies.set(company, (companies.get(company) ?? 0) + 1);
		}
		let over = 0;
		for (const many of companies.values()) over += Math.max(0, many - members.length / 2);
		return over;
	}

	/** With whom somebody should sit. */
	togetherWith = (member: number): readonly number[] => this.#together[member]!;

	/** Whether two people can change places without any score being another. */
	isAlike = (one: number, other: number): boolean => this.#kinds[one] === this.#kinds[other];
}

export const sum = (scores: readonly Score[]): number[] =>
	wishes.map((_wish, index) => scores.reduce((total, score) => total + score[index]!, 0));

/** The score of a finished plan, tables in their order; comparable with that of any other plan of the same people. */
export function scoreOf(asked: TableWishes, tables: readonly (readonly Id[])[]): Score {
	const reckoning = new Reckoning(asked);
	const place = new Map(asked.people.map(({ id }, index) => [id, index]));
	return sum(
		tables.map((members, table) =>
			reckoning.of(
				members.flatMap((id) => place.get(id) ?? []),
				table,
			),
		),
	);
}
