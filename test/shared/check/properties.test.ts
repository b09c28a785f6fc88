import fc from 'fast-check';
import { expect, it } from 'vitest';
import type {
	Agreement,
	Context,
	Effect,
	OpenAgreement,
	Owner,
	StatedEffect,
} from '../../../shared/check/agreement.ts';
import { check } from '../../../shared/check/check.ts';
import { outcomeOf, type Asking, type Consent } from '../../../shared/check/consent.ts';
import { coverage } from '../../../shared/check/coverage.ts';
import { sealable, waiverOf } from '../../../shared/check/sealable.ts';
import { topics, type Side } from '../../../shared/workshop/state.ts';
import { holds } from '../../support/holds.ts';

/** Few ids, so that they meet, and those that JavaScript treats in its own way. */
const id = fc.constantFrom('x1', 'x2', 'x3', '__proto__', 'constructor', '');
const text = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.constantFrom('x1', 'We should call this customer every week.', 'x\ud800'),
);
const day = fc.oneof(
	text,
	fc.constantFrom('2026-11-26', '2027-02-29', '2027-05-26', '2029-01-01', '9999-99-99'),
);
const count = fc.oneof(fc.nat(8), fc.constantFrom(Number.NaN, Infinity, -1, 0.5));
const side = fc.constantFrom<Side>('sales', 'operations', 'other');
const effect = fc.constantFrom<Effect>('strengthens', 'neutral', 'harms');
const bySide = <T>(value: fc.Arbitrary<T>) =>
	fc.record({ sales: value, operations: value, other: value });
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 });

const judgements = fc.record(
	{ sales: list(effect), operations: list(effect), other: list(effect) },
	{ requiredKeys: [] },
);
const stated = fc.record<StatedEffect>({ effect, why: text, tradeOff: text, judgements });
const effects = fc.dictionary(id, stated, { maxKeys: 4 });
const owner = fc.record<Owner>({ id, side, inScope: fc.boolean() });

const agreement = fc.record<Agreement>({
	id,
	label: text,
	scope: text,
	statement: text,
	level: fc.constantFrom('strategic', 'implementation', null),
	elements: list(fc.constantFrom('a', 'f', 'h')),
	owners: list(owner),
	effects,
	measure: fc.option(fc.record({ indicator: text, baseline: text, target: text })),
	firstStep: text,
	validFrom: day,
	reviewOn: day,
	restsOn: list(id),
	taps: list(fc.record({ case: id, line: count })),
	supersedes: fc.option(id),
});

const context = fc.record<Context>({
	today: day,
	language: fc.constantFrom('en', 'nl'),
	objectives: list(
		fc.record({ id, title: text, asks: fc.record({ sales: text, operations: text }) }),
	),
	strategy: fc.record({ judged: fc.option(count), current: count }),
	agreed: list(id),
	gone: list(id),
	openAgreements: list(fc.record<OpenAgreement>({ id, label: text, effects })),
	openByOwner: fc.dictionary(id, count, { maxKeys: 4 }),
	present: bySide(count),
	reviewSessions: list(list(fc.constantFrom('kept', 'partly', 'not-kept'))),
	conflicts: list(fc.record({ id, topic: fc.constantFrom(...topics, null) })),
	cases: list(fc.record({ id, themes: list(id), timeline: list(text) })),
	proposals: list(fc.record({ id, case: fc.option(id), openChallenges: count })),
});

const frozen = <T>(value: T): T => {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(frozen);
	}
	return value;
};

it('F26 the check of any values gives findings, throws nothing and changes nothing', () => {
	holds(
		fc.property(agreement, context, (agreement, context) => {
			const found = check(frozen(agreement), frozen(context));
			expect(check(agreement, context)).toEqual(found);
			const waivers = found.map((one) => waiverOf(one, 'why'));
			expect(sealable(found, waivers)).toBe(
				!found.some(({ rule }) => ['incomplete', 'owner-silent', 'owner-gone'].includes(rule)),
			);
			const ground = { ...context, themes: [], topThemes: [] };
			expect(() => coverage([agreement], ground)).not.toThrow();
		}),
	);
});

it('F26 the order of owners and effects means nothing', () => {
	holds(
		fc.property(agreement, context, fc.infiniteStream(fc.nat()), (agreement, context, dice) => {
			const mixed = <T>(things: readonly T[]): T[] =>
				things
					.map((thing) => ({ thing, at: dice.next().value as number }))
					.sort((a, b) => a.at - b.at)
					.map(({ thing }) => thing);
			const other = {
				...agreement,
				owners: mixed(agreement.owners),
				effects: Object.fromEntries(mixed(Object.entries(agreement.effects))),
			};
			expect(check(other, context)).toEqual(check(agreement, context));
		}),
	);
});

it('F5 one more owner never makes it more one-sided', () => {
	const missing = (agreement: Agreement, context: Context) =>
		check(agreement, context).filter(({ rule }) => rule === 'one-sided');
	holds(
		fc.property(agreement, context, owner, (agreement, context, another) => {
			const more = { ...agreement, owners: [...agreement.owners, another] };
			const before = missing(agreement, context);
			for (const finding of missing(more, context)) expect(before).toContainEqual(finding);
		}),
	);
});

const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'];
const asking = fc.record<Asking>({
	version: fc.integer({ min: 1, max: 2 }),
	owners: fc.subarray(people, { maxLength: 2 }),
	electorate: fc
		.array(fc.option(side, { freq: 8 }), {
			minLength: people.length,
			maxLength: people.length,
		})
		.map((sides) => {
			const of = (side: Side) => people.filter((_, index) => sides[index] === side);
			return { sales: of('sales'), operations: of('operations'), other: of('other') };
		}),
});
const consent: fc.Arbitrary<Consent> = fc
	.record({
		by: fc.constantFrom(...people),
		side,
		version: fc.integer({ min: 1, max: 3 }),
		word: fc.constantFrom(
			'agree' as const,
			'agree' as const,
			'reservation' as const,
			'object' as const,
		),
		closed: fc.constantFrom(null, 'integrated' as const, 'withdrawn' as const, 'dissent' as const),
	})
	.map((given) => ({ ...given, closed: given.word === 'object' ? given.closed : null }));

/** The definition again, word by word and person by person. */
function carriedAsDefined({ version, owners, electorate }: Asking, said: readonly Consent[]) {
	const lastOf = (person: string) => {
		let last: Consent | undefined;
		for (const consent of said)
			if (consent.by === person && consent.version <= version) last = consent;
		return last;
	};
	for (const person of people) {
		const last = lastOf(person);
		if (last?.word === 'object' && last.closed === null) return false;
	}
	for (const owner of owners) {
		const last = lastOf(owner);
		if (!last || last.version !== version || last.word === 'object') return false;
	}
	let empty = 0;
	for (const side of ['sales', 'operations'] as const) {
		let answers = 0;
		let yes = 0;
		let no = 0;
		for (const person of electorate[side]) {
			const last = lastOf(person);
			if (!last || last.version !== version) continue;
			answers += 1;
			if (last.word !== 'object') yes += 1;
			if (last.closed === 'dissent') no += 1;
		}
		if (electorate[side].length === 0) empty += 1;
		else if (answers < electorate[side].length / 2 || yes <= no) return false;
	}
	return empty === 0 ? 'carried' : empty === 1 ? 'provisional' : false;
}

it('Q4, Q6, Q7 the verdict agrees with the definition, read word by word', () => {
	const seen = new Set<unknown>();
	holds(
		fc.property(asking, fc.array(consent, { maxLength: 16 }), (asking, said) => {
			// Owners are always asked.
			const asked = new Set(Object.values(asking.electorate).flat());
			const question = { ...asking, owners: asking.owners.filter((owner) => asked.has(owner)) };
			const expected = carriedAsDefined(question, said) || 'not-carried';
			seen.add(expected);
			expect(outcomeOf(question, said).verdict).toBe(expected);
		}),
		{ runs: 2000 },
	);
	expect([...seen].sort()).toEqual(['carried', 'not-carried', 'provisional']);
});
