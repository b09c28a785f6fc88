/** What a workshop's damage means for people: those of it are told, and nobody else notices. */
import { expect, it, onTestFinished } from 'vitest';
import { openCarefulLog } from '../../server/store/embedded/careful-log.ts';
import { eventsOf, under } from '../../server/store/embedded/level-keys.ts';
import { dropCopies } from '../../server/workshop/drop-copies.ts';
import { boat } from '../support/boat.ts';
import { flip, flipped, getJson, harmed } from './damaged.ts';

it('DA4 one that is damaged from its beginning is refused in words, and its team goes on', async () => {
	const scene = await harmed(({ workshopId }) => flip(`e!${workshopId}!000000000001`));
	const { server, log, hurt, whole, host, said } = scene;
	const damaged = { code: 'workshop-damaged', message: expect.stringContaining('damaged') };
	expect(await getJson(`${server.url}/api/join/${hurt.joinCode}`)).toMatchObject({
		...{ status: 500, body: { error: damaged } },
	});
	await expect(server.connect({ token: host.token })).rejects.toMatchObject({
		data: { code: 'workshop-damaged' },
	});
	expect(said).toEqual([
		expect.stringMatching(
			/^The log of workshop \S+ is damaged from its beginning \(number 1 is damaged\) and not served\. Nothing was changed/,
		),
	]);
	expect((await getJson(`${server.url}/api/join/${whole.joinCode}`)).status).toBe(200);
	const { teamId, teamKey } = hurt;
	const register = await getJson(`${server.url}/api/teams/${teamId}/register`, teamKey);
	expect(register.body).toMatchObject({ workshops: [{}, {}] });
	const next = { title: 'A third', template: 'experience', language: 'en', teamKey };
	expect((await server.post('/api/workshops', next)).status).toBe(201);
	await dropCopies(log, Date.now() + 365 * 86_400_000);
	expect(await log.copiesOf(hurt.workshopId)).toHaveLength(1);
	expect(said).toHaveLength(1);
});

it('DA13 one whose log is missing as a whole is told from a new one, at the start and to whoever comes', async () => {
	const { server, hurt, whole, host, said } = await harmed(({ workshopId }) => async (db) => {
		await db.clear(under(eventsOf(workshopId)));
	});
	const sentence =
		/^The log of workshop \S+ is missing as a whole, .* from a backup in its place\.$/;
	expect(said).toEqual([expect.stringMatching(sentence)]);
	expect(said[0]).toContain(hurt.workshopId);
	expect(await getJson(`${server.url}/api/join/${hurt.joinCode}`)).toMatchObject({
		...{ status: 500, body: { error: { code: 'workshop-damaged' } } },
	});
	await expect(server.connect({ token: host.token })).rejects.toMatchObject({
		data: { code: 'workshop-damaged' },
	});
	expect((await getJson(`${server.url}/api/join/${whole.joinCode}`)).status).toBe(200);
	expect(said).toHaveLength(1);
});

it('DA13, ER1 one that was erased is not missed, and one that never was is unknown', async () => {
	const scene = await harmed(({ workshopId }) => flip(`e!${workshopId}!000000000001`));
	const { log, hurt, folder } = scene;
	await log.erase(hurt.workshopId);
	await log.close();
	const said: string[] = [];
	const again = await openCarefulLog(folder, (sentence) => said.push(sentence));
	onTestFinished(() => again.close());
	expect(said).toEqual([]);
	expect(await again.readEvents(hurt.workshopId)).toEqual([]);
	expect(await again.readEvents('0'.repeat(22))).toEqual([]);
});

it('DA2, DA10 one that has lost its end goes on from what is before, and its facilitators are told', async () => {
	const { server, hurt, host, said, log } = await harmed(({ workshopId }) =>
		flip(`e!${workshopId}!000000000002`),
	);
	expect(await log.readEvents(hurt.workshopId)).toHaveLength(1);
	expect(said).toEqual([
		expect.stringMatching(
			/is damaged \(number 2 is damaged\): everything before it is kept and served/,
		),
	]);
	await expect(server.connect({ token: host.token })).rejects.toMatchObject({
		data: { code: 'no-seat' },
	});
	const anew = await server.join(hurt.workshopId, { key: hurt.facilitatorKey });
	const lead = await server.connect({ token: anew.token });
	await lead.until(({ mine }) => mine.losses[0]?.of === 'events');
	const events = await log.readEvents(hurt.workshopId);
	expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
	expect(lead.seen.view?.mine.losses).toEqual([{ of: 'events', until: events[0]?.at }]);
	const pam = { code: hurt.joinCode, name: 'Pam', side: 'sales' } as const;
	const guest = await server.connect(await server.join(hurt.workshopId, pam));
	await guest.until(({ mine }) => mine.losses.length === 0);
	expect(await lead.send({ type: 'DismissLoss' })).toMatchObject({ ok: true });
	await lead.until(({ mine }) => mine.losses.length === 0);
});

it('DA10 a facilitator’s page that has seen more than there is tells of a loss, and nobody else’s', async () => {
	const server = await boat();
	const { workshopId, facilitatorKey, joinCode: code } = await server.create();
	const host = await server.join(workshopId, { key: facilitatorKey });
	const sam = await server.join(workshopId, { code, name: 'Sam', side: 'sales' });
	await server.connect({ token: sam.token, seq: 99, epoch: 1 });
	const lead = await server.connect({ token: host.token });
	await lead.until(({ mine }) => mine.losses.length === 0);
	const { seq } = lead.seen;
	await server.connect({ token: host.token, seq: 99, epoch: 7 });
	await server.connect({ token: host.token, seq, epoch: 1 });
	expect(await lead.send({ type: 'DismissLoss' })).toMatchObject({ seq });
	await server.connect({ token: host.token, seq: 99, epoch: 1 });
	await lead.until(({ mine }) => mine.losses[0]?.of === 'events');
});

it('DA10 after a loss whoever comes back is given the whole view, also where the numbers agree', async () => {
	const server = await boat();
	const { workshopId, facilitatorKey } = await server.create();
	const host = await server.join(workshopId, { key: facilitatorKey });
	const lead = await server.connect({ token: host.token });
	await lead.until(() => true);
	// One event is lost, and the loss itself takes its number.
	const seq = lead.seen.seq + 1;
	for (let back = 0; back < 2; back++) {
		const again = await server.connect({ token: host.token, seq, epoch: 1 });
		await expect.poll(() => again.seen.snapshots).toBe(1);
	}
});

it('DA6 a join code, a team’s link or a copy that is damaged finds nothing, and says so', async () => {
	const { server, log, hurt, said } = await harmed(({ workshopId, joinCode }) => async (db) => {
		await flip(`c!${joinCode}`)(db);
		const head = `h!${workshopId}!${'1'.padStart(16, '0')}`;
		await flip(head)(db);
	});
	expect((await getJson(`${server.url}/api/join/${hurt.joinCode}`)).status).toBe(404);
	expect(await log.copiesOf(hurt.workshopId)).toEqual([]);
	expect(said).toEqual([
		`The join code ${hurt.joinCode} is damaged and left out: all else is kept.`,
		expect.stringMatching(
			/^The copy of the board of workshop \S+ from 1970\S+ is damaged and left out/,
		),
	]);
});

it('ER5, DA4 one that is damaged keeps no other of its team from being erased', async () => {
	const scene = await harmed(({ workshopId }) => async (db) => {
		await flip(`e!${workshopId}!000000000001`)(db);
		await db.put('g!nobody', flipped(new Uint8Array(40)));
	});
	const { server, log, whole, said } = scene;
	const { workshopId, facilitatorKey } = whole;
	const lead = await server.join(workshopId, { key: facilitatorKey });
	const response = await fetch(`${server.url}/api/workshops/${workshopId}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${lead.token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ title: 'The next one' }),
	});
	expect([response.status, said]).toEqual([204, expect.any(Array)]);
	expect(await log.readEvents(workshopId)).toEqual([]);
	expect(await log.erasing()).toEqual([]);
});
