/**
 * Who may read and do what: the one table that the gateway, the routes and the documents ask, at every use. A command, a
 * route or a document without a row does not compile.
 */
import type { Id } from './ids.ts';
import type { RefusalCode } from './refusal.ts';
import type { AnswerLink } from './workshop/answer-links.ts';
import type { Stamp } from './workshop/decision.ts';
import type { Role, WorkshopState } from './workshop/state.ts';
import type { Command } from './workshop/workshop.ts';

const both: readonly Role[] = ['facilitator', 'participant'];
const host: readonly Role[] = ['facilitator'];
const seat: readonly Role[] = ['participant'];
const everybody: readonly Role[] = [...both, 'screen', 'observer'];

/** What a workshop may be besides open: writing is frozen for a participant, it has ended, or it came from a file. */
type Phase = 'frozen' | 'closed' | 'record';

interface CommandRight {
	by: readonly Role[];
	/** Where it is done besides an open workshop. */
	also?: readonly Phase[];
}

const commandRights: Record<Command['type'], CommandRight> = {
	GoTo: { by: host, also: ['record'] },
	SetTimer: { by: host, also: ['record'] },
	PauseTimer: { by: host, also: ['record'] },
	ResumeTimer: { by: host, also: ['record'] },
	ExtendTimer: { by: host, also: ['record'] },
	Freeze: { by: host },
	BringEverybody: { by: host, also: ['record'] },
	BlankScreen: { by: host, also: ['record'] },
	SetReady: { by: seat, also: ['frozen'] },
	RaiseHand: { by: seat, also: ['frozen'] },
	GiveFloor: { by: host },
	SetBoardBack: { by: host },
	RenameWorkshop: { by: host },
	PlanWorkshop: { by: host },
	AddStage: { by: host },
	EditStage: { by: host },
	MoveStage: { by: host },
	SkipStage: { by: host },
	RemoveStage: { by: host },
	NoteStage: { by: host },
	CloseWorkshop: { by: host },
	ReopenWorkshop: { by: host, also: ['closed'] },
	DismissLoss: { by: host, also: ['closed', 'record'] },
	EraseWorkshop: { by: host, also: ['closed', 'record'] },
	WithholdWords: { by: host, also: ['closed', 'record'] },
	TakeCardDown: { by: [...both, 'observer'], also: ['frozen', 'closed'] },
	TakeCaseDown: { by: [...both, 'observer'], also: ['frozen', 'closed'] },
	ErasePerson: { by: [...both, 'observer'], also: ['frozen', 'closed', 'record'] },
	SetDoor: { by: host, also: ['closed'] },
	LetIn: { by: host, also: ['closed'] },
	TurnAway: { by: host, also: ['closed'] },
	RemovePerson: { by: host, also: ['closed'] },
	MarkPresent: { by: host },
	OfferLead: { by: host, also: ['closed'] },
	AnswerOffer: { by: [...both, 'observer'], also: ['frozen', 'closed'] },
	TakeLead: { by: host, also: ['closed'] },
	RevokeLink: { by: host, also: ['closed', 'record'] },
	ConfirmCompany: { by: host, also: ['closed'] },
	AdmitToCompany: { by: both, also: ['frozen', 'closed'] },
	RevokeAnswerLink: { by: host, also: ['closed'] },
	ChangeSeat: { by: both, also: ['frozen'] },
	MarkSaying: { by: seat },
	ShowSayings: { by: host },
	SayExpectation: { by: seat },
	ShowExpectations: { by: host },
	ShareCase: { by: seat },
	SetCardsPerPerson: { by: host },
	SetNames: { by: host, also: ['closed'] },
	RevealConflicts: { by: host },
	ShareConflict: { by: seat },
	ShareWithCompany: { by: seat },
	ConfirmGuess: { by: seat },
	EstimateCost: { by: both },
	MergeConflicts: { by: both },
	AddTheme: { by: both },
	RenameTheme: { by: both },
	RemoveTheme: { by: both },
	SortConflict: { by: both },
	OpenRound: { by: host },
	CastDots: { by: seat },
	AddPaperBallots: { by: host },
	AdmitVoter: { by: host },
	CloseRound: { by: host },
	CancelRound: { by: host },
	ChooseCase: { by: host },
	SetStrategy: { by: host },
	TranslateObjective: { by: both },
	ReadBack: { by: both },
	ConfirmReadBack: { by: both },
	PickFocus: { by: seat },
	ShowFocus: { by: host },
	AskStrategy: { by: both },
	AnswerQuestion: { by: host },
	RaisePoint: { by: both },
	SettlePoint: { by: both },
	WithdrawPoint: { by: both },
	SetOrder: { by: host },
	Present: { by: host },
	SendTogether: { by: host },
	SetRestating: { by: host },
	RestatePoint: { by: seat },
	ConfirmRestated: { by: both },
	MakeTables: { by: host },
	MoveToTable: { by: host },
	TakeSeat: { by: seat },
	AssignCase: { by: host },
	Wish: { by: host },
	BeginTables: { by: host },
	CallFacilitator: { by: both },
	AnnounceVisit: { by: host },
	SendMessage: { by: host },
	CallTime: { by: host },
	SetTableDone: { by: both },
	JudgeSwap: { by: seat },
	AddAgreement: { by: both },
	WithdrawAgreement: { by: both },
	JudgeEffect: { by: seat },
	TapLine: { by: both },
	WaiveFinding: { by: host },
	Show: { by: host, also: ['record'] },
	NoteAction: { by: both },
	SetSaleType: { by: both },
	RemoveSaleType: { by: host },
	RateReadiness: { by: seat },
	RateRhythm: { by: seat },
	ShowReadiness: { by: host },
	RateReturn: { by: seat },
	Remark: { by: seat },
	SuggestTopic: { by: both },
	RemoveTopic: { by: both },
	OfferVisit: { by: seat },
	WithdrawVisit: { by: both },
	MatchVisit: { by: both },
	SetNextSession: { by: host },
	SetRhythm: { by: host },
	RatePulse: { by: seat },
	ShowScores: { by: host },
	SeeEffect: { by: both },
	WriteReview: { by: both },
	SetMeasuredValue: { by: both },
	SetOutcome: { by: both },
	RateAgreement: { by: seat },
	DecideReview: { by: both },
	WriteBeforehand: { by: seat },
	OpenBeforehand: { by: host },
	SettleCarried: { by: both },
	EndAction: { by: both, also: ['closed'] },
	CallForConsent: { by: host },
	SayWord: { by: seat },
	CloseObjection: { by: both },
	SealAgreement: { by: host, also: ['closed'] },
	ConfirmSeal: { by: seat },
	GiveTemperature: { by: seat },
	ShowTemperature: { by: host, also: ['closed'] },
};

/** What is answered by a link of its own, also while writing is frozen and after the workshop has ended; nothing else is. */
const linkRights: Record<AnswerLink['for'], readonly Command['type'][]> = {
	consent: ['SayWord'],
	confirm: ['ConfirmSeal'],
	strategy: ['AnswerQuestion'],
	review: ['WriteBeforehand'],
};

/** Whether the bearer of a link may send a command: one of its kind, about what the link is for. */
export const mayByLink = (
	link: AnswerLink,
	command: { type: Command['type']; agreement?: Id },
): boolean =>
	linkRights[link.for].includes(command.type) && (command.agreement ?? null) === link.agreement;

const refusals: Record<Phase, RefusalCode> = {
	frozen: 'frozen',
	closed: 'workshop-closed',
	record: 'workshop-imported',
};

const isFrozenFor = (
	{ frozen, participants }: Pick<WorkshopState, 'frozen' | 'participants'>,
	person: Id,
): boolean => frozen && participants[person]?.role === 'participant';

/** What keeps a person from most of what an open workshop allows; null for nothing. */
function phaseFor(state: WorkshopState, person: Id): Phase | null {
	if (state.imported) return 'record';
	if (state.closed) return 'closed';
	return isFrozenFor(state, person) ? 'frozen' : null;
}

export const mayCommand = (role: Role, type: Command['type']): boolean =>
	commandRights[type].by.includes(role);

/** Whether a command is also for a workshop that is no more open. */
export const isAlsoFor = (phase: Phase, type: Command['type']): boolean =>
	commandRights[type].also?.includes(phase) ?? false;

/** Why a person may not send a command now, whatever it says; null for who may. */
export function refuseCommand(
	state: WorkshopState,
	{ by, byLink }: Pick<Stamp, 'by' | 'byLink'>,
	type: Command['type'],
): RefusalCode | null {
	const person = Object.hasOwn(state.participants, by) ? state.participants[by] : undefined;
	if (!person) return 'no-seat';
	if (person.removed) return 'person-removed';
	if (state.left.includes(by)) return 'person-erased';
	// What comes by a link was looked at where it came in: it is for one thing, whatever the seat may do.
	if (!byLink && !mayCommand(person.role, type)) return 'not-allowed';
	if (state.erased) return 'workshop-erased';
	const phase = phaseFor(state, by);
	const allows = phase === null || (byLink && phase !== 'record') || isAlsoFor(phase, type);
	return allows ? null : refusals[phase];
}

interface DocumentRight {
	reads: readonly Role[];
	/** While the workshop is open and writing is not frozen. */
	writes: readonly Role[];
}

/** What is written together; `documents.ts` says from when on, and at which table. */
const documentRights = {
	board: { reads: everybody, writes: both },
	/** One's own, and nobody else's. */
	private: { reads: seat, writes: seat },
	/** A table's worksheet: its members', and everybody's to read once it is done or was shown. */
	group: { reads: everybody, writes: both },
	/** What is one company's own: of its confirmed people alone. */
	company: { reads: both, writes: both },
} satisfies Record<string, DocumentRight>;
export type DocumentKind = keyof typeof documentRights;

const mayIn = (how: keyof DocumentRight, kind: DocumentKind, state: WorkshopState, by: Id) => {
	const person = state.participants[by];
	if (!person || person.removed) return false;
	return documentRights[kind][how].includes(person.role);
};

/** Whether a person reads documents of a kind at all. */
export const mayReadIn = (kind: DocumentKind, state: WorkshopState, by: Id): boolean =>
	mayIn('reads', kind, state, by);

/** Whether a person writes in documents of a kind, while the workshop is as it is now. */
export const mayWriteIn = (kind: DocumentKind, state: WorkshopState, by: Id): boolean =>
	mayIn('writes', kind, state, by) && phaseFor(state, by) === null;

/**
 * Who is answered at an address of the API. `anybody`: what is asked for is known to the bearer of a code or key alone, or
 * to all. `creator`: who may create workshops. `seat`: who sits in the workshop; `facilitator`: who leads it. `reader`: a
 * seat, a link of the workshop or its team's. `answerer`: whoever bears a link to answer one thing. `team`: the team's link, or a seat in one of its workshops;
 * `teamLead`: a facilitator's seat in one of them. `operator`: whoever runs the server.
 */
export type Asker =
	| 'anybody'
	| 'creator'
	| 'seat'
	| 'facilitator'
	| 'reader'
	| 'answerer'
	| 'team'
	| 'teamLead'
	| 'operator';

export const routeRights = {
	'POST /api/workshops': 'creator',
	'POST /api/import': 'creator',
	'GET /api/join/:code': 'anybody',
	'GET /api/workshops/:id': 'anybody',
	'POST /api/workshops/:id/join': 'anybody',
	'GET /api/workshops/:id/seat': 'seat',
	'POST /api/workshops/:id/device-key': 'seat',
	'POST /api/workshops/:id/links': 'facilitator',
	'POST /api/workshops/:id/team-link': 'facilitator',
	'POST /api/workshops/:id/answer-links': 'facilitator',
	'POST /api/workshops/:id/answer-links/called-back': 'facilitator',
	'GET /api/workshops/:id/answer': 'answerer',
	'POST /api/workshops/:id/answer': 'answerer',
	'GET /api/workshops/:id/seals/:agreement': 'seat',
	'POST /api/workshops/:id/seals/:agreement': 'seat',
	'GET /api/workshops/:id/copies': 'facilitator',
	'GET /api/workshops/:id/copies/:at': 'facilitator',
	'GET /api/workshops/:id/logbook': 'facilitator',
	'DELETE /api/workshops/:id': 'facilitator',
	'DELETE /api/workshops/:id/people/:person': 'seat',
	'GET /api/workshops/:id/report.md': 'reader',
	'GET /api/workshops/:id/report.json': 'reader',
	'GET /api/teams/:id/register': 'team',
	'GET /api/teams/:id/flaws': 'team',
	'GET /api/teams/:id/logbook': 'teamLead',
	'GET /api/address': 'anybody',
	'GET /health': 'anybody',
	'GET /ready': 'anybody',
	'GET /metrics': 'operator',
	'GET /admin/proof': 'operator',
	'GET /admin/backup': 'operator',
} as const satisfies Record<string, Asker>;
export type Route = keyof typeof routeRights;
