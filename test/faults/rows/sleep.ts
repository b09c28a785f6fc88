import { readFileSync } from 'node:fs';
import process from 'node:process';
import { cardText, addCard } from '../../../shared/board/conflict-card.ts';
import type { Id } from '../../../shared/ids.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import type { PlayerDocument } from '../../support/player-document.ts';
import { newId, Player } from '../../support/players.ts';
import { Client } from '../client.ts';
import type { Trial } from '../context.ts';
import { added, Ledger, type Comparison, type Page } from '../ledger.ts';
import { newRow } from '../outcome.ts';
import { openRoom } from '../room.ts';
import { dataFolder, moment, startOn } from '../server.ts';
import { startSleepers } from '../sleeping.ts';

const people = 50;
const most = 64;
const megabyte = 1024 * 1024;
/** As much as a room pastes in a minute, every second: what nobody reads must not pile up. */
const paste = 'Every order under the minimum is answered by both sides. '.repeat(150);
const pasteMilliseconds = 100;

const memoryOf = (pid: number): number =>
	(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024) /
	megabyte;

/** Writes a lot onto the board until a promise is kept; the most memory that the server had meanwhile. */
async function write(board: PlayerDocument, pid: number, until: Promise<unknown>): Promise<number> {
	let isOver = false;
	const over = () => void (isOver = true);
	until.then(over, over);
	const card = newId();
	addCard(board.doc, card, 'a', { title: 'Much' });
	let highest = 0;
	while (!isOver) {
		const text = cardText(board.doc, card, 'example')!;
		// In place of what it said: as much goes over the wire, and the board does not grow.
		board.doc.transact(() => {
			text.delete(0, text.length);
			text.insert(0, paste);
		});
		await moment(pasteMilliseconds);
		highest = Math.max(highest, memoryOf(pid));
	}
	await until;
	await board.allSaved();
	return highest;
}

/** What one of them wrote against what is there. */
async function look(url: string, workshop: Id, token: string, page: Page): Promise<Comparison> {
	const ledger = new Ledger({ page });
	const client = await Client.enter(url, workshop, { name: 'A reader', token }, ledger);
	const found = ledger.compare(client.find);
	client.leave();
	return found;
}

/** Phones in pockets: their lines stay open for a while, and nobody reads them. */
export const sleep: Trial = {
	name: 'sleep',
	run: async ({ isQuick, roll, closers, say }) => {
		const row = newRow(`${people} suspended clients, awake again`);
		const figure = { what: `memory with ${people} suspended clients`, most, unit: 'MB more' };
		if (process.platform !== 'linux') {
			const notRun = 'needs Linux';
			return { rows: [{ ...row, notRun }], figures: [{ ...figure, value: NaN, notRun }] };
		}
		const server = await startOn(await dataFolder(closers), closers);
		const { url, pid } = server;
		const room = await openRoom(url, { people, votes: false });
		const { workshop, people: tokens } = room;
		const witness = await Player.enter(url, workshop, 'The witness', room.facilitator);
		closers.add('witness', () => witness.leave());
		const board = await witness.open(boardName);
		const sleeper = { url, workshop, tokens, document: boardName };
		const more: number[] = [];
		for (let round = 1; round <= (isQuick ? 1 : 3); round++) {
			const sleepers = await startSleepers(sleeper, Math.floor(roll() * 2 ** 31), closers);
			const awake = await write(board, pid, moment(isQuick ? 3000 : 10_000));
			sleepers.sleep();
			const gone = witness.until(() => witness.presence.present.length === 1, 'all to be gone');
			more.push((await write(board, pid, gone)) - awake);
			sleepers.wake();
			const pages = await sleepers.stop();
			const looks = pages.map((page, n) => look(url, workshop, tokens[n]!, page));
			const found = added(await Promise.all(looks));
			row.rounds++;
			row.failures.push(...found.details);
			row.found = added([row.found, { ...found, details: [] }]);
			say(`round ${round}`);
		}
		return { rows: [row], figures: [{ ...figure, value: Math.max(...more) }] };
	},
};
