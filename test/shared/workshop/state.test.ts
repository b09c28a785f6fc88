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
		cameBy: {},
		linksRevoked: 0,
		answerLinks: {},
		tokens: {},
		gone: [],
		left: [],
		lead: { offers: {}, before: {}, after: {} },
		requests: {},
		door: { locked: false, lobby: false },
		aside: {},
		closed: false,
		plan: { startsAt: null, place: '', scope: null },
		agenda: [],
		notes: {},
		position: { stage: '', step: 'open' },
		timer: { endsAt: null, paused: null, revision: 0 },
		frozen: false,
		blank: false,
		summons: 0,
		steered: null,
		ready: [],
		hands: [],
		markedPresent: [],
		floor: { seat: null, since: null, spoken: { sales: 0, operations: 0, other: 0 } },
		epoch: 1,
		retention: { since: 0, announced: null },
		erased: false,
		setBack: null,
		loss: null,
		participants: {},
		cardsPerPerson: 2,
		revealed: false,
		named: false,
		namings: 0,
		conflicts: {},
		themes: [],
		rounds: [],
		deals: {},
		chosenCases: [],
		groups: {},
		tables: { begun: false, wishes: { apart: [], together: [] } },
		estimates: {},
		strategy: { version: 0, sponsor: '', statement: '', objectives: [] },
		strategyBefore: [],
		readBacks: {},
		focus: [{ number: 1, shown: false, picks: {}, objectives: [], sides: {} }],
		questions: {},
		points: {},
		withdrawnPoints: {},
		restating: false,
		proposals: { presented: null, order: [], brought: [], together: {} },
		agreements: {},
		actions: {},
		endedActions: {},
		earlier: {
			...{ agreements: [], people: {}, lastNumber: 0, reviews: [], outcomes: [], tables: [] },
			carried: { points: [], themes: [], topics: [], questions: [], actions: [] },
		},
		reviews: {},
		beforehand: { written: {}, opened: {} },
		settled: [],
		close: {
			...{ returns: {}, remarks: { keep: {}, change: {} }, topics: [], visits: {}, next: null },
			...{ pulse: {}, shown: false, sides: {} },
		},
		readiness: { types: [], ratings: {}, sides: {}, shown: false },
		sayings: { marks: {}, shown: null, told: {} },
		expectations: { texts: {}, shown: false },
		sharedCases: {},
		casesTakenDown: {},
		shown: { case: null, agreement: null, conflict: null },
		imported: null,
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
