import fc from 'fast-check';
import type { Id } from '../../shared/ids.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import {
	costKinds,
	type Dots,
	type Participant,
	type Position,
	type WorkshopState,
} from '../../shared/workshop/state.ts';
import { decide, evolve, type Command } from '../../shared/workshop/workshop.ts';
import {
	c1,
	c2,
	c3,
	c4,
	cast,
	casts,
	closed,
	frida,
	idOf,
	joined,
	omar,
	revealed,
	sam,
	seated,
	sorted,
	t1,
	t2,
	t3,
	tess,
	voting as opened,
} from './room.ts';
import { by, noon, stateAfter } from './scenario.ts';

/** A command of somebody, or somebody who comes in. */
export type Act = { who: Id; command: Command } | { joins: Participant };

const late: Participant[] = [
	{ ...cast.sam, id: idOf('late'), name: 'Late' },
	{ ...cast.otto, id: idOf('later'), name: 'Later' },
	{ ...cast.wall, id: idOf('second wall') },
];
/** Few ids, so that commands meet; one of each kind that is nowhere. */
const conflict = fc.constantFrom(c1, c2, c3, c4, idOf('c5'), idOf('c6'));
const theme = fc.constantFrom(t1, t2, t3, idOf('t4'), idOf('t5'));
const seat = fc.constantFrom(...[...Object.values(cast), ...late].map(({ id }) => id), 'stranger');
const position: fc.Arbitrary<Position> = fc.record({
	stage: fc.constantFrom('welcome', 'conflicts', 'conflicts', 'nowhere'),
	step: fc.constantFrom('open', 'write', 'thats-us', 'themes', 'vote', 'map'),
});
const text = fc.constantFrom('', ' ', 'Dates', ' Launches ', 'x'.repeat(60), 'x'.repeat(121));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const cards = fc.array(fc.record({ id: conflict, author: seat }), { maxLength: 4 });
const dots: fc.Arbitrary<Dots> = fc.dictionary(theme, fc.integer({ min: -1, max: 4 }), {
	maxKeys: 3,
});
const small = fc.integer({ min: 1, max: 6 });

const commands: {
	[T in Command['type']]: fc.Arbitrary<Omit<Extract<Command, { type: T }>, 'type'>>;
} = {
	GoTo: fc.record({ from: position, to: position }),
	SetTimer: fc.record({ minutes: maybe(fc.double({ min: 0.5, max: 600, noNaN: true })) }),
	RenameWorkshop: fc.record({ title: text }),
	CloseWorkshop: fc.constant({}),
	ReopenWorkshop: fc.constant({}),
	ChangeSeat: fc.record({
		name: text,
		side: fc.constantFrom('sales', 'operations', 'other', null),
		function: maybe(text),
		company: maybe(text),
	}),
	RevealConflicts: fc.record({ named: fc.boolean(), cards }),
	ShareConflict: fc.record({ conflict, cards }),
	ConfirmGuess: fc.record({ conflict, how: fc.constantFrom('confirmed', 'rewritten') }),
	EstimateCost: fc.record({
		conflict,
		estimate: maybe(
			fc.record({
				kind: fc.constantFrom(...costKinds),
				timesAYear: fc.nat(300),
				amount: fc.nat(100_000),
			}),
		),
	}),
	AddTheme: fc.record({ theme, title: text }),
	RenameTheme: fc.record({ theme, title: text }),
	RemoveTheme: fc.record({ theme }),
	SortConflict: fc.record({ conflict, theme: maybe(theme), before: maybe(conflict) }),
	OpenRound: fc.record({ budget: small, maxPerItem: small }),
	CastDots: fc.record({ round: fc.constantFrom(1, 1, 2, 3), dots }),
	CloseRound: fc.constant({}),
	CancelRound: fc.constant({}),
};

const commandOf = (type: Command['type']): fc.Arbitrary<Command> =>
	commands[type].map((rest) => ({ type, ...rest }) as Command);

const anything = fc.record({
	who: seat,
	command: fc.oneof(...(Object.keys(commands) as Command['type'][]).map(commandOf)),
});
const hosting = fc.record({
	who: fc.constant(frida),
	command: fc.oneof(
		...(['RevealConflicts', 'OpenRound', 'CloseRound', 'CancelRound'] as const).map(commandOf),
	),
});
const voting = fc.record({
	who: fc.constantFrom(sam, omar, tess, idOf('late')),
	command: commandOf('CastDots'),
});
/** The reveal and rounds come about often enough to be voted in, closed, cancelled and voted in again. */
const act: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 6, arbitrary: anything },
	{ weight: 3, arbitrary: voting },
	{ weight: 1, arbitrary: hosting },
	{ weight: 1, arbitrary: fc.constantFrom(...late).map((joins) => ({ joins })) },
);

const voted: Recorded[] = [...opened, casts(sam, { [t1]: 3, [t2]: 2 }), casts(omar, { [t1]: 1 })];
/** Where a play begins: at the door, after the reveal, with themes, while and after voting. */
const starts: Recorded[][] = [seated, revealed, sorted, voted, voted, [...voted, closed]];

export interface Play {
	start: Recorded[];
	acts: Act[];
}
export const plays = (most = 25): fc.Arbitrary<Play> =>
	fc.record({
		start: fc.constantFrom(...starts),
		acts: fc.array(act, { minLength: 1, maxLength: most, size: 'max' }),
	});

/** Plays acts on a state; tells each event as soon as the state has evolved by it. */
export function play(
	{ start, acts }: Play,
	onEvent: (event: Recorded, state: WorkshopState) => void = () => undefined,
): { state: WorkshopState; recorded: Recorded[] } {
	const state = stateAfter(start);
	const recorded = [...start];
	const record = (event: Recorded) => {
		recorded.push(event);
		evolve(state, event);
		onEvent(event, state);
	};
	acts.forEach((act, index) => {
		const at = noon + index;
		if ('joins' in act) {
			if (!state.participants[act.joins.id]) record(joined(act.joins));
			return;
		}
		const decision = decide(state, act.command, { by: act.who, at });
		if (decision.ok) for (const event of decision.events) record(by(act.who, event, at));
	});
	return { state, recorded };
}

/** As it comes over the wire. */
export const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
