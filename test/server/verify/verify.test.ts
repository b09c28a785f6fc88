import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { hashOf } from '../../../server/identity/token.ts';
import { openJsonRegister } from '../../../server/store/embedded/json-register.ts';
import { MemoryLog } from '../../../server/store/memory/memory-log.ts';
import { MemoryRegister } from '../../../server/store/memory/memory-register.ts';
import { verifyAtStart } from '../../../server/verify/verify-at-start.ts';
import { verifyFolder } from '../../../server/verify/verify-folder.ts';
import { canonicalText } from '../../../shared/check/called-text.ts';
import { readImport } from '../../../shared/read-import.ts';
import { extendChain, flawsIn } from '../../../shared/register/chain.ts';
import type { TeamRegister } from '../../../shared/register/register.ts';
import { addConfirmation } from '../../../shared/register/confirmations.ts';
import { addReview } from '../../../shared/register/reviews.ts';
import { withholdWords } from '../../../shared/register/withhold.ts';
import { agreement, review } from '../../support/register-contract.ts';
import { idOf } from '../../support/room.ts';
import { openWorkshops } from '../workshop/scene.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const program = join(import.meta.dirname, '../../../server/verify/verify.ts');
const tsx = join(import.meta.dirname, '../../../node_modules/.bin/tsx');

/** A data folder with a team that has sealed four agreements, and the file of its register. */
async function sealedFolder() {
	const folder = await temporaryFolder();
	const registers = await openJsonRegister(join(folder, 'teams'), () => undefined);
	await registers.update(idOf('team'), (register) => {
		register.workshops.push({
			...{ id: idOf('workshop'), title: 'The crossing', language: 'en' },
			...{ createdAt: 1, applied: 1 },
		});
		for (const number of [1, 2, 3, 4]) {
			const record = agreement(number);
			const text = { ...record.text, statement: `Words of ${number}` };
			const hash = hashOf(canonicalText(text, record.salt));
			const themes = [{ id: idOf('t1'), title: `Theme ${number}` }];
			const bare = { conflicts: [], cases: [], tables: [], points: [], themesOf: {} };
			register.agreements.push({
				...{ ...record, text, hash, sealedAt: number, trace: { ...bare, themes } },
			});
		}
		const [one, two] = register.agreements;
		for (const { id, hash } of [one!, two!])
			addConfirmation(register, {
				...{ agreement: id, workshop: idOf('workshop'), hash, confirmed: id === one!.id },
				...{ reason: id === one!.id ? '' : 'Two lines are down', by: idOf('omar'), at: 50 },
			});
		for (const number of [1, 2, 3]) addReview(register, { ...review(number), at: 100 + number });
		extendChain(register, hashOf);
		withholdWords(register, register.agreements[3]!.id);
	});
	await registers.close();
	const names = await readdir(join(folder, 'teams'));
	const file = join(
		folder,
		'teams',
		names.find((name) => !name.includes('before'))!,
	);
	const change = async (act: (register: TeamRegister) => void) => {
		const register = JSON.parse(await readFile(file, 'utf8')) as TeamRegister;
		act(register);
		await writeFile(file, JSON.stringify(register));
	};
	return { folder, file, change };
}

/** What the command says, and how it ends. */
async function verify(folder: string) {
	const run = spawn(tsx, [program], { env: { ...process.env, DATA_DIR: folder } });
	const said: Buffer[] = [];
	run.stdout.on('data', (part: Buffer) => said.push(part));
	run.stderr.on('data', (part: Buffer) => said.push(part));
	const code = await new Promise((resolve) => run.on('close', resolve));
	return { code, said: Buffer.concat(said).toString() };
}

it('SC3, SC4 what is as it was sealed is said so, with what is withheld', async () => {
	const { folder } = await sealedFolder();
	const { code, said } = await verify(folder);
	expect(said).toContain(
		'The crossing: 4 sealed, as it was sealed, chain intact; the words of a4 are withheld.',
	);
	expect(said).toContain('1 register verified.');
	expect(code).toBe(0);
	const nothing = await verify(await temporaryFolder());
	expect(nothing.said).toContain('keeps nothing yet: set DATA_DIR');
	expect(nothing.code).toBe(1);
});

type Scene = Awaited<ReturnType<typeof sealedFolder>>;

it.each([
	[
		'a byte of the words',
		'a2',
		async ({ file }: Scene) => {
			const text = await readFile(file, 'utf8');
			await writeFile(file, text.replace('Words of 2', 'Words of 5'));
		},
	],
	['a record', 'a3', ({ change }: Scene) => change(({ agreements }) => agreements.splice(2, 1))],
	[
		'the place of two',
		'a2',
		({ change }: Scene) =>
			change(({ agreements }) => agreements.splice(1, 2, agreements[2]!, agreements[1]!)),
	],
	[
		'a byte of a review',
		'a review of a1 is not as it was said',
		async ({ file }: Scene) => {
			const text = await readFile(file, 'utf8');
			await writeFile(file, text.replace('Two launches', 'Ten launches'));
		},
	],
	[
		'what dropped one',
		'a review of a2 is missing',
		({ change }: Scene) => change(({ reviews }) => reviews.splice(1, 1)),
	],
	[
		'the place of two reviews',
		'a review of a2 stands in another place',
		({ change }: Scene) => change(({ reviews }) => reviews.splice(1, 2, reviews[2]!, reviews[1]!)),
	],
	[
		'a byte of the way to one',
		'the way to a3, with which it was sealed, is not as it was said',
		async ({ file }: Scene) => {
			const text = await readFile(file, 'utf8');
			await writeFile(file, text.replace('Theme 3', 'Theme 5'));
		},
	],
	[
		'a byte of why a seal was refused',
		'what was said of the provisional seal of a2 is not as it was said',
		async ({ file }: Scene) => {
			const text = await readFile(file, 'utf8');
			await writeFile(file, text.replace('Two lines are', 'Ten lines are'));
		},
	],
	[
		'who confirmed one',
		'what was said of the provisional seal of a1 is not as it was said',
		({ change }: Scene) =>
			change(({ confirmations }) => void (confirmations![0]!.by = idOf('oda'))),
	],
	['the whole file', 'cannot be read', ({ file }: Scene) => writeFile(file, '{')],
] as const)(
	'SC4, SC6, SC10 where somebody has changed %s, it names %s and ends with 1',
	async (_what, name, harm) => {
		const scene = await sealedFolder();
		await harm(scene);
		const { code, said } = await verify(scene.folder);
		expect(said).toContain(name);
		expect(said).toMatch(/[123] flaws?: put the file of that team back from a backup/);
		expect(code).toBe(1);
	},
);

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
