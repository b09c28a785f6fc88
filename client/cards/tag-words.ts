import type { ConflictCard } from '../../shared/board/conflict-card.ts';
import { scopesOf } from '../../shared/check/scope.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import { say } from '../text/texts.svelte.ts';

/** Whose a conflict is, where that is told apart at all, and what it is about. Needs the words of the agreements. */
export function tagWords(
	{ scope, elements }: Pick<ConflictCard, 'scope' | 'elements'>,
	room: Pick<RoomView, 'participants' | 'plan'>,
): string[] {
	const text = say('agreements');
	const isTold = scope !== '' && scopesOf(room).length > 0;
	return [
		...(isTold ? [text.conflict.of({ scope })] : []),
		...elements.map((tag) => text.elements[tag]),
	];
}
