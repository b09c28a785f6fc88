/** Which places of one seat's own view an event touched. */
import type { Id } from '../ids.ts';
import { openRound, type WorkshopState } from './state.ts';
import { tableOf } from './seating.ts';
import type { Recorded } from './decision.ts';
import type { Event } from './workshop.ts';
import { calledNow, latestFocus, latestRound } from './room-places.ts';

export type MinePlace =
	| [WholeMine]
	| ['notes', stage: string]
	| ['paper', round: string]
	| ['sharedCases', key: string]
	| ['conflicts' | 'estimates' | 'votes' | 'dots' | 'judgements' | 'words' | 'asked', key: string]
	| ['temperatures' | 'turnouts', agreement: string]
	| ['focus', check: string];
/** Parts of one seat's view that are small enough to be told whole. */
type WholeMine =
	| 'role'
	| 'ready'
	| 'close'
	| 'sayings'
	| 'expectation'
	| 'deals'
	| 'wishes'
	| 'messages'
	| 'readiness'
	| 'losses'
	| 'links'
	| 'lead'
	| 'latecomers';

/** Who is in by a link may have changed, or the links themselves. */
const aboutLinks: readonly Event['type'][] = [
	'ParticipantJoined',
	'PersonRemoved',
	'PersonLetIn',
	'PersonErased',
	'LinkRevoked',
	'AnswerLinkIssued',
	'AnswerLinkRevoked',
];

/** To whom the lead is offered may have changed. */
const aboutLead: readonly Event['type'][] = [
	'LeadOffered',
	'LeadHandedOver',
	'PersonRemoved',
	'PersonErased',
];

/** Who may be admitted to the open round may have changed. */
const aboutVoters: readonly Event['type'][] = [
	'RoundOpened',
	'RoundClosed',
	'RoundCancelled',
	'VoterAdmitted',
	'ParticipantJoined',
	'PersonRemoved',
	'PersonLetIn',
	'PersonErased',
	'LeadHandedOver',
];

export function minePlaces(state: WorkshopState, event: Recorded, seat: Id): MinePlace[] {
	const places = ownPlaces(state, event, seat);
	const isHost = state.participants[seat]?.role === 'facilitator';
	return [
		...places,
		...(isHost && aboutLinks.includes(event.type) ? [['links'] satisfies MinePlace] : []),
		...(isHost ? turnoutPlaces(state, event) : []),
		...(isHost && aboutVoters.includes(event.type) ? [['latecomers'] satisfies MinePlace] : []),
		...(aboutLead.includes(event.type) ? [['lead'] satisfies MinePlace] : []),
	];
}

function ownPlaces(state: WorkshopState, event: Recorded, seat: Id): MinePlace[] {
	const round = latestRound(state);
	if (event.type === 'ConflictsRevealed')
		return event.cards
			.filter(({ author }) => author === seat)
			.map(({ id }): MinePlace => ['conflicts', id]);
	if (event.type === 'StepEntered') return [['ready']];
	if (event.type === 'PersonRemoved' || event.type === 'PersonLetIn')
		return event.person === seat ? mineLeft(state) : [];
	if (event.type === 'LeadHandedOver')
		return [event.from, event.to].includes(seat) ? mineTurned(state) : [];
	if (event.type === 'LossFound' || event.type === 'LossDismissed')
		return state.participants[seat]?.role === 'facilitator' ? [['losses']] : [];
	if (event.type === 'StageNoted')
		return state.participants[seat]?.role === 'facilitator' ? [['notes', event.stage]] : [];
	if (event.type === 'RoundOpened') return [['votes', round]];
	if (event.type === 'VoterAdmitted') return event.person === seat ? [['votes', round]] : [];
	if (event.type === 'CardsDealt') return event.deals[seat] ? [['deals']] : [];
	if (event.type === 'PaperBallotsAdded') return [['paper', round]];
	if (event.type === 'RoundCancelled')
		return [
			['dots', round],
			['paper', round],
		];
	if (event.type === 'ConsentCalled')
		return [
			['asked', event.agreement],
			['temperatures', event.agreement],
		];
	if (event.type === 'TemperatureShown') return [['temperatures', event.agreement]];
	if (event.type === 'ObjectionClosed' && event.author === seat)
		return [['words', event.agreement]];
	// Its author sees one's own topic go, whoever takes it away.
	if (event.type === 'TopicRemoved') return [['close']];
	// With a type go the ratings of it.
	if (event.type === 'SaleTypeRemoved') return [['readiness']];
	// Whoever moves leaves behind what was said to the table, and reads what was said to the next one.
	if (event.type === 'PersonSeated' && event.seat === seat) return [['messages']];
	if (event.type === 'TablesMade') return [['messages']];
	if (event.type === 'MessageSent') return isTold(state, event.group, seat) ? [['messages']] : [];
	if (event.type === 'PersonErased' && event.person === seat)
		return [['deals'], ...mineLeft(state)];
	if (event.type === 'PairWished' || event.type === 'PersonErased')
		return state.participants[seat]?.role === 'facilitator' ? [['wishes']] : [];
	if (event.by !== seat) return [];
	if (event.type === 'ReadySet') return [['ready']];
	if (event.type === 'SayingMarked') return [['sayings']];
	if (event.type === 'ExpectationSaid') return [['expectation']];
	if (event.type === 'CaseShared') return [['sharedCases', event.case]];
	if (event.type === 'DotsCast') return [['dots', round]];
	if (event.type === 'FocusPicked') return [['focus', latestFocus(state)]];
	if (event.type === 'CostEstimated') return [['estimates', event.conflict]];
	if (event.type === 'EffectJudged') return [['judgements', event.agreement]];
	if (event.type === 'TemperatureGiven') return [['temperatures', event.agreement]];
	if (event.type === 'WordSaid') return [['words', event.agreement]];
	if (closing.includes(event.type)) return [['close']];
	if (event.type === 'ReadinessRated' || event.type === 'RhythmRated') return [['readiness']];
	return [];
}

/** Who leads is told more, and asked less. */
const mineTurned = (state: WorkshopState): MinePlace[] => [
	...(['role', 'losses', 'links', 'wishes', 'latecomers'] as const).map((place): MinePlace => [
		place,
	]),
	...Object.keys(state.notes).map((stage): MinePlace => ['notes', stage]),
	...state.rounds.map(({ number }): MinePlace => ['paper', String(number)]),
	...turnoutsNow(state),
	...mineLeft(state),
];

/** Nothing is asked any more of whoever was taken out. */
const mineLeft = (state: WorkshopState): MinePlace[] => [
	['ready'],
	['messages'],
	...(openRound(state)
		? ([
				['votes', latestRound(state)],
				['dots', latestRound(state)],
			] satisfies MinePlace[])
		: []),
	...calledNow(state).flatMap((id): MinePlace[] => [
		['asked', id],
		['temperatures', id],
	]),
];

/** How many have given their temperature changes with each of them, and with whoever goes or is here again. */
function turnoutPlaces(state: WorkshopState, event: Recorded): MinePlace[] {
	switch (event.type) {
		case 'ConsentCalled':
		case 'TemperatureGiven':
		case 'TemperatureShown':
			return [['turnouts', event.agreement]];
		case 'PersonRemoved':
		case 'PersonLetIn':
		case 'PersonErased':
		case 'LeadHandedOver':
			return turnoutsNow(state);
		default:
			return [];
	}
}

const turnoutsNow = (state: WorkshopState): MinePlace[] =>
	calledNow(state).map((id): MinePlace => ['turnouts', id]);

/** Facilitators, and those who sit at the table that is spoken to. */
const isTold = (state: WorkshopState, group: Id | null, seat: Id): boolean =>
	state.participants[seat]?.role === 'facilitator' ||
	(group === null
		? tableOf(state, seat) !== undefined
		: state.groups[group]?.members.includes(seat) === true);

const closing: readonly Event['type'][] = [
	'ReturnRated',
	'Remarked',
	'TopicSuggested',
	'PulseRated',
];
