/** Real files that are cut off or have a bit that is another: what is read is a beginning of what was stored. */
import {
	appendFile,
	cp,
	mkdtemp,
	readdir,
	readFile,
	rm,
	stat,
	truncate,
	writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { tmpdir } from 'node:os';
import { openCarefulLog } from '../../server/store/embedded/careful-log.ts';
import { Damaged, type WorkshopLog } from '../../server/store/workshop-log.ts';
import { idOf } from '../support/room.ts';
import { seeded } from '../../shared/insight/seeded.ts';
import { boat, entry, record, renamed, ship, whole } from '../support/store-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const board = 'board~1';
const workshops = [boat, ship];
const dice = seeded(11);
const bytesOf = (length: number) => Uint8Array.from({ length }, () => dice() * 256);
const eventsEach = 60;

/** Everything that was stored, in order; none of it compresses. */
interface Truth {
	events: ReturnType<typeof renamed>;
	updates: Uint8Array[];
	/** Those that the last whole one took the place of. */
	before: Uint8Array[];
}
let truth: Truth;
let made: string;
/** Written and synced; and after LevelDB has put all of it into tables. */
let killed: string;
let settled: string;

beforeAll(async () => {
	made = await mkdtemp(join(tmpdir(), 'same-boat-'));
	[killed, settled] = [join(made, 'killed'), join(made, 'settled')];
	const live = join(made, 'live');
	const log = await openCarefulLog(live, () => undefined);
	truth = { events: [], updates: [], before: [] };
	for (let n = 0; n < eventsEach; n++) {
		const [event] = renamed(n + 1);
		event!.commandId = Buffer.from(bytesOf(200)).toString('base64url');
		truth.events.push(event!);
		const update = bytesOf(700);
		const store = n === 20 ? whole : record;
		if (n === 20) truth.before = truth.updates.splice(0);
		truth.updates.push(update);
		await log.commit(workshops.map((id) => entry(id, n, [event!], store(board, [...update]))));
	}
	// LevelDB leaves the same files as when the program is killed.
	await log.close();
	await cp(live, killed, { recursive: true });
	const again = await openCarefulLog(live, () => undefined);
	for (const id of workshops) await again.compact(id);
	await again.close();
	await cp(live, settled, { recursive: true });
});
afterAll(() => rm(made, { recursive: true }));

/** The largest file of a kind. */
async function fileIn(folder: string, ending: string): Promise<string> {
	const names = (await readdir(join(folder, 'log'))).filter((name) => name.endsWith(ending));
	const sizes = await Promise.all(
		names.map(async (name) => [(await stat(join(folder, 'log', name))).size, name] as const),
	);
	return join(folder, 'log', sizes.sort(([a], [b]) => b - a)[0]![1]);
}

/** The one that is written to. */
async function newestLog(folder: string): Promise<string> {
	const names = (await readdir(join(folder, 'log'))).filter((name) => name.endsWith('.log'));
	return join(folder, 'log', names.sort().at(-1)!);
}

const orDamaged = async <T>(read: Promise<T[]>): Promise<T[] | null> => {
	try {
		return await read;
	} catch (error) {
		expect(error).toBeInstanceOf(Damaged);
		return null;
	}
};

/** What can be read of a workshop; null for what is refused. */
const read = async (log: WorkshopLog, id: string) => ({
	events: await orDamaged(log.readEvents(id)),
	updates: await orDamaged(log.loadDocument(id, board).then(({ updates }) => updates)),
});

/** Checks that nothing but a beginning is read of a log, and what is written next stands behind it. */
async function goOn(folder: string) {
	const said: string[] = [];
	const log = await openCarefulLog(folder, (sentence) => said.push(sentence));
	let isWhole = true;
	let refused = 0;
	for (const id of workshops) {
		const { events, updates } = await read(log, id);
		isWhole &&= events?.length === eventsEach && updates?.length === truth.updates.length;
		if (events) expect(events).toEqual(truth.events.slice(0, events.length));
		if (updates) expect(isBeginning(updates)).toBe(true);
		refused += [events, updates].filter((part) => part === null).length;
		if (refused > 0 || !events || !updates) continue;
		const at = events.length;
		// Of what nothing is kept something whole takes the place.
		const store = updates.length === 0 ? whole : record;
		await log.commit([entry(id, at, renamed(at + 1), store(board, [7]))]);
		expect(await log.readEvents(id)).toEqual([...events, ...renamed(at + 1)]);
		const after = await log.loadDocument(id, board);
		expect(after.updates).toEqual([...updates, Uint8Array.of(7)]);
	}
	for (const sentence of said)
		expect(sentence).toMatch(/^The [^\n]+(kept|keeps|aside|backup)[^\n]*\.$/);
	await log.close();
	return { said, isWhole, refused };
}

/** What is said when it is opened and read. */
async function saidOn(folder: string): Promise<string[]> {
	const said: string[] = [];
	const log = await openCarefulLog(folder, (sentence) => said.push(sentence));
	for (const id of workshops) await read(log, id);
	await log.close();
	return said;
}

async function damagedCopy(from: string, ending: string, damage: (file: string) => Promise<void>) {
	const folder = await temporaryFolder();
	await cp(from, folder, { recursive: true });
	const file = await fileIn(folder, ending);
	await damage(file);
	return { folder, file };
}

/** Those from before the last whole one are read again when that one was lost. */
const isBeginning = (updates: Uint8Array[]) =>
	[truth.updates, truth.before].some((all) =>
		updates.every((update, index) => Buffer.compare(update, all[index] ?? none) === 0),
	);
const none = Uint8Array.of();

const flip = (at: (size: number) => number) => async (file: string) => {
	const bytes = await readFile(file);
	const place = at(bytes.length);
	bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (place % 8)), place);
	await writeFile(file, bytes);
};
const cut = (at: (size: number) => number) => async (file: string) =>
	truncate(file, at((await stat(file)).size));
const share = (n: number, of: number) => (size: number) => Math.floor((size * n) / of);
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);

describe('a log that was cut off or damaged', () => {
	it('DA1 is read up to where it was cut, says so, and goes on from there', async () => {
		const ends = [
			...upTo(20).map((n) => share(n + 1, 20)),
			...upTo(16).map((n) => (size: number) => size - n),
		];
		for (const end of ends) {
			const { folder } = await damagedCopy(killed, '.log', cut(end));
			const { said, isWhole, refused } = await goOn(folder);
			expect(refused).toBe(0);
			expect(isWhole).toBe(end(1000) === 1000);
			const short = expect.stringMatching(/writes? that had been saved: the \d+ before/);
			expect(said).toEqual(isWhole ? [] : [short]);
		}
	}, 120_000);

	/** How a crash leaves a write of which nobody was told: its beginning is there. */
	const begin = async (file: string) => {
		const header = Buffer.from([1, 2, 3, 4, 200, 0, 1]);
		await appendFile(file, Buffer.concat([header, bytesOf(100)]));
	};

	it('DA9 a write that was never said to be saved takes nothing with it, and that is what is said', async () => {
		const { folder } = await damagedCopy(killed, '.log', begin);
		const { said, isWhole } = await goOn(folder);
		expect(isWhole).toBe(true);
		expect(said).toEqual([expect.stringMatching(/everything that was shown as saved is kept\.$/)]);
		expect(await saidOn(folder)).toEqual([]);
	});

	it('DA9 where nobody has counted, one cannot tell, and it is said what is kept', async () => {
		const { folder } = await damagedCopy(killed, '.log', begin);
		await rm(join(folder, 'log-commits'));
		expect((await goOn(folder)).said).toEqual([
			expect.stringMatching(/is left out: the \d+ writes before it are kept/),
		]);
	});

	it.each(['a team’s key', 'an event that was written anew'])(
		'DA9 %s counts: cut off it is missed',
		async (what) => {
			const folder = await temporaryFolder();
			await cp(killed, folder, { recursive: true });
			const log = await openCarefulLog(folder, () => undefined);
			if (what === 'a team’s key') await log.addTeam('hash', idOf('team'));
			else await log.amend(boat, [truth.events[0]!]);
			await log.close();
			await cut((size) => size - 3)(await newestLog(folder));
			expect(await saidOn(folder)).toEqual([
				expect.stringMatching(/with it a write that had been saved/),
			]);
		},
	);

	it('DA2 hands out nothing but a beginning, wherever a bit is another, and says so', async () => {
		const all: string[] = [];
		for (const n of upTo(30)) {
			const { folder } = await damagedCopy(killed, '.log', flip(share(n, 30)));
			const { said, isWhole } = await goOn(folder);
			if (!isWhole) expect(said).not.toEqual([]);
			all.push(...said);
		}
		expect(all.join('\n')).toMatch(/^The file .* is damaged from byte \d+ on/m);
		expect(all.join('\n')).toMatch(/^The end of the log in .* is damaged or missing/m);
		expect(all.join('\n')).toMatch(/^The log of workshop .* everything before it is kept/m);
		expect(all.join('\n')).toMatch(/^The document board~1 of .* was put aside/m);
	}, 120_000);

	it('DA2, DA3 the same of its tables, which are mended when it is opened again', async () => {
		let mended = 0;
		for (const n of upTo(30)) {
			const at = n < 28 ? share(n, 28) : (size: number) => size - n + 26;
			const { folder } = await damagedCopy(settled, '.ldb', flip(at));
			const first = await saidOn(folder);
			const { said, isWhole } = await goOn(folder);
			if (said.some((sentence) => sentence.includes('has been mended'))) mended++;
			if (!isWhole) expect([...first, ...said]).not.toEqual([]);
			const again = await saidOn(folder);
			expect(again.filter((sentence) => !sentence.includes('not served'))).toEqual([]);
		}
		expect(mended).toBeGreaterThanOrEqual(2);
	}, 120_000);
});
