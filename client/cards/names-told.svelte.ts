import { Doc } from 'yjs';
import { boardName } from '../../shared/workshop/documents.ts';
import { say } from '../text/texts.svelte.ts';
import { useToasts } from '../ui/toasts.svelte.ts';
import { useDocuments } from '../workshop/documents.svelte.ts';
import { useWorkshop } from '../workshop/workshop.svelte.ts';

/**
 * Says that the names are off all cards, when it happens. Whoever saw this page's caret until then knows under which
 * client id it writes on the board: it goes on under another one.
 */
export function tellOfNames(): void {
	const workshop = useWorkshop();
	const documents = useDocuments();
	const toasts = useToasts();
	const named = $derived(workshop.room.named);
	let before = workshop.room.named;
	$effect(() => {
		const isTakenAway = before && !named;
		before = named;
		if (!isTakenAway) return;
		const board = documents.current(boardName);
		if (board) board.doc.clientID = new Doc().clientID;
		toasts.show(say('bar').names);
	});
}
