import { expect, it } from 'vitest';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import type { WorkshopLog } from '../../../server/store/workshop-log.ts';
import type { Presence } from '../../../shared/protocol.ts';
import type { WireRefusal } from '../../../shared/refusal.ts';
import { boat, nextId } from '../../support/boat.ts';

/** A workshop with a facilitator and a participant, both connected. */
async function room(log?: WorkshopLog) {
	const server = await boat(log ? { log } : {});
	const workshop = await server.create();
	const host = await server.join(workshop.workshopId, { key: workshop.facilitatorKey });
	const anna = await server.join(workshop.workshopId, {
		code: workshop.joinCode,
		name: 'Anna',
		side: 'sales',
	});
	const facilitator = await server.connect({ token: host.token });
	const participant = await server.connect({ token: anna.token });
	await Promise.all([facilitator.until(() => true), participant.until(() => true)]);
	return { server, workshop, host, anna, facilitator, participant };
}

const write = { stage: 'conflicts', step: 'write' };
const welcome = { stage: 'welcome', step: 'open' };

it('gives a stock client its view at once, and what happens afterwards as events', async () => {
	const { facilitator, participant, anna } = await room();
	expect(participant.seen.view?.mine).toMatchObject({
		participant: anna.participantId,
		role: 'participant',
	});
	const answer = await facilitator.send({ type: 'GoTo', from: welcome, to: write });
	await participant.until(({ room }) => room.position.step === 'write');
	expect(answer).toEqual({ ok: true, seq: participant.seen.seq });
});

it('keeps two who press next at once from moving the room twice', async () => {
	const { facilitator, host, server } = await room();
	const second = await server.connect({ token: host.token });
	const answers = await Promise.all([
		facilitator.send({ type: 'GoTo', from: welcome, to: write }),
		second.send({ type: 'GoTo', from: welcome, to: write }),
	]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers.find(({ ok }) => !ok)).toMatchObject({
		error: { code: 'moved-on', message: expect.any(String), next: expect.any(String) },
	});
});

it('applies a command that is sent twice once', async () => {
	const { facilitator } = await room();
	const commandId = nextId();
	const timer = { commandId, type: 'SetTimer', minutes: 5 };
	const answers = await Promise.all([facilitator.send(timer), facilitator.send(timer)]);
	answers.push(await facilitator.send(timer));
	expect(new Set(answers.map((answer) => answer.ok && answer.seq)).size).toBe(1);
	await facilitator.until(({ room }) => room.timer.endsAt !== null);
	expect(facilitator.seen.view?.room.timer.revision).toBe(1);
});

it('D9 tells whoever comes back which documents are open now, also where nothing else is new', async () => {
	const { participant, anna, server } = await room();
	const again = await server.connect({ token: anna.token, seq: participant.seen.seq });
	await expect.poll(() => again.seen.documents).toEqual(participant.seen.documents);
	expect(again.seen.snapshots).toBe(0);
});

it('sends no view to a client that has seen everything, and sends the whole view to any other', async () => {
	const { participant, anna, server } = await room();
	const again = await server.connect({ token: anna.token, seq: participant.seen.seq });
	await again.send({
		type: 'ChangeSeat',
		name: 'Ann',
		side: 'sales',
		function: null,
		company: null,
		remote: false,
	});
	expect(again.seen.snapshots).toBe(0);
	const late = await server.connect({ token: anna.token, seq: participant.seen.seq - 1 });
	await late.until(({ room }) => room.participants[anna.participantId]?.name === 'Ann');
	expect(late.seen.snapshots).toBe(1);
});

it('shows a snapshot before any later event, however close they come', async () => {
	const { facilitator, anna, server } = await room();
	const running = Array.from({ length: 40 }, (_, i) =>
		facilitator.send({ type: 'SetTimer', minutes: i + 1 }),
	);
	const late = await Promise.all(
		Array.from({ length: 10 }, () => server.connect({ token: anna.token })),
	);
	await Promise.all(running);
	for (const client of late) {
		await client.until(({ room }) => room.timer.revision === 40);
		expect(client.seen.snapshots).toBe(1);
	}
});

it('refuses what is not a command, and what the seat may not do', async () => {
	const { participant } = await room();
	expect(await participant.send({ type: 'Nonsense' })).toMatchObject({
		error: { code: 'malformed' },
	});
	expect(await participant.send({ type: 'GoTo', from: welcome, to: write })).toMatchObject({
		error: { code: 'not-allowed' },
	});
});

it('lets nobody in with a wrong token, nor from another page', async () => {
	const { server, anna } = await room();
	const refused = (await server
		.connect({ token: 'x'.repeat(64) })
		.catch((error: unknown) => error)) as { data: WireRefusal };
	expect(refused.data.code).toBe('no-seat');
	const foreign = server.connect({ token: anna.token }, { origin: 'http://evil.example' });
	await expect(foreign).rejects.toThrow();
});

it('tells everybody who is present, and when somebody leaves', async () => {
	const { facilitator, participant, anna } = await room();
	const presence = () =>
		new Promise<string[]>((resolve) =>
			facilitator.socket.once('presence', ({ present }) => resolve(present)),
		);
	let present = await presence();
	while (!present.includes(anna.participantId)) present = await presence();
	participant.socket.disconnect();
	while (present.includes(anna.participantId)) present = await presence();
	expect(present).toHaveLength(1);
});

it('BA17 tells facilitators alone whose pages all stand behind, until one comes', async () => {
	const { facilitator, participant, anna, server } = await room();
	const seen: Presence[] = [];
	participant.socket.on('presence', (presence) => seen.push(presence));
	let told: string[] | undefined;
	facilitator.socket.on('presence', ({ behind }) => (told = behind));
	const second = await server.connect({ token: anna.token });
	participant.socket.emit('behind', true);
	second.socket.emit('behind', true);
	await expect.poll(() => told).toEqual([anna.participantId]);
	second.socket.emit('behind', false);
	await expect.poll(() => told).toEqual([]);
	second.socket.disconnect();
	await expect.poll(() => told).toEqual([anna.participantId]);
	participant.socket.emit('behind', 'nonsense' as never);
	await expect.poll(() => told).toEqual([]);
	expect(seen.length).toBeGreaterThan(0);
	expect(seen.some((presence) => 'behind' in presence)).toBe(false);
});

it('tells a seat which documents it may open once that changed', async () => {
	const { facilitator, participant } = await room();
	const told = new Promise((resolve) => participant.socket.once('documents', resolve));
	await facilitator.send({ type: 'CloseWorkshop' });
	expect(await told).toEqual([
		{ name: 'board~1', mode: 'read' },
		{ name: 'private~1', mode: 'read' },
	]);
});

it('N23 takes from a phone what its person has done since, after the end of the workshop', async () => {
	const { facilitator, participant, anna } = await room();
	const action = nextId();
	const said = {
		type: 'NoteAction',
		action,
		text: 'Call the mill',
		who: anna.participantId,
		by: null,
	};
	await facilitator.send(said);
	await facilitator.send({ type: 'CloseWorkshop' });
	const done = { type: 'EndAction', action, end: 'done', reason: '' } as const;
	expect(await participant.send(done)).toMatchObject({ ok: true });
	expect(await participant.send({ ...done, end: null })).toMatchObject({ ok: true });
	expect(await facilitator.send(done)).toMatchObject({ error: { code: 'not-your-action' } });
});

it('answers what it did not expect with a number under which it is logged, and goes on', async () => {
	const log = new MemoryLog();
	const { facilitator } = await room(log);
	log.loadDocument = () => Promise.reject(new Error('a bad sector'));
	const answer = await facilitator.send({ type: 'RevealConflicts' });
	expect(answer).toMatchObject({
		ok: false,
		error: { code: 'internal', message: expect.stringMatching(/\([0-9a-f]{12}\)/) },
	});
	expect(JSON.stringify(answer)).not.toContain('sector');
	expect(await facilitator.send({ type: 'SetTimer', minutes: 1 })).toMatchObject({ ok: true });
});

it('lets nothing slip between a snapshot that waits for the disk and the events behind it', async () => {
	const log = new MemoryLog();
	const { facilitator, anna, server } = await room(log);
	const commit = log.commit.bind(log);
	const held: (() => void)[] = [];
	log.commit = async (entries) => {
		await new Promise<void>((release) => held.push(release));
		await commit(entries);
	};
	const first = facilitator.send({ type: 'SetTimer', minutes: 1 });
	await expect.poll(() => held.length).toBe(1);
	const late = await server.connect({ token: anna.token });
	const second = facilitator.send({ type: 'SetTimer', minutes: 2 });
	expect(late.seen.snapshots).toBe(0);
	held.shift()!();
	await first;
	await expect.poll(() => held.length).toBe(1);
	held.shift()!();
	await second;
	await late.until(({ room }) => room.timer.revision === 2);
	expect(late.seen.snapshots).toBe(1);
});

it('a server that ends lets everybody come back by themselves', async () => {
	const server = await boat();
	const { workshopId, facilitatorKey } = await server.create();
	const { token } = await server.join(workshopId, { key: facilitatorKey });
	const { socket } = await server.connect({ token });
	const why = new Promise<string>((resolve) => socket.once('disconnect', resolve));
	await server.end();
	// Who is told to go stays away; from a line that is lost clients come back.
	expect(await why).toBe('transport close');
});
