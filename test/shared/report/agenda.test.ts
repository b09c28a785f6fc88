import { expect, it } from 'vitest';
import type { Step } from '../../../shared/workshop/state.ts';
import { evolve } from '../../../shared/workshop/workshop.ts';
import { secretNote, wire } from '../../support/play.ts';
import { recordOf, withWireIds } from '../../support/record.ts';
import { frida } from '../../support/room.ts';
import { by } from '../../support/scenario.ts';
import { english, ScriptRoom } from './script-room.ts';

const agendaIn = (markdown: string): string =>
	markdown.slice(markdown.indexOf('## Agenda'), markdown.indexOf('\n## Strategy'));

/** The agenda as a room made it out of the template. */
function changed(): ScriptRoom {
	const room = new ScriptRoom();
	room.do({ type: 'SkipStage', stage: 'strategy', skipped: true });
	room.do({ type: 'RemoveStage', stage: 'dialogue' });
	room.do({ type: 'MoveStage', stage: 'break', before: 'agreements' });
	room.do({
		...{ type: 'AddStage', stage: 'talk', kind: 'talk', before: 'conflicts' },
		...{ title: 'Our [year]', minutes: 15 },
	});
	room.do({ type: 'NoteStage', stage: 'talk', note: secretNote });
	return room;
}

it('R12 the report has the agenda as it became, and no note', () => {
	const room = changed();
	expect(room.report().agenda).toEqual(room.state.agenda);
	expect(JSON.stringify(room.report())).not.toContain(secretNote);
	const told = agendaIn(english(room.report()));
	expect(told).not.toContain(secretNote);
	expect(told.split('\n').filter((line) => line.startsWith('|'))).toEqual([
		'| Stage        | Minutes |',
		'| ------------ | ------: |',
		'| Welcome      |      10 |',
		'| Our \\[year\\] |      15 |',
		'| Conflicts    |      45 |',
		'| Strategy     | skipped |',
		'| Cases        |      20 |',
		'| Groups       |      50 |',
		'| Break        |      15 |',
		'| Agreements   |      20 |',
		'| Close        |       5 |',
	]);
});

it('R12 what the room went past, and at its end what it never came to, is told as skipped', () => {
	const room = new ScriptRoom();
	const skippedIn = () => agendaIn(english(room.report())).match(/\w+(?= +\| skipped)/g) ?? [];
	const goTo = (stage: string, step: Step) =>
		room.do({ type: 'GoTo', from: { ...room.state.position }, to: { stage, step } });
	expect(skippedIn()).toEqual([]);
	goTo('cases', 'cases');
	expect(skippedIn()).toEqual(['Conflicts', 'Strategy', 'Break']);
	goTo('strategy', 'focus');
	expect(skippedIn()).toEqual(['Conflicts', 'Break']);
	goTo('agreements', 'agreements');
	room.do({ type: 'SkipStage', stage: 'close', skipped: true });
	expect(skippedIn()).toEqual(['Conflicts', 'Break', 'Groups', 'Dialogue', 'Close']);
	room.do({ type: 'SkipStage', stage: 'close', skipped: false });
	room.do({ type: 'SkipStage', stage: 'cases', skipped: true });
	room.do({ type: 'CloseWorkshop' });
	expect(skippedIn()).toEqual(['Conflicts', 'Break', 'Groups', 'Dialogue', 'Close']);
	const walked = recordOf(withWireIds(wire(room.report())));
	evolve(
		walked.state,
		by(frida, { type: 'StepEntered', position: { stage: 'close', step: 'close' } }),
	);
	expect(walked.told().agenda).toEqual(room.report().agenda);
});

it('R12 with a start it has clock times, and says what was planned', () => {
	const room = changed();
	room.do({
		...{ type: 'PlanWorkshop', language: 'en', startsAt: '2026-11-26T09:00', place: 'Hall _2_' },
		scope: { kind: 'company', name: 'Harbour Bakery' },
	});
	const told = agendaIn(english(room.report()));
	expect(told).toContain('- **Planned for:** 26 November 2026, 09:00\n');
	expect(told).toContain('- **Place:** Hall \\_2\\_\n');
	expect(told).toContain('- **Company:** Harbour Bakery\n- **Length:** 180 minutes\n');
	expect(told).toContain('| 09:10 | Our \\[year\\] |      15 |\n| 09:25 | Conflicts    |');
	expect(told).toContain('|       | Strategy     | skipped |\n| 10:10 | Cases ');
	expect(room.report().plan).toEqual(room.state.plan);
});
