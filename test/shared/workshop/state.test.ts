import { expect, it } from 'vitest';
import { costKinds, initialState, openRound, topics } from '../../../shared/workshop/state.ts';
import { closed, opened, voting } from '../../support/room.ts';
import { stateAfter } from '../../support/scenario.ts';

it('V9 before the first event there is nothing', () => {
	expect(initialState()).toEqual({
		id: '',
		team: '',
		title: '',
		template: 'experience',
		language: 'en',
		joinCode: '',
		keys: {},
		tokens: {},
		requests: {},
		closed: false,
		agenda: [],
		position: { stage: '', step: 'open' },
		timer: { endsAt: null, revision: 0 },
		participants: {},
		cardsPerPerson: 2,
		revealed: false,
		named: false,
		conflicts: {},
		themes: [],
		rounds: [],
		estimates: {},
		strategy: { version: 0, statement: '', objectives: [] },
		points: {},
		agreements: {},
		earlier: { agreements: [], people: {}, lastNumber: 0 },
		shown: { case: null, agreement: null },
	});
	expect(initialState()).not.toBe(initialState());
});

it('C9 a cost is of one of nine kinds, a conflict of one of fourteen topics', () => {
	expect(costKinds).toEqual(
		(
			'overtime extra-resources express-freight changeover delayed-orders returns ' +
			'write-off lost-sales discount'
		).split(' '),
	);
	expect(topics).toEqual(
		(
			'lead-time scope quotas product-variety capacity new-markets pricing forecast ' +
			'customization channels decision-rights information customer-service other'
		).split(' '),
	);
});

it('B1 the open round is the one that is neither closed nor cancelled', () => {
	expect(openRound(initialState())).toBeUndefined();
	expect(openRound(stateAfter(voting))?.number).toBe(1);
	expect(openRound(stateAfter([...voting, closed]))).toBeUndefined();
	expect(openRound(stateAfter([...voting, closed, opened({ number: 2 })]))?.number).toBe(2);
});
