import type { Rhythm } from '../../shared/workshop/rhythm.ts';
import { weekdayIn } from '../text/days.ts';
import { say, texts } from '../text/texts.svelte.ts';

/** A rhythm in the reader's words: "The first Tuesday of the month, 09:00, 60 minutes". */
export function rhythmWords({ from, every, nth, time, minutes }: Rhythm): string {
	const text = say('close').rhythm;
	const meets = text.meets({ every, nth, weekday: weekdayIn(texts.locale, from) });
	return text.told({ meets, time, minutes });
}
