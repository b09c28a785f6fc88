import { Player } from '../../support/players.ts';
import { Crowd } from '../crowd.ts';
import type { Context, Trial } from '../context.ts';
import { added } from '../ledger.ts';
import { newRow, type Figure, type Row } from '../outcome.ts';
import { openRoom } from '../room.ts';
import { dataFolder, moment, startOn } from '../server.ts';
import { openSilentLine } from '../silent-line.ts';

const what = 'network that drops silently while 20 write';
const most = 10;

interface Noticed {
	byPeople: number[];
	byServer: number[];
}

/** Seconds until a condition holds; the play is over when that takes too long. */
async function secondsUntil(player: Player, condition: () => boolean, why: string) {
	const begun = performance.now();
	await player.until(condition, why);
	return (performance.now() - begun) / 1000;
}

interface Scene {
	crowd: Crowd;
	line: Awaited<ReturnType<typeof openSilentLine>>;
	/** Somebody whose own line is sound. */
	witness: Player;
	/** The server's own address. */
	url: string;
}

async function round(row: Row, noticed: Noticed, scene: Scene, roll: () => number): Promise<void> {
	const { crowd, line, witness, url } = scene;
	await crowd.play(roll);
	await moment(1000 * roll());
	line.fallSilent();
	const people = crowd.clients.map(({ player }) => player);
	const seats = people.map(({ seat }) => seat);
	const gone = () => !seats.some((seat) => witness.presence.present.includes(seat));
	const [byServer, ...byPeople] = await Promise.all([
		secondsUntil(witness, gone, 'the others to be gone'),
		...people.map((one) => secondsUntil(one, () => !one.connected, 'the loss of its line')),
	]);
	noticed.byServer.push(byServer);
	noticed.byPeople.push(...byPeople);
	row.rounds++;
	row.inFlight.push(crowd.unanswered);
	line.speakAgain(roll() < 0.5);
	// As the page does, which knows by its other line that this one is lost.
	for (const { own } of crowd.clients) own.reconnect();
	crowd.stop();
	await crowd.allSaved();
	crowd.leave();
	await crowd.enter(url);
	const found = await crowd.compare(url);
	row.failures.push(...found.details);
	row.found = added([row.found, { ...found, details: [] }]);
	await crowd.settle(url);
	crowd.leave();
	await crowd.enter(line.url);
}

async function rounds({ isQuick, roll, closers, say }: Context, row: Row): Promise<Noticed> {
	const server = await startOn(await dataFolder(closers), closers);
	const line = await openSilentLine(Number(new URL(server.url).port));
	closers.add('line', () => line.close());
	const room = await openRoom(server.url, { people: 20, agreements: 60 });
	const crowd = new Crowd(room);
	closers.add('crowd', () => crowd.leave());
	await crowd.enter(line.url);
	const { workshop, facilitator } = room;
	const witness = await Player.enter(server.url, workshop, 'The witness', facilitator);
	closers.add('witness', () => witness.leave());
	const noticed: Noticed = { byPeople: [], byServer: [] };
	for (let n = 1; n <= (isQuick ? 1 : 10); n++) {
		await round(row, noticed, { crowd, line, witness, url: server.url }, roll);
		say(`round ${n}`);
	}
	row.failures.push(...crowd.failures);
	return noticed;
}

/** Packets vanish: both ends must notice by themselves, and all that was written must come after all. */
export const silence: Trial = {
	name: 'silence',
	run: async (context) => {
		const row = newRow(what);
		const { byPeople, byServer } = await rounds(context, row);
		const figures: Figure[] = [
			{ what: 'a silent loss is noticed by people in', value: Math.max(...byPeople) },
			{ what: 'a silent loss is noticed by the server in', value: Math.max(...byServer) },
		].map((figure) => ({ ...figure, most, unit: 's' }));
		return { rows: [row], figures };
	},
};
