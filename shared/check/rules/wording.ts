import type { Language } from '../../workshop/state.ts';
import type { Agreement, Context } from '../agreement.ts';
import { finding, type FindingOf } from '../finding.ts';
import { finderOf } from '../phrases.ts';
import { wordLists } from '../word-lists.ts';

const findersOf = (language: Language) => {
	const { vague, single, repeats } = wordLists[language];
	return { vague: finderOf(vague), single: finderOf(single), repeats: finderOf(repeats) };
};
const finders = { en: findersOf('en'), nl: findersOf('nl') } satisfies Record<Language, unknown>;

/** Two things to mend: a level to choose, and a statement that speaks of one time only. */
export function dayToDay(
	{ level, statement }: Agreement,
	{ language }: Context,
): FindingOf<'day-to-day'>[] {
	const { single, repeats } = finders[language];
	const words = repeats(statement).length > 0 ? [] : single(statement);
	return [
		...(level === null ? [{ field: 'level', words: [] } as const] : []),
		...(words.length > 0 ? [{ field: 'statement', words } as const] : []),
	].map((params) => finding('day-to-day', 'hint', params));
}

export const vague = (agreement: Agreement, { language }: Context): FindingOf<'vague'>[] =>
	(['statement', 'firstStep'] as const).flatMap((field) => {
		const words = finders[language].vague(agreement[field]);
		return words.length > 0 ? finding('vague', 'hint', { field, words }) : [];
	});
