import { documentProtocol, receiptsProtocol } from '../../../shared/protocol.ts';
import { privateName } from '../../../shared/workshop/documents.ts';
import { DocumentClient } from '../../bench/document-client.ts';
import { median } from '../../bench/figures.ts';
import { Player } from '../../support/players.ts';
import type { Trial } from '../context.ts';
import { watchEventLoop } from '../event-loop.ts';
import { openRoom } from '../room.ts';
import { dataFolder, startOn } from '../server.ts';

/** As the page has them: never the whole room at one moment. */
const jitter = { reconnectionDelay: 300, reconnectionDelayMax: 4000, randomizationFactor: 0.5 };

/** The server dies and is started again: how long until the last of all has both lines and sees the own text. */
export const comeBack: Trial = {
	name: 'return',
	run: async ({ isQuick, closers }) => {
		const people = isQuick ? 100 : 500;
		const folder = await dataFolder(closers);
		const server = await startOn(folder, closers);
		const { workshop, people: tokens } = await openRoom(server.url, { people, votes: false });
		const url = `${server.url.replace(/^http/, 'ws')}/docs/${workshop}/${privateName}`;
		const open = async (token: string) => {
			const client = await DocumentClient.join({
				url,
				protocols: [documentProtocol, token, receiptsProtocol],
			});
			closers.add('client', () => client.close());
		};
		const players = await Promise.all(
			tokens.map((token, n) =>
				Player.enter(server.url, workshop, `Person ${n + 1}`, token, jitter),
			),
		);
		closers.add('players', () => players.forEach((player) => player.leave()));
		await Promise.all(tokens.map(open));

		const stopWatching = watchEventLoop();
		const begun = performance.now();
		await server.end('SIGKILL');
		const lost = players.map((one) => one.until(() => !one.connected, 'the loss of its line'));
		await Promise.all(lost);
		const back = players.map(async (player, n) => {
			await player.until(() => player.connected, 'its line');
			await open(tokens[n]!);
			return (performance.now() - begun) / 1000;
		});
		const again = startOn(folder, closers, { PORT: new URL(server.url).port });
		const seconds = await Promise.all(back);
		await again;
		const loop = stopWatching();
		const note = `half of them in ${median(seconds).toFixed(1)} s; the generator's own event loop, p99: ${loop.p99.toFixed(1)} ms`;
		const figure = { value: Math.max(...seconds), most: 15, unit: 's', note };
		const what = `all of ${people} clients back after a restart in`;
		return { figures: [{ what, ...figure, isGeneratorBound: loop.isBound }] };
	},
};
