import { expect, it } from 'vitest';
import { removeCard } from '../../../shared/board/remove-card.ts';
import type { Id } from '../../../shared/ids.ts';
import { reportWords } from '../../../shared/report/words.ts';
import type { RoundKind } from '../../../shared/workshop/state.ts';
import { everything } from './everything.ts';
import { english, roomAfter, script, type ScriptRoom } from './script-room.ts';

const sideOf = (id: Id) => script.participants.find((one) => one.id === id)!.side;
const stories = script.cases.map(({ id, title }) => ({ id, title }));

/** Everybody gives one dot to the case that the script says; of Sales, as many as `sales`. */
function voteOnCases(room: ScriptRoom, sales = Infinity): void {
	room.do({ type: 'OpenRound', over: 'cases', budget: 1, maxPerItem: 1, found: stories });
	const round = room.state.rounds.length;
	let left = sales;
	for (const [story, voters] of Object.entries(script.caseVotes))
		for (const voter of voters) {
			if (sideOf(voter) === 'sales' && left-- <= 0) continue;
			room.do({ type: 'CastDots', round, dots: { [story]: 1 } }, voter);
		}
	room.do({ type: 'CloseRound' });
}

const cellsOf = (markdown: string, title: string): string[] | undefined =>
	markdown
		.split('\n')
		.find((line) => line.startsWith(`| ${title} `))
		?.split('|')
		.slice(2, -1)
		.map((cell) => cell.trim());

it('R16 a vote over cases is told by side, the most dots first, with the cases that were chosen', () => {
	const room = roomAfter(5);
	voteOnCases(room);
	const found = stories.map(({ id }) => id);
	room.do({ type: 'ChooseCase', case: 'k2', chosen: true, found });
	const report = room.report();
	expect(report.rounds.at(-1)).toMatchObject({ over: 'cases', items: { length: 4 } });
	expect(report.chosenCases).toEqual(['k2']);
	const told = english(report).split('## Cases\n\n')[1]!;
	expect(told).toContain('Dots by side, vote 2. 24 of 24 voted.');
	const count = (story: Id, side: string) =>
		String(script.caseVotes[story]!.filter((voter) => sideOf(voter) === side).length);
	for (const { id, title } of stories)
		expect(cellsOf(told, title)).toEqual([
			...(['sales', 'operations', 'other'] as const).map((side) => count(id, side)),
			String(script.caseVotes[id]!.length),
		]);
	const places = stories.map(({ title }) => told.indexOf(`| ${title} `));
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(told).toContain(`**Chosen to be worked:** ${stories[1]!.title}\n`);
	expect(english(report)).toContain('Dots by side, vote 1.');
});

it('TD2, TD6 of a case and a card that were taken down a report tells no word, and that they were', () => {
	const room = everything();
	const records = Object.values(room.state.agreements).flatMap(({ sealed }) => sealed ?? []);
	const card = records.flatMap(({ restsOn }) => restsOn).find(({ kind }) => kind === 'conflict')!;
	room.do({ type: 'TakeCaseDown', case: 'k1', found: true });
	room.do({ type: 'TakeCardDown', conflict: card.id });
	for (const id of ['k1', card.id]) removeCard(room.doc, id);
	const told = english(room.report());
	for (const title of [stories[0]!.title, card.title]) expect(told).not.toContain(title);
	expect(cellsOf(told, 'a case that was taken down')?.at(-1)).toBe(
		String(script.caseVotes.k1!.length),
	);
	expect(told).toMatch(/\*\*Rests on:\*\* .*a card that was taken down/);
	expect(told).toMatch(/\*\*Rests on:\*\* .*a case that was taken down/);
});

it('R5, R16 what is withheld in several votes is said in words, and why once', () => {
	const room = roomAfter(2);
	room.vote((id) => sideOf(id) !== 'sales');
	room.tellCases();
	voteOnCases(room, 2);
	room.do({ type: 'SuggestTopic', topic: 'x1', title: 'Forecast' }, 'p01');
	room.do({ type: 'OpenRound', over: 'topics', budget: 1, maxPerItem: 1, found: [] });
	room.do({ type: 'CastDots', round: 3, dots: { x1: 1 } }, 'p02');
	room.do({ type: 'CloseRound' });
	const report = room.report();
	const kinds: RoundKind[] = ['themes', 'cases', 'topics'];
	expect(report.rounds.map(({ over, cast }) => [over, cast])).toEqual(
		kinds.map((over) => [over, null]),
	);
	const told = english(report);
	const { withheld, whyWithheld } = reportWords.en;
	expect(cellsOf(told, stories[0]!.title)).toMatchObject({ 0: withheld, 3: withheld });
	expect(cellsOf(told, 'Forecast')).toEqual([withheld, withheld, withheld, withheld]);
	expect(told.split(whyWithheld)).toHaveLength(2);
});

it('R16 a card that was put together with another says with which', () => {
	const room = roomAfter(2);
	room.do({ type: 'MergeConflicts', conflict: 'c02', into: 'c01' });
	const report = room.report();
	expect(report.conflicts.find(({ id }) => id === 'c02')?.into).toBe('c01');
	const { title } = script.conflicts[0]!;
	expect(english(report).split(`- **Says the same as:** ${title}\n`)).toHaveLength(2);
});

it('R16 what a card costs is told by side, and over how many companies', () => {
	const room = roomAfter(1);
	for (const [by, amount] of [
		['p01', 1000],
		['p02', 3000],
		['p05', 8000],
	] as const)
		room.do(
			{
				type: 'EstimateCost',
				conflict: 'c04',
				estimate: { kind: 'overtime', timesAYear: 1, amount },
			},
			by,
		);
	const report = room.report();
	const { costBySide, companies } = report.conflicts.find(({ id }) => id === 'c04')!;
	expect(costBySide).toEqual(room.room.conflicts['c04']!.costBySide);
	expect(companies).toBe(2);
	const line = english(report)
		.split('\n')
		.find((one) => one.includes('over 2 companies'));
	expect(line).toContain(
		'over 2 companies, each counted once; ● Sales €4,500, ■ Operations €3,000)',
	);
});

it('R17 the time by side is told with that of whoever has the floor, and of nobody by name', () => {
	const room = roomAfter(0);
	expect(english(room.report())).not.toContain('## Who has spoken');
	room.do({ type: 'GiveFloor', seat: 'p01' });
	const since = room.state.floor.since!;
	expect(room.report(since + 90_000).spoken).toEqual({ sales: 90_000, operations: 0, other: 0 });
	expect(english(room.report(since + 90_000))).toContain(
		'## Who has spoken\n\n- ● **Sales:** 1.5 minutes\n',
	);
	room.do({ type: 'GiveFloor', seat: null });
	const { spoken } = room.room.floor;
	expect(room.report(since + 900_000).spoken).toEqual(spoken);
	expect(room.report()).not.toHaveProperty('floor');
});
