import { once } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Space } from '../../../server/space/space.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { documentProtocol } from '../../../shared/protocol.ts';
import { boardName, privateName } from '../../../shared/workshop/documents.ts';
import { nextId } from '../../support/boat.ts';
import { realEffects } from '../../../server/effects.ts';
import { join } from '../../../server/workshop/door.ts';
import { openWorkshops } from '../workshop/scene.ts';
import { askToErase, manned } from './asking.ts';

const title = 'the crossing';

it('ER1 over HTTP a facilitator’s seat erases, with the title, and is answered when it is gone', async () => {
	const log = new MemoryLog();
	const { server, workshopId, created, lead, seat } = await manned({ log });
	const by = (token: string, body: unknown = { title }) =>
		askToErase(server, workshopId, token, body);
	expect(await by(seat.token)).toEqual([403, 'not-allowed']);
	expect(await by(lead.token, { title: 'Another' })).toEqual([400, 'other-title']);
	expect(await by(lead.token, {})).toEqual([400, 'malformed']);
	expect(await by('nonsense')).toEqual([400, 'no-seat']);
	expect(await by(created.facilitatorKey)).toEqual([400, 'no-seat']);
	expect(await log.readEvents(workshopId)).not.toEqual([]);
	expect(await by(lead.token)).toEqual([204, '']);
	expect(await log.readEvents(workshopId)).toEqual([]);
	expect(await log.erasing()).toEqual([]);
	expect(await by(lead.token)).toEqual([410, 'workshop-erased']);
});

it('ER2 lines are cut, and whoever comes back is told why', async () => {
	const { server, created, workshopId, lead, seat } = await manned();
	const leading = await server.connect({ token: lead.token });
	const writer = await server.connect({ token: seat.token });
	const address = `${server.url.replace('http', 'ws')}/docs/${workshopId}/${privateName}`;
	const line = new WebSocket(address, [documentProtocol, seat.token]);
	onTestFinished(() => line.terminate());
	await once(line, 'message');
	const cut = new Promise((resolve) => writer.socket.once('disconnect', resolve));
	const closed = once(line, 'close');
	expect(await leading.send({ type: 'EraseWorkshop', title })).toMatchObject({ ok: true });
	await cut;
	expect((await closed)[0]).toBe(4404);
	for (const { token } of [lead, seat])
		await expect(server.connect({ token })).rejects.toMatchObject({
			data: { code: 'workshop-erased' },
		});
	const code = await fetch(`${server.url}/api/join/${created.joinCode}`);
	expect(code.status).toBe(404);
	const late = await server.post(`/api/workshops/${workshopId}/join`, { key: created.joinKey });
	expect(late.status).toBe(410);
});

it('ER4 the team’s link still opens its register, which knows the other workshop', async () => {
	const register = new MemoryRegister();
	const log = new MemoryLog();
	const workshops = openWorkshops(log, {}, { register });
	const create = async (teamKey?: string) => {
		const wish = { title: 'One', template: 'experience', language: 'en' } as const;
		const made = await workshops.create({ ...wish, ...(teamKey !== undefined && { teamKey }) });
		if ('refusal' in made) throw new Error(made.refusal.code);
		return made;
	};
	const first = await create();
	const second = await create(first.teamKey);
	const { teamId: team } = first;
	await eraseIn(workshops, first.workshopId);
	const kept = await workshops.registerOf(team);
	expect(kept?.workshops.map(({ id }) => id)).toEqual([second.workshopId]);
	expect(await log.workshopsOf(team)).toEqual([second.workshopId]);
	expect(await workshops.open(second.workshopId)).not.toBeNull();
	await create(first.teamKey);
});

type Workshops = ReturnType<typeof openWorkshops>;

/** By the command alone. */
async function decideErasing(workshops: Workshops, id: string) {
	const live = (await workshops.open(id))!;
	await live.commit([{ type: 'WorkshopErased', team: live.state.team }], [], null);
	return live;
}

async function eraseIn(workshops: Workshops, id: string) {
	const live = await decideErasing(workshops, id);
	await workshops.sweep(live.id, live.state.team);
}

async function begun(failures?: unknown[]) {
	const [log, register] = [new MemoryLog(), new MemoryRegister()];
	const onEraseFailure = (error: unknown) => void failures?.push(error);
	const workshops = openWorkshops(log, {}, { register, onEraseFailure });
	const made = await workshops.create({ title: 'One', template: 'experience', language: 'en' });
	if ('refusal' in made) throw new Error(made.refusal.code);
	return { log, register, workshops, id: made.workshopId, team: made.teamId };
}

it.each(['erase', 'sweep', 'sweptClean'] as const)(
	'ER5 cut short before its %s, it goes on at the next start, and nothing is served before',
	async (step) => {
		const { log, register, workshops, id, team } = await begun();
		const stuck = vi.spyOn(log, step).mockReturnValue(new Promise(() => {}));
		const live = await decideErasing(workshops, id);
		void workshops.sweep(live.id, team);
		await expect.poll(() => log.erasing()).toHaveLength(1);

		stuck.mockRestore();
		const again = openWorkshops(log, {}, { register });
		expect(await again.open(id)).toBeNull();
		await again.finishErasing();
		expect(await log.erasing()).toEqual([]);
		expect(await log.readEvents(id)).toEqual([]);
		expect((await register.read(team))?.workshops).toEqual([]);
		expect(await again.wasErased(id)).toBe(true);
	},
);

it('ER5 what has failed is tried again within a minute', async () => {
	const failures: unknown[] = [];
	const { log, register, workshops, id, team } = await begun(failures);
	const really = register.erase.bind(register);
	register.erase = () => Promise.reject(new Error('no access'));
	await decideErasing(workshops, id);
	await expect.poll(() => failures).toHaveLength(1);
	expect(await log.erasing()).toHaveLength(1);
	// It keeps nothing else from being done meanwhile.
	await workshops.tidy();
	expect(failures.length).toBeGreaterThan(1);
	register.erase = really;
	await workshops.tidy();
	expect(await log.erasing()).toEqual([]);
	expect((await register.read(team))?.workshops).toEqual([]);
});

it('ER6 a full disk takes it, and makes room for it', async () => {
	let made = 0;
	const space: Space = {
		isFull: false,
		makeRoom: async () => void made++,
		onChange: () => () => {},
	};
	const { server, workshopId, lead } = await manned({ space });
	const full = { ...space, isFull: true };
	Object.assign(space, full);
	expect(await askToErase(server, workshopId, lead.token, { title })).toEqual([204, '']);
	expect(made).toBe(1);
});

it('ER3 what arrives late is not kept any more, nor said to be', async () => {
	const { log, workshops, id, team } = await begun();
	const live = await decideErasing(workshops, id);
	await workshops.sweep(id, team);
	const record = { document: boardName, update: Uint8Array.of(1), claims: [] };
	const saved = vi.fn();
	void live.commit([], [record], null).then(saved);
	await live.stored;
	expect(await log.loadDocument(id, boardName)).toEqual({ updates: [], claims: [] });
	expect(saved).not.toHaveBeenCalled();
});

it('ER2 who joins in the very moment of an erasure, or after it, is told that it was erased', async () => {
	const log = new MemoryLog();
	const workshops = openWorkshops(log);
	const made = await workshops.create({ title, template: 'experience', language: 'en' });
	if ('refusal' in made) throw new Error(made.refusal.code);
	const live = (await workshops.open(made.workshopId))!;
	const lead = await join(live, { key: made.facilitatorKey }, realEffects);
	if ('refusal' in lead) throw new Error(lead.refusal.code);
	const erased = live.perform(lead.seat, { type: 'EraseWorkshop', title, commandId: nextId() });
	await expect.poll(() => live.state.erased).toBe(true);
	for (const request of [{ key: made.facilitatorKey }, { code: made.joinCode, name: 'Piet' }])
		expect(await join(live, request, realEffects)).toMatchObject({
			refusal: { code: 'workshop-erased' },
		});
	await erased;
});

it('ER2 over HTTP the same is told of a workshop that was erased, and not of one that never was', async () => {
	const { server, created, workshopId, lead } = await manned();
	expect(await askToErase(server, workshopId, lead.token, { title })).toEqual([204, '']);
	const join = (id: string) => server.post(`/api/workshops/${id}/join`, { key: created.joinKey });
	expect(await join(workshopId)).toMatchObject({
		...{ status: 410, body: { error: { code: 'workshop-erased' } } },
	});
	expect(await join(nextId())).toMatchObject({ body: { error: { code: 'unknown-workshop' } } });
});
