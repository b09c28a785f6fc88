/** How an agreement came to be and what became of it, step by step: each leads on to what it is about. */
import type { Finding } from '../check/finding.ts';
import type { Id } from '../ids.ts';
import { reviewsOf } from './standing.ts';
import type { Grounds, RegisteredAgreement, RegisteredReview, TeamRegister } from './register.ts';
import type { SealedTrace, TracedConflict, TracedPoint, TracedTable } from './trace.ts';

type Replayed = RegisteredAgreement['replay'][number];

export type TraceStep = { key: string; next: string[] } & (
	| {
			kind: 'conflict';
			ground: Grounds;
			/** Null where it was sealed before they were kept, or they are withheld. */
			wants: TracedConflict | null;
	  }
	| { kind: 'theme'; title: string }
	| { kind: 'case'; ground: Grounds; situation: string; replay: Replayed[] }
	| { kind: 'table'; table: TracedTable; story: string }
	| { kind: 'point'; point: TracedPoint }
	| { kind: 'findings'; findings: Finding[] }
	| { kind: 'words'; consent: RegisteredAgreement['consent'] }
	| { kind: 'review'; review: RegisteredReview }
	/** A later agreement on the same, with the conflicts on which it rests. */
	| { kind: 'later'; agreement: RegisteredAgreement; conflicts: Grounds[] }
);

/** In the order in which they are told. */
const stepKinds = [
	...(['conflict', 'theme', 'case', 'table', 'point', 'findings', 'words'] as const),
	...(['review', 'later'] as const),
] as const;

const none: SealedTrace = {
	...{ conflicts: [], themes: [], cases: [], tables: [], points: [], themesOf: {} },
};

const once = <Thing extends { id: Id }>(things: readonly Thing[]): Thing[] =>
	[...new Map(things.toReversed().map((thing) => [thing.id, thing])).values()].reverse();

type Known = Pick<TeamRegister, 'agreements' | 'reviews'>;

/** With the way to the agreement whose place it took: its cards lie on the board of that workshop. */
function wholeTrace({ agreements }: Known, agreement: RegisteredAgreement): SealedTrace {
	const records = new Map(agreements.map((record) => [record.id, record]));
	const way: SealedTrace[] = [];
	const seen = new Set<Id>();
	let record: RegisteredAgreement | undefined = agreement;
	while (record && !seen.has(record.id)) {
		seen.add(record.id);
		way.push(record.trace ?? none);
		record = record.supersedes === undefined ? undefined : records.get(record.supersedes);
	}
	return {
		conflicts: once(way.flatMap(({ conflicts }) => conflicts)),
		themes: once(way.flatMap(({ themes }) => themes)),
		cases: once(way.flatMap(({ cases }) => cases)),
		tables: once(way.flatMap(({ tables }) => tables)),
		points: once(way.flatMap(({ points }) => points)),
		themesOf: Object.fromEntries(
			way.toReversed().flatMap(({ themesOf }) => Object.entries(themesOf)),
		),
	};
}

/** Later agreements that take its place, began with its words, rest on the same or work on the same theme. */
function laterOn({ agreements }: Known, agreement: RegisteredAgreement): RegisteredAgreement[] {
	const own = new Set(agreement.restsOn.map(({ id }) => id));
	const themes = new Set(agreement.themes);
	return agreements.filter(
		(other) =>
			other.id !== agreement.id &&
			other.sealedAt > agreement.sealedAt &&
			(other.supersedes === agreement.id ||
				other.triedFrom?.id === agreement.id ||
				other.restsOn.some(({ id }) => own.has(id)) ||
				(other.themes ?? []).some((id) => themes.has(id))),
	);
}

const conflictsIn = ({ restsOn }: RegisteredAgreement): Grounds[] =>
	restsOn.filter(({ kind }) => kind === 'conflict');

const keyOf = (kind: TraceStep['kind'], id: string): string => `${kind}/${id}`;

/** The steps themselves, without what they lead to. */
function stepsIn(known: Known, agreement: RegisteredAgreement, trace: SealedTrace): TraceStep[] {
	const { restsOn, replay, findings, consent } = agreement;
	const cases = once<Grounds>([
		...restsOn.filter(({ kind }) => kind === 'case'),
		...replay.map(({ case: id, title }) => ({ id, kind: 'case' as const, title })),
		...trace.cases.map(({ id, title }) => ({ id, kind: 'case' as const, title })),
	]);
	const bare = { next: [] };
	return [
		...conflictsIn(agreement).map((ground): TraceStep => ({
			...{ ...bare, key: keyOf('conflict', ground.id), kind: 'conflict', ground },
			wants: trace.conflicts.find(({ id }) => id === ground.id) ?? null,
		})),
		...trace.themes.map(({ id, title }): TraceStep => {
			return { ...bare, key: keyOf('theme', id), kind: 'theme', title };
		}),
		...cases.map((ground): TraceStep => ({
			...{ ...bare, key: keyOf('case', ground.id), kind: 'case', ground },
			situation: trace.cases.find(({ id }) => id === ground.id)?.situation ?? '',
			replay: replay.filter((tap) => tap.case === ground.id),
		})),
		...trace.tables.map((table): TraceStep => ({
			...{ ...bare, key: keyOf('table', table.id), kind: 'table', table },
			story: cases.find(({ id }) => id === table.case)?.title ?? '',
		})),
		...trace.points.map((point): TraceStep => {
			return { ...bare, key: keyOf('point', point.id), kind: 'point', point };
		}),
		...(findings.length > 0
			? [{ ...bare, key: keyOf('findings', ''), kind: 'findings' as const, findings }]
			: []),
		{ ...bare, key: keyOf('words', ''), kind: 'words', consent },
		...reviewsOf(known.reviews, agreement.id).map((review): TraceStep => {
			return { ...bare, key: keyOf('review', review.workshop), kind: 'review', review };
		}),
		...laterOn(known, agreement).map((later): TraceStep => ({
			...{ ...bare, key: keyOf('later', later.id), kind: 'later', agreement: later },
			conflicts: conflictsIn(later),
		})),
	];
}

/** What a step is about, as it was kept: its themes, its cases, its tables, the points on them. */
function ledTo(step: TraceStep, steps: readonly TraceStep[], trace: SealedTrace): TraceStep[] {
	const [, id = ''] = step.key.split(/\/(.*)/s);
	const themed = (of: Id) => trace.themesOf[of] ?? [];
	const keys: string[] = (() => {
		switch (step.kind) {
			case 'conflict':
				return themed(id).map((theme) => keyOf('theme', theme));
			case 'theme':
				return trace.cases
					.filter((story) => themed(story.id).includes(id))
					.map((story) => keyOf('case', story.id));
			case 'case':
				return [
					...trace.tables.filter((table) => table.case === id).map((one) => keyOf('table', one.id)),
					...trace.points
						.filter((point) => point.table === null && point.case === id)
						.map((point) => keyOf('point', point.id)),
				];
			case 'table':
				return trace.points
					.filter(({ table, case: story }) =>
						table === null ? story !== null && story === step.table.case : table === id,
					)
					.map((point) => keyOf('point', point.id));
			case 'point':
			case 'findings':
				return [keyOf('words', '')];
			default:
				return [];
		}
	})();
	return steps.filter(({ key }) => keys.includes(key));
}

/** The last kinds lead back to the first: whoever follows them comes round. */
function onward(step: TraceStep, steps: readonly TraceStep[]): TraceStep[] {
	const at = stepKinds.indexOf(step.kind);
	const order = [...stepKinds.slice(at + 1), ...stepKinds.slice(0, at)];
	const kind = order.find((one) => steps.some((other) => other.kind === one));
	return steps.filter((other) => other.kind === kind);
}

/**
 * All steps, in the order in which they are told, each with the keys of those that it leads to: what it is about, else
 * what comes next. What was sealed before all of this was kept has fewer; none leads nowhere.
 */
export function traceSteps(known: Known, agreement: RegisteredAgreement): TraceStep[] {
	const trace = wholeTrace(known, agreement);
	const steps = stepsIn(known, agreement, trace);
	return steps.map((step) => {
		const about = ledTo(step, steps, trace);
		const next = about.length > 0 ? about : onward(step, steps);
		const isReview = step.kind === 'review';
		const back = isReview ? steps.filter(({ kind }) => kind === 'conflict') : [];
		return { ...step, next: [...new Set([...next, ...back].map(({ key }) => key))] };
	});
}
