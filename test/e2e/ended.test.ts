import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { runServer } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { Actor } from './spine/actor.ts';

test('pages come back by themselves to a server that was ended and started again', async () => {
	const settings = { DATA_DIR: join(await temporaryFolder(), 'data') };
	const first = await runServer(settings);
	const created = await fetch(`${first.url}/api/workshops`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ title: 'The crossing', template: 'experience', language: 'en' }),
	});
	const { joinCode } = (await created.json()) as { joinCode: string };
	const phone = await Actor.enter(await openBrowser(), 'a participant', 'phone');
	await phone.page.goto(`${first.url}/join/${joinCode}`);
	await phone.page.getByLabel('Your name').fill('Vera');
	await phone.press(phone.page.getByText('Sales', { exact: true }).first());
	await phone.pressButton('Join');
	await phone.showsStatus('Saved');
	await first.end('SIGINT');
	await phone.sees(phone.page.getByText(/Offline/).first());
	await runServer({ ...settings, PORT: new URL(first.url).port });
	await phone.showsStatus('Saved');
	expect(await phone.page.getByText(/Offline/).count()).toBe(0);
});
