import type { Steered } from '../../../shared/workshop/bar.ts';
import { say } from '../../text/texts.svelte.ts';
import { useToasts } from '../../ui/toasts.svelte.ts';
import { useWorkshop } from '../../workshop/workshop.svelte.ts';

/** Says in one line what another facilitator has done to the room, when it happens. */
export function tellOfOthers(): void {
	const workshop = useWorkshop();
	const toasts = useToasts();

	const line = ({ by, what }: Steered): string => {
		const text = say('bar');
		const name = workshop.room.participants[by]?.name || text.somebody;
		return text.told[what]({ name, step: say('workshop').steps[workshop.room.position.step] });
	};

	let known = workshop.room.steered?.count ?? 0;
	$effect(() => {
		const { steered } = workshop.room;
		if (!steered || steered.count === known) return;
		known = steered.count;
		if (steered.by !== workshop.seat) toasts.show(line(steered));
	});
}
