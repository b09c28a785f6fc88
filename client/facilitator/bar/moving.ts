import type { Position } from '../../../shared/workshop/state.ts';
import { say } from '../../text/texts.svelte.ts';
import { useToasts } from '../../ui/toasts.svelte.ts';
import { useAct } from '../../workshop/act.ts';
import { useWorkshop } from '../../workshop/workshop.svelte.ts';

/** Moves the room and says so; for as long as the toast stands, it can be taken back. */
export function useMoving(): (to: Position) => Promise<void> {
	const workshop = useWorkshop();
	const act = useAct();
	const toasts = useToasts();
	return async (to) => {
		const from = { ...workshop.room.position };
		if (!(await act({ type: 'GoTo', from, to: { ...to } }))) return;
		const text = say('bar').next;
		toasts.show(
			text.moved({ step: say('workshop').steps[to.step] }),
			() => void act({ type: 'GoTo', from: { ...to }, to: from }),
			text.takeBack,
		);
	};
}
