import { createHmac } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realEffects } from './effects.ts';
import { realDisk, replaceFile } from './store/embedded/disk.ts';

/** In the data folder: whoever may read it runs the server. */
export const adminKeyFile = 'admin-key';
/** Beside it, where the running server is asked from this computer. */
export const addressFile = 'address';

/** The key of this folder, made at the first start; one that was not written to its end is made anew. */
export async function readAdminKey(folder: string): Promise<string> {
	const path = join(folder, adminKeyFile);
	const known = await realDisk.read(path);
	const made = realEffects.newKey() + realEffects.newKey();
	if (known?.length === made.length) return new TextDecoder().decode(known);
	await replaceFile(realDisk, path, made);
	return made;
}

/** Shows that one knows the key without saying it, to whoever asked at this port and with these words: nobody can pass it on. */
export const proofOf = (key: string, port: number, nonce: string): string =>
	createHmac('sha256', key).update(`${port}/${nonce}`).digest('base64url');

/** Notes where commands on this computer find the server. */
export async function noteAddress(
	folder: string,
	{ host, port }: { host: string; port: number },
): Promise<void> {
	const everywhere = host === '0.0.0.0' || host === '::';
	const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
	await writeFile(join(folder, addressFile), `http://${name}:${port}`, { mode: 0o600 });
}
