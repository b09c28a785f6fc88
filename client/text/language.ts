import type { Written } from './areas.ts';

/** `qps` is English in disguise, for finding words that are not in the catalogue. */
export type Language = Written | 'qps';

export const languages: readonly Written[] = ['en', 'nl'];

const known: readonly string[] = [...languages, 'qps'];
const isLanguage = (tag: string | null): tag is Language => known.includes(tag ?? '');

export const chosenLanguage = (): Language | null => {
	const tag = localStorage.getItem('language');
	return isLanguage(tag) ? tag : null;
};

export const keepLanguage = (language: Language): void =>
	localStorage.setItem('language', language);

/** What somebody chose on this device, else the workshop's language, else the browser's, else English. */
export function pickLanguage(
	chosen: Language | null,
	workshops: string | null,
	browsers: readonly string[],
): Language {
	if (chosen) return chosen;
	const tags = [workshops ?? '', ...browsers].map((tag) => tag.split('-')[0] ?? '');
	return tags.find(isLanguage) ?? 'en';
}
