import type { DocumentStatus } from '../connection/documents.ts';
import type { Workshop } from './workshop.svelte.ts';

/** One of four words, never a fifth; `kept` counts changes that are on this device only. */
export interface Status {
	state: 'saved' | 'saving' | 'offline' | 'read-only';
	kept: number;
	/** The line is lost; otherwise what is kept waits until writing opens again. */
	cut: boolean;
}

/** The word for everything that a seat has written, `held` changes of it on this device only, and asked. */
export function statusOf(
	documents: readonly DocumentStatus[],
	held: number,
	{ connected, waiting, full }: Pick<Workshop, 'connected' | 'waiting' | 'full'>,
): Status {
	const some = (...words: DocumentStatus['is'][]) => documents.some(({ is }) => words.includes(is));
	const cut = !connected || some('offline', 'refused');
	if (cut || full) return { state: cut ? 'offline' : 'read-only', kept: held + waiting, cut };
	const saving = waiting > 0 || some('saving');
	if (saving || held === 0) return { state: saving ? 'saving' : 'saved', kept: 0, cut };
	return { state: 'offline', kept: held, cut };
}
