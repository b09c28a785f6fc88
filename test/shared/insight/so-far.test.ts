import { expect, it } from 'vitest';
import { soFar } from '../../../shared/insight/so-far.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import { a1, a2, draftedEvent, drafting, k1 } from '../../support/agreement-room.ts';
import {
	casts,
	closed,
	frida,
	revealed,
	seated,
	sorted,
	t1,
	t2,
	voting,
} from '../../support/room.ts';
import { oda, omar, otto, sam, sara, seth, tess, themes } from '../../support/room.ts';
import { by, stateAfter } from '../../support/scenario.ts';

const lines = (past: typeof seated) => soFar(roomView(stateAfter(past)));
const everybody = [sam, sara, seth, omar, oda, otto, tess];
const voted = [
	...voting,
	...everybody.map((seat) => casts(seat, { [t2]: 3, [t1]: seat === sam ? 1 : 2 })),
];

it('WE10 of a room that has just begun there is nothing to tell', () => {
	expect(lines(seated)).toEqual([]);
});

it('WE10 cards, then themes, are told as they come about', () => {
	const cards = { kind: 'cards', cards: 4 };
	expect(lines(revealed)).toEqual([{ ...cards, themes: 0 }]);
	expect(lines(sorted)).toEqual([{ ...cards, themes: themes.length }]);
	expect(lines(voted)).toEqual([{ ...cards, themes: themes.length }]);
});

it('WE10 the top themes of the latest result, the heaviest first', () => {
	const [, top] = lines([...voted, closed]);
	expect(top).toEqual({
		kind: 'top-themes',
		titles: [t2, t1].map((id) => themes.find((theme) => theme.id === id)?.title),
	});
});

it('WE10 what is withheld is not told here either', () => {
	const few = [...voting, casts(sam, { [t2]: 3 }), closed];
	expect(lines(few).map(({ kind }) => kind)).toEqual(['cards']);
});

it('WE10 strategy, cases, tables and agreements', () => {
	const view = roomView(stateAfter([...drafting, draftedEvent(a1, 1), draftedEvent(a2, 2)]));
	const told = soFar({ ...view, chosenCases: [k1], groups: { g1: {}, g2: {} } });
	expect(told.slice(-3)).toEqual([
		{
			kind: 'strategy',
			statement: view.strategy.statement,
			objectives: view.strategy.objectives.length,
		},
		{ kind: 'cases', cases: 1, tables: 2 },
		{ kind: 'agreements', sealed: 0, open: 2 },
	]);
	const withdrawn = by(frida, {
		type: 'AgreementWithdrawn' as const,
		...{ agreement: a2, withdrawn: true },
	});
	const rest = lines([...drafting, draftedEvent(a1, 1), draftedEvent(a2, 2), withdrawn]);
	expect(rest.at(-1)).toEqual({ kind: 'agreements', sealed: 0, open: 1 });
});

it('WE10 never more than five lines', () => {
	const view = roomView(stateAfter([...voted, closed]));
	const { strategy } = roomView(stateAfter(drafting));
	const { agreements } = roomView(stateAfter([...drafting, draftedEvent(a1, 1)]));
	const told = soFar({ ...view, strategy, agreements, chosenCases: [k1], groups: { g1: {} } });
	expect(told.map(({ kind }) => kind)).toEqual([
		...['cards', 'top-themes', 'strategy', 'cases', 'agreements'],
	]);
});
