import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Closers } from '../../server/closers.ts';
import { documentProtocol, receiptsProtocol } from '../../shared/protocol.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import type { Side } from '../../shared/workshop/state.ts';
import { Player } from '../support/players.ts';
import { script } from '../support/script.ts';
import { launch, whenRunning } from '../support/server-process.ts';
import { WirePlay } from '../support/wire-play.ts';
import type { Contestant } from './contestant.ts';
import { DocumentClient } from './document-client.ts';

/** Ours, with a revealed board: the people of the script and as many more as the room takes. */
export interface SameBoat extends Contestant {
	url: string;
	facilitator: Player;
	/** Everybody at a screen of the workshop, the facilitator among them. */
	screens: readonly Player[];
}

export async function openSameBoat(people: number, closers: Closers): Promise<SameBoat> {
	const data = await mkdtemp(join(tmpdir(), 'same-boat-bench-'));
	closers.add('data', () => rm(data, { recursive: true, force: true }));
	const launched = launch({ DATA_DIR: data, PORT: '0', HOST: '127.0.0.1' });
	closers.add('Same Boat', () => launched.end('SIGTERM').then(() => undefined));
	const { url } = await whenRunning(launched);

	const play = await WirePlay.open(url, script);
	closers.add('play', () => play.close());
	await play.write();
	await play.reveal();

	const more = Array.from({ length: people - play.crew.players.length }, (_, index) => {
		const side: Side = index % 2 === 0 ? 'sales' : 'operations';
		const request = { code: play.created.joinCode, name: `Guest ${index + 1}`, side };
		return Player.join(url, play.workshop, request);
	});
	const guests = await Promise.all(more);
	closers.add('guests', () => guests.forEach((guest) => guest.leave()));

	const players = [...play.crew.players, ...guests];
	const address = `${url.replace(/^http/, 'ws')}/docs/${play.workshop}/${boardName}`;
	const clients = await Promise.all(
		players.map(({ token }) =>
			DocumentClient.join({
				url: address,
				protocols: [documentProtocol, token, receiptsProtocol],
			}),
		),
	);
	closers.add('clients', () => clients.forEach((client) => client.close()));
	return {
		name: 'Same Boat',
		url,
		pid: launched.child.pid!,
		clients,
		givesReceipts: true,
		facilitator: play.facilitator,
		screens: [play.facilitator, ...players],
	};
}
