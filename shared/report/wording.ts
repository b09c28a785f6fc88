/** What the sections of a report share: how it calls people, objectives and grounds. */
import type { Id } from '../ids.ts';
import type { RegisteredPerson } from '../register/register.ts';
import type { Side } from '../workshop/state.ts';
import { inOrderOfSides } from '../workshop/order-of-sides.ts';
import { inline } from './escape.ts';
import type { ReportFormat } from './format.ts';
import type { Report, ReportConflict } from './report.ts';
import type { ReportWords } from './words.ts';

/** Shape and word together, as on screen; a third function has no shape. */
export const marks = { sales: '● ', operations: '■ ', shared: '◆ ', other: '' } as const;

export interface Wording {
	report: Report;
	words: ReportWords;
	format: ReportFormat;
	/** Escaped, as everything here: with function and company, as far as they are known. */
	person: (id: Id) => string;
	/** The same behind the side. */
	personOfSide: (id: Id) => string;
	/** Sales first, then Operations. */
	bySide: (ids: readonly Id[]) => Id[];
	/** The strategy's, in its order. */
	objectives: ReadonlyMap<Id, string>;
	/** Undefined for what is not in the report. */
	conflict: (id: Id) => string | undefined;
	case: (id: Id) => string | undefined;
}

/** A conflict without a title is called by its first want. */
const titleOf = ({ title, sales, operations }: ReportConflict): string =>
	title.trim() || sales.wants.trim() || operations.wants;

const named = ({ name, function: office, company }: RegisteredPerson): string => {
	const about = [office, company].map((text) => inline(text ?? '')).filter((text) => text);
	return about.length > 0 ? `${inline(name)} (${about.join(', ')})` : inline(name);
};

export const sideMark = (words: ReportWords, side: Side): string => marks[side] + words.side[side];

/** The titles of what has some: blank ones get a word of their own. */
const titles = <T extends { id: Id }>(
	things: readonly T[],
	title: (thing: T) => string,
	{ untitled }: ReportWords,
): ReadonlyMap<Id, string> =>
	new Map(things.map((thing) => [thing.id, inline(title(thing)) || untitled]));

export function wordingOf(report: Report, words: ReportWords, format: ReportFormat): Wording {
	const people = new Map<Id, RegisteredPerson>([
		...Object.entries(report.earlier.people),
		...report.people.map((person) => [person.id, person] as const),
	]);
	const person = (id: Id) => {
		const known = people.get(id);
		const leads = report.people.some((one) => one.id === id && one.role === 'facilitator');
		return (known && named(known)) || (leads ? words.people.facilitator : words.somebody);
	};
	const conflicts = titles(report.conflicts, titleOf, words);
	const cases = titles(report.cases, ({ title }) => title, words);
	return {
		report,
		words,
		format,
		person,
		personOfSide: (id) => {
			const side = people.get(id)?.side;
			return side ? `${sideMark(words, side)}: ${person(id)}` : person(id);
		},
		bySide: (ids) =>
			ids.toSorted((a, b) => inOrderOfSides(people.get(a) ?? {}, people.get(b) ?? {})),
		objectives: titles(report.strategy.objectives, ({ title }) => title, words),
		conflict: (id) => conflicts.get(id),
		case: (id) => cases.get(id),
	};
}

/** "a, b · c": parts of one line, those that say something. */
export const joined = (parts: readonly string[]): string =>
	parts.filter((part) => part !== '').join(' · ');

/** Who said it, behind what was said. */
export const saidBy = (person: string): string => ` – ${person}`;
