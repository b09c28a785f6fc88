/** The way on which an agreement came to be, as it was kept when it was sealed: nothing private, nobody's ballot. */
import type { Id } from '../ids.ts';
import type { PointKind, PointStatus } from '../workshop/state.ts';

/** A conflict or a case as the board told it then; its title stands with what the agreement rests on. */
export interface TracedConflict {
	id: Id;
	salesWants: string;
	operationsWants: string;
	sharedInterest: string;
	example: string;
}

interface TracedTheme {
	id: Id;
	title: string;
}

interface TracedCase {
	id: Id;
	title: string;
	situation: string;
}

export interface TracedTable {
	id: Id;
	/** What the table was called, from 1. */
	number: number;
	case: Id | null;
}

export interface TracedPoint {
	id: Id;
	kind: PointKind;
	by: Id;
	text: string;
	status: PointStatus;
	/** Blank while there is none. */
	answer: string;
	case: Id | null;
	table: Id | null;
}

export interface SealedTrace {
	conflicts: TracedConflict[];
	themes: TracedTheme[];
	cases: TracedCase[];
	tables: TracedTable[];
	points: TracedPoint[];
	/** What belongs to a theme, by conflict and by case. */
	themesOf: Record<Id, Id[]>;
}
