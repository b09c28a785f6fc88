import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setCardScope } from '../../../shared/board/card-tags.ts';
import { setCase } from '../../../shared/board/case-card.ts';
import { setDeleted, type ConflictCard } from '../../../shared/board/conflict-card.ts';
import type { Id } from '../../../shared/ids.ts';
import { reportOf, type Report } from '../../../shared/report/report.ts';
import { viewOf, type RoomView } from '../../../shared/workshop/view.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire } from '../../support/play.ts';
import { c1, c2, c3, c4 } from '../../support/room.ts';
import { writeText } from '../../support/script-texts.ts';
import { everything } from './everything.ts';
import { roomAfter, script, ScriptRoom } from './script-room.ts';

const card = (id: Id): ConflictCard => ({
	...{ id, title: '', salesWants: `of ${id}`, operationsWants: '', sharedInterest: '' },
	...{ example: '', topic: null, moment: null, scope: '', elements: [], order: '', deleted: false },
});

it.each([0, 1, 2, 3, 4, 5, 6])('R1 after %i stages, read again it is the same', (stages) => {
	const report = roomAfter(stages).report();
	expect(wire(report)).toStrictEqual(report);
});

it('R1 with everything that a workshop can have, too', () => {
	const report = everything().report();
	expect(wire(report)).toStrictEqual(report);
});

/** Where in a report each part of what the room sees is, or why it is not kept. */
const kept: Record<keyof RoomView, keyof Report | { not: string }> = {
	workshop: 'workshop',
	plan: 'plan',
	erasure: { not: 'the report outlives it' },
	agenda: 'agenda',
	position: 'position',
	timer: { not: 'of the moment' },
	frozen: { not: 'of the moment' },
	blank: { not: 'of the moment' },
	summons: { not: 'of the moment' },
	steered: { not: 'of the moment' },
	ready: { not: 'of the moment' },
	hands: { not: 'of the moment' },
	markedPresent: { not: 'of the moment' },
	floor: 'spoken',
	setBack: { not: 'the board is as it is now' },
	door: { not: 'of the moment' },
	participants: 'people',
	cardsPerPerson: 'cardsPerPerson',
	revealed: 'revealed',
	named: 'named',
	namings: { not: 'of cards that are private' },
	conflicts: 'conflicts',
	themes: 'themes',
	rounds: 'rounds',
	chosenCases: 'chosenCases',
	groups: 'groups',
	tables: 'tablesBegun',
	strategy: 'strategy',
	strategyBefore: 'strategyBefore',
	readBacks: 'readBacks',
	focus: 'focus',
	questions: 'questions',
	points: 'points',
	restating: 'restating',
	proposals: 'proposals',
	agreements: 'agreements',
	actions: 'actions',
	endedActions: 'endedActions',
	earlier: 'earlier',
	reviews: 'reviews',
	beforehand: 'beforehand',
	settled: 'settled',
	close: 'close',
	readiness: 'readiness',
	sayings: 'sayings',
	expectations: 'expectations',
	shown: { not: 'of the moment' },
	imported: { not: 'a report of a report is the report' },
};

it('R1 every part of what the room sees is in it, or is left out for a reason', () => {
	const room = everything();
	const report = room.report();
	expect(Object.keys(kept).sort()).toEqual(Object.keys(room.room).sort());
	for (const part of Object.values(kept))
		if (typeof part === 'string') expect(report).toHaveProperty(part);
		else expect(part.not).not.toBe('');
	const found = Object.keys(report).filter(
		(key) => !Object.values(kept).some((one) => one === key),
	);
	// What is reckoned from these parts, and of what format and moment it is.
	expect(found.sort()).toEqual(
		['at', 'cases', 'commonGround', 'companyCoverage', 'coverage', 'format', 'guesses'].sort(),
	);
});

it('R1 in the middle of any play, too', () => {
	const board = { conflicts: [c1, c2, c3, c4].map(card), cases: [], drafts: [], sheets: {} };
	holds(
		fc.property(plays(), (a) => {
			const { state } = play(a);
			const report = reportOf(viewOf(state, 'nobody').room, board, 1);
			expect(wire(report)).toEqual(report);
		}),
		{ runs: 100 },
	);
});

it('R1 what the room sees is there whole, under its ids', () => {
	const played = new ScriptRoom().playAll();
	const { room } = played;
	const report = played.report();
	expect(report).toMatchObject({
		agenda: room.agenda,
		position: room.position,
		strategy: room.strategy,
		themes: room.themes,
		earlier: room.earlier,
		workshop: { id: room.workshop.id, team: room.workshop.team, title: room.workshop.title },
	});
	expect(Object.fromEntries(report.people.map((one) => [one.id, one]))).toEqual(room.participants);
	for (const { id, label, status, draft, changedSinceCall, ...view } of report.agreements) {
		expect(view).toEqual(room.agreements[id]);
		expect([label, draft?.id]).toEqual([id, id]);
		expect(status).toBe(id === 'a6' ? 'withdrawn' : 'sealed');
		expect(changedSinceCall).toBe(false);
	}
	expect(Object.keys(room.agreements)).toHaveLength(report.agreements.length);
	const { status: _status, ...round } = room.rounds['1']!;
	expect(report.rounds).toEqual([round]);
	for (const { id, ...point } of report.points) expect(point).toEqual(room.points[id]);
	expect(report.points).toHaveLength(script.dialogue.length);
});

it('R1 a conflict has both halves with whose words they are, its cost and its topic', () => {
	const report = new ScriptRoom().playAll().report();
	const { cost, ...scripted } = script.conflicts[0]!;
	expect(report.conflicts[0]).toEqual({
		id: 'c01',
		author: null,
		title: scripted.title,
		sales: { wants: scripted.salesWants, from: 'own' },
		operations: { wants: scripted.operationsWants, from: 'confirmed' },
		sharedInterest: scripted.sharedInterest,
		example: scripted.example,
		topic: 'lead-time',
		moment: null,
		scope: '',
		elements: [],
		into: null,
		cost: { median: 75_600, low: 75_600, high: 75_600, estimates: 1 },
		costBySide: { sales: { median: 75_600, low: 75_600, high: 75_600, estimates: 1 } },
		companies: 1,
	});
	expect(cost).toMatchObject({ timesAYear: 18, amount: 4200 });
	expect(report.guesses.sales.right).toBeGreaterThan(0);
});

it('R1 the figures of the script are in it', () => {
	const { commonGround, coverage, rounds } = new ScriptRoom().playAll().report();
	const { quadrants, dotsByTheme } = script.expected;
	expect(commonGround?.round).toBe(1);
	for (const { item, quadrant } of commonGround!.points) expect(quadrant).toBe(quadrants[item]);
	expect(rounds[0]!.tally.dots).toEqual(dotsByTheme);
	expect(coverage).toMatchObject({ objectives: [], themes: [], topThemes: [] });
	expect(coverage.conflicts).not.toContain('c01');
});

it('R1 coverage counts what is sealed, and tells the top themes apart', () => {
	const room = roomAfter(5);
	room.draft('a1');
	expect(room.report().coverage.objectives).toHaveLength(5);
	room.call('a1');
	room.answer('a1');
	room.seal('a1');
	expect(room.report().coverage).toMatchObject({
		objectives: ['margin', 'launch', 'people'],
		themes: ['t2', 't3', 't4', 't5', 't6'],
		topThemes: ['t3', 't4', 't5'],
	});
});

it('R19, G5 a company’s coverage is by its own agreements, and asks for its own conflicts', () => {
	const room = roomAfter(5);
	const company = script.agreements[0]!.scope;
	setCardScope(room.doc, 'c01', company);
	setCardScope(room.doc, 'c05', company);
	room.draft('a1');
	expect(room.report().companyCoverage).toEqual([
		{
			scope: company,
			objectives: script.strategy.objectives.map(({ id }) => id),
			themes: ['t1', 't2'],
			topThemes: ['t1'],
			conflicts: ['c01', 'c05'],
		},
	]);
	room.call('a1');
	room.answer('a1');
	room.seal('a1');
	const [own] = room.report().companyCoverage;
	expect(own).toMatchObject({ objectives: ['margin', 'launch', 'people'], conflicts: ['c05'] });
	expect(room.report().coverage.conflicts).not.toContain('c01');
});

it('R19 where one company meets there is none by company', () => {
	const room = roomAfter(5);
	setCardScope(room.doc, 'c01', script.agreements[0]!.scope);
	const scope = { kind: 'company', name: 'Mill' } as const;
	room.do({ type: 'PlanWorkshop', language: 'en', ...room.state.plan, scope });
	expect(room.report().companyCoverage).toEqual([]);
});

it('R2 nothing of the board but revealed cards that are still there, and cases that are', () => {
	const room = roomAfter(5);
	setDeleted(room.doc, 'c01', true);
	setCase(room.doc, 'k1', { deleted: true });
	const { themes, conflicts, cases, coverage } = room.report();
	expect(conflicts.map(({ id }) => id)).not.toContain('c01');
	expect(themes[0]!.conflicts).toEqual(['c02', 'c03', 'c04', 'c25']);
	expect(cases.map(({ id }) => id)).toEqual(['k2', 'k3', 'k4']);
	expect(coverage.conflicts).not.toContain('c01');
	const deleted = { ...card('c02'), deleted: true };
	const stray = card('never revealed');
	const board = { conflicts: [deleted, stray, card('c03')], cases: [], drafts: [], sheets: {} };
	expect(reportOf(room.room, board, 1).conflicts.map(({ id }) => id)).toEqual(['c03']);
});

it('R6 an agreement is a draft, asked, sealed or withdrawn, and says when its draft has moved on', () => {
	const room = roomAfter(5);
	const stand = () => {
		const { status, changedSinceCall } = room.report().agreements[0]!;
		return [status, changedSinceCall];
	};
	room.draft('a1');
	expect(stand()).toEqual(['draft', false]);
	room.call('a1');
	expect(stand()).toEqual(['asked', false]);
	writeText(room.doc, 'a1', 'statement', 'Something else');
	expect(stand()).toEqual(['asked', true]);
	room.do({ type: 'WithdrawAgreement', agreement: 'a1', withdrawn: true });
	expect(stand()[0]).toBe('withdrawn');
	room.do({ type: 'WithdrawAgreement', agreement: 'a1', withdrawn: false });
	room.answer('a1');
	room.seal('a1');
	expect(stand()[0]).toBe('sealed');
});

it('R6 agreements stand in the order of their numbers', () => {
	const room = roomAfter(5);
	for (const id of ['a3', 'a1', 'a2']) room.draft(id);
	expect(room.report().agreements.map(({ id, label }) => [id, label])).toEqual([
		['a3', 'a1'],
		['a1', 'a2'],
		['a2', 'a3'],
	]);
});
