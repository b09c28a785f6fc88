/** Balanced tables: every plan is looked at in a small room, a search finds a good one in a large one. */
import type { Id } from '../ids.ts';
import { seeded, shuffled } from './seeded.ts';
import { compareScores, Reckoning, sum, type TableWishes } from './table-score.ts';
import { searchPlan, type Plan } from './table-search.ts';

/** The sizes of so many tables: they differ by at most one, the larger ones first. */
export const sizesOf = (people: number, tables: number): number[] =>
	Array.from(
		{ length: tables },
		(_table, index) => Math.floor(people / tables) + (index < people % tables ? 1 : 0),
	);

/** So many plans are looked at one by one; that is done sooner than a search. */
const mostPlans = 2000;

/** In how many ways people can sit at tables of these sizes, whichever table is the larger one. */
function plansOf(people: number, tables: number): number {
	const sizes = sizesOf(people, tables);
	const over = people % tables;
	let ways = 1;
	for (let n = 1; n <= over; n++) ways = (ways * (tables - over + n)) / n;
	let left = people;
	for (const size of sizes) for (let n = 1; n <= size; n++) ways = (ways * left--) / n;
	return ways;
}

/** Every plan, one after the other, in the same list: to be copied if it is kept. */
function* everyPlan(people: readonly number[], tables: number): Generator<Plan> {
	const least = Math.floor(people.length / tables);
	const plan: Plan = Array.from({ length: tables }, () => []);
	let larger = people.length % tables;
	function* seat(index: number): Generator<Plan> {
		const person = people[index];
		if (person === undefined) return yield plan;
		for (const table of plan) {
			const isFull = table.length >= least;
			if (isFull && (table.length > least || larger === 0)) continue;
			if (isFull) larger--;
			table.push(person);
			yield* seat(index + 1);
			table.pop();
			if (isFull) larger++;
		}
	}
	yield* seat(0);
}

function bestPlan(reckoning: Reckoning, tables: number, seed: number): Plan {
	// Of plans that are equally good, chance decides.
	const people = shuffled([...reckoning.people.keys()], seeded(seed));
	let best: { plan: Plan; score: number[] } | undefined;
	for (const plan of everyPlan(people, tables)) {
		const score = sum(plan.map((members, table) => reckoning.of(members, table)));
		if (best && compareScores(score, best.score) >= 0) continue;
		best = { plan: plan.map((members) => [...members]), score };
	}
	return best?.plan ?? [];
}

/**
 * Who sits at which table, in the order of the tables. The same people, wishes and seed give the same plan.
 * In a room of few people no plan is better, by the product's order of wishes; in a larger one the best of
 * those that were searched is taken.
 */
export function balancedTables(asked: TableWishes, seed: number): Id[][] {
	const people = [...asked.people].sort((a, b) => (a.id < b.id ? -1 : 1));
	const reckoning = new Reckoning({ ...asked, people });
	const plan =
		plansOf(people.length, asked.tables) <= mostPlans
			? bestPlan(reckoning, asked.tables, seed)
			: searchPlan(reckoning, sizesOf(people.length, asked.tables), seed);
	return plan.map((members) =>
		members.map((member) => people[member]!.id).sort((a, b) => (a < b ? -1 : 1)),
	);
}
