import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runServer } from '../support/running-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { joinByPhone } from './spine/join-by-phone.ts';

test('pages come back by themselves to a server that was ended and started again', async () => {
	const settings = { DATA_DIR: join(await temporaryFolder(), 'data') };
	const first = await runServer(settings);
	const phone = await joinByPhone(first.url);
	await first.end('SIGINT');
	await phone.sees(phone.page.getByText(/Offline/).first());
	await runServer({ ...settings, PORT: new URL(first.url).port });
	await phone.showsStatus('Saved');
	expect(await phone.page.getByText(/Offline/).count()).toBe(0);
});
