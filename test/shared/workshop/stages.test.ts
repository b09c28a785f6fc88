import { describe, expect, it } from 'vitest';
import { agendas } from '../../../shared/templates/templates.ts';
import { neighbour } from '../../../shared/workshop/agenda.ts';
import { agendaFrom, type PlannedStage } from '../../../shared/workshop/stages.ts';
import { templates } from '../../../shared/workshop/state.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { at, created, frida, idOf, positionOf, revealed, seated } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const lunch = idOf('lunch');
const stagesOf = (past: typeof seated) => stateAfter(past).agenda.map(({ id }) => id);
const add = (
	change: Partial<Extract<Command, { type: 'AddStage' }>> = {},
): Extract<Command, { type: 'AddStage' }> => ({
	...{ type: 'AddStage', stage: lunch, kind: 'break', title: 'Lunch', minutes: 45 },
	...{ before: null },
	...change,
});
const edit = (title: string, minutes: number, stage = 'cases'): Command => ({
	...{ type: 'EditStage', stage, title, minutes },
});
const move = (stage: string, before: string | null): Command => ({
	...{ type: 'MoveStage', stage, before },
});
const skip = (stage: string, skipped = true): Command => ({ type: 'SkipStage', stage, skipped });
const remove = (stage: string): Command => ({ type: 'RemoveStage', stage });
const note = (stage: string, said: string): Command => ({ type: 'NoteStage', stage, note: said });

describe('the agenda at the beginning', () => {
	const ids = () => {
		let n = 0;
		return () => idOf(`new ${++n}`);
	};

	it.each(templates)('PR1 %s has its own agenda, each stage under the name of its kind', (name) => {
		const made = agendaFrom(agendas[name], ids());
		const kinds = agendas[name].map(({ kind }) => kind);
		expect(made).toEqual({ agenda: agendas[name].map((stage) => ({ ...stage })) });
		expect('agenda' in made && made.agenda.map(({ id }) => id)).toEqual(kinds);
	});

	it('PR1 a second stage of a kind has an id of its own', () => {
		const rest = { kind: 'break', title: ' Coffee ', minutes: 10 } as const;
		const made = agendaFrom([rest, rest], ids());
		expect('agenda' in made && made.agenda).toEqual([
			{ id: 'break', kind: 'break', title: 'Coffee', minutes: 10, skipped: false },
			{ id: idOf('new 1'), kind: 'break', title: 'Coffee', minutes: 10, skipped: false },
		]);
	});

	const talk: PlannedStage = { kind: 'talk', title: '', minutes: 10 };
	it.each<[string, PlannedStage[], string]>([
		['without a stage', [], 'agenda-empty'],
		['of 41 stages', Array.from({ length: 41 }, () => talk), 'too-many-stages'],
		['with a stage of 481 minutes', [talk, { ...talk, minutes: 481 }], 'minutes-out-of-range'],
		['with a stage of -1 minutes', [talk, { ...talk, minutes: -1 }], 'minutes-out-of-range'],
		['with half a minute', [{ ...talk, minutes: 0.5 }], 'minutes-out-of-range'],
		['with a title too long', [{ ...talk, title: 'x'.repeat(121) }], 'text-too-long'],
	])('PR1, PR3 an agenda %s is refused', (_what, stages, code) => {
		expect(agendaFrom(stages, ids())).toMatchObject({ refusal: { code } });
	});

	it('PR3 an agenda of 40 stages is none too long', () => {
		const forty = agendaFrom(
			Array.from({ length: 40 }, () => talk),
			ids(),
		);
		expect('agenda' in forty && forty.agenda).toHaveLength(40);
	});
});

describe('changing the agenda', () => {
	it('PR2 a stage is added in front of another, or at the end', () => {
		const before = given(...seated).when(frida, add({ before: 'cases' }));
		before.then({ ...add({ before: 'cases' }), type: 'StageAdded' } as never);
		expect(stagesOf(before.past)).toEqual(
			'welcome conflicts strategy break lunch cases groups dialogue agreements close'
				.replace('lunch', lunch)
				.split(' '),
		);
		expect(before.state.agenda.find(({ id }) => id === lunch)).toEqual({
			...{ id: lunch, kind: 'break', title: 'Lunch', minutes: 45, skipped: false },
		});
		const after = given(...seated).when(frida, add());
		expect(after.state.agenda.at(-1)?.id).toBe(lunch);
		given(...after.past)
			.when(frida, add({ title: 'Other' }))
			.thenNothing();
	});

	it('PR2, PR9 in front of a stage that is gone nothing is added or moved', () => {
		const room = given(...seated);
		room.when(frida, add({ before: 'nowhere' })).thenRefused('unknown-stage');
		room.when(frida, move('cases', 'nowhere')).thenRefused('unknown-stage');
	});

	it('PR3 what a stage can be is the same when it is added and when it is edited', () => {
		const room = given(...seated);
		for (const minutes of [-1, 481, 7.5]) {
			room.when(frida, add({ minutes })).thenRefused('minutes-out-of-range', { max: 480 });
			room.when(frida, edit('', minutes)).thenRefused('minutes-out-of-range', { max: 480 });
		}
		const long = 'x'.repeat(121);
		room.when(frida, add({ title: long })).thenRefused('text-too-long', { max: 120 });
		room.when(frida, edit(long, 5)).thenRefused('text-too-long', { max: 120 });
		for (const minutes of [0, 480])
			expect(room.when(frida, edit('', minutes)).state.agenda[4]?.minutes).toBe(minutes);
	});

	it('PR3 the forty-first stage is refused', () => {
		const stage = { kind: 'talk', title: '', minutes: 5, skipped: false } as const;
		const agenda = Array.from({ length: 40 }, (_, n) => ({ ...stage, id: idOf(`talk ${n}`) }));
		const full = [{ ...created, agenda }, ...seated.slice(1)];
		given(...full)
			.when(frida, add())
			.thenRefused('too-many-stages', { max: 40 });
		given({ ...created, agenda: agenda.slice(1) }, ...seated.slice(1))
			.when(frida, add())
			.then({ ...add(), type: 'StageAdded' } as never);
	});

	it('PR4 a stage gets another title and other minutes', () => {
		const edited = given(...seated).when(frida, edit(' Two stories ', 35));
		edited.then({ type: 'StageEdited', stage: 'cases', title: 'Two stories', minutes: 35 });
		expect(edited.state.agenda[4]).toMatchObject({ title: 'Two stories', minutes: 35 });
		given(...edited.past)
			.when(frida, edit('Two stories', 35))
			.thenNothing();
	});

	it('PR5 a stage moves, and the room stays where it is', () => {
		const start = [...revealed, by(frida, at('map'))];
		const moved = given(...start).when(frida, move('conflicts', 'agreements'));
		moved.then({ type: 'StageMoved', stage: 'conflicts', before: 'agreements' });
		expect(stagesOf(moved.past)).toEqual(
			'welcome strategy break cases groups dialogue conflicts agreements close'.split(' '),
		);
		expect(moved.state.position).toEqual(positionOf('map'));
		expect(neighbour(moved.state, 1)).toEqual(positionOf('agreements'));
		const last = given(...start).when(frida, move('welcome', null));
		expect(stagesOf(last.past).at(-1)).toBe('welcome');
	});

	it('PR5 moving a stage to where it is changes nothing', () => {
		const room = given(...seated);
		room.when(frida, move('cases', 'cases')).thenNothing();
		room.when(frida, move('cases', 'groups')).thenNothing();
		room.when(frida, move('close', null)).thenNothing();
	});

	it('PR6 a skipped stage is passed by and taken in again', () => {
		const start = [...revealed, by(frida, at('map'))];
		const skipped = given(...start).when(frida, skip('strategy'));
		skipped.then({ type: 'StageSkipped', stage: 'strategy', skipped: true });
		expect(neighbour(skipped.state, 1)).toEqual(positionOf('break'));
		given(...skipped.past)
			.when(frida, skip('strategy'))
			.thenNothing();
		const back = given(...skipped.past).when(frida, skip('strategy', false));
		expect(neighbour(back.state, 1)).toEqual(positionOf('strategy'));
		expect(back.state).toEqual(stateAfter(start));
	});

	it('PR6, PR7 what was made in a stage that is skipped or removed stays', () => {
		const start = [...revealed, by(frida, at('strategy'))];
		const { conflicts, revealed: isRevealed } = stateAfter(start);
		for (const command of [skip('conflicts'), remove('conflicts')])
			expect(given(...start).when(frida, command).state).toMatchObject({
				conflicts,
				revealed: isRevealed,
			});
	});

	it('PR7 a removed stage that is added again under its name has its note again', () => {
		const noted = given(...seated).when(frida, note('cases', 'Ask the bakery first'));
		const gone = given(...noted.past).when(frida, remove('cases'));
		gone.then({ type: 'StageRemoved', stage: 'cases' });
		expect(stagesOf(gone.past)).not.toContain('cases');
		const again = add({ stage: 'cases', kind: 'cases', title: '', minutes: 20, before: 'groups' });
		const back = given(...gone.past).when(frida, again);
		expect(back.state).toEqual(noted.state);
	});

	it('PR8 the stage at which the room is stays in', () => {
		const room = given(...seated);
		room.when(frida, skip('welcome')).thenRefused('stage-in-use');
		room.when(frida, remove('welcome')).thenRefused('stage-in-use');
		room.when(frida, move('welcome', 'close')).then({
			...{ type: 'StageMoved', stage: 'welcome', before: 'close' },
		});
	});

	it('PR8 the last stage to go through stays in', () => {
		const [welcome, conflicts] = agendas.experience;
		const short = [{ ...created, agenda: [welcome!, conflicts!] }, ...seated.slice(1)];
		const one = given(...short).when(frida, skip('conflicts'));
		const room = given(...one.past);
		room.when(frida, skip('welcome')).thenRefused('agenda-empty');
		room.when(frida, remove('welcome')).thenRefused('agenda-empty');
		expect(stagesOf(room.when(frida, remove('conflicts')).past)).toEqual(['welcome']);
	});

	it('PR9 a stage that is not there is neither edited, moved, skipped nor noted', () => {
		const room = given(...seated);
		room.when(frida, edit('', 5, 'nowhere')).thenRefused('unknown-stage');
		room.when(frida, move('nowhere', null)).thenRefused('unknown-stage');
		room.when(frida, skip('nowhere')).thenRefused('unknown-stage');
		room.when(frida, note('nowhere', 'x')).thenRefused('unknown-stage');
		room.when(frida, remove('nowhere')).thenNothing();
	});

	it('PR10 a note has 2,000 characters, is changed and is taken away', () => {
		const room = given(...seated);
		room.when(frida, note('cases', 'x'.repeat(2001))).thenRefused('text-too-long', { max: 2000 });
		const noted = room.when(frida, note('cases', ' Ask the bakery '));
		noted.then({ type: 'StageNoted', stage: 'cases', note: 'Ask the bakery' });
		expect(noted.state.notes).toEqual({ cases: 'Ask the bakery' });
		given(...noted.past)
			.when(frida, note('cases', 'Ask the bakery '))
			.thenNothing();
		expect(given(...noted.past).when(frida, note('cases', ' ')).state.notes).toEqual({});
		room.when(frida, note('cases', '')).thenNothing();
		expect(room.when(frida, note('cases', 'x'.repeat(2000))).state.notes['cases']).toHaveLength(
			2000,
		);
	});
});
