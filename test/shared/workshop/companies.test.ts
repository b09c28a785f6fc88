import { expect, it } from 'vitest';
import { isCircle, namedCompanies } from '../../../shared/workshop/companies.ts';

const from = (...companies: (string | null)[]) =>
	companies.map((company) => ({ role: 'participant' as const, company }));
const open = { scope: null };

it('WE9 a company is named once, as it was typed first, the one with most people first', () => {
	expect(namedCompanies(from('Mill', null, 'Harbour', 'HARBOUR'))).toEqual(['Harbour', 'Mill']);
	expect(namedCompanies(from(null, ''))).toEqual([]);
});

it('WE9 several companies are a circle, of whoever takes part', () => {
	expect(isCircle(open, from('Mill', 'Harbour'))).toBe(true);
	expect(isCircle(open, from('Mill', 'mill', null))).toBe(false);
	const watching = { role: 'observer' as const, company: 'Harbour' };
	expect(isCircle(open, [...from('Mill'), watching])).toBe(false);
});

it('WE9 so is what was planned as one', () => {
	expect(isCircle({ scope: { kind: 'circle' } }, [])).toBe(true);
	expect(isCircle({ scope: { kind: 'company', name: 'Mill' } }, from('Mill'))).toBe(false);
});
