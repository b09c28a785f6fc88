import { again } from '../connection/again.ts';
import { wordRefusal } from '../text/word-refusal.ts';
import { useToasts } from '../ui/toasts.svelte.ts';
import { useWorkshop } from './workshop.svelte.ts';

/** Downloads the report as it is at this moment, or says why not. */
export function useReport(): (kind: 'md' | 'json') => Promise<void> {
	const workshop = useWorkshop();
	const toasts = useToasts();
	return async (kind) => {
		// Few take it, once: it comes when it is wanted.
		const { downloadReport } = await again(() => import('../connection/report.ts'));
		const { id } = workshop.room.workshop;
		const refusal = await downloadReport(id, { seat: workshop.seat }, kind);
		if (!refusal) return;
		const { message, next } = wordRefusal(refusal);
		toasts.show(`${message} ${next}`);
	};
}
