import { expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { privateName } from '../../../shared/workshop/documents.ts';
import type { Space } from '../../../server/space/space.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { boat } from '../../support/boat.ts';

/** A disk that is full when a test says so. */
class ToldSpace implements Space {
	isFull = false;
	made = 0;
	listeners = new Set<() => void>();
	onChange(listener: () => void) {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}
	makeRoom() {
		this.made++;
		return Promise.resolve();
	}
	turn(isFull: boolean) {
		this.isFull = isFull;
		for (const listener of this.listeners) listener();
	}
}

async function onBoard() {
	const space = new ToldSpace();
	const server = await boat({ space });
	const { workshopId, facilitatorKey, joinKey } = await server.create();
	const lead = await server.join(workshopId, { key: facilitatorKey });
	const person = { key: joinKey, name: 'Piet', side: 'sales' as const };
	const seat = await server.join(workshopId, person);
	return { space, server, workshopId, joinKey, lead, seat };
}

it('SP1, SP2 refuses what would be written, says so to all, and goes on when there is room', async () => {
	const { space, server, workshopId, joinKey, lead, seat } = await onBoard();
	const program = await server.connect({ token: lead.token });
	const writer = await server.connect({ token: seat.token });
	const rename = () => program.send({ type: 'RenameWorkshop', title: 'Another title' });
	const modes: (string | undefined)[] = [];
	writer.socket.on('documents', (rights) =>
		modes.push(rights.find(({ name }) => name === privateName)?.mode),
	);

	space.turn(true);
	await expect.poll(() => program.seen.storage).toEqual(['full']);
	expect(await rename()).toMatchObject({ ok: false, error: { code: 'disk-full' } });
	const late = { key: joinKey, name: 'Late', side: 'operations' };
	const refused = await server.post(`/api/workshops/${workshopId}/join`, late);
	expect(refused).toMatchObject({ status: 507, body: { error: { code: 'disk-full' } } });
	const headers = { authorization: `Bearer ${lead.token}` };
	const report = await fetch(`${server.url}/api/workshops/${workshopId}/report.json`, { headers });
	expect(report.status).toBe(200);

	const newcomer = await server.connect({ token: lead.token });
	await expect.poll(() => newcomer.seen.storage).toEqual(['full']);

	space.turn(false);
	for (const { seen } of [program, newcomer])
		await expect.poll(() => seen.storage.at(-1)).toBe('ok');
	expect(await rename()).toMatchObject({ ok: true });
	expect((await server.post(`/api/workshops/${workshopId}/join`, late)).status).toBe(201);
	await expect.poll(() => modes).toEqual(['read', 'write']);
});

it('SP1 a command that had its answer has it again, also while the disk is full', async () => {
	const { space, server, lead } = await onBoard();
	const program = await server.connect({ token: lead.token });
	const command = {
		commandId: 'AAAAAAAAAAAAAAAAAAAAAA',
		type: 'RenameWorkshop',
		title: 'Another title',
	};
	const first = await program.send(command);
	space.turn(true);
	expect(await program.send(command)).toEqual(first);
});

/** Every frame by which the server asks a client for what it has: a sync message, its first step. */
const asks = (data: Buffer) => data[0] === 0 && data[1] === 0;

it('SP3 on the open line of a document it asks for what was written meanwhile', async () => {
	const { space, server, workshopId, seat } = await onBoard();
	const address = `${server.url.replace('http', 'ws')}/docs/${workshopId}/${privateName}`;
	const line = new WebSocket(address, ['sameboat.v1', seat.token]);
	onTestFinished(() => line.terminate());
	const asked: number[] = [];
	line.on('message', (data: Buffer) => asks(data) && asked.push(asked.length));
	await expect.poll(() => asked).toHaveLength(1);
	space.turn(true);
	expect(line.readyState).toBe(line.OPEN);
	space.turn(false);
	await expect.poll(() => asked).toHaveLength(2);
	expect(line.readyState).toBe(line.OPEN);
});

it('SP1 nothing reaches the log while the disk is full', async () => {
	const log = new MemoryLog();
	const space = new ToldSpace();
	const server = await boat({ log, space });
	const { workshopId, facilitatorKey } = await server.create();
	const lead = await server.join(workshopId, { key: facilitatorKey });
	const program = await server.connect({ token: lead.token });
	const before = (await log.readEvents(workshopId)).length;
	space.turn(true);
	await program.send({ type: 'RenameWorkshop', title: 'Another title' });
	await server.post('/api/workshops', { title: 'New', template: 'experience', language: 'en' });
	expect(await log.readEvents(workshopId)).toHaveLength(before);
});

it('SP6 a log that cannot be written ends the program, after everybody was told', async () => {
	const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
	try {
		const log = new MemoryLog();
		const server = await boat({ log });
		const { workshopId, facilitatorKey } = await server.create();
		const lead = await server.join(workshopId, { key: facilitatorKey });
		const program = await server.connect({ token: lead.token });
		log.commit = () => Promise.reject(new Error('input/output error'));
		const answered = vi.fn();
		const rename = program.send({ type: 'RenameWorkshop', title: 'Another title' });
		// When the test is over its socket closes, which is no answer.
		rename.then(answered, () => undefined);
		await expect.poll(() => program.seen.storage).toEqual(['failed']);
		await expect.poll(() => exit.mock.calls).toEqual([[1]]);
		// A no could be wrong as well: what a failed sync has left is known after the restart.
		expect(answered).not.toHaveBeenCalled();
	} finally {
		exit.mockRestore();
	}
});
