import { expect, it } from 'vitest';
import { forgetting, leftBy, withoutGone } from '../../../shared/workshop/forget-earlier.ts';
import { evolveView } from '../../../shared/workshop/evolve-view.ts';
import { forRoom } from '../../../shared/workshop/public-events.ts';
import { earlierOf } from '../../../shared/workshop/earlier.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import {
	actionBefore,
	before,
	bringing,
	earlierWith,
	questionBefore,
	sealedBefore,
} from '../../support/brought.ts';
import { cast, frida, idOf, sam, seated, t1, t2 } from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const erased = idOf('workshop before');
const gone = { workshop: erased, items: [t1, questionBefore, idOf('point before')] };
const other = sealedBefore({
	...{ id: idOf('other'), number: 8, workshop: idOf('other workshop') },
	text: { ...sealedBefore().text, owners: [idOf('omar before')] },
});
const brought = bringing({
	agreements: [sealedBefore(), other],
	outcomes: [erased, other.workshop].map((workshop) => ({ workshop, scope: '', outcome: 'kept' })),
});
const reviewed = by(sam, {
	...{ type: 'ReviewWritten', agreement: before },
	...{ field: 'measured', text: '7 weeks' },
});
const past = [...seated, brought, reviewed];
const fact = by('', forgetting(stateAfter(past), gone)!);

it('ER9 what came of the erased workshop goes, and what others brought stays, the strategy too', () => {
	const state = stateAfter([...past, fact]);
	const { earlier } = state;
	expect(earlier.agreements.map(({ number }) => number)).toEqual([8]);
	expect(Object.keys(earlier.people)).toEqual([idOf('omar before')]);
	expect(earlier.outcomes.map(({ workshop }) => workshop)).toEqual([other.workshop]);
	const { points, themes, topics, questions } = earlier.carried;
	expect([points.length, themes.map(({ id }) => id), topics.length, questions.length]).toEqual([
		...[0, [t2], 1, 0],
	]);
	expect(state.questions).toEqual({});
	expect(state.reviews).toEqual({});
	expect(state.strategy).toEqual(stateAfter(past).strategy);
});

it('ER9 written anew, the history gives the same; and everybody here is told', () => {
	const anew = { ...brought, earlier: withoutGone(earlierOf(brought.earlier), gone) };
	const again = stateAfter([...seated, anew, reviewed, fact]);
	expect(again).toEqual(stateAfter([...past, fact]));
	for (const seat of [frida, sam]) {
		const view = viewOf(stateAfter(past), seat);
		evolveView(view, forRoom(again, fact)!);
		expect(view).toEqual(viewOf(again, seat));
	}
});

it('ER9 then it is not reviewed any more, and nothing is to be forgotten twice', () => {
	given(...past, fact)
		.when(sam, { type: 'SetOutcome', agreement: before, outcome: 'kept' })
		.thenRefused('unknown-agreement');
	expect(forgetting(stateAfter([...past, fact]), gone)).toBeNull();
	expect(forgetting(stateAfter(past), { workshop: idOf('raft'), items: [] })).toBeNull();
});

it('ER9 a workshop left open what is its own, and not what it was brought itself', () => {
	const topic = by(sam, { type: 'TopicSuggested', topic: idOf('topic'), title: 'More' });
	const state = stateAfter([...seated, bringing(earlierWith()), topic]);
	expect(leftBy(state)).toEqual({ workshop: state.id, items: [idOf('topic')] });
	expect(cast.sam.id).toBe(sam);
});

it('ER9 one-off actions of the erased workshop go with what became of them, and others’ stay by name', () => {
	const end = by(sam, {
		type: 'ActionEnded',
		action: actionBefore,
		end: 'dropped',
		reason: 'Shut',
	});
	const actions = earlierWith().carried.actions;
	const others = [{ ...actions[0]!, id: idOf('other action'), who: idOf('tess before') }];
	const people = { ...earlierWith().people, [idOf('tess before')]: cast.tess };
	const carried = { ...earlierWith().carried, actions: [...actions, ...others] };
	const history = [...seated, bringing({ carried, people }), end];
	const erasing = { workshop: erased, items: [actionBefore] };
	const forgotten = by('', forgetting(stateAfter(history), erasing)!);
	const state = stateAfter([...history, forgotten]);
	expect(state.earlier.carried.actions).toEqual(others);
	expect(state.endedActions).toEqual({});
	expect(Object.keys(state.earlier.people)).toEqual([idOf('tess before')]);
	const view = viewOf(stateAfter(history), sam);
	evolveView(view, forRoom(state, forgotten)!);
	expect(view).toEqual(viewOf(state, sam));

	const noted = by(sam, {
		...{ type: 'ActionNoted', action: idOf('own'), text: 'Call', who: null, due: null },
	});
	expect(leftBy(stateAfter([...history, noted])).items).toEqual([idOf('own')]);
});

it('ER9, W19 who sat together in the erased workshop goes too, and is named no more', () => {
	const seat = idOf('only at a table');
	const earlier = earlierOf({
		...bringing().earlier,
		people: { [seat]: { name: 'Tilda', side: 'sales', function: null, company: null } },
		tables: [
			{ workshop: gone.workshop, seats: [seat] },
			{ workshop: other.workshop, seats: [idOf('another')] },
		],
	});
	const left = withoutGone(earlier, gone);
	expect(left.tables.map(({ workshop }) => workshop)).toEqual([other.workshop]);
	expect(left.people).toEqual({});
	expect(withoutGone(earlier, { workshop: idOf('raft'), items: [] }).people).toHaveProperty(seat);
});
