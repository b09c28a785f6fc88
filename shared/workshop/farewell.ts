/** What a seat takes home from a workshop that has ended. */
import type { Id } from '../ids.ts';
import type { RegisteredAgreement } from '../register/register.ts';
import { actionsIn, type OneOffAction } from './actions.ts';
import type { RoomView } from './view.ts';
import type { Visit } from './visits.ts';

export interface TakenHome {
	/** Sealed here, those that the seat owns first. */
	agreements: RegisteredAgreement[];
	/** What the seat does once. */
	actions: ({ id: Id } & OneOffAction)[];
	/** Visits that the seat offered or wished for, or is matched with. */
	visits: ({ id: Id } & Visit)[];
}

export function takenHome(
	{ agreements, actions, close }: Pick<RoomView, 'agreements' | 'actions' | 'close'>,
	seat: Id,
): TakenHome {
	const owned = ({ text }: RegisteredAgreement) => text.owners.includes(seat);
	return {
		agreements: Object.values(agreements)
			.flatMap(({ sealed }) => sealed ?? [])
			.sort((a, b) => Number(owned(b)) - Number(owned(a)) || a.number - b.number),
		actions: actionsIn(actions).filter(({ who }) => who === seat),
		visits: Object.entries(close.visits)
			.map(([id, visit]) => ({ id, ...visit }))
			.filter((visit) => visit.by === seat || visit.with === seat),
	};
}
