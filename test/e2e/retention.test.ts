import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { runServer } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { Actor } from './spine/actor.ts';

test('RT3, RT8 started with RETENTION_DAYS a server tells whoever is there when it erases, and it stays when somebody acts', async () => {
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
	const notice = phone.page.getByRole('region', { name: 'The server erases this workshop' });
	expect(await notice.count()).toBe(0);
	await first.end('SIGTERM');
	await runServer({ ...settings, PORT: new URL(first.url).port, RETENTION_DAYS: '1' });
	await phone.sees(notice);
	await phone.sees(notice.getByText(/or soon after, the server erases this workshop/));
	await phone.pressButton('Raise your hand');
	await notice.waitFor({ state: 'detached' });
});
