import { Player } from '../support/players.ts';
import type { WirePlay } from '../support/wire-play.ts';
import { atThePhone } from './roles.ts';
import type { Chair, Device } from './studio.ts';

/** Who of a workshop is looked at: one at the phone, the facilitator, the room's screen, somebody who looks on. */
export async function chairsIn(url: string, play: WirePlay): Promise<Record<Device, Chair>> {
	const { workshopId: workshop, screenKey, observerKey, ...links } = play.created;
	const screen = await Player.join(url, workshop, { key: screenKey });
	const name = 'Chair of the association';
	const observer = await Player.join(url, workshop, { key: observerKey, name });
	const { title } = play.facilitator.view.room.workshop;
	const chair = (role: string, player: Player): Chair => ({ workshop, title, role, player });
	const phone = chair('participant', play.crew.of(atThePhone));
	const kept = { ...links, screenKey, observerKey };
	return {
		phone,
		latecomer: { ...phone, isLate: true },
		observer: chair('observer', observer),
		facilitator: { ...chair('facilitator', play.facilitator), links: kept },
		screen: chair('screen', screen),
	};
}
