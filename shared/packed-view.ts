/**
 * A view as the snapshot carries it. Hundreds of people, cards, tables and words are mostly alike: what a row of its
 * kind usually is does not travel, an id that is a key already travels as its place, counted from 0, and what a round
 * froze travels only where it has changed since.
 */
import type { Id } from './ids.ts';
import type { Row, Tally } from './insight/tally.ts';
import type { AgreementView, WordView } from './workshop/agreement-view.ts';
import { entries } from './workshop/entries.ts';
import type { GroupView } from './workshop/groups.ts';
import type { Participant, Theme } from './workshop/state.ts';
import type { ConflictView, MineView, RoomView, RoundView, WorkshopView } from './workshop/view.ts';

type Rows<T> = Record<Id, Partial<T>>;
/** An id, or its place among the keys of people or of conflicts. */
type Place = Id | number;
/** By side, as in `Row`: Sales, Operations, third functions, total. */
type PackedRow = [Row['sales'], Row['operations'], Row['other'], Row['total']];

interface PackedRound extends Omit<RoundView, 'items' | 'tally'> {
	/** The id alone where the theme is as it was. */
	items: (Theme | Id)[];
	/** Dots in the order of the items. */
	tally: (Omit<Tally, 'dots'> & { dots: (PackedRow | null)[] }) | null;
}

type PackedGroup = Partial<Omit<GroupView, 'members'>> & { members: Place[] };
type PackedTheme = Omit<Theme, 'conflicts'> & { conflicts: Place[] };
type PackedAgreement = Omit<AgreementView, 'words'> & { words: Rows<WordView> };

type PackedRoom = Omit<
	RoomView,
	'participants' | 'conflicts' | 'themes' | 'groups' | 'rounds' | 'agreements'
> & {
	participants: Rows<Omit<Participant, 'joinedAt'>>;
	/** When each of them came, in milliseconds after the one before; the first after 1970. */
	joined: number[];
	conflicts: Rows<ConflictView>;
	themes: PackedTheme[];
	groups: Record<Id, PackedGroup>;
	rounds: Record<string, PackedRound>;
	agreements: Record<Id, PackedAgreement>;
};

export interface PackedView {
	room: PackedRoom;
	mine: MineView;
}

const usualPerson = (id: Id): Omit<Participant, 'joinedAt'> => ({
	...{ id, role: 'participant', name: '', side: null, function: null, company: null },
	remote: false,
});

const usualConflict = (): ConflictView => ({
	...{ author: null, sales: 'guess', operations: 'guess', into: null },
	...{ cost: null, costBySide: {}, companies: 0 },
});

const usualGroup = (id: Id): Omit<GroupView, 'members'> => ({
	...{ id, number: 0, case: null, called: false, visitAt: null, endsAt: null, done: false },
	...{ signs: { sales: {}, operations: {} }, agreements: [] },
});

type People = Readonly<Record<Id, Pick<Participant, 'side'>>>;

/** A plain yes to the text that is asked now, for the side for which one speaks. */
const usualWord =
	({ calls }: Pick<AgreementView, 'calls'>, people: People) =>
	(seat: Id): WordView => ({
		...{ version: calls.length, side: people[seat]?.side ?? 'other', word: 'agree' },
		...{ reason: '', closed: null },
	});

const isSame = (one: unknown, other: unknown): boolean =>
	one === other || JSON.stringify(one) === JSON.stringify(other);

const packRow = <T extends object>(row: T, usual: T): Partial<T> => {
	const known = new Map(Object.entries(usual));
	return Object.fromEntries(
		Object.entries(row).filter(([key, value]) => !known.has(key) || !isSame(value, known.get(key))),
	) as Partial<T>;
};

const packRows = <T extends object>(rows: Readonly<Record<Id, T>>, usual: (id: Id) => T): Rows<T> =>
	entries(rows, (id, row) => packRow(row, usual(id)));

const unpackRows = <T extends object>(rows: Rows<T>, usual: (id: Id) => T): Record<Id, T> =>
	entries(rows, (id, row): T => ({ ...usual(id), ...row }));

/** Ids as places among these keys; one that is not among them stays an id. */
function placesIn(keys: readonly Id[]): (ids: readonly Id[]) => Place[] {
	const places = new Map(keys.map((key, place) => [key, place]));
	return (ids) => ids.map((id) => places.get(id) ?? id);
}

const idsIn =
	(keys: readonly Id[]) =>
	(places: readonly Place[]): Id[] =>
		places.flatMap((place) => (typeof place === 'number' ? (keys[place] ?? []) : place));

function packRound(round: RoundView, themes: ReadonlyMap<Id, Theme>): PackedRound {
	const { items, tally } = round;
	const dotsOn = ({ id }: Theme): PackedRow | null => {
		const row = tally?.dots[id];
		return row ? [row.sales, row.operations, row.other, row.total] : null;
	};
	return {
		...round,
		items: items.map((item) => (isSame(item, themes.get(item.id)) ? item.id : item)),
		tally: tally && { ...tally, dots: items.map(dotsOn) },
	};
}

function unpackRound(round: PackedRound, themes: ReadonlyMap<Id, Theme>): RoundView {
	const { tally } = round;
	const items = round.items.flatMap((item) => {
		const theme = typeof item === 'string' ? themes.get(item) : item;
		return theme ? [{ ...theme, conflicts: [...theme.conflicts] }] : [];
	});
	const dots = tally?.dots.flatMap((row, place): [Id, Row][] => {
		const id = items[place]?.id;
		if (!row || id === undefined) return [];
		const [sales, operations, other, total] = row;
		return [[id, { sales, operations, other, total }]];
	});
	return { ...round, items, tally: tally && { ...tally, dots: Object.fromEntries(dots ?? []) } };
}

const byId = (themes: readonly Theme[]) => new Map(themes.map((theme) => [theme.id, theme]));

/** Takes out of a view what `unpackView` puts back; what is left is JSON. */
export function packView({ room, mine }: WorkshopView): PackedView {
	const themes = byId(room.themes);
	const placesOfPeople = placesIn(Object.keys(room.participants));
	const placesOfConflicts = placesIn(Object.keys(room.conflicts));
	const moments = Object.values(room.participants).map(({ joinedAt }) => joinedAt);
	return {
		room: {
			...room,
			participants: entries(room.participants, (id, { joinedAt: _moment, ...person }) =>
				packRow(person, usualPerson(id)),
			),
			joined: moments.map((moment, place) => moment - (moments[place - 1] ?? 0)),
			conflicts: packRows(room.conflicts, usualConflict),
			themes: room.themes.map((theme) => ({
				...theme,
				conflicts: placesOfConflicts(theme.conflicts),
			})),
			groups: entries(room.groups, (id, { members, ...group }) => ({
				...packRow(group, usualGroup(id)),
				members: placesOfPeople(members),
			})),
			rounds: entries(room.rounds, (_number, round) => packRound(round, themes)),
			agreements: entries(room.agreements, (_id, agreement) => ({
				...agreement,
				words: packRows(agreement.words, usualWord(agreement, room.participants)),
			})),
		},
		mine,
	};
}

/** The view as it was before it was packed. */
export function unpackView({ room: { joined, ...room }, mine }: PackedView): WorkshopView {
	const idsOfPeople = idsIn(Object.keys(room.participants));
	const idsOfConflicts = idsIn(Object.keys(room.conflicts));
	const themes = room.themes.map((theme) => ({
		...theme,
		conflicts: idsOfConflicts(theme.conflicts),
	}));
	const known = byId(themes);
	let moment = 0;
	const people = Object.entries(room.participants).map(([id, person], place) => {
		moment += joined[place] ?? 0;
		return [id, { ...usualPerson(id), ...person, joinedAt: moment }] as const;
	});
	const participants = Object.fromEntries(people);
	return {
		room: {
			...room,
			participants,
			conflicts: unpackRows(room.conflicts, usualConflict),
			themes,
			groups: entries(room.groups, (id, group) => ({
				...{ ...usualGroup(id), ...group },
				members: idsOfPeople(group.members),
			})),
			rounds: entries(room.rounds, (_number, round) => unpackRound(round, known)),
			agreements: entries(room.agreements, (_id, agreement) => ({
				...agreement,
				words: unpackRows(agreement.words, usualWord(agreement, participants)),
			})),
		},
		mine,
	};
}
