import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../shared/workshop/state.ts';
import type { Command, Event } from '../../../shared/workshop/workshop.ts';
import {
	c1,
	c2,
	c3,
	frida,
	idOf,
	oda,
	omar,
	revealed,
	sam,
	sara,
	seated,
	tess,
	voting,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

describe('that’s us', () => {
	const confirm = (conflict: string, how: 'confirmed' | 'rewritten' = 'confirmed'): Command => ({
		type: 'ConfirmGuess',
		conflict,
		how,
	});
	const confirmed = (
		conflict: string,
		half: 'sales' | 'operations',
		how: 'confirmed' | 'rewritten' = 'confirmed',
	): Event => ({ type: 'GuessConfirmed', conflict, half, how });

	it('C6 somebody of the side says it of a guess', () => {
		const operations = given(...revealed).when(omar, confirm(c1));
		operations.then(confirmed(c1, 'operations'));
		expect(operations.state.conflicts[c1]).toMatchObject({ sales: 'own', operations: 'confirmed' });
		const sales = given(...revealed).when(sam, confirm(c2, 'rewritten'));
		sales.then(confirmed(c2, 'sales', 'rewritten'));
		expect(sales.state.conflicts[c2]).toMatchObject({ sales: 'rewritten', operations: 'own' });
	});

	it('C6 each side says it of a card by a third function', () => {
		given(...revealed)
			.when(sam, confirm(c3))
			.then(confirmed(c3, 'sales'));
		given(...revealed)
			.when(omar, confirm(c3))
			.then(confirmed(c3, 'operations'));
	});

	it('C6 an own word is no guess, and a third function has no half', () => {
		given(...revealed)
			.when(sara, confirm(c1))
			.thenRefused('not-your-half');
		given(...revealed)
			.when(tess, confirm(c1))
			.thenRefused('not-your-half');
		given(...revealed)
			.when(sam, confirm(idOf('nowhere')))
			.thenRefused('unknown-card');
	});

	it('C6 an author who changed sides does not confirm the own guess', () => {
		const moved = by(sam, {
			type: 'SeatChanged',
			name: 'Sam',
			side: 'operations',
			function: null,
			company: null,
		});
		given(...revealed, moved)
			.when(sam, confirm(c1))
			.thenRefused('own-guess');
	});

	it('C7 the same word again changes nothing, a later one counts', () => {
		const past = given(...revealed).when(omar, confirm(c1)).past;
		given(...past)
			.when(oda, confirm(c1))
			.thenNothing();
		const rewriting = given(...past).when(oda, confirm(c1, 'rewritten'));
		rewriting.then(confirmed(c1, 'operations', 'rewritten'));
		expect(rewriting.state.conflicts[c1]?.operations).toBe('rewritten');
		given(...rewriting.past)
			.when(omar, confirm(c1, 'rewritten'))
			.thenNothing();
		given(...rewriting.past)
			.when(omar, confirm(c1))
			.thenNothing();
	});

	it('C6 nothing is said of a guess while a round is open', () => {
		given(...voting)
			.when(omar, confirm(c1))
			.thenRefused('round-open');
	});

	it('C6 a word about a card that is not there changes nothing', () => {
		const past = [...revealed, by(omar, confirmed(idOf('nowhere'), 'operations') as never)];
		expect(stateAfter(past)).toEqual(stateAfter(revealed));
	});
});

describe('what it costs', () => {
	const overtime: Estimate = { kind: 'overtime', timesAYear: 18, amount: 4200 };
	const freight: Estimate = { kind: 'express-freight', timesAYear: 2, amount: 100 };
	const reckon = (conflict: string, estimate: Estimate | null): Command => ({
		type: 'EstimateCost',
		conflict,
		estimate,
	});

	it('C8 the last estimate of each counts', () => {
		const first = given(...revealed).when(sam, reckon(c1, overtime));
		first.then({ type: 'CostEstimated', conflict: c1, estimate: overtime });
		const second = given(...first.past).when(frida, reckon(c1, freight));
		expect(second.state.estimates).toEqual({
			[c1]: { [sam]: { ...overtime, side: 'sales' }, [frida]: { ...freight, side: null } },
		});
		const third = given(...second.past).when(sam, reckon(c1, freight));
		expect(third.state.estimates).toEqual({
			[c1]: { [sam]: { ...freight, side: 'sales' }, [frida]: { ...freight, side: null } },
		});
	});

	it('C8 an estimate can be taken back', () => {
		const past = given(...revealed).when(sam, reckon(c1, overtime)).past;
		const { state } = given(...past).when(sam, reckon(c1, null));
		expect(state.estimates).toEqual({ [c1]: {} });
	});

	it('C8 only a revealed card has a cost', () => {
		given(...seated)
			.when(sam, reckon(c1, overtime))
			.thenRefused('unknown-card');
	});
});
