/** Which places of the room's view an event touched: these alone travel. */
import type { Id } from '../ids.ts';
import { openRound, type WorkshopState } from './state.ts';
import { latestCheck } from './focus.ts';
import { groupOf, themeOf } from './theme-order.ts';
import type { AgreementView } from './agreement-view.ts';
import type { Recorded } from './decision.ts';

export type RoomPlace =
	| [Whole]
	| ['participants' | 'conflicts' | 'rounds' | 'points' | 'agreements', key: string]
	| ['rounds', key: string, 'cast' | 'voters']
	| ['focus' | 'questions' | 'reviews' | 'beforehand' | 'actions' | 'endedActions', key: string]
	| ['focus', key: string, 'cast']
	| ['groups', key: string]
	| ['themes' | 'agenda', key: string]
	| ['close', part: 'returns' | 'pulse' | 'remarks' | 'topics' | 'visits']
	| ['expectations', 'count']
	| ['expectations', 'texts', seat: Id]
	| ['agreements', key: string, AgreementPart]
	| ['agreements', key: string, 'words', seat: Id];
type Whole =
	| 'workshop'
	| 'plan'
	| 'erasure'
	| 'agenda'
	| 'position'
	| 'timer'
	| 'frozen'
	| 'blank'
	| 'summons'
	| 'steered'
	| 'ready'
	| 'hands'
	| 'markedPresent'
	| 'floor'
	| 'door'
	| 'setBack'
	| 'cardsPerPerson'
	| 'revealed'
	| 'named'
	| 'namings'
	| 'themes'
	| 'chosenCases'
	| 'groups'
	| 'tables'
	| 'strategy'
	| 'strategyBefore'
	| 'readBacks'
	| 'earlier'
	| 'beforehand'
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
const reviewPlace = (agreement: Id): RoomPlace => ['reviews', agreement];

/** Which places of the room's view an event touched; the state is the one after it. */
export function roomPlaces(state: WorkshopState, event: Recorded): RoomPlace[] {
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
			return [['position'], ['agenda', event.position.stage], ['ready'], ['shown'], ['tables']];
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
		case 'NewcomerTurnedAway':
		case 'TeamLinkRenewed':
		case 'ReportTaken':
		case 'TextsWritten':
		case 'WorkshopErased':
			return [];
		case 'ErasureAnnounced':
		case 'ErasureCalledOff':
			return [['erasure']];
		case 'BoardSetBack':
			return [['setBack']];
		case 'ParticipantJoined':
			return [['participants', event.participant.id]];
		case 'TokenIssued':
		case 'LinksIssued':
		case 'LinkRevoked':
		case 'AnswerLinkIssued':
		case 'AnswerLinkRevoked':
			return [];
		case 'CompanyConfirmed':
			return event.people.map((id): RoomPlace => ['participants', id]);
		case 'AdmittedToCompany':
			return [['participants', event.person]];
		case 'DoorSet':
			return [['door']];
		case 'LeadOffered':
			return [];
		case 'LeadHandedOver':
			return [...placesLeft(state, event.from), ['participants', event.to]];
		case 'PresenceMarked':
			return [['markedPresent']];
		case 'PersonLetIn':
		case 'PersonRemoved':
			return placesLeft(state, event.person);
		case 'SeatChanged':
			return [
				['participants', event.by],
				...estimatedBy(state, event.by),
				// From the first round on nobody changes sides.
				...(state.rounds.length > 0 ? [] : countsBySide(state)),
			];
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
		case 'CardsPerPersonSet':
			return [['cardsPerPerson']];
		case 'NamesSet':
			return event.shown
				? [['named'], ['namings']]
				: [['named'], ...Object.keys(state.conflicts).map((id): RoomPlace => ['conflicts', id])];
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
		case 'VoterAdmitted':
			return [['rounds', latestRound(state)]];
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
			return [['strategy'], ['earlier'], ['questions'], ['close']];
		case 'PersonErased':
			return [
				['beforehand'],
				...placesLeft(state, event.person),
				...estimatedBy(state, event.person),
			];
		case 'CardTakenDown':
			return [
				['shown'],
				...[event.conflict, ...event.under].map((id): RoomPlace => ['conflicts', id]),
				...themePlaces(event.theme, event.theme),
				...agreementPlaces(event),
			];
		case 'CaseTakenDown':
			return [
				...([['shown'], ['chosenCases'], ['groups']] satisfies RoomPlace[]),
				...state.rounds.map(({ number }): RoomPlace => ['rounds', String(number)]),
				...agreementPlaces(event),
			];
		case 'EarlierTakenDown':
			return [['earlier'], ...agreementPlaces(event)];
		case 'WordsWithheld':
			return [['agreements', event.agreement]];
		case 'EarlierWithheld':
			return [['earlier']];
		case 'PersonForgotten':
			return [['earlier'], ['beforehand']];
		case 'BeforehandWritten':
			return [];
		case 'BeforehandOpened':
			return [['beforehand', event.agreement]];
		case 'EarlierForgotten':
			return [
				['earlier'],
				['beforehand'],
				['questions'],
				...event.agreements.map(reviewPlace),
				...event.items.map((item): RoomPlace => ['endedActions', item]),
			];
		case 'StrategySet':
			return [['strategy'], ['strategyBefore']];
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
		case 'RhythmSet':
		case 'ScoresShown':
			return [['close']];
		case 'EffectSeen':
		case 'ReviewWritten':
		case 'MeasuredValueSet':
		case 'OutcomeSet':
		case 'AgreementRated':
		case 'ReviewDecided':
			return [['reviews', event.agreement]];
		case 'ActionNoted':
			return [
				['actions', event.action],
				['endedActions', event.action],
			];
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
		case 'SealConfirmed':
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
				['agreements', event.agreement, 'temperature'],
				['agreements', event.agreement, 'judgements'],
			];
		case 'TemperatureGiven':
		case 'TemperatureShown':
			return [['agreements', event.agreement, 'temperature']];
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

const agreementPlaces = ({ agreements }: { agreements: readonly Id[] }): RoomPlace[] =>
	agreements.map((id): RoomPlace => ['agreements', id]);

/** Hundreds of cards stand in themes: only the two between which one moved travel. */
const themePlaces = (from: Id | null | undefined, to: Id | null): RoomPlace[] =>
	from === undefined ? [['themes']] : touched(from, to).map((id): RoomPlace => ['themes', id]);

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
	...(['ready', 'hands', 'markedPresent', 'floor', 'groups'] as const).map((slice): RoomPlace => [
		slice,
	]),
	...(openRound(state) ? [['rounds', latestRound(state)] satisfies RoomPlace] : []),
	...calledNow(state).flatMap((id): RoomPlace[] => [
		['agreements', id, 'calls'],
		['agreements', id, 'outcome'],
		['agreements', id, 'temperature'],
	]),
];

/** The agreements about which the room is asked. */
export const calledNow = ({ agreements }: WorkshopState): Id[] =>
	Object.keys(agreements).filter((id) => {
		const facts = agreements[id];
		return facts && !facts.sealed && facts.calls.length > 0;
	});

/** How many have answered counts by side, also where nobody has: else whoever is told would know that one had. */
const countsBySide = (state: WorkshopState): RoomPlace[] => [
	['sayings'],
	['readiness'],
	['close', 'pulse'],
	// Of a check that is shown it stays as it is.
	...(latestCheck(state).shown
		? []
		: ([['focus', latestFocus(state), 'cast']] satisfies RoomPlace[])),
];

export const latestFocus = (state: WorkshopState) => String(latestCheck(state).number);

export const latestRound = (state: WorkshopState) => String(state.rounds.at(-1)?.number ?? 0);
