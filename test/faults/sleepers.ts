// A process of its own that plays many people, so that all of them can be stopped at once as a phone stops a page.
import process from 'node:process';
import { dice } from '../support/dice.ts';
import { Client } from './client.ts';
import { Ledger, type Page } from './ledger.ts';
import type { Sleeper } from './sleeping.ts';

/** What they are told, and what they answer. */
export type ToSleepers = { sleeper: Sleeper; seed: number } | 'stop';
export type FromSleepers = 'playing' | { pages: Page[] };

let clients: Client[] = [];
const answer = (message: FromSleepers) => process.send!(message);

async function play({ url, workshop, tokens, document }: Sleeper, seed: number) {
	const roll = dice(seed);
	clients = await Promise.all(
		tokens.map((token, index) =>
			Client.enter(url, workshop, { name: `Sleeper ${index + 1}`, token }, new Ledger()),
		),
	);
	await Promise.all(clients.map(({ player }) => player.open(document)));
	for (const client of clients) client.play(roll, 20);
	await Promise.all(clients.map((client) => client.promised()));
	answer('playing');
}

async function stop() {
	for (const client of clients) client.stop();
	await Promise.all(clients.map((client) => client.allSaved()));
	answer({ pages: clients.map(({ ledger }) => ledger.page) });
}

process.on('message', (message: ToSleepers) => {
	const done = message === 'stop' ? stop() : play(message.sleeper, message.seed);
	done.catch((error: unknown) => {
		console.error(error);
		process.exit(1);
	});
});
