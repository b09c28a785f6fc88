import { boardName } from '../../shared/workshop/documents.ts';
import { say } from '../text/texts.svelte.ts';
import { useToasts } from '../ui/toasts.svelte.ts';
import { allNamed } from '../workshop/all-named.ts';
import { useDocuments } from '../workshop/documents.svelte.ts';
import { useWorkshop } from '../workshop/workshop.svelte.ts';

/**
 * Says that no card carries a name any more, when that happens. Whoever saw this page's caret knows under which client
 * id it writes on the board: from the first card without a name on it writes under another one.
 */
export function tellOfNames(): void {
	const workshop = useWorkshop();
	const documents = useDocuments();
	const toasts = useToasts();
	const isNamed = $derived(allNamed(workshop.room));
	const some = $derived(
		Object.values(workshop.room.conflicts).some(({ author }) => author !== null),
	);
	let before = { isNamed, some };
	$effect(() => {
		const now = { isNamed, some };
		const board = documents.current(boardName);
		if (before.isNamed && !now.isNamed && board)
			board.doc.clientID = crypto.getRandomValues(new Uint32Array(1))[0]!;
		if (before.some && !now.some) toasts.show(say('bar').names);
		before = now;
	});
}
