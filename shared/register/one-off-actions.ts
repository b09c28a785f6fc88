/** The one-off actions of a team over all its workshops, with what became of each. */
import type { Id } from '../ids.ts';
import type { EndedAction } from '../workshop/ending-actions.ts';
import type { CarriedAction, LeftOpen } from './register.ts';

export interface KnownAction {
	action: CarriedAction;
	/** What was said of it last; null while it is open. */
	end: EndedAction | null;
}

/** By their days, of one day in the order of noting, without a day last. */
const byDay = ({ action: one }: KnownAction, { action: other }: KnownAction): number =>
	Number(one.due === null) - Number(other.due === null) ||
	((one.due ?? '') < (other.due ?? '') ? -1 : Number((one.due ?? '') > (other.due ?? ''))) ||
	one.at - other.at ||
	(one.id < other.id ? -1 : 1);

/** Each once; it is open until one of the workshops has ended it. */
export function oneOffActions({
	left,
}: {
	left: readonly Pick<LeftOpen, 'actions' | 'ended'>[];
}): KnownAction[] {
	const noted = new Map<Id, CarriedAction>();
	for (const action of left.flatMap(({ actions }) => actions)) noted.set(action.id, action);
	const ended = left.flatMap((one) => one.ended).sort((a, b) => a.at - b.at);
	return [...noted.values()]
		.map((action) => ({ action, end: ended.findLast(({ id }) => id === action.id) ?? null }))
		.sort(byDay);
}
