import { expect } from 'vitest';
import { readCards } from '../../../shared/board/conflict-card.ts';
import type { Id } from '../../../shared/ids.ts';
import { privateName } from '../../../shared/workshop/documents.ts';
import { Player } from '../../support/players.ts';
import { serve, type Cast } from './cast.ts';
import type { Ledger } from './ledger.ts';
import { Writer } from './writer.ts';

/** So much must be on its way when the server is killed, and so many people be promised something. */
const enough = { keystrokes: 60, commands: 20, ledgers: 10 };

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/**
 * The whole crew types. Kills the server in the middle of it, when enough has been promised and enough more
 * has no answer yet; all go on typing to the end. Resolves with the ledgers.
 */
export async function killInTheMiddle({ crew, script, server }: Cast): Promise<Ledger[]> {
	const writers: Writer[] = [];
	await crew.each(async (player, person) => {
		writers.push(new Writer(player, person, await player.open(privateName)));
	});
	let end: Promise<unknown> | undefined;
	const killWhenEnough = () => {
		const unanswered = writers.map((writer) => writer.unanswered);
		const keystrokes = sum(unanswered.map((one) => one.keystrokes));
		const commands = sum(unanswered.map((one) => one.commands));
		const ledgers = writers.filter(({ isPromisedSomething }) => isPromisedSomething).length;
		const isEnough =
			keystrokes >= enough.keystrokes && commands >= enough.commands && ledgers >= enough.ledgers;
		if (end || !isEnough) return;
		end = server.end('SIGKILL');
		for (const writer of writers) writer.serverDied();
		console.log(
			`Killed while ${keystrokes} keystrokes and ${commands} commands had no answer, ` +
				`with something promised to ${ledgers} of ${writers.length}.`,
		);
	};
	await Promise.all(writers.map((writer) => writer.write(script, killWhenEnough)));
	expect(end, 'the server was killed while enough was on its way').toBeDefined();
	await end;
	return writers.map(({ ledger }) => ledger);
}

/** A second server on the folder that the killed one left, where no client comes back with anything. */
export async function expectOnDisk(cast: Cast, ledgers: readonly Ledger[]): Promise<void> {
	const reader = await serve(cast.dataDir, cast.closers);
	await Promise.all(ledgers.map((ledger) => expectKept(reader.url, cast.workshop, ledger)));
	await reader.end('SIGTERM');
}

async function expectKept(url: string, workshop: Id, { name, token, cards, company }: Ledger) {
	const reader = await Player.enter(url, workshop, `the reader for ${name}`, token);
	const stored = readCards((await reader.open(privateName)).doc);
	for (const card of cards) {
		const text = stored.find(({ title }) => title === card.title)?.example ?? '';
		expect(text.slice(0, card.example.length), `what was Saved for ${name}`).toBe(card.example);
	}
	const kept = reader.view.room.participants[reader.seat]?.company ?? '';
	expect(kept.slice(0, company.length), `the last command of ${name}`).toBe(company);
	reader.leave();
}
