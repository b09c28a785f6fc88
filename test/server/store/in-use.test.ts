import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCarefulLog } from '../../../server/store/embedded/careful-log.ts';
import { openLevelLog } from '../../../server/store/embedded/level-log.ts';
import { boat, entry, renamed } from '../../support/store-contract.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const noWord = () => undefined;

it('DA3 a log in which a server writes is mended by nobody else', async () => {
	const folder = await temporaryFolder();
	const log = await openCarefulLog(folder, noWord);
	await log.commit([entry(boat, 0, renamed(1))]);
	await writeFile(join(folder, 'log-to-mend'), '');
	await expect(openCarefulLog(folder, noWord)).rejects.toMatchObject({
		cause: { code: 'LEVEL_LOCKED' },
	});
	await log.commit([entry(boat, 1, renamed(2))]);
	await log.close();
	const again = await openCarefulLog(folder, noWord);
	expect(await again.readEvents(boat)).toHaveLength(2);
	await again.close();
});

it('DA3 a log without its beginning is opened by nothing, and stays as it is', async () => {
	const folder = await temporaryFolder();
	const log = await openLevelLog(folder);
	await log.commit([entry(boat, 0, renamed(1))]);
	await log.close();
	await cp(join(folder, 'log', 'CURRENT'), join(folder, 'CURRENT'));
	await rm(join(folder, 'log', 'CURRENT'));
	const before = await readdir(join(folder, 'log'));
	await expect(openLevelLog(folder)).rejects.toMatchObject({ code: 'LOST_LOG' });
	expect(await readdir(join(folder, 'log'))).toEqual(before);
});
