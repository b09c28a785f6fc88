/** What a log keeps of temperatures that are shown: how many of each side gave each, and nobody's own. */
import type { Id } from '../ids.ts';
import { amendedBy } from './amended.ts';
import type { Recorded } from './decision.ts';
import { withheld } from './without-person.ts';

/**
 * The events of a workshop that say something else once the temperatures given of an agreement are shown; none the
 * second time. One that is taken now stays until it is shown itself. Replayed with them, the workshop is as before.
 */
export function withoutTemperatures<E extends Recorded>(history: readonly E[], agreement: Id): E[] {
	const isShown = (event: Recorded) =>
		event.type === 'TemperatureShown' && event.agreement === agreement;
	let left = history.findLastIndex(isShown);
	return amendedBy(history, (event) => {
		const isOver = left-- > 0;
		const isGiven = event.type === 'TemperatureGiven' && event.agreement === agreement;
		return isOver && isGiven ? withheld(event) : event;
	});
}
