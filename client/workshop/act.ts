import type { Sending } from '../connection/control.ts';
import { wordRefusal } from '../text/word-refusal.ts';
import { useToasts } from '../ui/toasts.svelte.ts';
import { useWorkshop } from './workshop.svelte.ts';

/** Sends a command and says its refusal where everybody looks; resolves with whether it took effect. */
export function useAct(): (command: Sending) => Promise<boolean> {
	const workshop = useWorkshop();
	const toasts = useToasts();
	return async (command) => {
		const answer = await workshop.send(command);
		if (answer.ok) return true;
		const { message, next } = wordRefusal(answer.error);
		toasts.show(`${message} ${next}`);
		return false;
	};
}
