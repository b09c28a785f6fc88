import { bullets, labelled, numbered, quote, quoteIndent, section } from './blocks.ts';
import { part } from './agreement-text.ts';
import { inline, lines } from './escape.ts';
import type { Report, ReportCase } from './report.ts';
import { marks, saidBy, type Wording } from './wording.ts';

function pointLine(
	{ kind, status, text, by, answer }: Report['points'][number],
	{ words, person }: Wording,
): string {
	const { cases: labels } = words;
	const told = `**${labels[kind]}** (${labels.status[status]}): ${inline(text)}${saidBy(person(by))}`;
	const reply = labelled(labels.answer, inline(answer));
	return reply ? `${told}. ${reply}` : told;
}

function storySection(story: ReportCase, wording: Wording): string[] {
	const { words, format, report, person } = wording;
	const { cases: labels } = words;
	const saw = (side: 'sales' | 'operations', text: string) => {
		const told = labelled(labels.saw[side], lines(text, '  '));
		return told && marks[side] + told;
	};
	const points = report.points.filter((point) => point.case === story.id);
	return section(3, wording.case(story.id) ?? words.untitled, [
		lines(story.situation),
		...part(labels.timeline, numbered(story.timeline.map(inline))),
		bullets([
			saw('sales', story.salesSaw),
			saw('operations', story.operationsSaw),
			labelled(labels.cost, story.cost === null ? '' : format.euros(story.cost)),
			labelled(labels.presenter, story.presenter ? person(story.presenter) : ''),
		]),
		...part(labels.question, quote(lines(story.question, quoteIndent))),
		...part(labels.points, bullets(points.map((point) => pointLine(point, wording)))),
	]);
}

export const caseSections = (wording: Wording): string[] =>
	section(
		2,
		wording.words.cases.title,
		wording.report.cases.flatMap((story) => storySection(story, wording)),
	);
