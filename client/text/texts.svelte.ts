import { untrack } from 'svelte';
import { wordsOf, type Area, type Areas } from './areas.ts';
import { chosenLanguage, keepLanguage, pickLanguage, type Language } from './language.ts';

/** The words of this page. A language is switched whole: nothing on screen mixes two. */
class Texts {
	#language = $state<Language>('en');
	#loaded = $state.raw<Partial<Areas>>({});
	#wanted = new Set<Area>();
	#next: Language;
	#workshops: string | null = null;

	constructor() {
		this.#next = this.#pick();
	}

	get language(): Language {
		return this.#language;
	}

	/** For Intl and `lang`, in the reader's own kind of it ("en-GB"); the disguise is read as English. */
	get locale(): string {
		const written = this.#language === 'qps' ? 'en' : this.#language;
		return navigator.languages.find((tag) => tag.startsWith(`${written}-`)) ?? written;
	}

	of<A extends Area>(area: A): Areas[A] {
		const texts = this.#loaded[area];
		if (!texts) throw new Error(`The texts of "${area}" were not loaded before they were shown.`);
		return texts;
	}

	/** Brings areas in the present language; a page waits for this before it shows itself. */
	async load(...areas: Area[]): Promise<void> {
		for (const area of areas) this.#wanted.add(area);
		// Whoever waits inside an effect would begin again with every word that arrives.
		await untrack(() => this.#bring());
	}

	/** The reader's own choice, kept on this device. */
	async choose(language: Language): Promise<void> {
		keepLanguage(language);
		await this.#turnTo(language);
	}

	/** The workshop's language: a wish that gives way to the reader's own choice. */
	async suggest(language: string): Promise<void> {
		this.#workshops = language;
		await this.#turnTo(this.#pick());
	}

	#pick(): Language {
		return pickLanguage(chosenLanguage(), this.#workshops, navigator.languages);
	}

	async #turnTo(language: Language): Promise<void> {
		this.#next = language;
		await this.#bring();
	}

	async #bring(): Promise<void> {
		const language = this.#next;
		const had = language === this.#language ? this.#loaded : {};
		const missing = [...this.#wanted].filter((area) => !had[area]);
		const written = language === 'qps' ? 'en' : language;
		const brought = await Promise.all(
			missing.map(async (area) => [area, await wordsOf(written, area)] as const),
		);
		const texts: Partial<Areas> = Object.fromEntries(brought);
		const worn = language === 'qps' ? (await import('./pseudo.ts')).pseudo(texts) : texts;
		// Somebody switched again while this language was on its way.
		if (language !== this.#next) return this.#bring();
		// What another call brought meanwhile stays.
		const kept = language === this.#language ? this.#loaded : {};
		this.#loaded = { ...kept, ...worn };
		this.#language = language;
		document.documentElement.lang = this.locale;
	}
}

export const texts = new Texts();

/** The texts of one area; in a component: `const text = $derived(say('entry'))`. */
export const say = <A extends Area>(area: A): Areas[A] => texts.of(area);
