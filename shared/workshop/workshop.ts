/** The table of contents: everything that can be asked of a workshop, and everything that can happen in it. */
import {
	decideAgreements,
	evolveAgreements,
	type AgreementCommand,
	type AgreementEvent,
} from './agreements.ts';
import {
	decideBeforehand,
	evolveBeforehand,
	type BeforehandCommand,
	type BeforehandEvent,
} from './beforehand.ts';
import {
	decideAnswerLinks,
	evolveAnswerLinks,
	type AnswerLinkCommand,
	type AnswerLinkEvent,
} from './answer-links.ts';
import { decideAgenda, evolveAgenda, type AgendaCommand, type AgendaEvent } from './agenda.ts';
import { decideBar, evolveBar, noteSteering, type BarCommand, type BarEvent } from './bar.ts';
import { decideFloor, evolveFloor, type FloorCommand, type FloorEvent } from './floor.ts';
import { decideTimer, evolveTimer, type TimerCommand, type TimerEvent } from './timer.ts';
import { decideActions, evolveActions, type ActionCommand, type ActionEvent } from './actions.ts';
import {
	decideEndAction,
	evolveEndAction,
	type EndActionCommand,
	type EndActionEvent,
} from './ending-actions.ts';
import { decideBallots, evolveBallots, type BallotCommand, type BallotEvent } from './ballots.ts';
import { decideCases, evolveCases, type CaseCommand, type CaseEvent } from './cases.ts';
import { decideGroups, evolveGroups, type GroupCommand, type GroupEvent } from './groups.ts';
import { beginWork } from './seating.ts';
import { decideConsent, evolveConsent, type ConsentCommand, type ConsentEvent } from './consent.ts';
import {
	decideConfirm,
	evolveConfirm,
	type ConfirmCommand,
	type ConfirmEvent,
} from './confirming.ts';
import {
	decideDialogue,
	evolveDialogue,
	type DialogueCommand,
	type DialogueEvent,
} from './dialogue.ts';
import {
	decideProposals,
	evolveProposals,
	type ProposalCommand,
	type ProposalEvent,
} from './proposals.ts';
import {
	decideRestating,
	evolveRestating,
	type RestatingCommand,
	type RestatingEvent,
} from './restating.ts';
import {
	decideStrategy,
	evolveStrategy,
	type StrategyCommand,
	type StrategyEvent,
} from './strategy.ts';
import { decideFocus, evolveFocus, type FocusCommand, type FocusEvent } from './focus.ts';
import {
	decideQuestions,
	evolveQuestions,
	type QuestionCommand,
	type QuestionEvent,
} from './questions.ts';
import {
	decideReadBacks,
	evolveReadBacks,
	type ReadBackCommand,
	type ReadBackEvent,
} from './read-backs.ts';
import {
	decideConflicts,
	evolveConflicts,
	type ConflictCommand,
	type ConflictEvent,
} from './conflicts.ts';
import {
	decideParticipants,
	evolveParticipants,
	type ParticipantCommand,
	type ParticipantEvent,
} from './participants.ts';
import { decideClose, evolveClose, type CloseCommand, type CloseEvent } from './close.ts';
import {
	decideExpectations,
	evolveExpectations,
	type ExpectationCommand,
	type ExpectationEvent,
} from './expectations.ts';
import { decideSayings, evolveSayings, type SayingCommand, type SayingEvent } from './sayings.ts';
import {
	decideSharedCases,
	evolveSharedCases,
	type SharedCaseCommand,
	type SharedCaseEvent,
} from './shared-cases.ts';
import {
	decideReadiness,
	evolveReadiness,
	type ReadinessCommand,
	type ReadinessEvent,
} from './readiness.ts';
import { reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { evolveEpoch, type EpochEvent } from './epoch.ts';
import { decideErase, evolveErase, type EraseCommand, type EraseEvent } from './erase.ts';
import {
	decideErasePerson,
	evolveErasePerson,
	type ErasePersonCommand,
	type ErasePersonEvent,
} from './erase-person.ts';
import {
	decideWithhold,
	evolveWithhold,
	type WithholdCommand,
	type WithholdEvent,
} from './withhold.ts';
import { decideDoor, evolveDoor, type DoorCommand, type DoorEvent } from './door.ts';
import { decideCompanyCards, type CompanyCardCommand } from './company-cards.ts';
import {
	decideConfirmCompany,
	evolveConfirmCompany,
	type ConfirmCompanyCommand,
	type ConfirmCompanyEvent,
} from './confirm-company.ts';
import { decideLead, evolveLead, type LeadCommand, type LeadEvent } from './lead.ts';
import { decideLinks, evolveLinks, type LinkCommand, type LinkEvent } from './links.ts';
import { evolveForgotten, type ForgetEvent } from './forget-earlier.ts';
import { refuseCommand } from '../rights.ts';
import { decideCarried, evolveCarried, type CarriedCommand, type CarriedEvent } from './carried.ts';
import { decideReviews, evolveReviews, type ReviewCommand, type ReviewEvent } from './reviews.ts';
import { decidePlan, evolvePlan, type PlanCommand, type PlanEvent } from './plan.ts';
import { decideStages, evolveStages, type StageCommand, type StageEvent } from './stages.ts';
import { evolveImported, type ImportEvent } from './imported.ts';
import {
	decideSetBack,
	evolveSetBack,
	type SetBackCommand,
	type SetBackEvent,
} from './set-back.ts';
import { decideLoss, evolveLoss, type LossCommand, type LossEvent } from './loss.ts';
import type { NotedEvent } from './noted.ts';
import { noteHappening, type RetentionEvent } from './retention.ts';
import type { WorkshopState } from './state.ts';
import {
	decideTakeDown,
	evolveTakeDown,
	type TakeDownCommand,
	type TakeDownEvent,
} from './take-down.ts';
import {
	decideTemperature,
	evolveTemperature,
	type TemperatureCommand,
	type TemperatureEvent,
} from './temperature.ts';
import { decideThemes, evolveThemes, type ThemeCommand, type ThemeEvent } from './themes.ts';

export type Command =
	| AgendaCommand // GoTo RenameWorkshop CloseWorkshop ReopenWorkshop
	| PlanCommand // PlanWorkshop
	| StageCommand // AddStage EditStage MoveStage SkipStage RemoveStage NoteStage
	| TimerCommand // SetTimer PauseTimer ResumeTimer ExtendTimer
	| BarCommand // Freeze BringEverybody BlankScreen SetReady
	| FloorCommand // RaiseHand GiveFloor
	| SetBackCommand // SetBoardBack
	| ParticipantCommand // ChangeSeat
	| DoorCommand // SetDoor LetIn TurnAway RemovePerson MarkPresent
	| LinkCommand // RevokeLink
	| ConfirmCompanyCommand // ConfirmCompany AdmitToCompany
	| AnswerLinkCommand // RevokeAnswerLink
	| LeadCommand // OfferLead AnswerOffer TakeLead
	| SayingCommand // MarkSaying ShowSayings
	| ExpectationCommand // SayExpectation ShowExpectations
	| SharedCaseCommand // ShareCase
	| ConflictCommand // SetCardsPerPerson SetNames RevealConflicts ShareConflict ConfirmGuess EstimateCost MergeConflicts
	| CompanyCardCommand // ShareWithCompany
	| ThemeCommand // AddTheme RenameTheme RemoveTheme SortConflict
	| BallotCommand // OpenRound AdmitVoter CastDots AddPaperBallots CloseRound CancelRound
	| CaseCommand // ChooseCase
	| GroupCommand // MakeTables MoveToTable TakeSeat AssignCase Wish BeginTables CallFacilitator AnnounceVisit SendMessage CallTime SetTableDone JudgeSwap
	| StrategyCommand // SetStrategy TranslateObjective
	| ReadBackCommand // ReadBack ConfirmReadBack
	| FocusCommand // PickFocus ShowFocus
	| QuestionCommand // AskStrategy AnswerQuestion
	| ProposalCommand // SetOrder Present SendTogether
	| DialogueCommand // RaisePoint SettlePoint WithdrawPoint
	| RestatingCommand // SetRestating RestatePoint ConfirmRestated
	| AgreementCommand // AddAgreement WithdrawAgreement JudgeEffect TapLine WaiveFinding Show
	| ActionCommand // NoteAction
	| ReadinessCommand // SetSaleType RemoveSaleType RateReadiness RateRhythm ShowReadiness
	| CloseCommand // RateReturn Remark SuggestTopic RemoveTopic OfferVisit WithdrawVisit MatchVisit SetNextSession SetRhythm RatePulse ShowScores
	| ReviewCommand // SeeEffect WriteReview SetMeasuredValue SetOutcome RateAgreement DecideReview
	| BeforehandCommand // WriteBeforehand OpenBeforehand
	| CarriedCommand // SettleCarried
	| EndActionCommand // EndAction
	| ConsentCommand // CallForConsent SayWord CloseObjection SealAgreement
	| ConfirmCommand // ConfirmSeal
	| TemperatureCommand // GiveTemperature ShowTemperature
	| WithholdCommand // WithholdWords
	| TakeDownCommand // TakeCardDown TakeCaseDown
	| ErasePersonCommand // ErasePerson
	| LossCommand // DismissLoss
	| EraseCommand; // EraseWorkshop

export type Event =
	| AgendaEvent // WorkshopCreated RegisterBrought StepEntered WorkshopRenamed WorkshopClosed WorkshopReopened
	| PlanEvent // WorkshopPlanned
	| StageEvent // StageAdded StageEdited StageMoved StageSkipped StageRemoved StageNoted
	| TimerEvent // TimerSet TimerPaused
	| BarEvent // WritingFrozen WritingThawed EverybodyBrought ScreenBlanked ReadySet
	| FloorEvent // HandRaised HandLowered FloorGiven
	| SetBackEvent // BoardSetBack
	| ParticipantEvent // ParticipantJoined TokenIssued SeatChanged
	| LinkEvent // LinksIssued LinkRevoked
	| ConfirmCompanyEvent // CompanyConfirmed AdmittedToCompany
	| AnswerLinkEvent // AnswerLinkIssued AnswerLinkRevoked
	| LeadEvent // LeadOffered LeadHandedOver
	| DoorEvent // DoorSet PersonLetIn PersonRemoved PresenceMarked
	| SayingEvent // SayingMarked SayingsShown
	| ExpectationEvent // ExpectationSaid ExpectationsShown
	| SharedCaseEvent // CaseShared
	| ConflictEvent // CardsPerPersonSet NamesSet ConflictsRevealed CardsDealt GuessConfirmed CostEstimated ConflictsMerged
	| ThemeEvent // ThemeAdded ThemeRenamed ThemeRemoved ConflictSorted
	| BallotEvent // RoundOpened VoterAdmitted DotsCast PaperBallotsAdded RoundClosed RoundCancelled
	| CaseEvent // CasesChosen
	| GroupEvent // TablesMade PersonSeated CaseAssigned PairWished TablesBegun FacilitatorCalled VisitAnnounced MessageSent TimeCalled TableDone SwapJudged
	| StrategyEvent // StrategySet ObjectiveTranslated
	| ReadBackEvent // SentenceReadBack ReadBackConfirmed
	| FocusEvent // FocusPicked FocusShown FocusOpened
	| QuestionEvent // StrategyAsked QuestionAnswered
	| ProposalEvent // OrderSet ProposalPresented SentTogether
	| DialogueEvent // PointRaised PointSettled PointWithdrawn
	| RestatingEvent // RestatingSet PointRestated RestatedConfirmed
	| AgreementEvent // AgreementDrafted AgreementWithdrawn EffectJudged LineTapped FindingWaived Shown
	| ActionEvent // ActionNoted
	| ReadinessEvent // SaleTypeSet SaleTypeRemoved ReadinessRated RhythmRated ReadinessShown
	| CloseEvent // ReturnRated Remarked TopicSuggested TopicRemoved VisitOffered VisitWithdrawn VisitMatched NextSessionSet RhythmSet PulseRated ScoresShown
	| ReviewEvent // EffectSeen ReviewWritten MeasuredValueSet OutcomeSet AgreementRated ReviewDecided
	| BeforehandEvent // BeforehandWritten BeforehandOpened
	| CarriedEvent // CarriedSettled
	| EndActionEvent // ActionEnded
	| ConsentEvent // ConsentCalled WordSaid ObjectionClosed AgreementSealed
	| ConfirmEvent // SealConfirmed
	| TemperatureEvent // TemperatureGiven TemperatureShown
	| ImportEvent // ReportImported
	| EpochEvent // EpochRaised
	| LossEvent // LossFound LossDismissed
	| RetentionEvent // ErasureAnnounced ErasureCalledOff TextsWritten
	| NotedEvent // NewcomerTurnedAway TeamLinkRenewed ReportTaken
	| EraseEvent // WorkshopErased
	| WithholdEvent // WordsWithheld EarlierWithheld
	| TakeDownEvent // CardTakenDown CaseTakenDown EarlierTakenDown
	| ErasePersonEvent // PersonErased PersonForgotten Withheld
	| ForgetEvent; // EarlierForgotten

/** What follows from a command; reads the state, changes nothing. Refuses with a value, never by throwing. */
export function decide(state: WorkshopState, command: Command, stamp: Stamp): Decision {
	const refusal = refuseCommand(state, stamp, command.type);
	if (refusal) return reject(refusal);
	switch (command.type) {
		case 'GoTo':
		case 'RenameWorkshop':
		case 'CloseWorkshop':
		case 'ReopenWorkshop':
			return decideAgenda(state, command);
		case 'SetTimer':
		case 'PauseTimer':
		case 'ResumeTimer':
		case 'ExtendTimer':
			return decideTimer(state, command, stamp);
		case 'Freeze':
		case 'BringEverybody':
		case 'BlankScreen':
		case 'SetReady':
			return decideBar(state, command, stamp);
		case 'RaiseHand':
		case 'GiveFloor':
			return decideFloor(state, command, stamp);
		case 'SetBoardBack':
			return decideSetBack(state, command, stamp);
		case 'PlanWorkshop':
			return decidePlan(state, command);
		case 'AddStage':
		case 'EditStage':
		case 'MoveStage':
		case 'SkipStage':
		case 'RemoveStage':
		case 'NoteStage':
			return decideStages(state, command);
		case 'ChangeSeat':
			return decideParticipants(state, command, stamp);
		case 'MarkSaying':
		case 'ShowSayings':
			return decideSayings(state, command, stamp);
		case 'SayExpectation':
		case 'ShowExpectations':
			return decideExpectations(state, command, stamp);
		case 'ShareCase':
			return decideSharedCases(state, command, stamp);
		case 'SetCardsPerPerson':
		case 'SetNames':
		case 'RevealConflicts':
		case 'ShareConflict':
		case 'ConfirmGuess':
		case 'EstimateCost':
		case 'MergeConflicts':
			return decideConflicts(state, command, stamp);
		case 'ShareWithCompany':
			return decideCompanyCards(state, command, stamp);
		case 'AddTheme':
		case 'RenameTheme':
		case 'RemoveTheme':
		case 'SortConflict':
			return decideThemes(state, command);
		case 'OpenRound':
		case 'AdmitVoter':
		case 'CastDots':
		case 'AddPaperBallots':
		case 'CloseRound':
		case 'CancelRound':
			return decideBallots(state, command, stamp);
		case 'ChooseCase':
			return decideCases(state, command);
		case 'MakeTables':
		case 'MoveToTable':
		case 'TakeSeat':
		case 'AssignCase':
		case 'Wish':
		case 'BeginTables':
		case 'CallFacilitator':
		case 'AnnounceVisit':
		case 'SendMessage':
		case 'CallTime':
		case 'SetTableDone':
		case 'JudgeSwap':
			return decideGroups(state, command, stamp);
		case 'SetStrategy':
		case 'TranslateObjective':
			return decideStrategy(state, command, stamp);
		case 'ReadBack':
		case 'ConfirmReadBack':
			return decideReadBacks(state, command, stamp);
		case 'PickFocus':
		case 'ShowFocus':
			return decideFocus(state, command, stamp);
		case 'AskStrategy':
		case 'AnswerQuestion':
			return decideQuestions(state, command);
		case 'SetOrder':
		case 'Present':
		case 'SendTogether':
			return decideProposals(state, command);
		case 'RaisePoint':
		case 'SettlePoint':
		case 'WithdrawPoint':
			return decideDialogue(state, command, stamp);
		case 'SetRestating':
		case 'RestatePoint':
		case 'ConfirmRestated':
			return decideRestating(state, command, stamp);
		case 'AddAgreement':
		case 'WithdrawAgreement':
		case 'JudgeEffect':
		case 'TapLine':
		case 'WaiveFinding':
		case 'Show':
			return decideAgreements(state, command, stamp);
		case 'NoteAction':
			return decideActions(state, command);
		case 'SetSaleType':
		case 'RemoveSaleType':
		case 'RateReadiness':
		case 'RateRhythm':
		case 'ShowReadiness':
			return decideReadiness(state, command, stamp);
		case 'RateReturn':
		case 'Remark':
		case 'SuggestTopic':
		case 'RemoveTopic':
		case 'OfferVisit':
		case 'WithdrawVisit':
		case 'MatchVisit':
		case 'SetNextSession':
		case 'SetRhythm':
		case 'RatePulse':
		case 'ShowScores':
			return decideClose(state, command, stamp);
		case 'SeeEffect':
		case 'WriteReview':
		case 'SetMeasuredValue':
		case 'SetOutcome':
		case 'RateAgreement':
		case 'DecideReview':
			return decideReviews(state, command, stamp);
		case 'WriteBeforehand':
		case 'OpenBeforehand':
			return decideBeforehand(state, command, stamp);
		case 'SettleCarried':
			return decideCarried(state, command);
		case 'EndAction':
			return decideEndAction(state, command, stamp);
		case 'CallForConsent':
		case 'SayWord':
		case 'CloseObjection':
		case 'SealAgreement':
			return decideConsent(state, command, stamp);
		case 'ConfirmSeal':
			return decideConfirm(state, command, stamp);
		case 'GiveTemperature':
		case 'ShowTemperature':
			return decideTemperature(state, command, stamp);
		case 'SetDoor':
		case 'LetIn':
		case 'TurnAway':
		case 'RemovePerson':
		case 'MarkPresent':
			return decideDoor(state, command);
		case 'RevokeLink':
			return decideLinks(state, command, stamp);
		case 'ConfirmCompany':
		case 'AdmitToCompany':
			return decideConfirmCompany(state, command, stamp);
		case 'RevokeAnswerLink':
			return decideAnswerLinks(state, command);
		case 'OfferLead':
		case 'AnswerOffer':
		case 'TakeLead':
			return decideLead(state, command, stamp);
		case 'DismissLoss':
			return decideLoss(state);
		case 'WithholdWords':
			return decideWithhold(state, command);
		case 'TakeCardDown':
		case 'TakeCaseDown':
			return decideTakeDown(state, command);
		case 'ErasePerson':
			return decideErasePerson(state, command, stamp);
		case 'EraseWorkshop':
			return decideErase(state, command);
	}
}

/** Applies one event to the state it is given (in place: copying 500 people at every event costs seconds). */
export function evolve(state: WorkshopState, event: Recorded): WorkshopState {
	switch (event.type) {
		case 'WorkshopCreated':
		case 'RegisterBrought':
		case 'StepEntered':
		case 'WorkshopRenamed':
		case 'WorkshopClosed':
		case 'WorkshopReopened':
			evolveAgenda(state, event);
			// In a record the tables have worked, or they never will.
			if (!state.imported) beginWork(state);
			break;
		case 'TimerSet':
		case 'TimerPaused':
			evolveTimer(state, event);
			break;
		case 'WritingFrozen':
		case 'WritingThawed':
		case 'EverybodyBrought':
		case 'ScreenBlanked':
		case 'ReadySet':
			evolveBar(state, event);
			break;
		case 'HandRaised':
		case 'HandLowered':
		case 'FloorGiven':
			evolveFloor(state, event);
			break;
		case 'EpochRaised':
			evolveEpoch(state, event);
			break;
		case 'LossFound':
		case 'LossDismissed':
			evolveLoss(state, event);
			break;
		case 'EarlierForgotten':
			evolveForgotten(state, event);
			break;
		case 'WorkshopErased':
			evolveErase(state);
			break;
		case 'WordsWithheld':
		case 'EarlierWithheld':
			evolveWithhold(state, event);
			break;
		case 'CardTakenDown':
		case 'CaseTakenDown':
		case 'EarlierTakenDown':
			evolveTakeDown(state, event);
			break;
		case 'PersonErased':
		case 'PersonForgotten':
		case 'Withheld':
			evolveErasePerson(state, event);
			break;
		case 'BoardSetBack':
			evolveSetBack(state, event);
			break;
		case 'WorkshopPlanned':
			evolvePlan(state, event);
			break;
		case 'StageAdded':
		case 'StageEdited':
		case 'StageMoved':
		case 'StageSkipped':
		case 'StageRemoved':
		case 'StageNoted':
			evolveStages(state, event);
			break;
		case 'ParticipantJoined':
		case 'TokenIssued':
		case 'SeatChanged':
			evolveParticipants(state, event);
			break;
		case 'LinksIssued':
		case 'LinkRevoked':
			evolveLinks(state, event);
			break;
		case 'CompanyConfirmed':
		case 'AdmittedToCompany':
			evolveConfirmCompany(state, event);
			break;
		case 'AnswerLinkIssued':
		case 'AnswerLinkRevoked':
			evolveAnswerLinks(state, event);
			break;
		case 'LeadOffered':
		case 'LeadHandedOver':
			evolveLead(state, event);
			break;
		case 'DoorSet':
		case 'PersonLetIn':
		case 'PersonRemoved':
		case 'PresenceMarked':
			evolveDoor(state, event);
			break;
		case 'SayingMarked':
		case 'SayingsShown':
			evolveSayings(state, event);
			break;
		case 'ExpectationSaid':
		case 'ExpectationsShown':
			evolveExpectations(state, event);
			break;
		case 'CaseShared':
			evolveSharedCases(state, event);
			break;
		case 'CardsPerPersonSet':
		case 'NamesSet':
		case 'ConflictsRevealed':
		case 'CardsDealt':
		case 'GuessConfirmed':
		case 'CostEstimated':
		case 'ConflictsMerged':
			evolveConflicts(state, event);
			break;
		case 'ThemeAdded':
		case 'ThemeRenamed':
		case 'ThemeRemoved':
		case 'ConflictSorted':
			evolveThemes(state, event);
			break;
		case 'RoundOpened':
		case 'VoterAdmitted':
		case 'DotsCast':
		case 'PaperBallotsAdded':
		case 'RoundClosed':
		case 'RoundCancelled':
			evolveBallots(state, event);
			break;
		case 'CasesChosen':
			evolveCases(state, event);
			break;
		case 'TablesMade':
		case 'PersonSeated':
		case 'CaseAssigned':
		case 'PairWished':
		case 'TablesBegun':
		case 'FacilitatorCalled':
		case 'VisitAnnounced':
		case 'MessageSent':
		case 'TimeCalled':
		case 'TableDone':
		case 'SwapJudged':
			evolveGroups(state, event);
			break;
		case 'StrategySet':
		case 'ObjectiveTranslated':
			evolveStrategy(state, event);
			break;
		case 'SentenceReadBack':
		case 'ReadBackConfirmed':
			evolveReadBacks(state, event);
			break;
		case 'FocusPicked':
		case 'FocusShown':
		case 'FocusOpened':
			evolveFocus(state, event);
			break;
		case 'StrategyAsked':
		case 'QuestionAnswered':
			evolveQuestions(state, event);
			break;
		case 'OrderSet':
		case 'ProposalPresented':
		case 'SentTogether':
			evolveProposals(state, event);
			break;
		case 'PointRaised':
		case 'PointSettled':
		case 'PointWithdrawn':
			evolveDialogue(state, event);
			break;
		case 'RestatingSet':
		case 'PointRestated':
		case 'RestatedConfirmed':
			evolveRestating(state, event);
			break;
		case 'AgreementDrafted':
		case 'AgreementWithdrawn':
		case 'EffectJudged':
		case 'LineTapped':
		case 'FindingWaived':
		case 'Shown':
			evolveAgreements(state, event);
			break;
		case 'ActionNoted':
			evolveActions(state, event);
			break;
		case 'SaleTypeSet':
		case 'SaleTypeRemoved':
		case 'ReadinessRated':
		case 'RhythmRated':
		case 'ReadinessShown':
			evolveReadiness(state, event);
			break;
		case 'ReturnRated':
		case 'Remarked':
		case 'TopicSuggested':
		case 'TopicRemoved':
		case 'VisitOffered':
		case 'VisitWithdrawn':
		case 'VisitMatched':
		case 'NextSessionSet':
		case 'RhythmSet':
		case 'PulseRated':
		case 'ScoresShown':
			evolveClose(state, event);
			break;
		case 'EffectSeen':
		case 'ReviewWritten':
		case 'MeasuredValueSet':
		case 'OutcomeSet':
		case 'AgreementRated':
		case 'ReviewDecided':
			evolveReviews(state, event);
			break;
		case 'BeforehandWritten':
		case 'BeforehandOpened':
			evolveBeforehand(state, event);
			break;
		case 'CarriedSettled':
			evolveCarried(state, event);
			break;
		case 'ActionEnded':
			evolveEndAction(state, event);
			break;
		case 'ConsentCalled':
		case 'WordSaid':
		case 'ObjectionClosed':
		case 'AgreementSealed':
			evolveConsent(state, event);
			break;
		case 'SealConfirmed':
			evolveConfirm(state, event);
			break;
		case 'TemperatureGiven':
		case 'TemperatureShown':
			evolveTemperature(state, event);
			break;
		case 'ReportImported':
			evolveImported(state, event);
			break;
		case 'NewcomerTurnedAway':
		case 'TeamLinkRenewed':
		case 'ReportTaken':
		case 'ErasureAnnounced':
		case 'ErasureCalledOff':
		case 'TextsWritten':
			break;
	}
	noteSteering(state, event);
	noteHappening(state, event);
	return state;
}
