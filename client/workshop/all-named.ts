import type { RoomView } from '../../shared/workshop/view.ts';

/** Whether names are on and each card on the board carries one: then nothing there is anybody's secret. */
export const allNamed = ({ named, conflicts }: Pick<RoomView, 'named' | 'conflicts'>): boolean =>
	named && Object.values(conflicts).every(({ author }) => author !== null);
