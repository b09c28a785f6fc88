import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deal, dealCard, dealTo } from '../../../shared/insight/dealing.ts';
import type { Participant, Side, TwoSides } from '../../../shared/workshop/state.ts';
import { twoSides } from '../../../shared/workshop/sides.ts';
import { holds } from '../../support/holds.ts';
import { script } from '../../support/script.ts';

type Seat = Pick<Participant, 'id' | 'role' | 'side'>;

const side = fc.constantFrom<Side>('sales', 'operations', 'other');
/** A room of participants, and the side of the author of each card: one of them, or somebody who has left. */
const rooms = fc.record({
	sides: fc.array(side, { maxLength: 30 }),
	authors: fc.array(fc.nat(40), { maxLength: 60 }),
});

const seatsOf = (sides: readonly Side[]): Record<string, Seat> =>
	Object.fromEntries(
		sides.map((side, index): [string, Seat] => [
			`p${index}`,
			{ id: `p${index}`, role: 'participant', side },
		]),
	);

/** As the reveal finds them: an author's own half is a word, every other half a guess. */
const cardsOf = (authors: readonly number[], sides: readonly Side[]) =>
	Object.fromEntries(
		authors.map((author, index) => [
			`c${index}`,
			{
				author: `p${author}`,
				sales: sides[author] === 'sales' ? ('own' as const) : ('guess' as const),
				operations: sides[author] === 'operations' ? ('own' as const) : ('guess' as const),
			},
		]),
	);

const played = ({ sides, authors }: { sides: Side[]; authors: number[] }) => {
	const seats = seatsOf(sides);
	const cards = cardsOf(authors, sides);
	const deals = deal(cards, seats);
	const of = (wanted: TwoSides) => {
		const people = Object.values(seats).filter(({ side }) => side === wanted);
		const guesses = Object.keys(cards).filter((id) => cards[id]![wanted] === 'guess');
		const loads = people.map(({ id }) => deals[id]?.length ?? 0);
		const views = guesses.map((id) => people.filter((seat) => deals[seat.id]?.includes(id)).length);
		return { people, guesses, loads, views };
	};
	return { seats, cards, deals, of };
};

it('C10 nobody is dealt an own card, nor one about which the own side said nothing to guess', () => {
	holds(
		fc.property(rooms, (room) => {
			const { seats, cards, deals } = played(room);
			for (const [seat, hand] of Object.entries(deals)) {
				const { side } = seats[seat]!;
				expect(new Set(hand).size).toBe(hand.length);
				for (const id of hand) {
					expect(cards[id]!.author).not.toBe(seat);
					expect(side === 'sales' || side === 'operations' ? cards[id]![side] : side).toBe('guess');
				}
			}
		}),
	);
});

it('C11 every guess is seen by two of its side, or by all where there are fewer', () => {
	holds(
		fc.property(rooms, (room) => {
			for (const side of twoSides) {
				const { people, views } = played(room).of(side);
				for (const seen of views) expect(seen).toBeGreaterThanOrEqual(Math.min(2, people.length));
				expect(Math.max(0, ...views) - Math.min(...views, Infinity)).toBeLessThanOrEqual(1);
			}
		}),
	);
});

it('C11 loads differ by at most one, and are over five only where that is needed', () => {
	holds(
		fc.property(rooms, (room) => {
			for (const side of twoSides) {
				const { people, guesses, loads } = played(room).of(side);
				if (people.length === 0) continue;
				expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
				const needed = (Math.min(2, people.length) * guesses.length) / people.length;
				expect(Math.max(...loads)).toBeLessThanOrEqual(Math.max(5, Math.ceil(needed)));
				expect(Math.min(...loads)).toBeGreaterThanOrEqual(Math.min(5, guesses.length));
			}
		}),
	);
});

it('C10 who comes later is dealt five at most, the least seen, and nothing of one’s own', () => {
	holds(
		fc.property(rooms, side, (room, wanted) => {
			const { seats, cards, deals } = played(room);
			const late: Seat = { id: 'p40', role: 'participant', side: wanted };
			const hand = dealTo(late, cards, seats, deals);
			expect(hand.length).toBeLessThanOrEqual(5);
			expect(hand.filter((id) => cards[id]!.author === 'p40')).toEqual([]);
			if (wanted === 'other') expect(hand).toEqual([]);
			if (wanted === 'other') return;
			const seen = (id: string) =>
				Object.entries(deals).filter(
					([seat, cards]) => seats[seat]!.side === wanted && cards.includes(id),
				).length;
			const left = Object.keys(cards).filter(
				(id) => cards[id]![wanted] === 'guess' && cards[id]!.author !== 'p40' && !hand.includes(id),
			);
			for (const id of left)
				for (const dealt of hand) expect(seen(dealt)).toBeLessThanOrEqual(seen(id));
		}),
	);
});

it('C12 a later card goes to the two of each side who have the fewest', () => {
	holds(
		fc.property(rooms, fc.nat(29), (room, author) => {
			const { seats, cards, deals } = played(room);
			const last = cardsOf([author], room.sides)['c0']!;
			const all = { ...cards, last };
			const hands = dealCard('last', all, seats, deals);
			for (const side of twoSides) {
				const able = Object.values(seats).filter(
					(seat) => seat.side === side && seat.id !== last.author,
				);
				const dealt = able.filter(({ id }) => hands[id]?.includes('last'));
				expect(dealt).toHaveLength(last[side] === 'guess' ? Math.min(2, able.length) : 0);
				for (const { id } of dealt) expect(hands[id]).toEqual([...(deals[id] ?? []), 'last']);
			}
		}),
	);
});

it('C10, C11 the script’s cards go round its people', () => {
	const seats = Object.fromEntries(
		script.participants.map(({ id, side }) => [id, { id, role: 'participant' as const, side }]),
	);
	const sideOf = (by: string) => script.participants.find(({ id }) => id === by)!.side;
	const cards = Object.fromEntries(
		script.conflicts.map(({ id, by }) => [
			id,
			{
				author: by,
				sales: sideOf(by) === 'sales' ? ('own' as const) : ('guess' as const),
				operations: sideOf(by) === 'operations' ? ('own' as const) : ('guess' as const),
			},
		]),
	);
	const deals = deal(cards, seats);
	for (const { id, side } of script.participants)
		expect(deals[id]?.length ?? 0).toBe(side === 'other' ? 0 : 5);
});
