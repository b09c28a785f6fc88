import { describe, expect, it } from 'vitest';
import { mostMoved, pulseSessions } from '../../../shared/register/pulse-over-time.ts';
import type { PulseRow } from '../../../shared/workshop/close-view.ts';
import { pulseRuns } from '../../../client/team/pulse-layout.ts';
import { idOf } from '../../support/room.ts';
import { noon } from '../../support/scenario.ts';

const row = (sales: number | null, operations: number | null): PulseRow => ({
	...{ sales, operations, other: null },
});
const all = (...[first, ...others]: PulseRow[]) => ({
	rows: [first!, ...others, ...Array.from({ length: 5 - others.length }, () => row(3, 3))],
});

describe('the pulse over time', () => {
	it('TR13 has the workshops that answered it, the oldest first', () => {
		const held = (word: string, pulse?: PulseRow[]) => ({
			...{ id: idOf(word), title: word, language: 'en' as const, createdAt: noon, applied: 1 },
			...(pulse && { pulse }),
		});
		const { rows } = all(row(1, 2));
		expect(
			pulseSessions({ workshops: [held('one', rows), held('two'), held('three', rows)] }),
		).toEqual(
			['one', 'three'].map((word) => ({ workshop: idOf(word), title: word, at: noon, rows })),
		);
	});

	it('TR13 says what moved most from the first workshop that tells it to the last', () => {
		expect(mostMoved([])).toBeNull();
		expect(mostMoved([all(row(1, 2))])).toBeNull();
		expect(mostMoved([all(row(null, 2)), all(row(1, null))])?.from).toBe(3);
		expect(mostMoved([all(row(2, 4)), all(row(5, 4)), all(row(2.5, 2))])).toEqual({
			...{ statement: 0, side: 'operations', from: 4, to: 2 },
		});
		expect(mostMoved([all(row(2, 2)), all(row(2, 2))])).toEqual({
			...{ statement: 0, side: 'sales', from: 2, to: 2 },
		});
		expect(mostMoved([all(row(null, null)), all(row(2, 1), row(4, 3))])).toMatchObject({
			...{ statement: 1, side: 'sales', from: 3, to: 4 },
		});
	});

	it('TR13 draws no line over a workshop that withholds a side', () => {
		const sessions = [all(row(1, 1)), all(row(2, 1)), all(row(null, 1)), all(row(5, 1))];
		expect(pulseRuns(sessions, 0, 'sales').map((run) => run.length)).toEqual([2, 1]);
		const [left] = pulseRuns(sessions, 0, 'operations');
		expect(left!.map(({ x }) => x)).toEqual(left!.map(({ x }) => x).toSorted((a, b) => a - b));
		expect(new Set(left!.map(({ y }) => y)).size).toBe(1);
		const heights = [1, 5].map((score) => pulseRuns([all(row(score, 1))], 0, 'sales')[0]![0]!.y);
		expect(heights[0]).toBeGreaterThan(heights[1]!);
	});
});
