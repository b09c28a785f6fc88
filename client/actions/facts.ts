import type { OneOffAction } from '../../shared/workshop/actions.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import { dayIn } from '../text/days.ts';
import { say, texts } from '../text/texts.svelte.ts';

/** Who does it, and by when. */
export function actionFacts(
	{ who, due }: Pick<OneOffAction, 'who' | 'due'>,
	{ participants }: Pick<RoomView, 'participants'>,
): string {
	const text = say('consent').actions;
	const name = (who !== null && participants[who]?.name) || text.nobody;
	return due === null ? name : `${name} · ${text.due({ day: dayIn(texts.locale, due) })}`;
}
