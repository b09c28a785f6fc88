/** Who is handed which revealed cards to answer: the guesses about one's own side, never one's own card. */
import type { Id } from '../ids.ts';
import type { ConflictFacts, Participant, Side, TwoSides } from '../workshop/state.ts';
import { isGone, twoSides } from '../workshop/sides.ts';

/** Seat → the cards it is dealt, in the order in which it reads them. */
export type Deals = Record<Id, Id[]>;

/** As many a person, unless more are needed for every card to be seen often enough. */
const hand = 5;
/** How many of a side see a card at least, where so many are there. */
const seenBy = 2;

type Cards = Readonly<Record<Id, Pick<ConflictFacts, 'author' | TwoSides>>>;
type Seats = Readonly<
	Record<Id, Pick<Participant, 'id' | 'role' | 'side'> & { name?: string; removed?: true }>
>;

const seatsOf = (seats: Seats, side: Side): Id[] =>
	Object.values(seats)
		.filter((seat) => seat.role === 'participant' && seat.side === side && !isGone(seat))
		.map(({ id }) => id);

/** The cards that somebody of a side can answer, in their order. */
const guessesAbout = (side: TwoSides, cards: Cards): Id[] =>
	Object.keys(cards).filter((id) => cards[id]?.[side] === 'guess');

/**
 * Deals cards to everybody at once: each side's guesses go round its people in turn, so that two loads differ
 * by at most one, and so do the times that two cards are seen. Third functions answer for nobody: none.
 */
export function deal(cards: Cards, seats: Seats): Deals {
	const deals: Deals = {};
	for (const side of twoSides) {
		const people = seatsOf(seats, side);
		const guesses = guessesAbout(side, cards);
		if (people.length === 0 || guesses.length === 0) continue;
		const asked = Math.min(seenBy, people.length) * guesses.length;
		const dealt = Math.max(Math.min(hand, guesses.length) * people.length, asked);
		let next = 0;
		people.forEach((seat, index) => {
			const load = Math.floor((dealt * (index + 1)) / people.length) - next;
			const round = Array.from({ length: load }, (_, n) => guesses[(next + n) % guesses.length]!);
			next += load;
			// Whose side is asked did not write the card, unless somebody has changed sides meanwhile.
			const others = round.filter((id) => cards[id]!.author !== seat);
			if (others.length > 0) deals[seat] = others;
		});
	}
	return deals;
}

const times = (id: Id, people: readonly Id[], deals: Deals): number =>
	people.filter((seat) => deals[seat]?.includes(id)).length;

/** What somebody who comes later is dealt: of the guesses about one's side the five least seen. */
export function dealTo(
	{ id: seat, side, role }: Pick<Participant, 'id' | 'role' | 'side'>,
	cards: Cards,
	seats: Seats,
	deals: Deals,
): Id[] {
	if (role !== 'participant' || (side !== 'sales' && side !== 'operations')) return [];
	const people = seatsOf(seats, side).filter((other) => other !== seat);
	return guessesAbout(side, cards)
		.filter((id) => cards[id]!.author !== seat)
		.map((id) => ({ id, seen: times(id, people, deals) }))
		.sort((a, b) => a.seen - b.seen)
		.slice(0, hand)
		.map(({ id }) => id);
}

/** Hands one later card to those two of each side that is guessed about who have the fewest; only their hands. */
export function dealCard(id: Id, cards: Cards, seats: Seats, deals: Deals): Deals {
	const changed: Deals = {};
	for (const side of twoSides) {
		if (cards[id]?.[side] !== 'guess') continue;
		const least = seatsOf(seats, side)
			.filter((seat) => cards[id]!.author !== seat && !deals[seat]?.includes(id))
			.map((seat) => ({ seat, load: deals[seat]?.length ?? 0 }))
			.sort((a, b) => a.load - b.load)
			.slice(0, seenBy);
		for (const { seat } of least) changed[seat] = [...(deals[seat] ?? []), id];
	}
	return changed;
}
