import { cp, open, readdir, truncate } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Crowd } from '../crowd.ts';
import type { Context, Trial } from '../context.ts';
import { added } from '../ledger.ts';
import { newRow, type Row } from '../outcome.ts';
import { openRoom } from '../room.ts';
import { dataFolder, moment, startOn } from '../server.ts';

interface Written {
	folder: string;
	/** Of the store's log, below the folder. */
	log: string;
	/** Everybody with what was promised, each promise marked with the length that the log had then. */
	crowd: Crowd;
	/** From where the log holds what was played, to its end. */
	from: number;
	to: number;
}

/** A folder with a log that a killed server left, long enough to be damaged in many places. */
async function write({ isQuick, roll, closers }: Context): Promise<Written> {
	const around = await dataFolder(closers);
	const folder = join(around, 'data');
	const server = await startOn(folder, closers);
	const room = await openRoom(server.url, { people: 8, agreements: 20 });
	const names = await readdir(join(folder, 'log'));
	const log = join(
		'log',
		names
			.filter((name) => name.endsWith('.log'))
			.sort()
			.at(-1)!,
	);
	const length = () => statSync(join(folder, log)).size;
	const crowd = new Crowd(room, length);
	await crowd.enter(server.url);
	const from = length();
	await crowd.play(roll);
	await moment(isQuick ? 1000 : 4000);
	crowd.stop();
	await crowd.allSaved();
	await server.end('SIGKILL');
	crowd.leave();
	return { folder, log, crowd, from, to: length() };
}

/** Cuts the file, or turns one bit of it. */
type Harm = (path: string, place: number) => Promise<void>;

const flip =
	(roll: () => number): Harm =>
	async (path, place) => {
		const file = await open(path, 'r+');
		const byte = Buffer.alloc(1);
		await file.read(byte, 0, 1, place);
		byte[0]! ^= 1 << Math.floor(roll() * 8);
		await file.write(byte, 0, 1, place);
		await file.close();
	};

/** Facts that cannot stand beside each other: something between them is missing. */
const contradictions = (crowd: Crowd): string[] =>
	Object.entries(crowd.players[0]!.view.room.agreements)
		.filter(([, { sealed, calls }]) => sealed && calls.at(-1)?.version !== sealed.version)
		.map(([id]) => `${id} is sealed in a version that nobody called`);

const saysSo = (output: string) => /damag|broken|corrupt|torn|missing/i.test(output);

interface Harming {
	what: string;
	harm: Harm;
	rounds: number;
	/** A log that ends too early looks like one that a crash has left. */
	mustBeSaid: boolean;
}

async function rounds(
	{ folder, log, crowd, from, to }: Written,
	{ what, harm, rounds: count, mustBeSaid }: Harming,
	{ roll, closers, say }: Context,
): Promise<Row> {
	const row = newRow(what);
	let said = 0;
	let refused = 0;
	for (let round = 1; round <= count; round++) {
		// Over all of its length, so that few rounds come late in it, too, where much has been promised.
		const place = from + Math.floor(((round - 1 + roll()) / count) * (to - from));
		const copy = `${folder}-${what.slice(0, 3)}-${round}`;
		await cp(folder, copy, { recursive: true });
		await harm(join(copy, log), place);
		row.rounds++;
		try {
			const server = await startOn(copy, closers);
			await crowd.enter(server.url);
			const found = await crowd.compare(server.url, place);
			row.found = added([row.found, { ...found, details: [] }]);
			const wrong = [...found.details, ...contradictions(crowd)];
			row.failures.push(...wrong.map((one) => `at ${place} of ${to}: ${one}`));
			crowd.leave();
			const { output } = await server.end('SIGTERM');
			if (saysSo(output)) said++;
			else if (mustBeSaid) row.failures.push(`at ${place} of ${to}: nothing was said of it`);
		} catch (error) {
			refused++;
			row.failures.push(`at ${place} of ${to}: ${String(error)}`);
		}
		say(`${what}, round ${round}`);
	}
	row.notes.push(`said so at start in ${said} of ${count}, could not be opened in ${refused}`);
	return row;
}

/** What stood in the log before the damage is there, the damage is reported, and never served. */
export const damage: Trial = {
	name: 'damage',
	run: async (context) => {
		const written = await write(context);
		const count = context.isQuick ? 2 : 40;
		const cut = { what: 'log cut short', harm: truncate, rounds: count, mustBeSaid: false };
		const flipped = { what: 'log with a bit turned', harm: flip(context.roll), mustBeSaid: true };
		return {
			rows: [
				await rounds(written, cut, context),
				await rounds(written, { ...flipped, rounds: count }, context),
			],
		};
	},
};
