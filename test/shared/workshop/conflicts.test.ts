import { describe, expect, it } from 'vitest';
import { dealtToNewcomer, type ReadyCard } from '../../../shared/workshop/conflicts.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { ConflictFacts } from '../../../shared/workshop/state.ts';
import type { Command, Event } from '../../../shared/workshop/workshop.ts';
import {
	at,
	c1,
	c2,
	c3,
	c4,
	cast,
	closed,
	created,
	frida,
	idOf,
	oda,
	omar,
	otto,
	revealed,
	revealedEvent,
	sam,
	sara,
	seated,
	seth,
	tess,
	voting,
} from '../../support/room.ts';
import { by, given, stateAfter } from '../../support/scenario.ts';

const ready = (id: string, author: string) => ({ id, author });
const reveal = (...cards: ReadyCard[]): Command => ({
	type: 'RevealConflicts',
	named: false,
	cards,
});
const late = idOf('late');
/** The same hand for each of them. */
const dealt = (cards: string[], ...seats: string[]): Extract<Event, { type: 'CardsDealt' }> => ({
	type: 'CardsDealt',
	deals: Object.fromEntries(seats.map((seat) => [seat, cards])),
});
const operations = [omar, oda, otto];

describe('the reveal', () => {
	it('C1, C3 an own half is a word, every other half a guess', () => {
		const revealing = given(...seated).when(
			frida,
			reveal(ready(c1, sam), ready(c2, omar), ready(c3, tess), ready(c4, sara)),
		);
		const hands = {
			...dealt([c2, c3], sam, sara, seth).deals,
			...dealt([c1, c3, c4], ...operations).deals,
		};
		revealing.then(revealedEvent(false), { type: 'CardsDealt', deals: hands }, at('thats-us'));
		expect(revealing.state).toMatchObject({ revealed: true, named: false });
		expect(revealing.state.position).toEqual({ stage: 'conflicts', step: 'thats-us' });
		expect(revealing.state.conflicts[c3]).toEqual({
			author: tess,
			named: false,
			sales: 'guess',
			operations: 'guess',
			into: null,
		} satisfies ConflictFacts);
	});

	it('I13 tells apart what its author did not guess, of the two sides alone', () => {
		const { state } = given(...seated).when(
			frida,
			reveal(
				{ ...ready(c1, sam), blank: ['operations'] },
				{ ...ready(c2, omar), blank: ['operations'] },
				{ ...ready(c3, tess), blank: ['sales'] },
				{ ...ready(c4, sara), blank: [] },
			),
		);
		const told = Object.values(viewOf(state, sam).room.conflicts);
		expect(told.map(({ unguessed }) => unguessed)).toEqual([true, ...Array(3)]);
		expect(state.conflicts[c1]).toMatchObject({ operations: 'guess', unguessed: true });
	});

	it('C1 in a second conflicts stage the room goes on there, elsewhere to the first that is not skipped', () => {
		const second: Event = {
			...{ type: 'StageAdded', before: null },
			...{ stage: 'again', kind: 'conflicts', title: '', minutes: 20 },
		};
		const skipped: Event = { type: 'StageSkipped', stage: 'conflicts', skipped: true };
		const enter = (stage: string): Event => ({
			...{ type: 'StepEntered', position: { stage, step: 'write' } },
		});
		const endsAt = (...events: Event[]) => {
			const past = [...seated, ...[second, ...events].map((event) => by(frida, event))];
			return given(...past).when(frida, reveal(ready(c1, sam))).state.position;
		};
		expect(endsAt(enter('again'))).toEqual({ stage: 'again', step: 'thats-us' });
		expect(endsAt(enter('conflicts'))).toEqual({ stage: 'conflicts', step: 'thats-us' });
		expect(endsAt()).toEqual({ stage: 'conflicts', step: 'thats-us' });
		expect(endsAt(skipped)).toEqual({ stage: 'again', step: 'thats-us' });
	});

	it('C3 of an author who has no seat both halves are guesses', () => {
		given(...seated)
			.when(frida, reveal(ready(c1, idOf('gone'))))
			.then(
				{
					type: 'ConflictsRevealed',
					named: false,
					cards: [{ id: c1, author: idOf('gone'), sales: 'guess', operations: 'guess' }],
				},
				dealt([c1], sam, sara, seth, ...operations),
				at('thats-us'),
			);
	});

	it('C1 the cards are revealed once', () => {
		given(...revealed)
			.when(frida, reveal(ready(late, sam)))
			.thenRefused('already-revealed');
	});

	it('C1 they are revealed named or anonymous', () => {
		const { state } = given(...seated).when(frida, {
			type: 'RevealConflicts',
			named: true,
			cards: [ready(c1, sam)],
		});
		expect(state.named).toBe(true);
		expect(state.conflicts[c1]?.named).toBe(true);
	});

	it('C1 an agenda without conflicts stays where it is', () => {
		const elsewhere = {
			...created,
			agenda: [{ id: 'welcome', kind: 'welcome', minutes: 10 }],
		} as typeof created;
		given(elsewhere, ...seated.slice(1))
			.when(frida, reveal(ready(c1, sam)))
			.then(
				{
					type: 'ConflictsRevealed',
					named: false,
					cards: [{ id: c1, author: sam, sales: 'own', operations: 'guess' }],
				},
				dealt([c1], ...operations),
			);
	});

	it('C17 how many cards one may have is said until the reveal, and saying it again changes nothing', () => {
		const three: Command = { type: 'SetCardsPerPerson', most: 3 };
		const said = given(...seated).when(frida, three);
		said.then({ type: 'CardsPerPersonSet', most: 3 });
		expect(said.state.cardsPerPerson).toBe(3);
		given(...seated, by(frida, { type: 'CardsPerPersonSet', most: 3 }))
			.when(frida, three)
			.then();
		given(...seated, by(frida, revealedEvent(false)))
			.when(frida, three)
			.thenRefused('already-revealed');
	});

	it('C2 without a card there is nothing to reveal', () => {
		given(...seated)
			.when(frida, reveal())
			.thenRefused('nothing-to-reveal');
	});

	it('C5 one id is one card with one author', () => {
		given(...seated)
			.when(frida, reveal(ready(c1, sam), ready(c1, omar)))
			.then(
				{
					type: 'ConflictsRevealed',
					named: false,
					cards: [{ id: c1, author: sam, sales: 'own', operations: 'guess' }],
				},
				dealt([c1], ...operations),
				at('thats-us'),
			);
	});
});

describe('a later card', () => {
	const share = (conflict: string, ...cards: { id: string; author: string }[]): Command => ({
		type: 'ShareConflict',
		conflict,
		cards,
	});

	it.each([true, false])('C4 it is named as the first ones were: %s', (named) => {
		const past = [...seated, by(frida, revealedEvent(named))];
		const sharing = given(...past).when(sam, share(late, ready(late, sam)));
		sharing.then(
			{
				type: 'ConflictsRevealed',
				named,
				cards: [{ id: late, author: sam, sales: 'own', operations: 'guess' }],
			},
			dealt([late], omar, oda),
		);
		expect(sharing.state.conflicts[late]).toMatchObject({ author: sam, named });
		expect(sharing.state.named).toBe(named);
	});

	it('C4 whether cards are named was settled by the reveal', () => {
		const second = by(frida, {
			type: 'ConflictsRevealed',
			named: true,
			cards: [{ id: late, author: sam, sales: 'own', operations: 'guess' }],
		});
		expect(stateAfter([...revealed, second]).named).toBe(false);
	});

	it('C4 it waits for the reveal and for the round', () => {
		given(...seated)
			.when(sam, share(late, ready(late, sam)))
			.thenRefused('not-revealed');
		given(...voting)
			.when(sam, share(late, ready(late, sam)))
			.thenRefused('round-open');
		expect(given(...voting, closed).when(sam, share(late, ready(late, sam))).past).toHaveLength(
			voting.length + 3,
		);
	});

	it('C4 it is ready and one’s own', () => {
		given(...revealed)
			.when(sam, share(late))
			.thenRefused('card-not-ready');
		given(...revealed)
			.when(sam, share(late, ready(late, omar)))
			.thenRefused('card-not-ready');
	});

	it('C5 sharing a card again changes nothing', () => {
		given(...revealed)
			.when(sam, share(c1, ready(c1, sam)))
			.thenNothing();
		given(...revealed)
			.when(sam, share(c1))
			.thenNothing();
	});
});

describe('what somebody is dealt', () => {
	const seatChange = (side: 'sales' | 'operations' | 'other'): Command => ({
		...{ type: 'ChangeSeat', name: 'Sam', side, function: null, company: null, remote: false },
	});
	const hands = by(frida, dealt([c2, c3], sam, sara, seth));

	it('C10 who changes sides after the reveal is dealt anew', () => {
		const { state } = given(...revealed, hands).when(sam, seatChange('operations'));
		expect(state.deals[sam]).toEqual([c3, c4]);
		const other = given(...revealed, hands).when(sam, seatChange('other'));
		expect(other.state.deals[sam]).toEqual([]);
		const same = given(...revealed, hands).when(sam, seatChange('sales'));
		expect(same.state.deals[sam]).toEqual([c2, c3]);
	});

	it('C10 who comes after the reveal is dealt the least seen', () => {
		const state = stateAfter([...revealed, by(frida, dealt([c2], sam, sara))]);
		expect(dealtToNewcomer(state, { ...cast.sam, id: late })).toEqual([dealt([c3, c2], late)]);
		expect(dealtToNewcomer(state, { ...cast.tess, id: late })).toEqual([]);
		expect(dealtToNewcomer(stateAfter(seated), { ...cast.sam, id: late })).toEqual([]);
	});

	it('C13 is told to that seat alone', () => {
		const state = stateAfter([...revealed, hands]);
		expect(viewOf(state, sam).mine.deals).toEqual([c2, c3]);
		expect(viewOf(state, omar).mine.deals).toEqual([]);
		expect(forRoom(state, hands)).toBeNull();
		expect(forSeat(state, hands, omar)).toBeNull();
		expect(forSeat(state, hands, sam)?.changes).toEqual([
			[
				['mine', 'deals'],
				[c2, c3],
			],
		]);
	});
});
