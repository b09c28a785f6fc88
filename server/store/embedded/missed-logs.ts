/** A workshop is created in one batch with what leads to it: where only that is left, its log was lost. */
import type { ClassicLevel } from 'classic-level';
import type { Id } from '../../../shared/ids.ts';
import * as keys from './level-keys.ts';

type Db = ClassicLevel<string, Uint8Array>;

const has = async (db: Db, prefix: string): Promise<boolean> =>
	(await db.keys({ ...keys.under(prefix), limit: 1 }).all()).length > 0;

const wasErased = async (db: Db, workshop: Id): Promise<boolean> =>
	(await db.get(keys.erasedKey(workshop))) !== undefined;

/** All that teams lead to. */
async function known(db: Db): Promise<Id[]> {
	const found = await db.keys(keys.everyTeam).all();
	return found.map((key) => key.slice(key.lastIndexOf('!') + 1));
}

/** Of a workshop without events: whether there were any, of which nobody knows how they went. */
export async function isMissed(db: Db, workshop: Id): Promise<boolean> {
	if (await wasErased(db, workshop)) return false;
	return (
		(await has(db, keys.documentsOf(workshop))) || (await known(db)).some((id) => id === workshop)
	);
}

/** One look for each workshop, into what is open already. */
export async function missedIn(db: Db): Promise<Id[]> {
	const missed: Id[] = [];
	for (const workshop of await known(db))
		if (!(await has(db, keys.eventsOf(workshop))) && !(await wasErased(db, workshop)))
			missed.push(workshop);
	return missed;
}
