import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import type { StoredRegister } from '../../../server/store/register.ts';
import { isRegister } from '../../support/register-contract.ts';

isRegister('in memory', () => {
	const teams = new Map<string, StoredRegister>();
	return Promise.resolve(() => Promise.resolve(new MemoryRegister(teams)));
});
