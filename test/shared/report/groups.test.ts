import { expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import { reportFormat } from '../../../shared/report/format.ts';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { tablesIn } from '../../../shared/workshop/seating.ts';
import { sheetOf } from './everything.ts';
import { english, roomAfter, script, type ScriptRoom } from './script-room.ts';

/** Two tables at work on the first two cases; both have written everything. */
function atWork(): { room: ScriptRoom; tables: [Id, Id] } {
	const room = roomAfter(5);
	const present = Object.keys(room.state.participants);
	room.do({
		type: 'MakeTables',
		tables: 2,
		found: { seed: 1, ids: ['one', 'two'], present, cases: [] },
	});
	const [first, second] = tablesIn(room.state.groups);
	const tables: [Id, Id] = [first!.id, second!.id];
	tables.forEach((group, index) => {
		const story = `k${index + 1}`;
		room.do({ type: 'AssignCase', group, case: story });
		room.sheets[group] = sheetOf(story);
	});
	room.do({ type: 'BeginTables' });
	return { room, tables };
}

it('R15 who sat where and what they worked is told, with what they did there', () => {
	const { room, tables } = atWork();
	const [one] = tables;
	room.do({ type: 'AddAgreement', agreement: 'a1', group: one, found: { lastNumber: 0 } });
	room.do({ type: 'SetTableDone', group: one, done: true });
	const { id, members, agreements } = room.room.groups[one]!;
	const [told] = room.report().groups;
	expect(told).toMatchObject({ id, number: 1, members, case: 'k1', done: true, agreements });
	for (const group of room.report().groups)
		for (const between of ['called', 'visitAt', 'message', 'endsAt'])
			expect(group).not.toHaveProperty(between);
	const text = english(room.report()).split('## At the tables\n\n')[1]!;
	expect(text).toContain(`### Table 1 · ${script.cases[0]!.title}`);
	expect(text).toMatch(/- \*\*Who sat there:\*\* ● Sales: .*; ■ Operations: /);
	expect(text).toContain('- **Drafted here:** a1\n- Done\n');
});

it('R2, R15 a worksheet is in it once everybody may read it, and not before', () => {
	const { room, tables } = atWork();
	const [one, two] = tables;
	const shown = () => room.report().groups.map(({ sheet }) => sheet !== null);
	const secret = sheetOf('k2').proposal;
	expect(shown()).toEqual([false, false]);
	expect(JSON.stringify(room.report()) + english(room.report())).not.toContain(secret);
	room.do({ type: 'SetTableDone', group: one, done: true });
	expect(shown()).toEqual([true, false]);
	room.do({ type: 'Present', proposal: two });
	expect(shown()).toEqual([true, true]);
	room.do({ type: 'SetTableDone', group: one, done: false });
	expect(shown()).toEqual([false, true]);
	expect(english(room.report())).toContain(`> ${secret}`);
});

it('R15 a worksheet is told whole, with what the third functions would sign', () => {
	const { room, tables } = atWork();
	const [one] = tables;
	room.do({ type: 'SetTableDone', group: one, done: true });
	const third = room.room.groups[one]!.members.filter(
		(seat) => room.room.participants[seat]?.side === 'other',
	);
	expect(third.length).toBeGreaterThan(0);
	for (const seat of third)
		room.do({ type: 'JudgeSwap', group: one, side: 'operations', signs: true }, seat);
	const report = room.report();
	const told = english(report).split('## At the tables\n\n')[1]!;
	const { swapSeats, rootCauses, options, risks, ...texts } = script.groups.worksheets['k1']!;
	expect(told).toContain(`- ● **The case as Sales sees it:** ${texts.sales}`);
	expect(told).toContain(
		`- ● **Seats swapped, Sales writes the case of Operations:** ${swapSeats.salesForOperations} ` +
			`(${third.length} of the third functions say it would be signed, 0 say not)`,
	);
	expect(told).toContain(
		`- ■ **Seats swapped, Operations writes the case of Sales:** ${swapSeats.operationsForSales}\n`,
	);
	const list = (label: string, of: readonly string[]) =>
		`**${label}**\n\n${of.map((line) => `- ${line}`).join('\n')}\n`;
	expect(told).toContain(list('Root causes', rootCauses));
	expect(told).toContain(list('Options', options));
	expect(told).toContain(list('Risks', risks));
	expect(told).toContain(`**Proposal**\n\n> ${texts.proposal}\n`);
	expect(told).toContain(`**First step:** ${texts.firstStep}\n`);
	const dutch = markdownOf(report, reportWords.nl, reportFormat('nl'));
	expect(dutch).toContain('## Aan de tafels');
	expect(dutch).toContain(`**Eerste stap:** ${texts.firstStep}`);
});

it('R15 the order in which proposals came back is told, those of one case together', () => {
	const { room, tables } = atWork();
	const [one, two] = tables;
	room.do({ type: 'AssignCase', group: two, case: 'k1' });
	room.do({ type: 'SendTogether', group: two, with: one });
	expect(english(room.report())).not.toContain('Proposals in the order');
	room.do({ type: 'Present', proposal: one });
	room.do({ type: 'SetRestating', on: true });
	const told = english(room.report());
	expect(told).toContain('**Proposals in the order in which they came back:** Table 1 + Table 2\n');
	expect(told).toContain('- **One proposal together with:** Table 1\n');
	expect(told).toContain(reportWords.en.groups.restating);
	expect(room.report().restating).toBe(true);
});

it('R7 without tables nothing is told of them', () => {
	const report = roomAfter(5).report();
	expect(report.groups).toEqual([]);
	expect(english(report)).not.toContain('## At the tables');
});
