import type { Mend } from '../../shared/check/mend.ts';
import type { DraftPage } from './draft-page.svelte.ts';

/** What other pages hold: the strategy, the dialogue. */
export type MendedBeside = Extract<Mend, { by: 'judging-again' | 'translating' | 'answering' }>;

export interface MendProps {
	draft: DraftPage;
	mend: MendedBeside;
	onclose: () => void;
}
