/**
 * How a view is kept up: a public event carries the new absolute value of each place that it touched.
 * Law: evolving a viewer's view by the public events gives the view of the evolved state.
 */
import type { Id } from '../ids.ts';
import type { WorkshopState } from './state.ts';
import { viewAgreement } from './agreement-view.ts';
import { mineView, viewConflict, viewRound, viewTheme, viewWorkshop } from './view.ts';
import type { AgreementView } from './agreement-view.ts';
import type { WorkshopView } from './view.ts';
import type { Recorded } from './decision.ts';
import type { Event } from './workshop.ts';

type RoomPlace =
	| [Whole]
	| ['participants' | 'conflicts' | 'rounds' | 'points' | 'agreements', key: string]
	| ['rounds', key: string, 'cast']
	| ['agreements', key: string, AgreementPart]
	| ['agreements', key: string, 'words', seat: Id];
type Whole =
	| 'workshop'
	| 'agenda'
	| 'position'
	| 'timer'
	| 'revealed'
	| 'named'
	| 'themes'
	| 'strategy'
	| 'earlier'
	| 'shown';
type AgreementPart = Exclude<keyof AgreementView, 'number' | 'draftedBy' | 'words'>;
type MinePlace = [
	'conflicts' | 'estimates' | 'votes' | 'dots' | 'judgements' | 'words' | 'asked',
	key: string,
];

/** A place of a view and its new value; without one, the place is empty now. */
type Change = [path: ['room' | 'mine', ...string[]], value?: unknown];

export interface PublicEvent {
	type: Event['type'];
	changes: Change[];
}

/** Which places of the room's view an event touched; the state is the one after it. */
function roomPlaces(state: WorkshopState, event: Recorded): RoomPlace[] {
	switch (event.type) {
		case 'WorkshopCreated':
			return [['workshop'], ['agenda'], ['position']];
		case 'WorkshopRenamed':
		case 'WorkshopClosed':
		case 'WorkshopReopened':
			return [['workshop']];
		case 'StepEntered':
			return [['position']];
		case 'TimerSet':
			return [['timer']];
		case 'ParticipantJoined':
			return [['participants', event.participant.id]];
		case 'TokenIssued':
			return [];
		case 'SeatChanged':
			return [['participants', event.by], ...judgedBy(state, event.by)];
		case 'ConflictsRevealed':
			return [
				['revealed'],
				['named'],
				...event.cards.map(({ id }): RoomPlace => ['conflicts', id]),
			];
		case 'GuessConfirmed':
		case 'CostEstimated':
			return [['conflicts', event.conflict]];
		case 'ThemeAdded':
		case 'ThemeRenamed':
		case 'ThemeRemoved':
		case 'ConflictSorted':
			return [['themes']];
		case 'DotsCast':
			return [['rounds', latestRound(state), 'cast']];
		case 'RoundOpened':
		case 'RoundClosed':
		case 'RoundCancelled':
			return [['rounds', latestRound(state)]];
		case 'RegisterBrought':
			return [['strategy'], ['earlier']];
		case 'StrategySet':
		case 'ObjectiveTranslated':
			return [['strategy']];
		case 'PointRaised':
		case 'PointSettled':
			return [['points', event.point]];
		case 'Shown':
			return [['shown']];
		case 'AgreementDrafted':
		case 'AgreementSealed':
			return [['agreements', event.agreement]];
		case 'AgreementWithdrawn':
			return [['agreements', event.agreement, 'withdrawn']];
		case 'EffectJudged':
			return [
				['agreements', event.agreement, 'judgements'],
				['agreements', event.agreement, 'judgedAgainst'],
			];
		case 'LineTapped':
			return [['agreements', event.agreement, 'replay']];
		case 'FindingWaived':
			return [['agreements', event.agreement, 'waivers']];
		case 'ConsentCalled':
			return [
				['agreements', event.agreement, 'calls'],
				['agreements', event.agreement, 'outcome'],
			];
		case 'WordSaid':
			return wordPlaces(event.agreement, event.by);
		case 'ObjectionClosed':
			return wordPlaces(event.agreement, event.author);
	}
}

/** What somebody judged is shown by side, and moves with whoever changes sides. */
const judgedBy = ({ agreements }: WorkshopState, seat: Id): RoomPlace[] =>
	Object.entries(agreements)
		.filter(([, { judgements }]) => Object.values(judgements).some((by) => by[seat]))
		.map(([id]): RoomPlace => ['agreements', id, 'judgements']);

/** One word among hundreds: only it and the counts travel, not the agreement. */
const wordPlaces = (agreement: Id, seat: Id): RoomPlace[] => [
	['agreements', agreement, 'words', seat],
	['agreements', agreement, 'outcome'],
	['agreements', agreement, 'readOut'],
];

/** Which places of one seat's own view an event touched. */
function minePlaces(state: WorkshopState, event: Recorded, seat: Id): MinePlace[] {
	const round = latestRound(state);
	if (event.type === 'ConflictsRevealed')
		return event.cards
			.filter(({ author }) => author === seat)
			.map(({ id }): MinePlace => ['conflicts', id]);
	if (event.type === 'RoundOpened') return [['votes', round]];
	if (event.type === 'RoundCancelled') return [['dots', round]];
	if (event.type === 'ConsentCalled') return [['asked', event.agreement]];
	if (event.type === 'ObjectionClosed' && event.author === seat)
		return [['words', event.agreement]];
	if (event.by !== seat) return [];
	if (event.type === 'DotsCast') return [['dots', round]];
	if (event.type === 'CostEstimated') return [['estimates', event.conflict]];
	if (event.type === 'EffectJudged') return [['judgements', event.agreement]];
	if (event.type === 'WordSaid') return [['words', event.agreement]];
	return [];
}

const latestRound = (state: WorkshopState) => String(state.rounds.at(-1)?.number ?? 0);

function roomValue(state: WorkshopState, [slice, key = '', part, seat]: RoomPlace): unknown {
	switch (slice) {
		case 'workshop':
			return viewWorkshop(state);
		case 'themes':
			return state.themes.map(viewTheme);
		case 'participants':
			return state.participants[key] && { ...state.participants[key] };
		case 'conflicts':
			return state.conflicts[key] && viewConflict(state, key);
		case 'rounds': {
			const round = state.rounds.find(({ number }) => String(number) === key);
			const view = round && viewRound(round);
			return part ? view?.[part] : view;
		}
		case 'points':
			return state.points[key] && { ...state.points[key] };
		case 'agreements': {
			const facts = state.agreements[key];
			const view = facts && viewAgreement(state, facts);
			if (part === 'words') return seat && view?.words[seat];
			return part ? view?.[part] : view;
		}
		default:
			return structuredValue(state[slice]);
	}
}

const structuredValue = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What everybody is told of an event; null when it touched nothing that everybody sees. */
export function forRoom(state: WorkshopState, event: Recorded): PublicEvent | null {
	const changes = roomPlaces(state, event).map((place): Change => [
		['room', ...place],
		roomValue(state, place),
	]);
	return changes.length > 0 ? { type: event.type, changes } : null;
}

/** What one seat is told besides; null for nearly every event and seat. */
export function forSeat(state: WorkshopState, event: Recorded, seat: Id): PublicEvent | null {
	const places = minePlaces(state, event, seat);
	if (places.length === 0) return null;
	const mine = mineView(state, seat);
	const changes = places.map(([slice, key]): Change => [['mine', slice, key], mine[slice][key]]);
	return { type: event.type, changes };
}

/** Applies a public event to a view, in place. Unknown places are ignored: an older page meets a newer server. */
export function evolveView(view: WorkshopView, event: PublicEvent): void {
	for (const [[audience, ...path], value] of event.changes) {
		const last = path.pop();
		const part = [audience, ...path].reduce<unknown>(inside, view);
		if (last === undefined || !isRecord(part)) continue;
		if (path.length === 0 && !Object.hasOwn(part, last)) continue;
		if (value === undefined || value === null) delete part[last];
		else part[last] = value;
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

const inside = (part: unknown, key: string): unknown =>
	isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined;
