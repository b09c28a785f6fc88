import { bullets, labelled, numbered, quote, quoteIndent, section } from './blocks.ts';
import { part } from './agreement-text.ts';
import { inline, lines } from './escape.ts';
import type { Report, ReportCase, ReportProposal } from './report.ts';
import { roundBlocks } from './round-table.ts';
import { marks, saidBy, type Wording } from './wording.ts';

/** What another side made of a challenge, and whether that was it. */
function restatedLine(
	restated: Report['points'][number]['restated'],
	{ words: { cases: labels }, person }: Wording,
): string {
	if (!restated) return '';
	const { yes, text, by } = restated;
	const word = yes === null ? '' : ` (${yes ? labels.restating.yes : labels.restating.no})`;
	return labelled(labels.restated + word, inline(text) + saidBy(person(by)));
}

function pointLine(point: Report['points'][number], wording: Wording): string {
	const { kind, status, text, by, answer, group } = point;
	const { words, person, report } = wording;
	const { cases: labels } = words;
	const proposal = report.proposals.find(({ tables }) => group !== null && tables.includes(group));
	const tables = (proposal?.numbers ?? []).map((number) => labels.table({ number }));
	const state = [labels.status[status], ...tables].join(', ');
	const told = `**${labels[kind]}** (${state}): ${inline(text)}${saidBy(person(by))}`;
	const behind = [restatedLine(point.restated, wording), labelled(labels.answer, inline(answer))];
	return [told, ...behind.filter((part) => part !== '')].join('. ');
}

/** What was said to a table while it worked no case. */
function tableSection({ tables, numbers }: ReportProposal, wording: Wording): string[] {
	const points = wording.report.points.filter(
		({ case: ground, group }) => ground === null && group !== null && tables.includes(group),
	);
	const { cases: labels } = wording.words;
	return section(3, numbers.map((number) => labels.table({ number })).join(', '), [
		bullets(points.map((point) => pointLine(point, wording))),
	]);
}

/** What a case tells, of the board or a company's own. */
export function toldStory(
	story: Omit<ReportCase, 'presenter' | 'themes'>,
	{ words, format }: Wording,
	presenter = '',
): string[] {
	const { cases: labels } = words;
	const saw = (side: 'sales' | 'operations', text: string) => {
		const told = labelled(labels.saw[side], lines(text, '  '));
		return told && marks[side] + told;
	};
	return [
		lines(story.situation),
		...part(labels.timeline, numbered(story.timeline.map(inline))),
		bullets([
			saw('sales', story.salesSaw),
			saw('operations', story.operationsSaw),
			labelled(labels.cost, story.cost === null ? '' : format.money(story.cost)),
			labelled(labels.presenter, presenter),
		]),
		...part(labels.question, quote(lines(story.question, quoteIndent))),
	];
}

function storySection(story: ReportCase, wording: Wording): string[] {
	const { words, report, person } = wording;
	const points = report.points.filter((point) => point.case === story.id);
	return section(3, wording.case(story.id) ?? words.untitled, [
		...toldStory(story, wording, story.presenter ? person(story.presenter) : ''),
		...part(words.cases.points, bullets(points.map((point) => pointLine(point, wording)))),
	]);
}

/** What the vote over cases came to, and which of them were worked. */
function chosenBlocks(wording: Wording): string[] {
	const { words, report } = wording;
	const { cases: labels } = words;
	const chosen = report.chosenCases.map((id) => wording.case(id) ?? words.gone);
	return [
		...roundBlocks(labels.case, 'cases', wording),
		labelled(labels.chosen, chosen.join('; ')),
	];
}

export const caseSections = (wording: Wording): string[] =>
	section(2, wording.words.cases.title, [
		...chosenBlocks(wording),
		...wording.report.cases.flatMap((story) => storySection(story, wording)),
		...wording.report.proposals.flatMap((proposal) => tableSection(proposal, wording)),
	]);
