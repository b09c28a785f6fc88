/** The tables: who sat there, what they worked, and what they wrote once everybody may read it. */
import { sheetLists, type SheetText, type Worksheet } from '../board/worksheet.ts';
import type { TwoSides } from '../workshop/state.ts';
import { twoSides } from '../workshop/sides.ts';
import { part } from './agreement-text.ts';
import { bullets, labelled, quote, quoteIndent, section } from './blocks.ts';
import { inline, lines } from './escape.ts';
import type { ReportGroup } from './report.ts';
import { joined, marks, type Wording } from './wording.ts';

/** Under each side what it wrote of the other's case, which the other would sign or not. */
const swapped: Record<TwoSides, { field: SheetText; signs: TwoSides }> = {
	sales: { field: 'salesForOperations', signs: 'operations' },
	operations: { field: 'operationsForSales', signs: 'sales' },
};

function signed(signs: ReportGroup['signs'][TwoSides], { words }: Wording): string {
	const said = Object.values(signs);
	if (said.length === 0) return '';
	const yes = said.filter(Boolean).length;
	return ` (${words.groups.signs({ yes, no: said.length - yes })})`;
}

function sheetBlocks(sheet: Worksheet, signs: ReportGroup['signs'], wording: Wording): string[] {
	const { groups: labels } = wording.words;
	const said = (side: TwoSides, label: string, text: string, behind = '') => {
		const told = labelled(label, lines(text, '  '));
		return told && marks[side] + told + behind;
	};
	const both = bullets([
		...twoSides.map((side) => said(side, labels.saw[side], sheet[side])),
		...twoSides.map((side) => {
			const { field, signs: signer } = swapped[side];
			return said(side, labels.swap[side], sheet[field], signed(signs[signer], wording));
		}),
	]);
	return [
		...part(labels.both, both),
		...sheetLists.flatMap((list) =>
			part(labels[list], bullets(sheet[list].map(({ text }) => lines(text, '  ')))),
		),
		...part(labels.proposal, quote(lines(sheet.proposal, quoteIndent))),
		labelled(labels.firstStep, inline(sheet.firstStep)),
	];
}

function tableSection(group: ReportGroup, wording: Wording): string[] {
	const { words, report, bySide, personOfSide } = wording;
	const { groups: labels } = words;
	const { number, members, case: story, done, sheet, signs } = group;
	const title = story === null ? '' : (wording.case(story) ?? words.gone);
	const drafted = report.agreements.filter(({ id }) => group.agreements.includes(id));
	const { numbers = [] } = report.proposals.find(({ tables }) => tables.includes(group.id)) ?? {};
	const together = numbers.filter((other) => other !== number);
	return section(3, joined([labels.table({ number }), title]), [
		bullets([
			labelled(labels.people, bySide(members).map(personOfSide).join('; ')),
			labelled(
				labels.together,
				together.map((other) => labels.table({ number: other })).join(', '),
			),
			labelled(labels.agreements, drafted.map(({ label }) => label).join(', ')),
			done ? labels.done : '',
		]),
		...(sheet ? sheetBlocks(sheet, signs, wording) : []),
	]);
}

export function groupSections(wording: Wording): string[] {
	const { words, report } = wording;
	const { groups: labels } = words;
	const order = report.proposals
		.filter(({ brought }) => brought)
		.map(({ numbers }) => numbers.map((number) => labels.table({ number })).join(' + '));
	return section(2, labels.title, [
		labelled(labels.order, order.join(', ')),
		...report.groups.flatMap((group) => tableSection(group, wording)),
		report.restating ? labels.restating : '',
	]);
}
