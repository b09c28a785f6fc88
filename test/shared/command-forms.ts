import type { SentCommand } from '../../shared/protocol.ts';
import { effects } from '../../shared/check/agreement.ts';
import { rules } from '../../shared/check/finding.ts';
import { steps } from '../../shared/workshop/state.ts';
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
	RenameWorkshop: {
		valid: [{ title: 'Same boat' }, { title: '' }, { title: long }],
		invalid: noText('title'),
	},
	CloseWorkshop: { valid: [{}], invalid: [] },
	ReopenWorkshop: { valid: [{}], invalid: [] },
	ChangeSeat: {
		valid: [
			{ name: 'Sam', side: 'sales', function: null, company: null },
			{ name: 'Omar', side: 'operations', function: '', company: 'Mill' },
			{ name: 'Tess', side: 'other', function: 'Finance', company: long },
			{ name: long, side: null, function: long, company: '' },
		],
		invalid: [
			['a fourth side', { side: 'marketing' }],
			['a name that is null', { name: null }],
			...['name', 'function', 'company'].flatMap(noText),
		],
	},
	RevealConflicts: {
		valid: [{ named: true }, { named: false }],
		invalid: [
			['a word for yes', { named: 'true' }],
			['a number for yes', { named: 1 }],
		],
	},
	ShareConflict: { valid: [{ conflict: c1 }], invalid: noId('conflict') },
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
			{ budget: 5, maxPerItem: 3 },
			{ budget: 1, maxPerItem: 1 },
			{ budget: 20, maxPerItem: 20 },
		],
		invalid: ['budget', 'maxPerItem'].flatMap((key) => [
			[`a ${key} of none`, { [key]: 0 }],
			[`a ${key} of 21`, { [key]: 21 }],
			[`half a ${key}`, { [key]: 2.5 }],
			...noNumber(key, (n) => ({ [key]: n })),
		]),
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
	RaisePoint: {
		valid: [
			{ point: t1, case: t2, kind: 'challenge', text: 'Gone by noon' },
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
	AddAgreement: { valid: [{ agreement: t1 }], invalid: noId('agreement') },
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
			})),
			{ agreement: t1, waiver: { rule: 'one-sided', subject: 'x'.repeat(40), reason: long } },
		] as unknown as Row<'WaiveFinding'>['valid'],
		invalid: [
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
		],
		invalid: [['another thing', { what: 'theme' }], ...noId('id')],
	},
	CallForConsent: { valid: [{ agreement: t1 }], invalid: noId('agreement') },
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
