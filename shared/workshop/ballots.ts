import type { Id } from '../ids.ts';
import { smallest } from '../insight/tally.ts';
import {
	openRound,
	type Dots,
	type Participant,
	type Round,
	type RoundKind,
	type Side,
	type Theme,
	type WorkshopState,
} from './state.ts';
import { accept, reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { copyOfItems, itemsOf, nothingOf, type FoundItem } from './round-items.ts';
import { speakersOf } from './sides.ts';

export type BallotCommand =
	/** `found` is stamped by the server: the cases on the board where the round is over cases, else nothing. */
	| { type: 'OpenRound'; over: RoundKind; budget: number; maxPerItem: number; found: FoundItem[] }
	/** Somebody who came after the round was opened votes in it. */
	| { type: 'AdmitVoter'; round: number; person: Id }
	/** The whole ballot; it replaces an earlier one, and an empty one takes it back. */
	| { type: 'CastDots'; round: number; dots: Dots }
	/** What one side voted on paper, all in one: said again it replaces the batch, no ballot takes it back. */
	| { type: 'AddPaperBallots'; round: number; side: Side; ballots: number; dots: Dots }
	| { type: 'CloseRound' }
	| { type: 'CancelRound' };

export type BallotEvent =
	| {
			type: 'RoundOpened';
			number: number;
			/** Missing in rounds from before anything but themes was voted on. */
			over?: RoundKind;
			items: Theme[];
			electorate: Record<Id, Side>;
			budget: number;
			maxPerItem: number;
	  }
	| { type: 'VoterAdmitted'; person: Id; side: Side }
	| { type: 'DotsCast'; dots: Dots }
	| { type: 'PaperBallotsAdded'; side: Side; ballots: number; dots: Dots }
	| { type: 'RoundClosed' }
	| { type: 'RoundCancelled' };

const sum = (dots: Dots) => Object.values(dots).reduce((total, n) => total + n, 0);

const placed = (dots: Dots): Dots =>
	Object.fromEntries(Object.entries(dots).filter(([, n]) => n > 0));

const strange = ({ over, items }: Round, dots: Dots) =>
	Object.keys(dots).some((id) => !items.some((item) => item.id === id))
		? reject(over === 'themes' ? 'unknown-theme' : 'unknown-item')
		: null;

function decideDots(round: Round | undefined, command: { round: number; dots: Dots }, by: Id) {
	if (!round || round.number !== command.round) return reject('no-round');
	if (!Object.hasOwn(round.electorate, by)) return reject('not-in-round');
	const dots = placed(command.dots);
	const unknown = strange(round, dots);
	if (unknown) return unknown;
	if (sum(dots) > round.budget) return reject('over-budget', { budget: round.budget });
	if (Object.values(dots).some((n) => n > round.maxPerItem))
		return reject('too-many-on-one', { max: round.maxPerItem });
	return accept({ type: 'DotsCast', dots });
}

/** Who leads has a vote again once somebody else does. */
const votersOf = (state: WorkshopState): Participant[] =>
	speakersOf(state).filter(({ role }) => role === 'participant');

/**
 * A side of which fewer than three vote is told nothing of, as they read beforehand: nobody is admitted to it, who could
 * change that, or where nobody of it votes, withhold all.
 */
const isLarge = ({ electorate, admitted }: Round, side: Side): boolean =>
	Object.entries(electorate).filter(([id, one]) => one === side && !admitted.includes(id)).length >=
	smallest;

/** Who came after the open round was opened and may be admitted to it, in the order of coming in. */
export function latecomers(state: WorkshopState): Id[] {
	const round = openRound(state);
	if (!round) return [];
	return votersOf(state)
		.filter(({ id, side }) => !Object.hasOwn(round.electorate, id) && isLarge(round, side!))
		.map(({ id }) => id);
}

function decideVoter(
	state: WorkshopState,
	round: Round | undefined,
	command: Extract<BallotCommand, { type: 'AdmitVoter' }>,
) {
	if (!round || round.number !== command.round) return reject('no-round');
	const { person } = command;
	const voter = votersOf(state).find(({ id }) => id === person);
	if (!voter) return reject('unknown-person');
	if (Object.hasOwn(round.electorate, person)) return accept();
	const side = voter.side!;
	return isLarge(round, side)
		? accept({ type: 'VoterAdmitted', person, side })
		: reject('small-side');
}

function decidePaper(
	round: Round | undefined,
	command: Extract<BallotCommand, { type: 'AddPaperBallots' }>,
) {
	if (!round || round.number !== command.round) return reject('no-round');
	const { side, ballots } = command;
	const dots = placed(command.dots);
	const unknown = strange(round, dots);
	if (unknown) return unknown;
	const [most, mostOnOne] = [ballots * round.budget, ballots * round.maxPerItem];
	if (sum(dots) > most) return reject('too-many-on-paper', { max: most });
	if (Object.values(dots).some((n) => n > mostOnOne))
		return reject('too-many-on-one-of-paper', { max: mostOnOne });
	return accept({ type: 'PaperBallotsAdded', side, ballots, dots });
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
			const { over, budget } = command;
			const items = itemsOf(state, over, command.found);
			if (items.length === 0) return reject(nothingOf[over]);
			const voters = votersOf(state);
			return accept({
				type: 'RoundOpened',
				number: (state.rounds.at(-1)?.number ?? 0) + 1,
				over,
				items,
				electorate: Object.fromEntries(voters.map(({ id, side }) => [id, side!])),
				budget,
				maxPerItem: Math.min(command.maxPerItem, budget),
			});
		}
		case 'CastDots':
			return decideDots(round, command, by);
		case 'AdmitVoter':
			return decideVoter(state, round, command);
		case 'AddPaperBallots':
			return decidePaper(round, command);
		case 'CloseRound':
			return round ? accept({ type: 'RoundClosed' }) : reject('no-round');
		case 'CancelRound':
			return round ? accept({ type: 'RoundCancelled' }) : reject('no-round');
	}
}

export function evolveBallots(state: WorkshopState, event: Recorded<BallotEvent>): void {
	const round = openRound(state);
	switch (event.type) {
		case 'RoundOpened': {
			const { number, over = 'themes', items, electorate, budget, maxPerItem } = event;
			state.rounds.push({
				number,
				status: 'open',
				over,
				items: copyOfItems(items),
				electorate: { ...electorate },
				admitted: [],
				budget,
				maxPerItem,
				ballots: {},
				paper: {},
			});
			break;
		}
		case 'VoterAdmitted':
			if (!round) break;
			round.electorate[event.person] = event.side;
			round.admitted.push(event.person);
			break;
		case 'DotsCast':
			if (!round) break;
			if (Object.keys(event.dots).length === 0) delete round.ballots[event.by];
			else round.ballots[event.by] = { ...event.dots };
			break;
		case 'PaperBallotsAdded': {
			if (!round) break;
			const { side, ballots, dots } = event;
			if (ballots === 0) delete round.paper[side];
			else round.paper[side] = { ballots, dots: { ...dots } };
			break;
		}
		case 'RoundClosed':
			if (round) round.status = 'closed';
			break;
		case 'RoundCancelled':
			// The ballots are erased; the number stays taken, so that no late ballot lands in the next round.
			if (round) Object.assign(round, { status: 'cancelled', ballots: {}, paper: {} });
			break;
	}
}
