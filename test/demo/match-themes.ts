import type { Id } from '../../shared/ids.ts';
import type { Theme } from '../../shared/workshop/state.ts';

interface ScriptedTheme {
	id: string;
	title: string;
	/** What its cards are called here, of those that are. */
	cards: readonly Id[];
}

const plain = (title: string) => title.trim().toLowerCase();

/**
 * Which theme of the room each theme of the script is: the one with its title, else the one that holds
 * most of its cards, else the next that is left. The room may have named other themes, fewer, or more.
 */
export function matchThemes(
	scripted: readonly ScriptedTheme[],
	themes: readonly Theme[],
): Map<string, Id> {
	const found = new Map<string, Id>();
	const free = (): Theme[] => {
		const taken = [...found.values()];
		return themes.filter(({ id }) => !taken.includes(id));
	};
	const settle = (choose: (one: ScriptedTheme) => Theme | undefined) => {
		for (const one of scripted) {
			const theme = found.has(one.id) ? undefined : choose(one);
			if (theme) found.set(one.id, theme.id);
		}
	};
	settle(({ title }) => free().find((theme) => plain(theme.title) === plain(title)));
	settle(({ cards }) => {
		const held = (theme: Theme) => theme.conflicts.filter((id) => cards.includes(id)).length;
		const [most] = free().sort((a, b) => held(b) - held(a));
		return most && held(most) > 0 ? most : undefined;
	});
	settle(() => free()[0]);
	let shared = 0;
	settle(() => themes[shared++ % themes.length]);
	return found;
}
