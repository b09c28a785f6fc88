import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as Y from 'yjs';
import { openCarefulLog } from '../../../server/store/embedded/careful-log.ts';
import type { DocumentRecord } from '../../../server/store/workshop-log.ts';
import { addCard, cardText } from '../../../shared/board/conflict-card.ts';
import { boardName } from '../../../shared/workshop/documents.ts';
import { median, medianRatio } from '../../bench/figures.ts';
import { newId } from '../../support/players.ts';
import type { Trial } from '../context.ts';
import { dataFolder } from '../server.ts';

const cards = 200;
const writers = 24;
/** So many keystrokes reach the disk in one record while a full room writes. */
const gathered = 25;

/** A board that many have written a character at a time: most of it as one whole record, the end as it came. */
function* written(keystrokes: number, roll: () => number): Generator<DocumentRecord> {
	const room = new Y.Doc();
	const pages = Array.from({ length: writers }, () => new Y.Doc());
	const update = (doc: Y.Doc, change: () => void): Uint8Array => {
		const before = Y.encodeStateVector(doc);
		doc.transact(change);
		return Y.encodeStateAsUpdate(doc, before);
	};
	const ids = Array.from({ length: cards }, newId);
	for (const [index, id] of ids.entries()) addCard(room, id, `a${index}`, { title: 'Under way' });
	for (const page of pages) Y.applyUpdate(page, Y.encodeStateAsUpdate(room));
	const whole = Math.floor(keystrokes * 0.9);
	let batch: Uint8Array[] = [];
	for (let n = 0; n < keystrokes; n++) {
		const page = pages[n % writers]!;
		// Each stays with a card for a sentence or two.
		const card = ids[(n % writers) + writers * (Math.floor(n / writers / 120) % 8)]!;
		const text = cardText(page, card, roll() < 0.5 ? 'example' : 'salesWants')!;
		const typed = update(page, () => text.insert(text.length, 'abcdefgh '[n % 9]!));
		Y.applyUpdate(room, typed);
		if (n === whole)
			yield { document: boardName, update: Y.encodeStateAsUpdate(room), claims: [], whole: true };
		else if (n > whole && batch.push(typed) === gathered) {
			yield { document: boardName, update: Y.mergeUpdates(batch), claims: [] };
			batch = [];
		}
	}
}

/** How long a document takes to come back from the disk, beside Yjs with the same bytes, each in a process of its own. */
export const load: Trial = {
	name: 'load',
	run: async ({ isQuick, roll, closers, say }) => {
		const [keystrokes, pairs] = isQuick ? [20_000, 5] : [100_000, 7];
		const folder = await dataFolder(closers);
		const workshop = newId();
		const log = await openCarefulLog(folder, say);
		let bytes = 0;
		for (const record of written(keystrokes, roll)) {
			bytes += record.update.byteLength;
			await log.commit([{ workshop, expectedSeq: 0, events: [], records: [record] }]);
		}
		await log.close();
		const timed = async (way: 'server' | 'yjs'): Promise<number> => {
			const child = fork(
				join(import.meta.dirname, '../loader.ts'),
				[way, folder, workshop, boardName],
				{ execArgv: ['--import', 'tsx'] },
			);
			const ended = once(child, 'exit');
			const [taken] = (await once(child, 'message')) as [number];
			await ended;
			return taken;
		};
		const server: number[] = [];
		const yjs: number[] = [];
		for (let pair = 0; pair < pairs; pair++) {
			// What comes first has the colder disk: in turn.
			if (pair % 2 === 0) server.push(await timed('server'));
			yjs.push(await timed('yjs'));
			if (pair % 2 === 1) server.push(await timed('server'));
		}
		const kilobytes = Math.round(bytes / 1000);
		const note = `${keystrokes} keystrokes, ${kilobytes} kB; ${median(server).toFixed(0)} ms and ${median(yjs).toFixed(0)} ms, ${pairs} pairs of fresh processes`;
		const what = 'load of a document, beside Y.applyUpdate of the same bytes';
		return { figures: [{ what, value: medianRatio(server, yjs), most: 1.3, unit: 'x', note }] };
	},
};
