/** A report as a document that reads well in any viewer of Markdown, and as plain text. */
import { isGone } from '../workshop/sides.ts';
import { actionSection } from './action-section.ts';
import { agendaSection } from './agenda-section.ts';
import { agreementSections, earlierSection, oneLine } from './agreement-sections.ts';
import { bullets, documentOf, heading, section } from './blocks.ts';
import { coverageSection } from './coverage-section.ts';
import { closeSection } from './close-section.ts';
import { caseSections } from './case-section.ts';
import { inline } from './escape.ts';
import type { ReportFormat } from './format.ts';
import { matrixSection } from './matrix-section.ts';
import { ownSection } from './own-section.ts';
import { readinessSection } from './readiness-section.ts';
import type { Report } from './report.ts';
import { reviewSections } from './review-section.ts';
import { floorSection } from './floor-section.ts';
import { groupSections } from './group-section.ts';
import { focusSection, questionSection, strategySection } from './strategy-section.ts';
import { mapSection, themeSections } from './theme-sections.ts';
import { expectationSection, sayingSection } from './welcome-section.ts';
import { joined, marks, wordingOf, type Wording } from './wording.ts';
import type { ReportWords } from './words.ts';

/** The day on which the first participant came; blank before, and where it is the report's own. */
function heldOn({ people, at }: Report, { dayOf: worded }: ReportFormat): string {
	const first = people.find(({ role }) => role === 'participant');
	return first && worded(first.joinedAt) !== worded(at) ? worded(first.joinedAt) : '';
}

function head({ report, words, format }: Wording): string[] {
	const { title, template } = report.workshop;
	const held = heldOn(report, format);
	return [
		heading(1, inline(title) || words.template[template]),
		joined([
			words.template[template],
			held && words.held({ day: held }),
			words.made({ day: format.dayOf(report.at) }),
		]),
	];
}

function shortSection(wording: Wording): string[] {
	const { report, words, format } = wording;
	const sealed = report.agreements.flatMap(({ label, sealed: record }) =>
		record ? [{ label, text: record.text }] : [],
	);
	const open = report.agreements.filter(({ status }) => status === 'draft' || status === 'asked');
	const counts = [
		sealed.length > 0 ? words.short.sealed({ n: sealed.length }) : '',
		open.length > 0 ? words.short.open({ n: open.length }) : '',
	].filter((text) => text !== '');
	const lineOf = ({ label, text }: (typeof sealed)[number]) => {
		const day = format.day(text.reviewOn);
		return oneLine(label, text, wording, day && words.short.review({ day }));
	};
	return section(2, words.short.title, [
		counts.length > 0 ? `${counts.join(', ')}.` : words.short.nothing,
		bullets(sealed.map(lineOf)),
	]);
}

function peopleSection({ report, words, person }: Wording): string[] {
	const { people: labels } = words;
	const line = (label: string, mark: string, all: Report['people']) => {
		const names = all.map(({ id }) => person(id)).join('; ');
		return names && `${mark}**${label}** (${all.length}): ${names}`;
	};
	const of = (role: 'facilitator' | 'observer') => report.people.filter((one) => one.role === role);
	const speaking = (side: 'sales' | 'operations' | 'other') =>
		report.people.filter((one) => one.role === 'participant' && one.side === side && !isGone(one));
	const told = bullets([
		line(words.side.sales, marks.sales, speaking('sales')),
		line(words.side.operations, marks.operations, speaking('operations')),
		line(labels.other, '', speaking('other')),
		line(labels.facilitator, '', of('facilitator')),
		line(labels.observer, '', of('observer')),
	]);
	return section(2, labels.title, [told || labels.nobody]);
}

/** Why something is withheld is said where it comes first. */
const once = (texts: readonly string[], blocks: readonly string[]): string[] =>
	blocks.filter((block, at) => !texts.includes(block) || blocks.indexOf(block) === at);

/**
 * The report as a Markdown document, in the language of the words and the format. What people typed is escaped
 * and never changes how the document is built; empty parts are left out, the document is never empty.
 */
export function markdownOf(report: Report, words: ReportWords, format: ReportFormat): string {
	const wording = wordingOf(report, words, format);
	return documentOf(
		once(
			[words.whyWithheld, words.agreements.temperature.why],
			[
				...head(wording),
				...shortSection(wording),
				...peopleSection(wording),
				...agendaSection(wording),
				...expectationSection(wording),
				...sayingSection(wording),
				...strategySection(wording),
				...focusSection(wording),
				...questionSection(wording),
				...agreementSections(wording),
				...actionSection(wording),
				...matrixSection(wording),
				...coverageSection(wording),
				...themeSections(wording),
				...mapSection(wording),
				...caseSections(wording),
				...groupSections(wording),
				...floorSection(wording),
				...reviewSections(wording),
				...readinessSection(wording),
				...closeSection(wording),
				...earlierSection(wording),
				...ownSection(wording),
			],
		),
	);
}
