import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { adminKeyFile, readAdminKey } from '../../server/admin-key.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('BU3 the key of a folder is made once, and anew where it was not written to its end', async () => {
	const folder = await temporaryFolder();
	const path = join(folder, adminKeyFile);
	const key = await readAdminKey(folder);
	expect(key.length).toBeGreaterThan(20);
	expect(await readAdminKey(folder)).toBe(key);
	await writeFile(path, '');
	const anew = await readAdminKey(folder);
	expect([anew.length, anew === key]).toEqual([key.length, false]);
	expect(await readFile(path, 'utf8')).toBe(anew);
});
