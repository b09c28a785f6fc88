// `npm run screens`: plays the workshop of the script on a server of its own and takes the pictures.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as launcher } from 'playwright';
import { Closers } from '../../server/closers.ts';
import { chromium } from '../support/chromium.mjs';
import { Player } from '../support/players.ts';
import { script } from '../support/script.ts';
import { launch, whenRunning } from '../support/server-process.ts';
import { WirePlay } from '../support/wire-play.ts';
import { Album } from './album.ts';
import { atThePhone, fill } from './fill.ts';
import { openLine } from './line.ts';
import { Studio, type Chair } from './studio.ts';

/** A name of the network: to the browser its plain http is no secure context. */
const networkName = 'sameboat.test';
const folder = join(import.meta.dirname, '../../screens');

async function run(closers: Closers): Promise<string[]> {
	const data = await mkdtemp(join(tmpdir(), 'same-boat-screens-'));
	closers.add('data', () => rm(data, { recursive: true, force: true }));
	const launched = launch({ DATA_DIR: data, PORT: '0' });
	closers.add('server', () => launched.end('SIGTERM').then(() => undefined));
	const { url } = await whenRunning(launched);
	const line = await openLine(Number(new URL(url).port));
	closers.add('line', () => line.close());
	const args = [
		...chromium.args,
		`--host-resolver-rules=MAP ${networkName} 127.0.0.1:${line.port}`,
		'--hide-scrollbars',
	];
	const browser = await launcher.launch({ ...chromium, args });
	closers.add('browser', () => browser.close());

	const play = await WirePlay.open(url, script);
	closers.add('play', () => play.close());
	const { workshopId: workshop, screenKey, ...links } = play.created;
	const screen = await Player.join(url, workshop, { key: screenKey });
	closers.add('screen', () => screen.leave());
	const { title } = script.workshop;
	const chair = (role: string, player: Player): Chair => ({ workshop, title, role, player });
	await mkdir(folder, { recursive: true });
	const studio = new Studio(browser, `http://${networkName}`, folder);
	const chairs = {
		phone: chair('participant', play.crew.of(atThePhone)),
		facilitator: { ...chair('facilitator', play.facilitator), links: { ...links, screenKey } },
		screen: chair('screen', screen),
	};
	await fill(new Album({ studio, line, play, chairs }), play);
	return studio.taken;
}

const closers = new Closers((name, error) => console.error(name, error));
try {
	const taken = await run(closers);
	console.log(`${taken.length} pictures in screens/`);
} finally {
	await closers.closeAll();
}
