/** What the agreements leave open, of the whole room and of each company of a circle. */
import type { Coverage } from '../check/coverage.ts';
import { bullets, labelled, section } from './blocks.ts';
import { inline } from './escape.ts';
import type { Wording } from './wording.ts';

function leftOpen(
	{ objectives, themes, topThemes, conflicts }: Coverage,
	{ report, words, objectives: titles, conflict }: Wording,
): string {
	const { coverage: labels } = words;
	const themeTitles = themes.map((id) => {
		const title = report.themes.find((theme) => theme.id === id)?.title ?? '';
		const top = topThemes.includes(id) ? ` (${labels.top})` : '';
		return (inline(title) || words.untitled) + top;
	});
	const listed = (label: string, all: readonly string[]) => labelled(label, all.join('; '));
	return bullets([
		listed(
			labels.objectives,
			objectives.map((id) => titles.get(id) ?? words.gone),
		),
		listed(labels.themes, themeTitles),
		listed(
			labels.conflicts,
			conflicts.map((id) => conflict(id) ?? words.gone),
		),
	]);
}

/** Once something stands, of what there is: before that everything is open, and the sections above say it. */
export function coverageSection(wording: Wording): string[] {
	const { report, words } = wording;
	const { coverage: labels } = words;
	const stands = report.agreements.some(({ sealed }) => sealed) || report.earlier.agreements.length;
	const isSorted = report.conflicts.length + report.themes.length > 0;
	if (!stands || !(isSorted || report.strategy.objectives.length)) return [];
	return section(2, labels.title, [
		leftOpen(report.coverage, wording) || (isSorted ? labels.all : labels.allObjectives),
		...report.companyCoverage.flatMap((company) =>
			section(3, inline(company.scope), [leftOpen(company, wording) || labels.allOfCompany]),
		),
	]);
}
