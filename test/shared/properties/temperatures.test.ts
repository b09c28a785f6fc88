import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { withoutTemperatures } from '../../../shared/workshop/without-temperatures.ts';
import { a1, a2, a3, givenEvent, taking } from '../../support/agreement-room.ts';
import { holds } from '../../support/holds.ts';
import { play, plays, wire } from '../../support/play.ts';
import { frida, sam, sara } from '../../support/room.ts';
import { by, stateAfter } from '../../support/scenario.ts';

type Numbered = Recorded & { seq: number };

const numbered = (past: readonly Recorded[]): Numbered[] =>
	past.map((event, index) => ({ ...wire(event), seq: index + 1 }));

function kept(history: readonly Numbered[], agreement: string): Numbered[] {
	const changed = withoutTemperatures(history, agreement);
	const bySeq = new Map(changed.map((event) => [event.seq, event]));
	return history.map((event) => bySeq.get(event.seq) ?? event);
}

const givenIn = (history: readonly Recorded[]) =>
	history.filter(({ type }) => type === 'TemperatureGiven');

it('Q27 whatever is done, a log without the temperatures that are shown gives the same workshop', () => {
	holds(
		fc.property(plays(40), (a) => {
			const history = numbered(play(a).recorded);
			const after = [a1, a2, a3].reduce(kept, history);
			expect(stateAfter(wire(after))).toEqual(stateAfter(wire(history)));
			expect(after.map(({ seq, at }) => [seq, at])).toEqual(
				history.map(({ seq, at }) => [seq, at]),
			);
			for (const agreement of [a1, a2, a3]) {
				expect(withoutTemperatures(after, agreement)).toEqual([]);
				const last = after.findLastIndex(
					(event) => event.type === 'TemperatureShown' && event.agreement === agreement,
				);
				const before = givenIn(after.slice(0, Math.max(0, last)));
				expect(
					before.filter((event) => 'agreement' in event && event.agreement === agreement),
				).toEqual([]);
			}
		}),
		{ runs: 200 },
	);
});

it('Q27 they say nothing of who gave them, and one that is taken now stays', () => {
	const sides = { sales: [0, 0, 0, 3, 0], operations: null, other: null };
	const shown = by(frida, { type: 'TemperatureShown', agreement: a1, sides } as const);
	const history = numbered([...taking, shown, givenEvent(sam, 'cool'), givenEvent(sara, null)]);
	const given = givenIn(taking).length;
	const changed = withoutTemperatures(history, a1);
	expect(changed).toHaveLength(given);
	for (const { seq, at, ...said } of changed) {
		expect(said).toEqual({ type: 'Withheld', by: '', commandId: null });
		expect(history[seq - 1]).toMatchObject({ type: 'TemperatureGiven', at });
	}
	expect(givenIn(kept(history, a1))).toHaveLength(2);
	expect(withoutTemperatures(history, a2)).toEqual([]);
	expect(withoutTemperatures(numbered(taking), a1)).toEqual([]);
});
