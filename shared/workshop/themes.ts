import type { Id } from '../ids.ts';
import { checkText } from './limits.ts';
import { openRound, type WorkshopState } from './state.ts';
import { factsOf, groupOf, sortInto, themeOf, topOf } from './theme-order.ts';
import { accept, reject, type Decision, type Recorded } from './decision.ts';

export type ThemeCommand =
	| { type: 'AddTheme'; theme: Id; title: string }
	| { type: 'RenameTheme'; theme: Id; title: string }
	| { type: 'RemoveTheme'; theme: Id }
	/** Into a theme (null: out of all), in front of another card of it (null: at its end). */
	| { type: 'SortConflict'; conflict: Id; theme: Id | null; before: Id | null };

export type ThemeEvent =
	| { type: 'ThemeAdded'; theme: Id; title: string }
	| { type: 'ThemeRenamed'; theme: Id; title: string }
	| { type: 'ThemeRemoved'; theme: Id }
	/** `from` is the theme in which it was, so that only what was touched is told; recorded without it once. */
	| {
			type: 'ConflictSorted';
			conflict: Id;
			theme: Id | null;
			before: Id | null;
			from?: Id | null;
	  };

const mostThemes = 200;

export function decideThemes(state: WorkshopState, command: ThemeCommand): Decision {
	if (openRound(state)) return reject('round-open');
	const find = (id: Id) => state.themes.find((theme) => theme.id === id);
	switch (command.type) {
		case 'AddTheme': {
			const title = command.title.trim();
			const problem = checkText(title, 'title');
			if (problem) return reject(problem.code, problem.params);
			if (find(command.theme)) return accept();
			if (state.themes.length >= mostThemes) return reject('too-many-themes', { max: mostThemes });
			return accept({ type: 'ThemeAdded', theme: command.theme, title });
		}
		case 'RenameTheme': {
			const title = command.title.trim();
			const problem = checkText(title, 'title');
			if (problem) return reject(problem.code, problem.params);
			if (!find(command.theme)) return reject('unknown-theme');
			return accept({ type: 'ThemeRenamed', theme: command.theme, title });
		}
		case 'RemoveTheme':
			return find(command.theme)
				? accept({ type: 'ThemeRemoved', theme: command.theme })
				: accept();
		case 'SortConflict': {
			const { conflict, theme, before } = command;
			if (!factsOf(state, conflict)) return reject('unknown-card');
			if (theme !== null && !find(theme)) return reject('unknown-theme');
			// What is shown under another moves with it, and nothing is put between the two.
			const [moved, next] = [topOf(state, conflict), before && topOf(state, before)];
			if (next === moved) return accept();
			const from = themeOf(state, moved);
			return accept({ type: 'ConflictSorted', conflict: moved, theme, before: next, from });
		}
	}
}

export function evolveThemes(state: WorkshopState, event: Recorded<ThemeEvent>): void {
	switch (event.type) {
		case 'ThemeAdded':
			state.themes.push({ id: event.theme, title: event.title, conflicts: [] });
			break;
		case 'ThemeRenamed': {
			const theme = state.themes.find(({ id }) => id === event.theme);
			if (theme) theme.title = event.title;
			break;
		}
		case 'ThemeRemoved':
			state.themes = state.themes.filter(({ id }) => id !== event.theme);
			break;
		case 'ConflictSorted':
			sortInto(state, groupOf(state, event.conflict), event.theme, event.before);
			break;
	}
}
