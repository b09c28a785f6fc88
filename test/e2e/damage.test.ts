import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CreateAnswer } from '../../shared/protocol.ts';
import { runServer, startAndEnd } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function create(url: string): Promise<CreateAnswer> {
	const response = await fetch(`${url}/api/workshops`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ title: 'A workshop', template: 'experience', language: 'en' }),
	});
	return (await response.json()) as CreateAnswer;
}

/** A folder whose server was killed after so many workshops were made, and they, in order. */
async function killedAfter(workshops: number) {
	const folder = await temporaryFolder();
	const server = await runServer({ DATA_DIR: folder });
	const made: CreateAnswer[] = [];
	while (made.length < workshops) made.push(await create(server.url));
	await server.end('SIGKILL');
	return { folder, made };
}

test('DA1, DA2 a server whose log was harmed says at its start what is kept, and serves that', async () => {
	const { folder, made } = await killedAfter(60);
	const [name] = (await readdir(join(folder, 'log'))).filter((file) => file.endsWith('.log'));
	const path = join(folder, 'log', name!);
	const bytes = await readFile(path);
	expect(bytes.length).toBeGreaterThan(2 * 32 * 1024);
	const damagedAt = [39_603, bytes.length - 1307];
	for (const at of damagedAt) bytes.writeUInt8(bytes.readUInt8(at) ^ 16, at);
	await writeFile(path, bytes);

	const server = await runServer({ DATA_DIR: folder });
	const kept = /is damaged from byte \d+ on: the (\d+) writes before it are kept/.exec(
		server.output(),
	);
	expect(server.output().split('\n')[0]).toContain(path);
	const statusOf = async ({ workshopId, joinKey }: CreateAnswer) => {
		const headers = { authorization: `Bearer ${joinKey}` };
		return (await fetch(`${server.url}/api/workshops/${workshopId}`, { headers })).status;
	};
	const before = made.slice(0, Number(kept?.[1]));
	expect(before.length).toBeGreaterThan(5);
	expect(before.length).toBeLessThan(made.length);
	expect(await Promise.all(before.map(statusOf))).toEqual(before.map(() => 200));
	const after = await Promise.all(made.slice(before.length).map(statusOf));
	expect(after.filter((status) => status !== 200 && status !== 403)).toEqual([]);
	expect(after).toContain(403);
	await server.end('SIGTERM');

	const again = await runServer({ DATA_DIR: folder });
	expect(again.output()).not.toContain('damaged');
});

test('DA1 a log that is gone is missed', async () => {
	const { folder } = await killedAfter(3);
	await rename(join(folder, 'log'), join(folder, 'elsewhere'));
	const server = await runServer({ DATA_DIR: folder });
	expect(server.output()).toMatch(
		/^The end of the log in .* and with it 3 writes that had been saved/m,
	);
});

test('DA4 a log without its table of contents is left as it is, in one sentence', async () => {
	const { folder } = await killedAfter(1);
	const log = join(folder, 'log');
	await rename(join(log, 'CURRENT'), join(folder, 'CURRENT'));
	const before = await readdir(log);
	const { code, output } = await startAndEnd({ PORT: '0', DATA_DIR: folder });
	expect(code).toBe(1);
	expect(output.trim()).toBe(
		`The log in ${log} is damaged (its file CURRENT is missing): put a copy from a backup in its place. Nothing was changed.`,
	);
	expect(await readdir(log)).toEqual(before);
});
