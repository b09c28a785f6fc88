import { expect, it } from 'vitest';
import { judgedBefore } from '../../../shared/workshop/strategy.ts';
import type { Command } from '../../../shared/workshop/workshop.ts';
import { a1, a2, draftedEvent, form, o1, otif } from '../../support/agreement-room.ts';
import { frida, sam, sara, seated } from '../../support/room.ts';
import { given, stateAfter } from '../../support/scenario.ts';

const version = (n: number): Command => ({
	...{ type: 'SetStrategy', basis: n - 1, statement: `Version ${n}` },
	objectives: [form(o1, otif.title)],
});
const judge = (agreement: string): Command => ({
	...{ type: 'JudgeEffect', agreement, objective: o1, effect: 'strengthens' },
});

/** A room with two drafts; what is done in it, step by step. */
function play(...acts: [string, Command][]) {
	let past = [...seated, draftedEvent(a1, 1), draftedEvent(a2, 2)];
	for (const [seat, command] of acts) past = given(...past).when(seat, command).past;
	return past;
}
const kept = (past: ReturnType<typeof play>) =>
	stateAfter(past).strategyBefore.map((one) => one.version);

it('O15 the version before is kept beside a new one, the first has none', () => {
	expect(kept(play([frida, version(1)]))).toEqual([]);
	expect(kept(play([frida, version(1)], [frida, version(2)]))).toEqual([1]);
	expect(kept(play([frida, version(1)], [frida, version(2)], [frida, version(3)]))).toEqual([2]);
});

it('O15 those against which an agreement was judged last stay, four at most', () => {
	const past = play(
		...([
			[frida, version(1)],
			[sam, judge(a1)],
			[frida, version(2)],
		] as [string, Command][]),
		...([
			[frida, version(3)],
			[sara, judge(a2)],
			[frida, version(4)],
		] as [string, Command][]),
		...([[frida, version(5)]] as [string, Command][]),
	);
	expect(kept(past)).toEqual([1, 3, 4]);
	const again = given(...past).when(sam, judge(a1)).past;
	expect(kept(given(...again).when(frida, version(6)).past)).toEqual([3, 5]);
});

it('O17 beside it stand the agreements that were judged against an older one, until they are judged again', () => {
	const past = play([frida, version(1)], [sam, judge(a1)], [sam, judge(a2)], [frida, version(2)]);
	const named = (all: typeof past) => {
		const { agreements, strategy } = stateAfter(all);
		return judgedBefore(agreements, strategy).sort();
	};
	expect(named(past)).toEqual([a1, a2].sort());
	expect(named(given(...past).when(sam, judge(a1)).past)).toEqual([a2]);
	const withdrawn = { type: 'WithdrawAgreement', agreement: a2, withdrawn: true } as const;
	expect(named(given(...past).when(frida, withdrawn).past)).toEqual([a1]);
});
