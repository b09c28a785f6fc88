import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';
import { documentProtocol, receiptsProtocol } from '../../../shared/protocol.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { DocumentClient } from '../../bench/document-client.ts';
import { p95 } from '../../bench/figures.ts';
import { strokesOf } from '../../bench/strokes.ts';
import { newId, Player } from '../../support/players.ts';
import type { Trial } from '../context.ts';
import { newRow, type Figure } from '../outcome.ts';
import { openRoom } from '../room.ts';
import { dataFolder, moment, startOn } from '../server.ts';

const people = 20;
/** Characters a second: 48 words a minute. */
const pace = 4;
const askEvery = 50;

interface Taken {
	receipts: number[];
	answers: number[];
}

/** Each types, and one after the other raises a hand; in milliseconds, how long until what is written and said is taken. */
async function typeAndAsk(
	clients: readonly DocumentClient[],
	players: readonly Player[],
	seconds: number,
): Promise<Taken> {
	for (const client of clients) client.startCounting();
	const texts = clients.map(({ doc }, n) => cardText(doc, `card of ${n}`, 'example')!);
	const answers: number[] = [];
	const asking: Promise<void>[] = [];
	const ask = async (player: Player) => {
		const asked = performance.now();
		await player.act({ type: 'RaiseHand', raised: !player.view.room.hands.includes(player.seat) });
		answers.push(performance.now() - asked);
	};
	const begun = performance.now();
	let asked = 0;
	for (const { writer, at } of strokesOf(clients.length, pace * seconds, pace)) {
		const early = begun + at - performance.now();
		if (early > 0) await moment(early);
		const text = texts[writer]!;
		text.insert(text.length, 'abcdefgh '[text.length % 9]!);
		if (at < asked * askEvery) continue;
		asking.push(ask(players[asked++ % players.length]!));
	}
	await Promise.all(asking);
	await Promise.all(clients.map((one) => one.until(() => one.unsaved === 0, 'its receipts')));
	return { receipts: clients.flatMap(({ receipts }) => receipts), answers };
}

/** One seat sends as fast as it can: how long the others beside it wait then, and before and after. */
export const flood: Trial = {
	name: 'flood',
	run: async ({ isQuick, closers, say }) => {
		const server = await startOn(await dataFolder(closers), closers);
		const room = await openRoom(server.url, { people: people + 1, votes: false });
		const { workshop } = room;
		const [loud, ...others] = room.people;
		const players = await Promise.all(
			others.map((token, n) => Player.enter(server.url, workshop, `Person ${n}`, token)),
		);
		closers.add('players', () => players.forEach((player) => player.leave()));
		const url = `${server.url.replace(/^http/, 'ws')}/docs/${workshop}/${boardName}`;
		const clients = await Promise.all(
			others.map((token) =>
				DocumentClient.join({ url, protocols: [documentProtocol, token, receiptsProtocol] }),
			),
		);
		closers.add('clients', () => clients.forEach((client) => client.close()));
		for (const [n, { doc }] of clients.entries())
			addCard(doc, `card of ${n}`, `a${n}`, { title: newId() });

		const play = () => typeAndAsk(clients, players, isQuick ? 2 : 15);
		// Until all is compiled.
		await play();
		const before = await play();
		say('quiet');
		const flooder = fork(
			join(import.meta.dirname, '../flooder.ts'),
			[server.url, workshop, loud!],
			{
				execArgv: ['--import', 'tsx'],
			},
		);
		closers.add('flooder', async () => void flooder.kill('SIGKILL'));
		const during = await play();
		flooder.send('stop');
		const [sent] = (await once(flooder, 'message')) as [{ frames: number; commands: number }];
		say('flooded');
		const after = await play();
		const figures = (['receipts', 'answers'] as const).map((which): Figure => {
			const [first, flooded, last] = [before, during, after].map((taken) => p95(taken[which]));
			return {
				what: `${which} of ${people} others while one seat floods, p95`,
				value: flooded!,
				most: 2 * Math.max(first!, last!) + 20,
				unit: 'ms',
				note: `${first!.toFixed(1)} ms before and ${last!.toFixed(1)} ms after`,
			};
		});
		const notes = [`${sent.frames} frames and ${sent.commands} commands of the one seat`];
		const found = { acknowledged: during.receipts.length, lost: 0, wrong: 0, details: [] };
		return { rows: [newRow('flood from one seat', { rounds: 1, found, notes })], figures };
	},
};
