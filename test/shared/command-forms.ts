import type { SentCommand } from '../../shared/protocol.ts';
import { effects } from '../../shared/check/agreement.ts';
import { rules } from '../../shared/check/finding.ts';
import { temperatures } from '../../shared/insight/temperature.ts';
import { blankWords } from '../../shared/workshop/beforehand.ts';
import { sayings } from '../../shared/workshop/sayings.ts';
import { outcomes, reviewDecisions, reviewFields } from '../../shared/workshop/reviews.ts';
import { stageKinds, steps } from '../../shared/workshop/state.ts';
import { c1, c2, idOf, t1, t2 } from '../support/room.ts';

export type Type = SentCommand['type'];
type Form<T extends Type> = Omit<Extract<SentCommand, { type: T }>, 'type' | 'commandId'>;
type Invalid = [what: string, change: Record<string, unknown>];

export interface Row<T extends Type> {
	/** Forms that are commands. */
	valid: [Form<T>, ...Form<T>[]];
	/** What makes the first form none. */
	invalid: Invalid[];
}

const position = { stage: 'conflicts', step: 'write' } as const;
const estimate = { kind: 'overtime', timesAYear: 18, amount: 4200 } as const;
const monthly = { from: '2026-12-01', every: 1, nth: 1, time: '09:00', minutes: 60 } as const;
const long = 'x'.repeat(50_000);
const objective = {
	id: t1,
	title: 'Deliver what we promise',
	businessGoal: 'Keep share with the ten largest customers',
	indicator: 'On time and in full',
	baseline: '91 %',
	target: '97 %',
	horizon: '2027-12',
};
const inObjective = ([what, change]: Invalid): Invalid => [
	what,
	{ objectives: [{ ...objective, ...change }] },
];

export const noId = (key: string): Invalid[] => [
	[`a ${key} of 21 characters`, { [key]: 'a'.repeat(21) }],
	[`a ${key} of 23 characters`, { [key]: 'a'.repeat(23) }],
	[`a ${key} with a slash`, { [key]: `${'a'.repeat(21)}/` }],
	[`a ${key} with a line behind it`, { [key]: `${idOf('a')}\n` }],
];
const noText = (key: string): Invalid[] => [
	[`a ${key} of 50,001 characters`, { [key]: `${long}x` }],
	[`a ${key} that is a number`, { [key]: 7 }],
];
const noNumber = (key: string, of: (n: unknown) => Record<string, unknown>): Invalid[] =>
	[Number.NaN, Infinity, -1, 1e300, '1', true, [1]].map((n) => [`a ${key} of ${String(n)}`, of(n)]);

const noStage: Invalid[] = [
	['a stage of 41 characters', { stage: 's'.repeat(41) }],
	['a stage that is a number', { stage: 7 }],
];

/** What is a command and what is none; a command without a row does not compile. */
export const commandForms: { [T in Type]: Row<T> } = {
	GoTo: {
		valid: [
			{ from: position, to: { stage: 'welcome', step: 'open' } },
			...steps.map((step) => ({
				from: position,
				to: { stage: 's'.repeat(40), step },
			})),
		],
		invalid: [
			['a step that nothing has', { to: { stage: 'conflicts', step: 'dance' } }],
			['a stage of 41 characters', { to: { stage: 's'.repeat(41), step: 'open' } }],
			['a position with more to it', { from: { ...position, x: 1 } }],
			['a position without a step', { from: { stage: 'conflicts' } }],
		],
	},
	SetTimer: {
		valid: [{ minutes: 0.5 }, { minutes: 7.25 }, { minutes: 600 }, { minutes: null }],
		invalid: [
			['minutes below half a minute', { minutes: 0.49 }],
			['minutes over ten hours', { minutes: 600.1 }],
			...noNumber('minutes', (minutes) => ({ minutes })),
		],
	},
	PauseTimer: { valid: [{}], invalid: [] },
	DismissLoss: { valid: [{}], invalid: [] },
	ResumeTimer: { valid: [{}], invalid: [] },
	ExtendTimer: {
		valid: [{ minutes: 1 }, { minutes: 0.5 }, { minutes: 600 }],
		invalid: [
			['minutes below half a minute', { minutes: 0.49 }],
			['minutes over ten hours', { minutes: 600.1 }],
			['no minutes', { minutes: null }],
			...noNumber('minutes', (minutes) => ({ minutes })),
		],
	},
	Freeze: {
		valid: [{ frozen: true }, { frozen: false }],
		invalid: [['a word for yes', { frozen: 'true' }]],
	},
	BringEverybody: { valid: [{}], invalid: [] },
	BlankScreen: {
		valid: [{ blank: true }, { blank: false }],
		invalid: [['a number for yes', { blank: 1 }]],
	},
	SetReady: {
		valid: [{ ready: true }, { ready: false }],
		invalid: [['a word for yes', { ready: 'yes' }]],
	},
	RaiseHand: {
		valid: [{ raised: true }, { raised: false }],
		invalid: [['nothing for no', { raised: null }]],
	},
	GiveFloor: { valid: [{ seat: t1 }, { seat: null }], invalid: noId('seat') },
	SetBoardBack: {
		valid: [{ to: 0 }, { to: Date.UTC(2026, 10, 26, 12) }],
		invalid: [
			['half a millisecond', { to: 0.5 }],
			['what the server finds', { found: 'other' }],
			...noNumber('moment', (to) => ({ to })),
		],
	},
	RenameWorkshop: {
		valid: [{ title: 'Same boat' }, { title: '' }, { title: long }],
		invalid: noText('title'),
	},
	PlanWorkshop: {
		valid: [
			{ language: 'en', startsAt: null, place: '', scope: null },
			{ language: 'nl', startsAt: '2026-11-26T09:00', place: long, scope: { kind: 'circle' } },
			{ language: 'nl', startsAt: 'soon', place: '', scope: { kind: 'company', name: long } },
			{
				...{ language: 'en', startsAt: null, place: '', scope: null },
				...{ currency: 'SEK', zone: 'Europe/Stockholm' },
			},
		],
		invalid: [
			['another language', { language: 'fr' }],
			['a moment of 41 characters', { startsAt: '2'.repeat(41) }],
			['a zone of 41 characters', { zone: 'z'.repeat(41) }],
			['a currency that is no text', { currency: 7 }],
			['a scope that is none', { scope: { kind: 'world' } }],
			['a company without a name', { scope: { kind: 'company' } }],
			['a circle with a name', { scope: { kind: 'circle', name: 'Four' } }],
			...noText('place'),
		],
	},
	AddStage: {
		valid: [
			{ stage: 'break', kind: 'break', title: '', minutes: 15, before: null },
			...stageKinds.map((kind) => ({
				...{ stage: idOf('stage'), kind, title: long, minutes: 0 },
				before: 's'.repeat(40),
			})),
		],
		invalid: [
			['a stage that is no id', { stage: 'constructor' }],
			['a stage of 21 characters', { stage: 'a'.repeat(21) }],
			['another kind', { kind: 'dance' }],
			['a place of 41 characters', { before: 's'.repeat(41) }],
			...noText('title'),
			...noNumber('minutes', (minutes) => ({ minutes })),
		],
	},
	EditStage: {
		valid: [
			{ stage: 'break', title: 'Lunch', minutes: 45 },
			{ stage: 's'.repeat(40), title: '', minutes: 7.5 },
		],
		invalid: [...noStage, ...noText('title'), ...noNumber('minutes', (minutes) => ({ minutes }))],
	},
	MoveStage: {
		valid: [
			{ stage: 'break', before: 'cases' },
			{ stage: 'break', before: null },
		],
		invalid: [...noStage, ['a place of 41 characters', { before: 's'.repeat(41) }]],
	},
	SkipStage: {
		valid: [
			{ stage: 'break', skipped: true },
			{ stage: 'break', skipped: false },
		],
		invalid: [...noStage, ['a word for yes', { skipped: 'true' }]],
	},
	RemoveStage: { valid: [{ stage: 'break' }], invalid: noStage },
	NoteStage: {
		valid: [
			{ stage: 'break', note: 'Coffee is in the hall' },
			{ stage: 'break', note: '' },
			{ stage: 'break', note: long },
		],
		invalid: [...noStage, ...noText('note')],
	},
	CloseWorkshop: { valid: [{}], invalid: [] },
	ReopenWorkshop: { valid: [{}], invalid: [] },
	TakeCaseDown: { valid: [{ case: c1 }], invalid: noId('case') },
	TakeCardDown: { valid: [{ conflict: idOf('c1') }], invalid: noId('conflict') },
	WithholdWords: { valid: [{ agreement: idOf('a1') }], invalid: noId('agreement') },
	SetDoor: {
		valid: [
			{ part: 'locked', on: true },
			{ part: 'lobby', on: false },
		],
		invalid: [
			['a part that is none', { part: 'hinge' }],
			['a word for yes', { on: 'true' }],
		],
	},
	LetIn: { valid: [{ person: idOf('sam') }], invalid: noId('person') },
	TurnAway: { valid: [{ person: idOf('sam') }], invalid: noId('person') },
	RevokeAnswerLink: {
		valid: [
			{ answer: { for: 'consent', agreement: idOf('a1'), person: idOf('sam') } },
			{ answer: { for: 'confirm', agreement: idOf('a1'), person: idOf('sam') } },
			{ answer: { for: 'strategy', agreement: null, person: idOf('sam') } },
		],
		invalid: [
			['an answer to nothing', { answer: null }],
			[
				'an answer to something else',
				{ answer: { for: 'vote', agreement: idOf('a1'), person: idOf('sam') } },
			],
			['an answer of nobody', { answer: { for: 'consent', agreement: idOf('a1'), person: 'sam' } }],
			[
				'an answer with more in it',
				{ answer: { for: 'consent', agreement: idOf('a1'), person: idOf('sam'), key: 'x' } },
			],
		],
	},
	ConfirmSeal: {
		valid: [
			{ agreement: idOf('a1'), hash: 'a hash', confirmed: true, reason: '' },
			{ agreement: idOf('a1'), hash: 'a hash', confirmed: false, reason: 'Not on Fridays' },
		],
		invalid: [
			...noId('agreement'),
			...noText('reason'),
			['a hash of 101 characters', { hash: 'x'.repeat(101) }],
			['an answer between', { confirmed: 'maybe' }],
		],
	},
	WriteBeforehand: {
		valid: [
			{ agreement: idOf('a1'), words: blankWords() },
			{
				agreement: idOf('a1'),
				words: {
					...blankWords(),
					...{ seen: { [idOf('o1')]: 'harms' }, measuredValue: 12.5, outcome: 'partly', score: 4 },
				},
			},
		],
		invalid: [
			...noId('agreement'),
			['no words', { words: null }],
			['a score of 6', { words: { ...blankWords(), score: 6 } }],
			['an outcome between', { words: { ...blankWords(), outcome: 'maybe' } }],
			[
				'an effect of another kind',
				{ words: { ...blankWords(), seen: { [idOf('o1')]: 'helps' } } },
			],
			['a field more', { words: { ...blankWords(), decision: 'keep' } }],
		],
	},
	OpenBeforehand: { valid: [{}], invalid: [] },
	RevokeLink: {
		valid: [
			{ link: 'screen', out: true },
			{ link: 'cohost', out: false },
			{ link: { company: 'Harbour Doors' }, out: true },
		],
		invalid: [
			['a link that is none', { link: 'team' }],
			['the link of no company', { link: { company: null } }],
			['a word for yes', { out: 'true' }],
		],
	},
	OfferLead: {
		valid: [{ to: idOf('sam') }, { to: null }],
		invalid: noId('to'),
	},
	AnswerOffer: {
		valid: [
			{ from: idOf('frida'), take: true },
			{ from: idOf('frida'), take: false },
		],
		invalid: [...noId('from'), ['an answer in words', { take: 'yes' }]],
	},
	TakeLead: { valid: [{ from: idOf('frida') }], invalid: noId('from') },
	MarkPresent: {
		valid: [
			{ person: idOf('sam'), present: true },
			{ person: idOf('sam'), present: false },
		],
		invalid: [['a word for yes', { present: 'yes' }], ...noId('person')],
	},
	ShareWithCompany: { valid: [{ conflict: idOf('c1') }], invalid: noId('conflict') },
	AdmitToCompany: { valid: [{ person: idOf('sam') }], invalid: noId('person') },
	ConfirmCompany: {
		valid: [
			{ company: 'Harbour Doors', person: null, confirmed: true },
			{ company: 'Harbour Doors', person: idOf('sam'), confirmed: false },
		],
		invalid: [
			['no company', { company: null }],
			['a word for yes', { confirmed: 'yes' }],
			['a person who is no id', { person: 'sam' }],
		],
	},
	RemovePerson: { valid: [{ person: idOf('sam') }], invalid: noId('person') },
	ErasePerson: {
		valid: [
			{ person: idOf('sam'), name: 'Sam' },
			{ person: idOf('lead'), name: '' },
		],
		invalid: [...noId('person'), ...noText('name')],
	},
	EraseWorkshop: { valid: [{ title: 'Peaks' }, { title: long }], invalid: noText('title') },
	ChangeSeat: {
		valid: [
			{ name: 'Sam', side: 'sales', function: null, company: null, remote: false },
			{ name: 'Omar', side: 'operations', function: '', company: 'Mill', remote: true },
			{ name: 'Tess', side: 'other', function: 'Finance', company: long, remote: false },
			{ name: long, side: null, function: long, company: '', remote: false },
		],
		invalid: [
			['a fourth side', { side: 'marketing' }],
			['a name that is null', { name: null }],
			['a word for remote', { remote: 'yes' }],
			...['name', 'function', 'company'].flatMap(noText),
		],
	},
	MarkSaying: {
		valid: [
			{ saying: 'promised-first', heard: true, said: false },
			...sayings.map((saying) => ({ saying, heard: false, said: true })),
		],
		invalid: [
			['a saying that nobody has', { saying: 'we-are-all-friends' }],
			['a word for yes', { heard: 'true' }],
			['a number for yes', { said: 1 }],
		],
	},
	ShowSayings: {
		valid: [{ shown: true }, { shown: false }],
		invalid: [['a word for yes', { shown: 'true' }]],
	},
	SayExpectation: {
		valid: [{ text: 'That we agree on dates' }, { text: '' }, { text: long }],
		invalid: noText('text'),
	},
	ShowExpectations: {
		valid: [{ shown: true }, { shown: false }],
		invalid: [['null', { shown: null }]],
	},
	ShareCase: { valid: [{ case: c1 }], invalid: noId('case') },
	SetCardsPerPerson: {
		valid: [{ most: 1 }, { most: 5 }],
		invalid: [
			['none', { most: 0 }],
			['more than anybody reads', { most: 6 }],
			['half a card', { most: 1.5 }],
		],
	},
	SetNames: {
		valid: [{ shown: true }, { shown: false }],
		invalid: [
			['a word for yes', { shown: 'true' }],
			['a number for yes', { shown: 1 }],
		],
	},
	RevealConflicts: {
		valid: [{}],
		invalid: [['whether names are shown, which is said before', { named: true }]],
	},
	ShareConflict: {
		valid: [{ conflict: c1 }, { conflict: c1, named: false }, { conflict: c1, named: true }],
		invalid: [['a word for yes', { named: 'true' }], ...noId('conflict')],
	},
	ConfirmGuess: {
		valid: [
			{ conflict: c1, how: 'confirmed' },
			{ conflict: c1, how: 'rewritten' },
		],
		invalid: [['another how', { how: 'own' }], ...noId('conflict')],
	},
	EstimateCost: {
		valid: [
			{ conflict: c1, estimate },
			{ conflict: c1, estimate: null },
			{ conflict: c1, estimate: { kind: 'discount', timesAYear: 0, amount: 0 } },
			{ conflict: c1, estimate: { kind: 'lost-sales', timesAYear: 1e6, amount: 1e12 } },
			{ conflict: c1, estimate: { ...estimate, timesAYear: 0.5, amount: 12.5 } },
		],
		invalid: [
			['another kind', { estimate: { ...estimate, kind: 'bad luck' } }],
			['more than a million times', { estimate: { ...estimate, timesAYear: 1e6 + 1 } }],
			['more than there is', { estimate: { ...estimate, amount: 1e12 + 1 } }],
			['an estimate with more to it', { estimate: { ...estimate, currency: 'EUR' } }],
			...noNumber('timesAYear', (n) => ({ estimate: { ...estimate, timesAYear: n } })),
			...noNumber('amount', (n) => ({ estimate: { ...estimate, amount: n } })),
			...noId('conflict'),
		],
	},
	MergeConflicts: {
		valid: [
			{ conflict: c1, into: c2 },
			{ conflict: c1, into: null },
		],
		invalid: ['conflict', 'into'].flatMap(noId),
	},
	AddTheme: {
		valid: [{ theme: t1, title: 'Dates' }],
		invalid: [...noId('theme'), ...noText('title')],
	},
	RenameTheme: {
		valid: [{ theme: t1, title: 'Dates' }],
		invalid: [...noId('theme'), ...noText('title')],
	},
	RemoveTheme: { valid: [{ theme: t1 }], invalid: noId('theme') },
	SortConflict: {
		valid: [
			{ conflict: c1, theme: t1, before: c2 },
			{ conflict: c1, theme: t1, before: null },
			{ conflict: c1, theme: null, before: null },
		],
		invalid: ['conflict', 'theme', 'before'].flatMap(noId),
	},
	OpenRound: {
		valid: [
			{ over: 'themes', budget: 5, maxPerItem: 3 },
			{ over: 'cases', budget: 1, maxPerItem: 1 },
			{ over: 'topics', budget: 20, maxPerItem: 20 },
		],
		invalid: [
			['a round over objectives', { over: 'objectives' }],
			...['budget', 'maxPerItem'].flatMap((key): Invalid[] => [
				[`a ${key} of none`, { [key]: 0 }],
				[`a ${key} of 21`, { [key]: 21 }],
				[`half a ${key}`, { [key]: 2.5 }],
				...noNumber(key, (n) => ({ [key]: n })),
			]),
		],
	},
	CastDots: {
		valid: [
			{ round: 1, dots: { [t1]: 3, [t2]: 0 } },
			{ round: 0, dots: {} },
			{ round: 1000, dots: { [t1]: 1000 } },
		],
		invalid: [
			['round 1001', { round: 1001 }],
			['half a dot', { dots: { [t1]: 0.5 } }],
			['1001 dots', { dots: { [t1]: 1001 } }],
			['dots on what is no id', { dots: { t1: 1 } }],
			['dots on two of which one is no id', { dots: { [t1]: 1, 't/2': 1 } }],
			['a list of dots', { dots: [1] }],
			['an empty list of dots', { dots: [] }],
			...noNumber('round', (round) => ({ round })),
			...noNumber('count', (n) => ({ dots: { [t1]: n } })),
		],
	},
	AddPaperBallots: {
		valid: [
			{ round: 1, side: 'sales', ballots: 4, dots: { [t1]: 12, [t2]: 0 } },
			{ round: 1, side: 'operations', ballots: 0, dots: {} },
			{ round: 1, side: 'other', ballots: 1000, dots: { [t1]: 20_000 } },
		],
		invalid: [
			['a fourth side', { side: 'marketing' }],
			['1001 ballots', { ballots: 1001 }],
			['half a ballot', { ballots: 0.5 }],
			['20,001 dots', { dots: { [t1]: 20_001 } }],
			['dots on what is no id', { dots: { t1: 1 } }],
			...noNumber('round', (round) => ({ round })),
			...noNumber('ballots', (ballots) => ({ ballots })),
			...noNumber('count', (n) => ({ dots: { [t1]: n } })),
		],
	},
	ChooseCase: {
		valid: [
			{ case: t1, chosen: true },
			{ case: t1, chosen: false },
		],
		invalid: [['a word for yes', { chosen: 'yes' }], ...noId('case')],
	},
	AdmitVoter: {
		valid: [{ round: 1, person: t1 }],
		invalid: [...noNumber('round', (round) => ({ round })), ...noId('person')],
	},
	CloseRound: { valid: [{}], invalid: [] },
	CancelRound: { valid: [{}], invalid: [] },
	SetStrategy: {
		valid: [
			{ basis: 0, statement: 'Grow with what we can serve', objectives: [objective] },
			{ basis: 1000, statement: '', objectives: [] },
			{ basis: 1, statement: long, objectives: Array.from({ length: 21 }, () => objective) },
		],
		invalid: [
			['an objective that is none', { objectives: ['Deliver'] }],
			['objectives by id', { objectives: { [t1]: objective } }],
			['what an objective asks', { objectives: [{ ...objective, asks: { sales: '' } }] }],
			...noNumber('basis', (basis) => ({ basis })),
			...noText('statement'),
			...noId('id').map(inObjective),
			...['title', 'businessGoal', 'indicator', 'baseline', 'target', 'horizon']
				.flatMap(noText)
				.map(inObjective),
		],
	},
	TranslateObjective: {
		valid: [
			{ objective: t1, side: 'sales', text: 'Promise what the load allows' },
			{ objective: t1, side: 'operations', text: '' },
		],
		invalid: [['a third side', { side: 'other' }], ...noId('objective'), ...noText('text')],
	},
	ReadBack: {
		valid: [
			{ objective: t1, side: 'sales', text: 'They ask us before they promise' },
			{ objective: t1, side: 'operations', text: '' },
		],
		invalid: [['a third side', { side: 'other' }], ...noId('objective'), ...noText('text')],
	},
	ConfirmReadBack: {
		valid: [
			{ objective: t1, side: 'sales', accepted: true },
			{ objective: t1, side: 'operations', accepted: false },
		],
		invalid: [
			['a third side', { side: 'other' }],
			['a word for yes', { accepted: 'yes' }],
			...noId('objective'),
		],
	},
	PickFocus: {
		valid: [
			{ objectives: [t1, t2], notOnList: true, goals: 4 },
			{ check: 2, objectives: [t1], notOnList: true, goals: 4 },
			{ objectives: [], notOnList: false, goals: null },
			{ objectives: [], notOnList: false, goals: 0 },
			{ objectives: [], notOnList: false, goals: 99 },
		],
		invalid: [
			['a check that is no number', { check: 'first' }],
			['an objective that is no id', { objectives: ['otif'] }],
			['objectives that are no list', { objectives: t1 }],
			['21 objectives', { objectives: Array.from({ length: 21 }, () => t1) }],
			['a word for yes', { notOnList: 'yes' }],
			['a hundred goals', { goals: 100 }],
			...noNumber('goals', (goals) => ({ goals })),
		],
	},
	ShowFocus: {
		valid: [{ shown: true }, { shown: false }],
		invalid: [['a word for yes', { shown: 'yes' }]],
	},
	AskStrategy: {
		valid: [
			{ question: t1, text: 'Which?', by: '2027-01-28', about: { kind: 'objective', id: t2 } },
			{ question: t1, text: '', by: null, about: { kind: 'agreement', id: t2 } },
			{ question: t1, text: long, by: 'soon', about: { kind: 'free', id: null } },
		],
		invalid: [
			['another subject', { about: { kind: 'person', id: t2 } }],
			['a subject without an id', { about: { kind: 'free' } }],
			['a subject whose id is none', { about: { kind: 'objective', id: 'otif' } }],
			['a day as a number', { by: 7 }],
			['a day of 41 characters', { by: 'x'.repeat(41) }],
			...noId('question'),
			...noText('text'),
		],
	},
	AnswerQuestion: {
		valid: [{ question: t1, answer: 'Because the margin comes first' }],
		invalid: [...noId('question'), ...noText('answer')],
	},
	SetOrder: {
		valid: [{ order: [t1, t2] }, { order: [] }, { order: Array.from({ length: 200 }, () => t1) }],
		invalid: [
			['201 proposals', { order: Array.from({ length: 201 }, () => t1) }],
			['a proposal that is no id', { order: ['first'] }],
			['an order that is no list', { order: t1 }],
		],
	},
	Present: { valid: [{ proposal: t1 }, { proposal: null }], invalid: noId('proposal') },
	SendTogether: {
		valid: [
			{ group: t1, with: t2 },
			{ group: t1, with: null },
		],
		invalid: [...noId('group'), ...noId('with')],
	},
	SetRestating: {
		valid: [{ on: true }, { on: false }],
		invalid: [['a word for yes', { on: 'yes' }]],
	},
	RestatePoint: {
		valid: [{ point: t1, text: 'You fear that it is gone' }],
		invalid: [...noId('point'), ...noText('text')],
	},
	ConfirmRestated: {
		valid: [
			{ point: t1, text: 'You fear that it is gone', yes: true },
			{ point: t1, text: '', yes: false },
		],
		invalid: [['a word for yes', { yes: 'yes' }], ...noId('point'), ...noText('text')],
	},
	WithdrawPoint: {
		valid: [
			{ point: t1, withdrawn: true },
			{ point: t1, withdrawn: false },
		],
		invalid: [['a number for yes', { withdrawn: 1 }], ...noId('point')],
	},
	RaisePoint: {
		valid: [
			{ point: t1, case: t2, kind: 'challenge', text: 'Gone by noon' },
			{ point: t1, case: null, group: t2, kind: 'challenge', text: 'Gone by noon' },
			{ point: t1, case: t2, group: t2, kind: 'build', text: 'And its price' },
			{ point: t1, case: t2, kind: 'build', text: '' },
		],
		invalid: [
			['another kind', { kind: 'praise' }],
			...['point', 'case'].flatMap(noId),
			...noText('text'),
		],
	},
	SettlePoint: {
		valid: (['open', 'answered', 'accepted', 'parked'] as const).map((status) => ({
			point: t1,
			status,
			answer: 'First come, first served',
		})) as Row<'SettlePoint'>['valid'],
		invalid: [['another status', { status: 'closed' }], ...noId('point'), ...noText('answer')],
	},
	MakeTables: {
		valid: [{ tables: 4 }, { tables: 1 }],
		invalid: [
			['no table', { tables: 0 }],
			['half a table', { tables: 1.5 }],
			...noNumber('number of tables', (tables) => ({ tables })),
		],
	},
	MoveToTable: {
		valid: [
			{ seat: c1, group: t1 },
			{ seat: c1, group: null },
		],
		invalid: [...noId('seat'), ...noId('group')],
	},
	TakeSeat: { valid: [{}], invalid: [] },
	AssignCase: {
		valid: [
			{ group: t1, case: c1 },
			{ group: t1, case: null },
		],
		invalid: [...noId('group'), ...noId('case')],
	},
	Wish: {
		valid: [
			{ kind: 'apart', seats: [c1, c2], on: true },
			{ kind: 'together', seats: [c1, c2], on: false },
		],
		invalid: [
			['another kind', { kind: 'near' }],
			['one seat', { seats: [c1] }],
			['three seats', { seats: [c1, c2, t1] }],
			['a seat that is no id', { seats: [c1, 'anna'] }],
		],
	},
	BeginTables: { valid: [{}], invalid: [] },
	CallFacilitator: { valid: [{ group: t1, called: true }], invalid: noId('group') },
	AnnounceVisit: {
		valid: [
			{ group: t1, minutes: 3 },
			{ group: t1, minutes: null },
		],
		invalid: [...noId('group'), ...noNumber('visit', (minutes) => ({ minutes }))],
	},
	SendMessage: {
		valid: [
			{ group: null, text: 'Ten minutes left' },
			{ group: t1, text: '' },
		],
		invalid: [...noId('group'), ...noText('text')],
	},
	CallTime: {
		valid: [
			{ group: null, minutes: 10 },
			{ group: t1, minutes: null },
		],
		invalid: [...noId('group'), ...noNumber('time', (minutes) => ({ minutes }))],
	},
	SetTableDone: { valid: [{ group: t1, done: true }], invalid: noId('group') },
	JudgeSwap: {
		valid: [
			{ group: t1, side: 'sales', signs: true },
			{ group: t1, side: 'operations', signs: null },
		],
		invalid: [...noId('group'), ['a third side', { side: 'other' }]],
	},
	AddAgreement: {
		valid: [
			{ agreement: t1 },
			{ agreement: t1, group: t2 },
			{ agreement: t1, triedFrom: t2 },
			...(['conflict', 'theme', 'case', 'own'] as const).map((kind) => ({
				...{ agreement: t1, from: { kind, id: t2 } },
			})),
		],
		invalid: [
			...['agreement', 'group', 'triedFrom'].flatMap(noId),
			['of a note', { from: { kind: 'note', id: t2 } }],
			['of no id', { from: { kind: 'case', id: 'k1' } }],
			['of one with more to it', { from: { kind: 'case', id: t2, title: 'Late' } }],
		],
	},
	NoteAction: {
		valid: [
			{ action: t1, text: 'Call the mill', who: t2, by: '2026-12-04' },
			{ action: t1, text: '', who: null, by: null },
		],
		invalid: [...['action', 'who'].flatMap(noId), ['a day that is a number', { by: 4 }]],
	},
	WithdrawAgreement: {
		valid: [
			{ agreement: t1, withdrawn: true },
			{ agreement: t1, withdrawn: false },
		],
		invalid: [['a number for yes', { withdrawn: 1 }], ...noId('agreement')],
	},
	JudgeEffect: {
		valid: [
			{ agreement: t1, objective: t2, effect: null },
			...effects.map((effect) => ({ agreement: t1, objective: t2, effect })),
		],
		invalid: [['another effect', { effect: 'helps' }], ...['agreement', 'objective'].flatMap(noId)],
	},
	TapLine: {
		valid: [
			{ agreement: t1, case: t2, line: 0, how: 'We would have asked', on: true },
			{ agreement: t1, case: t2, line: 1000, how: '', on: false },
		],
		invalid: [
			['a line between two', { line: 0.5 }],
			['line 1001', { line: 1001 }],
			['a word for yes', { on: 'yes' }],
			...noNumber('line', (line) => ({ line })),
			...['agreement', 'case'].flatMap(noId),
			...noText('how'),
		],
	},
	WaiveFinding: {
		valid: [
			...rules.map((rule) => ({
				agreement: t1,
				waiver: { rule, subject: t2, reason: 'Decided by the board' },
				asks: { question: t1, text: 'Why?' },
			})),
			{
				agreement: t1,
				waiver: { rule: 'one-sided', subject: 'x'.repeat(40), reason: long },
				asks: { question: t1, text: 'Why?' },
			},
		] as unknown as Row<'WaiveFinding'>['valid'],
		invalid: [
			['nothing that it asks', { asks: null }],
			['a question without an id', { asks: { text: 'Why?' } }],
			['another rule', { waiver: { rule: 'ugly', subject: '', reason: 'x' } }],
			['a subject of 41', { waiver: { rule: 'vague', subject: 'x'.repeat(41), reason: 'x' } }],
			['a waiver without a reason', { waiver: { rule: 'vague', subject: '' } }],
			[
				'a waiver with more to it',
				{ waiver: { rule: 'vague', subject: '', reason: 'x', by: 'me' } },
			],
			...noId('agreement'),
			...noText('reason').map(([what, change]): Invalid => [
				what,
				{ waiver: { rule: 'vague', subject: '', ...change } },
			]),
		],
	},
	Show: {
		valid: [
			{ what: 'case', id: t1 },
			{ what: 'agreement', id: t1 },
			{ what: 'case', id: null },
			{ what: 'conflict', id: c1 },
		],
		invalid: [['another thing', { what: 'theme' }], ...noId('id')],
	},
	SetSaleType: {
		valid: [{ saleType: { id: t1, title: 'Stock', customerRequires: '', weRequire: '' } }],
		invalid: [
			['a type without an id', { saleType: { title: '', customerRequires: '', weRequire: '' } }],
			['a type that is a title', { saleType: 'Stock' }],
		],
	},
	RemoveSaleType: { valid: [{ saleType: t1 }], invalid: noId('saleType') },
	RateReadiness: {
		valid: [
			{ saleType: t1, element: 'b', rating: { state: 1, importance: 5 } },
			{ saleType: t1, element: 'g', rating: null },
		],
		invalid: [
			['the types as a row', { element: 'a' }],
			['the rhythm as a row', { element: 'h' }],
			['half a rating', { rating: { state: 1 } }],
			['a rating of 6', { rating: { state: 6, importance: 1 } }],
			...noId('saleType'),
		],
	},
	RateRhythm: {
		valid: [{ rating: { state: 3, importance: 3 } }, { rating: null }],
		invalid: [['a number', { rating: 3 }]],
	},
	ShowReadiness: { valid: [{}], invalid: [] },
	RateReturn: {
		valid: [{ score: 1 }, { score: 5 }, { score: null }],
		invalid: [
			...[0, 6, 1.5, '3', true].map((score): Invalid => [`a score of ${score}`, { score }]),
		],
	},
	Remark: {
		valid: [
			{ kind: 'keep', text: 'Swapping seats' },
			{ kind: 'change', text: long },
		],
		invalid: [['another kind', { kind: 'start' }], ...noText('text')],
	},
	SuggestTopic: {
		valid: [{ topic: t1, title: 'Minimum orders' }],
		invalid: [...noId('topic'), ...noText('title')],
	},
	RemoveTopic: { valid: [{ topic: t1 }], invalid: noId('topic') },
	OfferVisit: {
		valid: [
			{ visit: t1, kind: 'offer', text: 'See the line' },
			{ visit: t1, kind: 'wish', text: '' },
		],
		invalid: [['another kind', { kind: 'trip' }], ...noId('visit'), ...noText('text')],
	},
	WithdrawVisit: { valid: [{ visit: t1 }], invalid: noId('visit') },
	MatchVisit: {
		valid: [
			{ visit: t1, with: t2, on: '2027-01-14' },
			{ visit: t1, with: null, on: null },
		],
		invalid: [
			...noId('visit'),
			...noId('with'),
			['a day of 41 characters', { on: '2'.repeat(41) }],
		],
	},
	SetNextSession: {
		valid: [
			{ next: { template: 'regular-session', on: '2027-01-28', time: '', place: '' } },
			{ next: null },
		],
		invalid: [
			['another template', { next: { template: 'party', on: '', time: '', place: '' } }],
			['a day without an hour', { next: { template: 'readiness', on: '', place: '' } }],
		],
	},
	SetRhythm: {
		valid: [
			{ rhythm: { from: '2026-12-01', every: 1, nth: 1, time: '09:00', minutes: 60 } },
			{ rhythm: { from: '2026-12-29', every: 2, nth: null, time: '', minutes: 90 } },
			{ rhythm: null },
		],
		invalid: [
			['a rhythm of every no week', { rhythm: { ...monthly, every: 0 } }],
			['a rhythm of every half month', { rhythm: { ...monthly, every: 0.5 } }],
			['the fifth of a month', { rhythm: { ...monthly, nth: 5 } }],
			['a session of two minutes', { rhythm: { ...monthly, minutes: 2 } }],
			['a rhythm without a first day', { rhythm: { ...monthly, from: null } }],
			['a rhythm with a place', { rhythm: { ...monthly, place: 'Harbour' } }],
		],
	},
	RatePulse: {
		valid: [{ pulse: [1, 2, 3, 4, 5, null] }],
		invalid: [
			['five scores', { pulse: [1, 2, 3, 4, 5] }],
			['seven scores', { pulse: [1, 2, 3, 4, 5, 1, 2] }],
			['a score of 6', { pulse: [6, 2, 3, 4, 5, 1] }],
			['no list', { pulse: { 0: 1 } }],
		],
	},
	ShowScores: { valid: [{}], invalid: [] },
	SeeEffect: {
		valid: [
			{ agreement: t1, objective: t2, effect: null },
			...effects.map((effect) => ({ agreement: t1, objective: t2, effect })),
		],
		invalid: [
			...noId('agreement'),
			...noId('objective'),
			['an effect that is none', { effect: 'helps' }],
		],
	},
	WriteReview: {
		valid: [
			{ agreement: t1, field: 'measured', text: '' },
			...reviewFields.map((field) => ({ agreement: t1, field, text: long })),
		],
		invalid: [...noId('agreement'), ...noText('text'), ['another field', { field: 'reason' }]],
	},
	SetMeasuredValue: {
		valid: [
			{ agreement: t1, value: null },
			...[0, -3.5, 1e12, -1e12].map((value) => ({ agreement: t1, value })),
		],
		invalid: [
			...noId('agreement'),
			['a number in words', { value: '3' }],
			['no number', { value: Number.NaN }],
			['too large a number', { value: 1.1e12 }],
			['too small a number', { value: -Infinity }],
		],
	},
	SetOutcome: {
		valid: [
			{ agreement: t1, outcome: null },
			...outcomes.map((outcome) => ({ agreement: t1, outcome })),
		],
		invalid: [...noId('agreement'), ['an outcome that is none', { outcome: 'broken' }]],
	},
	RateAgreement: {
		valid: [
			{ agreement: t1, score: null },
			{ agreement: t1, score: 1 },
			{ agreement: t1, score: 5 },
		],
		invalid: [
			...noId('agreement'),
			['a score of six', { score: 6 }],
			['a score of nothing', { score: 0 }],
			...noNumber('score', (score) => ({ score })).filter(([what]) => what !== 'a score of 1'),
		],
	},
	DecideReview: {
		valid: [
			{ agreement: t1, decision: 'keep', reviewOn: '2027-03-25', reason: '' },
			...reviewDecisions.map((decision) => ({
				...{ agreement: t1, decision, reviewOn: null, reason: long },
			})),
		],
		invalid: [
			...noId('agreement'),
			['a decision that is none', { decision: 'forget' }],
			['a day of 41 characters', { reviewOn: '2'.repeat(41) }],
			['what the server finds', { found: { draft: t2, lastNumber: 0 } }],
			...noText('reason'),
		],
	},
	EndAction: {
		valid: [
			{ action: t1, end: 'done', reason: '' },
			{ action: t1, end: 'dropped', reason: 'No longer needed' },
			{ action: t1, end: null, reason: '' },
		],
		invalid: [...noId('action'), ['an end that is none', { end: 'lost' }], ...noText('reason')],
	},
	SettleCarried: {
		valid: [
			{ item: t1, settled: true, theme: true },
			{ item: t1, settled: false, theme: false },
		],
		invalid: [
			...noId('item'),
			['a word for yes', { settled: 'true' }],
			['no word', { theme: null }],
		],
	},
	CallForConsent: {
		valid: [
			{ agreement: t1 },
			{ agreement: t1, temperature: true },
			{ agreement: t1, temperature: false },
		],
		invalid: [['a temperature of its own', { temperature: 'warm' }], ...noId('agreement')],
	},
	GiveTemperature: {
		valid: [
			{ agreement: t1, version: 1, temperature: null },
			...temperatures.map((temperature) => ({ agreement: t1, version: 1000, temperature })),
		],
		invalid: [
			['a sixth temperature', { temperature: 'boiling' }],
			['a temperature in figures', { temperature: 4 }],
			['two temperatures', { temperature: ['cold', 'warm'] }],
			...noNumber('version', (version) => ({ version })),
			...noId('agreement'),
		],
	},
	ShowTemperature: {
		valid: [{ agreement: t1, version: 1 }],
		invalid: [...noNumber('version', (version) => ({ version })), ...noId('agreement')],
	},
	SayWord: {
		valid: [
			{ agreement: t1, version: 1, word: 'agree', reason: '', named: true },
			{ agreement: t1, version: 0, word: 'reservation', reason: 'If it pays', named: true },
			{ agreement: t1, version: 1000, word: 'object', reason: long, named: false },
		],
		invalid: [
			['another word', { word: 'abstain' }],
			['a word for yes', { named: 'yes' }],
			...noNumber('version', (version) => ({ version })),
			...noId('agreement'),
			...noText('reason'),
		],
	},
	CloseObjection: {
		valid: (['integrated', 'withdrawn', 'dissent'] as const).map((how) => ({
			agreement: t1,
			author: t2,
			how,
		})) as Row<'CloseObjection'>['valid'],
		invalid: [['another end', { how: 'ignored' }], ...['agreement', 'author'].flatMap(noId)],
	},
	SealAgreement: {
		valid: [{ agreement: t1, version: 1 }],
		invalid: [...noNumber('version', (version) => ({ version })), ...noId('agreement')],
	},
};
