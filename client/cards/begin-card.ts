import { addCard, setCardNaming, type ConflictDraft } from '../../shared/board/conflict-card.ts';
import { orderAfter } from '../../shared/board/order.ts';
import type { RoomView } from '../../shared/workshop/view.ts';
import { randomId } from '../connection/random-id.ts';
import type { Board } from '../workshop/board.svelte.ts';

/**
 * Begins a card of one's own, behind the others, and notes under which allowing of names: what this page says of them
 * while one writes is what holds, though the server may be out of reach. Returns its id.
 */
export function beginCard(own: Board, { namings }: RoomView, draft?: ConflictDraft): string {
	const id = randomId();
	own.doc.transact(() => {
		addCard(own.doc, id, orderAfter(own.cards), draft);
		setCardNaming(own.doc, id, namings);
	});
	return id;
}
