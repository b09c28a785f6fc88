import { describe, expect, it } from 'vitest';
import { mayClose, outcomeOf, type Closing, type Consent } from '../../../shared/check/consent.ts';
import { asking, four, objects, owners, said } from './words.ts';

describe('closing an objection', () => {
	const room = asking(four);
	const facilitator = { id: 'f1', facilitates: true };
	const may = (how: Closing, by: typeof facilitator, words: Consent[]) =>
		mayClose('s4', how, by, room, words);
	const three = [said('s1'), said('s2'), objects('s4')];
	const all = [...three, said('s3', 'reservation')];

	it('Q9 its author may, in every way', () => {
		for (const how of ['integrated', 'withdrawn', 'dissent'] as const) {
			expect(may(how, { id: 's4', facilitates: false }, [objects('s4')])).toBe(true);
			expect(may(how, { id: 's1', facilitates: false }, [objects('s4')])).toBe(false);
		}
	});

	it('Q9 only while it is open', () => {
		const author = { id: 's4', facilitates: false };
		const words = [said('s1'), said('s2'), said('s3')];
		expect(may('dissent', author, [...words, objects('s4', 'withdrawn')])).toBe(false);
		expect(may('dissent', author, [objects('s4'), said('s4')])).toBe(false);
		expect(may('dissent', author, words)).toBe(false);
		expect(may('dissent', facilitator, [...words, objects('s3')])).toBe(false);
	});

	it('Q9 dissent is an objection still, what is integrated or withdrawn is none', () => {
		const counted = (closed: Closing) =>
			outcomeOf(room, [said('s1'), said('o1'), objects('s2', closed)]);
		expect(counted('dissent').sides.sales).toMatchObject({ answers: 2, objections: 1 });
		for (const closed of ['integrated', 'withdrawn'] as const) {
			expect(counted(closed).sides.sales).toMatchObject({ answers: 2, objections: 0 });
			expect(counted(closed)).toMatchObject({ openObjections: [], verdict: 'carried' });
		}
	});

	it('Q10 the facilitator may as dissent, under a third of that side’s answers', () => {
		expect(may('dissent', facilitator, all)).toBe(true);
		expect(may('dissent', facilitator, three)).toBe(false);
		expect(may('dissent', { ...facilitator, facilitates: false }, all)).toBe(false);
		expect(may('integrated', facilitator, all)).toBe(false);
		expect(may('withdrawn', facilitator, all)).toBe(false);
	});

	it('Q10 dissent that stands counts among the objectors, what is withdrawn among the answers', () => {
		const with2 = (closed: Closing) => [
			said('s1'),
			said('s3'),
			objects('s2', closed),
			objects('s4'),
		];
		expect(may('dissent', facilitator, with2('dissent'))).toBe(false);
		expect(may('dissent', facilitator, with2('withdrawn'))).toBe(true);
	});

	it('Q10 answers of another side do not count', () => {
		const others = ['o1', 'o2', 'o3', 'o4'].map((by) => said(by));
		const wide = asking({ ...four, operations: ['o1', 'o2', 'o3', 'o4'] });
		expect(mayClose('s4', 'dissent', facilitator, wide, [...three, ...others])).toBe(false);
	});

	it('Q10 a third function’s objection is measured by third functions', () => {
		const wide = asking({ other: ['x1', 'x2', 'x3', 'x4'] });
		const words = [...owners, objects('x1'), said('x2'), said('x3')];
		expect(mayClose('x1', 'dissent', facilitator, wide, words)).toBe(false);
		expect(mayClose('x1', 'dissent', facilitator, wide, [...words, said('x4')])).toBe(true);
	});

	it('Q8, Q10 a late objection is measured with those who were asked', () => {
		const late = [said('s1'), said('s2'), said('s3'), objects('s9')];
		expect(mayClose('s9', 'dissent', facilitator, room, late)).toBe(true);
		expect(mayClose('s9', 'dissent', facilitator, room, late.slice(1))).toBe(false);
	});
});
