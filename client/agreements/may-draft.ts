import { boardName, mayWrite } from '../../shared/workshop/documents.ts';
import type { Workshop } from '../workshop/workshop.svelte.ts';

/** Whoever writes drafts: those who lead and those who take part, while the board can be written. */
export const mayDraft = ({ me, documents }: Pick<Workshop, 'me' | 'documents'>): boolean =>
	(me?.role === 'facilitator' || me?.role === 'participant') && mayWrite(documents, boardName);
