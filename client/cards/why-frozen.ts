import type { RoomView } from '../../shared/workshop/view.ts';
import { wordRefusal } from '../text/word-refusal.ts';

/** Why nothing of one's own can be written now; undefined where it can. */
export const whyFrozen = ({ frozen }: Pick<RoomView, 'frozen'>): string | undefined =>
	frozen ? wordRefusal({ code: 'frozen' }).message : undefined;
