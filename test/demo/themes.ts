/** Themes, the cards in them, and what the cards cost. */
import type { Id } from '../../shared/ids.ts';
import type { Theme } from '../../shared/workshop/state.ts';
import type { Ensemble } from './ensemble.ts';
import { matchThemes } from './match-themes.ts';

/** What the themes of the script are called among these. */
export const themesAmong = (ensemble: Ensemble, themes: readonly Theme[]): Map<string, Id> =>
	matchThemes(
		ensemble.script.themes.map(({ id, title, conflicts }) => {
			return { id, title, cards: conflicts.flatMap((card) => ensemble.idOf(card) ?? []) };
		}),
		themes,
	);

/** Where nobody names a theme for a while, somebody of the room begins. */
export async function nameThemes(ensemble: Ensemble): Promise<void> {
	await ensemble.pauseAt('patience', () => ensemble.at('themes'));
	const ours: Id[] = [];
	for (const [index, { id, title }] of ensemble.script.themes.entries()) {
		await ensemble.pauseAt('theme', () => ensemble.at('themes'));
		if (ensemble.room.themes.some((theme) => !ours.includes(theme.id))) return;
		const theme = ensemble.name(id);
		ours.push(theme);
		await ensemble.attempt(ensemble.anybody(index), { type: 'AddTheme', theme, title });
	}
}

/** Some of the room sort the cards, once it seems that no more themes are coming. */
export async function sortCards(ensemble: Ensemble): Promise<void> {
	const { script } = ensemble;
	const may = () => ensemble.at('themes') && ensemble.room.themes.length > 0;
	let known: number;
	do {
		await ensemble.when(may);
		known = ensemble.room.themes.length;
		await ensemble.pauseAt('settling', may);
	} while (known !== ensemble.room.themes.length);
	const places = script.themes.flatMap(({ id, conflicts }) =>
		conflicts.map((card) => ({ theme: id, card })),
	);
	for (const [index, { theme: scripted, card }] of places.entries()) {
		await ensemble.pauseAt('sorting', may);
		const conflict = ensemble.idOf(card);
		const { themes, conflicts } = ensemble.room;
		const theme = themesAmong(ensemble, themes).get(scripted);
		const isSorted = themes.some((one) => conflict && one.conflicts.includes(conflict));
		if (!theme || !conflict || !conflicts[conflict] || isSorted) continue;
		const player = ensemble.anybody(index % 5);
		await ensemble.attempt(player, { type: 'SortConflict', conflict, theme, before: null });
		ensemble.count(index + 1, places.length, 'cards sorted');
	}
}

/** Those who wrote a card say what the conflict costs. */
export async function estimateCosts(ensemble: Ensemble): Promise<void> {
	const priced = ensemble.script.conflicts.filter(({ cost }) => cost);
	for (const [index, { id, by, cost = null }] of priced.entries()) {
		await ensemble.pauseAt('estimate', () => ensemble.at('themes', 'vote'));
		const conflict = ensemble.idOf(id);
		const player = ensemble.crew.of(by);
		if (!conflict || !ensemble.room.conflicts[conflict]) continue;
		await ensemble.attempt(player, { type: 'EstimateCost', conflict, estimate: cost });
		ensemble.count(index + 1, priced.length, 'costs estimated');
	}
}
