import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { CarefulJsonFile } from '../../../server/store/embedded/careful-json-file.ts';
import { realDisk } from '../../../server/store/embedded/disk.ts';
import { PowerCutDisk } from '../../support/power-cut-disk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const isList = (content: unknown): unknown[] => {
	if (!Array.isArray(content)) throw new Error('not a list');
	return content;
};

it('S15 written without being read before, what it holds becomes the generation before', async () => {
	const disk = new PowerCutDisk();
	const warnings: string[] = [];
	const warn = (sentence: string) => warnings.push(sentence);
	const file = () => new CarefulJsonFile('data/list', { disk, check: isList, warn });
	await file().write(['a']);
	await file().write(['b']);
	expect(disk.files).toEqual({ 'list.before.json': '[\n\t"a"\n]\n', 'list.json': '[\n\t"b"\n]\n' });
	await disk.write('data/list.json', 'broken');
	await file().write(['c']);
	expect(disk.files['list.broken-1.json']).toBe('broken');
	expect(await file().read()).toEqual(['c']);
	expect(warnings).toHaveLength(1);
});

it('S14 what is written and renamed on a real disk is synced, file and folder', async () => {
	const folder = await temporaryFolder();
	const probe = await open(join(folder, 'probe'), 'w');
	await probe.close();
	const handles = Object.getPrototypeOf(probe) as FileHandle;
	const sync = vi.spyOn(handles, 'sync');
	onTestFinished(() => void vi.restoreAllMocks());
	await mkdir(join(folder, 'below'));
	const file = new CarefulJsonFile(join(folder, 'below', 'list'), {
		disk: realDisk,
		check: isList,
		warn: expect.unreachable,
	});
	await file.write(['a']);
	expect(sync).toHaveBeenCalledTimes(2);
	await file.write(['b']);
	expect(sync).toHaveBeenCalledTimes(2 + 4);
	await expect(realDisk.syncFolder(join(folder, 'elsewhere'))).rejects.toThrow('ENOENT');
	await expect(realDisk.syncFile(join(folder, 'elsewhere'))).rejects.toThrow('ENOENT');
});
