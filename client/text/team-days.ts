import { useCustoms } from '../workshop/customs.ts';
import { dayAt, type DayForm } from './days.ts';
import { texts } from './texts.svelte.ts';

/**
 * How the day of a moment of the server's clock stands on a page: by the clock of its team, as the reader writes it. While
 * a component begins.
 */
export function useDays(): (at: number, form?: DayForm) => string {
	const customs = useCustoms();
	return (at, form) => dayAt(texts.locale, at, customs().zone, form);
}
