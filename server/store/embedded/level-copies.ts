/** The copies of boards: one that is damaged is said to be, and left out. */
import type { ClassicLevel } from 'classic-level';
import type { PlainBoard } from '../../../shared/board/plain-board.ts';
import type { Id } from '../../../shared/ids.ts';
import type { CopyHead } from '../workshop-log.ts';
import { decodeBoard, decodeHead } from './copy-coding.ts';
import type { IntactReader } from './intact-reader.ts';
import * as keys from './level-keys.ts';
import { copyKeys, del } from './level-steps.ts';

type Db = ClassicLevel<string, Uint8Array>;

const nameOf = (workshop: Id, key: string) =>
	`The copy of the board of workshop ${workshop} from ${new Date(keys.numberIn(key)).toISOString()}`;

export async function headsIn(db: Db, reader: IntactReader, workshop: Id): Promise<CopyHead[]> {
	const entries = await db.iterator(keys.under(`h!${workshop}`)).all();
	const heads = entries.map(([key, bytes]) =>
		reader.orNull(nameOf(workshop, key), () => decodeHead(key, bytes)),
	);
	return (await Promise.all(heads)).filter((head) => head !== null);
}

export async function boardIn(
	db: Db,
	reader: IntactReader,
	workshop: Id,
	at: number,
): Promise<PlainBoard | null> {
	const { board } = copyKeys(workshop, at);
	const bytes = await db.get(board);
	return bytes ? reader.orNull(nameOf(workshop, board), () => decodeBoard(bytes)) : null;
}

export async function dropIn(db: Db, workshop: Id, before: number): Promise<void> {
	const all = await db.keys(keys.under(`h!${workshop}`)).all();
	const old = all.map(keys.numberIn).filter((at) => at < before);
	if (old.length === 0) return;
	const gone = old.flatMap((at) => Object.values(copyKeys(workshop, at)));
	await db.batch(gone.map(del), { sync: true });
	for (const kind of ['h', 'b'])
		await db.compactRange(`${kind}!${workshop}!`, `${kind}!${workshop}"`);
}

/** All that have something under this kind of key, each once; the keys of none are walked through. */
export async function workshopsUnder(db: Db, kind: string): Promise<Id[]> {
	const found: Id[] = [];
	const next = async (gt: string) => {
		const [key] = await db.keys({ gt, lt: `${kind}"`, limit: 1 }).all();
		return key?.split('!')[1];
	};
	for (let id = await next(`${kind}!`); id; id = await next(`${kind}!${id}"`)) found.push(id);
	return found;
}
