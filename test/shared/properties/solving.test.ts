import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/ids.ts';
import { smallest } from '../../../shared/insight/tally.ts';
import { temperatures } from '../../../shared/insight/temperature.ts';
import { pulseStatements } from '../../../shared/workshop/close.ts';
import type { Recorded } from '../../../shared/workshop/decision.ts';
import { sayings } from '../../../shared/workshop/sayings.ts';
import { allSides, bySide } from '../../../shared/workshop/sides.ts';
import type { Dots, Side, WorkshopState } from '../../../shared/workshop/state.ts';
import { mineView, roomView } from '../../../shared/workshop/view.ts';
import { decide, evolve, type Command } from '../../../shared/workshop/workshop.ts';
import { a1, all, o1, o2, planned, warming } from '../../support/agreement-room.ts';
import { holds } from '../../support/holds.ts';
import { at, frida, idOf, sorted, t1, t2, t3 } from '../../support/room.ts';
import { by, noon, stateAfter } from '../../support/scenario.ts';

/** What is asked in secret and told by side: all that somebody may answer, and the figures that come of it. */
interface Asked {
	past: readonly Recorded[];
	/** How often, one after the other. */
	rounds: number;
	opens: (round: number) => Command[];
	/** What somebody sends for each answer that there is. */
	answers: readonly Command[];
	shows: Command;
	/** What is told of a side, where it is not withheld. */
	figures: (given: readonly Command[]) => Record<string, number>;
}

const count = <Kind extends Command['type']>(
	given: readonly Command[],
	type: Kind,
	of: (command: Extract<Command, { type: Kind }>) => number,
) =>
	given.reduce(
		(sum, one) => sum + (one.type === type ? of(one as Extract<Command, { type: Kind }>) : 0),
		0,
	);

const items = [t1, t2, t3];
const ballots: Dots[] = [
	...[{ [t1]: 1 }, { [t1]: 2 }, { [t2]: 1 }, { [t2]: 2 }, { [t1]: 1, [t2]: 1 }, { [t3]: 1 }],
];
const saleType = idOf('sale type');
const marks = sayings.slice(0, 2);

const kinds: Record<string, Asked> = {
	'votes, I3': {
		past: [...sorted, by(frida, at('vote'))],
		rounds: 2,
		opens: () => [{ type: 'OpenRound', over: 'themes', budget: 2, maxPerItem: 2, found: [] }],
		answers: ballots.map((dots) => ({ type: 'CastDots', round: 0, dots })),
		shows: { type: 'CloseRound' },
		figures: (given) => ({
			ballots: given.length,
			...Object.fromEntries(
				items.map((id) => [id, count(given, 'CastDots', ({ dots }) => dots[id] ?? 0)]),
			),
		}),
	},
	'focus checks, J8': {
		past: planned,
		rounds: 2,
		opens: (round) => (round > 1 ? [{ type: 'ShowFocus', shown: false }] : []),
		answers: [
			{ type: 'PickFocus', objectives: [o1], notOnList: false, goals: 3 },
			{ type: 'PickFocus', objectives: [o2], notOnList: false, goals: 7 },
			{ type: 'PickFocus', objectives: [o1, o2], notOnList: false, goals: null },
			{ type: 'PickFocus', objectives: [], notOnList: true, goals: 1 },
		],
		shows: { type: 'ShowFocus', shown: true },
		figures: (given) => ({
			pickers: given.length,
			[o1]: count(given, 'PickFocus', ({ objectives }) => Number(objectives.includes(o1))),
			[o2]: count(given, 'PickFocus', ({ objectives }) => Number(objectives.includes(o2))),
			'not on the list': count(given, 'PickFocus', ({ notOnList }) => Number(notOnList)),
			goals: count(given, 'PickFocus', ({ goals }) => goals ?? 0),
		}),
	},
	'temperatures, Q24': {
		past: warming,
		rounds: 1,
		opens: () => [],
		answers: temperatures.map((temperature) => ({
			...{ type: 'GiveTemperature', agreement: a1, version: 1, temperature },
		})),
		shows: { type: 'ShowTemperature', agreement: a1, version: 1 },
		figures: (given) => ({
			given: given.length,
			...Object.fromEntries(
				temperatures.map((wanted) => [
					wanted,
					count(given, 'GiveTemperature', ({ temperature }) => Number(temperature === wanted)),
				]),
			),
		}),
	},
	'sayings, WE3': {
		past: planned,
		rounds: 1,
		opens: () => [],
		answers: marks.flatMap((saying): Command[] => [
			{ type: 'MarkSaying', saying, heard: true, said: false },
			{ type: 'MarkSaying', saying, heard: true, said: true },
		]),
		shows: { type: 'ShowSayings', shown: true },
		figures: (given) => ({
			answered: given.length,
			...Object.fromEntries(
				marks.map((wanted) => [
					`heard ${wanted}`,
					count(given, 'MarkSaying', ({ saying }) => Number(saying === wanted)),
				]),
			),
			said: count(given, 'MarkSaying', ({ said }) => Number(said)),
		}),
	},
	'the pulse, CL3': {
		past: planned,
		rounds: 1,
		opens: () => [],
		answers: ([1, 3, 4, 5] as const).map((score) => ({
			type: 'RatePulse',
			pulse: Array.from({ length: pulseStatements }, () => score),
		})),
		shows: { type: 'ShowScores' },
		figures: (given) => ({
			answered: given.length,
			scores: count(given, 'RatePulse', ({ pulse }) => pulse[0] ?? 0),
		}),
	},
	'readiness, RE6': {
		past: planned,
		rounds: 1,
		opens: () => [
			{
				type: 'SetSaleType',
				saleType: { id: saleType, title: 'Rush', customerRequires: 'Fast', weRequire: 'Dates' },
			},
		],
		answers: ([1, 3, 5] as const).map((state) => ({
			...{ type: 'RateReadiness', saleType, element: 'b' },
			rating: { state, importance: 3 },
		})),
		shows: { type: 'ShowReadiness' },
		figures: (given) => ({
			rated: given.length,
			state: count(given, 'RateReadiness', ({ rating }) => rating?.state ?? 0),
		}),
	},
};

/** By number of the answer, whoever of the side it was. */
type Cast = Record<Side, readonly number[]>;

function roomAfter(
	asked: Asked,
	rounds: readonly Cast[],
	watch: (state: WorkshopState) => void = () => {},
): WorkshopState {
	const state = stateAfter(asked.past);
	const send = (seat: Id, command: Command) => {
		const decision = decide(state, command, { by: seat, at: noon });
		if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
		for (const event of decision.events) evolve(state, by(seat, event));
		watch(state);
	};
	rounds.forEach((cast, index) => {
		for (const command of asked.opens(index + 1)) send(frida, command);
		for (const side of allSides)
			cast[side].forEach((answer, place) => {
				const command = asked.answers[answer]!;
				send(
					all[side][place]!,
					command.type === 'CastDots' ? { ...command, round: index + 1 } : command,
				);
			});
		send(frida, asked.shows);
	});
	return state;
}

/** No participant sees more of what others answered. */
const seenByFacilitator = (state: WorkshopState): unknown => [
	roomView(state),
	mineView(state, frida),
];

/** Every way in which fewer of a side may have answered than are told. */
const fewOf = ({ answers }: Asked): number[][] => {
	const one = answers.map((_, answer) => [answer]);
	const two = one.flatMap(([first = 0]) => one.slice(first).map(([second = 0]) => [first, second]));
	return [[], ...one, ...two];
};

interface Looking {
	show?: (state: WorkshopState) => unknown;
	/** At all that is shown, one after the other, or at the end alone. */
	overTime?: boolean;
}

/**
 * The figures of a side that whoever reads all that is shown can know for certain, who knows the rules, everybody who is
 * there and what all others have answered. What all of it together does not tell no pair of figures does, of whatever
 * rounds, by their difference, their sum or what they leave room for.
 */
function solved(
	asked: Asked,
	rounds: readonly Cast[],
	hidden: { round: number; side: Side },
	{ show = seenByFacilitator, overTime = false }: Looking = {},
): string[] {
	const shownOf = (few: readonly number[]) => {
		const seen: string[] = [];
		const look = (state: WorkshopState) => seen.push(JSON.stringify(show(state)));
		const played = rounds.map((cast, round) =>
			round === hidden.round ? { ...cast, [hidden.side]: few } : cast,
		);
		const end = roomAfter(asked, played, overTime ? look : undefined);
		look(end);
		// Who remembers what was shown does not see when somebody answers whom it does not tell.
		return seen.filter((one, place) => one !== seen[place - 1]).join();
	};
	const told = shownOf(rounds[hidden.round]![hidden.side]);
	const possible = fewOf(asked)
		.filter((few) => shownOf(few) === told)
		.map((few) => asked.figures(few.map((answer) => asked.answers[answer]!)));
	expect(possible.length).toBeGreaterThan(0);
	return Object.keys(possible[0]!).filter(
		(name) => new Set(possible.map((figures) => figures[name])).size === 1,
	);
}

const castOf = (asked: Asked): fc.Arbitrary<Cast> => {
	const answer = fc.nat(asked.answers.length - 1);
	const many = fc.array(answer, { minLength: smallest, maxLength: smallest });
	const some = fc.oneof(many, fc.array(answer, { minLength: 1, maxLength: smallest - 1 }));
	return fc.record(bySide(allSides, () => some));
};

describe('whoever solves for what is withheld', () => {
	it.each(Object.entries(kinds))('I22 finds no figure of it: %s', (_what, asked) => {
		const { rounds: times } = asked;
		const rounds = fc.array(castOf(asked), { minLength: times, maxLength: times });
		holds(
			fc.property(rounds, (played) => {
				played.forEach((cast, round) => {
					for (const side of allSides)
						if (cast[side].length < smallest)
							expect(solved(asked, played, { round, side }), `${side}, ${round}`).toEqual([]);
				});
			}),
			{ runs: 10 },
		);
	});

	it.each(Object.entries(kinds))(
		'I23 finds none by remembering what was shown while it was asked: %s',
		(_what, asked) => {
			const rounds = fc.array(castOf(asked), { minLength: 1, maxLength: asked.rounds });
			holds(
				fc.property(rounds, (played) => {
					played.forEach((cast, round) => {
						for (const side of allSides)
							if (cast[side].length < smallest)
								expect(solved(asked, played, { round, side }, { overTime: true })).toEqual([]);
					});
				}),
				{ runs: 8 },
			);
		},
	);

	it('I23 finds how many of it have voted where every ballot moved the turnout', () => {
		const asked = kinds['votes, I3']!;
		const rounds = [{ sales: [0, 1, 5], operations: [2], other: [0, 2, 4] }];
		const show = (state: WorkshopState) => {
			const [round] = state.rounds;
			return [roomView(state), round?.status === 'open' && Object.keys(round.ballots).length];
		};
		const hidden = { round: 0, side: 'operations' } as const;
		expect(solved(asked, rounds, hidden, { overTime: true })).toEqual([]);
		expect(solved(asked, rounds, hidden, { show, overTime: true })).toEqual(['ballots']);
	});

	it('I22 finds them where a total stood beside the other sides', () => {
		const asked = kinds['votes, I3']!;
		const three = [0, 1, 5];
		const rounds = [{ sales: three, operations: [2], other: three }];
		const hidden = { round: 0, side: 'operations' } as const;
		const withTotal = (state: WorkshopState) => [
			roomView(state),
			Object.values(state.rounds[0]!.ballots).reduce((sum, dots) => sum + (dots[t2] ?? 0), 0),
		];
		expect(solved(asked, rounds, hidden)).toEqual([]);
		expect(solved(asked, rounds, hidden, { show: withTotal })).toEqual([t2]);
	});
});
