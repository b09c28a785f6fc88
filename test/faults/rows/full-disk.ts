import { join } from 'node:path';
import { Crowd } from '../crowd.ts';
import type { Context, Trial } from '../context.ts';
import { openSmallDisk } from '../disks.ts';
import { added } from '../ledger.ts';
import { newRow, type Row } from '../outcome.ts';
import { openRoom } from '../room.ts';
import { moment, startOn } from '../server.ts';
import { missing } from '../tools.ts';

const what = 'full disk, then room again, while 20 write';
const people = 20;
/** Megabytes: more than the ballast, so that a disk which had nothing but that is full. */
const floor = 20;
const size = 128;
const environment = { MIN_FREE_MB: String(floor), LOG_LEVEL: 'silent' };

const told = ({ players }: Crowd, is: 'full' | 'ok') =>
	Promise.all(players.map((one) => one.until(() => one.storage === is, `the word “${is}”`)));

/** A disk that others fill: first to below the floor, then to its very end, over a start of the server. */
async function round(
	row: Row,
	crowd: Crowd,
	disk: SmallDisk,
	{ roll, closers }: Context,
): Promise<void> {
	const folder = join(disk.folder, 'data');
	const check = async (url: string) => {
		const found = await crowd.compare(url);
		row.found = added([row.found, found]);
		await crowd.settle(url);
	};
	let server = await startOn(folder, closers, environment);
	await crowd.enter(server.url);
	await check(server.url);
	await crowd.play(roll);
	await moment(500 * roll());
	await disk.fill(floor / 2);
	await told(crowd, 'full');
	row.rounds++;
	row.inFlight.push(crowd.unanswered);
	const refused = await crowd.players.at(-1)!.send({ type: 'RenameWorkshop', title: 'Any' });
	if (refused.ok || refused.error.code !== 'disk-full')
		row.failures.push('a command was taken while the disk was full');
	await disk.makeRoom();
	await told(crowd, 'ok');
	await crowd.allSaved();

	await disk.fill(0);
	// It may have noticed before something had to be written, or died of it.
	await Promise.race([told(crowd, 'full'), server.ended]);
	await server.end('SIGKILL');
	crowd.leave();
	server = await startOn(folder, closers, environment);
	await crowd.enter(server.url);
	await told(crowd, 'full');
	await check(server.url);
	await disk.makeRoom();
	await told(crowd, 'ok');
	await crowd.play(roll);
	crowd.stop();
	await crowd.allSaved();
	crowd.leave();
	await server.end('SIGTERM');
}

type SmallDisk = Awaited<ReturnType<typeof openSmallDisk>>;

async function diskFor({ closers }: Context): Promise<SmallDisk | string> {
	const lacking = missing(['mount', 'umount']);
	if (lacking) return lacking;
	try {
		const disk = await openSmallDisk(size);
		closers.add('disk', () => disk.close());
		return disk;
	} catch {
		return 'needs mounts, which are not allowed here';
	}
}

export const fullDisk: Trial = {
	name: 'full-disk',
	run: async (context) => {
		const { isQuick, closers, say } = context;
		const disk = await diskFor(context);
		if (typeof disk === 'string') return { rows: [newRow(what, { notRun: disk })] };
		const row = newRow(what);
		const server = await startOn(join(disk.folder, 'data'), closers, environment);
		const crowd = new Crowd(await openRoom(server.url, { people, agreements: 60 }));
		await server.end('SIGTERM');
		for (let n = 1; n <= (isQuick ? 1 : 10); n++) {
			await round(row, crowd, disk, context);
			say(`round ${n}`);
		}
		row.failures.push(...row.found.details, ...crowd.failures);
		return { rows: [row] };
	},
};
