/** Agreements against objectives: what each side says that each agreement does to each objective. */
import type { Effect, Objective } from '../check/agreement.ts';
import type { AgreementText } from '../check/called-text.ts';
import { harms, judgedEffects, medianOf, stepsApart, strengthens } from '../check/effects.ts';
import { knownSealed } from '../check/known-agreements.ts';
import type { CheckFacts } from '../check/room-check.ts';
import type { Id } from '../ids.ts';
import type { RegisteredAgreement, SideJudgements } from '../register/register.ts';
import { openOf } from '../register/standing.ts';
import { twoSides } from '../workshop/sides.ts';
import type { TwoSides } from '../workshop/state.ts';

/** What a side says; nobody of it, or fewer than are told, says nothing. */
type SideSays = Effect | 'few' | 'nobody';

export interface MatrixCell {
	objective: Id;
	/** The writers' word; null where they say nothing of the objective, and nobody is asked. */
	stated: Effect | null;
	sides: Record<TwoSides, SideSays>;
	/** The sides are two steps apart. */
	disputed: boolean;
	/** A side says so, or the writers in place of one that says nothing. */
	harms: boolean;
	/** What is given up for it; blank while none is written. */
	tradeOff: string;
}

export interface MatrixRow {
	id: Id;
	number: number;
	/** Null while its text is on its way. */
	text: AgreementText | null;
	/** It stands: it was sealed, here or before, and nothing took its place. */
	sealed: boolean;
	cells: MatrixCell[];
}

interface MatrixColumn {
	objective: Id;
	/** How many of what stands strengthen it. */
	strengthened: number;
}

export interface Matrix {
	columns: MatrixColumn[];
	rows: MatrixRow[];
}

type Listed = Omit<MatrixRow, 'cells'> & { judgements: Readonly<Record<Id, SideJudgements>> };
type Column = Pick<Objective, 'id'>;

/** What is told of a side has three judgements at least: an empty list is one that is withheld. */
const said = (given: readonly Effect[] | undefined): SideSays =>
	given ? (medianOf(given) ?? 'few') : 'nobody';

function cellOf({ text, judgements }: Listed, { id: objective }: Column): MatrixCell {
	const effects = judgedEffects(text?.effects ?? {}, judgements);
	const stated = Object.hasOwn(effects, objective) ? effects[objective] : undefined;
	const sides = {
		sales: said(stated?.judgements.sales),
		operations: said(stated?.judgements.operations),
	};
	const [one, other] = twoSides.map((side) => medianOf(stated?.judgements[side]));
	return {
		objective,
		stated: stated?.effect ?? null,
		sides,
		disputed: one !== undefined && other !== undefined && stepsApart(one, other) >= 2,
		harms: harms({ effects }, { id: objective }),
		tradeOff: stated?.tradeOff.trim() ?? '',
	};
}

/** By number, and by the order of the strategy, in whichever order they come. */
export function matrixOf(listed: readonly Listed[], objectives: readonly Column[]): Matrix {
	const strengthenedBy = ({ text, judgements, sealed }: Listed, objective: Column) =>
		sealed && strengthens({ effects: judgedEffects(text?.effects ?? {}, judgements) }, objective);
	return {
		columns: objectives.map((objective) => ({
			objective: objective.id,
			strengthened: listed.filter((one) => strengthenedBy(one, objective)).length,
		})),
		rows: listed
			.toSorted((a, b) => a.number - b.number)
			.map((one) => {
				const { id, number, text, sealed } = one;
				return { id, number, text, sealed, cells: objectives.map((column) => cellOf(one, column)) };
			}),
	};
}

interface Open {
	number: number;
	judgements: Readonly<Record<Id, SideJudgements>>;
	sealed: RegisteredAgreement | null;
	withdrawn: boolean;
	calls: readonly { text: AgreementText }[];
}

/** As a state has it, a view or a report. */
type Facts = Pick<CheckFacts, 'earlier' | 'reviews' | 'strategy'> & {
	agreements: Readonly<Record<Id, Open>>;
};

/** Of all that stands, of here and before, and of what is asked or written, by `draftOf` as it stands. */
export function roomMatrix(
	facts: Facts,
	draftOf: (agreement: Id) => AgreementText | undefined,
): Matrix {
	const standing = openOf(knownSealed(facts)).map((record): Listed => ({
		...record,
		sealed: true,
	}));
	const open = Object.entries(facts.agreements)
		.filter(([, { sealed, withdrawn }]) => !sealed && !withdrawn)
		.map(([id, { number, calls, judgements }]): Listed => {
			const text = calls.at(-1)?.text ?? draftOf(id) ?? null;
			return { id, number, text, judgements, sealed: false };
		});
	// A record that was opened from a file may know one twice.
	const once = new Map([...open, ...standing].map((one) => [one.id, one]));
	return matrixOf([...once.values()], facts.strategy.objectives);
}

/** What the matrix says in figures. */
export const matrixFigures = ({ columns, rows }: Matrix) => {
	const cells = rows.flatMap((row) => row.cells);
	return {
		all: columns.length,
		strengthened: columns.filter(({ strengthened }) => strengthened > 0).length,
		disputed: cells.filter(({ disputed }) => disputed).length,
		harms: cells.filter((cell) => cell.harms).length,
	};
};
