import { expect, it } from 'vitest';
import { isAlsoFor, mayCommand, routeRights } from '../../shared/rights.ts';
import { documentsFor } from '../../shared/workshop/documents.ts';
import type { Role } from '../../shared/workshop/state.ts';
import type { Command } from '../../shared/workshop/workshop.ts';
import { idOf, seated, olga, sam, frida, wall } from '../support/room.ts';
import { by, given, stateAfter } from '../support/scenario.ts';

const host: Role[] = ['facilitator'];
const participant: Role[] = ['participant'];
const both: Role[] = ['facilitator', 'participant'];

const senders: Record<Command['type'], Role[]> = {
	GoTo: host,
	SetTimer: host,
	PauseTimer: host,
	DismissLoss: host,
	ResumeTimer: host,
	ExtendTimer: host,
	Freeze: host,
	BringEverybody: host,
	BlankScreen: host,
	SetBoardBack: host,
	SetReady: participant,
	RaiseHand: participant,
	GiveFloor: host,
	RenameWorkshop: host,
	PlanWorkshop: host,
	AddStage: host,
	EditStage: host,
	MoveStage: host,
	SkipStage: host,
	RemoveStage: host,
	NoteStage: host,
	CloseWorkshop: host,
	ReopenWorkshop: host,
	EraseWorkshop: host,
	WithholdWords: host,
	TakeCardDown: [...both, 'observer'],
	TakeCaseDown: [...both, 'observer'],
	ErasePerson: [...both, 'observer'],
	SetDoor: host,
	LetIn: host,
	TurnAway: host,
	RemovePerson: host,
	MarkPresent: host,
	RevokeLink: host,
	RevokeAnswerLink: host,
	ConfirmCompany: host,
	AdmitToCompany: both,
	ShareWithCompany: participant,
	OfferLead: host,
	AnswerOffer: [...both, 'observer'],
	TakeLead: host,
	ChangeSeat: both,
	MarkSaying: participant,
	ShowSayings: host,
	SayExpectation: participant,
	ShowExpectations: host,
	ShareCase: participant,
	SetCardsPerPerson: host,
	SetNames: host,
	RevealConflicts: host,
	ShareConflict: participant,
	ConfirmGuess: participant,
	EstimateCost: both,
	MergeConflicts: both,
	AddTheme: both,
	RenameTheme: both,
	RemoveTheme: both,
	SortConflict: both,
	OpenRound: host,
	CastDots: participant,
	AddPaperBallots: host,
	AdmitVoter: host,
	CloseRound: host,
	CancelRound: host,
	ChooseCase: host,
	SetStrategy: host,
	TranslateObjective: both,
	ReadBack: both,
	ConfirmReadBack: both,
	PickFocus: participant,
	ShowFocus: host,
	AskStrategy: both,
	AnswerQuestion: host,
	RaisePoint: both,
	SettlePoint: both,
	WithdrawPoint: both,
	SetOrder: host,
	Present: host,
	SendTogether: host,
	SetRestating: host,
	RestatePoint: participant,
	ConfirmRestated: both,
	MakeTables: host,
	MoveToTable: host,
	TakeSeat: participant,
	AssignCase: host,
	Wish: host,
	BeginTables: host,
	CallFacilitator: both,
	AnnounceVisit: host,
	SendMessage: host,
	CallTime: host,
	SetTableDone: both,
	JudgeSwap: participant,
	AddAgreement: both,
	WithdrawAgreement: both,
	JudgeEffect: participant,
	TapLine: both,
	WaiveFinding: host,
	Show: host,
	NoteAction: both,
	SetSaleType: both,
	RemoveSaleType: host,
	RateReadiness: participant,
	RateRhythm: participant,
	ShowReadiness: host,
	RateReturn: participant,
	Remark: participant,
	SuggestTopic: both,
	RemoveTopic: both,
	OfferVisit: participant,
	WithdrawVisit: both,
	MatchVisit: both,
	SetNextSession: host,
	SetRhythm: host,
	RatePulse: participant,
	ShowScores: host,
	SeeEffect: both,
	WriteReview: both,
	SetMeasuredValue: both,
	SetOutcome: both,
	RateAgreement: participant,
	DecideReview: both,
	WriteBeforehand: participant,
	OpenBeforehand: host,
	SettleCarried: both,
	EndAction: both,
	CallForConsent: host,
	SayWord: participant,
	CloseObjection: both,
	SealAgreement: host,
	ConfirmSeal: participant,
	GiveTemperature: participant,
	ShowTemperature: host,
};
const roles: Role[] = ['facilitator', 'participant', 'screen', 'observer'];

it.each(Object.entries(senders) as [Command['type'], Role[]][])(
	'P2 %s is sent by %s only',
	(type, expected) => {
		expect(roles.filter((role) => mayCommand(role, type))).toEqual(expected);
	},
);

it('P2 what a role may not do is refused before anything else is looked at', () => {
	for (const seat of [wall, olga, sam])
		given(...seated)
			.when(seat, { type: 'RenameWorkshop', title: '' })
			.thenRefused('not-allowed');
	given(...seated)
		.when(frida, { type: 'RenameWorkshop', title: '' })
		.thenRefused('title-missing');
});

it('P1 nobody without a seat does anything', () => {
	for (const seat of [idOf('stranger'), ''])
		given(...seated)
			.when(seat, { type: 'CloseWorkshop' })
			.thenRefused('no-seat');
});

it.each([
	[
		'frozen',
		'AdmitToCompany AnswerOffer ChangeSeat ErasePerson RaiseHand SetReady TakeCardDown TakeCaseDown',
	],
	[
		'closed',
		'AdmitToCompany AnswerOffer ConfirmCompany DismissLoss EndAction ErasePerson EraseWorkshop LetIn OfferLead RemovePerson ReopenWorkshop RevokeAnswerLink RevokeLink SealAgreement SetDoor SetNames ShowTemperature TakeCardDown TakeCaseDown TakeLead TurnAway WithholdWords',
	],
	[
		'record',
		'BlankScreen BringEverybody DismissLoss ErasePerson EraseWorkshop ExtendTimer GoTo PauseTimer ResumeTimer RevokeLink SetTimer Show WithholdWords',
	],
] as const)('P32 in what is %s besides an open workshop are done: %s', (phase, expected) => {
	const types = Object.keys(senders) as Command['type'][];
	expect(types.filter((type) => isAlsoFor(phase, type)).sort()).toEqual(expected.split(' '));
});

it('P31 what is of a workshop is answered to its people alone, what is of a team to its own, and the rest is nobody’s secret', () => {
	const w = '/api/workshops/:id';
	expect(routeRights).toEqual({
		'POST /api/workshops': 'creator',
		[`POST ${w}/answer-links`]: 'facilitator',
		[`POST ${w}/answer-links/called-back`]: 'facilitator',
		[`GET ${w}/answer`]: 'answerer',
		[`POST ${w}/answer`]: 'answerer',
		[`GET ${w}/seals/:agreement`]: 'seat',
		[`POST ${w}/seals/:agreement`]: 'seat',
		'POST /api/import': 'creator',
		'GET /api/join/:code': 'anybody',
		[`GET ${w}`]: 'anybody',
		[`POST ${w}/join`]: 'anybody',
		'GET /api/address': 'anybody',
		'GET /health': 'anybody',
		'GET /ready': 'anybody',
		[`GET ${w}/seat`]: 'seat',
		[`POST ${w}/device-key`]: 'seat',
		[`DELETE ${w}/people/:person`]: 'seat',
		[`POST ${w}/links`]: 'facilitator',
		[`POST ${w}/team-link`]: 'facilitator',
		[`GET ${w}/copies`]: 'facilitator',
		[`GET ${w}/copies/:at`]: 'facilitator',
		[`GET ${w}/logbook`]: 'facilitator',
		[`DELETE ${w}`]: 'facilitator',
		[`GET ${w}/report.md`]: 'reader',
		[`GET ${w}/report.json`]: 'reader',
		'GET /api/teams/:id/register': 'team',
		'GET /api/teams/:id/flaws': 'team',
		'GET /api/teams/:id/logbook': 'teamLead',
		'GET /metrics': 'operator',
		'GET /admin/proof': 'operator',
		'GET /admin/backup': 'operator',
	});
});

it('P19, P33 whoever was taken out has no document', () => {
	const state = stateAfter([...seated, by(frida, { type: 'PersonRemoved', person: sam })]);
	expect(documentsFor(stateAfter([...seated]), sam)).not.toEqual([]);
	expect(documentsFor(state, sam)).toEqual([]);
});
