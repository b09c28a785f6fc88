import type { FocusView } from '../../shared/workshop/focus.ts';
import type { RoomView } from '../../shared/workshop/view.ts';

interface FocusChecks {
	/** The one that is picked in, or was shown last. */
	latest: FocusView | undefined;
	/** Those that were shown, the first one first. */
	shown: FocusView[];
}

export function checksOf({ focus }: Pick<RoomView, 'focus'>): FocusChecks {
	const all = Object.values(focus).sort((a, b) => a.number - b.number);
	return { latest: all.at(-1), shown: all.filter(({ shown }) => shown) };
}
