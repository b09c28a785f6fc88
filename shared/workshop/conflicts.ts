import type { Id } from '../ids.ts';
import { deal, dealCard, dealTo, type Deals } from '../insight/dealing.ts';
import {
	openRound,
	type ConflictFacts,
	type Estimate,
	type Half,
	type Participant,
	type Side,
	type Stage,
	type TwoSides,
	type WorkshopState,
} from './state.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { carriesName } from './card-names.ts';
import { factsOf, groupOf, sortBehind, themeOf, topOf } from './theme-order.ts';

/** A private card as the server found it when it was asked to show it; its text travels in the documents. */
export interface ReadyCard {
	id: Id;
	author: Id;
	/** Under which allowing of names its author has begun it: `namings` of then; without one it carries none. */
	naming?: number;
	/** Whose want was left empty when it was shown. */
	blank?: readonly TwoSides[];
}

/** As many private cards as anybody may be allowed. */
export const mostCardsPerPerson = 5;

export type ConflictCommand =
	| { type: 'SetCardsPerPerson'; most: number }
	/** Whether cards carry their authors' names: no more on any card, or on those that are begun from now on. */
	| { type: 'SetNames'; shown: boolean }
	/** `cards` is stamped by the server from the private documents, shuffled. */
	| { type: 'RevealConflicts'; cards: ReadyCard[] }
	/** One's own later card; `cards` is stamped by the server: that card when it is ready, else nothing. */
	| {
			type: 'ShareConflict';
			conflict: Id;
			/** Whether its author reads on it that it carries the own name: where not, it carries none whatever is on its way. */
			named?: boolean;
			cards: ReadyCard[];
	  }
	| { type: 'ConfirmGuess'; conflict: Id; how: 'confirmed' | 'rewritten' }
	| { type: 'EstimateCost'; conflict: Id; estimate: Estimate | null }
	/** Shows a card under another that says the same; null takes it apart again. */
	| { type: 'MergeConflicts'; conflict: Id; into: Id | null };

export type ConflictEvent =
	| { type: 'CardsPerPersonSet'; most: number }
	| { type: 'NamesSet'; shown: boolean }
	/** `named` is true in older logs alone, where all cards carry names then. */
	| { type: 'ConflictsRevealed'; named: boolean; cards: RevealedCard[] }
	/** The whole hand of each seat that is named. */
	| { type: 'CardsDealt'; deals: Deals }
	| { type: 'GuessConfirmed'; conflict: Id; half: TwoSides; how: 'confirmed' | 'rewritten' }
	| { type: 'CostEstimated'; conflict: Id; estimate: Estimate | null }
	/** `from` is the theme in which the card was; recorded without it once. */
	| { type: 'ConflictsMerged'; conflict: Id; into: Id | null; from?: Id | null };

interface RevealedCard extends Pick<ReadyCard, 'id' | 'author'> {
	sales: Half;
	operations: Half;
	unguessed?: true;
	/** It carries its author's name. */
	named?: true;
}

/** An author's own half is a word, every other half a guess; a third function guesses both. */
const halves = (side: Side | null): Pick<ConflictFacts, TwoSides> => ({
	sales: side === 'sales' ? 'own' : 'guess',
	operations: side === 'operations' ? 'own' : 'guess',
});

/** A guess that was left empty is none; of a third function no guess is scored, so none is told apart. */
const unguessed = (side: Side | null, blank: readonly TwoSides[]): { unguessed?: true } => {
	const half = side === 'sales' ? 'operations' : side === 'operations' ? 'sales' : null;
	return half && blank.includes(half) ? { unguessed: true } : {};
};

const dealt = (deals: Deals): ConflictEvent[] =>
	Object.keys(deals).length > 0 ? [{ type: 'CardsDealt', deals }] : [];

/** The stage at whose cards the room looks then: the one where it is, else the first that the agenda goes through. */
function conflictsStage({ agenda, position }: WorkshopState): Stage | undefined {
	const stages = agenda.filter(({ kind }) => kind === 'conflicts');
	return (
		stages.find(({ id }) => id === position.stage) ??
		stages.find(({ skipped }) => !skipped) ??
		stages[0]
	);
}

/** Who comes in after the reveal is dealt the cards that fewest have seen. */
export function dealtToNewcomer(state: WorkshopState, newcomer: Participant): ConflictEvent[] {
	const { conflicts, participants, deals } = state;
	const hand = dealTo(newcomer, conflicts, participants, deals);
	return hand.length > 0 ? dealt({ [newcomer.id]: hand }) : [];
}

export function decideConflicts(
	state: WorkshopState,
	command: ConflictCommand,
	{ by }: Stamp,
): Decision {
	const revealed = (cards: ReadyCard[]): RevealedCard[] =>
		cards
			// One id is one card: its text on the board is the first one's, so its author is, too.
			.filter(({ id }, index) => cards.findIndex((card) => card.id === id) === index)
			.filter(({ id }) => !state.conflicts[id])
			.map(({ id, author, blank = [], naming }) => {
				const side = state.participants[author]?.side ?? null;
				return {
					...{ id, author, ...halves(side), ...unguessed(side, blank) },
					...(carriesName(state, { naming }) && { named: true as const }),
				};
			});
	switch (command.type) {
		case 'SetCardsPerPerson': {
			const { most } = command;
			if (state.revealed) return reject('already-revealed');
			return most === state.cardsPerPerson ? accept() : accept({ type: 'CardsPerPersonSet', most });
		}
		case 'SetNames': {
			const { shown } = command;
			if (shown === state.named) return accept();
			// What has ended is read on: names can be taken away there, and nothing is begun any more.
			if (shown && state.closed) return reject('workshop-closed');
			return accept({ type: 'NamesSet', shown });
		}
		case 'RevealConflicts': {
			if (state.revealed) return reject('already-revealed');
			if (command.cards.length === 0) return reject('nothing-to-reveal');
			const cards = revealed(command.cards);
			const byId = Object.fromEntries(cards.map((card) => [card.id, card]));
			const stage = conflictsStage(state);
			return accept(
				{ type: 'ConflictsRevealed', named: false, cards },
				...dealt(deal(byId, state.participants)),
				...(stage
					? [
							{
								type: 'StepEntered' as const,
								position: { stage: stage.id, step: 'thats-us' as const },
							},
						]
					: []),
			);
		}
		case 'ShareConflict': {
			if (!state.revealed) return reject('not-revealed');
			if (openRound(state)) return reject('round-open');
			if (state.conflicts[command.conflict]) return accept();
			const [ready] = command.cards;
			if (!ready || ready.author !== by) return reject('card-not-ready');
			const { naming: _naming, ...nameless } = ready;
			const [card] = revealed([command.named === false ? nameless : ready]);
			if (!card) return accept();
			return accept(
				{ type: 'ConflictsRevealed', named: false, cards: [card] },
				...dealt(dealCard(card.id, { [card.id]: card }, state.participants, state.deals)),
			);
		}
		case 'ConfirmGuess': {
			const facts = factsOf(state, command.conflict);
			if (!facts) return reject('unknown-card');
			const side = state.participants[by]!.side;
			if (side !== 'sales' && side !== 'operations') return reject('not-your-half');
			if (facts[side] === 'own') return reject('not-your-half');
			if (facts.author === by) return reject('own-guess');
			if (openRound(state)) return reject('round-open');
			// The guess was wrong once its side said it otherwise: nobody can confirm it any more.
			if (facts[side] === command.how || facts[side] === 'rewritten') return accept();
			const { conflict, how } = command;
			return accept({ type: 'GuessConfirmed', conflict, half: side, how });
		}
		case 'EstimateCost': {
			const { conflict, estimate } = command;
			if (!factsOf(state, conflict)) return reject('unknown-card');
			return accept({ type: 'CostEstimated', conflict, estimate });
		}
		case 'MergeConflicts':
			return decideMerge(state, command);
	}
}

/** One level deep: what joins a merged card joins the one under which that is shown. */
function decideMerge(
	state: WorkshopState,
	{ conflict, into }: { conflict: Id; into: Id | null },
): Decision {
	const facts = factsOf(state, conflict);
	if (!facts || (into !== null && !factsOf(state, into))) return reject('unknown-card');
	if (openRound(state)) return reject('round-open');
	const under = into === null ? null : topOf(state, into);
	// They are together already, whichever of the two stands on top.
	if (under === facts.into || under === conflict) return accept();
	const from = themeOf(state, conflict);
	return accept({ type: 'ConflictsMerged', conflict, into: under, from });
}

/** By the clock: where a damaged log has lost the last allowing, a card of then carries no name by the next one. */
function allowNames(state: WorkshopState, at: number): void {
	state.named = true;
	state.namings = Math.max(state.namings + 1, Math.floor(at / 1000));
}

function takeNamesAway(state: WorkshopState): void {
	state.named = false;
	for (const facts of Object.values(state.conflicts)) facts.named = false;
}

export function evolveConflicts(state: WorkshopState, event: Recorded<ConflictEvent>): void {
	switch (event.type) {
		case 'CardsPerPersonSet':
			state.cardsPerPerson = event.most;
			break;
		case 'NamesSet':
			if (event.shown) allowNames(state, event.at);
			else takeNamesAway(state);
			break;
		case 'ConflictsRevealed':
			if (event.named && !state.revealed) allowNames(state, event.at);
			state.revealed = true;
			for (const { id, named = event.named, ...card } of event.cards)
				state.conflicts[id] = { ...card, named, into: null };
			break;
		case 'CardsDealt':
			for (const [seat, cards] of Object.entries(event.deals)) state.deals[seat] = [...cards];
			break;
		case 'GuessConfirmed': {
			const facts = state.conflicts[event.conflict];
			if (facts) facts[event.half] = event.how;
			break;
		}
		case 'CostEstimated': {
			const { [event.by]: old, ...others } = state.estimates[event.conflict] ?? {};
			const { side } = old ?? state.participants[event.by] ?? { side: null };
			const { estimate } = event;
			state.estimates[event.conflict] = estimate
				? { ...others, [event.by]: { ...estimate, side } }
				: others;
			break;
		}
		case 'ConflictsMerged': {
			const { conflict, into } = event;
			const facts = state.conflicts[conflict];
			if (!facts) break;
			const moved = into === null ? [conflict] : groupOf(state, conflict);
			const beside = groupOf(state, into ?? topOf(state, conflict));
			for (const id of moved) state.conflicts[id]!.into = into;
			// What is taken apart stays beside what it was under, and not in the middle of it.
			sortBehind(state, moved, beside);
			break;
		}
	}
}
