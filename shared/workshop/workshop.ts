/** The table of contents: everything that can be asked of a workshop, and everything that can happen in it. */
import {
	decideAgreements,
	evolveAgreements,
	type AgreementCommand,
	type AgreementEvent,
} from './agreements.ts';
import { decideAgenda, evolveAgenda, type AgendaCommand, type AgendaEvent } from './agenda.ts';
import { decideBallots, evolveBallots, type BallotCommand, type BallotEvent } from './ballots.ts';
import { decideConsent, evolveConsent, type ConsentCommand, type ConsentEvent } from './consent.ts';
import {
	decideDialogue,
	evolveDialogue,
	type DialogueCommand,
	type DialogueEvent,
} from './dialogue.ts';
import {
	decideStrategy,
	evolveStrategy,
	type StrategyCommand,
	type StrategyEvent,
} from './strategy.ts';
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
import { reject, type Decision, type Recorded, type Stamp } from './decision.ts';
import { mayCommand } from './permissions.ts';
import type { WorkshopState } from './state.ts';
import { decideThemes, evolveThemes, type ThemeCommand, type ThemeEvent } from './themes.ts';

export type Command =
	| AgendaCommand // GoTo SetTimer RenameWorkshop CloseWorkshop ReopenWorkshop
	| ParticipantCommand // ChangeSeat
	| ConflictCommand // RevealConflicts ShareConflict ConfirmGuess EstimateCost
	| ThemeCommand // AddTheme RenameTheme RemoveTheme SortConflict
	| BallotCommand // OpenRound CastDots CloseRound CancelRound
	| StrategyCommand // SetStrategy TranslateObjective
	| DialogueCommand // RaisePoint SettlePoint
	| AgreementCommand // AddAgreement WithdrawAgreement JudgeEffect TapLine WaiveFinding Show
	| ConsentCommand; // CallForConsent SayWord CloseObjection SealAgreement

export type Event =
	| AgendaEvent // WorkshopCreated RegisterBrought StepEntered TimerSet WorkshopRenamed WorkshopClosed WorkshopReopened
	| ParticipantEvent // ParticipantJoined TokenIssued SeatChanged
	| ConflictEvent // ConflictsRevealed GuessConfirmed CostEstimated
	| ThemeEvent // ThemeAdded ThemeRenamed ThemeRemoved ConflictSorted
	| BallotEvent // RoundOpened DotsCast RoundClosed RoundCancelled
	| StrategyEvent // StrategySet ObjectiveTranslated
	| DialogueEvent // PointRaised PointSettled
	| AgreementEvent // AgreementDrafted AgreementWithdrawn EffectJudged LineTapped FindingWaived Shown
	| ConsentEvent; // ConsentCalled WordSaid ObjectionClosed AgreementSealed

/** What follows from a command; reads the state, changes nothing. Refuses with a value, never by throwing. */
export function decide(state: WorkshopState, command: Command, stamp: Stamp): Decision {
	const seat = state.participants[stamp.by];
	if (!seat) return reject('no-seat');
	if (!mayCommand(seat.role, command.type)) return reject('not-allowed');
	if (state.closed && command.type !== 'ReopenWorkshop') return reject('workshop-closed');
	switch (command.type) {
		case 'GoTo':
		case 'SetTimer':
		case 'RenameWorkshop':
		case 'CloseWorkshop':
		case 'ReopenWorkshop':
			return decideAgenda(state, command, stamp);
		case 'ChangeSeat':
			return decideParticipants(state, command, stamp);
		case 'RevealConflicts':
		case 'ShareConflict':
		case 'ConfirmGuess':
		case 'EstimateCost':
			return decideConflicts(state, command, stamp);
		case 'AddTheme':
		case 'RenameTheme':
		case 'RemoveTheme':
		case 'SortConflict':
			return decideThemes(state, command);
		case 'OpenRound':
		case 'CastDots':
		case 'CloseRound':
		case 'CancelRound':
			return decideBallots(state, command, stamp);
		case 'SetStrategy':
		case 'TranslateObjective':
			return decideStrategy(state, command, stamp);
		case 'RaisePoint':
		case 'SettlePoint':
			return decideDialogue(state, command);
		case 'AddAgreement':
		case 'WithdrawAgreement':
		case 'JudgeEffect':
		case 'TapLine':
		case 'WaiveFinding':
		case 'Show':
			return decideAgreements(state, command, stamp);
		case 'CallForConsent':
		case 'SayWord':
		case 'CloseObjection':
		case 'SealAgreement':
			return decideConsent(state, command, stamp);
	}
}

/** Applies one event to the state it is given (in place: copying 500 people at every event costs seconds). */
export function evolve(state: WorkshopState, event: Recorded): WorkshopState {
	switch (event.type) {
		case 'WorkshopCreated':
		case 'RegisterBrought':
		case 'StepEntered':
		case 'TimerSet':
		case 'WorkshopRenamed':
		case 'WorkshopClosed':
		case 'WorkshopReopened':
			evolveAgenda(state, event);
			break;
		case 'ParticipantJoined':
		case 'TokenIssued':
		case 'SeatChanged':
			evolveParticipants(state, event);
			break;
		case 'ConflictsRevealed':
		case 'GuessConfirmed':
		case 'CostEstimated':
			evolveConflicts(state, event);
			break;
		case 'ThemeAdded':
		case 'ThemeRenamed':
		case 'ThemeRemoved':
		case 'ConflictSorted':
			evolveThemes(state, event);
			break;
		case 'RoundOpened':
		case 'DotsCast':
		case 'RoundClosed':
		case 'RoundCancelled':
			evolveBallots(state, event);
			break;
		case 'StrategySet':
		case 'ObjectiveTranslated':
			evolveStrategy(state, event);
			break;
		case 'PointRaised':
		case 'PointSettled':
			evolveDialogue(state, event);
			break;
		case 'AgreementDrafted':
		case 'AgreementWithdrawn':
		case 'EffectJudged':
		case 'LineTapped':
		case 'FindingWaived':
		case 'Shown':
			evolveAgreements(state, event);
			break;
		case 'ConsentCalled':
		case 'WordSaid':
		case 'ObjectionClosed':
		case 'AgreementSealed':
			evolveConsent(state, event);
			break;
	}
	return state;
}
