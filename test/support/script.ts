import { isDeepStrictEqual } from 'node:util';
import type { ConflictDraft } from '../../shared/board/conflict-card.ts';
import type { Estimate, Side } from '../../shared/workshop/state.ts';
import data from '../data/experience-workshop.json' with { type: 'json' };

/** Somebody of the script: p01 to p24. */
export interface Person {
	id: string;
	name: string;
	side: Side;
	company: string;
	function?: string;
}

/** A card of the script: c01 to c25. */
export interface ScriptConflict extends Required<Omit<ConflictDraft, 'topic'>> {
	id: string;
	/** The person who writes it. */
	by: string;
	topic: NonNullable<ConflictDraft['topic']>;
	cost?: Estimate;
}

interface ScriptTheme {
	id: string;
	title: string;
	conflicts: string[];
}

export type DotRow = Record<Side | 'total', number>;
export type Place = 'both' | 'sales' | 'operations' | 'later';

/** What a tally of the script must come to, by theme. */
export interface Figures {
	dotsByTheme: Record<string, DotRow>;
	quadrants: Record<string, Place>;
	yearlyCostByTheme: Record<string, number>;
}

/** The part of the workshop script that this slice of the product plays. */
export interface Script {
	workshop: { title: string };
	participants: Person[];
	conflicts: ScriptConflict[];
	thatsUs: { confirmed: string[]; rewritten: string[] };
	themes: ScriptTheme[];
	dots: {
		budget: number;
		maxPerTheme: number;
		ballots: Record<string, Record<string, number>>;
	};
	expected: Figures;
}

// Every key of the JSON is a literal to the compiler: it cannot see records in it.
export const script = data as unknown as Script;

/** The script with something changed; `expected` stays what it was until the change touches it. */
export function changed(change: (copy: Script) => void): Script {
	const copy = structuredClone(script);
	change(copy);
	if (isDeepStrictEqual(copy, script)) throw new Error('The script was not changed.');
	return copy;
}

export function find<T extends { id: string }>(all: readonly T[], id: string): T {
	const found = all.find((one) => one.id === id);
	if (!found) throw new Error(`The script has no ${id}.`);
	return found;
}
