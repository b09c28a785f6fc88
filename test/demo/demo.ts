import { script } from '../support/script.ts';
import { announcement } from './announcement.ts';
import { Director } from './director.ts';
import { openRoom } from './open-room.ts';
import type { Goal } from './options.mjs';

const say = (line: string) => console.log(`  ${line}`);

/** Opens the room on a running server, and leaves it to whoever opens the facilitator's link. */
export async function demo(
	addresses: { here: string; phones: string },
	{ speed, to }: { speed: number; to: Goal | null },
): Promise<void> {
	const { created, ensemble, host } = await openRoom(addresses.here, script, { speed, say });
	if (to) {
		console.log(`The room plays by itself as far as “${to}”.`);
		await new Director(ensemble, host).playTo(to);
	}
	host.leave();
	console.log(announcement(addresses, created, script.workshop.title));
}
