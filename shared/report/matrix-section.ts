/** Agreements against objectives, as each side says: a table, and what is given up for what is harmed. */
import { textOf } from '../board/agreement-draft.ts';
import { roomMatrix, type MatrixCell } from '../insight/matrix.ts';
import { labelOf } from '../register/register.ts';
import { twoSides } from '../workshop/sides.ts';
import { bullets, section, table } from './blocks.ts';
import { inline } from './escape.ts';
import { joined, marks, type Wording } from './wording.ts';

const signs = { strengthens: '+', neutral: 'o', harms: '−', few: '?', nobody: '?' } as const;

/** "● + ■ −"; where neither side says anything, as it is written. */
function cellText({ stated, sides, disputed }: MatrixCell, { words }: Wording): string {
	if (stated === null) return '·';
	const isSilent = (says: string) => says === 'few' || says === 'nobody';
	if (twoSides.every((side) => isSilent(sides[side])))
		return `${signs[stated]} (${words.matrix.written})`;
	const told = twoSides.map((side) => marks[side] + signs[sides[side]]).join(' ');
	return disputed ? `${told} (${words.matrix.apart})` : told;
}

export function matrixSection(wording: Wording): string[] {
	const { report, words, objectives } = wording;
	const { matrix: labels } = words;
	const { columns, rows } = roomMatrix(
		{
			...report,
			agreements: Object.fromEntries(report.agreements.map((one) => [one.id, one])),
			reviews: Object.fromEntries(report.reviews.map(({ agreement, ...one }) => [agreement, one])),
		},
		(id) => {
			const draft = report.agreements.find((one) => one.id === id)?.draft;
			return draft ? textOf(draft) : undefined;
		},
	);
	if (rows.length === 0 || columns.length === 0) return [];
	const titleOf = (id: string) => objectives.get(id) ?? words.gone;
	const harms = rows.flatMap((row) =>
		row.cells
			.filter((cell) => cell.harms)
			.map(({ objective, tradeOff }) => {
				const paid = inline(tradeOff) || labels.noTradeOff;
				return labels.harm({ label: labelOf(row), objective: titleOf(objective), paid });
			}),
	);
	return section(2, labels.title, [
		labels.legend,
		table(
			[
				{ title: words.agreements.title },
				...columns.map(({ objective }) => ({ title: titleOf(objective) })),
			],
			[
				...rows.map((row) => [
					joined([labelOf(row), inline(row.text?.scope ?? '')]),
					...row.cells.map((cell) => cellText(cell, wording)),
				]),
				[
					labels.sealed,
					...columns.map(({ strengthened }) =>
						strengthened > 0 ? String(strengthened) : labels.none,
					),
				],
			],
		),
		bullets(harms),
	]);
}
