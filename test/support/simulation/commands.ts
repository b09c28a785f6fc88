import { randomId } from '../../../client/connection/random-id.ts';
import type { Sending } from '../../../client/connection/control.ts';
import type { SentCommand } from '../../../shared/protocol.ts';
import { neighbour } from '../../../shared/workshop/agenda.ts';
import type { WorkshopView } from '../../../shared/workshop/view.ts';
import type { Chance } from './chance.ts';

type Choice = readonly [weight: number, command: Sending | undefined];

/** What may change nothing, and then leaves no event. */
const mayLeaveNothing: readonly SentCommand['type'][] = [
	'Freeze',
	'SetNames',
	'AdmitVoter',
	'SetReady',
	'SayExpectation',
	'ConfirmGuess',
	'ShareConflict',
];

/** Whether it leaves an event each time that it is not refused. */
export const leavesTrace = (type: SentCommand['type']): boolean => !mayLeaveNothing.includes(type);

const roundIn = ({ room }: WorkshopView) =>
	Object.values(room.rounds).find(({ status }) => status === 'open');

function ofHost({ room, mine }: WorkshopView, chance: Chance, isOpen: boolean): Choice[] {
	const goTo = (by: 1 | -1): Sending | undefined => {
		const { agenda, position: from } = room;
		const to = neighbour({ agenda, position: from }, by);
		return to && { type: 'GoTo', from, to };
	};
	const round = { type: 'OpenRound', over: 'themes', budget: 5, maxPerItem: 3 } as const;
	const [late] = mine.latecomers;
	const number = Object.keys(room.rounds).length;
	return [
		[3, goTo(1)],
		[2, goTo(-1)],
		[2, { type: 'Freeze', frozen: !room.frozen }],
		[1, { type: 'SetNames', shown: !room.named }],
		[2, room.revealed ? undefined : { type: 'RevealConflicts' }],
		[2, { type: 'BringEverybody' }],
		[1, isOpen ? { type: 'CloseRound' } : undefined],
		[1, late === undefined ? undefined : { type: 'AdmitVoter', round: number, person: late }],
		[1, isOpen || room.themes.length === 0 ? undefined : round],
		[1, { type: 'AddAgreement', agreement: randomId() }],
	];
}

function ofParticipant(view: WorkshopView, chance: Chance, own: readonly string[]): Choice[] {
	const round = roundIn(view);
	const { deals = [] } = view.mine;
	const dots = (items: readonly { id: string }[]) => ({
		[chance.pick(items).id]: 1 + chance.below(3),
	});
	return [
		[1, { type: 'SetReady', ready: chance.odds(0.5) }],
		[2, { type: 'SayExpectation', text: `better ${chance.below(9)}` }],
		[6, round && { type: 'CastDots', round: round.number, dots: dots(round.items) }],
		[
			1,
			deals[0] === undefined
				? undefined
				: { type: 'ConfirmGuess', conflict: deals[0], how: 'confirmed' },
		],
		[1, own.length > 0 ? { type: 'ShareConflict', conflict: chance.pick(own) } : undefined],
	];
}

/** Something that this seat might ask for now, as far as its page knows. */
export function commandOf(
	view: WorkshopView,
	isHost: boolean,
	own: readonly string[],
	chance: Chance,
): Sending | undefined {
	const { room } = view;
	const cards = Object.keys(room.conflicts).sort();
	const card = cards.length > 0 ? chance.pick(cards) : undefined;
	const theme = room.themes.length > 0 ? chance.pick(room.themes).id : undefined;
	const estimate = { kind: 'overtime', timesAYear: chance.below(9), amount: 100 } as const;
	const both: Choice[] = [
		[
			2,
			room.themes.length < 5
				? { type: 'AddTheme', theme: randomId(), title: 'Lead times' }
				: undefined,
		],
		[
			1,
			theme === undefined
				? undefined
				: { type: 'RenameTheme', theme, title: `Theme ${chance.below(9)}` },
		],
		[
			3,
			card === undefined || theme === undefined
				? undefined
				: { type: 'SortConflict', conflict: card, theme, before: null },
		],
		[2, card === undefined ? undefined : { type: 'EstimateCost', conflict: card, estimate }],
	];
	const more = isHost
		? ofHost(view, chance, roundIn(view) !== undefined)
		: ofParticipant(view, chance, own);
	return chance.weighted([...both, ...more].filter(([, command]) => command !== undefined));
}
