import type * as Y from 'yjs';
import { anchorAt, type Anchor } from './anchor.ts';

/** A caret, and where the stretch begins that was chosen with it; the same place when none is. */
export interface Ends {
	head: Anchor;
	tail: Anchor;
}

/**
 * Tells where the caret of a field is in the shared text that `bindText` has bound to it; null once it has left.
 * Returns what ends it.
 */
export function followCaret(
	field: HTMLTextAreaElement,
	text: Y.Text,
	tell: (ends: Ends | null) => void,
): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	let inside = false;

	const look = () => {
		// What an input method composes is not in the text yet: the place told last moves with it.
		if (document.activeElement !== field || field.value.length !== text.length) return;
		inside = true;
		const [from, to] = [anchorAt(text, field.selectionStart), anchorAt(text, field.selectionEnd)];
		tell(
			field.selectionDirection === 'backward' ? { head: from, tail: to } : { head: to, tail: from },
		);
	};
	const leave = () => {
		if (!inside) return;
		inside = false;
		// A field that is taken off the page is left in the middle of drawing it: nothing may change then.
		queueMicrotask(() => {
			if (!inside) tell(null);
		});
	};
	// The field itself has to follow first.
	const changed = () =>
		queueMicrotask(() => {
			if (!signal.aborted) look();
		});

	document.addEventListener('selectionchange', look, { signal });
	field.addEventListener('focus', look, { signal });
	field.addEventListener('blur', leave, { signal });
	text.observe(changed);
	look();
	return () => {
		listening.abort();
		text.unobserve(changed);
		leave();
	};
}
