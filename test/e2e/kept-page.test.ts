import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveAddress } from '../../server/http/address.ts';
import { servePages } from '../../server/http/static.ts';
import { boat } from '../support/boat.ts';
import { openBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { Actor } from './spine/actor.ts';

const built = join(import.meta.dirname, '../../dist/client');

/** The pages of a build, which can be replaced by those of another while they are served. */
async function replaceable() {
	const folder = await temporaryFolder();
	await cp(built, folder, { recursive: true });
	const index = join(folder, 'index.html');
	/** The next build begins with another file; the rest of it is the same. */
	const replace = async () => {
		const page = await readFile(index, 'utf8');
		const [, entry = ''] = /src="\/assets\/([^"]+)"/.exec(page)!;
		await writeFile(join(folder, 'assets/next-a1b2.js'), `import './${entry}';\n`);
		await writeFile(index, page.replace(`src="/assets/${entry}"`, 'src="/assets/next-a1b2.js"'));
		for (const ending of ['br', 'gz']) await rm(`${index}.${ending}`);
	};
	return { folder, replace };
}

/** By the first file of each build of which this device has the page. */
const builds = (actor: Actor) =>
	actor.page.evaluate(async () => {
		const all = [];
		for (const store of await caches.keys()) {
			const page = await (await caches.open(store)).match('/');
			const [, entry] = /src="\/assets\/([^"]+)"/.exec((await page?.text()) ?? '') ?? [];
			all.push(entry && store.endsWith(`/${entry}`) ? entry : `${store} without its page`);
		}
		return all;
	});

/** Somebody who is on the way into a workshop with a phone. */
async function onTheWay(folder: string) {
	const server = await boat({
		async pages(app) {
			serveAddress(app, { host: '127.0.0.1', publicUrl: undefined });
			await servePages(app, folder);
		},
	});
	const { joinCode } = await server.create('The crossing');
	const phone = await Actor.enter(await openBrowser(), 'a participant', 'phone');
	const goIn = async () => {
		await phone.page.goto(`${server.url}/join/${joinCode}`);
		await phone.page.getByLabel('Your name').fill('Vera');
		await phone.press(phone.page.getByText('Sales', { exact: true }).first());
		await phone.pressButton('Join');
		await phone.showsStatus('Saved');
		const isMinded = () => phone.page.evaluate(() => navigator.serviceWorker.controller !== null);
		await expect.poll(isMinded).toBe(true);
	};
	return { server, phone, goIn };
}

test('OF19 a new build takes the place of the one that a device has kept', async () => {
	const { folder, replace } = await replaceable();
	const { server, phone, goIn } = await onTheWay(folder);
	await goIn();
	await expect.poll(() => builds(phone)).toEqual([expect.stringMatching(/^(?!next-).*\.js$/)]);

	await replace();
	await phone.page.reload();
	await phone.showsStatus('Saved');
	await expect.poll(() => builds(phone)).toEqual(['next-a1b2.js']);
	await server.end();
	await phone.page.reload();
	await phone.sees(phone.page.getByText('The server cannot be reached.'), 'what is the matter');
	phone.expectNoComplaint({ serverWasAway: true });
});

test('OF19 where the server has another build by now, no page is kept that would show nothing', async () => {
	const { server, phone, goIn } = await onTheWay(built);
	const asked = new Promise<void>((resolve) => {
		void phone.page.route(`${server.url}/`, async (route) => {
			await route.fulfill({ body: '<!doctype html><title>Another build</title>' });
			resolve();
		});
	});
	await goIn();
	await asked;
	await server.end();
	await expect(phone.page.reload()).rejects.toThrow(/net::ERR/);
});
