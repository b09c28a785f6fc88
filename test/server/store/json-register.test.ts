import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../server/store/embedded/disk.ts';
import { openJsonRegister } from '../../../server/store/embedded/json-register.ts';
import { emptyRegister } from '../../../server/store/register.ts';
import { idOf } from '../../support/room.ts';
import { bakery, fill, isRegister, mark, mill } from '../../support/register-contract.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const name = `+${bakery.toLowerCase()}`;
const warnNobody = () => expect.unreachable('nothing is to be warned of');

isRegister('in files', async () => {
	const folder = join(await temporaryFolder(), 'teams');
	return () => openJsonRegister(folder, warnNobody);
});

/** A folder in which the bakery's register was changed so many times: `a`, `ab`, `abc` … */
async function changed(times: number) {
	const teams = join(await temporaryFolder(), 'teams');
	const warnings: string[] = [];
	const register = await openJsonRegister(teams, (sentence) => warnings.push(sentence));
	for (const word of 'abcdef'.slice(0, times)) await register.update(bakery, mark(word));
	const path = (ending: string) => join(teams, `${name}.${ending}`);
	return {
		...{ register, teams, path, warnings },
		read: (ending: string) => readFile(path(ending), 'utf8'),
		list: async () => (await readdir(teams)).sort(),
		said: async () => (await register.read(bakery))?.strategy.statement,
	};
}

describe('the files of a team', () => {
	it('S17 are JSON over lines, for this user alone, the generation before beside it', async () => {
		const { register, teams, path, read, list } = await changed(2);
		await register.update(bakery, fill);
		expect(await list()).toEqual([`${name}.before.json`, `${name}.json`]);
		const kept = emptyRegister(bakery);
		kept.strategy.statement = 'ab';
		expect(await read('before.json')).toBe(`${JSON.stringify(kept, null, '\t')}\n`);
		fill(kept);
		expect(await read('json')).toBe(`${JSON.stringify(kept, null, '\t')}\n`);
		const modes = [teams, path('json'), path('before.json')].map(
			async (file) => (await stat(file)).mode & 0o777,
		);
		expect(await Promise.all(modes)).toEqual([0o700, 0o600, 0o600]);
	});

	it('S17 are for this user alone where a crash left others in', async () => {
		const { register, path } = await changed(1);
		await writeFile(path('json.tmp'), 'half', { mode: 0o644 });
		await register.update(bakery, mark('b'));
		expect((await stat(path('json'))).mode & 0o777).toBe(0o600);
	});

	it('W16 from before there were reviews are read, and nothing else of them changes', async () => {
		const { register, path, read } = await changed(1);
		await register.update(bakery, fill);
		const {
			reviews: _reviews,
			left: _left,
			...old
		} = JSON.parse(await read('json')) as ReturnType<typeof emptyRegister>;
		await writeFile(path('json'), JSON.stringify(old));
		expect(await register.read(bakery)).toEqual({ ...old, reviews: [], left: [] });
		await register.update(bakery, mark('b'));
		const { strategy, ...rest } = JSON.parse(await read('json')) as typeof old;
		expect(rest).toMatchObject({ agreements: old.agreements, people: old.people });
		expect(strategy.statement).toBe(`${old.strategy.statement}b`);
	});

	it('S17 can be added to by hand, while the server runs', async () => {
		const { register, path, read, said } = await changed(1);
		await register.update(bakery, fill);
		const found = JSON.parse(await read('json')) as ReturnType<typeof emptyRegister>;
		const noted = {
			...{ note: 'ours', ...found },
			strategy: { ...found.strategy, statement: 'by hand', slogan: 'Bread!' },
			agreements: found.agreements.map((one) => ({ ...one, seen: true })),
		};
		// As an editor on Windows would save it.
		await writeFile(path('json'), `\ufeff${JSON.stringify(noted)}`);
		expect(await said()).toBe('by hand');
		await register.update(bakery, mark('!'));
		const kept: unknown = JSON.parse(await read('json'));
		expect(kept).toEqual({ ...noted, strategy: { ...noted.strategy, statement: 'by hand!' } });
	});

	it('S17 are left alone by a change that changes nothing', async () => {
		const { register, read } = await changed(2);
		await register.update(bakery, () => {});
		expect(JSON.parse(await read('before.json'))).toMatchObject({ strategy: { statement: 'a' } });
	});

	it('S18 are two for two teams, on disks that do not tell cases apart too', async () => {
		const folder = await temporaryFolder();
		const low = (path: string) => path.replace(folder, '').toLowerCase();
		const at = (path: string) => join(folder, low(path));
		const foldingDisk: Disk = {
			makeFolder: (path) => realDisk.makeFolder(at(path)),
			read: (path) => realDisk.read(at(path)),
			write: (path, text) => realDisk.write(at(path), text),
			rename: (from, to) => realDisk.rename(at(from), at(to)),
			remove: (path) => realDisk.remove(at(path)),
			syncFile: (path) => realDisk.syncFile(at(path)),
			syncFolder: (path) => realDisk.syncFolder(at(path)),
		};
		const register = await openJsonRegister(join(folder, 'teams'), warnNobody, foldingDisk);
		const [small, large] = [idOf('bakery-a'), idOf('Bakery-A')];
		await register.update(small, mark('small'));
		await register.update(large, mark('large'));
		expect((await register.read(small))?.strategy.statement).toBe('small');
		expect((await register.read(large))?.strategy.statement).toBe('large');
		await register.close();
	});

	it('S12 are not written in a shape that could not be read again', async () => {
		const { register, said } = await changed(1);
		const spoil = register.update(bakery, (found) => {
			found.strategy.version = NaN;
		});
		await expect(spoil).rejects.toThrow('strategy.version');
		expect(await said()).toBe('a');
	});
});

it('S10 a team whose disk is slow keeps no other waiting', async () => {
	let finish = () => {};
	const slow = new Promise<void>((resolve) => (finish = resolve));
	const disk: Disk = {
		...realDisk,
		syncFile: (path) =>
			path.includes(name) ? slow.then(() => realDisk.syncFile(path)) : realDisk.syncFile(path),
	};
	const register = await openJsonRegister(await temporaryFolder(), warnNobody, disk);
	const done: string[] = [];
	const waiting = register.update(bakery, mark('a')).then(() => done.push('bakery'));
	await register.update(mill, mark('b'));
	expect((await register.read(mill))?.strategy.statement).toBe('b');
	expect(done).toEqual([]);
	finish();
	await waiting;
	expect((await register.read(bakery))?.strategy.statement).toBe('a');
});

describe('a file that was harmed', () => {
	const harms: [string, (text: string) => string | Buffer][] = [
		['empty', () => ''],
		['truncated', (text) => text.slice(0, text.length / 2)],
		['not text', (text) => Buffer.from(text.replace('abc', 'ab\u00ff'), 'latin1')],
		['of another format', (text) => text.replace('register/1', 'register/2')],
		['of another team', (text) => text.replaceAll(bakery, mill)],
		['without people', (text) => text.replace('"people"', '"peoples"')],
		[
			'with an agreement that is none',
			(text) => text.replace(/"agreements": \[\]/, '"agreements": [{}]'),
		],
		['not an object', () => '[]'],
	];

	it.each(harms)('S15 %s, is put aside, and the generation before goes on', async (_how, harm) => {
		const { register, path, read, list, warnings, said } = await changed(3);
		const broken = harm(await read('json'));
		await writeFile(path('json'), broken);
		expect(await said()).toBe('ab');
		expect(await readFile(path('broken-1.json'))).toEqual(Buffer.from(broken));
		expect(warnings).toHaveLength(1);
		expect(warnings[0]).toContain(`${path('json')} cannot be read (`);
		expect(warnings[0]).toContain(`put aside as ${path('broken-1.json')}.`);
		await register.update(bakery, mark('d'));
		expect(await said()).toBe('abd');
		expect(await read('before.json')).toContain('"ab"');
		expect(await list()).toHaveLength(3);
		expect(warnings).toHaveLength(1);
	});

	it('S15 a second time, it is put aside under the next number', async () => {
		const { register, path, read, said } = await changed(2);
		await writeFile(path('json'), 'first');
		await register.update(bakery, mark('c'));
		await writeFile(path('json'), 'second');
		expect(await said()).toBe('a');
		expect([await read('broken-1.json'), await read('broken-2.json')]).toEqual(['first', 'second']);
	});

	it('S15 a missing one is lost, not new, while there is a generation before', async () => {
		const { register, path, list, warnings, said } = await changed(2);
		await rm(path('json'));
		await register.update(bakery, mark('c'));
		expect(await said()).toBe('ac');
		expect(warnings).toEqual([
			`${path('json')} is missing, so ${path('before.json')} has taken its place and the last change may be missing.`,
		]);
		expect(await list()).toHaveLength(2);
	});

	it('S15 a generation before that was harmed is written anew', async () => {
		const { register, path, read, warnings, said } = await changed(2);
		await writeFile(path('before.json'), '');
		await register.update(bakery, mark('c'));
		expect(await said()).toBe('abc');
		expect(await read('before.json')).toContain('"ab"');
		expect(warnings).toEqual([]);
	});

	it('S14 what a crash left aside is not taken for a register', async () => {
		const { register, path, list, said } = await changed(0);
		await writeFile(path('json.tmp'), '{ "format": "sameb');
		expect(await said()).toBeUndefined();
		await register.update(bakery, mark('a'));
		await writeFile(path('json.tmp'), '{ "format": "sameb');
		expect(await said()).toBe('a');
		await register.update(bakery, mark('b'));
		expect(await said()).toBe('ab');
		expect(await list()).toEqual([`${name}.before.json`, `${name}.json`]);
	});

	it.each([
		['both broken', 'half', 'whole of'],
		['the only one broken', 'half', null],
		['missing, the one before broken', null, 'half'],
	])(
		'S16 %s: it is neither read nor changed, and nothing is touched',
		async (_how, main, before) => {
			const { register, path, list, warnings } = await changed(2);
			for (const [ending, text] of [['json', main] as const, ['before.json', before] as const])
				await (text === null ? rm(path(ending)) : writeFile(path(ending), text));
			const left = await list();
			for (const attempt of [register.read(bakery), register.update(bakery, mark('c'))]) {
				await expect(attempt).rejects.toThrow(path('json'));
				await expect(attempt).rejects.toThrow(path('before.json'));
				await expect(attempt).rejects.toThrow('mend one of them');
				await expect(attempt).rejects.toThrow('Nothing was changed.');
			}
			expect(await list()).toEqual(left);
			expect(warnings).toEqual([]);
			await register.update(mill, mark('a'));
			expect((await register.read(mill))?.strategy.statement).toBe('a');
		},
	);
});

it('S16 a file that the disk does not let us see is not taken for a missing one', async () => {
	const { register, path } = await changed(0);
	await mkdir(path('json'));
	await expect(register.read(bakery)).rejects.toThrow('EISDIR');
	await expect(register.update(bakery, mark('a'))).rejects.toThrow('EISDIR');
});

it('S19 a folder that cannot be written refuses the change; mended, it takes the next one', async () => {
	const { register, teams, said } = await changed(2);
	await rename(teams, `${teams}-away`);
	await writeFile(teams, 'in the way');
	await expect(register.update(bakery, mark('lost'))).rejects.toThrow('ENOTDIR');
	await expect(register.update(mill, mark('lost'))).rejects.toThrow('ENOTDIR');
	await rm(teams);
	await rename(`${teams}-away`, teams);
	expect(await said()).toBe('ab');
	await register.update(bakery, mark('c'));
	expect(await said()).toBe('abc');
	expect(await register.read(mill)).toBeNull();
});

it.each(['write', 'syncFile', 'rename'] as const)(
	'S19 a change of which the disk refuses to %s is not made',
	async (step) => {
		let full = false;
		const refuse = () => Promise.reject(new Error('ENOSPC: no space left on device'));
		const disk: Disk = {
			...realDisk,
			[step]: (path: string, rest: string) =>
				full && path.includes(`${name}.json`) ? refuse() : realDisk[step](path, rest),
		};
		const folder = await temporaryFolder();
		const register = await openJsonRegister(folder, warnNobody, disk);
		for (const word of 'abc') await register.update(bakery, mark(word));
		full = true;
		await expect(register.update(bakery, mark('d'))).rejects.toThrow('ENOSPC');
		expect((await register.read(bakery))?.strategy.statement).toBe('abc');
		full = false;
		await register.update(bakery, mark('e'));
		expect((await register.read(bakery))?.strategy.statement).toBe('abce');
	},
);
