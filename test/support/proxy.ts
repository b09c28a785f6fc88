/** The proxy of docs/install.md: Debian's nginx with the very configuration that the page shows. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { nginx } from './nginx.mjs';
import { temporaryFolder } from './temporary-folder.ts';

const page = readFileSync('docs/install.md', 'utf8');

/** The blocks of one language on the page, in their order. */
const blocksOf = (language: string) =>
	[...page.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(
		([, block = '']) => block,
	);

/** What the page sets for the server. */
export const settingsOnPage = (): Record<string, string> =>
	Object.fromEntries(
		[...(blocksOf('ini')[0] ?? '').matchAll(/^Environment=(\w+)=(.*)$/gm)].map(
			([, name = '', value = '']) => [name, value] as const,
		),
	);

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** The page's block with the ports and files of this test in place of the usual ones; each of them has to be there. */
function configured(changes: readonly (readonly [RegExp, string])[]): string {
	const [block = '', ...more] = blocksOf('nginx');
	if (more.length > 0) throw new Error('docs/install.md shows more than one configuration.');
	return changes.reduce((text, [usual, here]) => {
		if (!usual.test(text)) throw new Error(`docs/install.md does not have ${String(usual)}.`);
		return text.replace(usual, here);
	}, block);
}

const listens = (port: number) =>
	new Promise<boolean>((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});

/** Runs it in front of a server of this computer, under a certificate that is made now. */
export async function openProxy(name: string, upstream: number) {
	const folder = await temporaryFolder();
	const at = (file: string) => join(folder, file);
	await mkdir(at('temporary'));
	await chmod(folder, 0o755);
	execFileSync(
		'openssl',
		[
			...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
			...['-keyout', at('key.pem'), '-out', at('cert.pem'), '-days', '2'],
			...['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`],
		],
		{ stdio: 'pipe' },
	);
	const [plain, secure] = [await freePort(), await freePort()];
	const site = configured([
		[/listen 80;/, `listen 127.0.0.1:${plain};`],
		[/listen \[::\]:80;/, ''],
		[/listen 443 ssl http2;/, `listen 127.0.0.1:${secure} ssl http2;`],
		[/listen \[::\]:443 ssl http2;/, ''],
		[/\/etc\/letsencrypt\/\S+fullchain\.pem/, at('cert.pem')],
		[/\/etc\/letsencrypt\/\S+privkey\.pem/, at('key.pem')],
		[/proxy_pass http:\/\/127\.0\.0\.1:3000;/, `proxy_pass http://127.0.0.1:${upstream};`],
	]);
	const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	await writeFile(
		at('nginx.conf'),
		[
			'daemon off;',
			...(process.getuid?.() === 0 ? ['user root;'] : []),
			`pid ${at('pid')};`,
			'error_log stderr;',
			'events {}',
			'http {',
			...kinds.map((kind) => `${kind}_temp_path ${at(`temporary/${kind}`)};`),
			site,
			'}',
		].join('\n'),
	);
	const said: string[] = [];
	const child = spawn(nginx, ['-p', folder, '-e', 'stderr', '-c', at('nginx.conf')]);
	child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
	const ended = Promise.race([
		once(child, 'close').then(() => said.join('')),
		once(child, 'error').then(([error]) => String(error)),
	]);
	onTestFinished(async () => {
		child.kill('SIGTERM');
		await ended;
	});
	for (;;) {
		if (await listens(secure)) break;
		const end = await Promise.race([ended, new Promise((resolve) => setImmediate(resolve))]);
		if (end !== undefined) throw new Error(`nginx ended: ${String(end)}`);
	}
	return { plain, secure, certificate: readFileSync(at('cert.pem'), 'utf8') };
}
