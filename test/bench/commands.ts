import { setTimeout } from 'node:timers/promises';
import type { SameBoat } from './same-boat.ts';

const pauseMilliseconds = 50;

/** Milliseconds from each command of the facilitator until the last screen of the room shows it. */
export async function timeCommands(
	{ facilitator, screens }: SameBoat,
	seconds: number,
): Promise<number[]> {
	const taken: number[] = [];
	const end = performance.now() + seconds * 1000;
	while (performance.now() < end) {
		const title = `The workshop after ${taken.length} commands`;
		const sent = performance.now();
		const everywhere = screens.map((screen) =>
			screen.until(() => screen.view.room.workshop.title === title, `the title “${title}”`),
		);
		const taking = facilitator.act({ type: 'RenameWorkshop', title });
		const shown = Promise.all(everywhere).then(() => taken.push(performance.now() - sent));
		await Promise.all([taking, shown]);
		await setTimeout(pauseMilliseconds);
	}
	return taken;
}
