import fc from 'fast-check';
import { effects } from '../../shared/check/agreement.ts';
import type { Written } from '../../shared/workshop/traced.ts';
import type { AgreementText } from '../../shared/check/called-text.ts';
import type { Rule } from '../../shared/check/finding.ts';
import type { Id } from '../../shared/ids.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import {
	costKinds,
	stageKinds,
	steps,
	templates,
	topics,
	type Dots,
	type Participant,
	type Position,
	type WorkshopState,
	elementTags,
} from '../../shared/workshop/state.ts';
import { temperatures } from '../../shared/insight/temperature.ts';
import { goneLongEnough } from '../../shared/workshop/lead.ts';
import { twoSides } from '../../shared/workshop/sides.ts';
import { linkKinds, type Link } from '../../shared/workshop/links.ts';
import { subjects } from '../../shared/workshop/questions.ts';
import { sayings } from '../../shared/workshop/sayings.ts';
import { blankWords } from '../../shared/workshop/beforehand.ts';
import { outcomes, reviewDecisions, reviewFields } from '../../shared/workshop/reviews.ts';
import { monthPlaces } from '../../shared/workshop/rhythm.ts';
import { readinessElements } from '../../shared/workshop/readiness.ts';
import { actionEndings } from '../../shared/workshop/ending-actions.ts';
import { decide, evolve, type Command } from '../../shared/workshop/workshop.ts';
import {
	a1,
	a2,
	a3,
	agreed,
	asked,
	draftedEvent,
	drafting,
	form,
	k1,
	k2,
	margin,
	o1,
	o2,
	otif,
	p1,
	p2,
	saidEvent,
	strategySet,
	taking,
	text as agreementText,
} from './agreement-room.ts';
import {
	c1,
	c2,
	c3,
	c4,
	cast,
	casts,
	closed,
	frida,
	idOf,
	joined,
	oda,
	omar,
	revealed,
	sam,
	sara,
	seated,
	sorted,
	t1,
	t2,
	t3,
	tess,
	voting as opened,
} from './room.ts';
import { actionBefore, before, broughtBefore, topicBefore } from './brought.ts';
import { by, noon, stateAfter } from './scenario.ts';

/** A command of somebody, or somebody who comes in. */
export type Act = { who: Id; command: Command } | { joins: Participant };

const late: Participant[] = [
	{ ...cast.sam, id: idOf('late'), name: 'Late' },
	{ ...cast.otto, id: idOf('later'), name: 'Later' },
	{ ...cast.wall, id: idOf('second-wall') },
];
/** Few ids, so that commands meet; one of each kind that is nowhere. */
const conflict = fc.constantFrom(c1, c2, c3, c4, idOf('c5'), idOf('c6'));
const theme = fc.constantFrom(t1, t2, t3, idOf('t4'), idOf('t5'));
const seat = fc.constantFrom(...[...Object.values(cast), ...late].map(({ id }) => id), 'stranger');
/** Somebody who has a seat, or who waits for one. */
const atDoor = fc.oneof(
	fc.record({ person: seat, found: fc.constant(null) }),
	fc.constantFrom(...late).map((participant) => ({
		person: participant.id,
		found: { participant, token: `token of ${participant.id}`, request: null },
	})),
);
const position: fc.Arbitrary<Position> = fc.record({
	stage: fc.constantFrom('welcome', 'conflicts', 'conflicts', 'agreements', 'nowhere'),
	step: fc.constantFrom(...steps),
});
const text = fc.constantFrom('', ' ', 'Dates', ' Launches ', 'x'.repeat(60), 'x'.repeat(121));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const mostly = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 10 });
const cards = fc.array(
	fc.record(
		{
			id: conflict,
			author: seat,
			naming: fc.constantFrom(0, ...[-1, 0, 1, 2].map((n) => noon / 1000 + n)),
		},
		{ requiredKeys: ['id', 'author'] },
	),
	{ maxLength: 4 },
);
const dots: fc.Arbitrary<Dots> = fc.dictionary(theme, fc.integer({ min: -1, max: 4 }), {
	maxKeys: 3,
});
const small = fc.integer({ min: 1, max: 6 });
const stage = fc.constantFrom('welcome', 'conflicts', 'cases', 'agreements', 'talk', idOf('break'));
const minutes = fc.constantFrom(0, 10, 45, 480, 481, 7.5);
/** What a facilitator notes beside a stage. */
export const secretNote = 'secret note';
const table = fc.constantFrom(idOf('g1'), idOf('g1'), idOf('g2'), idOf('g3'));
const objective = fc.constantFrom(o1, o2, idOf('o3'));
const agreement = fc.constantFrom(a1, a1, a1, a1, a1, a2, a3, idOf('nowhere'));
const story = fc.constantFrom(k1, k2);
const point = fc.constantFrom(p1, p2, idOf('p3'));
const effect = fc.constantFrom(...effects);
const version = fc.constantFrom(1, 1, 1, 2, 2, 3);
const temperature = fc.constantFrom(...temperatures);
/** Why somebody objects; of those who keep their name back it is secret who does. */
export const secretReason = 'secret reason';
/** Nobody but its author reads it before the expectations are shown. */
export const secretExpectation = 'secret expectation';
/** Known to the record of a seal alone. */
export const secretSalt = 'secret salt';
const reason = fc.constantFrom(' ', 'A reason', 'A reason', 'A reason', 'x'.repeat(501));
const rule = fc.constantFrom<Rule>('no-objective', 'harms-objective', 'one-sided', 'incomplete');
const writtenEffect = fc.record({
	effect,
	why: fc.constantFrom('', 'Why'),
	tradeOff: fc.constantFrom('', '', 'a1 costs some range'),
});
const agreementForm: fc.Arbitrary<AgreementText> = fc
	.record(
		{
			statement: fc.constantFrom('Planning publishes every Thursday', '', 'x'.repeat(501)),
			scope: fc.constantFrom('', '', 'Harbour Bakery', ' Harbour Bakery', 'Nowhere'),
			owners: fc.uniqueArray(seat, { maxLength: 3 }),
			effects: fc.dictionary(objective, writtenEffect, { maxKeys: 2 }),
			firstStep: fc.constantFrom('Publish', ''),
			reviewOn: fc.constantFrom('2027-01-28', '2020-01-01', '', 'soon'),
		},
		{ requiredKeys: [] },
	)
	.map((change) => agreementText(change));
const seats = fc.uniqueArray(seat, { maxLength: 8 });
const callFound = fc.record({
	text: agreementForm,
	hash: fc.constantFrom('one hash', 'another hash'),
	salt: fc.constant(secretSalt),
	connected: fc.oneof(seats, fc.constant(Object.values(cast).map(({ id }) => id))),
});
const sealFound = fc.record({
	tags: fc.record({
		level: maybe(fc.constantFrom('strategic', 'implementation')),
		elements: fc.subarray([...elementTags]),
		restsOn: fc.uniqueArray(fc.oneof(conflict, story), { maxLength: 3 }),
	}),
	conflicts: fc.uniqueArray(
		fc.record({ id: conflict, title: text, topic: maybe(fc.constantFrom(...topics)) }),
		{ maxLength: 3, selector: ({ id }) => id },
	),
	cases: fc.uniqueArray(
		fc.record({
			id: story,
			title: text,
			themes: fc.uniqueArray(theme, { maxLength: 2 }),
			timeline: fc.array(fc.constantFrom('Week 11', 'Week 12'), { maxLength: 3 }),
		}),
		{ maxLength: 2, selector: ({ id }) => id },
	),
	written: fc.constant<Written>({ conflicts: [], cases: [] }),
	present: seats,
});

const score = fc.constantFrom(1, 2, 3, 4, 5);
const topic = fc.constantFrom(idOf('topic'), idOf('other topic'));
const saleType = fc.constantFrom(idOf('custom'), idOf('stock'), idOf('tender'));
const rating = maybe(fc.record({ state: score, importance: score }));
const visit = fc.constantFrom(idOf('visit'), idOf('other visit'));

/** Sealed here, and before. */
const reviewed = fc.oneof(agreement, fc.constant(before));

const beforehandWords = fc.record({
	seen: fc.dictionary(objective, effect, { maxKeys: 1 }),
	texts: fc.record({ evidence: text }).map((texts) => ({ ...blankWords().texts, ...texts })),
	outcome: maybe(fc.constantFrom(...outcomes)),
	score: maybe(score),
});
/** As the server finds it in a register. */
const foundBeforehand = beforehandWords
	.chain((words) =>
		fc.record({
			agreement: reviewed,
			person: fc.constantFrom(idOf('sam before'), idOf('omar before')),
			at: fc.constantFrom(1, 2),
			...{ workshop: fc.constant(idOf('workshop before')), side: fc.constantFrom(...twoSides) },
			words: fc.constant(words),
		}),
	)
	.map(({ words, ...found }) => ({ ...words, ...found }));

const commands: {
	[T in Command['type']]: fc.Arbitrary<Omit<Extract<Command, { type: T }>, 'type'>>;
} = {
	GoTo: fc.record({ from: position, to: position }),
	SetTimer: fc.record({ minutes: maybe(fc.double({ min: 0.5, max: 600, noNaN: true })) }),
	PauseTimer: fc.constant({}),
	DismissLoss: fc.constant({}),
	ResumeTimer: fc.constant({}),
	ExtendTimer: fc.record({ minutes: fc.double({ min: 0.5, max: 600, noNaN: true }) }),
	Freeze: fc.record({ frozen: fc.boolean() }),
	BringEverybody: fc.constant({}),
	BlankScreen: fc.record({ blank: fc.boolean() }),
	SetReady: fc.record({ ready: fc.boolean() }),
	RaiseHand: fc.record({ raised: fc.boolean() }),
	GiveFloor: fc.record({ seat: maybe(seat) }),
	// Seldom the right one: nothing is played any more after it.
	EraseWorkshop: fc.record({
		title: fc.constantFrom(
			'',
			'x',
			' FROM Sales',
			'From Sales versus Operations to Sales & Operations',
		),
	}),
	WithholdWords: fc.record({ agreement }),
	TakeCardDown: fc.record({ conflict }),
	TakeCaseDown: fc.record({ case: story, found: fc.boolean() }),
	SetDoor: fc.record({ part: fc.constantFrom('locked', 'lobby'), on: fc.boolean() }),
	LetIn: atDoor,
	TurnAway: fc.record({ person: seat, found: fc.boolean() }),
	MarkPresent: fc.record({ person: seat, present: fc.boolean() }),
	RemovePerson: fc.record({ person: seat }),
	OfferLead: fc.record({ to: maybe(seat) }),
	AnswerOffer: fc.record({ from: seat, take: fc.boolean() }),
	TakeLead: fc.record({ from: seat, found: fc.constantFrom(0, goneLongEnough) }),
	RevokeLink: fc.record({
		link: fc.constantFrom<Link>(...linkKinds, { company: 'Harbour Doors' }),
		out: fc.boolean(),
	}),
	ShareWithCompany: fc.record({ conflict, found: maybe(fc.record({ company: text })) }),
	AdmitToCompany: fc.record({ person: seat }),
	ConfirmCompany: fc.record({ company: text, person: maybe(seat), confirmed: fc.boolean() }),
	RevokeAnswerLink: fc.record({
		answer: fc.record({ for: fc.constant('consent' as const), agreement, person: seat }),
	}),
	ConfirmSeal: fc.record({
		agreement,
		hash: fc.constantFrom('sha256 of the text', 'another'),
		confirmed: fc.boolean(),
		reason: fc.constantFrom('', 'Why'),
	}),
	ErasePerson: fc.record({
		person: seat,
		name: fc.constantFrom('', 'x', ...Object.values(cast).map(({ name }) => name)),
	}),
	SetBoardBack: fc.record({
		to: fc.constantFrom(noon, noon + 60_000),
		found: fc.constantFrom('gone', 'same', 'other'),
	}),
	RenameWorkshop: fc.record({ title: text }),
	PlanWorkshop: fc.record({
		language: fc.constantFrom('en', 'nl'),
		startsAt: maybe(fc.constantFrom('2026-11-26T09:00', '2026-11-31T09:00', 'soon')),
		place: text,
		scope: fc.oneof(
			fc.constantFrom(null, { kind: 'circle' as const }),
			fc.record({ kind: fc.constant('company' as const), name: text }),
		),
		currency: fc.constantFrom('EUR', 'SEK', 'XXX'),
		zone: fc.constantFrom('UTC', 'Europe/Amsterdam', 'Europe/Atlantis'),
	}),
	AddStage: fc.record({
		stage,
		kind: fc.constantFrom(...stageKinds),
		title: text,
		minutes,
		before: maybe(stage),
	}),
	EditStage: fc.record({ stage, title: text, minutes }),
	MoveStage: fc.record({ stage, before: maybe(stage) }),
	SkipStage: fc.record({ stage, skipped: fc.boolean() }),
	RemoveStage: fc.record({ stage }),
	NoteStage: fc.record({
		stage,
		note: fc.constantFrom('', secretNote, secretNote, 'x'.repeat(2001)),
	}),
	CloseWorkshop: fc.constant({}),
	ReopenWorkshop: fc.constant({}),
	ChangeSeat: fc.record({
		name: text,
		side: fc.constantFrom('sales', 'operations', 'other', null),
		function: maybe(text),
		company: maybe(text),
		remote: fc.boolean(),
	}),
	MarkSaying: fc.record({
		saying: fc.constantFrom(...sayings.slice(0, 2)),
		heard: fc.boolean(),
		said: fc.boolean(),
	}),
	ShowSayings: fc.record({ shown: fc.boolean() }),
	SayExpectation: fc.record({ text: fc.constantFrom(secretExpectation, '', 'x'.repeat(281)) }),
	ShowExpectations: fc.record({ shown: fc.boolean() }),
	ShareCase: fc.record({
		case: story,
		cases: fc.array(fc.record({ id: story, author: seat }), { maxLength: 1 }),
	}),
	SetCardsPerPerson: fc.record({ most: fc.integer({ min: 1, max: 5 }) }),
	SetNames: fc.record({ shown: fc.boolean() }),
	RevealConflicts: fc.record({ cards }),
	ShareConflict: fc.record({ conflict, cards }),
	ConfirmGuess: fc.record({ conflict, how: fc.constantFrom('confirmed', 'rewritten') }),
	EstimateCost: fc.record({
		conflict,
		estimate: maybe(
			fc.record({
				kind: fc.constantFrom(...costKinds),
				timesAYear: fc.nat(300),
				amount: fc.nat(100_000),
			}),
		),
	}),
	MergeConflicts: fc.record({ conflict, into: maybe(conflict) }),
	AddTheme: fc.record({ theme, title: text }),
	RenameTheme: fc.record({ theme, title: text }),
	RemoveTheme: fc.record({ theme }),
	SortConflict: fc.record({ conflict, theme: maybe(theme), before: maybe(conflict) }),
	OpenRound: fc.record({
		over: fc.constantFrom('themes', 'themes', 'themes', 'cases', 'topics'),
		budget: small,
		maxPerItem: small,
		found: fc.constantFrom([], [{ id: k1, title: 'Forty pallets' }]),
	}),
	CastDots: fc.record({ round: fc.constantFrom(1, 1, 2, 3), dots }),
	AddPaperBallots: fc.record({
		round: fc.constantFrom(1, 1, 2, 3),
		side: fc.constantFrom('sales', 'operations', 'other'),
		ballots: fc.nat(4),
		dots,
	}),
	ChooseCase: fc.record({
		case: story,
		chosen: fc.boolean(),
		found: fc.constantFrom([], [k1], [k1, k2]),
	}),
	AdmitVoter: fc.record({ round: fc.constantFrom(1, 1, 2, 3), person: seat }),
	CloseRound: fc.constant({}),
	CancelRound: fc.constant({}),
	SetStrategy: fc.record({
		basis: fc.constantFrom(0, 1, 1, 2, 3),
		sponsor: fc.constantFrom(undefined, '', 'Petra Vos'),
		statement: text,
		objectives: fc.array(
			fc.record({ id: objective, title: text }).map(({ id, title }) => form(id, title)),
			{ maxLength: 3 },
		),
	}),
	TranslateObjective: fc.record({
		objective,
		side: fc.constantFrom('sales', 'operations'),
		text,
	}),
	ReadBack: fc.record({ objective, side: fc.constantFrom('sales', 'operations'), text }),
	ConfirmReadBack: fc.record({
		objective,
		side: fc.constantFrom('sales', 'operations'),
		accepted: fc.boolean(),
	}),
	PickFocus: fc.record({
		objectives: fc.array(objective, { maxLength: 4 }),
		notOnList: fc.boolean(),
		goals: maybe(fc.nat(12)),
	}),
	ShowFocus: fc.record({ shown: fc.boolean() }),
	AskStrategy: fc.record({
		question: fc.constantFrom(idOf('q1'), idOf('q2')),
		text,
		by: fc.constantFrom(null, '2027-01-28', 'soon'),
		about: fc.record({
			kind: fc.constantFrom(...subjects),
			id: maybe(fc.oneof(objective, agreement)),
		}),
	}),
	AnswerQuestion: fc.record({
		question: fc.constantFrom(idOf('q1'), idOf('q2'), idOf('nowhere')),
		answer: text,
	}),
	SetOrder: fc.record({ order: fc.array(fc.oneof(table, story), { maxLength: 4 }) }),
	Present: fc.record({ proposal: maybe(fc.oneof(table, story)) }),
	SendTogether: fc.record({ group: table, with: maybe(table) }),
	RaisePoint: fc.record(
		{
			point,
			case: mostly(story),
			group: table,
			kind: fc.constantFrom('challenge', 'build'),
			text,
		},
		{ requiredKeys: ['point', 'case', 'kind', 'text'] },
	),
	WithdrawPoint: fc.record({ point, withdrawn: fc.boolean() }),
	SetRestating: fc.record({ on: fc.boolean() }),
	RestatePoint: fc.record({ point, text }),
	ConfirmRestated: fc.record({
		point,
		text: fc.oneof(text, fc.constant('Dates')),
		yes: fc.boolean(),
	}),
	SettlePoint: fc.record({
		point,
		status: fc.constantFrom('open', 'answered', 'accepted', 'parked'),
		answer: text,
	}),
	MakeTables: fc.record({
		tables: fc.integer({ min: 1, max: 4 }),
		found: fc.record({
			seed: fc.nat(99),
			ids: fc.constant([idOf('g1'), idOf('g2'), idOf('g3'), idOf('g4')]),
			present: fc.constantFrom([], [sam, omar, tess], [frida]),
			cases: fc.constantFrom(
				[],
				[
					{ id: k1, presenter: sam },
					{ id: k2, presenter: null },
				],
			),
		}),
	}),
	MoveToTable: fc.record({ seat, group: maybe(table) }),
	TakeSeat: fc.constant({}),
	AssignCase: fc.record({ group: table, case: maybe(story) }),
	Wish: fc.record({
		kind: fc.constantFrom('apart', 'together'),
		seats: fc.tuple(seat, seat),
		on: fc.boolean(),
	}),
	BeginTables: fc.constant({}),
	CallFacilitator: fc.record({ group: table, called: fc.boolean() }),
	AnnounceVisit: fc.record({ group: table, minutes: maybe(fc.nat(9)) }),
	SendMessage: fc.record({ group: maybe(table), text }),
	CallTime: fc.record({ group: maybe(table), minutes: maybe(fc.nat(9)) }),
	SetTableDone: fc.record({ group: table, done: fc.boolean() }),
	JudgeSwap: fc.record({
		group: table,
		side: fc.constantFrom('sales', 'operations'),
		signs: maybe(fc.boolean()),
	}),
	AddAgreement: fc.oneof(
		fc.record({ agreement, found: fc.record({ lastNumber: fc.nat(9) }) }),
		fc.record({ agreement, group: table, found: fc.record({ lastNumber: fc.nat(9) }) }),
		fc.record({
			agreement,
			from: fc.record({ kind: fc.constantFrom('conflict', 'theme', 'case', 'own'), id: story }),
			found: fc.record({ lastNumber: fc.nat(9), isThere: fc.boolean() }),
		}),
		fc.record({
			agreement,
			triedFrom: agreement,
			found: fc.record({ lastNumber: fc.nat(9), scope: fc.constantFrom('', 'Mill', 'Bakery') }),
		}),
	),
	NoteAction: fc.record({
		action: agreement,
		text,
		who: maybe(seat),
		by: maybe(fc.constant('2026-12-04')),
	}),
	WithdrawAgreement: fc.record({ agreement, withdrawn: fc.boolean() }),
	JudgeEffect: fc.record({ agreement, objective, effect: maybe(effect) }),
	TapLine: fc.record({
		agreement,
		case: story,
		line: fc.nat(3),
		how: text,
		on: fc.boolean(),
		found: maybe(fc.array(fc.constantFrom('Week 11', 'Week 12', 'Week 13'), { maxLength: 3 })),
	}),
	WaiveFinding: fc.record({
		agreement,
		waiver: fc.record({
			rule,
			subject: fc.constantFrom('', 'sales', 'operations', o1, o2),
			reason,
		}),
		asks: fc.record({ question: fc.constantFrom(idOf('q1'), idOf('q2')), text: reason }),
	}),
	Show: fc.record({
		what: fc.constantFrom('case', 'agreement', 'conflict'),
		id: maybe(fc.oneof(agreement, story, conflict)),
	}),
	SetSaleType: fc.record({
		saleType: fc.record({ id: saleType, title: text, customerRequires: text, weRequire: text }),
	}),
	RemoveSaleType: fc.record({ saleType }),
	RateReadiness: fc.record({
		saleType,
		element: fc.constantFrom(...readinessElements),
		rating,
	}),
	RateRhythm: fc.record({ rating }),
	ShowReadiness: fc.constant({}),
	RateReturn: fc.record({ score: maybe(score) }),
	Remark: fc.record({ kind: fc.constantFrom('keep', 'change'), text }),
	SuggestTopic: fc.record({ topic, title: text }),
	RemoveTopic: fc.record({ topic }),
	OfferVisit: fc.record({ visit, kind: fc.constantFrom('offer', 'wish'), text }),
	WithdrawVisit: fc.record({ visit }),
	MatchVisit: fc.record({
		visit,
		with: maybe(seat),
		on: maybe(fc.constantFrom('2027-01-14', '2027-02-30')),
	}),
	SetNextSession: fc.record({
		next: maybe(
			fc.record({
				template: fc.constantFrom(...templates),
				on: fc.constantFrom('2027-01-14', 'soon'),
				time: fc.constantFrom('', '09:30', '99:99'),
				place: text,
			}),
		),
	}),
	SetRhythm: fc.record({
		rhythm: maybe(
			fc.record({
				from: fc.constantFrom('2026-12-01', '2026-12-29', 'soon'),
				every: fc.integer({ min: 1, max: 52 }),
				nth: maybe(fc.constantFrom(...monthPlaces)),
				time: fc.constantFrom('', '09:30', '99:99'),
				minutes: fc.integer({ min: 5, max: 480 }),
			}),
		),
	}),
	RatePulse: fc.record({
		pulse: fc.array(maybe(score), { minLength: 6, maxLength: 6 }),
	}),
	ShowScores: fc.constant({}),
	SeeEffect: fc.record({ agreement: reviewed, objective, effect: maybe(effect) }),
	WriteReview: fc.record({ agreement: reviewed, field: fc.constantFrom(...reviewFields), text }),
	SetMeasuredValue: fc.record({
		agreement: reviewed,
		value: maybe(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(12.5, 1e12))),
	}),
	WriteBeforehand: fc.record({ agreement: reviewed, words: beforehandWords }),
	OpenBeforehand: fc.record({ found: fc.array(foundBeforehand, { maxLength: 2 }) }),
	SetOutcome: fc.record({ agreement: reviewed, outcome: maybe(fc.constantFrom(...outcomes)) }),
	RateAgreement: fc.record({ agreement: reviewed, score: maybe(score) }),
	DecideReview: fc.record({
		agreement: reviewed,
		decision: fc.constantFrom(...reviewDecisions),
		reviewOn: maybe(fc.constantFrom('2027-03-25', '2020-01-01', 'soon')),
		reason,
		found: fc.record({ draft: fc.constantFrom(a2, a3, idOf('next')), lastNumber: fc.nat(9) }),
	}),
	EndAction: fc.record({
		action: fc.oneof(fc.constantFrom(actionBefore, idOf('nowhere')), agreement),
		end: maybe(fc.constantFrom(...actionEndings)),
		reason,
	}),
	SettleCarried: fc.record({
		item: fc.constantFrom(t1, t2, p1, topicBefore, idOf('nowhere')),
		settled: fc.boolean(),
		theme: fc.boolean(),
	}),
	CallForConsent: fc.record(
		{ agreement, found: mostly(callFound), temperature: fc.boolean() },
		{ requiredKeys: ['agreement', 'found'] },
	),
	GiveTemperature: fc.record({ agreement, version, temperature: maybe(temperature) }),
	ShowTemperature: fc.record({ agreement, version }),
	SayWord: fc.oneof(
		fc.record({
			agreement,
			version,
			word: fc.constantFrom('agree', 'agree', 'reservation', 'object'),
			reason,
			named: fc.constant(true),
		}),
		fc.record({
			agreement,
			version,
			word: fc.constant('object'),
			reason: fc.constant(secretReason),
			named: fc.constant(false),
		}),
	),
	CloseObjection: fc.record({
		agreement,
		author: seat,
		how: fc.constantFrom('integrated', 'withdrawn', 'dissent'),
	}),
	SealAgreement: fc.record({ agreement, version, found: mostly(sealFound) }),
};

const commandOf = (type: Command['type']): fc.Arbitrary<Command> =>
	commands[type].map((rest) => ({ type, ...rest }) as Command);

const anything = fc.record({
	who: seat,
	command: fc.oneof(...(Object.keys(commands) as Command['type'][]).map(commandOf)),
});
const hosting = fc.record({
	who: fc.constant(frida),
	command: fc.oneof(
		...(
			[
				'SetNames',
				'RevealConflicts',
				'OpenRound',
				'OpenRound',
				'AddPaperBallots',
				'AdmitVoter',
				'CloseRound',
				'CancelRound',
				'TakeCardDown',
				'TakeCaseDown',
			] as const
		).map(commandOf),
	),
});
const voting = fc.record({
	who: fc.constantFrom(sam, omar, tess, idOf('late')),
	command: commandOf('CastDots'),
});
const joining = fc.constantFrom(...late).map((joins) => ({ joins }));
/** The reveal and rounds come about often enough to be voted in, closed, cancelled and voted in again. */
const act: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 6, arbitrary: anything },
	{ weight: 3, arbitrary: voting },
	{ weight: 1, arbitrary: hosting },
	{ weight: 1, arbitrary: joining },
);

const speaker = fc.constantFrom(sam, sara, omar, oda, tess, idOf('late'));
const saying = fc.record({
	who: speaker,
	command: fc.oneof(
		...(
			[
				...(['SayWord', 'GiveTemperature', 'GiveTemperature', 'JudgeEffect'] as const),
				...(['ChangeSeat', 'PickFocus', 'ReadBack'] as const),
			] as const
		).map(commandOf),
	),
});
const closing = speaker.chain((who) =>
	fc.record({
		who: fc.constantFrom(who, who, frida),
		command: commandOf('CloseObjection').map(
			(command): Command => ({ ...command, author: who }) as Command,
		),
	}),
);
const asking = fc.record({
	who: fc.constant(frida),
	command: fc.oneof(
		...(
			[
				...(['CallForConsent', 'SealAgreement', 'SealAgreement'] as const),
				...(['SetStrategy', 'WaiveFinding', 'ShowFocus', 'ShowTemperature'] as const),
			] as const
		).map(commandOf),
	),
});
/** Questions to the room come about often enough to be answered, objected to, put again and sealed. */
const agreementAct: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 4, arbitrary: anything },
	{ weight: 5, arbitrary: saying },
	{ weight: 2, arbitrary: closing },
	{ weight: 4, arbitrary: asking },
	{ weight: 1, arbitrary: joining },
);

/** Reviews are said, decided and decided again; what takes a place is sealed now and then. */
const reviewAct: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 3, arbitrary: anything },
	{
		weight: 4,
		arbitrary: fc.record({
			who: fc.constantFrom(sam, omar, tess, frida),
			command: fc.oneof(
				...(
					['SeeEffect', 'WriteReview', 'SetMeasuredValue', 'SetOutcome', 'RateAgreement'] as const
				).map(commandOf),
			),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			who: fc.constantFrom(frida, frida, sam),
			command: fc.oneof(
				...(['DecideReview', 'SettleCarried', 'EndAction', 'OpenBeforehand'] as const).map(
					commandOf,
				),
			),
		}),
	},
	{ weight: 1, arbitrary: joining },
);

const voted: Recorded[] = [...opened, casts(sam, { [t1]: 3, [t2]: 2 }), casts(omar, { [t1]: 1 })];
/** Who votes is asked to lead. */
const offering: Recorded[] = [...voted, by(frida, { type: 'LeadOffered', from: frida, to: sam })];
/** Somebody of another company is there, and cards stand under one that may be taken down. */
const circle: Recorded[] = [
	...sorted,
	joined({ ...cast.otto, id: idOf('bolt'), name: 'Bo', company: 'Bolt' }),
	by(frida, { type: 'ConflictsMerged', conflict: c2, into: c1, from: t1 }),
	by(frida, { type: 'ConflictsMerged', conflict: c3, into: c1, from: t2 }),
];
/** Where a play begins: in a circle, at the door, after the reveal, with themes, while and after voting, with a lead that is offered. */
const starts: Recorded[][] = [
	...[seated, revealed, sorted, voted, voted, [...voted, closed], offering],
	circle,
];
const judged: Recorded[] = [
	...drafting,
	by(sam, { type: 'EffectJudged', agreement: a1, objective: o1, effect: 'harms', strategy: 1 }),
	by(omar, { type: 'EffectJudged', agreement: a1, objective: o1, effect: 'neutral', strategy: 1 }),
];
const objected: Recorded[] = [
	...agreed,
	draftedEvent(a2, 2),
	saidEvent(tess, 'object', { reason: secretReason, named: false }),
];
/** And where agreements come about: with a strategy, a draft, judgements, a question, words. */
const agreementStarts: Recorded[][] = [
	...[drafting, judged, asked, agreed, agreed, objected, taking, taking],
];
/** A team that comes back: with an open agreement, and what else was still open. */
const reviewing: Recorded[] = [...drafting, broughtBefore, strategySet(1, otif, margin)];
/** On a board with everything on it, too. */
const whole: Recorded[] = [...sorted, strategySet(1, otif, margin), draftedEvent(a1, 1)];

export interface Play {
	start: Recorded[];
	acts: Act[];
}
const playsOf = (
	start: readonly Recorded[][],
	one: fc.Arbitrary<Act>,
	most: number,
): fc.Arbitrary<Play> =>
	fc.record({
		start: fc.constantFrom(...start),
		acts: fc.array(one, { minLength: 1, maxLength: most, size: 'max' }),
	});
export const plays = (most = 25): fc.Arbitrary<Play> =>
	fc.oneof(
		playsOf([...starts, whole], act, most),
		playsOf([...agreementStarts, whole], agreementAct, most),
		playsOf([reviewing], reviewAct, most),
	);

/** Plays acts on a state; tells each event as soon as the state has evolved by it. */
export function play(
	{ start, acts }: Play,
	onEvent: (event: Recorded, state: WorkshopState) => void = () => undefined,
): { state: WorkshopState; recorded: Recorded[] } {
	const state = stateAfter(start);
	const recorded = [...start];
	const record = (event: Recorded) => {
		recorded.push(event);
		evolve(state, event);
		onEvent(event, state);
	};
	acts.forEach((act, index) => {
		const at = noon + index;
		if ('joins' in act) {
			const { id } = act.joins;
			if (!state.participants[id]) record(joined(act.joins));
			return;
		}
		const decision = decide(state, act.command, { by: act.who, at });
		if (decision.ok) for (const event of decision.events) record(by(act.who, event, at));
	});
	return { state, recorded };
}

/** As it comes over the wire. */
export const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
