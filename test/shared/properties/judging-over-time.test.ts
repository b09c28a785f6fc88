import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effects, type Effect } from '../../../shared/check/agreement.ts';
import type { Id } from '../../../shared/ids.ts';
import { smallest } from '../../../shared/insight/tally.ts';
import { roomView } from '../../../shared/workshop/view.ts';
import type { WorkshopState } from '../../../shared/workshop/state.ts';
import { decide, evolve, type Command } from '../../../shared/workshop/workshop.ts';
import { a1, calling, drafting, o1 } from '../../support/agreement-room.ts';
import { holds } from '../../support/holds.ts';
import { cast, frida, idOf, joined, sam, sara, seth } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

/** Somebody of Sales judges or takes it back, by place in the side; or somebody else does what moves nothing secret. */
type Act = { who: number; takesBack: boolean } | 'call' | 'comes';

const people: Id[] = [sam, sara, seth, ...['sven', 'sina'].map(idOf)];
const base = stateAfter(drafting);

/** What is seen after each act, where those who judge say these effects, one after the other. */
function showings(
	acts: readonly Act[],
	said: readonly Effect[],
	show: (state: WorkshopState) => unknown,
): string[] {
	const state = structuredClone(base);
	const send = (seat: Id, command: Command) => {
		const decision = decide(state, command, { by: seat, at: noon });
		// Nobody judges the same again who is not told: that is no act, and tells nothing.
		if (decision.ok) for (const event of decision.events) evolve(state, by(seat, event));
	};
	let [next, here] = [0, 3];
	return acts.map((act) => {
		if (act === 'call') send(frida, calling());
		else if (act === 'comes') {
			const newcomer = people[here];
			if (newcomer) evolve(state, joined({ ...cast.sam, id: newcomer, name: newcomer }));
			here = Math.min(here + 1, people.length);
		} else {
			const seat = people[act.who % here]!;
			const effect = act.takesBack ? null : said[next++]!;
			send(seat, { type: 'JudgeEffect', agreement: a1, objective: o1, effect });
		}
		return JSON.stringify(show(state));
	});
}

const judging = (acts: readonly Act[]) =>
	acts.filter((act) => typeof act === 'object' && !act.takesBack);

const everyWay = (n: number): Effect[][] =>
	n === 0 ? [[]] : everyWay(n - 1).flatMap((few) => effects.map((effect) => [...few, effect]));

/**
 * By place among those that were given: the judgements that somebody can know for certain who remembers every showing,
 * knows the rules, and has seen who did what and when, but not how they judged.
 */
function solved(
	acts: readonly Act[],
	said: readonly Effect[],
	show: (state: WorkshopState) => unknown = (state) => roomView(state).agreements,
): number[] {
	const seen = showings(acts, said, show).join();
	const possible = everyWay(said.length).filter((few) => showings(acts, few, show).join() === seen);
	expect(possible.length).toBeGreaterThan(0);
	return said.flatMap((_, place) =>
		new Set(possible.map((few) => few[place])).size === 1 ? [place] : [],
	);
}

const act: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 9, arbitrary: fc.record({ who: fc.nat(4), takesBack: fc.constant(false) }) },
	{ weight: 2, arbitrary: fc.record({ who: fc.nat(4), takesBack: fc.constant(true) }) },
	{ weight: 2, arbitrary: fc.constantFrom('call' as const, 'comes' as const) },
);
const judges = (who: number): Act => ({ who, takesBack: false });
const begun: Act[] = [judges(0), judges(1), judges(2)];

/** Of three who were told together and all said the same, everybody knows what each said, as the join page says. */
const isUnanimous = (acts: readonly Act[], said: readonly Effect[]): boolean =>
	showings(acts, said, (state) => state.agreements[a1]!.told[o1]?.sales?.told ?? []).some((told) =>
		(JSON.parse(told) as { effects: Effect[] }[]).some(
			({ effects: given }) => given.length >= smallest && new Set(given).size === 1,
		),
	);

describe('whoever remembers what was shown of judgements', () => {
	it('V25, V26 finds out nobody’s, however often it moves', () => {
		holds(
			fc.property(
				fc.array(act, { maxLength: 6 }),
				fc.infiniteStream(fc.constantFrom(...effects)),
				(more, stream) => {
					const all = [...begun, ...more];
					const count = judging(all).length;
					fc.pre(count <= 7);
					const said = Array.from({ length: count }, () => stream.next().value!);
					fc.pre(!isUnanimous(all, said));
					expect(solved(all, said)).toEqual([]);
				},
			),
			{ runs: 12 },
		);
	});

	it('V25 finds them where each judgement moved what is shown', () => {
		const acts: Act[] = ['comes', ...begun, 'call', judges(3)];
		const said: Effect[] = ['strengthens', 'neutral', 'neutral', 'harms'];
		const live = (state: WorkshopState) => {
			const given = Object.values(state.agreements[a1]!.judgements[o1] ?? {});
			return given.length < 3 ? null : given.map(({ effect }) => effect).sort();
		};
		expect(solved(acts, said)).toEqual([]);
		expect(solved(acts, said, live)).toEqual([3]);
	});
});
