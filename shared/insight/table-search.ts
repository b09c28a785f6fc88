/** Looks for good tables in rooms that are too large to look at every plan. */
import { seeded, shuffled, type Dice } from './seeded.ts';
import { compareScores, sum, wishes, type Reckoning } from './table-score.ts';
import { allSides } from '../workshop/sides.ts';

/** By table, the places of its people in the list of all. */
export type Plan = number[][];

/** Side after side is dealt round the tables, so that each side is spread from the start. */
function dealt({ people }: Reckoning, sizes: readonly number[], dice: Dice): Plan {
	const plan: Plan = sizes.map(() => []);
	const bySide = allSides.flatMap((side) =>
		shuffled(
			people.flatMap((person, index) => (person.side === side ? [index] : [])),
			dice,
		),
	);
	let table = 0;
	for (const person of bySide) {
		while (plan[table]!.length >= sizes[table]!) table = (table + 1) % sizes.length;
		plan[table]!.push(person);
		table = (table + 1) % sizes.length;
	}
	return plan;
}

/** How many tables are reckoned anew in a whole search: a small room is searched through, a large one ends soon. */
const mostReckonings = (people: number): number => Math.min(30_000, 500 * (people + 2));

interface Found {
	plan: Plan;
	score: number[];
}

/** Looks for better plans by small changes, until nothing helps any more or it has reckoned long enough. */
class Search {
	#reckoning: Reckoning;
	#left: number;
	#plan: Plan = [];
	#scores: number[][] = [];

	constructor(reckoning: Reckoning) {
		this.#reckoning = reckoning;
		this.#left = mostReckonings(reckoning.people.length);
	}

	get isOver(): boolean {
		return this.#left <= 0;
	}

	/** A plan at least as good as the one it begins with. */
	improve(plan: Plan): Found {
		this.#plan = plan;
		this.#scores = plan.map((members, table) => this.#reckon(members, table));
		this.#bringTogether();
		for (let better = true; better && !this.isOver;) {
			better = false;
			for (let a = 0; a < plan.length; a++)
				for (let b = 0; b < plan.length; b++)
					while (a !== b && !this.isOver && this.#betters(a, b)) better = true;
		}
		return { plan: this.#plan, score: sum(this.#scores) };
	}

	/** Those who should sit together change places first: among hundreds a blind search would not come to them. */
	#bringTogether(): void {
		const tableOf = (member: number) => this.#plan.findIndex((table) => table.includes(member));
		this.#reckoning.people.forEach((_person, member) => {
			for (const other of this.#reckoning.togetherWith(member)) {
				const [from, to] = [tableOf(member), tableOf(other)];
				if (from !== to) this.#plan[to]!.some((one) => this.#swap(from, to, member, one));
			}
		});
	}

	#betters(a: number, b: number): boolean {
		if (this.#isFaultless(a, b)) return false;
		return (a < b && (this.#swaps(a, b) || this.#exchanges(a, b))) || this.#moves(a, b);
	}

	#reckon(members: readonly number[], table: number): number[] {
		this.#left--;
		return this.#reckoning.of(members, table);
	}

	/** Two tables between which no change could help. */
	#isFaultless(a: number, b: number): boolean {
		const both = sum([this.#scores[a]!, this.#scores[b]!]);
		const third = wishes.indexOf('third');
		if (both.some((part, wish) => wish !== third && part > 0)) return false;
		const [one, other] = [a, b].map((table) => Math.sqrt(this.#scores[table]![third]!));
		return Math.abs(one! - other!) <= 1;
	}

	#takes(a: number, b: number, left: number[], right: number[]): boolean {
		const [newLeft, newRight] = [this.#reckon(left, a), this.#reckon(right, b)];
		const before = sum([this.#scores[a]!, this.#scores[b]!]);
		if (compareScores(sum([newLeft, newRight]), before) >= 0) return false;
		[this.#plan[a], this.#plan[b]] = [left, right];
		[this.#scores[a], this.#scores[b]] = [newLeft, newRight];
		return true;
	}

	/** Two people change places, if that is better. */
	#swap(a: number, b: number, one: number, other: number): boolean {
		if (this.isOver || this.#reckoning.isAlike(one, other)) return false;
		return this.#takes(
			a,
			b,
			this.#plan[a]!.map((member) => (member === one ? other : member)),
			this.#plan[b]!.map((member) => (member === other ? one : member)),
		);
	}

	#swaps(a: number, b: number): boolean {
		const [ours, theirs] = [this.#plan[a]!, this.#plan[b]!];
		return ours.some((one) => theirs.some((other) => this.#swap(a, b, one, other)));
	}

	/** Two tables change their cases. */
	#exchanges = (a: number, b: number): boolean => this.#takes(a, b, this.#plan[b]!, this.#plan[a]!);

	/** One person moves to a table that is smaller by one. */
	#moves(from: number, to: number): boolean {
		const [ours, theirs] = [this.#plan[from]!, this.#plan[to]!];
		if (ours.length <= theirs.length) return false;
		return ours.some((one) =>
			this.#takes(
				from,
				to,
				ours.filter((member) => member !== one),
				[...theirs, one],
			),
		);
	}
}

/** The best that could be wished for: third functions as even as their number allows, and nothing else. */
function ideal({ people }: Reckoning, tables: number): number[] {
	const third = people.filter(({ side }) => side === 'other').length;
	const [least, more] = [Math.floor(third / tables), third % tables];
	return wishes.map((wish) =>
		wish === 'third' ? (tables - more) * least ** 2 + more * (least + 1) ** 2 : 0,
	);
}

/** The best plan found from many beginnings; the same seed finds the same one. */
export function searchPlan(reckoning: Reckoning, sizes: readonly number[], seed: number): Plan {
	const dice = seeded(seed);
	const search = new Search(reckoning);
	const perfect = ideal(reckoning, sizes.length);
	let best: Found | undefined;
	do {
		// Which tables are the larger ones is a matter of chance too.
		const found = search.improve(dealt(reckoning, shuffled(sizes, dice), dice));
		if (!best || compareScores(found.score, best.score) < 0) best = found;
	} while (!search.isOver && compareScores(best.score, perfect) > 0);
	return best.plan;
}
