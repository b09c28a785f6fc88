import type { MineView, RoomView } from '../../shared/workshop/view.ts';

type Seen = Pick<RoomView, 'workshop' | 'imported'>;

/** Whether what is in a workshop can still be changed: it has not ended, and is no record. */
export const isOpen = ({ workshop, imported }: Seen): boolean => !workshop.closed && !imported;

/** Whether its facilitator takes the room from step to step and shows it something: in a record, too. */
export const isLed = ({ workshop, imported }: Seen): boolean =>
	!workshop.closed || imported !== null;

/** Whether this seat changes what is in a workshop: it leads or takes part, and the workshop is open. */
export const takesPart = (workshop: { isOpen: boolean; mine: Pick<MineView, 'role'> }): boolean =>
	workshop.isOpen && (workshop.mine.role === 'facilitator' || workshop.mine.role === 'participant');
