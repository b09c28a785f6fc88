import { expect, it } from 'vitest';
import { openJsonRegister } from '../../../server/store/embedded/json-register.ts';
import { everyLuck, PowerCutDisk } from '../../support/power-cut-disk.ts';
import { bakery, mark } from '../../support/register-contract.ts';

const warnings: string[] = [];
const open = (disk: PowerCutDisk) =>
	openJsonRegister('data/teams', (sentence) => warnings.push(sentence), disk);

/** A disk on which the register says `text`, letter after letter. */
async function diskWith(text: string): Promise<PowerCutDisk> {
	const disk = new PowerCutDisk();
	const register = await open(disk);
	for (const word of text) await register.update(bakery, mark(word));
	return disk;
}

const said = async (disk: PowerCutDisk) =>
	(await (await open(disk)).read(bakery))?.strategy.statement ?? '';

/** Cuts the power before and after each step of an act, until it has all its steps. */
async function cutEverywhere(
	start: () => Promise<PowerCutDisk>,
	act: (disk: PowerCutDisk) => Promise<unknown>,
	see: (found: PowerCutDisk, done: boolean) => Promise<void>,
): Promise<number> {
	for (let step = 0; ; step++) {
		for (const afterwards of [false, true]) {
			const disk = await start();
			disk.cutIn(step, afterwards);
			const done = await act(disk).then(
				() => true,
				() => false,
			);
			for (const luck of everyLuck) await see(disk.afterCut(luck), done);
			if (done) return step;
		}
	}
}

it.each(['', 'a', 'ab', 'abc'])(
	'S14 wherever the power goes while "%s" is changed, the old or the new register is there',
	async (before) => {
		warnings.length = 0;
		const after = `${before}z`;
		const steps = await cutEverywhere(
			() => diskWith(before),
			async (disk) => (await open(disk)).update(bakery, mark('z')),
			async (disk, done) => {
				const found = await said(disk);
				expect(done ? [after] : [before, after]).toContain(found);
				await (await open(disk)).update(bakery, mark('!'));
				expect(await said(disk)).toBe(`${found}!`);
			},
		);
		expect(steps).toBeGreaterThanOrEqual(4);
		expect(warnings).toEqual([]);
	},
);

it('S15 wherever the power goes while a broken file is put aside, nothing is lost', async () => {
	const broken = '{ "format": ';
	const harmed = async () => {
		const disk = await diskWith('ab');
		const main = Object.keys(disk.files).find((name) => !name.includes('before'))!;
		const path = `data/teams/${main}`;
		await disk.write(path, broken);
		await disk.syncFile(path);
		return disk;
	};
	const steps = await cutEverywhere(harmed, said, async (disk) => {
		expect(await said(disk)).toBe('a');
		expect(Object.values(disk.files)).toContain(broken);
	});
	expect(steps).toBeGreaterThanOrEqual(5);
});
