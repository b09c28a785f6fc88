/** What is the own company's of whoever takes a report: nobody else's report has it. */
import type { CaseCard } from '../board/case-card.ts';
import { titleOf, type ConflictCard } from '../board/conflict-card.ts';
import type { OwnDraft } from '../board/own-draft.ts';
import { measureOf } from './agreement-text.ts';
import { bullets, heading, labelled, section } from './blocks.ts';
import { toldStory } from './case-section.ts';
import { conflictLines } from './conflict-lines.ts';
import { inline } from './escape.ts';
import { caseOf } from './report-parts.ts';
import type { ReportOwn } from './report.ts';
import type { Wording } from './wording.ts';

interface Own {
	conflicts: readonly ConflictCard[];
	cases: readonly CaseCard[];
	drafts: readonly OwnDraft[];
}

/** The company's cards, cases and drafts, as they come. */
export const ownOf = (company: string, { conflicts, cases, drafts }: Own): ReportOwn => ({
	company,
	conflicts: conflicts.map((card) => {
		const { id, title, salesWants, operationsWants, sharedInterest, example } = card;
		const { topic, moment, elements } = card;
		const texts = { title, salesWants, operationsWants, sharedInterest, example };
		return { id, ...texts, topic, moment, elements };
	}),
	cases: cases.map((story) => {
		const { presenter: _, themes: __, ...told } = caseOf(story);
		return told;
	}),
	drafts: drafts.map(({ id, statement, firstStep, indicator, baseline, target }) => ({
		...{ id, statement, firstStep, indicator, baseline, target },
	})),
});

function conflictSection(conflict: ReportOwn['conflicts'][number], wording: Wording): string[] {
	const wants = { sales: conflict.salesWants, operations: conflict.operationsWants };
	return section(3, inline(titleOf(conflict)) || wording.words.untitled, [
		bullets(conflictLines({ ...conflict, wants }, wording)),
	]);
}

const caseSection = (story: ReportOwn['cases'][number], wording: Wording): string[] => [
	heading(3, inline(story.title) || wording.words.untitled),
	...toldStory(story, wording),
];

function draftSection(draft: ReportOwn['drafts'][number], { words }: Wording): string[] {
	const { agreements: labels } = words;
	return [
		heading(3, inline(draft.statement) || words.untitled),
		bullets([
			labelled(labels.firstStep, inline(draft.firstStep)),
			labelled(labels.measure, measureOf(draft)),
		]),
	];
}

export function ownSection(wording: Wording): string[] {
	const { own } = wording.report;
	if (!own) return [];
	const parts = [
		...own.conflicts.flatMap((conflict) => conflictSection(conflict, wording)),
		...own.cases.flatMap((story) => caseSection(story, wording)),
		...own.drafts.flatMap((draft) => draftSection(draft, wording)),
	];
	if (parts.length === 0) return [];
	const { own: words } = wording.words;
	return [...section(2, words.title({ company: inline(own.company) }), [words.hint]), ...parts];
}
