import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { idOf } from '../support/room.ts';
import { sealedFolder } from '../support/sealed-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = join(import.meta.dirname, '../../server/verify/verify.ts');
const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');

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
