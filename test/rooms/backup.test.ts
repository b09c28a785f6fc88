import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { addCase, casesOf } from '../../shared/board/case-card.ts';
import { documentProtocol, type CreateAnswer } from '../../shared/protocol.ts';
import { positions } from '../../shared/workshop/agenda.ts';
import { boardName } from '../../shared/workshop/documents.ts';
import { ask } from '../support/ask.ts';
import { nextId } from '../support/boat.ts';
import type { Snapshot } from '../../shared/protocol.ts';
import { PlayerDocument } from '../support/player-document.ts';
import { Player } from '../support/players.ts';
import { printedAddress } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The server and the commands as processes of their own, without the page. */
function run(script: string, args: string[], environment: Record<string, string>) {
	const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
		env: { PATH: process.env['PATH'], NO_COLOR: '1', ...environment },
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	const printed: string[] = [];
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
	const ended = once(child, 'close').then(() => ({ code: child.exitCode, said: printed.join('') }));
	return { child, ended };
}
async function serve(DATA_DIR: string) {
	const { child, ended } = run('test/support/bare-server.ts', [], { DATA_DIR, PORT: '0' });
	const url = await Promise.race([
		printedAddress(child),
		ended.then(({ said }) => Promise.reject(new Error(said))),
	]);
	return { url, stop: () => (child.kill('SIGTERM'), ended) };
}
const command = (name: 'backup' | 'restore', args: string[], DATA_DIR: string) =>
	run(`server/backup/${name}.ts`, args, { DATA_DIR }).ended;

/** Somebody who goes on writing; `saved` are the cards and the expectations that the server has acknowledged. */
async function writer(url: string, workshop: string, code: string, index: number) {
	const side = index % 2 === 0 ? 'sales' : 'operations';
	const player = await Player.join(url, workshop, { code, name: `P${index}`, side });
	onTestFinished(() => player.leave());
	const board = await player.open(boardName);
	const saved: string[] = [];
	let expected = 0;
	let going = true;
	const written = (async () => {
		while (going) {
			const id = nextId();
			addCase(board.doc, id, 'a', { title: `By ${index}` });
			await board.allSaved();
			saved.push(id);
			await player.act({ type: 'SayExpectation', text: `${expected + 1}` });
			expected++;
		}
	})();
	return {
		player,
		/** As of now. */
		ledger: () => ({ seat: player.seat, saved: [...saved], expected }),
		stop: async () => {
			going = false;
			await written;
		},
	};
}

it('BU3, BU4, BU7 twenty write while it is backed up; all that was acknowledged before is restored', async () => {
	const home = await temporaryFolder();
	const [data, other, file] = ['data', 'other', 'backup'].map((name) => join(home, name)) as [
		string,
		string,
		string,
	];
	const server = await serve(data);
	const created = await ask<CreateAnswer>(`${server.url}/api/workshops`, {
		...{ title: 'Backed up', template: 'experience', language: 'en' },
	});
	const { workshopId, facilitatorKey, joinCode } = created;
	const host = await Player.join(server.url, workshopId, { key: facilitatorKey });
	onTestFinished(() => host.leave());
	const { agenda, position: from } = host.view.room;
	const to = positions(agenda).find(({ step }) => step === 'cases')!;
	await host.act({ type: 'GoTo', from, to });
	const writers = await Promise.all(
		Array.from({ length: 20 }, (_, index) => writer(server.url, workshopId, joinCode, index)),
	);
	const everybody = (test: (ledger: ReturnType<(typeof writers)[0]['ledger']>) => boolean) =>
		writers.every(({ ledger }) => test(ledger()));
	await expect
		.poll(() => everybody(({ expected }) => expected > 0), { timeout: 20_000 })
		.toBe(true);

	const before = writers.map(({ ledger }) => ledger());
	expect(await command('backup', [file], data)).toMatchObject({ code: 0, said: /^Backed up to / });
	const after = writers.map(({ ledger }) => ledger());
	expect(after.some(({ expected }, index) => expected > before[index]!.expected)).toBe(true);
	expect(await command('backup', [file], data)).toMatchObject({
		code: 1,
		said: /^[^\n]* is there already: [^\n]*\n$/,
	});
	expect(await command('restore', [file, '--move-aside'], data)).toMatchObject({
		code: 1,
		said: /^Same Boat is running on [^\n]*\n$/,
	});
	await Promise.all(writers.map(({ stop }) => stop()));
	for (const { player } of writers) player.leave();
	host.leave();
	await server.stop();

	expect(await command('restore', [file], other)).toMatchObject({
		code: 0,
		said: /, 1 workshops\./,
	});
	const again = await serve(other);
	const open = (document: string, token: string) => {
		const opened = new PlayerDocument({ url: again.url, workshop: workshopId, document, token });
		onTestFinished(() => opened.close());
		return opened;
	};
	const [name = ''] = (await namesOf(again.url, host.token)).filter((one) =>
		one.startsWith('board'),
	);
	const board = open(name, host.token);
	await board.synced();
	const cases = new Set(casesOf(board.doc).keys());
	expect(before.flatMap(({ saved }) => saved.filter((id) => !cases.has(id)))).toEqual([]);
	for (const [index, { player }] of writers.entries()) {
		const view = await viewOf(again.url, player.token);
		expect(Number(view.expectation)).toBeGreaterThanOrEqual(before[index]!.expected);
	}
	expect(await closeOf(again.url, workshopId, boardName, host.token)).toEqual([4409, 'begun-anew']);
	await again.stop();
}, 120_000);

async function snapshotOf(url: string, token: string): Promise<Snapshot> {
	const { io } = await import('socket.io-client');
	const socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true });
	onTestFinished(() => void socket.disconnect());
	const snapshot = await new Promise<Snapshot>((resolve) => socket.once('snapshot', resolve));
	socket.disconnect();
	return snapshot;
}

async function viewOf(url: string, token: string) {
	const { unpackView } = await import('../../shared/packed-view.ts');
	return unpackView((await snapshotOf(url, token)).state).mine;
}

const namesOf = async (url: string, token: string) =>
	(await snapshotOf(url, token)).documents.map(({ name }) => name);

/** With what the server closes a document's socket. */
async function closeOf(url: string, workshop: string, document: string, token: string) {
	const address = `${url.replace('http', 'ws')}/docs/${workshop}/${document}`;
	const socket = new WebSocket(address, [documentProtocol, token]);
	const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
	return [code, reason.toString()];
}

it('BU3 a running server gives a backup to this computer and its key alone', async () => {
	const data = join(await temporaryFolder(), 'data');
	const { url, stop } = await serve(data);
	const key = await readFile(join(data, 'admin-key'), 'utf8');
	const status = async (headers: Record<string, string>) =>
		(await fetch(`${url}/admin/backup`, { headers })).status;
	expect(await status({ authorization: `Bearer ${key}` })).toBe(200);
	expect(await status({})).toBe(403);
	expect(await status({ authorization: `Bearer ${key}x` })).toBe(403);
	const forwarded = { authorization: `Bearer ${key}`, 'x-forwarded-for': '127.0.0.1' };
	expect(await status(forwarded)).toBe(403);
	expect((await stat(join(data, 'admin-key'))).mode & 0o777).toBe(0o600);
	await stop();
	// The same after a restart.
	const again = await serve(data);
	expect(await readFile(join(data, 'admin-key'), 'utf8')).toBe(key);
	await again.stop();
}, 60_000);
