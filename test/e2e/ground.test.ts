import { expect, test } from 'vitest';
import { complaintsOf, openBrowser } from '../support/browser.ts';
import { runServer } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('the page opens over plain http at a name of the network, without a complaint', async () => {
	const settings = { DATA_DIR: await temporaryFolder(), PUBLIC_URL: 'http://sameboat.test' };
	const { port } = new URL((await runServer(settings)).url);
	const browser = await openBrowser([
		`--host-resolver-rules=MAP sameboat.test:80 127.0.0.1:${port}`,
	]);
	const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
	const complaints = complaintsOf(page);
	await page.goto(settings.PUBLIC_URL);
	await page.getByRole('heading', { level: 1 }).waitFor();
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	expect(complaints).toEqual([]);
});

test('the policy of the page lets its own sockets through and no others', async () => {
	const server = await runServer({ DATA_DIR: await temporaryFolder() });
	const page = await (await openBrowser()).newPage();
	await page.goto(server.url);
	/** The address that the policy blocked, or "allowed" once the socket has failed by itself. */
	const openSocket = (url: string) =>
		page.evaluate(
			(address) =>
				new Promise<string>((resolve) => {
					let blocked = 'allowed';
					document.addEventListener('securitypolicyviolation', (event) => {
						blocked = event.effectiveDirective;
					});
					const socket = new WebSocket(address);
					socket.addEventListener('open', () => resolve('allowed'));
					// The violation is reported as a task of its own, after the failure.
					socket.addEventListener('error', () => requestAnimationFrame(() => resolve(blocked)));
				}),
			url,
		);
	const own = server.url.replace('http', 'ws');
	expect(await openSocket(`${own}/docs/nothing`)).toBe('allowed');
	expect(await openSocket('ws://127.0.0.9:9/docs/nothing')).toBe('connect-src');
});
