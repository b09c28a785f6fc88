import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runServer } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { joinByPhone } from './spine/join-by-phone.ts';

test('RT3, RT8 started with RETENTION_DAYS a server tells whoever is there when it erases, and it stays when somebody acts', async () => {
	const settings = { DATA_DIR: join(await temporaryFolder(), 'data') };
	const first = await runServer(settings);
	const phone = await joinByPhone(first.url);
	const notice = phone.page.getByRole('region', { name: 'The server erases this workshop' });
	expect(await notice.count()).toBe(0);
	await first.end('SIGTERM');
	await runServer({ ...settings, PORT: new URL(first.url).port, RETENTION_DAYS: '1' });
	await phone.sees(notice);
	await phone.sees(notice.getByText(/or soon after, the server erases this workshop/));
	await phone.pressButton('Raise your hand');
	await notice.waitFor({ state: 'detached' });
});
