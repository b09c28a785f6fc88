// What a seal keeps of the way to it. Texts are cut at what a field takes, and lists are short: the record goes to every
// page in one frame.
import { caseLimits, type CaseCard } from '../board/case-card.ts';
import { cardLimits, type ConflictCard } from '../board/conflict-card.ts';
import type { Id } from '../ids.ts';
import type { SealedTrace } from '../register/trace.ts';
import type { WorkshopState } from './state.ts';

/** What is written of conflicts and cases, as the server found it on the board. */
export interface Written {
	conflicts: Pick<
		ConflictCard,
		'id' | 'salesWants' | 'operationsWants' | 'sharedInterest' | 'example'
	>[];
	cases: Pick<CaseCard, 'id' | 'title' | 'situation' | 'themes'>[];
}

const most = { conflicts: 12, cases: 6, tables: 8, points: 12 };
const cut = (text: string, length: number): string => text.trim().slice(0, length);

interface Asked {
	agreement: Id;
	/** What it rests on, and the cases whose lines were tapped. */
	grounds: readonly Id[];
	/** Its themes, as the seal keeps them. */
	themes: readonly Id[];
	written: Written;
}

/** The tables that worked its cases, or drafted it. */
const tablesFor = ({ groups }: WorkshopState, agreement: Id, cases: readonly Id[]) =>
	Object.values(groups)
		.filter(
			({ case: story, agreements }) =>
				agreements.includes(agreement) || (story !== null && cases.includes(story)),
		)
		.sort((one, other) => one.number - other.number)
		.slice(0, most.tables)
		.map(({ id, number, case: story }) => ({ id, number, case: story }));

/** Challenges and builds on those tables' proposals and on its cases, challenges first. */
function pointsOn(
	{ points }: WorkshopState,
	cases: readonly Id[],
	tables: readonly { id: Id }[],
): SealedTrace['points'] {
	const isOn = (one: WorkshopState['points'][string]) =>
		one.group === null
			? one.case !== null && cases.includes(one.case)
			: tables.some(({ id }) => id === one.group);
	return Object.entries(points)
		.filter(([, point]) => isOn(point))
		.sort(
			([, one], [, other]) =>
				Number(one.kind === 'build') - Number(other.kind === 'build') || one.at - other.at,
		)
		.slice(0, most.points)
		.map(([id, { kind, by, text, status, answer, case: story, group }]) => ({
			...{ id, kind, by, text, status, answer },
			...{ case: story, table: group },
		}));
}

/** Kept beside the record: conflicts, themes, cases, tables and points that led to an agreement. */
export function traceOf(
	state: WorkshopState,
	{ agreement, grounds, themes, written }: Asked,
): SealedTrace {
	const conflicts = written.conflicts
		.filter(({ id }) => grounds.includes(id))
		.slice(0, most.conflicts);
	const cases = written.cases.filter(({ id }) => grounds.includes(id)).slice(0, most.cases);
	const told = cases.map(({ id }) => id);
	const tables = tablesFor(state, agreement, told);
	const known = state.themes.filter(({ id }) => themes.includes(id));
	const belongs = [
		...conflicts.map(({ id }) => [
			id,
			known.filter((theme) => theme.conflicts.includes(id)).map((theme) => theme.id),
		]),
		...cases.map(({ id, themes: own }) => [
			id,
			known.filter((theme) => own.includes(theme.id)).map((theme) => theme.id),
		]),
	];
	return {
		conflicts: conflicts.map((card) => ({
			id: card.id,
			salesWants: cut(card.salesWants, cardLimits.salesWants),
			operationsWants: cut(card.operationsWants, cardLimits.operationsWants),
			sharedInterest: cut(card.sharedInterest, cardLimits.sharedInterest),
			example: cut(card.example, cardLimits.example),
		})),
		themes: known.map(({ id, title }) => ({ id, title })),
		cases: cases.map(({ id, title, situation }) => ({
			id,
			title: cut(title, caseLimits.title),
			situation: cut(situation, caseLimits.situation),
		})),
		tables,
		points: pointsOn(state, told, tables),
		themesOf: Object.fromEntries(belongs),
	};
}
