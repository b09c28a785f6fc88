import { announcement } from './announcement.ts';
import { withPeople } from './crowd.ts';
import { Director } from './director.ts';
import { openRoom } from './open-room.ts';
import type { Options } from './options.mjs';
import { openSession, playSession, sessionTitle } from './session.ts';

const say = (line: string) => console.log(`  ${line}`);

interface Addresses {
	here: string;
	phones: string;
}

/** Opens the room on a running server, and leaves it to whoever opens the facilitator's link. */
export async function demo(addresses: Addresses, options: Options): Promise<void> {
	const { speed, to, people, alone } = options;
	const script = withPeople(people);
	const first = await openRoom(addresses.here, script, { speed, say });
	const { ensemble, host, created } = first;
	const tell = (made: typeof created, title: string) =>
		console.log(announcement(addresses, made, { title, people, alone }));
	const director = new Director(ensemble, host);
	if (alone) {
		tell(created, script.workshop.title);
		await director.playAll();
	} else {
		if (to) {
			console.log(`The room plays by itself as far as “${to}”.`);
			await director.playTo(to);
		}
		host.leave();
		tell(created, script.workshop.title);
		await ensemble.when(() => ensemble.room.workshop.closed);
	}
	console.log('The workshop has ended; the team meets again.');
	const second = await openSession(addresses.here, first, { speed, say });
	tell(second.created, sessionTitle);
	if (!alone) return second.host.leave();
	await playSession(second);
	console.log('Both workshops have been played to their end. Ctrl+C ends it.');
}
