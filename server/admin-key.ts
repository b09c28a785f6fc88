import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realEffects } from './effects.ts';

/** In the data folder: whoever may read it runs the server. */
export const adminKeyFile = 'admin-key';
/** Beside it, where the running server is asked from this computer. */
export const addressFile = 'address';

/** The key of this folder, made at the first start. */
export async function readAdminKey(folder: string): Promise<string> {
	const path = join(folder, adminKeyFile);
	const made = realEffects.newKey() + realEffects.newKey();
	try {
		await writeFile(path, made, { flag: 'wx', mode: 0o600 });
		return made;
	} catch {
		return readFile(path, 'utf8');
	}
}

/** Notes where commands on this computer find the server. */
export async function noteAddress(
	folder: string,
	{ host, port }: { host: string; port: number },
): Promise<void> {
	const everywhere = host === '0.0.0.0' || host === '::';
	const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
	await writeFile(join(folder, addressFile), `http://${name}:${port}`, { mode: 0o600 });
}
