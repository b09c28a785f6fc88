import type { Id } from '../../shared/ids.ts';
import { agendas } from '../../shared/templates/templates.ts';
import { positions } from '../../shared/workshop/agenda.ts';
import type { BallotEvent } from '../../shared/workshop/ballots.ts';
import type { Recorded } from '../../shared/workshop/decision.ts';
import type {
	Dots,
	Participant,
	Position,
	Role,
	Side,
	Step,
	Theme,
} from '../../shared/workshop/state.ts';
import type { Event } from '../../shared/workshop/workshop.ts';
import { by, noon } from './scenario.ts';

/** A readable word as an id: 22 characters, as the wire wants them. */
export const idOf = (word: string): Id => word.padEnd(22, '-');

const person = (word: string, role: Role, side: Side | null): Participant => ({
	id: idOf(word),
	role,
	name: `${word} of ${side ?? role}`,
	side,
	function: side === 'other' ? 'Finance' : null,
	company: role === 'participant' ? 'Harbour Bakery' : null,
	remote: false,
	joinedAt: noon,
});

/** Three of each side, so that a row of three ballots can be shown, and the roles around them. */
export const cast = {
	frida: person('frida', 'facilitator', null),
	wall: person('wall', 'screen', null),
	olga: person('olga', 'observer', null),
	sam: person('sam', 'participant', 'sales'),
	sara: person('sara', 'participant', 'sales'),
	seth: person('seth', 'participant', 'sales'),
	omar: person('omar', 'participant', 'operations'),
	oda: person('oda', 'participant', 'operations'),
	otto: person('otto', 'participant', 'operations'),
	tess: person('tess', 'participant', 'other'),
	tom: person('tom', 'participant', 'other'),
	tina: person('tina', 'participant', 'other'),
};

const seatOf = ({ id }: Participant) => id;
export const frida = seatOf(cast.frida);
export const wall = seatOf(cast.wall);
export const olga = seatOf(cast.olga);
export const sam = seatOf(cast.sam);
export const sara = seatOf(cast.sara);
export const omar = seatOf(cast.omar);
export const oda = seatOf(cast.oda);
export const seth = seatOf(cast.seth);
export const otto = seatOf(cast.otto);
export const tess = seatOf(cast.tess);

/** Cards c1 to c4: of Sales, of Operations, of a third function, and a second one of Sales. */
export const [c1, c2, c3, c4] = ['c1', 'c2', 'c3', 'c4'].map(idOf) as [Id, Id, Id, Id];
export const [t1, t2, t3] = ['t1', 't2', 't3'].map(idOf) as [Id, Id, Id];

export const created: Recorded<Extract<Event, { type: 'WorkshopCreated' }>> = by('', {
	type: 'WorkshopCreated',
	id: idOf('workshop'),
	team: idOf('team'),
	teamKey: 'hash of the team key',
	title: 'From Sales versus Operations to Sales & Operations',
	template: 'experience',
	language: 'en',
	joinCode: 'ABCDEFGH',
	keys: { 'hash of a link': 'participant' },
	agenda: [...agendas.experience],
});

export const joined = (participant: Participant): Recorded =>
	by(participant.id, {
		type: 'ParticipantJoined',
		participant,
		token: `token of ${participant.id}`,
		request: `request of ${participant.id}`,
	});

/** Where in the experience workshop a step is. */
export const positionOf = (step: Step): Position =>
	positions(agendas.experience).find((position) => position.step === step)!;

export const at = (step: Step): Event => ({ type: 'StepEntered', position: positionOf(step) });

export const revealedEvent = (named: boolean): Event => ({
	type: 'ConflictsRevealed',
	named,
	cards: [
		{ id: c1, author: sam, sales: 'own', operations: 'guess' },
		{ id: c2, author: omar, sales: 'guess', operations: 'own' },
		{ id: c3, author: tess, sales: 'guess', operations: 'guess' },
		{ id: c4, author: sara, sales: 'own', operations: 'guess' },
	],
});

const theme = (id: Id, title: string, ...conflicts: Id[]): Theme => ({ id, title, conflicts });
export const themes = [
	theme(t1, 'The promise', c1, c2),
	theme(t2, 'Launches', c3),
	theme(t3, 'Goals', c4),
];

export const opened = (
	rules: Partial<Extract<BallotEvent, { type: 'RoundOpened' }>> = {},
): Recorded =>
	by(frida, {
		type: 'RoundOpened',
		number: 1,
		items: themes,
		electorate: Object.fromEntries(
			Object.values(cast).flatMap(({ id, side }) => (side ? [[id, side]] : [])),
		),
		budget: 5,
		maxPerItem: 3,
		...rules,
	});

export const casts = (seat: Id, dots: Dots): Recorded => by(seat, { type: 'DotsCast', dots });
export const closed = by(frida, { type: 'RoundClosed' });

/** Everybody is in, nothing is written. */
export const seated: Recorded[] = [created, ...Object.values(cast).map(joined)];
/** Four cards are on the board, anonymous. */
export const revealed: Recorded[] = [
	...seated,
	by(frida, at('write')),
	by(frida, revealedEvent(false)),
	by(frida, at('thats-us')),
];
/** All cards are sorted into three themes. */
export const sorted: Recorded[] = [
	...revealed,
	...themes.flatMap(({ id, title, conflicts }) => [
		by(frida, { type: 'ThemeAdded', theme: id, title }),
		...conflicts.map((conflict) =>
			by(frida, { type: 'ConflictSorted', conflict, theme: id, before: null }),
		),
	]),
];
/** A round is open: five dots, three at most on one theme. */
export const voting: Recorded[] = [...sorted, by(frida, at('vote')), opened()];
