import { expect, it } from 'vitest';
import type { TeamLogbook } from '../../../shared/logbook/team-logbook.ts';
import { endlessSpace } from '../../../server/space/space.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { boat } from '../../support/boat.ts';

/** Two workshops of a team; the second one's facilitator looks at what became of the first. */
async function met() {
	const space = { ...endlessSpace };
	const stores = { log: new MemoryLog(), register: new MemoryRegister() };
	const server = await boat({ ...stores, space });
	const first = await server.create();
	const { teamId, teamKey } = first;
	const second = await server.create('The next one', teamKey);
	const ask = async (path: string, token: string) => {
		const headers = { authorization: `Bearer ${token}` };
		const response = await fetch(`${server.url}/api/${path}`, { headers });
		return { status: response.status, text: await response.text() };
	};
	const comes = (workshopId: string, key: string) =>
		server.join(workshopId, { key, name: 'Frida', side: 'sales' });
	const lead = await comes(second.workshopId, second.facilitatorKey);
	const book = async () => {
		const { status, text } = await ask(`teams/${teamId}/logbook`, lead.token);
		expect(status).toBe(200);
		return (JSON.parse(text) as TeamLogbook).deeds;
	};
	const erase = async () => {
		const { token } = await comes(first.workshopId, first.facilitatorKey);
		const response = await fetch(`${server.url}/api/workshops/${first.workshopId}`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ title: 'A workshop' }),
		});
		expect(response.status).toBe(204);
	};
	return { stores, server, space, first, second, teamId, teamKey, ask, comes, lead, book, erase };
}

it('LB8 that a workshop was erased stays, without anything of it', async () => {
	const { first, teamId, ask, book, erase, stores } = await met();
	expect(await book()).toEqual([]);
	await erase();
	const deeds = await book();
	expect(deeds).toEqual([{ at: expect.any(Number), what: 'workshop-erased', by: 'facilitator' }]);
	expect(JSON.stringify(await stores.register.read(teamId))).not.toContain(first.workshopId);
	// Whoever has the link reads the register, and nothing of the logbook.
	const { text } = await ask(`teams/${teamId}/register`, first.teamKey);
	expect(text).not.toContain('workshop-erased');
});

it('LB8 nobody reads it who leads no workshop of the team', async () => {
	const { server, second, teamId, teamKey, ask, comes } = await met();
	const anna = await comes(second.workshopId, second.joinKey);
	const elsewhere = await server.create();
	const fred = await comes(elsewhere.workshopId, elsewhere.facilitatorKey);
	const status = async (token: string) => (await ask(`teams/${teamId}/logbook`, token)).status;
	expect(await Promise.all([teamKey, anna.token, fred.token].map(status))).toEqual([403, 403, 403]);
});

it('LB9 a register that is taken is noted, one that is looked at is not, nor while the disk is full', async () => {
	const { second, teamId, teamKey, ask, comes, lead, book, space } = await met();
	const anna = await comes(second.workshopId, second.joinKey);
	const register = `teams/${teamId}/register`;
	await ask(register, teamKey);
	await ask(`${register}?as=everything`, teamKey);
	expect(await book()).toEqual([]);
	await ask(`${register}?as=json`, teamKey);
	await ask(`${register}?as=csv`, anna.token);
	await ask(`${register}?as=json`, lead.token);
	await ask(`${register}?as=json`, 'somebody');
	const taken = [
		['register-taken', 'link'],
		['register-taken', 'participant'],
		['register-taken', 'facilitator'],
	];
	expect((await book()).map(({ what, by }) => [what, by])).toEqual(taken);
	Object.assign(space, { isFull: true });
	expect((await ask(`${register}?as=json`, teamKey)).status).toBe(200);
	expect(await book()).toHaveLength(3);
});
