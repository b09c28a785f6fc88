export const themes = ['device', 'light', 'dark'] as const;
type ThemeChoice = (typeof themes)[number];

const isTheme = (text: string | null): text is ThemeChoice =>
	(themes as readonly (string | null)[]).includes(text);

/** Light or dark: this device's setting unless the reader, or a page on a projector, says otherwise. */
class Theme {
	#chosen = $state<ThemeChoice>('device');
	#pages: ThemeChoice = 'device';

	constructor() {
		const kept = localStorage.getItem('theme');
		if (isTheme(kept)) this.#chosen = kept;
		this.#show();
	}

	get chosen(): ThemeChoice {
		return this.#chosen;
	}

	choose(theme: ThemeChoice): void {
		this.#chosen = theme;
		localStorage.setItem('theme', theme);
		this.#show();
	}

	/** What a page would like; room light eats dark themes, so the projector starts light. */
	suggest(theme: ThemeChoice): void {
		this.#pages = theme;
		this.#show();
	}

	#show(): void {
		const theme = this.#chosen === 'device' ? this.#pages : this.#chosen;
		if (theme === 'device') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = theme;
	}
}

export const theme = new Theme();
