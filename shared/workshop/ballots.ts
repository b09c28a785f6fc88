import type { Id } from '../ids.ts';
import {
	openRound,
	type Dots,
	type Round,
	type Side,
	type Theme,
	type WorkshopState,
} from './state.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';

export type BallotCommand =
	| { type: 'OpenRound'; budget: number; maxPerItem: number }
	/** The whole ballot; it replaces an earlier one, and an empty one takes it back. */
	| { type: 'CastDots'; round: number; dots: Dots }
	| { type: 'CloseRound' }
	| { type: 'CancelRound' };

export type BallotEvent =
	| {
			type: 'RoundOpened';
			number: number;
			items: Theme[];
			electorate: Record<Id, Side>;
			budget: number;
			maxPerItem: number;
	  }
	| { type: 'DotsCast'; dots: Dots }
	| { type: 'RoundClosed' }
	| { type: 'RoundCancelled' };

const sum = (dots: Dots) => Object.values(dots).reduce((total, n) => total + n, 0);

function decideDots(round: Round | undefined, command: { round: number; dots: Dots }, by: Id) {
	if (!round || round.number !== command.round) return reject('no-round');
	if (!Object.hasOwn(round.electorate, by)) return reject('not-in-round');
	const dots = Object.fromEntries(Object.entries(command.dots).filter(([, n]) => n > 0));
	if (Object.keys(dots).some((id) => !round.items.some((item) => item.id === id)))
		return reject('unknown-theme');
	if (sum(dots) > round.budget) return reject('over-budget', { budget: round.budget });
	if (Object.values(dots).some((n) => n > round.maxPerItem))
		return reject('too-many-on-one', { max: round.maxPerItem });
	return accept({ type: 'DotsCast', dots });
}

export function decideBallots(
	state: WorkshopState,
	command: BallotCommand,
	{ by }: Stamp,
): Decision {
	const round = openRound(state);
	switch (command.type) {
		case 'OpenRound': {
			if (round) return reject('round-open');
			const items = state.themes.filter(({ conflicts }) => conflicts.length > 0);
			if (items.length === 0) return reject('no-themes');
			const voters = Object.values(state.participants).filter(({ side }) => side !== null);
			return accept({
				type: 'RoundOpened',
				number: (state.rounds.at(-1)?.number ?? 0) + 1,
				items: copyOf(items),
				electorate: Object.fromEntries(voters.map(({ id, side }) => [id, side!])),
				budget: command.budget,
				maxPerItem: Math.min(command.maxPerItem, command.budget),
			});
		}
		case 'CastDots':
			return decideDots(round, command, by);
		case 'CloseRound':
			return round ? accept({ type: 'RoundClosed' }) : reject('no-round');
		case 'CancelRound':
			return round ? accept({ type: 'RoundCancelled' }) : reject('no-round');
	}
}

const copyOf = (items: readonly Theme[]): Theme[] =>
	items.map(({ id, title, conflicts }) => ({ id, title, conflicts: [...conflicts] }));

export function evolveBallots(state: WorkshopState, event: Recorded<BallotEvent>): void {
	const round = openRound(state);
	switch (event.type) {
		case 'RoundOpened': {
			const { number, items, electorate, budget, maxPerItem } = event;
			state.rounds.push({
				number,
				status: 'open',
				items: copyOf(items),
				electorate: { ...electorate },
				budget,
				maxPerItem,
				ballots: {},
			});
			break;
		}
		case 'DotsCast':
			if (!round) break;
			if (Object.keys(event.dots).length === 0) delete round.ballots[event.by];
			else round.ballots[event.by] = { ...event.dots };
			break;
		case 'RoundClosed':
			if (round) round.status = 'closed';
			break;
		case 'RoundCancelled':
			// The ballots are erased; the number stays taken, so that no late ballot lands in the next round.
			if (round) Object.assign(round, { status: 'cancelled', ballots: {} });
			break;
	}
}
