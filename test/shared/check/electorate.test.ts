import { describe, expect, it } from 'vitest';
import { electorateAt, type Attendance } from '../../../shared/check/electorate.ts';
import type { Side } from '../../../shared/workshop/state.ts';
import { owner } from './drafts.ts';

describe('who is asked', () => {
	const at = 1_000_000_000;
	const person = (id: string, side: Side, change: Partial<Attendance> = {}): Attendance => ({
		id,
		side,
		inScope: true,
		lastConnectedAt: at,
		markedPresent: false,
		...change,
	});
	const asked = (...people: Attendance[]) => electorateAt(at, people, []);

	it('Q1 participants by side, whoever was connected in the last ten minutes', () => {
		const minutes = (n: number) => ({ lastConnectedAt: at - n * 60_000 });
		expect(
			asked(
				person('o2', 'operations'),
				person('s2', 'sales', minutes(10)),
				person('s1', 'sales', minutes(9)),
				person('s3', 'sales', { lastConnectedAt: at - 600_001 }),
				person('s4', 'sales', { lastConnectedAt: null }),
				person('x1', 'other', minutes(0)),
			),
		).toEqual({ sales: ['s1', 's2'], operations: ['o2'], other: ['x1'] });
	});

	it('Q1 somebody without a device is marked present', () => {
		const marked = { lastConnectedAt: null, markedPresent: true };
		expect(asked(person('s1', 'sales', marked)).sales).toEqual(['s1']);
	});

	it('Q1 nobody from outside the scope, present or not', () => {
		const outside = { inScope: false, markedPresent: true };
		expect(asked(person('s1', 'sales', outside)).sales).toEqual([]);
	});

	it('Q1 owners always, each once', () => {
		const here = [person('s1', 'sales'), person('o1', 'operations', { lastConnectedAt: null })];
		const all = [owner('o1', 'operations'), owner('s1', 'sales'), owner('x1', 'other', false)];
		expect(electorateAt(at, here, all)).toEqual({
			sales: ['s1'],
			operations: ['o1'],
			other: ['x1'],
		});
	});
});
