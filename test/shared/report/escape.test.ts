import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bullets,
	documentOf,
	heading,
	labelled,
	numbered,
	quote,
	quoteIndent,
	table,
} from '../../../shared/report/blocks.ts';
import { code, inline, lines } from '../../../shared/report/escape.ts';
import type { Report } from '../../../shared/report/report.ts';
import { holds } from '../../support/holds.ts';
import { everything } from './everything.ts';
import { english, roomAfter } from './script-room.ts';
import { lineStarts, skeleton, vocabulary } from './skeleton.ts';
import { withTyped } from './typed.ts';

/** What opens, closes or continues something in one kind of Markdown or another. */
const pieces = [
	...['#', '# ', '###', ' #', '-', '- ', '+ ', '* ', '1. ', '12) ', '>', '> ', '---', '===', '***'],
	...['`', '```', '~~~', '~', '*', '**', '_', '__', '|', '|---|', ':-', ': ', '\\', '\\\\', '$'],
	...['<b>', '</b>', '<!--', '-->', '<script>', '&amp;', '&#35;', '[a](b)', '![', '[^1]', '[x]'],
	...[
		'[a]: b',
		'{{x}}',
		'{% a %}',
		'[[a]]',
		'http://a.b',
		'HTTPS://a.b/_c_',
		'www.a.b',
		'mailto:a@b',
	],
	...['\n', '\n\n', '\r\n', '\r', '\t', '    ', '  ', '\u2028', '\u2029', '\u0085', '\u0000', '\v'],
	...['\u202e', '\u00a0', 'a', 'Z', '9', '.', ')', '(', '"', '“', '–', 'é', '日本', '🙂', '\ud800'],
];
const nasty = fc
	.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
	.map((parts) => parts.join(''))
	// A text of which nothing is left is none, and is left out with its label.
	.filter((text) => inline(text) !== '');
const anything = fc.oneof(
	{ weight: 4, arbitrary: nasty },
	fc.string({ unit: 'binary', minLength: 1 }).filter((text) => inline(text) !== ''),
);

/** A bit of everything: agreements of every kind, some from before, conflicts, cases, tables, the close. */
function smallReport(): Report {
	const report = everything().report();
	const { expectations } = everything('ShowExpectations').report();
	const room = roomAfter(5);
	room.draft('a3');
	room.call('a3');
	room.answer('a3', { named: false });
	const [open] = room.report().agreements;
	const { a2, a3, a6 } = Object.fromEntries(report.agreements.map((one) => [one.id, one]));
	return {
		...report,
		conflicts: report.conflicts.slice(0, 2),
		themes: report.themes.slice(0, 2),
		cases: report.cases.slice(0, 1),
		expectations,
		groups: report.groups.slice(0, 1),
		people: report.people.slice(0, 4),
		strategy: { ...report.strategy, objectives: report.strategy.objectives.slice(0, 2) },
		agreements: [a3!, a6!, { ...open!, id: 'open', label: 'a9' }],
		earlier: { ...report.earlier, agreements: [a2!.sealed!] },
	};
}

it('R8 no text breaks out of its place, wherever a text can stand', () => {
	const places = (text: string) =>
		documentOf([
			heading(2, inline(text)),
			inline(text),
			bullets([
				labelled('Label', inline(text)),
				`“${inline(text)}” – ${inline(text)}`,
				inline(text),
			]),
			lines(text),
			numbered([inline(text), lines(text, '   ')]),
			quote(lines(text, quoteIndent)),
			bullets([lines(text, '  ')]),
			table([{ title: inline(text) }, { title: 'N' }], [[inline(text), inline(text)]]),
		]);
	const [built, starts] = [skeleton(places('x')), lineStarts(places('x'))];
	holds(
		fc.property(anything, (text) => {
			expect(lineStarts(places(text))).toEqual(starts);
			expect(skeleton(places(text))).toEqual(built);
		}),
		{ runs: 200, pinned: [{ seed: -434212024, path: '7136:2' }] },
	);
});

it('R8 what people typed never changes how a report is built', () => {
	const report = smallReport();
	const plain = english(withTyped(report, () => 'x'));
	const [built, starts] = [skeleton(plain), lineStarts(plain)];
	expect(starts.length).toBeGreaterThan(70);
	holds(
		fc.property(fc.array(anything, { minLength: 20, maxLength: 40 }), (texts) => {
			let used = 0;
			const told = english(withTyped(report, () => texts[used++ % texts.length]!));
			expect(lineStarts(told)).toEqual(starts);
			expect(skeleton(told)).toEqual(built);
		}),
		{ runs: 15 },
	);
});

it('R8 a document has headings, paragraphs, quotations, lists and tables, and links to nothing', () => {
	expect([...vocabulary(skeleton(english(smallReport())))].sort()).toEqual([
		...['blockquote', 'heading 1', 'heading 2', 'heading 3', 'heading 4', 'inlineCode', 'list'],
		...['listItem', 'paragraph', 'root', 'strong', 'table', 'tableCell', 'tableRow'],
	]);
});

describe('what is escaped', () => {
	it.each([
		'Sales & Operations',
		'4.1 % → 2.5 %',
		'-5 %',
		'+1',
		'What (else)? That’s us!',
		'a - b + c = d > e # f',
		'“One in, one out”',
		'AT&T; R&D',
		'Ordered at 9:30',
	])('R8 “%s” stays as it is, to be read as plain text', (text) => {
		expect(inline(text)).toBe(text.replace('AT&T;', 'AT\\&T;'));
	});

	it.each([
		['# not a heading', '\\# not a heading'],
		['#', '\\#'],
		['closed #', 'closed \\#'],
		['closed ##', 'closed \\##'],
		['- item', '\\- item'],
		['---', '\\---'],
		['-', '\\-'],
		// Below another line, a table's head and its rule.
		['-:', '\\-:'],
		['write to a@b.example', 'write to a\\@b.example'],
		['===', '\\==='],
		['> quoted', '\\> quoted'],
		['12. item', '12\\. item'],
		['3) item', '3\\) item'],
		['a|b', 'a\\|b'],
		['<b>', '\\<b>'],
		['&lt;', '\\&lt;'],
		['[a](b)', '\\[a\\](b)'],
		['a\\', 'a\\\\'],
		['https://a.b', 'https\\://a.b'],
		['Mailto:a@b', 'Mailto\\:a@b'],
		['www.a.b', 'www\\.a.b'],
		[' a \r\n\t b\u0000 ', 'a b'],
		['\u202eabc', 'abc'],
	])('R8 %j is written %j', (text, written) => {
		expect(inline(text)).toBe(written);
	});

	it('R8 lines stay lines, each behind its indent', () => {
		expect(lines('One\r\n\n- two\u2028 three ', '> ')).toBe('One  \n> \\- two  \n> three');
		expect(lines(' \n ')).toBe('');
	});

	it('R8 code cannot be left from inside', () => {
		expect([code('aZ0_-'), code('a`b\n<c'), code('``')]).toEqual(['`aZ0_-`', '`abc`', '']);
	});

	it('R8 a table is one in plain text, too', () => {
		const columns = [{ title: 'Side' }, { title: 'N', figures: true as const }];
		expect(table(columns, [['● Sales', '12']])).toBe(
			'| Side    |   N |\n| ------- | --: |\n| ● Sales |  12 |',
		);
		expect(table(columns, [])).toBe('');
	});
});
