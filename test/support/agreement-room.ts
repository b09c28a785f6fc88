/** A room that comes to agreements: a strategy, cases, drafts, and words on them. */
import type { AgreementText } from '../../shared/check/called-text.ts';
import type { Word } from '../../shared/check/consent.ts';
import type { Tags } from '../../shared/check/room-check.ts';
import type { Id } from '../../shared/ids.ts';
import type { Temperature } from '../../shared/insight/temperature.ts';
import type { CallFound, ConsentEvent, SealFound } from '../../shared/workshop/consent.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import type { StrategicObjective, Strategy } from '../../shared/workshop/state.ts';
import type { ObjectiveForm } from '../../shared/workshop/strategy.ts';
import type { Command } from '../../shared/workshop/workshop.ts';
import { c1, cast, frida, idOf, oda, omar, otto, sam, sara, seated, seth } from './room.ts';
import { by } from './scenario.ts';

/** Objectives, agreements, cases and points. */
export const [o1, o2] = ['o1', 'o2'].map(idOf) as [Id, Id];
export const [a1, a2, a3] = ['a1', 'a2', 'a3'].map(idOf) as [Id, Id, Id];
export const [k1, k2] = ['k1', 'k2'].map(idOf) as [Id, Id];
export const [p1, p2] = ['p1', 'p2'].map(idOf) as [Id, Id];

export const form = (
	id: Id,
	title: string,
	change: Partial<ObjectiveForm> = {},
): ObjectiveForm => ({
	id,
	title,
	businessGoal: '',
	indicator: '',
	baseline: '',
	target: '',
	horizon: '',
	...change,
});

export const objective = (
	id: Id,
	title: string,
	asks = { sales: 'Ask early', operations: 'Answer' },
): StrategicObjective => ({ ...form(id, title), asks });

export const strategy = (version: number, ...objectives: StrategicObjective[]): Strategy => ({
	version,
	sponsor: '',
	statement: 'Grow with what we can serve',
	objectives,
});

export const strategySet = (version: number, ...objectives: StrategicObjective[]): Recorded =>
	by(frida, { type: 'StrategySet', strategy: strategy(version, ...objectives) });

export const otif = objective(o1, 'Deliver what we promise');
export const margin = objective(o2, 'Grow profitable volume');

/** A text of which the check has nothing to say. */
export const text = (change: Partial<AgreementText> = {}): AgreementText => ({
	statement: 'Planning publishes free capacity every Thursday.',
	scope: '',
	owners: [sam, omar],
	effects: { [o1]: { effect: 'strengthens', why: 'Dates are given on known load', tradeOff: '' } },
	measure: { indicator: 'Late orders', baseline: '9 a year', target: '3 a year' },
	firstStep: 'Publish the list of the first line',
	validFrom: '2026-12-01',
	reviewOn: '2027-01-28',
	...change,
});

export const everybody: Id[] = Object.values(cast).map(({ id }) => id);

export const callFound = (
	change: Partial<AgreementText> = {},
	connected: readonly Id[] = everybody,
): CallFound => ({
	text: text(change),
	hash: 'sha256 of the text',
	salt: 'salt of the text',
	connected: [...connected],
});

export const tags: Tags = { level: 'implementation', elements: ['f'], restsOn: [c1] };

export const sealFound = (change: Partial<SealFound> = {}): SealFound => ({
	tags,
	conflicts: [{ id: c1, title: 'Rush orders break the plan', topic: 'lead-time' }],
	cases: [],
	written: { conflicts: [], cases: [] },
	present: everybody,
	...change,
});

export const calling = (
	change: Partial<AgreementText> = {},
	connected?: readonly Id[],
): Command & { type: 'CallForConsent' } => ({
	type: 'CallForConsent',
	agreement: a1,
	found: callFound(change, connected),
});

export const saying = (
	word: Word,
	reason = '',
	change: Partial<Extract<Command, { type: 'SayWord' }>> = {},
): Command & { type: 'SayWord' } => ({
	type: 'SayWord',
	agreement: a1,
	version: 1,
	word,
	reason,
	named: true,
	...change,
});

export const sealing = (
	change: Partial<SealFound> = {},
	version = 1,
): Command & { type: 'SealAgreement' } => ({
	type: 'SealAgreement',
	agreement: a1,
	version,
	found: sealFound(change),
});

export const draftedEvent = (agreement: Id, number: number): Recorded =>
	by(frida, { type: 'AgreementDrafted', agreement, number });

type Called = Extract<ConsentEvent, { type: 'ConsentCalled' }>;

/** Who is asked when everybody is there and the agreement is everybody's. */
export const all = {
	sales: [sam, sara, seth].sort(),
	operations: [omar, oda, otto].sort(),
	other: Object.values(cast)
		.filter(({ side }) => side === 'other')
		.map(({ id }) => id)
		.sort(),
};

/** What its objectives are called. */
const titlesOf = ({ effects }: AgreementText) =>
	Object.fromEntries(
		[otif, margin].filter(({ id }) => effects[id]).map(({ id, title }) => [id, title]),
	);

export const calledEvent = (
	version = 1,
	change: Partial<AgreementText> = {},
	electorate: Partial<Called['call']['electorate']> = {},
): Recorded<Called> =>
	by(frida, {
		type: 'ConsentCalled',
		agreement: a1,
		call: {
			version,
			text: text(change),
			hash: 'sha256 of the text',
			salt: 'salt of the text',
			electorate: { ...all, ...electorate },
			titles: titlesOf(text(change)),
		},
	});

export const saidEvent = (
	seat: Id,
	word: Word = 'agree',
	change: Partial<Extract<ConsentEvent, { type: 'WordSaid' }>> = {},
): Recorded =>
	by(seat, {
		type: 'WordSaid',
		agreement: a1,
		version: 1,
		side: Object.values(cast).find(({ id }) => id === seat)!.side!,
		word,
		reason: word === 'agree' ? '' : `Why ${seat} says ${word}`,
		named: true,
		...change,
	});

/** Everybody is in, and there is a strategy of two objectives. */
export const planned: Recorded[] = [...seated, strategySet(1, otif, margin)];
/** One agreement is being drafted, before any card is revealed. */
export const drafting: Recorded[] = [...planned, draftedEvent(a1, 1)];
/** The room is asked about it; nobody has said a word. */
export const asked: Recorded[] = [...drafting, calledEvent()];
/** The room is asked about it, and gives its temperature first. */
export const warming: Recorded[] = [...drafting, { ...calledEvent(), temperature: true }];
/** Somebody gives a temperature, or takes it back. */
export const givenEvent = (seat: Id, temperature: Temperature | null): Recorded =>
	by(seat, { type: 'TemperatureGiven', agreement: a1, temperature });
/** All of Sales and two of Operations have given theirs. */
export const taking: Recorded[] = [
	...warming,
	...all.sales.map((seat) => givenEvent(seat, 'warm')),
	givenEvent(omar, 'cold'),
	givenEvent(oda, 'hot'),
];
/** Owners and all others of both sides agree. */
export const agreed: Recorded[] = [
	...asked,
	...[...all.sales, ...all.operations].map((seat) => saidEvent(seat)),
];
