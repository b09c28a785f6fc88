/**
 * How a view is kept up: a public event carries the new absolute value of each place that it touched.
 * Law: evolving a viewer's view by the public events gives the view of the evolved state.
 */
import type { Id } from '../ids.ts';
import { openRound, type WorkshopState } from './state.ts';
import { viewAgreement } from './agreement-view.ts';
import { steers } from './bar.ts';
import { entries } from './entries.ts';
import { viewFloor } from './floor.ts';
import { viewGroup } from './groups.ts';
import { tableOf, viewTables } from './seating.ts';
import { viewClose } from './close-view.ts';
import { viewReadiness } from './readiness-view.ts';
import { latestCheck, viewFocus } from './focus.ts';
import { copyQuestion } from './questions.ts';
import { viewReview } from './reviews.ts';
import { viewPoint } from './dialogue.ts';
import { viewExpectations } from './expectations.ts';
import { viewSayings } from './sayings.ts';
import { groupOf, themeOf } from './theme-order.ts';
import { isListed } from './sides.ts';
import { mineView, roomView, viewConflict, viewRound, viewTheme, viewWorkshop } from './view.ts';
import type { AgreementView } from './agreement-view.ts';
import type { WorkshopView } from './view.ts';
import type { Recorded } from './decision.ts';
import type { Event } from './workshop.ts';

type RoomPlace =
	| [Whole]
	| ['participants' | 'conflicts' | 'rounds' | 'points' | 'agreements', key: string]
	| ['rounds', key: string, 'cast' | 'voters']
	| ['focus' | 'questions' | 'reviews' | 'actions' | 'endedActions', key: string]
	| ['focus', key: string, 'cast']
	| ['groups', key: string]
	| ['themes', key: string]
	| ['close', part: 'returns' | 'pulse' | 'remarks' | 'topics' | 'visits']
	| ['expectations', 'count']
	| ['expectations', 'texts', seat: Id]
	| ['agreements', key: string, AgreementPart]
	| ['agreements', key: string, 'words', seat: Id];
type Whole =
	| 'workshop'
	| 'plan'
	| 'agenda'
	| 'position'
	| 'timer'
	| 'frozen'
	| 'blank'
	| 'summons'
	| 'steered'
	| 'ready'
	| 'hands'
	| 'floor'
	| 'door'
	| 'setBack'
	| 'revealed'
	| 'named'
	| 'themes'
	| 'chosenCases'
	| 'groups'
	| 'tables'
	| 'strategy'
	| 'readBacks'
	| 'earlier'
	| 'questions'
	| 'settled'
	| 'restating'
	| 'proposals'
	| 'close'
	| 'readiness'
	| 'sayings'
	| 'expectations'
	| 'shown';
type AgreementPart = Exclude<keyof AgreementView, 'number' | 'draftedBy' | 'words'>;
type MinePlace =
	| [WholeMine]
	| ['notes', stage: string]
	| ['paper', round: string]
	| ['sharedCases', key: string]
	| ['conflicts' | 'estimates' | 'votes' | 'dots' | 'judgements' | 'words' | 'asked', key: string]
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
	| 'losses';

/**
 * A place of a view and its new value; without one, the place is empty now. In a list the last step is an id, or
 * `-` and `+` for a sentence that leaves or joins.
 */
type Change = [path: ['room' | 'mine', ...string[]], value?: unknown];

export interface PublicEvent {
	type: Event['type'];
	changes: Change[];
}

const reviewPlace = (agreement: Id): RoomPlace => ['reviews', agreement];

/** Which places of the room's view an event touched; the state is the one after it. */
function roomPlaces(state: WorkshopState, event: Recorded): RoomPlace[] {
	switch (event.type) {
		case 'WorkshopCreated':
			return [['workshop'], ['agenda'], ['position']];
		case 'WorkshopPlanned':
			return [['workshop'], ['plan']];
		case 'StageAdded':
		case 'StageEdited':
		case 'StageMoved':
		case 'StageSkipped':
		case 'StageRemoved':
			return [['agenda']];
		case 'StageNoted':
			return [];
		case 'WorkshopRenamed':
		case 'WorkshopReopened':
			return [['workshop']];
		case 'WorkshopClosed':
			return [['workshop'], ['close'], ['floor'], ['hands']];
		case 'StepEntered':
			return [['position'], ['ready'], ['shown'], ['tables']];
		case 'TimerSet':
		case 'TimerPaused':
			return [['timer']];
		case 'WritingFrozen':
		case 'WritingThawed':
			return [['frozen']];
		case 'EverybodyBrought':
			return [['summons']];
		case 'ScreenBlanked':
			return [['blank']];
		case 'ReadySet':
			return [['ready']];
		case 'HandRaised':
		case 'HandLowered':
			return [['hands']];
		case 'FloorGiven':
			return [['floor'], ['hands']];
		case 'EpochRaised':
		case 'LossFound':
		case 'LossDismissed':
		case 'Withheld':
		case 'WorkshopErased':
			return [];
		case 'BoardSetBack':
			return [['setBack']];
		case 'ParticipantJoined':
			return [['participants', event.participant.id]];
		case 'TokenIssued':
		case 'LinksIssued':
			return [];
		case 'DoorSet':
			return [['door']];
		case 'PersonLetIn':
			return [['participants', event.person]];
		case 'PersonRemoved':
			return placesLeft(state, event.person);
		case 'SeatChanged':
			return [['participants', event.by], ...estimatedBy(state, event.by)];
		case 'SayingMarked':
			return [['sayings']];
		case 'SayingsShown':
		case 'ExpectationsShown':
			return [['sayings'], ['expectations']];
		case 'ExpectationSaid':
			return [
				['expectations', 'count'],
				...(state.expectations.shown
					? ([['expectations', 'texts', event.by]] satisfies RoomPlace[])
					: []),
			];
		case 'CaseShared':
			return [];
		case 'ConflictsRevealed':
			return [
				['revealed'],
				['named'],
				...event.cards.map(({ id }): RoomPlace => ['conflicts', id]),
			];
		case 'CardsDealt':
			return [];
		case 'GuessConfirmed':
			return [['conflicts', event.conflict]];
		case 'CostEstimated':
			return [['conflicts', event.conflict]];
		case 'ConflictsMerged':
			return [
				...mergedBy(state, event).map((id): RoomPlace => ['conflicts', id]),
				...themePlaces(event.from, themeOf(state, event.conflict)),
			];
		case 'ThemeAdded':
		case 'ThemeRenamed':
		case 'ThemeRemoved':
			return [['themes', event.theme]];
		case 'ConflictSorted':
			return themePlaces(event.from, event.theme);
		case 'DotsCast':
			return [['rounds', latestRound(state), 'cast']];
		case 'PaperBallotsAdded':
			return [
				['rounds', latestRound(state), 'cast'],
				['rounds', latestRound(state), 'voters'],
			];
		case 'CasesChosen':
			return [['chosenCases']];
		case 'TablesMade':
			return [['groups']];
		case 'PersonSeated':
			return event.from === undefined
				? [['groups']]
				: touched(event.from, event.group).map((id): RoomPlace => ['groups', id]);
		case 'TablesBegun':
			return [['tables']];
		case 'PairWished':
			return [];
		case 'MessageSent':
			return [];
		case 'TimeCalled':
			return event.group === null ? [['groups']] : [['groups', event.group]];
		case 'CaseAssigned':
		case 'FacilitatorCalled':
		case 'VisitAnnounced':
		case 'TableDone':
		case 'SwapJudged':
			return [['groups', event.group]];
		case 'RoundOpened':
		case 'RoundClosed':
		case 'RoundCancelled':
			return [['rounds', latestRound(state)]];
		case 'RegisterBrought':
			return [['strategy'], ['earlier'], ['questions']];
		case 'PersonErased':
			return [
				['participants', event.person],
				...estimatedBy(state, event.person),
				...(['ready', 'hands', 'floor', 'groups'] as const).map((slice): RoomPlace => [slice]),
			];
		case 'WordsWithheld':
			return [['agreements', event.agreement]];
		case 'EarlierWithheld':
		case 'PersonForgotten':
			return [['earlier']];
		case 'EarlierForgotten':
			return [
				['earlier'],
				['questions'],
				...event.agreements.map(reviewPlace),
				...event.items.map((item): RoomPlace => ['endedActions', item]),
			];
		case 'StrategySet':
		case 'ObjectiveTranslated':
			return [['strategy']];
		case 'SentenceReadBack':
		case 'ReadBackConfirmed':
			return [['readBacks']];
		case 'FocusPicked':
			return [['focus', latestFocus(state), 'cast']];
		case 'FocusShown':
		case 'FocusOpened':
			return [['focus', latestFocus(state)]];
		case 'StrategyAsked':
		case 'QuestionAnswered':
			return [['questions', event.question]];
		case 'PointRaised':
		case 'PointSettled':
		case 'PointWithdrawn':
		case 'PointRestated':
		case 'RestatedConfirmed':
			return [['points', event.point]];
		case 'RestatingSet':
			return [['restating']];
		case 'OrderSet':
		case 'ProposalPresented':
		case 'SentTogether':
			return [['proposals']];
		case 'Shown':
			return [['shown']];
		case 'SaleTypeSet':
		case 'SaleTypeRemoved':
		case 'ReadinessRated':
		case 'RhythmRated':
		case 'ReadinessShown':
			return [['readiness']];
		// Everybody answers at once: the sentences of hundreds do not travel with each score.
		case 'ReturnRated':
			return [['close', 'returns']];
		case 'PulseRated':
			return [['close', 'pulse']];
		case 'Remarked':
			// What leaves the list and what joins it is told by itself.
			return event.before === undefined ? [['close', 'remarks']] : [];
		case 'TopicSuggested':
		case 'TopicRemoved':
			return [['close', 'topics']];
		case 'VisitOffered':
		case 'VisitWithdrawn':
		case 'VisitMatched':
			return [['close', 'visits']];
		case 'NextSessionSet':
		case 'ScoresShown':
			return [['close']];
		case 'EffectSeen':
		case 'ReviewWritten':
		case 'OutcomeSet':
		case 'AgreementRated':
		case 'ReviewDecided':
			return [['reviews', event.agreement]];
		case 'ActionNoted':
			return [['actions', event.action]];
		case 'CarriedSettled':
			return [['settled']];
		case 'ActionEnded':
			return [['endedActions', event.action]];
		case 'AgreementDrafted':
			return event.group === undefined
				? [['agreements', event.agreement]]
				: [
						['agreements', event.agreement],
						['groups', event.group],
					];
		case 'ReportImported':
			return [];
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

/** Cards that are shown under another now, or the one that stands by itself again. */
const mergedBy = (state: WorkshopState, { conflict, into }: { conflict: Id; into: Id | null }) =>
	into === null ? [conflict] : groupOf(state, into);

/** What was left and what was come to, each once, of what is anything. */
const touched = (from: Id | null, to: Id | null): Id[] =>
	[...new Set([from, to])].filter((id) => id !== null);

/** Hundreds of cards stand in themes: only the two between which one moved travel. */
const themePlaces = (from: Id | null | undefined, to: Id | null): RoomPlace[] =>
	from === undefined ? [['themes']] : touched(from, to).map((id): RoomPlace => ['themes', id]);

/** One sentence of hundreds: what its author had said leaves the list, and what is said now joins it. */
function remarked(event: Recorded): Change[] {
	if (event.type !== 'Remarked' || event.before === undefined) return [];
	const list = ['room', 'close', 'remarks', event.kind] as const;
	const changes: Change[] = [
		[[...list, '-'], event.before],
		[[...list, '+'], event.text],
	];
	return changes.filter(([, text]) => text !== '');
}

/** In a circle what a card costs is told by company, and moves with whoever corrects the company's name. */
const estimatedBy = ({ estimates }: WorkshopState, seat: Id): RoomPlace[] =>
	Object.keys(estimates)
		.filter((id) => estimates[id]?.[seat])
		.map((id): RoomPlace => ['conflicts', id]);

/** One word among hundreds: only it and the counts travel, not the agreement. */
const wordPlaces = (agreement: Id, seat: Id): RoomPlace[] => [
	['agreements', agreement, 'words', seat],
	['agreements', agreement, 'outcome'],
	['agreements', agreement, 'readOut'],
];

/** Whoever leaves is no longer waited for, at a table, in a vote, in a question to the room. */
const placesLeft = (state: WorkshopState, seat: Id): RoomPlace[] => [
	['participants', seat],
	...(['ready', 'hands', 'floor', 'groups'] as const).map((slice): RoomPlace => [slice]),
	...(openRound(state) ? [['rounds', latestRound(state)] satisfies RoomPlace] : []),
	...calledNow(state).flatMap((id): RoomPlace[] => [
		['agreements', id, 'calls'],
		['agreements', id, 'outcome'],
	]),
];

/** The agreements about which the room is asked. */
const calledNow = ({ agreements }: WorkshopState): Id[] =>
	Object.keys(agreements).filter((id) => {
		const facts = agreements[id];
		return facts && !facts.sealed && facts.calls.length > 0;
	});

/** Which places of one seat's own view an event touched. */
function minePlaces(state: WorkshopState, event: Recorded, seat: Id): MinePlace[] {
	const round = latestRound(state);
	if (event.type === 'ConflictsRevealed')
		return event.cards
			.filter(({ author }) => author === seat)
			.map(({ id }): MinePlace => ['conflicts', id]);
	if (event.type === 'StepEntered') return [['ready']];
	if (event.type === 'PersonRemoved') return event.person === seat ? mineLeft(state) : [];
	if (event.type === 'LossFound' || event.type === 'LossDismissed')
		return state.participants[seat]?.role === 'facilitator' ? [['losses']] : [];
	if (event.type === 'StageNoted')
		return state.participants[seat]?.role === 'facilitator' ? [['notes', event.stage]] : [];
	if (event.type === 'RoundOpened') return [['votes', round]];
	if (event.type === 'CardsDealt') return event.deals[seat] ? [['deals']] : [];
	if (event.type === 'PaperBallotsAdded') return [['paper', round]];
	if (event.type === 'RoundCancelled')
		return [
			['dots', round],
			['paper', round],
		];
	if (event.type === 'ConsentCalled') return [['asked', event.agreement]];
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
		return [['ready'], ['deals'], ['messages']];
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
	if (event.type === 'WordSaid') return [['words', event.agreement]];
	if (closing.includes(event.type)) return [['close']];
	if (event.type === 'ReadinessRated' || event.type === 'RhythmRated') return [['readiness']];
	return [];
}

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
	...calledNow(state).map((id): MinePlace => ['asked', id]),
];

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

const latestFocus = (state: WorkshopState) => String(latestCheck(state).number);

const latestRound = (state: WorkshopState) => String(state.rounds.at(-1)?.number ?? 0);

function roomValue(state: WorkshopState, [slice, key = '', part, seat]: RoomPlace): unknown {
	switch (slice) {
		case 'workshop':
			return viewWorkshop(state);
		case 'close': {
			const view = viewClose(state);
			const parts: Record<string, unknown> = { ...view };
			return key ? parts[key] : view;
		}
		case 'readiness':
			return viewReadiness(state);
		case 'sayings':
			return viewSayings(state);
		case 'expectations': {
			const view = viewExpectations(state);
			if (part) return view.texts[part];
			return key ? view.count : view;
		}
		case 'ready':
			return state.ready.length;
		case 'groups': {
			const group = state.groups[key];
			if (key) return group && viewGroup(group);
			return entries(state.groups, (_id, one) => viewGroup(one));
		}
		case 'tables':
			return viewTables(state);
		case 'floor':
			return viewFloor(state.floor);
		case 'themes': {
			const theme = state.themes.find(({ id }) => id === key);
			if (key) return theme && viewTheme(theme);
			return state.themes.map(viewTheme);
		}
		case 'participants': {
			const seat = state.participants[key];
			return seat && isListed(state, seat) ? { ...seat } : undefined;
		}
		case 'conflicts':
			return state.conflicts[key] && viewConflict(state, key);
		case 'rounds': {
			const round = state.rounds.find(({ number }) => String(number) === key);
			const view = round && viewRound(round);
			return part ? view?.[part] : view;
		}
		case 'focus': {
			const check = state.focus.find(({ number }) => String(number) === key);
			const view = check && viewFocus(check);
			return part ? view?.cast : view;
		}
		case 'reviews':
			return state.reviews[key] && viewReview(state.reviews[key]);
		case 'questions':
			if (!key) return entries(state.questions, (_id, one) => copyQuestion(one));
			return state.questions[key] && copyQuestion(state.questions[key]);
		case 'actions':
			return state.actions[key] && { ...state.actions[key] };
		case 'endedActions':
			return state.endedActions[key] && { ...state.endedActions[key] };
		case 'points':
			return state.points[key] && viewPoint(state.points[key]);
		case 'agreements': {
			const facts = state.agreements[key];
			const view = facts && viewAgreement(facts);
			if (part === 'words') return seat && view?.words[seat];
			return part ? view?.[part] : view;
		}
		default:
			return structuredValue(state[slice]);
	}
}

const structuredValue = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A record comes in whole; nothing in it is taken away, and nobody is here yet who has a view of one's own. */
const theWholeRoom = (state: WorkshopState, { type }: Recorded): PublicEvent => ({
	type,
	changes: Object.entries(roomView(state)).flatMap(([slice, value]): Change[] =>
		value === null ? [] : [[['room', slice], structuredValue(value)]],
	),
});

/** What everybody is told of an event; null when it touched nothing that everybody sees. */
export function forRoom(state: WorkshopState, event: Recorded): PublicEvent | null {
	if (event.type === 'ReportImported') return theWholeRoom(state, event);
	const places = roomPlaces(state, event);
	if (steers(event)) places.push(['steered']);
	const changes = [
		...places.map((place): Change => [['room', ...place], roomValue(state, place)]),
		...remarked(event),
	];
	return changes.length > 0 ? { type: event.type, changes } : null;
}

/** What one seat is told besides; null for nearly every event and seat. */
export function forSeat(state: WorkshopState, event: Recorded, seat: Id): PublicEvent | null {
	const places = minePlaces(state, event, seat);
	if (places.length === 0) return null;
	const mine = mineView(state, seat);
	const changes = places.map((place): Change => {
		if (place.length === 1) return [['mine', place[0]], structuredValue(mine[place[0]])];
		const [slice, key] = place;
		return [['mine', slice, key], mine[slice][key]];
	});
	return { type: event.type, changes };
}

/** Applies a public event to a view, in place. Unknown places are ignored: an older page meets a newer server. */
export function evolveView(view: WorkshopView, event: PublicEvent): void {
	for (const [[audience, ...path], value] of event.changes) {
		const last = path.pop();
		const part = [audience, ...path].reduce<unknown>(inside, view);
		if (last === undefined || !isRecord(part)) continue;
		if (Array.isArray(part)) {
			changeList(part, last, value);
			continue;
		}
		if (path.length === 0 && !Object.hasOwn(part, last)) continue;
		if (value === undefined || value === null) delete part[last];
		else part[last] = value;
	}
}

/** A list of sentences in their order, which one leaves (-) or joins (+), or of things with ids, each in its place. */
function changeList(list: unknown[], place: string, value: unknown): void {
	const isSentence = place === '-' || place === '+';
	const at = list.findIndex((one) =>
		isSentence ? one === value : isRecord(one) && one['id'] === place,
	);
	const isGone = isSentence ? place === '-' : value === undefined || value === null;
	if (isGone) {
		if (at >= 0) list.splice(at, 1);
	} else if (isSentence) {
		list.push(value);
		list.sort();
	} else list.splice(at < 0 ? list.length : at, 1, value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

const inside = (part: unknown, key: string): unknown =>
	isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined;
