import { expect, it } from 'vitest';
import { DeviceKeys } from '../../../server/identity/device-keys.ts';
import { boat, nextId } from '../../support/boat.ts';

type Server = Awaited<ReturnType<typeof boat>>;

/** Anna is in, and somebody looks for one more device of hers. */
async function annasRoom() {
	const server = await boat();
	const made = await server.create();
	const { workshopId, joinCode } = made;
	const person = { name: 'Anna', side: 'sales' as const };
	const anna = await server.join(workshopId, { code: joinCode, ...person });
	return { server, anna, ...made };
}

async function keyFor(server: Server, workshop: string, headers: Record<string, string>) {
	const response = await fetch(`${server.url}/api/workshops/${workshop}/device-key`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: '{}',
	});
	return { status: response.status, body: (await response.json()) as { key: string } };
}

it('P10 one more device has the same seat, and the seat counts once', async () => {
	const { server, anna, workshopId } = await annasRoom();
	const asked = await keyFor(server, workshopId, { authorization: `Bearer ${anna.token}` });
	expect(asked.status).toBe(201);
	const { key } = asked.body;
	const look = await fetch(`${server.url}/api/workshops/${workshopId}`, {
		headers: { authorization: `Bearer ${key}` },
	});
	expect(await look.json()).toMatchObject({ workshopId, role: 'participant' });
	const second = await server.join(workshopId, { key });
	expect(second.participantId).toBe(anna.participantId);
	expect(second.token).not.toBe(anna.token);
	const [here, there] = await Promise.all(
		[anna, second].map(({ token }) => server.connect({ token })),
	);
	await here!.send({ type: 'SayExpectation', text: 'One date' });
	await there!.until(({ mine }) => mine.expectation === 'One date');
	expect(Object.keys(there!.seen.view!.room.participants)).toHaveLength(1);
});

it('P10 a key works once; the request that used it finds its seat again', async () => {
	const { server, anna, workshopId } = await annasRoom();
	const { body } = await keyFor(server, workshopId, { authorization: `Bearer ${anna.token}` });
	const request = { key: body.key, requestId: nextId() };
	const first = await server.join(workshopId, request);
	expect((await server.join(workshopId, request)).participantId).toBe(first.participantId);
	const other = await server.post(`/api/workshops/${workshopId}/join`, { key: body.key });
	expect(other).toMatchObject({ status: 403, body: { error: { code: 'device-key-over' } } });
	const look = await fetch(`${server.url}/api/workshops/${workshopId}`, {
		headers: { authorization: `Bearer ${body.key}` },
	});
	expect(await look.json()).toMatchObject({ error: { code: 'device-key-over' } });
});

it('P10 it is given to whoever sits in the seat, and opens no other workshop', async () => {
	const { server, anna, workshopId, facilitatorKey, joinKey } = await annasRoom();
	const headers: Record<string, string>[] = [
		{},
		{ authorization: `Bearer ${facilitatorKey}` },
		{ authorization: `Bearer ${joinKey}` },
		{ 'x-seat': anna.participantId },
	];
	for (const one of headers)
		expect(await keyFor(server, workshopId, one)).toMatchObject({
			body: { error: { code: 'no-seat' } },
		});
	const cookie = `seat_${anna.participantId}=${anna.token}`;
	const { body } = await keyFor(server, workshopId, { cookie, 'x-seat': anna.participantId });
	const other = await server.create();
	expect(await server.post(`/api/workshops/${other.workshopId}/join`, body)).toMatchObject({
		body: { error: { code: 'device-key-over' } },
	});
	expect(await keyFor(server, nextId(), { cookie })).toMatchObject({
		body: { error: { code: 'no-seat' } },
	});
});

it('P10 it lasts five minutes, and a new one takes the place of the old', () => {
	const clock = { now: 0 };
	const keys = new DeviceKeys({ now: () => clock.now, newKey: nextId });
	const old = keys.issue('anna');
	const bert = keys.issue('bert');
	const key = keys.issue('anna');
	expect([old, key, bert].map((one) => keys.seatOf(one))).toEqual([null, 'anna', 'bert']);
	clock.now = 5 * 60_000 - 1;
	expect(keys.seatOf(key)).toBe('anna');
	clock.now = 5 * 60_000;
	expect([keys.seatOf(key), keys.use(key, 'request')]).toEqual([null, null]);
	expect(keys.use('device.nothing', 'request')).toBeNull();
});

it('P12 whoever looks on comes by a link of their own, speaks for no side and is not counted', async () => {
	const { server, workshopId, observerKey } = await annasRoom();
	const look = await fetch(`${server.url}/api/workshops/${workshopId}`, {
		headers: { authorization: `Bearer ${observerKey}` },
	});
	expect(await look.json()).toMatchObject({ role: 'observer' });
	const olga = await server.join(workshopId, { key: observerKey, name: 'Olga' });
	expect(olga.role).toBe('observer');
	const page = await server.connect({ token: olga.token });
	await page.until(({ room }) => room.participants[olga.participantId] !== undefined);
	expect(page.seen.view!.room.participants[olga.participantId]).toMatchObject({
		...{ name: 'Olga', role: 'observer', side: null },
	});
	expect(
		await page.send({
			...{ type: 'MarkSaying', saying: 'wish-list', heard: true, said: false },
		}),
	).toMatchObject({ error: { code: 'not-allowed' } });
});

it('P11 two seats of one device are two people', async () => {
	const { server, workshopId, joinCode, anna } = await annasRoom();
	const ria = await server.join(workshopId, {
		...{ code: joinCode, name: 'Ria', side: 'operations', remote: true },
	});
	const pages = await Promise.all([anna, ria].map(({ token }) => server.connect({ token })));
	await pages[0]!.until(({ room }) => Object.keys(room.participants).length === 2);
	expect(pages[0]!.seen.view!.room.participants[ria.participantId]).toMatchObject({
		...{ name: 'Ria', remote: true },
	});
});
