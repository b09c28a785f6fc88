/** What somebody who comes late has to know: at most five lines, worded by the catalogue. */
import type { Id } from '../ids.ts';
import type { RoomView } from '../workshop/view.ts';
import { commonGround, topThemes } from './common-ground.ts';

export type SoFarLine =
	/** Cards that lie on the board, and the themes into which they were sorted. */
	| { kind: 'cards'; cards: number; themes: number }
	/** The titles of what weighed most in the latest vote over themes, the heaviest first. */
	| { kind: 'top-themes'; titles: string[] }
	| { kind: 'strategy'; statement: string; objectives: number }
	| { kind: 'cases'; cases: number; tables: number }
	| { kind: 'agreements'; sealed: number; open: number };

/** What of a room is told; `groups` are its tables, where it has any. */
export type SoFarRoom = Pick<
	RoomView,
	'conflicts' | 'themes' | 'rounds' | 'strategy' | 'chosenCases' | 'agreements'
> & { groups?: Readonly<Record<Id, unknown>> };

/** More titles than these are a list, not a line. */
const mostTitles = 3;

/** Of a room that has just begun nothing; each line once there is something to tell. */
export const soFar = (room: SoFarRoom): SoFarLine[] => [
	...cards(room),
	...top(room),
	...strategy(room),
	...cases(room),
	...agreements(room),
];

function cards({ conflicts, themes }: SoFarRoom): SoFarLine[] {
	// What was merged into another card is told with it.
	const lying = Object.values(conflicts).filter(({ into }) => into === null).length;
	return lying > 0 ? [{ kind: 'cards', cards: lying, themes: themes.length }] : [];
}

function top({ rounds }: SoFarRoom): SoFarLine[] {
	const latest = Object.values(rounds)
		.filter(({ over, status }) => over === 'themes' && status === 'closed')
		.sort((a, b) => a.number - b.number)
		.at(-1);
	const ground = latest?.tally && commonGround(latest.tally);
	if (!ground) return [];
	const weight = (item: Id) => {
		const point = ground.points.find((one) => one.item === item);
		return point ? point.x + point.y : 0;
	};
	const titles = topThemes(ground)
		.sort((a, b) => weight(b) - weight(a))
		.slice(0, mostTitles)
		.flatMap((item) => latest.items.find(({ id }) => id === item)?.title ?? []);
	return titles.length > 0 ? [{ kind: 'top-themes', titles }] : [];
}

const strategy = ({ strategy: { statement, objectives } }: SoFarRoom): SoFarLine[] =>
	statement || objectives.length > 0
		? [{ kind: 'strategy', statement, objectives: objectives.length }]
		: [];

function cases({ chosenCases, groups = {} }: SoFarRoom): SoFarLine[] {
	const tables = Object.keys(groups).length;
	return chosenCases.length + tables > 0
		? [{ kind: 'cases', cases: chosenCases.length, tables }]
		: [];
}

function agreements({ agreements: all }: SoFarRoom): SoFarLine[] {
	const standing = Object.values(all).filter(({ withdrawn }) => !withdrawn);
	const sealed = standing.filter((agreement) => agreement.sealed !== null).length;
	const open = standing.length - sealed;
	return standing.length > 0 ? [{ kind: 'agreements', sealed, open }] : [];
}
