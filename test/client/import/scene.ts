import type { Step } from '../../../shared/workshop/state.ts';
import { LocalRoom } from '../../support/local-room.svelte.ts';
import { script } from '../../support/script.ts';
import { scriptRegister } from '../../support/script-register.ts';

/** A workshop in which there is something to see, and something half done, at every step; at one of them. */
export function fullRoom(step: Step): LocalRoom {
	const room = new LocalRoom().playTo('cases');
	for (const kind of ['review', 'readiness', 'talk'] as const)
		room.do({ type: 'AddStage', stage: kind, kind, title: '', minutes: 10, before: 'close' });
	const register = scriptRegister();
	room.bring({
		agreements: register.agreements.slice(0, 2),
		people: register.people,
		carried: {
			...{ points: [], topics: [], questions: [], actions: [] },
			themes: [{ id: 'stock', title: 'Old stock' }],
		},
	});
	room.do({ type: 'ChooseCase', case: script.cases[0]!.id, chosen: true });
	room.playOnTo('tables');
	room.do({ type: 'MakeTables', tables: 3 });
	room.playOnTo('work');
	room.do({ type: 'BeginTables' });
	const [group] = Object.keys(room.state.groups);
	room.do({ type: 'CallFacilitator', group: group!, called: true });
	room.playOnTo('dialogue');
	room.playOnTo('agreements');
	room.draft('a1', { mended: true });
	room.ask('a1');
	room.seal('a1');
	room.draft('a2', { mended: true });
	room.ask('a2', { p01: 'object' });
	room.draft('a3');
	room.do({ type: 'SuggestTopic', topic: 't1', title: 'Returns' });
	room.do({ type: 'SuggestTopic', topic: 't2', title: 'Discounts' });
	room.do({ type: 'OfferVisit', visit: 'v1', kind: 'offer', text: 'A shift on line 2' }, 'p01');
	room.do({
		type: 'SetSaleType',
		saleType: { id: 's1', title: 'Tenders', customerRequires: '', weRequire: '' },
	});
	room.do({ type: 'SayExpectation', text: 'Fewer surprises' }, 'p01');
	room.do({ type: 'RaiseHand', raised: true }, 'p02');
	room.playOnTo(step);
	room.sent.length = 0;
	return room;
}

/** The same, brought here from a file: nobody of those who took part is on this server. */
export function recordAt(step: Step): LocalRoom {
	return fullRoom(step).becomeRecord();
}
