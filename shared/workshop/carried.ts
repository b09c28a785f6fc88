/** What is still open from before, and what of it this workshop takes up or is done with. */
import type { Id } from '../ids.ts';
import type { Earlier } from './earlier.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';
import { limits } from './limits.ts';
import type { WorkshopState } from './state.ts';
import { decideThemes } from './themes.ts';

export type CarriedCommand =
	/** `theme` makes it a theme of this workshop, under the same id. */
	{ type: 'SettleCarried'; item: Id; settled: boolean; theme: boolean };

export type CarriedEvent = { type: 'CarriedSettled'; item: Id; settled: boolean };

/**
 * Points, themes, topics and seals that came back of before, by what they say; questions are settled by their answers.
 */
const carriedTitles = ({ carried, returned = [] }: Earlier): Map<Id, string> => {
	const { points, themes, topics } = carried;
	return new Map([
		...returned.map(({ id, text }) => [id, text.statement] as const),
		...points.map(({ id, text }) => [id, text] as const),
		...[...themes, ...topics].map(({ id, title }) => [id, title] as const),
	]);
};

/** Refuses what was not brought, and a theme where a vote is open or there are too many. */
export function decideCarried(state: WorkshopState, command: CarriedCommand): Decision {
	const { item, settled, theme } = command;
	const title = carriedTitles(state.earlier).get(item);
	if (title === undefined) return reject('not-brought');
	const isTheme = state.themes.some(({ id }) => id === item);
	const takes = theme && settled && !isTheme;
	const taken = takes
		? decideThemes(state, { type: 'AddTheme', theme: item, title: title.slice(0, limits.title) })
		: accept();
	if (!taken.ok) return taken;
	const isSame = state.settled.includes(item) === settled;
	return accept(
		...taken.events,
		...(isSame ? [] : [{ type: 'CarriedSettled' as const, item, settled }]),
	);
}

export function evolveCarried(state: WorkshopState, { item, settled }: Recorded<CarriedEvent>) {
	const others = state.settled.filter((one) => one !== item);
	state.settled = settled ? [...others, item] : others;
}
