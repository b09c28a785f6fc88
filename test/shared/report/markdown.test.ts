import { describe, expect, it } from 'vitest';
import { setDraft } from '../../../shared/board/agreement-draft.ts';
import { setCardElement, setCardScope } from '../../../shared/board/card-tags.ts';
import { reportFormat } from '../../../shared/report/format.ts';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { withheld } from '../../../shared/register/withhold.ts';
import { noEarlier } from '../../../shared/workshop/earlier.ts';
import type { Report } from '../../../shared/report/report.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { writeText } from '../../support/script-texts.ts';
import { everything } from './everything.ts';
import { english, roomAfter, ScriptRoom } from './script-room.ts';

const titles = (markdown: string) => markdown.split('\n').filter((line) => /^#{1,2} /.test(line));
const head = '# From Sales versus Operations to Sales & Operations';

it('R9 the report of the workshop script reads as it was written down', async () => {
	const told = english(everything().report());
	await expect(told).toMatchFileSnapshot('../../data/report-script.md');
});

describe('what is left out', () => {
	const always = [head, '## In short', '## Who was there', '## Agenda'];
	it.each([
		[0, always],
		[1, [...always, '## Themes and conflicts']],
		[3, [...always, '## Themes and conflicts', '## Common ground']],
		[4, [...always, '## Strategy', '## Themes and conflicts', '## Common ground']],
		[5, [...always, '## Strategy', '## Themes and conflicts', '## Common ground', '## Cases']],
	])('R7 after %i stages it has the sections that have something to say', (stages, sections) => {
		expect(titles(english(roomAfter(stages).report()))).toEqual(sections);
	});

	it('R7 agreements come before what they are made of, coverage once something is sealed', () => {
		const sections = titles(english(new ScriptRoom().playAll().report()));
		expect(sections.slice(4, 9)).toEqual([
			...['## Strategy', '## Agreements', '## Agreements and objectives'],
			...['## What is still open', '## Themes and conflicts'],
		]);
	});

	it('R7 a report in which there is nothing is a document all the same', () => {
		const { workshop, ...report } = roomAfter(0).report();
		const empty: Report = {
			...report,
			workshop: { ...workshop, title: ' ' },
			people: [],
			agenda: [],
		};
		expect(english(empty)).toBe(
			[
				'# Experience Workshop',
				'Experience Workshop · Report of 26 November 2026',
				'## In short',
				'Nothing has been agreed yet.',
				'## Who was there',
				'Nobody has joined yet.\n',
			].join('\n\n'),
		);
	});
});

describe('agreements', () => {
	it('R6 an open one is told by what the room was asked, and says that its draft has moved on', () => {
		const room = roomAfter(5);
		room.draft('a3');
		room.call('a3');
		room.answer('a3');
		writeText(room.doc, 'a3', 'statement', 'Another calendar');
		const told = english(room.report());
		expect(told).toContain('#### a1 · Delta Snacks · the room is asked · version 1\n');
		expect(told).toContain('\n> One launch calendar, owned together: at most one launch a month');
		expect(told).not.toContain('Another calendar');
		expect(told).toContain(reportWords.en.agreements.changed);
		expect(told).toContain('| Other functions       |     1 |        1 |     0 |');
		expect(told).toContain('In short\n\n1 not sealed yet.\n');
	});

	it('R21 the temperature before the word is told by side, withheld below three', () => {
		const room = roomAfter(5);
		room.draft('a1');
		setDraft(room.doc, 'a1', { scope: '' });
		const version = room.call('a1', true);
		// While it is taken nothing of it is told.
		const { title, why } = reportWords.en.agreements.temperature;
		expect(english(room.report())).not.toContain(title);
		room.warm('a1', version);
		room.answer('a1');
		const row = (told: string, side: string) =>
			told
				.split(title)[1]!
				.split('\n')
				.find((line) => line.includes(side))!
				.split('|')
				.slice(2, -1)
				.map((cell) => cell.trim());
		const asked = room.state.agreements['a1']!.calls[0]!.electorate;
		const sum = (cells: string[]) => cells.reduce((all, cell) => all + Number(cell), 0);
		const open = english(room.report());
		expect(sum(row(open, '● Sales'))).toBe(asked.sales.length);
		expect(row(open, '■ Operations')).toEqual(Array.from({ length: 5 }, () => 'withheld'));
		expect(sum(row(open, 'Other functions'))).toBe(asked.other.length);
		expect(open.split(why)).toHaveLength(2);
		room.seal('a1');
		const sealed = english(room.report());
		expect(sealed).toContain('### Sealed');
		expect(row(sealed, '● Sales')).toEqual(row(open, '● Sales'));
		expect(sealed.indexOf(title)).toBeLessThan(sealed.indexOf('| How the room answered'));
		// Of the next version none was taken.
		const again = roomAfter(5);
		again.draft('a1');
		again.warm('a1', again.call('a1', true));
		expect(english(again.report())).toContain(`**${title}:** withheld\n\n${why}`);
		again.call('a1');
		expect(english(again.report())).not.toContain(title);
	});

	it('R21, R2 whose temperature is which changes nothing in it, and is not in it', () => {
		const room = roomAfter(5);
		room.draft('a1');
		room.call('a1', true);
		room.do(
			{ type: 'GiveTemperature', agreement: 'a1', version: 1, temperature: 'lukewarm' },
			'p01',
		);
		const open = JSON.stringify(room.report());
		expect(open).not.toContain('lukewarm');
		room.do({ type: 'ShowTemperature', agreement: 'a1', version: 1 });
		expect(JSON.stringify(room.report())).not.toContain('lukewarm');
	});

	it('R6 a waiver is told with its rule, what it is about and its reason', () => {
		const room = roomAfter(5);
		room.draft('a4');
		const waive = (rule: 'one-sided' | 'harms-objective', subject: string, reason: string) =>
			room.do({
				type: 'WaiveFinding',
				agreement: 'a4',
				waiver: { rule, subject, reason },
				asks: { question: subject, text: reason },
			});
		waive('one-sided', 'sales', 'Their director joins next week');
		waive('harms-objective', 'margin', 'Agreed with finance');
		const waived = [
			'**Waived by the facilitator**\n',
			'- An owner of one side is missing, ● Sales: Their director joins next week',
			'- Harms an objective, Grow profitable volume: Agreed with finance\n',
		].join('\n');
		expect(english(room.report())).toContain(waived);
		room.call('a4');
		room.answer('a4');
		room.seal('a4');
		expect(english(room.report())).toContain(waived);
	});

	it('R6 a provisional seal says that it is one', () => {
		const report = new ScriptRoom().playAll().report();
		const provisional = report.agreements.map((one) => ({
			...one,
			sealed: one.sealed && { ...one.sealed, provisional: one.id === 'a4' },
		}));
		const told = english({ ...report, agreements: provisional });
		expect(told.split(reportWords.en.agreements.provisionally)).toHaveLength(2);
	});

	it('R22 a promise card is told in its lines, in the language of the report', () => {
		const report = everything().report();
		expect(english(report)).toContain(
			[
				'**Promise card**\n',
				'- Sales may promise alone up to the free capacity on Thursday’s list',
				'- Beyond that: ask planning, who answers within the hour',
				'- Above 5 % of a line: decided by the joint check\n',
			].join('\n'),
		);
		const dutch = markdownOf(report, reportWords.nl, reportFormat('nl'));
		expect(dutch).toContain('- Daarboven: vraag planning, antwoord binnen the hour\n');
		expect(english(report).split('**Promise card**')).toHaveLength(2);
	});

	it('X8 the roles in a decision are told where somebody is named, and what was typed ends no line', () => {
		const room = roomAfter(5);
		room.draft('a1');
		expect(english(room.report())).not.toContain('Roles in the decision');
		writeText(room.doc, 'a1', 'role/decide', 'Board\n# and *mill*');
		writeText(room.doc, 'a1', 'role/input', 'Service');
		const told = english(room.report());
		expect(told).toContain('**Roles in the decision**');
		expect(told).toMatch(/\n- \*{0,2}Is heard:\*{0,2} Service\n/);
		expect(told).toMatch(/\n- \*{0,2}Decides:\*{0,2} Board # and \\\*mill\\\*\n/);
	});

	it('R22, R8 what was typed on one ends no line and begins none', () => {
		const room = roomAfter(5);
		room.draft('a1');
		writeText(room.doc, 'a1', 'promise/ask', 'planning\n# and *me*');
		const told = english(room.report());
		expect(told).toContain(
			'\n- Beyond that: ask planning # and \\*me\\*, who answers within the hour\n',
		);
	});

	it('R25, G8 the matrix is a table of signs whose words stand above it, with each harm below', () => {
		const room = roomAfter(5);
		for (const id of ['a1', 'a3']) room.draft(id);
		const judge = { type: 'JudgeEffect', agreement: 'a3', objective: 'margin' } as const;
		for (const by of ['p13', 'p01', 'p03']) room.do({ ...judge, effect: 'strengthens' }, by);
		for (const by of ['p14', 'p02', 'p04']) room.do({ ...judge, effect: 'harms' }, by);
		for (const by of ['p14', 'p02'])
			room.do({ ...judge, objective: 'launch', effect: 'neutral' }, by);
		const told = english(room.report());
		const [, section = ''] = told.split('## Agreements and objectives\n');
		const [legend, table, harms] = section.trim().split('\n\n');
		expect(legend).toMatch(/● Sales and ■ Operations: \+ strengthens, o neutral, − harms/);
		const rows = table!.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
		expect(rows).toHaveLength(5);
		expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
		expect(rows[2]).toEqual(expect.arrayContaining(['a1 · Harbour Bakery', '+ (as written)', '·']));
		expect(rows[3]).toEqual(expect.arrayContaining(['● + ■ − (the sides disagree)']));
		expect(rows[4]).toEqual(expect.arrayContaining(['Sealed ones that strengthen it', 'none yet']));
		expect(harms).toMatch(/^- a2 harms “Grow profitable volume”: Some exclusive items/);
	});

	it('R25 what was typed as a title ends no cell of it', () => {
		const report = everything().report();
		const { strategy } = report;
		const objectives = strategy.objectives.map((one) => ({ ...one, title: 'a | b\n| c' }));
		const told = english({ ...report, strategy: { ...strategy, objectives } });
		const [, section = ''] = told.split('## Agreements and objectives\n');
		expect(section.trim().split('\n\n')[1]!.split('\n')[0]).toMatch(/(a \\\| b \\\| c.*){5}/);
	});

	it('N21 one-off actions are told with who does them and by when', () => {
		expect(english(everything().report())).toContain(
			[
				'## One-off actions\n',
				'- Invite the miller (Key account manager, retail (Harbour Bakery) · by 4 December 2026)',
				'- Invite the miller (nobody yet)\n',
			].join('\n'),
		);
	});

	it('N23 one that is done says so', () => {
		const room = everything();
		room.do({ type: 'EndAction', action: 'action 1', end: 'done', reason: '' }, 'p03');
		expect(english(room.report())).toContain(' · by 4 December 2026 · **done**)\n- Invite');
	});

	it('R18 those of before are told with what became of each', () => {
		const report = everything().report();
		const before = (id: string, due: string | null) => ({
			...{ id, text: `Errand ${id}`, who: null, due, at: 1 },
		});
		const earlier = noEarlier();
		earlier.carried.actions = [before('a', null), before('b', '2026-12-04'), before('c', null)];
		const ended: Report['endedActions'] = [
			{ id: 'a', end: 'done', reason: '', at: 2 },
			{ id: 'b', end: 'dropped', reason: 'No *mill* is left', at: 2 },
		];
		expect(english({ ...report, actions: [], earlier, endedActions: ended })).toContain(
			[
				'## One-off actions\n\n### From earlier workshops\n',
				'- Errand b (nobody yet · by 4 December 2026 · **dropped** · No \\*mill\\* is left)',
				'- Errand a (nobody yet · **done**)',
				'- Errand c (nobody yet)\n',
			].join('\n'),
		);
	});

	it('N18 one that another company tries says from which it is', () => {
		const report = new ScriptRoom().playAll().report();
		const [first, , third] = report.agreements;
		const tried = report.agreements.map((one) =>
			one === third ? { ...one, triedFrom: first!.id } : one,
		);
		const told = english({ ...report, agreements: tried });
		expect(told.split('Worth trying: begun with the words of a1.')).toHaveLength(2);
	});

	it('R20 an agreement that others try says where, here and before', () => {
		const report = new ScriptRoom().playAll().report();
		const [first, second, third, fourth] = report.agreements;
		const triedFrom = { id: first!.id, number: 1, scope: 'Mill' };
		const before = { ...second!.sealed!, triedFrom, number: 12 };
		const ofBefore = { ...first!.sealed!, id: 'source', number: 11 };
		const told = english({
			...report,
			earlier: { ...noEarlier(), agreements: [ofBefore, before] },
			agreements: report.agreements.map((one) => {
				if (one === third) return { ...one, triedFrom: first!.id };
				const withdrawn = { ...one, triedFrom: first!.id, status: 'withdrawn' as const };
				return one === fourth ? { ...withdrawn, sealed: null } : one;
			}),
		});
		const scopeOf = ({ text }: { text: { scope: string } }) => text.scope;
		const at = (label: string, scope: string) =>
			`Tried at ${scope || 'another company'}: ${label}.`;
		const line = [at('a12', scopeOf(before)), at('a3', scopeOf(third!.sealed!))].join(' ');
		expect(told.split('\n').filter((one) => one.includes('Tried at'))).toEqual([
			line.replaceAll('&', '\\&'),
		]);
	});

	it('R20 one of before says where it is tried today', () => {
		const report = new ScriptRoom().playAll().report();
		const [first, second] = report.agreements;
		const source = { ...first!.sealed!, id: 'source', number: 11 };
		const draft = { ...second!.draft!, scope: 'The *Mill*' };
		const copy = { ...second!, sealed: null, calls: [], draft, triedFrom: 'source' };
		const told = english({
			...report,
			agreements: [{ ...copy, status: 'draft' }],
			earlier: { ...noEarlier(), agreements: [source] },
		});
		expect(told).toMatch(/^- \*\*a11\*\* .*\) Tried at The \\\*Mill\\\*: a2\.$/m);
		expect(told).toContain('Worth trying: begun with the words of a11.');
	});

	it('R19 what a company leaves open stands under its name, once something is sealed', () => {
		const all = new ScriptRoom().playAll().report();
		const none = { objectives: [], themes: [], topThemes: [], conflicts: [] };
		const report: Report = {
			...all,
			companyCoverage: [
				{ scope: 'The *Mill*', ...none, themes: ['t1'], topThemes: ['t1'], conflicts: ['c01'] },
				{ scope: 'Bakery', ...none },
			],
		};
		const told = english(report);
		const { title } = all.themes[0]!;
		expect(told).toContain(
			[
				'### The \\*Mill\\*',
				`- **Themes on which no agreement rests:** ${title} (one of the top themes)\n` +
					`- **Conflicts that no agreement touches:** ${all.conflicts[0]!.title}`,
				'### Bakery',
				'Everything of theirs is covered by agreements of their own.',
			].join('\n\n'),
		);
		const nothing = english({ ...roomAfter(5).report(), companyCoverage: report.companyCoverage });
		expect(nothing).not.toContain('### Bakery');
	});

	it('R19 of what a room never asked for nothing is said to be covered', () => {
		const all = new ScriptRoom().playAll().report();
		const none = { objectives: [], themes: [], topThemes: [], conflicts: [] };
		const plain = { ...all, coverage: none, themes: [], conflicts: [] };
		expect(english(plain)).toContain('\n\nEvery objective is strengthened by an agreement.\n');
		const strategy = { ...all.strategy, objectives: [] };
		expect(english({ ...plain, strategy })).not.toContain('## What is still open');
		expect(english({ ...all, coverage: none })).toContain('Everything is covered');
	});

	it('R6 those of before are told with whom they name', () => {
		const report = new ScriptRoom().playAll().report();
		const earlier: Report['earlier'] = {
			...noEarlier(),
			agreements: report.agreements.slice(0, 1).flatMap(({ sealed }) => sealed ?? []),
			people: {
				p03: { name: 'Anna', side: 'sales', function: null, company: 'Mill' },
				p04: { name: 'Bert', side: 'operations', function: null, company: null },
			},
			lastNumber: 1,
		};
		const later: Report = { ...report, earlier, agreements: [], people: [] };
		const told = english(later).split('## Open agreements from before\n\n')[1];
		expect(told).toBe(
			'- **a1** Planning publishes free capacity per line and week every Thursday; inside sales ' +
				'promises within it and asks planning above it, with an answer within the hour. ' +
				'(Harbour Bakery · ● Sales: Anna (Mill) · ■ Operations: Bert · review on 28 January 2027)\n',
		);
		expect(titles(english(later))).toContain('## What is still open');
	});
});

it('K17 a conflict is told with whose it is and which elements it is about', () => {
	const room = roomAfter(3);
	setCardScope(room.doc, 'c01', 'Harbour Bakery');
	setCardElement(room.doc, 'c01', 'g', true);
	setCardElement(room.doc, 'c01', 'c', true);
	const { conflicts } = room.report();
	expect(conflicts[0]).toMatchObject({ scope: 'Harbour Bakery', elements: ['c', 'g'] });
	expect(english(room.report())).toContain(
		'**For:** Harbour Bakery · **Elements:** processes, channels and pricing, resources and capacity plan',
	);
});

it('R7 themes of a round that are gone since keep their dots, new ones have none', () => {
	const room = roomAfter(3);
	room.do({ type: 'RemoveTheme', theme: 't1' });
	room.do({ type: 'AddTheme', theme: 't9', title: 'New' });
	const rows = english(room.report()).split('\n');
	const cells = (title: string) =>
		rows
			.find((row) => row.startsWith(`| ${title} `))
			?.split('|')
			.slice(2, -1)
			.map((cell) => cell.trim());
	expect(cells('New')).toEqual(['–', '–', '–', '–', '–']);
	expect(cells('The promise: dates and lead times')).toEqual(['9', '22', '0', '31', '–']);
	expect(rows).toContain('### Not sorted yet');
});

it('R7 a conflict that several people estimate is told with the range, and by side', () => {
	const room = roomAfter(1);
	for (const [amount, by] of [
		[1000, 'p01'],
		[3000, 'p02'],
	] as const) {
		const estimate = { kind: 'overtime', timesAYear: 1, amount } as const;
		room.do({ type: 'EstimateCost', conflict: 'c04', estimate }, by);
	}
	expect(english(room.report())).toContain(
		'€2,000 a year (the middle of 2 estimates from €1,000 to €3,000; ● Sales €1,000, ■ Operations €3,000)',
	);
});

it('R10 dates, numbers and money are as the language writes them', () => {
	const report = everything('ShowExpectations').report();
	const dutch = markdownOf(report, reportWords.nl, reportFormat('nl'));
	for (const text of ['Verslag van 26 november 2026', 'Datum van terugblik:** 28 januari 2027'])
		expect(dutch).toContain(text);
	expect(dutch.replace(/\s/g, ' ')).toContain('€ 203.000 |');
	for (const title of ['Aan de tafels', 'Wat we van de dag verwachtten', 'Afronding'])
		expect(dutch).toContain(`## ${title}\n`);
	expect(dutch).not.toMatch(/January|review|Sealed|vote|withheld|Table \d/);
	const format = reportFormat('en');
	expect([format.day('2027-02-30'), format.day('soon'), format.dayOf(1e300)]).toEqual(['', '', '']);
	expect(format.number(12_345)).toBe('12,345');
});

it('R10 the day of the meeting is told where it is not the day of the report', () => {
	const later = new ScriptRoom().report(Date.UTC(2026, 11, 1));
	expect(english(later)).toContain(
		'Experience Workshop · Held on 26 November 2026 · Report of 1 December 2026\n',
	);
});

it('ER12 who was erased is not counted among those who were there, and is named as somebody', () => {
	const report = everything().report();
	const one = report.people.find(({ id }) =>
		report.agreements.some(({ sealed }) => sealed?.text.owners.includes(id)),
	)!;
	const people = report.people.map((person) =>
		person.id === one.id ? { ...person, name: '', function: null, company: null } : person,
	);
	const there = (markdown: string) =>
		markdown
			.split('## Who was there')[1]!
			.split('##')[0]!
			.match(/\((\d+)\)/g);
	const [before, after] = [english(report), english({ ...report, people })];
	expect(after).not.toContain(one.name);
	expect(there(after)).not.toEqual(there(before));
	expect(after.split('## Who was there')[1]!.split('##')[0]).not.toContain('somebody');
	expect(after).toContain('somebody who left');
});

it('ER20 withheld words are told as that', () => {
	const report = everything().report();
	const agreements = report.agreements.map((one) => ({
		...one,
		sealed: one.sealed && withheld(one.sealed),
	}));
	const words = 'The words of this agreement are withheld.';
	expect(english(report)).not.toContain(words);
	const told = english({ ...report, agreements });
	expect(told).toContain(words);
	for (const { sealed } of report.agreements)
		if (sealed) expect(told).not.toContain(sealed.text.firstStep.slice(0, 40));
});

it('R7 a facilitator who has given no name is told by the role', () => {
	const report = everything().report();
	const people = report.people.map((one) =>
		one.role === 'facilitator' ? { ...one, name: '' } : one,
	);
	const told = english({ ...report, people });
	expect(told).toMatch(/\*\*Facilitator\*\* \(1\): Facilitator/);
	expect(told).not.toContain('somebody who left');
});
