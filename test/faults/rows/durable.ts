import { addCard, cardText } from '../../../shared/board/conflict-card.ts';
import { documentProtocol, receiptsProtocol } from '../../../shared/protocol.ts';
import { privateName } from '../../../shared/workshop/documents.ts';
import { DocumentClient } from '../../bench/document-client.ts';
import { p95, percentile } from '../../bench/figures.ts';
import { strokesOf } from '../../bench/strokes.ts';
import { newId, Player } from '../../support/players.ts';
import type { Trial } from '../context.ts';
import { watchEventLoop } from '../event-loop.ts';
import type { Figure } from '../outcome.ts';
import { openRoom } from '../room.ts';
import { dataFolder, moment, startOn } from '../server.ts';

/** Characters a second: 48 words a minute. */
const pace = 4;

/** Everybody writes silently, each in the own document: how long until a keystroke is on disk. */
export const durable: Trial = {
	name: 'durable',
	run: async ({ isQuick, closers }) => {
		const people = isQuick ? 50 : 200;
		const server = await startOn(await dataFolder(closers), closers);
		const { workshop, people: tokens } = await openRoom(server.url, { people, votes: false });
		const players = await Promise.all(
			tokens.map((token, n) => Player.enter(server.url, workshop, `Person ${n + 1}`, token)),
		);
		closers.add('players', () => players.forEach((player) => player.leave()));
		const url = `${server.url.replace(/^http/, 'ws')}/docs/${workshop}/${privateName}`;
		const open = (token: string) =>
			DocumentClient.join({ url, protocols: [documentProtocol, token, receiptsProtocol] });
		const clients = await Promise.all(tokens.map(open));
		closers.add('clients', () => clients.forEach((client) => client.close()));
		const texts = clients.map(({ doc }) => {
			const card = newId();
			addCard(doc, card, 'a', { title: 'Under way' });
			return cardText(doc, card, 'example')!;
		});
		const allSaved = () =>
			Promise.all(clients.map((one) => one.until(() => one.unsaved === 0, 'its receipts')));
		await allSaved();
		for (const client of clients) client.startCounting();

		const stopWatching = watchEventLoop();
		const begun = performance.now();
		for (const { writer, at } of strokesOf(people, pace * (isQuick ? 3 : 30), pace)) {
			const early = begun + at - performance.now();
			if (early > 0) await moment(early);
			const text = texts[writer]!;
			text.insert(text.length, 'abcdefgh '[text.length % 9]!);
		}
		const loop = stopWatching();
		await allSaved();
		const receipts = clients.flatMap((client) => client.receipts);
		const what = `durable acknowledgement with ${people} people typing`;
		const about = {
			unit: 'ms',
			isGeneratorBound: loop.isBound,
			note: `${receipts.length} keystrokes; the generator's own event loop, p99: ${loop.p99.toFixed(1)} ms`,
		};
		const figures: Figure[] = [
			{ what: `${what}, p95`, value: p95(receipts), most: 150, ...about },
			{ what: `${what}, p99`, value: percentile(0.99, receipts), most: 400, ...about },
		];
		return { figures };
	},
};
