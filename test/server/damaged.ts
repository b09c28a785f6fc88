/** Workshops that are harmed on the disk while their server is down. */
import { ClassicLevel } from 'classic-level';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openCarefulLog } from '../../server/store/embedded/careful-log.ts';
import { MemoryRegister } from '../../server/store/memory/memory-register.ts';
import { noBoard } from '../../shared/board/plain-board.ts';
import { type CreateAnswer, type JoinAnswer } from '../../shared/protocol.ts';
import { boat } from '../support/boat.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export type Harm = (db: ClassicLevel<string, Uint8Array>) => Promise<void>;

const copy = (at: number) => ({
	...{ at, beforeSetBack: false, changes: { added: 0, changed: 0, deleted: 0, restored: 0 } },
	board: noBoard(),
});

/** Two workshops of a team, harmed on the disk while the server was down; `said` is what it printed then. */
export async function harmed(harm: (hurt: CreateAnswer, sam: JoinAnswer) => Harm) {
	const folder = await temporaryFolder();
	const said: string[] = [];
	const warn = (sentence: string) => void said.push(sentence);
	const register = new MemoryRegister();
	const log = await openCarefulLog(folder, warn);
	const before = await boat({ log, register });
	const hurt = await before.create();
	const { body } = await before.post('/api/workshops', {
		...{ title: 'The next one', template: 'experience', language: 'en', teamKey: hurt.teamKey },
	});
	const whole = body as CreateAnswer;
	const host = await before.join(hurt.workshopId, { key: hurt.facilitatorKey });
	const asked = { code: hurt.joinCode, name: 'Sam', side: 'sales' } as const;
	const sam = await before.join(hurt.workshopId, asked);
	await log.addCopy(hurt.workshopId, copy(1));
	await log.addCopy(whole.workshopId, copy(1));
	await log.close();

	const db = new ClassicLevel<string, Uint8Array>(join(folder, 'log'), { valueEncoding: 'view' });
	await db.open();
	await harm(hurt, sam)(db);
	await db.close();

	expect(said).toEqual([]);
	const again = await openCarefulLog(folder, warn);
	onTestFinished(() => again.close());
	const server = await boat({ log: again, register });
	return { server, log: again, folder, hurt, whole, host, sam, said };
}

export const flipped = (bytes: Uint8Array) =>
	bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
export const flip =
	(key: string): Harm =>
	async (db) =>
		db.put(key, flipped((await db.get(key))!));

export const getJson = async (url: string, key?: string) => {
	const response = await fetch(url, key ? { headers: { authorization: `Bearer ${key}` } } : {});
	return { status: response.status, body: (await response.json()) as unknown };
};
