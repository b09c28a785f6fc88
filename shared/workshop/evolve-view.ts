/** How a page keeps its view up. */
import { isRecord } from '../is-record.ts';
import type { PublicEvent } from './public-events.ts';
import type { WorkshopView } from './view.ts';

/** Applies a public event to a view, in place. Unknown places are ignored: an older page meets a newer server. */
export function evolveView(view: WorkshopView, event: PublicEvent): void {
	for (const [[audience, ...path], value] of event.changes) {
		const last = path.pop();
		const part = [audience, ...path].reduce<unknown>(inside, view);
		if (last === undefined || !isRecord(part)) continue;
		if (Array.isArray(part)) {
			changeList(part, last, value);
			continue;
		}
		if (path.length === 0 && !Object.hasOwn(part, last)) continue;
		// A whole part that is nothing now still has its place.
		const isGone = value === undefined || (value === null && path.length > 0);
		if (isGone) delete part[last];
		else part[last] = value;
	}
}

/** A list of sentences in their order, which one leaves (-) or joins (+), or of things with ids, each in its place. */
function changeList(list: unknown[], place: string, value: unknown): void {
	const isSentence = place === '-' || place === '+';
	const at = list.findIndex((one) =>
		isSentence ? one === value : isRecord(one) && one['id'] === place,
	);
	const isGone = isSentence ? place === '-' : value === undefined || value === null;
	if (isGone) {
		if (at >= 0) list.splice(at, 1);
	} else if (isSentence) {
		list.push(value);
		list.sort();
	} else list.splice(at < 0 ? list.length : at, 1, value);
}

const inside = (part: unknown, key: string): unknown =>
	isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined;
