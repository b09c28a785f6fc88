import { expect, it } from 'vitest';
import { markdownOf } from '../../../shared/report/markdown.ts';
import { reportFormat } from '../../../shared/report/format.ts';
import { reportWords } from '../../../shared/report/words.ts';
import { english, script, ScriptRoom } from './script-room.ts';

const seats = (side: string) =>
	script.participants.filter((one) => one.side === side).map(({ id }) => id);

/** Three of Operations and two of Sales mark a saying; one of each says what to expect. */
function welcomed(): ScriptRoom {
	const room = new ScriptRoom();
	for (const seat of seats('operations').slice(0, 3))
		room.do({ type: 'MarkSaying', saying: 'all-urgent', heard: true, said: false }, seat);
	for (const seat of seats('sales').slice(0, 2))
		room.do({ type: 'MarkSaying', saying: 'wish-list', heard: true, said: true }, seat);
	room.do({ type: 'SayExpectation', text: 'A *date*\n# that holds' }, 'p02');
	room.do({ type: 'SayExpectation', text: 'Fewer rush orders' }, 'p01');
	return room;
}

it('R14 of expectations nothing is told until they are shown, then each by name, Sales first', () => {
	const room = welcomed();
	expect(room.report().expectations).toEqual({});
	expect(english(room.report())).not.toContain('What we expected');
	room.do({ type: 'ShowExpectations', shown: true });
	expect(room.report().expectations).toEqual(room.room.expectations.texts);
	const told = english(room.report()).split('## What we expected of the day\n\n')[1]!;
	expect(told.split('\n').slice(0, 3)).toEqual([
		'- Fewer rush orders – Sales director (Harbour Bakery)',
		'- A \\*date\\*  ',
		'  \\# that holds – Plant manager (Harbour Bakery)',
	]);
	room.do({ type: 'ShowExpectations', shown: false });
	expect(room.report().expectations).toEqual({});
});

it('R14 of sayings nothing is told until they are shown, then by side, and what is withheld in words', () => {
	const room = welcomed();
	expect(room.report().sayings).toBeNull();
	expect(english(room.report())).not.toContain('## The old sayings');
	room.do({ type: 'ShowSayings', shown: true });
	const report = room.report();
	expect({ tally: report.sayings }).toEqual(room.room.sayings);
	const told = english(report);
	expect(told).toContain(
		'Who answered: ● Sales withheld, ■ Operations 3, Other functions withheld.',
	);
	const row = told.split('\n').find((line) => line.startsWith('| Everything is urgent'));
	expect(row?.split('|').map((cell) => cell.trim())).toEqual([
		...['', 'Everything is urgent, until you ask what goes first.'],
		...['withheld', 'withheld', '3', '0', 'withheld', 'withheld', ''],
	]);
	expect(told.split(reportWords.en.sayings.why)).toHaveLength(2);
	const dutch = markdownOf(report, reportWords.nl, reportFormat('nl'));
	expect(dutch).toContain('## De oude uitspraken');
	expect(dutch).toMatch(/\| Alles heeft spoed.*niet getoond/);
});
