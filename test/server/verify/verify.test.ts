import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { hashOf } from '../../../server/identity/token.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { verifyAtStart } from '../../../server/verify/verify-at-start.ts';
import { verifyFolder } from '../../../server/verify/verify-folder.ts';
import { readImport } from '../../../shared/read-import.ts';
import { flawsIn } from '../../../shared/register/chain.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { idOf } from '../../support/room.ts';
import { sealedFolder } from '../../support/sealed-folder.ts';
import { openWorkshops } from '../workshop/scene.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('SC5 a register is brought whole or not at all', async () => {
	const { file } = await sealedFolder();
	const { keyHash: _keyHash, ...register } = JSON.parse(
		await readFile(file, 'utf8'),
	) as TeamRegister & { keyHash: string };
	expect(readImport(structuredClone(register), hashOf)).toMatchObject({ kind: 'team' });
	register.agreements.splice(1, 1);
	expect(readImport(register, hashOf)).toMatchObject({
		refusal: { code: 'import-changed', params: { label: 'a2' } },
	});
});

it('SC1 a register that was brought has a chain of its own, over what it is called here', async () => {
	const { file } = await sealedFolder();
	const { keyHash: _keyHash, ...kept } = JSON.parse(
		await readFile(file, 'utf8'),
	) as TeamRegister & {
		keyHash: string;
	};
	const register = new MemoryRegister();
	const workshops = openWorkshops(new MemoryLog(), {}, { register });
	const { teamId } = await workshops.importTeam(kept);
	const brought = (await register.read(teamId))!;
	expect(brought.agreements[0]?.workshop).not.toBe(kept.agreements[0]?.workshop);
	expect(brought.chain).toHaveLength(13);
	expect(flawsIn(brought, hashOf)).toEqual([]);
});

it('SC8 the server looks at all of them once it answers, and says which are not as they were sealed', async () => {
	const { folder, change } = await sealedFolder();
	await writeFile(join(folder, 'teams', 'another.json'), '{');
	await change(({ reviews }) => void (reviews[1]!.texts.evidence = 'Other words'));
	const lines: unknown[][] = [];
	const warn = (...line: unknown[]) => void lines.push(line);
	await verifyAtStart(folder, { warn, error: warn })();
	// Told to end, it begins with no other.
	expect(lines).toHaveLength(0);
	const looked = verifyAtStart(folder, { warn, error: warn });
	await vi.waitFor(() => expect(lines).toHaveLength(2));
	await looked();
	const sentence = 'A register is not as it was sealed: npm run verify says where, and what to do.';
	expect(lines).toEqual([
		[{ labels: '' }, sentence],
		[{ team: idOf('team'), labels: 'a2' }, sentence],
	]);
});

it('SC8 it holds one register at a time, and a folder that keeps nothing is as it was', async () => {
	const lines: unknown[][] = [];
	const warn = (...line: unknown[]) => void lines.push(line);
	await verifyAtStart(await temporaryFolder(), { warn, error: warn })();
	expect(lines).toEqual([]);
	const { folder } = await sealedFolder();
	const looks = verifyFolder(folder);
	expect((await looks.next()).value).toMatchObject({ id: idOf('team'), flaws: [], unread: null });
	expect((await looks.next()).done).toBe(true);
});
