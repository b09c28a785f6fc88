import { expect, it } from 'vitest';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { hashOf } from '../../../server/identity/token.ts';
import { canonicalText } from '../../../shared/check/called-text.ts';
import { boat } from '../../support/boat.ts';
import { agreement } from '../../support/register-contract.ts';

it('SC9 readers of a register and its facilitators are told what is not as it was sealed, until it is again', async () => {
	const register = new MemoryRegister();
	const server = await boat({ register });
	const { workshopId, teamId, teamKey, facilitatorKey } = await server.create();
	const other = await server.create();
	const lead = await server.join(workshopId, { key: facilitatorKey });
	const flaws = async (key: string) => {
		const headers = { authorization: `Bearer ${key}` };
		const response = await fetch(`${server.url}/api/teams/${teamId}/flaws`, { headers });
		return [response.status, (await response.json()) as unknown];
	};
	const none = [200, { flaws: [] }];
	expect(await flaws(teamKey)).toEqual(none);
	const record = agreement(7);
	const hash = hashOf(canonicalText(record.text, record.salt));
	await register.update(teamId, (kept) => void kept.agreements.push({ ...record, hash: 'other' }));
	const said = [200, { flaws: [{ label: 'a7', is: 'words' }] }];
	expect(await flaws(teamKey)).toEqual(said);
	expect(await flaws(lead.token)).toEqual(said);
	expect(await flaws(other.teamKey)).toMatchObject([403, { error: { code: 'wrong-key' } }]);
	await register.update(teamId, (kept) => void (kept.agreements[0]!.hash = hash));
	expect(await flaws(teamKey)).toEqual(none);
});
