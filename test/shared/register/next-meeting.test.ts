import { describe, expect, it } from 'vitest';
import { comingUp, nextMeeting } from '../../../shared/register/next-meeting.ts';
import type { RegisteredWorkshop } from '../../../shared/register/register.ts';
import type { NextSession } from '../../../shared/workshop/close.ts';
import type { Rhythm } from '../../../shared/workshop/rhythm.ts';
import { emptyRegister } from '../../../server/store/register.ts';
import { bakery, fill } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';
import { noon } from '../../support/scenario.ts';

const rhythm: Rhythm = { from: '2026-12-01', every: 1, nth: 1, time: '09:00', minutes: 60 };
const next: NextSession = {
	...{ template: 'experience', on: '2026-12-10', time: '14:00', place: 'Harbour' },
};
const held = (word: string, change: Partial<RegisteredWorkshop>): RegisteredWorkshop => ({
	...{ id: idOf(word), title: word, language: 'en', createdAt: noon, applied: 1 },
	...change,
});
const set = { at: noon, rhythm };

describe('the next meeting', () => {
	it('W21 is what the last workshop planned, until that is over', () => {
		const workshops = [held('first', { rhythm: set }), held('second', { next })];
		const planned = { session: next, by: 'plan' };
		expect(nextMeeting({ workshops }, '2026-12-02')).toEqual(planned);
		expect(nextMeeting({ workshops }, '2026-12-10')).toEqual(planned);
		expect(nextMeeting({ workshops }, '2026-12-11')).toEqual({
			session: { template: 'regular-session', on: '2027-01-05', time: '09:00', place: 'Harbour' },
			by: 'rhythm',
		});
	});

	it('W21 is on the rhythm’s day from today on where nothing is planned, and nowhere without either', () => {
		const workshops = [held('first', { rhythm: set })];
		expect(nextMeeting({ workshops }, '2026-12-01')?.session).toMatchObject({
			...{ on: '2026-12-01', place: '' },
		});
		expect(nextMeeting({ workshops }, '2026-12-02')?.session.on).toBe('2027-01-05');
		expect(nextMeeting({ workshops: [held('first', { next })] }, '2030-01-01')?.by).toBe('plan');
		const none = held('second', { rhythm: { at: noon + 1, rhythm: null } });
		expect(nextMeeting({ workshops: [...workshops, none] }, '2026-12-01')).toBeNull();
		expect(nextMeeting({ workshops: [] }, '2026-12-01')).toBeNull();
	});

	it('W21 what comes up is what is due by that day, and what was left open', () => {
		const register = emptyRegister(bakery);
		fill(register);
		const { due, ...left } = comingUp(register, '2027-01-28');
		expect(due.map(({ agreement }) => agreement.number)).toEqual([2]);
		expect(Object.keys(left)).toEqual(['points', 'themes', 'topics', 'questions']);
		expect(Object.values(left).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
		expect(comingUp(register, '2027-05-20').due.map(({ agreement }) => agreement.number)).toEqual([
			...[2, 1],
		]);
		expect(comingUp(register, '2026-12-10').due).toEqual([]);
	});
});
