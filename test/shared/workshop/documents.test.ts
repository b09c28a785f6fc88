import { expect, it } from 'vitest';
import {
	boardName,
	changesRights,
	documentsFor,
	isStale,
	knownName,
	modeFor,
	privateName,
	showsCarets,
	storedName,
} from '../../../shared/workshop/documents.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import type { Event } from '../../../shared/workshop/workshop.ts';
import {
	at,
	closed,
	frida,
	idOf,
	olga,
	opened,
	revealed,
	revealedEvent,
	sam,
	seated,
	voting,
	wall,
} from '../../support/room.ts';
import { by, stateAfter } from '../../support/scenario.ts';

const documents = (past: Recorded[], seat: string) =>
	documentsFor(stateAfter(past), seat).map(({ name, mode }) => `${mode} ${name}`);
const ended = (past: Recorded[]) => [...past, by(frida, { type: 'WorkshopClosed' })];

it('D1 everybody with a seat reads the board', () => {
	expect([boardName, privateName]).toEqual(['board~1', 'private~1']);
	for (const past of [seated, revealed, ended(revealed)])
		for (const seat of [wall, olga]) expect(documents(past, seat)).toEqual(['read board~1']);
	expect(documents(seated, idOf('stranger'))).toEqual([]);
});

it('D2 until the reveal nobody writes on the board', () => {
	expect(documents(seated, frida)).toEqual(['read board~1']);
	expect(documents(seated, sam)).toEqual(['read board~1', 'write private~1']);
	expect(documents(revealed, frida)).toEqual(['write board~1']);
	expect(documents(revealed, sam)).toEqual(['write board~1', 'write private~1']);
});

it('D2 while a round is open the board is read, and private cards are written', () => {
	expect(documents(voting, frida)).toEqual(['read board~1']);
	expect(documents(voting, sam)).toEqual(['read board~1', 'write private~1']);
	for (const end of [closed, by(frida, { type: 'RoundCancelled' })])
		expect(documents([...voting, end], sam)).toEqual(['write board~1', 'write private~1']);
});

it('D2 at the cases, the reviews and the agreements the board is written without a reveal', () => {
	for (const step of ['cases', 'review', 'agreements'] as const) {
		const enters = { type: 'StepEntered', position: { stage: step, step } } as const;
		const there = [...seated, by(frida, enters)];
		expect(documents(there, frida)).toEqual(['write board~1']);
		expect(documents(there, sam)).toEqual(['write board~1', 'write private~1']);
		for (const seat of [wall, olga]) expect(documents(there, seat)).toEqual(['read board~1']);
		expect(documents([...there, by(frida, at('strategy'))], sam)[0]).toBe('read board~1');
		expect(documents([...there, opened()], sam)[0]).toBe('read board~1');
		expect(documents(ended(there), sam)[0]).toBe('read board~1');
	}
});

it('D3 a private document is a participant’s own', () => {
	const state = stateAfter(seated);
	expect(modeFor(state, sam, 'private~1')).toBe('write');
	for (const seat of [frida, wall, olga, idOf('stranger')])
		expect(modeFor(state, seat, 'private~1')).toBeNull();
	expect(modeFor(state, sam, storedName('private~1', sam))).toBeNull();
	expect(modeFor(state, sam, 'private~2')).toBeNull();
	expect(modeFor(state, sam, 'board~1')).toBe('read');
});

it('D4 in a closed workshop documents are read', () => {
	expect(documents(ended(revealed), sam)).toEqual(['read board~1', 'read private~1']);
	expect(documents(ended(revealed), frida)).toEqual(['read board~1']);
	const again = [...ended(revealed), by(frida, { type: 'WorkshopReopened' })];
	expect(documents(again, sam)).toEqual(documents(revealed, sam));
	expect(documents(ended(seated), sam)).toEqual(['read board~1', 'read private~1']);
});

it('D5 a private document is kept under its owner’s name', () => {
	expect(storedName('private~1', sam)).toBe(`private/${sam}~1`);
	expect(storedName('private~12', sam)).toBe(`private/${sam}~1`);
	expect(storedName('board~1', sam)).toBe('board~1');
	expect(storedName(`private/${sam}~1`, frida)).toBe(`private/${sam}~1`);
});

it('BU7 in another epoch documents are asked for by other names, and kept under the same', () => {
	const past = [...revealed, by(frida, { type: 'EpochRaised', epoch: 2 })];
	expect(documents(past, sam)).toEqual(['write board~2', 'write private~2']);
	const state = stateAfter(past);
	expect(modeFor(state, sam, 'board~1')).toBeNull();
	expect(isStale(state, sam, 'board~1')).toBe(true);
	for (const name of ['board~2', 'nothing~1', 'board'])
		expect(isStale(state, sam, name)).toBe(false);
	expect(isStale(state, frida, 'private~1')).toBe(false);
	expect(isStale(state, idOf('stranger'), 'board~1')).toBe(false);
	expect(storedName('board~2', sam)).toBe('board~1');
	expect(knownName('group/g1~12')).toBe('group/g1~1');
});

const changing: Record<Event['type'], boolean> = {
	WorkshopCreated: false,
	RegisterBrought: false,
	ReportImported: true,
	StepEntered: true,
	TimerSet: false,
	TimerPaused: false,
	WritingFrozen: true,
	WritingThawed: true,
	EverybodyBrought: false,
	ScreenBlanked: false,
	ReadySet: false,
	HandRaised: false,
	HandLowered: false,
	FloorGiven: false,
	BoardSetBack: false,
	EpochRaised: true,
	LossFound: false,
	LossDismissed: false,
	NewcomerTurnedAway: false,
	TeamLinkRenewed: false,
	ReportTaken: false,
	ErasureAnnounced: false,
	ErasureCalledOff: false,
	TextsWritten: false,
	EarlierForgotten: false,
	WordsWithheld: false,
	CardTakenDown: false,
	CaseTakenDown: false,
	EarlierTakenDown: false,
	EarlierWithheld: false,
	PersonErased: true,
	DoorSet: false,
	CompanyConfirmed: true,
	AdmittedToCompany: true,
	PersonLetIn: true,
	PersonRemoved: true,
	PresenceMarked: false,
	LeadOffered: false,
	LeadHandedOver: true,
	PersonForgotten: false,
	Withheld: false,
	WorkshopRenamed: false,
	WorkshopPlanned: true,
	StageAdded: false,
	StageEdited: false,
	StageMoved: false,
	StageSkipped: false,
	StageRemoved: false,
	StageNoted: false,
	WorkshopClosed: true,
	WorkshopErased: true,
	WorkshopReopened: true,
	ParticipantJoined: false,
	TokenIssued: false,
	LinksIssued: false,
	LinkRevoked: false,
	SealConfirmed: false,
	AnswerLinkIssued: false,
	AnswerLinkRevoked: false,
	SeatChanged: false,
	SayingMarked: false,
	SayingsShown: false,
	ExpectationSaid: false,
	ExpectationsShown: false,
	CaseShared: false,
	CardsPerPersonSet: false,
	NamesSet: true,
	ConflictsRevealed: true,
	GuessConfirmed: false,
	CardsDealt: false,
	CostEstimated: false,
	ConflictsMerged: false,
	PaperBallotsAdded: false,
	CasesChosen: false,
	TablesMade: true,
	PersonSeated: true,
	CaseAssigned: false,
	PairWished: false,
	TablesBegun: true,
	FacilitatorCalled: false,
	VisitAnnounced: false,
	MessageSent: false,
	TimeCalled: false,
	TableDone: true,
	SwapJudged: false,
	ThemeAdded: false,
	ThemeRenamed: false,
	ThemeRemoved: false,
	ConflictSorted: false,
	RoundOpened: true,
	VoterAdmitted: false,
	DotsCast: false,
	RoundClosed: true,
	RoundCancelled: true,
	StrategySet: false,
	ObjectiveTranslated: false,
	SentenceReadBack: false,
	ReadBackConfirmed: false,
	FocusPicked: false,
	FocusShown: false,
	FocusOpened: false,
	StrategyAsked: false,
	QuestionAnswered: false,
	PointRaised: false,
	PointSettled: false,
	PointWithdrawn: false,
	OrderSet: false,
	ProposalPresented: true,
	SentTogether: false,
	RestatingSet: false,
	PointRestated: false,
	RestatedConfirmed: false,
	AgreementDrafted: false,
	ActionNoted: false,
	AgreementWithdrawn: false,
	EffectJudged: false,
	LineTapped: false,
	FindingWaived: false,
	Shown: false,
	SaleTypeSet: false,
	SaleTypeRemoved: false,
	ReadinessRated: false,
	RhythmRated: false,
	ReadinessShown: false,
	ReturnRated: false,
	Remarked: false,
	TopicSuggested: false,
	TopicRemoved: false,
	VisitOffered: false,
	VisitWithdrawn: false,
	VisitMatched: false,
	NextSessionSet: false,
	RhythmSet: false,
	PulseRated: false,
	ScoresShown: false,
	ConsentCalled: false,
	WordSaid: false,
	ObjectionClosed: false,
	EffectSeen: false,
	ReviewWritten: false,
	MeasuredValueSet: false,
	OutcomeSet: false,
	AgreementRated: false,
	ReviewDecided: false,
	BeforehandWritten: false,
	BeforehandOpened: false,
	CarriedSettled: false,
	ActionEnded: false,
	AgreementSealed: false,
	TemperatureGiven: false,
	TemperatureShown: false,
};

it.each(Object.entries(changing) as [Event['type'], boolean][])(
	'D6 whether %s changes rights: %s',
	(type, changes) => {
		expect(changesRights({ type })).toBe(changes);
	},
);

it('N17 on the board it is told who is where while names are on and every card carries one, elsewhere always', () => {
	const on = by(frida, { type: 'NamesSet', shown: true });
	const named = by(frida, revealedEvent(true));
	const cards = [{ id: idOf('late'), author: sam, sales: 'own', operations: 'guess' } as const];
	const later = by(frida, { type: 'ConflictsRevealed', named: false, cards });
	const tells = (...events: Recorded[]) =>
		showsCarets(stateAfter([...seated, ...events]), 'board~2');
	expect([tells(), tells(on), tells(on, named)]).toEqual([false, true, true]);
	expect([tells(named), tells(on, named, later)]).toEqual([true, false]);
	expect(tells(on, named, by(frida, { type: 'NamesSet', shown: false }))).toBe(false);
	expect(showsCarets(stateAfter(seated), 'group/one~1')).toBe(true);
});
