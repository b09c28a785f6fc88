/** What older versions of the program wrote, kept as it was in `test/data/older`. */
import { ClassicLevel } from 'classic-level';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import type { Id } from '../../shared/ids.ts';
import type { TeamRegister } from '../../shared/register/register.ts';
import type { Report } from '../../shared/report/report.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What the version that wrote it found in a workshop. */
interface Found {
	workshop: Id;
	state: { agreements: Record<Id, object>; participants: Record<Id, object> };
	cards: { id: Id }[];
	cases: object[];
	drafts: { id: Id }[];
}

/** What it kept on the disk, and as whole files, which lack what came later, a report of its first workshop and the register of its team. */
export interface Older {
	workshop: Id;
	facilitatorKey: string;
	joinCode: string;
	teamKey: string;
	/** Each entry of the log under its key: texts as they are, document records in base64. */
	log?: Record<string, string>;
	teams?: Record<string, { team: Id }>;
	/** Base64; in place of the folder. */
	backup?: string;
	found: Found[];
	report: Report;
	register: TeamRegister;
}

/** By what the version that wrote them did not have yet. */
export const olderVersions = [
	'before-reviews',
	'before-records',
	'before-epochs',
	'before-checksums',
	'before-actions',
] as const;

export async function readOlder(name: (typeof olderVersions)[number]): Promise<Older> {
	const bytes = await readFile(new URL(`../data/older/${name}.json.br`, import.meta.url));
	return JSON.parse(brotliDecompressSync(bytes).toString()) as Older;
}

/** Its data folder, as it was or as its backup gives it back. */
export async function olderFolder({ log = {}, teams = {}, backup }: Older): Promise<string> {
	const home = await temporaryFolder();
	const folder = join(home, 'data');
	if (backup) {
		const file = join(home, 'backup');
		await writeFile(file, Buffer.from(backup, 'base64'));
		await restoreBackup({ file, folder, moveAside: false, now: 0 });
		return folder;
	}
	const names = join(folder, 'teams');
	await mkdir(names, { recursive: true });
	const db = new ClassicLevel<string, Uint8Array>(join(folder, 'log'), { valueEncoding: 'view' });
	await db.open();
	for (const [key, value] of Object.entries(log))
		await db.put(key, Buffer.from(value, key.startsWith('d!') ? 'base64' : 'utf8'));
	await db.close();
	for (const [name, register] of Object.entries(teams))
		await writeFile(join(names, name), JSON.stringify(register));
	return folder;
}
