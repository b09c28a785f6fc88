/** What is the own company's of whoever takes a report: nobody else's report has it. */
import { titleOf, type ConflictCard } from '../board/conflict-card.ts';
import { bullets, labelled, section } from './blocks.ts';
import { inline, lines } from './escape.ts';
import type { ReportOwn } from './report.ts';
import { joined, marks, type Wording } from './wording.ts';

/** The company's cards in their order, without those that were taken down. */
export const ownOf = (company: string, cards: readonly ConflictCard[]): ReportOwn => ({
	company,
	conflicts: cards
		.filter(({ deleted }) => !deleted)
		.map((card) => {
			const { id, title, salesWants, operationsWants, sharedInterest, example } = card;
			const { topic, moment, elements } = card;
			const texts = { title, salesWants, operationsWants, sharedInterest, example };
			return { id, ...texts, topic, moment, elements };
		}),
});

function conflictSection(
	conflict: ReportOwn['conflicts'][number],
	{ words }: Pick<Wording, 'words'>,
): string[] {
	const { themes: labels } = words;
	const { topic, moment, elements } = conflict;
	const half = (side: 'sales' | 'operations') => {
		const text = lines(conflict[`${side}Wants`], '  ');
		return text && `${marks[side]}${labelled(labels.wants[side], text)}`;
	};
	const shared = labelled(labels.shared, lines(conflict.sharedInterest, '  '));
	return section(3, inline(titleOf(conflict)) || words.untitled, [
		bullets([
			half('sales'),
			half('operations'),
			shared && marks.shared + shared,
			labelled(labels.example, lines(conflict.example, '  ')),
			joined([
				labelled(labels.topic, topic ? words.topics[topic] : ''),
				labelled(labels.moment, moment ? words.moments[moment] : ''),
				labelled(words.agreements.elements, elements.map((tag) => words.elements[tag]).join(', ')),
			]),
		]),
	]);
}

export function ownSection(wording: Wording): string[] {
	const { own } = wording.report;
	if (!own || own.conflicts.length === 0) return [];
	const { words } = wording;
	return [
		...section(2, words.own.title({ company: inline(own.company) }), [words.own.hint]),
		...own.conflicts.flatMap((conflict) => conflictSection(conflict, wording)),
	];
}
