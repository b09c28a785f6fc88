import { describe, expect, it } from 'vitest';
import { dealtToNewcomer, type ReadyCard } from '../../../shared/workshop/conflicts.ts';
import { carriesName } from '../../../shared/workshop/card-names.ts';
import { forRoom, forSeat } from '../../../shared/workshop/public-events.ts';
import { viewOf } from '../../../shared/workshop/view.ts';
import type { ConflictFacts } from '../../../shared/workshop/state.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
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
import { by, given, noon, stateAfter } from '../../support/scenario.ts';

const ready = (id: string, author: string) => ({ id, author });
const reveal = (...cards: ReadyCard[]): Command => ({
	type: 'RevealConflicts',
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
	const share = (conflict: string, ...cards: ReadyCard[]): Command => ({
		type: 'ShareConflict',
		conflict,
		cards,
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

describe('names on cards', () => {
	const names = (shown: boolean): Command => ({ type: 'SetNames', shown });
	const set = (shown: boolean) => by(frida, { type: 'NamesSet', shown });
	const begun = (id: string, author: string, naming?: number): ReadyCard => ({
		...ready(id, author),
		...(naming !== undefined && { naming }),
	});
	const namesIn = ({ conflicts }: { conflicts: Record<string, ConflictFacts> }) =>
		Object.values(conflicts).map(({ named }) => named);
	/** `namings` after the first allowing, and after the next. */
	const [first, second] = [noon / 1000, noon / 1000 + 1];
	const onBoard = [...seated, by(frida, revealedEvent(true))];

	it('C18 they are off until the facilitator says so, and saying it again changes nothing', () => {
		given(...seated)
			.when(frida, names(false))
			.thenNothing();
		const on = given(...seated).when(frida, names(true));
		on.then({ type: 'NamesSet', shown: true });
		expect(on.state).toMatchObject({ named: true, namings: first });
		given(...seated, set(true))
			.when(frida, names(true))
			.thenNothing();
	});

	it('C18 it can be said while a round is open', () => {
		given(...voting)
			.when(frida, names(true))
			.then({ type: 'NamesSet', shown: true });
	});

	it('C18 everybody is told', () => {
		const state = stateAfter([...seated, set(true)]);
		expect(viewOf(state, sam).room).toMatchObject({ named: true, namings: first });
		expect(forRoom(state, set(true))?.changes).toEqual([
			[['room', 'named'], true],
			[['room', 'namings'], first],
		]);
	});

	it('C1, C19 a card that was begun with names carries its author’s, any other none', () => {
		const revealing = given(...seated, set(true)).when(
			frida,
			reveal(begun(c1, sam, first), begun(c2, omar), begun(c3, tess, first - 1)),
		);
		const hands = {
			...dealt([c2, c3], sam, sara, seth).deals,
			...dealt([c1, c3], ...operations).deals,
		};
		revealing.then(
			{
				type: 'ConflictsRevealed',
				named: false,
				cards: [
					{ id: c1, author: sam, sales: 'own', operations: 'guess', named: true },
					{ id: c2, author: omar, sales: 'guess', operations: 'own' },
					{ id: c3, author: tess, sales: 'guess', operations: 'guess' },
				],
			},
			{ type: 'CardsDealt', deals: hands },
			at('thats-us'),
		);
		const { state } = revealing;
		expect(namesIn(state)).toEqual([true, false, false]);
		const told = Object.values(viewOf(state, seth).room.conflicts);
		expect(told.map(({ author }) => author)).toEqual([sam, null, null]);
	});

	it('C19 without names none carries one, whatever was put on it', () => {
		const { state } = given(...seated).when(
			frida,
			reveal(begun(c1, sam, 0), begun(c2, omar, first), begun(c3, tess)),
		);
		expect(state.named).toBe(false);
		expect(namesIn(state)).toEqual([false, false, false]);
	});

	it('C20 what was begun before names were taken away carries none, though they are on again', () => {
		const past = [...seated, set(true), set(false), set(true)];
		expect(stateAfter(past)).toMatchObject({ named: true, namings: second });
		const { state } = given(...past).when(
			frida,
			reveal(begun(c1, sam, first), begun(c2, omar, second)),
		);
		expect(namesIn(state)).toEqual([false, true]);
	});

	it('C20 taken away they are gone from every card on the board, and everybody is told', () => {
		const off = given(...onBoard).when(frida, names(false));
		off.then({ type: 'NamesSet', shown: false });
		expect(off.state.named).toBe(false);
		expect(namesIn(off.state)).toEqual([false, false, false, false]);
		const { room, mine } = viewOf(off.state, sam);
		expect(Object.values(room.conflicts).map(({ author }) => author)).toEqual(Array(4).fill(null));
		expect(forRoom(off.state, set(false))?.changes).toEqual([
			[['room', 'named'], false],
			...[c1, c2, c3, c4].map((id) => [['room', 'conflicts', id], room.conflicts[id]]),
		]);
		expect(mine.conflicts).toEqual({ [c1]: true });
	});

	it('C20 where the log has lost that names were on and taken away, what was begun meanwhile carries none', () => {
		const minutes = (n: number) => noon + n * 60_000;
		const at = (shown: boolean, n: number) =>
			by(frida, { type: 'NamesSet', shown }, minutes(n)) as Recorded;
		const { namings } = stateAfter([...seated, at(true, 1), at(false, 2)]);
		const { state } = given(...seated, at(true, 3)).when(frida, reveal(begun(c1, sam, namings)));
		expect(namesIn(state)).toEqual([false]);
	});

	it('C20 they can be taken away after the end as well, and not allowed any more', () => {
		const end = by(frida, { type: 'WorkshopClosed' });
		const off = given(...onBoard, end).when(frida, names(false));
		off.then({ type: 'NamesSet', shown: false });
		expect(namesIn(off.state)).toEqual([false, false, false, false]);
		given(...onBoard, set(false), end)
			.when(frida, names(true))
			.thenRefused('workshop-closed');
	});

	it('C19 of a card whose author reads on it that it carries none it carries none, whatever is on its way', () => {
		const past = [...revealed, set(true)];
		const shared = (named?: boolean) => {
			const cards = [begun(late, sam, first)];
			const share = { type: 'ShareConflict', conflict: late, cards } as const;
			const command = { ...share, ...(named !== undefined && { named }) };
			return given(...past).when(sam, command).state.conflicts[late]!.named;
		};
		expect([shared(), shared(true), shared(false)]).toEqual([true, true, false]);
	});

	it('C4, C20 on again they are on later cards alone', () => {
		const past = [...onBoard, set(false), set(true)];
		const shared = (naming?: number) => {
			const cards = [begun(late, sam, naming)];
			return given(...past).when(sam, { type: 'ShareConflict', conflict: late, cards }).state;
		};
		expect(namesIn(shared(second))).toEqual([false, false, false, false, true]);
		expect(namesIn(shared(first))).toEqual([false, false, false, false, false]);
		expect(namesIn(shared())).toEqual([false, false, false, false, false]);
	});

	it('C19 its page says as much, also while names are off', () => {
		expect(carriesName({ named: true, namings: 2 }, { naming: 2 })).toBe(true);
		for (const naming of [undefined, 0, 1, 3])
			expect(carriesName({ named: true, namings: 2 }, { naming })).toBe(false);
		expect(carriesName({ named: false, namings: 2 }, { naming: 2 })).toBe(false);
	});

	it('C19 an older log, where it was said with the reveal, is read as it was meant', () => {
		const state = stateAfter(onBoard);
		expect(state).toMatchObject({ named: true, namings: first });
		expect(namesIn(state)).toEqual([true, true, true, true]);
		const later = by(frida, {
			type: 'ConflictsRevealed',
			named: true,
			cards: [{ id: late, author: sam, sales: 'own', operations: 'guess' }],
		});
		expect(stateAfter([...revealed, later]).named).toBe(false);
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
