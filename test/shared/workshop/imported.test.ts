import { expect, it } from 'vitest';
import type { SentCommand } from '../../../shared/protocol.ts';
import type { Position } from '../../../shared/workshop/state.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom } from '../../../shared/workshop/public-events.ts';
import { isAlsoFor } from '../../../shared/rights.ts';
import { roomView, viewOf } from '../../../shared/workshop/view.ts';
import { decide, evolve, type Command } from '../../../shared/workshop/workshop.ts';
import { parseCommand } from '../../../shared/parse-command.ts';
import { wire } from '../../support/play.ts';
import { nextDay, readBack, recordOf, registerOf, withWireIds } from '../../support/record.ts';
import { cast, created, frida, idOf, joined, wall } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';
import { commandForms, type Type } from '../command-forms.ts';
import { everything } from '../report/everything.ts';

const report = withWireIds(wire(everything().report()));
const reader = { ...cast.frida, joinedAt: nextDay + 1 };

const [open, ended] = [false, true].map((closed) => {
	const file = { ...report, workshop: { ...report.workshop, closed } };
	return recordOf(file).state;
});

/** A record with somebody who may do everything, as it was closed or left open. */
function recorded(closed = false) {
	const state = structuredClone(closed ? ended! : open!);
	for (const one of [reader, { ...cast.sam, joinedAt: nextDay + 2 }]) evolve(state, joined(one));
	return state;
}

const types = Object.keys(commandForms) as Type[];

const isLooking = (type: Type) =>
	isAlsoFor('record', type) && !/^(Erase|Withhold|DismissLoss|RevokeLink)/.test(type);

/** Erasing is not changing, nor is reading what was lost, nor who reads it: ER1, DA10, P22. */
const changing = types.filter((type) => !isAlsoFor('record', type));

it.each(changing)('IM4 %s is refused in a record', (type) => {
	const [form] = commandForms[type].valid;
	const sent = parseCommand({ commandId: idOf('command'), type, ...form });
	const found = { found: null, cards: [], cases: [] };
	const command = { ...found, ...(sent as SentCommand) } as unknown as Command;
	for (const closed of [false, true]) {
		const state = recorded(closed);
		const before = wire(state);
		const answers = [frida, cast.sam.id].map((seat) =>
			decide(state, command, { by: seat, at: noon }),
		);
		const codes = answers.map((answer) => (answer.ok ? 'done' : answer.refusal.code));
		expect(codes).toContain('workshop-imported');
		for (const code of codes) expect(['workshop-imported', 'not-allowed']).toContain(code);
		expect(wire(state)).toEqual(before);
	}
});

it('IM4 there are eight ways to look, for facilitators, in a closed one too', () => {
	expect(types.filter(isLooking).sort()).toEqual(
		'BlankScreen BringEverybody ExtendTimer GoTo PauseTimer ResumeTimer SetTimer Show'.split(' '),
	);
	const state = recorded(true);
	const stamp = { by: frida, at: nextDay };
	for (const { id: stage, kind } of state.agenda) {
		const step = kind === 'groups' ? 'work' : kind === 'conflicts' ? 'map' : null;
		if (!step) continue;
		const to = { stage, step } as const;
		const decision = decide(state, { type: 'GoTo', from: state.position, to }, stamp);
		expect(decision).toEqual({ ok: true, events: [{ type: 'StepEntered', position: to }] });
		if (decision.ok) for (const event of decision.events) evolve(state, by(frida, event));
	}
	const card = { type: 'Show', what: 'conflict', id: report.conflicts[0]!.id } as const;
	expect(decide(state, card, stamp).ok).toBe(true);
	expect(decide(state, card, { ...stamp, by: wall })).toMatchObject({ ok: false });
});

it('IM11, IM2 a record of a room that ended at the close opens at its agreements, and is told as it was', () => {
	const at = (position: Position, agreements = report.agreements) => {
		const { state, told } = recordOf({ ...report, position, agreements, reviews: [] });
		expect(told().position).toEqual(position);
		return state.position;
	};
	const close: Position = { stage: 'close', step: 'close' };
	const map: Position = { stage: 'conflicts', step: 'map' };
	expect(at(close)).toEqual({ stage: 'agreements', step: 'agreements' });
	expect(at(map)).toEqual(map);
	expect(at(close, [])).toEqual(close);
});

it('IM5 work at tables that had not begun does not begin by walking there', () => {
	const groups = report.groups.map((group) => ({ ...group, done: false, sheet: null }));
	const { state, told } = recordOf({ ...report, groups, tablesBegun: false, proposals: [] });
	const before = told();
	const position = { stage: 'groups', step: 'work' } as const;
	evolve(state, by(frida, { type: 'StepEntered', position }));
	expect(state.tables.begun).toBe(false);
	expect(told()).toEqual(before);
});

it('V1, IM4 whoever follows the import has the view of the record', () => {
	const { id, team } = report.workshop;
	const state = stateAfter([{ ...created, id, team, agenda: report.agenda }]);
	const view = wire(viewOf(state, 'nobody'));
	const event = by('', { type: 'ReportImported', report: readBack(report) }, nextDay);
	evolve(state, event);
	evolveView(view, wire(forRoom(state, event))!);
	expect(view.room).toEqual({
		...wire(roomView(state)),
		workshop: { ...wire(roomView(state)).workshop },
	});
});

it('IM8 of its votes, points and topics the register has what it left open', () => {
	const kept = registerOf(recordOf(report).state);
	expect(kept.agreements.map(({ id }) => id)).toEqual(
		report.agreements.filter(({ sealed }) => sealed).map(({ id }) => id),
	);
	expect(kept.left[0]!.topics).toEqual(report.close.topics);
	expect(kept.strategy).toEqual(report.strategy);
	expect(kept.workshops[0]!.createdAt).toBe(Math.min(...report.people.map((one) => one.joinedAt)));
	const named = kept.agreements.flatMap(({ text }) => text.owners);
	for (const owner of named) expect(kept.people[owner]).toBeDefined();
});

it('IM8 what it had been brought and did not settle is still open in its team', () => {
	const [topic, theme, point] = ['topic', 'theme', 'point'].map(idOf) as [string, string, string];
	const carried = {
		points: [{ id: point, kind: 'build' as const, text: 'A calendar', answer: '' }],
		themes: [{ id: theme, title: 'Old stock' }],
		topics: [{ id: topic, title: 'Returns' }],
		questions: [],
		actions: [],
	};
	const file = { ...report, earlier: { ...report.earlier, carried }, settled: [theme] };
	const [left] = registerOf(recordOf(file).state).left;
	expect(left!.topics).toEqual([carried.topics[0], ...report.close.topics]);
	expect(left!.points).toContainEqual(carried.points[0]);
	expect(left!.themes.map(({ id }) => id)).not.toContain(theme);
	expect(left!.settled).toEqual([theme]);
});

it('IM8 what was said before of what it had been brought is in its team’s register', () => {
	const review = {
		...{ agreement: idOf('before'), workshop: idOf('earlier'), at: noon, seen: {} },
		texts: { measured: '7', evidence: '', again: '', wentWell: '', clashed: '', next: '' },
		...{ outcome: 'kept' as const, ratings: {}, decision: null },
	};
	const file = { ...report, earlier: { ...report.earlier, reviews: [review] } };
	expect(registerOf(recordOf(file).state).reviews).toEqual([review]);
});
