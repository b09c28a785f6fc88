import { describe, expect, it } from 'vitest';
import { agendas } from '../../../shared/templates/templates.ts';
import { isMoment, type Plan } from '../../../shared/workshop/plan.ts';
import { timetable } from '../../../shared/workshop/timetable.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { frida, seated } from '../../support/room.ts';
import { given, stateAfter } from '../../support/scenario.ts';

const bakery = { kind: 'company', name: 'Harbour Bakery' } as const;
const plan: Plan = { startsAt: '2026-11-26T09:00', place: 'Hall 2', scope: bakery };
const wanted = (change: Partial<Plan> = {}, language: 'en' | 'nl' = 'en'): Command => ({
	...{ type: 'PlanWorkshop', language, ...plan },
	...change,
});

describe('the plan', () => {
	it('PR11 nobody has planned a new workshop', () => {
		expect(stateAfter(seated).plan).toEqual({ startsAt: null, place: '', scope: null });
	});

	it('PR11 the facilitator plans it, and plans it otherwise', () => {
		const planned = given(...seated).when(
			frida,
			wanted({ place: ' Hall 2 ', scope: { ...bakery, name: ' Harbour Bakery' } }, 'nl'),
		);
		planned.then({ type: 'WorkshopPlanned', language: 'nl', plan });
		expect(planned.state).toMatchObject({ language: 'nl', plan });
		const room = given(...planned.past);
		room.when(frida, wanted({}, 'nl')).thenNothing();
		expect(room.when(frida, wanted()).state).toMatchObject({ language: 'en', plan });
		const open = { startsAt: null, place: '', scope: { kind: 'circle' } } as const;
		expect(room.when(frida, wanted(open, 'nl')).state.plan).toEqual(open);
		expect(room.when(frida, wanted({ scope: null }, 'nl')).state.plan.scope).toBeNull();
	});

	it('PR12 a moment that the calendar has not is refused', () => {
		for (const startsAt of ['2026-11-31T09:00', '2026-11-26', 'soon', ''])
			given(...seated)
				.when(frida, wanted({ startsAt }))
				.thenRefused('not-a-day');
	});

	it('PR12 a place and a company have their lengths', () => {
		const room = given(...seated);
		room.when(frida, wanted({ place: 'x'.repeat(281) })).thenRefused('text-too-long', { max: 280 });
		const long = { kind: 'company', name: 'x'.repeat(61) } as const;
		room.when(frida, wanted({ scope: long })).thenRefused('text-too-long', { max: 60 });
		const blank = { kind: 'company', name: '' } as const;
		expect(room.when(frida, wanted({ scope: blank })).state.plan.scope).toEqual(blank);
	});

	it('PR12 a moment is a day and a minute of it', () => {
		for (const fine of ['2026-11-26T00:00', '2024-02-29T23:59']) expect(isMoment(fine)).toBe(true);
		for (const none of [
			...['2026-02-29T09:00', '2026-11-26T24:00', '2026-11-26T09:60', '2026-11-26 09:00'],
			...['2026-11-26T09:00:00', '2026-11-26T9:00', 'x2026-11-26T09:00', '2026-11-26T09:00\n'],
		])
			expect(isMoment(none), none).toBe(false);
	});
});

describe('the timetable', () => {
	it('PR13 each stage begins when those before it are over', () => {
		expect(timetable(agendas.experience, '2026-11-26T09:00')).toEqual({
			minutes: 210,
			starts: {
				welcome: '09:00',
				conflicts: '09:10',
				strategy: '09:55',
				break: '10:15',
				cases: '10:30',
				groups: '10:50',
				dialogue: '11:40',
				agreements: '12:05',
				close: '12:25',
			},
			ends: '12:30',
		});
	});

	it('PR13 a skipped stage takes no time and has none', () => {
		const agenda = agendas.experience.map((stage) => ({
			...stage,
			skipped: stage.id === 'conflicts',
		}));
		const { minutes, starts, ends } = timetable(agenda, '2026-11-26T09:00');
		expect(minutes).toBe(165);
		expect(starts['conflicts']).toBeUndefined();
		expect(starts['strategy']).toBe('09:10');
		expect(ends).toBe('11:45');
	});

	it('PR13 without a start there is a length only; past midnight the clock begins again', () => {
		expect(timetable(agendas.readiness, null)).toEqual({ minutes: 100, starts: {}, ends: null });
		const late = timetable(agendas.readiness, '2026-11-26T23:30');
		expect(late.starts).toMatchObject({ welcome: '23:30', readiness: '23:40', conflicts: '00:40' });
		expect(late.ends).toBe('01:10');
		expect(timetable([], '2026-11-26T09:00')).toEqual({ minutes: 0, starts: {}, ends: '09:00' });
	});
});
