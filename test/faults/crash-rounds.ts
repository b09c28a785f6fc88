import type { Closers } from '../../server/closers.ts';
import { Crowd } from './crowd.ts';
import { added } from './ledger.ts';
import { newRow, type Row } from './outcome.ts';
import { openRoom } from './room.ts';
import { moment, startOn, type FaultServer } from './server.ts';

interface Crash {
	what: string;
	folder: string;
	closers: Closers;
	rounds: number;
	people: number;
	roll: () => number;
	/** Leaves no process and a folder on which a server can be started; returns what went wrong meanwhile. */
	crash: (server: FaultServer, crowd: Crowd) => Promise<string[]>;
	/** Told after every round. */
	onRound?: (round: number) => void;
}

/** So many rounds are played in one workshop: it has a hundred agreements at most. */
const roundsInOne = 25;
const agreements = 40;

/**
 * Time and again on one long-lived data folder: everybody writes, votes and seals, the server is struck in the middle,
 * and whoever comes in afterwards with nothing must find all that was promised.
 */
export async function crashRounds(about: Crash): Promise<Row> {
	const { what, folder, closers, rounds, people, roll, crash, onRound } = about;
	const row = newRow(what);
	const crowds: Crowd[] = [];
	let server = await startOn(folder, closers);
	const newCrowd = async () => {
		const crowd = new Crowd(await openRoom(server.url, { people, agreements }));
		crowds.push(crowd);
		await crowd.enter(server.url);
		return crowd;
	};
	const check = async (crowd: Crowd, round: number) => {
		await crowd.enter(server.url);
		const found = await crowd.compare(server.url);
		row.failures.push(...found.details.map((detail) => `round ${round}: ${detail}`));
		row.found = added([row.found, { ...found, details: [] }]);
		await crowd.settle(server.url);
	};
	let crowd = await newCrowd();
	for (let round = 1; round <= rounds; round++) {
		await crowd.play(roll);
		await moment(900 * roll());
		row.rounds++;
		row.inFlight.push(crowd.unanswered);
		const failures = await crash(server, crowd);
		crowd.leave();
		row.failures.push(...failures.map((failure) => `round ${round}: ${failure}`));
		server = await startOn(folder, closers);
		await check(crowd, round);
		onRound?.(round);
		if (round % roundsInOne === 0 && round < rounds) {
			crowd.leave();
			crowd = await newCrowd();
		}
	}
	crowd.leave();
	// What was written in workshops of before must have outlived all crashes since.
	for (const old of crowds.slice(0, -1)) {
		await check(old, rounds);
		old.leave();
	}
	for (const { failures } of crowds) row.failures.push(...failures);
	await server.end('SIGTERM');
	return row;
}
