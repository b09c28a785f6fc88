import type { Id } from '../ids.ts';
import {
	openRound,
	type ConflictFacts,
	type Estimate,
	type Half,
	type Side,
	type TwoSides,
	type WorkshopState,
} from './state.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';

/** A private card as the server found it when it was asked to show it; its text travels in the documents. */
export interface ReadyCard {
	id: Id;
	author: Id;
}

export type ConflictCommand =
	/** `cards` is stamped by the server from the private documents, shuffled. */
	| { type: 'RevealConflicts'; named: boolean; cards: ReadyCard[] }
	/** One's own later card; `cards` is stamped by the server: that card when it is ready, else nothing. */
	| { type: 'ShareConflict'; conflict: Id; cards: ReadyCard[] }
	| { type: 'ConfirmGuess'; conflict: Id; how: 'confirmed' | 'rewritten' }
	| { type: 'EstimateCost'; conflict: Id; estimate: Estimate | null };

export type ConflictEvent =
	| { type: 'ConflictsRevealed'; named: boolean; cards: RevealedCard[] }
	| { type: 'GuessConfirmed'; conflict: Id; half: TwoSides; how: 'confirmed' | 'rewritten' }
	| { type: 'CostEstimated'; conflict: Id; estimate: Estimate | null };

interface RevealedCard extends ReadyCard {
	sales: Half;
	operations: Half;
}

/** An author's own half is a word, every other half a guess; a third function guesses both. */
const halves = (side: Side | null): Pick<ConflictFacts, TwoSides> => ({
	sales: side === 'sales' ? 'own' : 'guess',
	operations: side === 'operations' ? 'own' : 'guess',
});

export function decideConflicts(
	state: WorkshopState,
	command: ConflictCommand,
	{ by }: Stamp,
): Decision {
	const revealed = (cards: ReadyCard[], named: boolean): Decision =>
		accept({
			type: 'ConflictsRevealed',
			named,
			cards: cards
				// One id is one card: its text on the board is the first one's, so its author is, too.
				.filter(({ id }, index) => cards.findIndex((card) => card.id === id) === index)
				.filter(({ id }) => !state.conflicts[id])
				.map((card) => ({ ...card, ...halves(state.participants[card.author]?.side ?? null) })),
		});
	switch (command.type) {
		case 'RevealConflicts': {
			if (state.revealed) return reject('already-revealed');
			if (command.cards.length === 0) return reject('nothing-to-reveal');
			const decision = revealed(command.cards, command.named);
			const stage = state.agenda.find(({ kind }) => kind === 'conflicts');
			if (decision.ok && stage)
				decision.events.push({
					type: 'StepEntered',
					position: { stage: stage.id, step: 'thats-us' },
				});
			return decision;
		}
		case 'ShareConflict': {
			if (!state.revealed) return reject('not-revealed');
			if (openRound(state)) return reject('round-open');
			if (state.conflicts[command.conflict]) return accept();
			const [card] = command.cards;
			if (!card || card.author !== by) return reject('card-not-ready');
			return revealed([card], state.named);
		}
		case 'ConfirmGuess': {
			const facts = state.conflicts[command.conflict];
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
			if (!state.conflicts[conflict]) return reject('unknown-card');
			return accept({ type: 'CostEstimated', conflict, estimate });
		}
	}
}

export function evolveConflicts(state: WorkshopState, event: Recorded<ConflictEvent>): void {
	switch (event.type) {
		case 'ConflictsRevealed':
			if (!state.revealed) state.named = event.named;
			state.revealed = true;
			for (const { id, author, sales, operations } of event.cards)
				state.conflicts[id] = { author, named: event.named, sales, operations };
			break;
		case 'GuessConfirmed': {
			const facts = state.conflicts[event.conflict];
			if (facts) facts[event.half] = event.how;
			break;
		}
		case 'CostEstimated': {
			const { [event.by]: _old, ...others } = state.estimates[event.conflict] ?? {};
			const estimates = event.estimate ? { ...others, [event.by]: event.estimate } : others;
			state.estimates[event.conflict] = estimates;
			break;
		}
	}
}
