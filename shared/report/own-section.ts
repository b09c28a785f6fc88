/** What is the own company's of whoever takes a report: nobody else's report has it. */
import { titleOf, type ConflictCard } from '../board/conflict-card.ts';
import { bullets, section } from './blocks.ts';
import { conflictLines } from './conflict-lines.ts';
import { inline } from './escape.ts';
import type { ReportOwn } from './report.ts';
import type { Wording } from './wording.ts';

/** The company's cards, as they come. */
export const ownOf = (company: string, cards: readonly ConflictCard[]): ReportOwn => ({
	company,
	conflicts: cards.map((card) => {
		const { id, title, salesWants, operationsWants, sharedInterest, example } = card;
		const { topic, moment, elements } = card;
		const texts = { title, salesWants, operationsWants, sharedInterest, example };
		return { id, ...texts, topic, moment, elements };
	}),
});

function conflictSection(conflict: ReportOwn['conflicts'][number], wording: Wording): string[] {
	const wants = { sales: conflict.salesWants, operations: conflict.operationsWants };
	return section(3, inline(titleOf(conflict)) || wording.words.untitled, [
		bullets(conflictLines({ ...conflict, wants }, wording)),
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
