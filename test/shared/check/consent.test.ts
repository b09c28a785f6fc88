import { describe, expect, it } from 'vitest';
import { outcomeOf, type Asking, type Consent } from '../../../shared/check/consent.ts';
import { asking, four, objects, owners, said } from './words.ts';

const verdict = (asking: Asking, words: Consent[]) => outcomeOf(asking, words).verdict;

describe('carried', () => {
	it('Q4 when both sides and the owners agree', () => {
		expect(outcomeOf(asking(), owners)).toEqual({
			sides: {
				sales: {
					electorate: 1,
					answers: 1,
					agree: 1,
					reservation: 0,
					objections: 0,
					quorum: true,
					majority: true,
				},
				operations: {
					electorate: 1,
					answers: 1,
					agree: 1,
					reservation: 0,
					objections: 0,
					quorum: true,
					majority: true,
				},
				other: {
					electorate: 0,
					answers: 0,
					agree: 0,
					reservation: 0,
					objections: 0,
					quorum: true,
					majority: false,
				},
			},
			agreed: ['s1', 'o1'],
			silentOwners: [],
			openObjections: [],
			verdict: 'carried',
		});
	});

	it('Q2 exactly half of a side is enough, less is not', () => {
		const sales = ['s1', 's2', 's3', 's4'];
		expect(verdict(asking({ sales }), [...owners, said('s2')])).toBe('carried');
		expect(verdict(asking({ sales }), owners)).toBe('not-carried');
		expect(outcomeOf(asking({ sales }), owners).sides.sales.quorum).toBe(false);
		expect(verdict(asking({ sales: ['s1', 's2', 's3'] }), owners)).toBe('not-carried');
		const operations = ['o1', 'o2', 'o3'];
		expect(verdict(asking({ operations }), owners)).toBe('not-carried');
		expect(verdict(asking({ operations }), [...owners, said('o3')])).toBe('carried');
	});

	it('Q2 an objection is an answer, too', () => {
		const { sales } = outcomeOf(asking(four), [said('s1'), objects('s2')]).sides;
		expect(sales).toMatchObject({ answers: 2, quorum: true });
	});

	it('Q3 a tie is no majority', () => {
		const split = (...more: Consent[]) =>
			verdict(asking(four), [...owners, objects('s2', 'dissent'), ...more]);
		expect(split()).toBe('not-carried');
		expect(split(said('s3'))).toBe('carried');
		expect(split(said('s3', 'reservation'))).toBe('carried');
		expect(split(said('s3'), objects('s4', 'dissent'))).toBe('not-carried');
	});

	it('Q3 on each side, not in all', () => {
		const operations = ['o1', 'o2'];
		const words = [...owners, said('s2'), said('s3'), said('s4'), objects('o2', 'dissent')];
		expect(verdict(asking({ ...four, operations }), words)).toBe('not-carried');
	});

	it('Q4 not while an owner is silent or objects', () => {
		const electorate = { sales: ['s1', 's2', 's3'] };
		const without = [said('o1'), said('s2'), said('s3')];
		expect(outcomeOf(asking(electorate), without)).toMatchObject({
			silentOwners: ['s1'],
			verdict: 'not-carried',
		});
		const dissent = outcomeOf(asking(electorate), [...without, objects('s1', 'dissent')]);
		expect(dissent).toMatchObject({ silentOwners: ['s1'], verdict: 'not-carried' });
		const reserved = [...without, said('s1', 'reservation')];
		expect(outcomeOf(asking(electorate), reserved)).toMatchObject({
			agreed: ['o1', 's2', 's3', 's1'],
			verdict: 'carried',
		});
	});

	it('Q4 not while an objection is open', () => {
		const words = [...owners, said('s2'), said('s3'), objects('s4')];
		expect(outcomeOf(asking(four), words)).toMatchObject({
			openObjections: ['s4'],
			verdict: 'not-carried',
		});
	});

	it('Q5 third functions need neither quorum nor majority', () => {
		const electorate = { other: ['x1', 'x2', 'x3'] };
		expect(verdict(asking(electorate), owners)).toBe('carried');
		const words = [...owners, objects('x1', 'dissent'), said('x2', 'reservation')];
		expect(outcomeOf(asking(electorate), words)).toMatchObject({
			sides: { other: { electorate: 3, answers: 2, reservation: 1, objections: 1 } },
			verdict: 'carried',
		});
	});

	it('Q5 an objection of a third function is open like any other', () => {
		expect(outcomeOf(asking({ other: ['x1'] }), [...owners, objects('x1')])).toMatchObject({
			openObjections: ['x1'],
			verdict: 'not-carried',
		});
	});

	it('Q6 a side without anyone leaves it provisional', () => {
		const alone = (words: Consent[]) =>
			verdict(asking({ operations: [] }, { owners: ['s1'] }), words);
		expect(alone([said('s1')])).toBe('provisional');
		expect(alone([])).toBe('not-carried');
		expect(alone([said('s1'), objects('x9')])).toBe('not-carried');
		const sales = asking({ sales: [] }, { owners: ['o1'] });
		expect(verdict(sales, [said('o1')])).toBe('provisional');
	});

	it('Q6 both without anyone carry nothing', () => {
		const nobody = asking({ sales: [], operations: [], other: ['x1'] }, { owners: [] });
		expect(verdict(nobody, [said('x1')])).toBe('not-carried');
	});
});

describe('the version', () => {
	it('Q7 the last word counts', () => {
		const back = [...owners, said('s1', 'object')];
		expect(verdict(asking(), back)).toBe('not-carried');
		expect(verdict(asking(), [...back, said('s1', 'reservation')])).toBe('carried');
		expect(outcomeOf(asking(), [...owners, ...owners]).sides.sales.answers).toBe(1);
	});

	it('Q7 a new call makes earlier words stale', () => {
		const second = asking({}, { version: 2 });
		expect(outcomeOf(second, owners)).toMatchObject({
			sides: { sales: { answers: 0 } },
			silentOwners: ['s1', 'o1'],
		});
		const again = owners.map((consent) => ({ ...consent, version: 2 }));
		expect(verdict(second, [...owners, ...again])).toBe('carried');
	});

	it('Q7 words for a later version do not count for this one', () => {
		expect(verdict(asking(), [...owners, objects('s1', null, 2)])).toBe('carried');
	});

	it('Q7 an open objection stays open through a new call, until its author speaks', () => {
		const second = asking({ other: ['x1'] }, { version: 2 });
		const again = owners.map((consent) => ({ ...consent, version: 2 }));
		const open = [objects('x1'), ...again];
		expect(outcomeOf(second, open).openObjections).toEqual(['x1']);
		expect(verdict(second, [...open, said('x1', 'agree', { version: 2 })])).toBe('carried');
		for (const closed of ['integrated', 'withdrawn', 'dissent'] as const)
			expect(outcomeOf(second, [objects('x1', closed), ...again])).toMatchObject({
				sides: { other: { answers: 0 } },
				verdict: 'carried',
			});
	});

	it('Q8 who was not asked is not counted, and may object', () => {
		const electorate = { sales: ['s1', 's2', 's3'] };
		expect(outcomeOf(asking(electorate), [...owners, said('s9')])).toMatchObject({
			sides: { sales: { answers: 1, agree: 1 } },
			agreed: ['s1', 'o1'],
			verdict: 'not-carried',
		});
		expect(outcomeOf(asking(), [...owners, objects('s9')])).toMatchObject({
			sides: { sales: { answers: 1, objections: 0 } },
			openObjections: ['s9'],
			verdict: 'not-carried',
		});
		expect(verdict(asking(), [...owners, objects('s9', 'dissent')])).toBe('carried');
	});
});
