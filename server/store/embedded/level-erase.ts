/** Erasing in LevelDB: deleting hides what is kept, and only a compaction takes its bytes off the disk. */
import type { ClassicLevel } from 'classic-level';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../../../shared/ids.ts';
import { leavings, type Leaving } from '../workshop-log.ts';
import { decodeId } from './checksum.ts';
import { decodeEvent } from './event-coding.ts';
import * as keys from './level-keys.ts';
import { del, put } from './level-steps.ts';
import { decodeOrNull } from './up-to-damage.ts';

type Db = ClassicLevel<string, Uint8Array>;

async function keptKeys(db: Db, workshop: Id): Promise<string[]> {
	const all = await Promise.all(keys.rangesOf(workshop).map((range) => db.keys(range).all()));
	return all.flat();
}

/** The first event says where else there is a word of the workshop; a damaged one keeps nothing else from being erased. */
async function pointersTo(db: Db, workshop: Id): Promise<string[]> {
	const first = { ...keys.under(keys.eventsOf(workshop)), limit: 1 };
	const [event] = (await db.iterator(first).all()).map(([key, bytes]) =>
		decodeOrNull(() => decodeEvent(key, bytes)),
	);
	return event?.type === 'WorkshopCreated'
		? [keys.codeKey(event.joinCode), `${keys.workshopsOf(event.team)}!${workshop}`]
		: [];
}

export async function eraseWorkshop(db: Db, workshop: Id): Promise<void> {
	const gone = [...(await keptKeys(db, workshop)), ...(await pointersTo(db, workshop))];
	const erased = put(keys.erasedKey(workshop), new Uint8Array());
	await db.batch([...gone.map(del), erased], { sync: true });
}

/**
 * Twice: LevelDB rewrites a file only together with one above it, so what the first time has written where
 * nothing lies below keeps what it replaced until something is written across it.
 */
export async function compactFully(db: Db, { gt, lt }: { gt: string; lt: string }): Promise<void> {
	await db.compactRange(gt, lt);
	await db.batch([del(gt), del(lt)]);
	await db.compactRange(gt, lt);
}

/** To be called while nobody reads the log as it was before: what is still read stays on the disk. */
export async function sweepWorkshop(db: Db, workshop: Id, amended: readonly Id[]): Promise<void> {
	// A copy of the board that was on its way when the workshop was erased.
	const late = await keptKeys(db, workshop);
	if (late.length > 0) await db.batch(late.map(del), { sync: true });
	await forgetUnreadable(db);
	const events = amended.map((one) => keys.under(keys.eventsOf(one)));
	for (const range of [...keys.rangesOf(workshop), ...keys.pointerRanges, ...events])
		await compactFully(db, range);
}

/** What was mended left there what it could not read: nobody knows whose it was. */
const forgetUnreadable = (db: Db): Promise<void> =>
	rm(join(db.location, 'lost'), { recursive: true, force: true });

/** Takes off the disk what was replaced or dropped in workshops that stay, with what was put aside of them. */
export async function rewriteWorkshops(db: Db, workshops: readonly Id[]): Promise<void> {
	await forgetUnreadable(db);
	for (const range of workshops.flatMap(keys.rangesOf)) await compactFully(db, range);
}

/** Drops what stood behind damage in a workshop: it was never served, and cannot be read to be amended. */
export async function dropAside(db: Db, workshop: Id): Promise<void> {
	const ranges = ['e', 'd'].map((kind) => keys.under(`${keys.aside(kind)}!${workshop}`));
	const all = await Promise.all(ranges.map((range) => db.keys(range).all()));
	await db.batch(all.flat().map(del), { sync: true });
}

/** Those under a key of `leavingKey`. */
export async function leavingIn(db: Db): Promise<Leaving[]> {
	const found = await db.keys({ gt: 'p!', lt: 'p"' }).all();
	return found.flatMap((key) => {
		const [, workshop = '', left = ''] = key.split('!');
		const [kind, id = ''] = left.split('/');
		const what = leavings.find((one) => one === kind);
		return what ? { workshop, what, id } : [];
	});
}

/** Those under a key of `erasingKey`, with their teams. */
export async function erasingIn(db: Db): Promise<{ workshop: Id; team: Id }[]> {
	const found = await db.iterator({ gt: 'g!', lt: 'g"' }).all();
	return found.flatMap(([key, bytes]) => {
		const team = decodeOrNull(() => decodeId(key, bytes));
		return team === null ? [] : [{ workshop: key.slice(key.indexOf('!') + 1), team }];
	});
}
