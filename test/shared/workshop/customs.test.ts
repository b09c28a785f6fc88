import { describe, expect, it } from 'vitest';
import { customsOf } from '../../../shared/register/customs.ts';
import type { RegisteredWorkshop } from '../../../shared/register/register.ts';
import type { Plan } from '../../../shared/workshop/plan.ts';
import type { WorkshopState } from '../../../shared/workshop/state.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { emptyRegister } from '../../../server/store/register.ts';
import { a2 } from '../../support/agreement-room.ts';
import { before, broughtBefore } from '../../support/brought.ts';
import { frida, idOf, seated } from '../../support/room.ts';
import { given, stateAfter } from '../../support/scenario.ts';

const plan: Plan = { startsAt: null, place: '', scope: null };
const wanted = (change: { currency?: string; zone?: string } = {}): Command => ({
	...{ type: 'PlanWorkshop', language: 'en', ...plan },
	...change,
});
const ours = { currency: 'SEK', zone: 'Europe/Stockholm' } as const;

describe('by what a team counts', () => {
	it('CU1 is said with the plan; what a plan leaves out stays, and nobody has said any of a new one', () => {
		expect(stateAfter(seated).plan).toEqual(plan);
		const said = given(...seated).when(frida, wanted(ours));
		said.then({ type: 'WorkshopPlanned', language: 'en', plan: { ...plan, ...ours } });
		const room = given(...said.past);
		room.when(frida, wanted()).thenNothing();
		room.when(frida, wanted(ours)).thenNothing();
		const other = room.when(frida, wanted({ currency: 'USD' }));
		expect(other.state.plan).toEqual({ ...plan, currency: 'USD', zone: 'Europe/Stockholm' });
	});

	it('CU5 a currency and a zone that are none are refused', () => {
		const room = given(...seated);
		for (const currency of ['', 'eur', 'XXX', 'euro', 'constructor'])
			room.when(frida, wanted({ currency })).thenRefused('not-a-currency');
		for (const zone of ['', 'Europe/Atlantis', '+02:00', 'Amsterdam'])
			room.when(frida, wanted({ zone })).thenRefused('not-a-zone');
	});

	it('CU3 a review is kept until a day after the team’s today', () => {
		const keep = (reviewOn: string): Command => ({
			...{ type: 'DecideReview', agreement: before, decision: 'keep', reason: '', reviewOn },
			found: { draft: a2, lastNumber: 12 },
		});
		const reviewOn = ({ reviews }: WorkshopState) => reviews[before]?.decision?.reviewOn;
		/** It is half past eleven of the 26th in UTC, and the 27th in Amsterdam. */
		const late = Date.UTC(2026, 10, 26, 23, 30);
		const utc = given(...seated, broughtBefore);
		expect(reviewOn(utc.when(frida, keep('2026-11-27'), late).state)).toBe('2026-11-27');
		utc.when(frida, keep('2026-11-26'), late).thenRefused('review-day-missing');
		const there = given(...utc.when(frida, wanted({ zone: 'Europe/Amsterdam' })).past);
		there.when(frida, keep('2026-11-27'), late).thenRefused('review-day-missing');
		expect(reviewOn(there.when(frida, keep('2026-11-28'), late).state)).toBe('2026-11-28');
	});

	it('CU4 a register has what any of its workshops said last', () => {
		const held = (word: string, change: Partial<RegisteredWorkshop>): RegisteredWorkshop => ({
			...{ id: idOf(word), title: word, language: 'en', createdAt: 1, applied: 1 },
			...change,
		});
		const workshops = [
			held('first', { customs: { at: 9, currency: 'USD', zone: 'America/New_York' } }),
			held('second', { customs: { at: 5, currency: 'SEK' } }),
			held('third', {}),
		];
		expect(customsOf({ workshops })).toEqual({ currency: 'USD', zone: 'America/New_York' });
		expect(customsOf({ workshops: workshops.slice(1) })).toEqual({ currency: 'SEK' });
		expect(customsOf(emptyRegister(idOf('team')))).toEqual({});
	});
});
