/** What each event tells of those who lead; an event without a row does not compile. */
import type { Id } from '../ids.ts';
import { isCompanyLink, type LinkKind } from '../workshop/links.ts';
import type { Recorded } from '../workshop/decision.ts';
import type { ReportKind } from '../workshop/noted.ts';
import { sealedIn, type ReviewDecision } from '../workshop/reviews.ts';
import type { RoundKind, StageKind, Step, WorkshopState } from '../workshop/state.ts';
import type { Event } from '../workshop/workshop.ts';

/** What needs no more words than these. */
export const plainDeeds = [
	...(['created', 'imported', 'renamed', 'planned', 'ended', 'reopened', 'came-to-lead'] as const),
	...(['timer-set', 'timer-stopped', 'timer-paused', 'frozen', 'thawed', 'brought'] as const),
	...(['blanked', 'screen-back', 'floor-taken', 'shown', 'shown-no-more', 'loss-read'] as const),
	...(['door-locked', 'door-opened', 'lobby-on', 'lobby-off', 'turned-away'] as const),
	...(['links-made', 'team-link-renewed', 'offer-ended', 'offer-declined'] as const),
	...(['companies-confirmed', 'companies-doubted'] as const),
	...(['sayings-shown', 'sayings-hidden', 'expectations-shown', 'expectations-hidden'] as const),
	...([
		'cards-each-set',
		'names-shown',
		'names-hidden',
		'revealed-named',
		'revealed',
		'theme-removed',
		'paper-entered',
	] as const),
	...(['round-closed', 'round-cancelled', 'cases-chosen'] as const),
	...(['tables-made', 'case-assigned', 'pair-wished', 'tables-begun', 'visit-announced'] as const),
	...(['tables-told', 'time-called', 'table-done', 'strategy-set', 'asks-written'] as const),
	...(['read-back', 'read-back-judged', 'focus-shown', 'focus-opened', 'answered'] as const),
	...(['order-set', 'presented', 'sent-together', 'point-settled'] as const),
	...(['restating-on', 'restating-off', 'type-removed', 'ratings-shown'] as const),
	...([
		'topic-removed',
		'visit-changed',
		'next-session-set',
		'rhythm-set',
		'scores-shown',
	] as const),
	...([
		'carried-settled',
		'action-ended',
		'person-erased',
		'card-taken-down',
		'case-taken-down',
	] as const),
] as const;
type PlainDeed = (typeof plainDeeds)[number];

/** What was done to one person. */
export const deedsToPeople = [
	...(['admitted', 'let-in-again', 'voter-admitted', 'removed', 'seated', 'floor-given'] as const),
	...(['marked-present', 'marked-absent', 'company-confirmed', 'company-doubted'] as const),
	...(['answer-link-made', 'answer-link-called-back'] as const),
	...(['lead-offered', 'lead-handed-over', 'lead-taken'] as const),
] as const;
type DeedToPerson = (typeof deedsToPeople)[number];

/** What was done to one stage of the agenda. */
export const deedsToStages = [
	...(['stage-added', 'stage-edited', 'stage-moved', 'stage-skipped'] as const),
	...(['stage-taken-in', 'stage-removed', 'stage-noted'] as const),
] as const;
type DeedToStage = (typeof deedsToStages)[number];

/** What was done with one agreement. */
export const deedsToAgreements = [
	...(['agreement-withdrawn', 'agreement-returned', 'consent-called', 'objection-closed'] as const),
	...(['temperature-shown', 'sealed', 'words-withheld', 'beforehand-opened'] as const),
] as const;
type DeedToAgreement = (typeof deedsToAgreements)[number];

/** One sentence for each: ids, kinds and numbers, and no text of anybody but the reason of a waiver, which is on the record. */
export type Deed =
	| { what: PlainDeed }
	| { what: DeedToPerson; person: Id }
	/** The stage's kind stands for it where it has left the agenda. */
	| { what: DeedToStage; stage: string; kind: StageKind }
	| { what: DeedToAgreement; number: number }
	| { what: 'went-to'; step: Step }
	| { what: 'finding-waived'; number: number; reason: string }
	| { what: 'review-decided'; number: number; decision: ReviewDecision }
	| { what: 'link-called-back'; link: LinkKind | 'company' }
	| { what: 'set-back'; to: number }
	| { what: 'round-opened'; over: RoundKind }
	| { what: 'report-taken'; as: ReportKind };

interface Around {
	/** The state right before the event. */
	before: WorkshopState;
	/** Whether it follows from the same command as the event before it. */
	follows: boolean;
}

type Teller<E extends Event> = (event: Recorded<E>, around: Around) => Deed | null;
type Tellers = { [Type in Event['type']]: Teller<Extract<Event, { type: Type }>> | null };

/** Only facilitators may do it. */
const plain = (what: PlainDeed) => (): Deed => ({ what });

/** Participants may do it, too, which is not told here. */
const whereLed =
	<E extends Event>(tell: Teller<E>): Teller<E> =>
	(event, around) =>
		around.before.participants[event.by]?.role === 'facilitator' ? tell(event, around) : null;

const ofStage =
	(what: DeedToStage) =>
	({ stage }: { stage: string }, { before }: Around): Deed => {
		const kind = before.agenda.find(({ id }) => id === stage)?.kind ?? 'talk';
		return { what, stage, kind };
	};

/** Of an agreement of here, or of before. */
function ofAgreement(what: DeedToAgreement) {
	return ({ agreement }: { agreement: Id }, { before }: Around): Deed => ({
		...{ what, number: numberOf(before, agreement) },
	});
}

const numberOf = (state: WorkshopState, id: Id): number =>
	state.agreements[id]?.number ?? sealedIn(state, id)?.number ?? 0;

const tellers: Tellers = {
	WorkshopCreated: plain('created'),
	ReportImported: plain('imported'),
	RegisterBrought: null,
	WorkshopRenamed: plain('renamed'),
	// What it was created with is no deed of its own.
	WorkshopPlanned: ({ by }) => (by ? { what: 'planned' } : null),
	WorkshopClosed: plain('ended'),
	WorkshopReopened: plain('reopened'),
	StepEntered: ({ position: { step } }) => ({ what: 'went-to', step }),
	StageAdded: ({ stage, kind }) => ({ what: 'stage-added', stage, kind }),
	StageEdited: ofStage('stage-edited'),
	StageMoved: ofStage('stage-moved'),
	StageSkipped: (event, around) =>
		ofStage(event.skipped ? 'stage-skipped' : 'stage-taken-in')(event, around),
	StageRemoved: ofStage('stage-removed'),
	StageNoted: ofStage('stage-noted'),
	TimerSet: ({ endsAt }) => ({ what: endsAt === null ? 'timer-stopped' : 'timer-set' }),
	TimerPaused: plain('timer-paused'),
	WritingFrozen: plain('frozen'),
	WritingThawed: plain('thawed'),
	EverybodyBrought: plain('brought'),
	ScreenBlanked: ({ blank }) => ({ what: blank ? 'blanked' : 'screen-back' }),
	ReadySet: null,
	HandRaised: null,
	HandLowered: null,
	FloorGiven: ({ seat }) =>
		seat === null ? { what: 'floor-taken' } : { what: 'floor-given', person: seat },
	BoardSetBack: ({ to }) => ({ what: 'set-back', to }),
	// Whoever is let in from the lobby does not take the seat alone.
	ParticipantJoined: ({ participant: { id, role }, by }) => {
		if (by !== id) return { what: 'admitted', person: id };
		return role === 'facilitator' ? { what: 'came-to-lead' } : null;
	},
	TokenIssued: null,
	SeatChanged: null,
	LinksIssued: plain('links-made'),
	LinkRevoked: ({ link }) => ({
		what: 'link-called-back',
		link: isCompanyLink(link) ? 'company' : link,
	}),
	// With the link of a company that is called back goes what it confirmed.
	CompanyConfirmed: ({ people, confirmed }, { follows }) => {
		const [person, ...others] = people;
		if (follows || person === undefined) return null;
		if (others.length > 0) return { what: confirmed ? 'companies-confirmed' : 'companies-doubted' };
		return { what: confirmed ? 'company-confirmed' : 'company-doubted', person };
	},
	// It is its people's own affair.
	AdmittedToCompany: null,
	AnswerLinkIssued: ({ answer: { person } }) => ({ what: 'answer-link-made', person }),
	AnswerLinkRevoked: ({ answer: { person } }) => ({ what: 'answer-link-called-back', person }),
	TeamLinkRenewed: plain('team-link-renewed'),
	LeadOffered: ({ from, to, by }) => {
		if (to !== null) return { what: 'lead-offered', person: to };
		return { what: by === from ? 'offer-ended' : 'offer-declined' };
	},
	LeadHandedOver: ({ from, to }, { before }) => ({
		what: before.lead.offers[from] === to ? 'lead-handed-over' : 'lead-taken',
		person: from,
	}),
	DoorSet: ({ locked, lobby }, { before: { door } }) => {
		if (locked !== door.locked) return { what: locked ? 'door-locked' : 'door-opened' };
		return lobby === door.lobby ? null : { what: lobby ? 'lobby-on' : 'lobby-off' };
	},
	NewcomerTurnedAway: plain('turned-away'),
	PersonLetIn: ({ person }) => ({ what: 'let-in-again', person }),
	PersonRemoved: ({ person }) => ({ what: 'removed', person }),
	PresenceMarked: ({ person, present }) => ({
		...{ what: present ? 'marked-present' : 'marked-absent', person },
	}),
	SayingMarked: null,
	SayingsShown: ({ shown }) => ({ what: shown ? 'sayings-shown' : 'sayings-hidden' }),
	ExpectationSaid: null,
	ExpectationsShown: ({ shown }) => ({
		what: shown ? 'expectations-shown' : 'expectations-hidden',
	}),
	CaseShared: null,
	CardsPerPersonSet: plain('cards-each-set'),
	NamesSet: ({ shown }) => ({ what: shown ? 'names-shown' : 'names-hidden' }),
	ConflictsRevealed: whereLed(({ named, cards }) => ({
		what: named || cards.some((card) => card.named) ? 'revealed-named' : 'revealed',
	})),
	CardsDealt: null,
	GuessConfirmed: null,
	CostEstimated: null,
	ConflictsMerged: null,
	// Whoever did it: it cannot be brought back.
	CardTakenDown: plain('card-taken-down'),
	CaseTakenDown: plain('case-taken-down'),
	EarlierTakenDown: null,
	ThemeAdded: null,
	ThemeRenamed: null,
	ThemeRemoved: whereLed(plain('theme-removed')),
	ConflictSorted: null,
	RoundOpened: ({ over = 'themes' }) => ({ what: 'round-opened', over }),
	VoterAdmitted: ({ person }) => ({ what: 'voter-admitted', person }),
	DotsCast: null,
	PaperBallotsAdded: plain('paper-entered'),
	RoundClosed: plain('round-closed'),
	RoundCancelled: plain('round-cancelled'),
	CasesChosen: plain('cases-chosen'),
	TablesMade: plain('tables-made'),
	// Whoever comes in sits down somewhere: that was told as coming in.
	PersonSeated: whereLed(({ seat }, { follows }) =>
		follows ? null : { what: 'seated', person: seat },
	),
	CaseAssigned: plain('case-assigned'),
	PairWished: plain('pair-wished'),
	TablesBegun: plain('tables-begun'),
	FacilitatorCalled: null,
	VisitAnnounced: plain('visit-announced'),
	MessageSent: plain('tables-told'),
	TimeCalled: plain('time-called'),
	TableDone: whereLed(plain('table-done')),
	SwapJudged: null,
	StrategySet: plain('strategy-set'),
	ObjectiveTranslated: whereLed(plain('asks-written')),
	SentenceReadBack: whereLed(plain('read-back')),
	ReadBackConfirmed: whereLed(plain('read-back-judged')),
	FocusPicked: null,
	FocusShown: plain('focus-shown'),
	FocusOpened: plain('focus-opened'),
	StrategyAsked: null,
	QuestionAnswered: plain('answered'),
	OrderSet: plain('order-set'),
	ProposalPresented: plain('presented'),
	SentTogether: plain('sent-together'),
	PointRaised: null,
	PointSettled: whereLed(plain('point-settled')),
	PointWithdrawn: null,
	RestatingSet: ({ on }) => ({ what: on ? 'restating-on' : 'restating-off' }),
	PointRestated: null,
	RestatedConfirmed: null,
	AgreementDrafted: null,
	AgreementWithdrawn: whereLed((event, around) =>
		ofAgreement(event.withdrawn ? 'agreement-withdrawn' : 'agreement-returned')(event, around),
	),
	EffectJudged: null,
	LineTapped: null,
	FindingWaived: ({ agreement, waiver: { reason } }, { before }) => ({
		...{ what: 'finding-waived', number: numberOf(before, agreement), reason },
	}),
	Shown: ({ id }) => ({ what: id === null ? 'shown-no-more' : 'shown' }),
	ActionNoted: null,
	SaleTypeSet: null,
	SaleTypeRemoved: plain('type-removed'),
	ReadinessRated: null,
	RhythmRated: null,
	ReadinessShown: plain('ratings-shown'),
	ReturnRated: null,
	Remarked: null,
	TopicSuggested: null,
	TopicRemoved: whereLed(plain('topic-removed')),
	VisitOffered: null,
	VisitWithdrawn: whereLed(plain('visit-changed')),
	VisitMatched: whereLed(plain('visit-changed')),
	NextSessionSet: plain('next-session-set'),
	RhythmSet: plain('rhythm-set'),
	PulseRated: null,
	ScoresShown: plain('scores-shown'),
	EffectSeen: null,
	ReviewWritten: null,
	MeasuredValueSet: null,
	OutcomeSet: null,
	AgreementRated: null,
	ReviewDecided: whereLed(({ agreement, decision }, { before }) => ({
		...{ what: 'review-decided', number: numberOf(before, agreement), decision },
	})),
	BeforehandWritten: null,
	BeforehandOpened: ofAgreement('beforehand-opened'),
	CarriedSettled: whereLed(plain('carried-settled')),
	ActionEnded: whereLed(plain('action-ended')),
	ConsentCalled: ofAgreement('consent-called'),
	TemperatureGiven: null,
	TemperatureShown: ofAgreement('temperature-shown'),
	WordSaid: null,
	ObjectionClosed: whereLed((event, around) => ofAgreement('objection-closed')(event, around)),
	AgreementSealed: ofAgreement('sealed'),
	SealConfirmed: null,
	EpochRaised: null,
	LossFound: null,
	LossDismissed: plain('loss-read'),
	// It takes the logbook with it.
	WorkshopErased: null,
	WordsWithheld: ofAgreement('words-withheld'),
	EarlierWithheld: null,
	PersonErased: whereLed(plain('person-erased')),
	PersonForgotten: null,
	Withheld: null,
	EarlierForgotten: null,
	ErasureAnnounced: null,
	ErasureCalledOff: null,
	TextsWritten: null,
	ReportTaken: ({ as }) => ({ what: 'report-taken', as }),
};

/** What an event tells of those who lead; null for what the room or the server did. */
export function deedIn(event: Recorded, before: WorkshopState, follows: boolean): Deed | null {
	const tell = tellers[event.type] as Teller<Event> | null;
	return tell?.(event, { before, follows }) ?? null;
}
